"""Bytes → a folder, swapped in whole: a reader sees the old site or the new one, never half of either."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from site_builder.store import Content, pieces
from site_builder.write.exchange import exchange
from site_builder.write.healing import OLD
from site_builder.write.workshop import is_empty, locked, workshop

MARK = ".gww"
"""The file that tells a folder which may be replaced from one that may not."""
_NEW = "new"


@contextmanager
def writing(out: Path) -> Iterator[Folder]:
    """A new folder to write files in as they are made, which is put in the place of `out` at the end.

    Where nothing was put in it, or nothing else than what `out` holds, or an error is raised, `out` stays as
    it was. Where `out` is a link, the folder
    that it leads to is replaced. Raises FileExistsError where `out` holds something that this program did not
    write, and OSError where the disk refuses. A path that would leave the folder is a ValueError.
    """
    out = Path(os.path.realpath(out)) if out.is_symlink() else out
    out.parent.mkdir(parents=True, exist_ok=True)
    with workshop(out) as place:
        if out.exists() and (not out.is_dir() or (not is_empty(out) and not (out / MARK).exists())):
            raise FileExistsError(out)
        fresh = Folder(place / _NEW, out)
        yield fresh
        if fresh.made and not fresh.is_old():
            fresh.put(MARK, b"Gemaakt door gww; wordt bij elke bouw vervangen.\n")
            with locked(out.parent):
                _swap(place, out)


def write(files: Mapping[str, bytes], out: Path) -> None:
    """Write every file below a new folder and put that in the place of `out`: as `writing`, all at once."""
    with writing(out) as folder:
        for path, content in files.items():
            folder.put(path, content)


def write_once(files: Mapping[str, bytes], out: Path) -> None:
    """Write a new folder, whole or not at all. Raises FileExistsError where there is one, and OSError."""
    if os.path.lexists(out):
        raise FileExistsError(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    with workshop(out) as place:
        fresh = Folder(place / _NEW, out)
        for path, content in files.items():
            fresh.put(path, content)
        (place / _NEW).rename(out)


def temporary() -> AbstractContextManager[str]:
    """A folder that is gone when the context ends."""
    return tempfile.TemporaryDirectory(prefix="gww-")


class Folder:
    """A folder that is filled to take the place of `old`; `made` are the folders with files in it."""

    def __init__(self, root: Path, old: Path) -> None:
        self._root = os.fspath(root)
        self._old = os.fspath(old)
        self._moved: set[str] = set()
        self._written = False
        self.made: set[str] = set()
        root.mkdir()
        root.chmod(0o755)

    def put(self, path: str, content: Content) -> None:
        """Write one file. Raises ValueError for a path that would leave the folder."""
        with open(self._target(path), "wb") as file:  # noqa: PTH123  # as in `_target`
            file.writelines(pieces(content))
        self._written = True

    def move(self, path: str) -> bool:
        """Let a file of the old folder be one of the new; False where the disk has no second names."""
        with suppress(OSError):
            os.link(f"{self._old}/{path}", self._target(path))
            self._moved.add(path)
            return True
        return False

    def is_old(self) -> bool:
        """Whether the old folder has all of these files, and no others."""
        if self._written:
            return False
        found = {
            os.path.relpath(os.path.join(folder, name), self._old).replace(os.sep, "/")  # noqa: PTH118  # thousands
            for folder, _, names in os.walk(self._old)
            for name in names
        }
        return found == {*self._moved, MARK}

    def _target(self, path: str) -> str:
        """Where a file of the site goes, as text: making a path takes as long as a second name."""
        folder, _, name = path.rpartition("/")
        if name in ("", ".") or path.startswith("/") or ".." in path.split("/"):
            message = f"no file of a site: {path!r}"
            raise ValueError(message)
        if folder not in self.made:
            os.makedirs(f"{self._root}/{folder}", exist_ok=True)  # noqa: PTH103
            self.made.add(folder)
        return f"{self._root}/{path}"


def _swap(place: Path, out: Path) -> None:
    """Put the new folder in the place of `out`, and the old one in its own; on failure nothing moved.

    Where the two cannot change places in one step there is a moment without either: a run that is killed
    just then is healed by the next one.
    """
    fresh, old = place / _NEW, place / OLD
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
