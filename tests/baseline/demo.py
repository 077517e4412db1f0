"""The site of the demo as it is everywhere: on one day, with a history of its own."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from site_builder.build import build
from tests.checks import ROOT

TODAY = date(2026, 11, 23)
_FIRST, _SECOND = "2026-11-02", "2026-11-19"
"""The days on which, for the baseline, the demo was recorded and a value in it was changed."""


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo's records in a folder of their own, and every file of their site by its path."""

    data: Path
    files: Mapping[str, bytes]


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
    built = build(data, today=TODAY)
    # A warning too: with a document left out, whoever compares with this site would compare with less.
    if built.problems:
        raise ValueError("\n".join(map(str, built.problems)))
    return Demo(data, built.files)


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
