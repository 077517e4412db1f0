"""What a run that was killed had changed in part: as it was before that run."""

from __future__ import annotations

import json
import os
from hashlib import blake2b
from pathlib import Path

OLD = "old"
"""The folder that waits while a new one takes its place."""
LIST = "list.json"
"""Which files are changed together: path, whether it was there, and the hash of what it gets."""


def heal(place: Path, target: Path) -> None:
    """Put back what was taken away for `target`, by what stands in the place where the run worked."""
    if (place / OLD).is_dir() and not os.path.lexists(target):
        (place / OLD).rename(target)
    undo(place, target.parent)


def undo(place: Path, folder: Path) -> None:
    """Give each file of a list what it had, without room on the disk; what somebody changed since stays."""
    if not (place / LIST).is_file():
        return
    for number, (path, was_there, hashed) in enumerate(json.loads((place / LIST).read_bytes())):
        target = folder / path
        if target.is_file() and digest(target.read_bytes()) == hashed:
            if not was_there:
                target.unlink()
            elif (place / old_name(number)).is_file():
                (place / old_name(number)).replace(target)
    (place / LIST).unlink()


def old_name(number: int) -> str:
    """Where a file waits by its number in a list."""
    return f"old-{number}"


def digest(content: bytes) -> str:
    """The hash of what a file gets."""
    return blake2b(content, digest_size=16).hexdigest()
