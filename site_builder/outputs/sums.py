"""The checksums of a whole site, taken down as its files come by."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping

from site_builder.exports.checksums import SUMS, checksums_bytes
from site_builder.store import Content, Disk, Share, content_hash, sha256_of

Take = Callable[[Mapping[str, Content], Iterable[tuple[str, str, int]], str], None]
"""Who gets the files of an output: by their path, their hashes if there is a store, and where they stand."""


class Sums:
    """Hands on every file of a site or of a share, and takes down its SHA-256.

    What a store knows of a content by its hash is not read again for that.
    """

    def __init__(self, take: Take, disk: Disk | None = None, share: Share | None = None) -> None:
        self._key = f"sums {share}"
        known = disk.get(self._key) if disk is not None else None
        self._take = take
        self._known: dict[str, str] = marshal.loads(known) if known is not None else {}  # noqa: S302  # our own
        self._used: dict[str, str] = {}
        self.digests: dict[str, str] = {}
        """By the path of each file."""

    def take(self, files: Mapping[str, Content], hashes: Iterable[tuple[str, str, int]], below: str) -> None:
        """Hand on the files of an output."""
        hashes = tuple(hashes)
        self._take(files, hashes, below)
        hashed = {path: name for path, name, _ in hashes}
        for path in files:
            name = hashed.get(path, "")
            digest = self._known.get(name) or sha256_of(files[path])
            self.digests[below + path] = digest
            if name:
                self._used[name] = digest

    def finish(self, name: str = SUMS, tell: Callable[[Mapping[str, str]], bytes] = checksums_bytes) -> None:
        """Hand on the list itself, which does not name itself."""
        content = tell(self.digests)
        self._take({name: content}, ((name, content_hash(content), len(content)),), "")

    def kept(self) -> dict[str, bytes]:
        """What a store is to know, by its key."""
        return {self._key: marshal.dumps(self._used)}
