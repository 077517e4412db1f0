"""Open tables: rows of plain values, and their text as CSV."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Collection, Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import cache, partial
from types import SimpleNamespace
from typing import cast

from site_builder.exports.columns import SEPARATOR, Column
from site_builder.exports.lines import Lines, written
from site_builder.formats import decimal_text, round_half_up
from site_builder.frozen import frozen

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
_END = "\r\n"
_QUOTED = re.compile(f'[{COMMA}{SEMICOLON}"\r\n]')
"""What may have to stand between quotes."""
_SUSPECT = frozenset((*FORMULA, GUARD, " "))
"""With what a text begins that may get a guard, where it has no quotes and no tabs."""
_FOREIGN = {COMMA: SEMICOLON, SEMICOLON: COMMA}
"""The sign between columns for a spreadsheet that is set to another country than the file was made for."""


@frozen
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


@frozen
class ForeignKey:
    """Columns whose values are those of the columns `of` in another table.

    `loose`: some values are not there, such as those of a closed year; the key then only gives names.
    """

    columns: tuple[str, ...]
    table: str
    of: tuple[str, ...]
    loose: bool = False


@frozen
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
        case str():
            return _guarded(value, column, form)
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


def _guarded(text: str, column: Column, form: Form) -> str:
    return guarded(text, form.separator) if column.free else text


def guarded(text: str, separator: str) -> str:
    """The text with a guard wherever a spreadsheet may begin a cell with it that it would run.

    That is at its start, and where a spreadsheet that splits columns at another sign than `separator` knows
    no quotes: at each line, and behind that sign.
    """
    starts = _starts(_FOREIGN.get(separator, ""))
    return starts.sub(rf"\1{GUARD}", text) if starts.search(text) else text


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


def csv_bytes(table: Table, form: Form = PLAIN) -> bytes:
    """The table as CSV: in UTF-8, with double quotes and CRLF; by default as RFC 4180 has it."""
    return csv_head(table.columns, form) + written(table.rows, csv_lines(table.columns, form))


def csv_head(columns: Sequence[Column], form: Form = PLAIN) -> bytes:
    """What stands before the rows: the names of the columns."""
    # A title may be the name that a programme gave, and that may begin with any sign.
    titles = [guarded(column.title, form.separator) if form.titled else column.name for column in columns]
    named = [Column(name, name, "") for name in titles]
    return form.mark + written([tuple(titles)], csv_lines(named, form))


def csv_lines(columns: Sequence[Column], form: Form = PLAIN) -> Lines:
    """How rows are told as CSV."""
    told: list[str] = []
    writer = csv.writer(SimpleNamespace(write=told.append), delimiter=form.separator, lineterminator=_END)
    more = ("",) * min(1, len(columns) - 1)

    def quoted(value: Cell, column: Column) -> str:
        text = cell_text(value, column, form)
        if text and not _QUOTED.search(text):
            return text
        writer.writerow((text, *more))
        return told.pop().removesuffix(_END).removesuffix(form.separator * len(more))

    def tell(values: Sequence[Cell], column: Column) -> Iterable[str]:
        kind = type(values[0])
        if kind is int:
            return map(str, values)
        if kind is str and not _odd(cast("Sequence[str]", values), free=column.free):
            return cast("Sequence[str]", values)
        return [quoted(value, column) for value in values]

    tellers = [partial(tell, column=column) for column in columns]
    return Lines(tellers, between=form.separator, end=_END)


def _odd(texts: Sequence[str], *, free: bool) -> bool:
    """Whether one of these texts may need a quote or a guard, or is empty: most columns have none."""
    every = "\0".join(texts)
    firsts = {text[:1] for text in texts}
    return (
        "" in firsts
        or bool(_QUOTED.search(every))
        or (free and ("\t" in every or not _SUSPECT.isdisjoint(firsts)))
    )
