"""The site of the demo as it is everywhere: on one day, with a history of its own."""

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
from tests.checks import ROOT

TODAY = date(2026, 11, 23)
_FIRST, _SECOND = "2026-11-02", "2026-11-19"
"""The days on which, for the baseline, the demo was recorded and a value in it was changed."""


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo's records in a folder, every file of their site by its path, and the store that it filled."""

    data: Path
    files: Mapping[str, bytes]
    store: Path


def built(data: Path, out: Path, store: Path | None) -> Mapping[str, bytes]:
    """The site of a data folder on that day, by path. Raises ValueError where anything is to be told."""
    disk = open_disk(store) if store is not None else None
    made = build_site(data, out, today=TODAY, known=before(disk, data))
    if disk is not None:
        disk.close()
    # A warning too: with a document left out, whoever compares with this site would compare with less.
    if made.problems:
        raise ValueError("\n".join(map(str, made.problems)))
    paths = (path for path in out.rglob("*") if path.is_file() and path.name != MARK)
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in paths}


def demo_site(folder: Path) -> Demo:
    """The site of the demo, from a copy of its records in an empty folder.

    The copy has a history of two days, whatever the history of this repository is: on the first everything
    was recorded, on the second Waalbeek's level for measuring of 2030 went from 1 to what it is now.
    """
    data = folder / "demo"
    shutil.copytree(ROOT / "demo", data)
    record = data / "municipalities" / "waalbeek.yaml"
    text = record.read_text(encoding="utf-8")
    place = text.index("level: ", text.index("measuring:", text.index("- year: 2030"))) + len("level: ")
    record.write_text(f"{text[:place]}1{text[place + 1 :]}", encoding="utf-8")
    recorded(data)
    record.write_text(text, encoding="utf-8")
    _git(data, _SECOND, "commit", "-qam", "Changed")
    store = folder / "store"
    return Demo(data, built(data, folder / "site", store), store)


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
