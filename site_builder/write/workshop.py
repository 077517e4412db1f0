"""A place beside what is to be written, on the same disk, for work that is not ready yet."""

from __future__ import annotations

import os
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from site_builder.write.healing import heal

if sys.platform != "win32":
    import fcntl

PREFIX = ".gww-"
"""With which the name of every such place starts; `.gitignore` of the repository knows it too."""
_PLACE = re.compile(rf"{re.escape(PREFIX)}(.+)-[a-z0-9_]+")
"""The name of a place: what it is for, and what tempfile puts behind that."""


@contextmanager
def workshop(target: Path) -> Iterator[Path]:
    """An empty folder beside `target` that git does not see, gone when the context ends.

    First those are removed that runs left behind there that were killed, and what they had half done is
    undone. A run that is still busy holds a lock on its own, which the system lets go of when the run ends
    in whatever way. Where there are no locks nothing of another run is touched.
    """
    with locked(target.parent):
        _remove_dead(target.parent)
        place = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{target.name}-", dir=target.parent))
        lock = _lock(place, wait=True)
    try:
        (place / ".gitignore").write_text("*\n", encoding="utf-8")
        yield place
    finally:
        shutil.rmtree(place, ignore_errors=True)
        _unlock(lock)


def mend(folder: Path) -> None:
    """Undo what a run that was killed had half done in a folder, for whoever reads it now.

    Raises OSError where the disk refuses: what is there may then be half.
    """
    with locked(folder):
        _remove_dead(folder)


def is_empty(folder: Path) -> bool:
    """Whether there is nothing in a folder but what a run left behind that was killed."""
    return all(path.name.startswith(PREFIX) for path in folder.iterdir())


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Alone among the runs that write in a folder, for as long as a rename takes."""
    lock = _lock(folder, wait=True)
    try:
        yield
    finally:
        _unlock(lock)


def _remove_dead(parent: Path) -> None:
    for left in sorted(parent.iterdir()):
        named = _PLACE.fullmatch(left.name)
        lock = _lock(left, wait=False) if named else None
        if named is None or lock is None:
            continue
        try:
            heal(left, parent / named[1])
            shutil.rmtree(left, ignore_errors=True)
        finally:
            _unlock(lock)


def _lock(folder: Path, *, wait: bool) -> int | None:
    """The open folder that holds the lock; None where another holds it, or there are no locks."""
    if sys.platform == "win32":
        return None
    opened = None
    with suppress(OSError):
        opened = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        fcntl.flock(opened, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        return opened
    if opened is not None:
        os.close(opened)
    return None


def _unlock(lock: int | None) -> None:
    if lock is not None:
        os.close(lock)
