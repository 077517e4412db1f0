"""Where the files of a site go: into a folder, and those that were made into the store as well."""

from __future__ import annotations

import marshal
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from site_builder.store.disk import Disk
from site_builder.store.known import Kept, content_key

MOST_WAITING = 8_000_000
"""So many bytes are kept in memory until they are put in the store together."""
_Hashes = Iterable[tuple[str, str, int]]


class Folder(Protocol):
    """A folder that is filled: with contents, or with files of the folder that it takes the place of."""

    def put(self, path: str, content: bytes) -> None:
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
        before = disk.get(_key(out)) if disk is not None else None
        self._before = marshal.loads(before) if before is not None else {}  # noqa: S302  # checked, our own
        self._hashes: dict[str, str] = {}
        self._waiting: dict[str, bytes] = {}

    def take(self, files: Mapping[str, bytes], hashes: _Hashes, below: str = "") -> None:
        """Take in the files of an output, to stand below a folder."""
        known = {path: hashed for path, hashed, _ in hashes}
        for name in files:
            path, hashed = below + name, known.get(name, "")
            if self._disk is not None:
                self._hashes[path] = hashed
            if not (self._is_there(path, hashed) and self._folder.move(path)):
                self._folder.put(path, files[name])
            if self._disk is not None and not isinstance(files, Kept):
                self._waiting[content_key(hashed)] = files[name]
        if sum(map(len, self._waiting.values())) > MOST_WAITING:
            self.keep({})

    def keep(self, more: Mapping[str, bytes]) -> None:
        """Put in the store what was made so far, and more."""
        if self._disk is not None:
            self._disk.put({**self._waiting, **more})
            self._waiting.clear()

    def written(self) -> dict[str, bytes]:
        """What is to be kept of the folder once it is written, by its key."""
        stamped = {path: (hashed, *_stamp(self._out, path)) for path, hashed in self._hashes.items()}
        return {_key(self._out): marshal.dumps(stamped)}

    def _is_there(self, path: str, hashed: str) -> bool:
        """Whether the old folder holds that content: it was written there, and not touched since."""
        before = self._before.get(path)
        return before is not None and before == (hashed, *_stamp(self._out, path))


def _key(out: Path) -> str:
    return f"out {os.path.realpath(out)}"


def _stamp(out: Path, path: str) -> tuple[int, ...]:
    """What changes when a file is written; of one that is not there, nothing."""
    try:
        about = os.lstat(out / path)
    except OSError:
        return ()
    return about.st_ino, about.st_size, about.st_mtime_ns, about.st_mode
