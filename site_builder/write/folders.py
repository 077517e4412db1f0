"""Bytes → a folder, swapped in whole: a reader sees the old site or the new one, never half of either."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path, PurePosixPath

from site_builder.write.exchange import exchange
from site_builder.write.workshop import locked, workshop

MARK = ".gww"
"""The file that tells a folder which may be replaced from one that may not."""
_NEW = "new"
_OLD = "old"


Put = Callable[[str, bytes], None]
"""What writes one file: a relative path with forward slashes, and its content."""


@contextmanager
def writing(out: Path) -> Iterator[Put]:
    """A new folder to write files in as they are made, which is put in the place of `out` at the end.

    Where nothing was written, or an error is raised, `out` stays as it was. Where `out` is a link, the folder
    that it leads to is replaced. Raises FileExistsError where `out` holds something that this program did not
    write, and OSError where the disk refuses. A path that would leave the folder is a ValueError.
    """
    out = Path(os.path.realpath(out)) if out.is_symlink() else out
    out.parent.mkdir(parents=True, exist_ok=True)
    with workshop(out, lambda left: _heal(left, out)) as place:
        if out.exists() and (not out.is_dir() or (any(out.iterdir()) and not (out / MARK).exists())):
            raise FileExistsError(out)
        fresh = _Folder(place / _NEW)
        yield fresh.put
        if fresh.made:
            fresh.put(MARK, b"Gemaakt door gww; wordt bij elke bouw vervangen.\n")
            with locked(out.parent):
                _swap(place, out)


def write(files: Mapping[str, bytes], out: Path) -> None:
    """Write every file below a new folder and put that in the place of `out`: as `writing`, all at once."""
    with writing(out) as put:
        for path, content in files.items():
            put(path, content)


def write_once(files: Mapping[str, bytes], out: Path) -> None:
    """Write a new folder, whole or not at all. Raises FileExistsError where there is one, and OSError."""
    if os.path.lexists(out):
        raise FileExistsError(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with workshop(out) as place:
        fresh = _Folder(place / _NEW)
        for path, content in files.items():
            fresh.put(path, content)
        (place / _NEW).rename(out)


def temporary() -> AbstractContextManager[str]:
    """A folder that is gone when the context ends."""
    return tempfile.TemporaryDirectory(prefix="gww-")


class _Folder:
    """A folder that is filled, and the folders in it that were made already."""

    def __init__(self, root: Path) -> None:
        self._root = root
        self.made: set[Path] = set()
        root.mkdir()
        root.chmod(0o755)

    def put(self, path: str, content: bytes) -> None:
        """Write one file. Raises ValueError for a path that would leave the folder."""
        parts = PurePosixPath(path).parts
        if not parts or path.startswith("/") or ".." in parts:
            message = f"no file of a site: {path!r}"
            raise ValueError(message)
        target = self._root / path
        if target.parent not in self.made:
            target.parent.mkdir(parents=True, exist_ok=True)
            self.made.add(target.parent)
        target.write_bytes(content)


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
