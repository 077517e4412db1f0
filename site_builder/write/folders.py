"""Bytes → a folder, swapped in whole: a reader sees the old site or the new one, never half of either."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Container, Mapping
from contextlib import AbstractContextManager, suppress
from pathlib import Path, PurePosixPath

from site_builder.write.exchange import exchange
from site_builder.write.workshop import locked, workshop

MARK = ".gww"
"""The file that tells a folder which may be replaced from one that may not."""
_NEW = "new"
_OLD = "old"


def write(files: Mapping[str, bytes], out: Path, same: Container[str] = ()) -> None:
    """Write every file below a new folder and put that in the place of `out`.

    `files` maps a relative path with forward slashes to content. Where `out` is a link, the folder that it
    leads to is replaced. Of the paths in `same`, `out` holds that very content already: those stay.
    Raises ValueError for a path that would leave the folder, FileExistsError where
    `out` holds something that this program did not write, and OSError where the disk refuses; `out` is then
    as it was.
    """
    out = Path(os.path.realpath(out)) if out.is_symlink() else out
    out.parent.mkdir(parents=True, exist_ok=True)
    with workshop(out, lambda left: _heal(left, out)) as place:
        if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / MARK).exists())):
            raise FileExistsError(out)
        mark = "Gemaakt door gww; wordt bij elke bouw vervangen.\n"
        _fill(place / _NEW, {MARK: mark.encode()}, out)
        _fill(place / _NEW, files, out, same)
        with locked(out.parent):
            _swap(place, out)


def write_once(files: Mapping[str, bytes], out: Path) -> None:
    """Write a new folder, whole or not at all. Raises FileExistsError where there is one, and OSError."""
    if os.path.lexists(out):
        raise FileExistsError(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with workshop(out) as place:
        _fill(place / _NEW, files, out)
        (place / _NEW).rename(out)


def temporary() -> AbstractContextManager[str]:
    """A folder that is gone when the context ends."""
    return tempfile.TemporaryDirectory(prefix="gww-")


def _fill(fresh: Path, files: Mapping[str, bytes], out: Path, same: Container[str] = ()) -> None:
    for path in files:
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or ".." in parts:
            message = f"no file of a site: {path!r}"
            raise ValueError(message)
    fresh.mkdir(exist_ok=True)
    folders: set[Path] = set()
    for path in files:
        target = fresh / path
        if target.parent not in folders:
            target.parent.mkdir(parents=True, exist_ok=True)
            folders.add(target.parent)
        if path not in same or not _linked(out / path, target):
            target.write_bytes(files[path])
    fresh.chmod(0o755)


def _linked(file: Path, target: Path) -> bool:
    """Give a file a second name; False where the disk has no such names."""
    with suppress(OSError):
        os.link(file, target)
        return True
    return False


def _swap(place: Path, out: Path) -> None:
    """Put the new folder in the place of `out`, and the old one in its own; on failure nothing moved.

    Where the two cannot change places in one step there is a moment without either: a run that is killed
    just then is healed by the next one.
    """
    fresh, old = place / _NEW, place / _OLD
    if not out.exists():
        fresh.rename(out)
        return
    if exchange(fresh, out):
        return
    out.rename(old)
    try:
        fresh.rename(out)
    except BaseException:
        old.rename(out)
        raise


def _heal(left: Path, out: Path) -> None:
    """Put a site back that a killed run had taken away."""
    if (left / _OLD).is_dir() and not os.path.lexists(out):
        (left / _OLD).rename(out)
