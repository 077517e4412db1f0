"""A small region whose year 2026 can be closed, as the tests of closed years need it."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path

from site_builder.closed_year import place
from site_builder.closed_year.manifest import Origin
from site_builder.closing import close
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from site_builder.write import write_once
from tests.checks import ROOT

REGION = ROOT / "tests/examples/good/region"
YEAR = 2026
TODAY = date(2027, 6, 1)
ORIGIN = Origin(date(2027, 5, 20), "0123456789abcdef0123456789abcdef01234567", "0.1.0")
ERRATUM = """\
year: 2026
errata:
  - date: 2027-05-01
    record: evaluations/2026.yaml
    reason: Een typefout.
"""


def region(folder: Path) -> Path:
    """A copy of the good region: everything of 2026 is there, and one project is still a draft."""
    shutil.copytree(REGION, folder)
    return folder


def files_of(data: Path, year: int = YEAR, origin: Origin = ORIGIN) -> Mapping[str, bytes]:
    """The files of a year of a data folder, in memory."""
    found = find(data)
    contents = {file.name: file.content for file in found.files if file.content is not None}
    return close(load_found(found, data.as_posix(), TODAY), contents, data.as_posix(), year, origin)


def closed_region(folder: Path) -> Path:
    """A region that closed 2026."""
    data = region(folder)
    write_once(closed(), data / place(YEAR))
    return data


@cache
def closed() -> Mapping[str, bytes]:
    """The files of the closed year, which are the same in each folder."""
    return files_of(REGION)


def spoil(path: Path, old: str, new: str) -> None:
    """Replace a text that is there, without touching the ends of lines."""
    content = path.read_bytes()
    assert old.encode() in content, f"{path} has no {old!r}"
    path.write_bytes(content.replace(old.encode(), new.encode(), 1))
