"""Contents that are too large for the store, for as long as a run takes and for all of its processes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from tempfile import TemporaryFile

from site_builder.store.joined import Content, Joined, pieces

PIECE = 1_000_000
"""Bytes that are read at once."""
Places = dict[str, tuple[int, int]]
"""Where each content begins, by its hash, and how many bytes it has."""


class Aside:
    """A file without a name, in which copies of this program write too; it goes with the last of them."""

    def __init__(self, folder: Path) -> None:
        self._file = TemporaryFile(dir=folder, buffering=0)  # noqa: SIM115  # as long as a run takes
        self._places: Places = {}
        self._own: Places = {}

    def put(self, hashed: str, content: Content, size: int) -> None:
        """Put a content of so many bytes there."""
        at = self._room(size)
        self._own[hashed] = at, size
        for piece in pieces(content):
            left = memoryview(piece)
            while left:
                written = os.pwrite(self._file.fileno(), left, at)
                at, left = at + written, left[written:]

    def get(self, hashed: str) -> Content | None:
        """A content that was put there; None where none was."""
        place = self._places.get(hashed)
        return None if place is None else Joined(partial(self._pieces, *place))

    def told(self) -> Places:
        """What this copy of the program put there, for who began it."""
        return self._own

    def learn(self, told: Mapping[str, tuple[int, int]]) -> None:
        """Know what a copy of this program put there."""
        self._places |= told

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def _room(self, size: int) -> int:
        """Where there is room for so many bytes, which no other process takes."""
        # Only systems with `fork` have more than one process here, and Windows has no such locks.
        import fcntl

        fcntl.lockf(self._file, fcntl.LOCK_EX)
        start = os.fstat(self._file.fileno()).st_size
        os.ftruncate(self._file.fileno(), start + size)
        fcntl.lockf(self._file, fcntl.LOCK_UN)
        return start

    def _pieces(self, start: int, size: int) -> Iterator[bytes]:
        for at in range(start, start + size, PIECE):
            yield os.pread(self._file.fileno(), min(PIECE, start + size - at), at)
