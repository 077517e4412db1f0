"""Contents of files: bytes, or pieces that are made one after the other whenever somebody walks over them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from hashlib import blake2b
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zipfile import ZipFile

LEVEL = 5
"""How hard members of an archive are compressed: 6 takes half as long again for 1.3% less."""


class Joined:
    """A content that is too large to be held as a whole. Every walk over it gives the same pieces."""

    __slots__ = ("_pieces",)

    def __init__(self, pieces: Callable[[], Iterable[bytes]]) -> None:
        self._pieces = pieces

    def __iter__(self) -> Iterator[bytes]:
        return iter(self._pieces())


Content = bytes | Joined


def pieces(content: Content) -> Iterable[bytes]:
    """A content as pieces, of which there is one unless it is joined."""
    return (content,) if isinstance(content, bytes) else content


def whole(content: Content) -> bytes:
    """A content as it is in a file."""
    return content if isinstance(content, bytes) else b"".join(content)


def pack(archive: ZipFile, name: str, content: Content) -> None:
    """Put a content in an archive, piece by piece; its time is the earliest that a ZIP knows."""
    with archive.open(name, "w") as file:
        for piece in pieces(content):
            file.write(piece)


def content_hash(content: Content) -> str:
    """The name of a content."""
    return stamp(content)[0]


def stamp(content: Content) -> tuple[str, int]:
    """The name of a content, and how many bytes it has."""
    size, made = 0, blake2b(digest_size=16)
    for piece in pieces(content):
        size += len(piece)
        made.update(piece)
    return made.hexdigest(), size
