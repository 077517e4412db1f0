"""Beside each code its Dutch words: of a choice what it means, of a reference the name of what it leads to.

Nothing here is a list: a column says its own choices, a key says in which table a code stands, and that table
has the name. A column of codes stays as it is, for programs; the column of words stands right behind it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from site_builder.exports.columns import Column
from site_builder.exports.tables import Cell, Row, Table

NAMES = ("name", "title")
"""The columns that name the thing of a row, the better one first."""
LABEL = "_label"
"""How the name of a column of words ends, behind that of its codes."""
Words = Callable[[Row], Cell]


def with_labels(tables: Sequence[Table]) -> tuple[Table, ...]:
    """The tables with a column `<code>_label` behind each column of codes."""
    names = {table.name: _names(table) for table in tables}
    return tuple(_labelled(table, names) for table in tables)


def _names(table: Table) -> Mapping[Row, Cell]:
    """The name of each row by its key; none where rows have no name."""
    name = next((one for one in NAMES if one in (column.name for column in table.columns)), None)
    if name is None:
        return {}
    place, key = table.place(name), [table.place(one) for one in table.key]
    return {tuple(row[one] for one in key): row[place] for row in table.rows}


def _labelled(table: Table, names: Mapping[str, Mapping[Row, Cell]]) -> Table:
    worded = [(column, _words(table, column, names)) for column in table.columns]
    if not any(words for _, words in worded):
        return table
    columns: list[Column] = []
    for column, words in worded:
        columns += [column] if words is None else [column, _label_of(column)]
    every = [words for _, words in worded]
    return replace(table, columns=tuple(columns), rows=tuple(_told(row, every) for row in table.rows))


def _told(row: Row, every: Sequence[Words | None]) -> Row:
    cells: list[Cell] = []
    for cell, words in zip(row, every, strict=True):
        cells += [cell] if words is None else [cell, words(row)]
    return tuple(cells)


def _label_of(column: Column) -> Column:
    return Column(
        f"{column.name}{LABEL}",
        f"{column.title}, {'in woorden' if column.labels else 'naam'}",
        f"Wat {column.name} betekent." if column.labels else f"Hoe {column.name} heet.",
        many=column.many,
    )


def _words(table: Table, column: Column, names: Mapping[str, Mapping[Row, Cell]]) -> Words | None:
    """What makes the words of one column of a row; None for one without codes, or with its own words."""
    if any(one.name == f"{column.name}{LABEL}" for one in table.columns):
        return None
    place = table.place(column.name)
    if any(code != text for code, text in column.labels.items()):
        return lambda row: _choice(row[place], column.labels)
    found = [
        (names[key.table], [table.place(one) for one in key.columns])
        for key in table.foreign_keys
        if key.columns[-1] == column.name and names.get(key.table)
    ]
    return (lambda row: _first(row, found)) if found else None


def _choice(cell: Cell, labels: Mapping[str, str]) -> Cell:
    if isinstance(cell, tuple):
        return tuple(labels.get(word, word) for word in cell)
    return labels.get(cell) if isinstance(cell, str) else None


def _first(row: Row, found: Sequence[tuple[Mapping[Row, Cell], Sequence[int]]]) -> Cell:
    """The name in the first table that has the code."""
    every = (names.get(tuple(row[place] for place in places)) for names, places in found)
    return next((name for name in every if name is not None), None)
