"""A section of a page and the table in it, as every page has them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Generic, TypeVar

from site_builder.frozen import frozen
from site_builder.pages.shared.chrome import Cell, Column, SourceLine

Cells = Sequence[Cell | str]
T = TypeVar("T")


@frozen
class Item:
    """Something with a page of its own, and what is said of it."""

    name: str
    href: str
    text: str = ""


@frozen
class Sourced:
    """What somebody laid down, by its name, and where it stands."""

    name: str
    text: str
    source: SourceLine


@frozen
class Table:
    """A plain table: `name` is its place on the page; its caption is only heard."""

    name: str
    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


@frozen
class Section:
    """A finding, how to read what is below it, a table if there is anything to list, and what is left out."""

    heading: str
    caption: str = ""
    table: Table | None = None
    note: str = ""


@frozen
class Group(Generic[T]):
    """A finding, how to read what is below it, and what is listed there, if anything."""

    heading: str
    caption: str = ""
    entries: tuple[T, ...] = ()


def table(name: str, caption: str, columns: Iterable[Column | str], rows: Iterable[Cells]) -> Table:
    """A table; a cell or a column that is a text alone may be given as such."""
    return Table(
        name,
        caption,
        tuple(Column(column) if isinstance(column, str) else column for column in columns),
        tuple(tuple(Cell(cell) if isinstance(cell, str) else cell for cell in row) for row in rows),
    )


def filled(made: Table) -> Table | None:
    """The table, if it has any row."""
    return made if made.rows else None


def numeric(*labels: str) -> tuple[Column, ...]:
    """Columns of numbers."""
    return tuple(Column(label, numeric=True) for label in labels)
