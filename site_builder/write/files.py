"""Bytes → one file or several, each whole or not at all."""

from __future__ import annotations

import errno
import os
from collections.abc import Mapping
from pathlib import Path

from site_builder.write.workshop import workshop

_NO_LINKS = frozenset((errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK))
"""What a disk says on which a file cannot have two names, such as a memory stick."""


def replace(path: Path, content: bytes) -> None:
    """Write one file, whole or not at all; the rights of a file that was there stay the same."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with workshop(path) as place:
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        fresh = place / path.name
        fresh.write_bytes(content)
        fresh.chmod(mode)
        fresh.replace(path)


def replace_all(files: Mapping[Path, bytes]) -> None:
    """Write several files, or none of them: if the disk refuses one, all are as they were and it raises."""
    before = {path: path.read_bytes() if path.exists() else None for path in files}
    done: list[Path] = []
    try:
        for path, content in files.items():
            done.append(path)
            replace(path, content)
    except BaseException:
        for path in done:
            old = before[path]
            if old is None:
                path.unlink(missing_ok=True)
            elif path.read_bytes() != old:
                replace(path, old)
        raise


def create(path: Path, content: bytes) -> None:
    """Write a new file, whole or not at all.

    Raises FileExistsError when there is one and leaves that as it is, and OSError where the disk refuses.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with workshop(path) as place:
        fresh = place / path.name
        fresh.write_bytes(content)
        fresh.chmod(0o644)
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


def _create_in_place(path: Path, content: bytes) -> None:
    with path.open("xb") as file:
        try:
            file.write(content)
            file.flush()
        except BaseException:
            path.unlink()
            raise
