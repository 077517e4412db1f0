"""Documents that are read again when somebody asks for one.

A parsed tree takes some fifty times the memory of its text, and only a file with a problem ever needs it:
without this a country's worth of files would be slow to load for the garbage collector alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from site_builder.problems import Problem
from site_builder.source import Document, FrontMatter, read_front_matter, read_yaml


@dataclass(frozen=True, slots=True)
class Text:
    """The bytes of a file, its path as problems name it, and whether text follows the data."""

    path: str
    content: bytes
    front_matter: bool

    def read(self) -> tuple[Document | None, FrontMatter | None, tuple[Problem, ...]]:
        """The document, the front matter if it is one, and what is wrong with the file as a text."""
        if not self.front_matter:
            document, problems = read_yaml(self.content, self.path)
            return document, None, problems
        front, problems = read_front_matter(self.content, self.path)
        return (front.document if front else None), front, problems


@lru_cache(maxsize=64)
def document_of(text: Text) -> Document:
    """The document of a file that could be read before. Raises ValueError for any other."""
    document = text.read()[0]
    if document is None:
        raise ValueError(f"not readable: {text.path}")
    return document


class Documents(Mapping[str, Document]):
    """The readable documents of a folder by their path. Never changes."""

    def __init__(self, texts: Mapping[str, Text]) -> None:
        self._texts = dict(texts)

    def __getitem__(self, path: str) -> Document:
        return document_of(self._texts[path])

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)
