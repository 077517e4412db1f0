"""Contents of files: bytes, or pieces that are made one after the other whenever somebody walks over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b, sha256
from itertools import chain
from typing import TYPE_CHECKING
from zlib import DEFLATED, MAX_WBITS, Z_SYNC_FLUSH, compressobj, crc32, decompressobj

from site_builder.frozen import frozen

if TYPE_CHECKING:
    from zipfile import ZipFile

LEVEL = 5
"""How hard members of an archive are compressed: 6 takes half as long again for 1.3% less."""


@frozen
class Sums:
    """What a content is known by: its number of bytes, its name, its SHA-256, and its sum in an archive."""

    size: int
    name: str
    sha256: str
    crc: int


class Joined:
    """A content that is too large to be held as a whole. Every walk over it gives the same pieces."""

    __slots__ = ("_pieces", "_sums")

    def __init__(self, pieces: Callable[[], Iterable[bytes]], sums: Sums | None = None) -> None:
        self._pieces = pieces
        self._sums = sums

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._pieces())

    @property
    def sums(self) -> Sums:
        """All sums, by one walk."""
        self._sums = self._sums or sums_of(self)
        return self._sums


Content = bytes | Joined


@frozen
class Deflated:
    """A content as an archive holds it (RFC 1951), in pieces of which each was compressed by itself."""

    pieces: Callable[[], Iterable[bytes]]
    sums: Sums


_LAST = b"\x03\x00"
"""A block with nothing in it, which says that it is the last one."""


def deflated(content: bytes, level: int) -> bytes:
    """A piece of a content, compressed; behind it comes another, or the last block."""
    made = compressobj(level, DEFLATED, -MAX_WBITS)
    return made.compress(content) + made.flush(Z_SYNC_FLUSH)


def inflated(piece: bytes) -> bytes:
    """A piece as it was."""
    return decompressobj(-MAX_WBITS).decompress(piece)


def sums_of(pieces: Iterable[bytes]) -> Sums:
    """The sums of a content in pieces."""
    size, crc, name, digest = 0, 0, blake2b(digest_size=16), sha256()
    for piece in pieces:
        size += len(piece)
        crc = crc32(piece, crc)
        name.update(piece)
        digest.update(piece)
    return Sums(size, name.hexdigest(), digest.hexdigest(), crc)


def pieces(content: Content) -> Iterable[bytes]:
    """A content as pieces, of which there is one unless it is joined."""
    return (content,) if isinstance(content, bytes) else content


def whole(content: Content) -> bytes:
    """A content as it is in a file."""
    return content if isinstance(content, bytes) else b"".join(content)


def pack(archive: ZipFile, name: str, content: Content | Deflated) -> None:
    """Put a content in an archive, piece by piece; its time is the earliest that a ZIP knows."""
    if isinstance(content, Deflated):
        _pack_as_is(archive, name, content)
        return
    with archive.open(name, "w") as file:
        for piece in pieces(content):
            file.write(piece)


def _pack_as_is(archive: ZipFile, name: str, content: Deflated) -> None:
    from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipInfo

    info = ZipInfo(name)
    info.compress_type = ZIP_STORED
    with archive.open(info, "w") as file:
        for piece in chain(content.pieces(), (_LAST,)):
            file.write(piece)
    # It was stored as it is compressed, so that is what is said of it.
    info.compress_type, info.CRC, info.file_size = ZIP_DEFLATED, content.sums.crc, content.sums.size
    if archive.fp is not None:
        end = archive.fp.tell()
        archive.fp.seek(info.header_offset)
        archive.fp.write(info.FileHeader(zip64=False))
        archive.fp.seek(end)


def content_hash(content: Content) -> str:
    """The name of a content."""
    return stamp(content)[0]


def stamp(content: Content) -> tuple[str, int]:
    """The name of a content, and how many bytes it has."""
    if isinstance(content, Joined):
        return content.sums.name, content.sums.size
    return blake2b(content, digest_size=16).hexdigest(), len(content)


def sha256_of(content: Content) -> str:
    """The SHA-256 of a content, in hexadecimal."""
    return content.sums.sha256 if isinstance(content, Joined) else sha256(content).hexdigest()
