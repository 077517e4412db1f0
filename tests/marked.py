"""The figures that a document states, as its view knows them before they become plain text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from site_builder.formats.marks import Mark, marks_in


def marks_of(document: object) -> tuple[Mark, ...]:
    """Every figure in any text of a view, in the order of its fields."""
    return tuple(mark for text in texts_of(document) for mark in marks_in(text))


def texts_of(document: object) -> Iterator[str]:
    """Every text of a view, however deep it lies."""
    if isinstance(document, str):
        yield document
    elif isinstance(document, tuple | list):
        for one in document:
            yield from texts_of(one)
    elif isinstance(document, Mapping):
        yield from texts_of(list(document.values()))
    elif is_dataclass(document) and not isinstance(document, type):
        for field in fields(document):
            yield from texts_of(getattr(document, field.name))
