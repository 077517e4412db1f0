"""The files below a data folder that are no records: everybody who gets the folder gets them too."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from pathlib import Path

from site_builder.closed_year import FOLDER
from site_builder.frozen import frozen
from site_builder.source.text import MAX_BYTES

MOST_FILES = 1_000
"""More files than this are no notes beside the records but another folder that stands in the wrong place."""
_OF_A_PROGRAM = ("pyvenv.cfg", "CACHEDIR.TAG")
"""A file that marks a folder as made by a program, which nobody writes in or shares."""


@frozen
class Beside:
    """A file that holds no record. `name` is its path below the data folder; `content` is its start."""

    name: str
    content: bytes


def beside(folder: Path, records: Collection[str]) -> tuple[Beside, ...]:
    """Every file below the folder that is not among the records, hidden or not, in order of its name.

    Left out are git's own folder, folders that a program made for itself, links, and the files of closed
    years, which are checked before a year is closed. Never raises for what is on disk.
    """
    found: list[Beside] = []
    for name in _names(folder, ""):
        if len(found) == MOST_FILES:
            break
        if name not in records:
            try:
                with (folder / name).open("rb") as file:
                    found.append(Beside(name, file.read(MAX_BYTES)))
            except OSError:
                # A file that nobody can read tells nothing; where it matters it was reported before.
                continue
    return tuple(found)


def _names(folder: Path, below: str) -> Iterator[str]:
    try:
        with os.scandir(folder / below) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError:
        return
    if any(entry.name in _OF_A_PROGRAM for entry in entries):
        return
    for entry in entries:
        name = f"{below}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            if entry.name != ".git":
                yield from _names(folder, f"{name}/")
        elif entry.is_file(follow_symlinks=False) and not _is_sealed(name):
            yield name


def _is_sealed(name: str) -> bool:
    """Whether a file belongs to a closed year; a hidden one does not."""
    top, *inner = name.split("/")
    return top == FOLDER and len(inner) > 1 and not any(part.startswith(".") for part in inner)
