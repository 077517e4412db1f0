"""Bytes → one file, whole or not at all.

Its bytes are on the disk before its name is, so that a power cut leaves no half either.
"""

from __future__ import annotations

import errno
import os
from pathlib import Path

from site_builder.write.workshop import workshop

_NO_LINKS = frozenset((errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK))
"""What a disk says on which a file cannot have two names, such as a memory stick."""


def replace(path: Path, content: bytes) -> None:
    """Write one file, whole or not at all; the rights of a file that was there stay the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with workshop(path) as place:
        fresh = place / path.name
        put(fresh, content, mode_for(path))
        fresh.replace(path)


def create(path: Path, content: bytes) -> None:
    """Write a new file, whole or not at all.

    Raises FileExistsError when there is one and leaves that as it is, and OSError where the disk refuses.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with workshop(path) as place:
        fresh = place / path.name
        put(fresh, content)
        try:
            # A second name for the same file: unlike a rename it never takes the place of another.
            os.link(fresh, path)
        except OSError as error:
            if error.errno not in _NO_LINKS:
                raise
            _create_in_place(path, content)


def remove(path: Path) -> None:
    """Take one file away."""
    path.unlink()


def put(path: Path, content: bytes, mode: int = 0o644) -> None:
    """Write a file that nobody knows of yet, as far as the disk itself."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    path.chmod(mode)


def mode_for(path: Path) -> int:
    """The rights of the file at a path, or those of a new one."""
    return path.stat().st_mode & 0o777 if path.exists() else 0o644


def _create_in_place(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        try:
            file.write(content)
            file.flush()
        except BaseException:
            path.unlink()
            raise
