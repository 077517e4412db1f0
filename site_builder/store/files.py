"""Where the files of a site go: into a folder, and those that were made into the store as well."""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Protocol

from site_builder.store.disk import Disk
from site_builder.store.inputs import content_key
from site_builder.store.joined import Content, whole
from site_builder.store.known import LARGEST_KEPT, Kept

MOST_WAITING = 8_000_000
"""So many bytes are kept in memory until they are put in the store together."""
_Hashes = Iterable[tuple[str, str, int]]


class Folder(Protocol):
    """A folder that is filled: with contents, or with files of the folder that it takes the place of."""

    def put(self, path: str, content: Content) -> None:
        """Write a file."""
        ...

    def move(self, path: str) -> bool:
        """Take a file over as it is; False where that cannot be."""
        ...


class Keeping:
    """The files of a site on their way to a folder, with a store to compare with."""

    def __init__(self, folder: Folder, out: Path, disk: Disk | None) -> None:
        self._folder = folder
        self._out = out
        self._disk = disk
        self._before = _left(disk, out)
        self._left: dict[str, tuple[Any, ...]] = {}
        """What is known of each file of the new folder: its hash, and its stamp where it was moved."""
        self._waiting: dict[str, bytes] = {}

    def take(self, files: Mapping[str, Content], hashes: _Hashes, below: str = "") -> None:
        """Take in the files of an output, to stand below a folder."""
        hashes = tuple(hashes)
        known = {path: hashed for path, hashed, _ in hashes}
        small = {path for path, _, size in hashes if size <= LARGEST_KEPT}
        for name in files:
            path, hashed = below + name, known.get(name, "")
            there = self._there(path, hashed)
            if there is None or not self._folder.move(path):
                self._folder.put(path, files[name])
                there = (hashed,)
            if self._disk is not None:
                self._left[path] = there
            if self._disk is not None and name in small and not isinstance(files, Kept):
                self._waiting[content_key(hashed)] = whole(files[name])
        if sum(map(len, self._waiting.values())) > MOST_WAITING:
            self.keep({})

    def keep(self, more: Mapping[str, bytes]) -> None:
        """Put in the store what was made so far, and more."""
        if self._disk is not None:
            self._disk.put({**self._waiting, **more})
            self._waiting.clear()

    def written(self) -> dict[str, bytes]:
        """What is to be kept of the folder once it is written, by its key."""
        for path, left in self._left.items():
            # A second name of a file has the stamp of that file, which was looked at before.
            self._left[path] = left if len(left) > 1 else (*left, *_stamp(self._out, path))
        return {out_key(self._out): marshal.dumps(self._left)}

    def _there(self, path: str, hashed: str) -> tuple[Any, ...] | None:
        """What is known of a file that the old folder holds with that content: written there, not touched."""
        before = self._before.get(path)
        return before if before is not None and before == (hashed, *_stamp(self._out, path)) else None


def as_left(disk: Disk, out: Path, besides: Iterable[str]) -> bool:
    """Whether a folder holds what the last run left there, and no other files than those and `besides`."""
    left = _left(disk, out)
    there = set(_files(os.fspath(out), ""))
    return (
        bool(left)
        and there == {*left, *besides}
        and all(stamp == _stamp(out, path) for path, (_, *stamp) in left.items())
    )


def out_key(out: Path) -> str:
    """Under which is kept what is known of a folder."""
    return f"out {os.path.realpath(out)}"


def _left(disk: Disk | None, out: Path) -> dict[str, tuple[Any, ...]]:
    """The hash and the stamp of each file of a folder, as the last run left it."""
    content = disk.get(out_key(out)) if disk is not None else None
    return marshal.loads(content) if content is not None else {}  # noqa: S302  # checked, our own


def _files(folder: str, below: str) -> Iterator[str]:
    """Every file of a folder by its path, also links."""
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            yield from _files(entry.path, f"{below}{entry.name}/")
        else:
            yield f"{below}{entry.name}"


def _stamp(out: Path, path: str) -> list[int]:
    """What changes when a file is written; of one that is not there, nothing."""
    try:
        about = os.lstat(f"{out}/{path}")
    except OSError:
        return []
    return [about.st_ino, about.st_size, about.st_mtime_ns, about.st_mode]
