"""What can be found of pages by their text: read once by a program for each content that a page has."""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping
from dataclasses import astuple
from typing import Any

from site_builder import urls
from site_builder.search import Findable, told
from site_builder.store import Content, Known, whole


class Texts:
    """What is found of pages. Of a page that was there before, a store knows it by the hash of that page.

    Another program may find something else in the same page.
    """

    def __init__(self, known: Known, name: str) -> None:
        self._key, self._program = f"found {name} {known.share}", known.program
        kept = known.disk.get(self._key) if known.disk is not None else None
        by, before = marshal.loads(kept) if kept is not None else ("", {})  # noqa: S302  # our own
        self._known: dict[str, tuple[Any, ...]] = before if by == known.program else {}
        self._used: dict[str, tuple[Any, ...]] = {}
        self.found: dict[str, Findable] = {}
        """By the address of the page."""

    def take(
        self, address: str, files: Mapping[str, Content], hashes: Iterable[tuple[str, str, int]]
    ) -> Findable:
        """Read a page by its files, and their hashes if there is a store."""
        file = urls.file_of(address)
        name = next((hashed for path, hashed, _ in hashes if path == file), "")
        known = self._known.get(name)
        found = Findable(*known) if known is not None else told(address, whole(files[file]))
        if name:
            self._used[name] = astuple(found)
        return self.found.setdefault(address, found)

    def told(self) -> bytes:
        """What this copy of the program found, for who began it."""
        return marshal.dumps(self._used)

    def learn(self, told: bytes) -> None:
        """Know what a copy of this program found."""
        self._known = {**self._known, **marshal.loads(told)}  # noqa: S302  # our own

    def kept(self) -> dict[str, bytes]:
        """What a store is to know, by its key."""
        return {self._key: marshal.dumps((self._program, self._used))}
