"""The checksums of a whole site, taken down as its files come by."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256

from site_builder.exports.checksums import SUMS, checksums_bytes
from site_builder.store import Content, Disk, content_hash, pieces

Take = Callable[[Mapping[str, Content], Iterable[tuple[str, str, int]], str], None]
"""Who gets the files of an output: by their path, their hashes if there is a store, and where they stand."""
_KEY = "sums"


def _sha256(content: Content) -> str:
    digest = sha256()
    for piece in pieces(content):
        digest.update(piece)
    return digest.hexdigest()


class Sums:
    """Hands on every file, and takes down its SHA-256.

    What a store knows of a content by its hash is not read again for that.
    """

    def __init__(self, take: Take, disk: Disk | None = None) -> None:
        known = disk.get(_KEY) if disk is not None else None
        self._take = take
        self._known: dict[str, str] = marshal.loads(known) if known is not None else {}  # noqa: S302  # our own
        self._used: dict[str, str] = {}
        self._digests: dict[str, str] = {}

    def take(self, files: Mapping[str, Content], hashes: Iterable[tuple[str, str, int]], below: str) -> None:
        """Hand on the files of an output."""
        hashes = tuple(hashes)
        self._take(files, hashes, below)
        hashed = {path: name for path, name, _ in hashes}
        for path in files:
            name = hashed.get(path, "")
            digest = self._known.get(name) or _sha256(files[path])
            self._digests[below + path] = digest
            if name:
                self._used[name] = digest

    def finish(self) -> None:
        """Hand on the list itself, which does not name itself; nothing where no site was made."""
        if self._digests:
            content = checksums_bytes(self._digests)
            self._take({SUMS: content}, ((SUMS, content_hash(content), len(content)),), "")

    def kept(self) -> dict[str, bytes]:
        """What a store is to know, by its key."""
        return {_KEY: marshal.dumps(self._used)}
