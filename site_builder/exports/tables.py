"""Open tables: rows of plain values, and their text as CSV."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from site_builder.exports.columns import SEPARATOR, Column
from site_builder.formats import decimal_text

Cell = str | int | Decimal | bool | date | tuple[str, ...] | None
"""The value of a cell; None is unknown and becomes an empty cell, never a 0."""
Row = tuple[Cell, ...]
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would run as a formula."""
GUARD = "'"
"""What keeps a spreadsheet from running it; it stands before the text (OWASP, CSV injection)."""


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values are those of the columns `of` in another table."""

    columns: tuple[str, ...]
    table: str
    of: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `key` tells every row from the others; empty where no columns do."""

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    key: tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()


def cell_text(value: Cell, column: Column) -> str:
    """One cell as text; a text that a spreadsheet would run as a formula gets an apostrophe before it."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case Decimal():
            return decimal_text(value)
        case date():
            return value.isoformat()
        case tuple():
            return _guarded(SEPARATOR.join(value), column)
        case _:
            return _guarded(value, column)


def _guarded(text: str, column: Column) -> str:
    return GUARD + text if column.free and text.startswith(FORMULA) else text


def csv_bytes(table: Table) -> bytes:
    """The table as CSV: UTF-8 without byte order mark, commas, double quotes and CRLF (RFC 4180)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows(_texts(table.columns, row) for row in table.rows)
    return out.getvalue().encode()


def _texts(columns: Sequence[Column], row: Row) -> list[str]:
    return [cell_text(value, column) for value, column in zip(row, columns, strict=True)]
