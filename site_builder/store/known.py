"""What a build knows before it begins: the files of its data, and where earlier results are kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field

from site_builder.frozen import frozen
from site_builder.store.disk import Disk
from site_builder.store.inputs import content_key
from site_builder.store.joined import Content, content_hash
from site_builder.store.memory import FORGETFUL, Memory
from site_builder.store.recalled import Entry

LARGEST_KEPT = 8_000_000
"""Bytes of a content: a larger one is not kept, but joined again from the parts that are."""


@frozen
class Share:
    """Share `number` of `of`, counted from 1: what one of so many machines makes of a site."""

    number: int
    of: int

    def has(self, output: str, *, whole: bool) -> bool:
        """Whether this share makes an output: by its name, and what is of the whole site in the first."""
        number = 1 if whole else int(content_hash(output.encode()), 16) % self.of + 1
        return number == self.number

    def __str__(self) -> str:
        return f"{self.number}/{self.of}"


@frozen
class Known:
    """The hash of every file of a data folder by its path below it, that of the program, and what is made.

    Each share of a site has traces of its own, beside those of the others and of the whole site.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    program: str = ""
    disk: Disk | None = None
    share: Share | None = None
    memory: Memory = field(default=FORGETFUL, compare=False)

    def has(self, files: Iterable[tuple[str, str, int]]) -> bool:
        """Whether every file of an output is kept, by its path, hash and number of bytes."""
        keys = frozenset(content_key(hashed) for _, hashed, size in files if size <= LARGEST_KEPT)
        return self.disk is not None and self.disk.has(keys) == keys


class Kept(Mapping[str, Content]):
    """The files of an output as they were kept, each read when it is asked for.

    One that turns out to be broken is made again.
    """

    def __init__(self, entry: Entry, disk: Disk | None, make: Callable[[], Mapping[str, Content]]) -> None:
        self.hashes = {path: hashed for path, hashed, _ in entry.files}
        self._disk = disk
        self._make = make

    def __getitem__(self, path: str) -> Content:
        hashed = self.hashes[path]
        aside = self._disk.aside if self._disk is not None else None
        if aside is not None and (large := aside.get(hashed)) is not None:
            return large
        content = self._disk.get(content_key(hashed)) if self._disk is not None else None
        if content is None or content_hash(content) != hashed:
            return self._make()[path]
        return content

    def __iter__(self) -> Iterator[str]:
        return iter(self.hashes)

    def __len__(self) -> int:
        return len(self.hashes)
