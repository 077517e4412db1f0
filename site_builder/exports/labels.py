"""Beside each code its Dutch words: of a choice what it means, of a reference the name of what it leads to.

Nothing here is a list: a column says its own choices, a key says in which table a code stands, and that table
has the name. A column of codes stays as it is, for programs; the column of words stands right behind it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import reduce

from site_builder.exports.columns import Column
from site_builder.exports.tables import Cell, Row, Table

NAMES = ("name", "title")
"""The columns that name the thing of a row, the better one first."""
LABEL = "_label"
"""How the name of a column of words ends, behind that of its codes."""
Cells = Sequence[Cell]
"""The cells of one column, from the first row to the last."""


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
    columns: list[Column] = []
    every: list[Cells] = []
    codes: list[Cells] = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    for column, cells in zip(table.columns, codes, strict=True):
        columns.append(column)
        every.append(cells)
        words = _words(table, column, codes, names)
        if words is not None:
            columns.append(_label_of(column))
            every.append(words)
    if len(columns) == len(codes):
        return table
    return replace(table, columns=tuple(columns), rows=tuple(zip(*every, strict=True)))


def _label_of(column: Column) -> Column:
    return Column(
        f"{column.name}{LABEL}",
        f"{column.title}, {'in woorden' if column.labels else 'naam'}",
        f"Wat {column.name} betekent." if column.labels else f"Hoe {column.name} heet.",
        many=column.many,
    )


def _words(
    table: Table, column: Column, codes: Sequence[Cells], names: Mapping[str, Mapping[Row, Cell]]
) -> Cells | None:
    """The words of each code of a column; None for one without codes, or with its own words."""
    if any(one.name == f"{column.name}{LABEL}" for one in table.columns):
        return None
    if any(code != text for code, text in column.labels.items()):
        return [_choice(code, column.labels) for code in codes[table.place(column.name)]]
    found = [
        list(map(names[key.table].get, zip(*(codes[table.place(one)] for one in key.columns), strict=True)))
        for key in table.foreign_keys
        if key.columns[-1] == column.name and names.get(key.table)
    ]
    return reduce(_first, found) if found else None


def _choice(cell: Cell, labels: Mapping[str, str]) -> Cell:
    if isinstance(cell, tuple):
        return tuple(labels.get(word, word) for word in cell)
    return labels.get(cell) if isinstance(cell, str) else None


def _first(names: Cells, others: Cells) -> list[Cell]:
    """The name in the first table that has the code."""
    return [other if name is None else name for name, other in zip(names, others, strict=True)]
