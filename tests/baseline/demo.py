"""The demo as it is everywhere: below a region in its first year, on one day, with a history of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.build import build_site
from site_builder.built import before
from site_builder.store import open_disk
from site_builder.write import MARK
from tests.checks import FIRST_YEAR, ROOT

TODAY = date(2026, 11, 23)
_FIRST, _SECOND = "2026-11-02", "2026-11-19"
"""The days on which, for the baseline, the demo was recorded and a value in it was changed."""


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo's records in a folder, and every file of their site by its path below `demo/`."""

    data: Path
    files: Mapping[str, bytes]


def built(folder: Path) -> Mapping[str, bytes]:
    """The site of `data/` with the demo below it, both in this folder, by path; on that day, with its store.

    Raises ValueError where anything is to be told.
    """
    data, demo, out = folder / "data", folder / "demo", folder / "site"
    disk = open_disk(folder / "store") if (folder / "store").exists() else None
    made = build_site(data, out, today=TODAY, demo=demo, known=before(disk, data, demo))
    if disk is not None:
        disk.close()
    # A warning too: with a document left out, whoever compares with this site would compare with less.
    if made.problems:
        raise ValueError("\n".join(map(str, made.problems)))
    return files_of(out)


def files_of(site: Path) -> Mapping[str, bytes]:
    """Every file of a site by its path."""
    paths = (path for path in site.rglob("*") if path.is_file() and path.name != MARK)
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in paths}


def site_with_demo(folder: Path) -> None:
    """In this folder the site of a region in its first year with the demo below it, and the store it filled.

    It has a history of two days, whatever the history of this repository is: on the first everything
    was recorded, on the second Waalbeek's level for measuring of 2030 went from 1 to what it is now.
    """
    shutil.copytree(ROOT / FIRST_YEAR, folder / "data")
    shutil.copytree(ROOT / "demo", folder / "demo")
    record = folder / "demo/municipalities/waalbeek.yaml"
    text = record.read_text(encoding="utf-8")
    place = text.index("level: ", text.index("measuring:", text.index("- year: 2030"))) + len("level: ")
    record.write_text(f"{text[:place]}1{text[place + 1 :]}", encoding="utf-8")
    recorded(folder)
    record.write_text(text, encoding="utf-8")
    _git(folder, _SECOND, "commit", "-qam", "Changed")
    (folder / "store").mkdir()
    built(folder)


def recorded(folder: Path) -> None:
    """Give a folder a history: all that is in it was recorded on one day."""
    _git(folder, _FIRST, "init", "-q", "-b", "main")
    _git(folder, _FIRST, "add", "--force", ".")
    _git(folder, _FIRST, "commit", "-qm", "Recorded")


def _git(folder: Path, day: str, *arguments: str) -> None:
    moment = f"{day}T12:00:00Z"
    subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        env={
            "PATH": os.environ["PATH"],
            # What is set on this computer, such as signing or a folder of hooks, plays no part.
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_DATE": moment,
            "GIT_COMMITTER_DATE": moment,
        },
    )
