"""Beside each code its Dutch words: of a choice what it means, of a reference the name of what it leads to.

Nothing here is a list: a column says its own choices, a key says in which table a code stands, and that table
has the name. A column of codes stays as it is, for programs; the column of words stands right behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import reduce
from itertools import repeat
from operator import itemgetter
from typing import NamedTuple, TypeVar

from site_builder.exports.columns import Column
from site_builder.exports.tables import Cell, Row, Table

T = TypeVar("T")
NAMES = ("name", "title")
"""The columns that name the thing of a row, the better one first."""
LABEL = "_label"
"""How the name of a column of words ends, behind that of its codes."""
Cells = Sequence[Cell]
"""The cells of one column, from the first row to the last."""
Names = Mapping[tuple[str, Row], Cell]
"""What things are called, by their table and their key in it."""


class Labelled(NamedTuple):
    """The columns of a table with those of words, and the rows that go below them."""

    columns: tuple[Column, ...]
    rows: Callable[[Iterable[Row]], Collection[Row]]


def with_labels(tables: Sequence[Table]) -> tuple[Table, ...]:
    """The tables with a column `<code>_label` behind each column of codes."""
    names = names_of(tables)
    named = named_in(names)
    return tuple(with_words(table, names, named) for table in tables)


def with_words(table: Table, names: Names, named: AbstractSet[str]) -> Table:
    """One table with its columns of words."""
    columns, rows = labelled(table, names, named)
    return table if columns == table.columns else replace(table, columns=columns, rows=rows(table.rows))


def names_of(tables: Iterable[Table]) -> Names:
    """The name of each row of each table by its key; none where rows have no name."""
    found: dict[tuple[str, Row], Cell] = {}
    for table in tables:
        name = next((one for one in NAMES if one in (column.name for column in table.columns)), None)
        if name is not None:
            place, key = table.place(name), [table.place(one) for one in table.key]
            found |= {(table.name, tuple(row[one] for one in key)): row[place] for row in table.rows}
    return found


def named_in(names: Names) -> frozenset[str]:
    """The tables of which rows have a name."""
    return frozenset(table for table, _ in names)


def labelled(table: Table, names: Names, named: AbstractSet[str]) -> Labelled:
    """How a table is told with words beside its codes; `named` are the tables of which `names` has any."""
    columns: list[Column] = []
    makers: list[Callable[[Sequence[Cells]], Cells]] = []
    for place, column in enumerate(table.columns):
        columns.append(column)
        makers.append(itemgetter(place))
        words = _words(table, column, names, named)
        if words is not None:
            columns.append(_label_of(column))
            makers.append(words)

    def told(rows: Iterable[Row]) -> Collection[Row]:
        cells: list[Cells] = list(zip(*rows, strict=True)) or [()] * len(table.columns)
        return tuple(zip(*(make(cells) for make in makers), strict=True))

    return Labelled(tuple(columns), told)


def _label_of(column: Column) -> Column:
    return Column(
        f"{column.name}{LABEL}",
        f"{column.title}, {'in woorden' if column.labels else 'naam'}",
        f"Wat {column.name} betekent." if column.labels else f"Hoe {column.name} heet.",
        many=column.many,
    )


def _words(
    table: Table, column: Column, names: Names, named: AbstractSet[str]
) -> Callable[[Sequence[Cells]], Cells] | None:
    """How the words of a column follow from all cells; None for one without codes, or with its own words."""
    if any(one.name == f"{column.name}{LABEL}" for one in table.columns):
        return None
    own = table.place(column.name)
    if any(code != text for code, text in column.labels.items()):
        return lambda cells: _each(cells[own], lambda code: _choice(code, column.labels))
    keys = [
        (key.table, [table.place(one) for one in key.columns])
        for key in table.foreign_keys
        if key.columns[-1] == column.name and key.table in named
    ]
    if not keys:
        return None

    def found(cells: Sequence[Cells]) -> Cells:
        return reduce(
            _first,
            (
                _each([*zip(repeat(of), zip(*(cells[one] for one in places), strict=True))], names.get)
                for of, places in keys
            ),
        )

    return found


def _each(codes: Sequence[T], words: Callable[[T], Cell]) -> Cells:
    """The words of each code; most codes stand in many rows."""
    known = {code: words(code) for code in dict.fromkeys(codes)}
    return list(map(known.__getitem__, codes))


def _choice(cell: Cell, labels: Mapping[str, str]) -> Cell:
    if isinstance(cell, tuple):
        return tuple(labels.get(word, word) for word in cell)
    return labels.get(cell) if isinstance(cell, str) else None


def _first(names: Cells, others: Cells) -> list[Cell]:
    """The name in the first table that has the code."""
    return [other if name is None else name for name, other in zip(names, others, strict=True)]
