"""Open tables: rows of plain values, and their text as CSV."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, partial
from operator import getitem

from site_builder.exports.columns import SEPARATOR, Column
from site_builder.formats import decimal_text, round_half_up

Cell = str | int | Decimal | bool | date | tuple[str, ...] | None
"""The value of a cell; None is unknown and becomes an empty cell, never a 0."""
Row = tuple[Cell, ...]
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\uff1d", "\uff0b", "\uff0d", "\uff20")
"""How a text begins that a spreadsheet would run as a formula; also by the wide letters of East Asia."""
MOST_CELLS = 2_000_000
"""A table with more is for programs that read CSV: Excel stops at 1,048,576 rows, a browser before that."""
GUARD = "'"
"""What keeps a spreadsheet from running it; it stands before the text (OWASP, CSV injection)."""
COMMA, SEMICOLON = ",", ";"
_FOREIGN = {COMMA: SEMICOLON, SEMICOLON: COMMA}
"""The sign between columns for a spreadsheet that is set to another country than the file was made for."""


@dataclass(frozen=True, slots=True)
class Form:
    """How a table is written: the sign between columns, the sign of decimals, and the mark at the start.

    `decimals`: how many a number has at most; None for all that it has. `truth`: the words for no and yes.
    `titled`: columns are called as people call them.
    """

    separator: str
    decimal: str
    mark: bytes
    decimals: int | None = None
    truth: tuple[str, str] = ("false", "true")
    titled: bool = False


PLAIN = Form(COMMA, ".", b"")
"""As programs read CSV without being told anything (RFC 4180)."""
READ_DECIMALS = 6
"""How many decimals a number has at most where people read it: as many as a figure."""
DUTCH_EXCEL = Form(SEMICOLON, ",", codecs.BOM_UTF8, READ_DECIMALS, ("nee", "ja"), titled=True)
"""As Excel opens CSV after a double click where it is set to Dutch."""


@dataclass(frozen=True, slots=True)
class ForeignKey:
    """Columns whose values are those of the columns `of` in another table.

    `loose`: some values are not there, such as those of a closed year; the key then only gives names.
    """

    columns: tuple[str, ...]
    table: str
    of: tuple[str, ...]
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `key` tells every row from the others; empty where no columns do.

    Of a table that is large everywhere the rows are made part by part, whenever somebody walks over them.
    """

    name: str
    title: str
    description: str
    columns: tuple[Column, ...]
    rows: Collection[Row]
    key: tuple[str, ...] = ()
    foreign_keys: tuple[ForeignKey, ...] = ()

    def place(self, column: str) -> int:
        """Which column has this name. Raises StopIteration where none has."""
        return next(place for place, one in enumerate(self.columns) if one.name == column)


def cell_text(value: Cell, column: Column, form: Form = PLAIN) -> str:
    """One cell as text; what a spreadsheet would run as a formula gets an apostrophe before it."""
    match value:
        case None:
            return ""
        case bool():
            return form.truth[value]
        case int():
            return str(value)
        case Decimal():
            known = value if form.decimals is None else round_half_up(value, form.decimals)
            return decimal_text(known).replace(".", form.decimal)
        case date():
            return value.isoformat()
        case tuple():
            return _guarded(SEPARATOR.join(value), column, form)
        case _:
            return _guarded(value, column, form)


def _guarded(text: str, column: Column, form: Form) -> str:
    return guarded(text, form.separator) if column.free else text


def guarded(text: str, separator: str) -> str:
    """The text with a guard wherever a spreadsheet may begin a cell with it that it would run.

    That is at its start, and where a spreadsheet that splits columns at another sign than `separator` knows
    no quotes: at each line, and behind that sign.
    """
    return _starts(_FOREIGN.get(separator, "")).sub(rf"\1{GUARD}", text)


def unguarded(text: str, separator: str) -> str:
    """What `guarded` made of a text, as it was."""
    return _guards(_FOREIGN.get(separator, "")).sub(r"\1", text) if GUARD in text else text


# A guard stands before a text that begins with one too, or it could not be taken away again.
_RUN = rf"(?={GUARD}*[{''.join(map(re.escape, FORMULA))}])"


@cache
def _starts(foreign: str) -> re.Pattern[str]:
    return re.compile(rf"((?:\A|[\t\r\n{foreign}])[ \"]*){_RUN}")


@cache
def _guards(foreign: str) -> re.Pattern[str]:
    return re.compile(rf"((?:\A|[\t\r\n{foreign}])[ \"]*){GUARD}{_RUN}")


class Told(dict[Cell, str]):
    """The text of each value of one column, made once: most values of a column stand in many rows."""

    def __init__(self, tell: Callable[[Cell], str]) -> None:
        super().__init__()
        self._tell = tell

    def __missing__(self, value: Cell) -> str:
        text = self._tell(value)
        self[value] = text
        return text


def told_rows(rows: Iterable[Row], tellers: Iterable[Callable[[Cell], str]]) -> Iterator[Iterator[str]]:
    """The texts of each row; every column tells its own values, which are all of one type."""
    columns = [Told(tell) for tell in tellers]
    return (map(getitem, columns, row) for row in rows)


def csv_bytes(table: Table, form: Form = PLAIN) -> bytes:
    """The table as CSV: in UTF-8, with double quotes and CRLF; by default as RFC 4180 has it."""
    return csv_head(table.columns, form) + csv_rows(table.columns, table.rows, form)


def csv_head(columns: Sequence[Column], form: Form = PLAIN) -> bytes:
    """What stands before the rows: the names of the columns."""
    # A title may be the name that a programme gave, and that may begin with any sign.
    titles = [guarded(column.title, form.separator) if form.titled else column.name for column in columns]
    return form.mark + _csv([titles], form)


def csv_rows(columns: Sequence[Column], rows: Iterable[Row], form: Form = PLAIN) -> bytes:
    """Rows as CSV, without what stands before them."""
    tellers = [partial(cell_text, column=column, form=form) for column in columns]
    return _csv(told_rows(rows, tellers), form)


def _csv(rows: Iterable[Iterable[str]], form: Form) -> bytes:
    out = io.BytesIO()
    # As bytes from the start: a text in memory takes four times as much.
    text = io.TextIOWrapper(out, "utf-8", newline="")
    csv.writer(text, delimiter=form.separator, lineterminator="\r\n").writerows(rows)
    text.flush()
    return out.getvalue()
