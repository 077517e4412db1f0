"""The form of a closed year: its list of files, its figures, and the way from older forms to this one.

A closed year is a folder that the program writes once (docs/decisions/0500-snapshot.md). This room knows its
form only: `load` reads it from the disk, and `snapshot` makes it and computes it again.
"""

from __future__ import annotations

from pathlib import PurePosixPath

FORMAT = 2
"""The form that this program writes; raised when an older program could not read it any more."""
FOLDER = "snapshots"
"""Where closed years stand below a data folder, each in a folder with the year as its name."""
MANIFEST = "snapshot.json"
FIGURES = "figures.json"
RECORDS = "records/"
PACKAGE = "package/"


def place(year: int) -> str:
    """The folder of a closed year below a data folder."""
    return f"{FOLDER}/{year}"


def tag(year: int) -> str:
    """The name of the git tag at which the year was closed."""
    return f"jaar-{year}"


def inside(path: str) -> bool:
    """Whether a path (forward slashes) leads into the records of a closed year."""
    parts = PurePosixPath(path).parts
    return any(
        parts[index] == FOLDER and parts[index + 1].isdecimal() and parts[index + 2] == RECORDS.rstrip("/")
        for index in range(len(parts) - 2)
    )
