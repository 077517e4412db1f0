"""Rows as they stand in a sheet of a workbook (ISO/IEC 29500-1, 18.3.1), in whichever row they come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from html import escape

from site_builder.exports.columns import SEPARATOR, Column
from site_builder.exports.tables import READ_DECIMALS, Cell, Row, written
from site_builder.formats import round_half_up

UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]")
"""What XML 1.0 cannot hold in any form (section 2.2)."""
MOST_TEXT = 32_767
"""So many characters fit in a cell; Excel refuses a file with more."""
FIRST_DAY = date(1899, 12, 30)
"""The day 0 of a workbook, as it counts from March 1900 on."""
CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""How a text begins that Excel would read as the code of a letter."""
_ODD = re.compile(rf"{UNWRITABLE.pattern[:-1]}&<>]|_x")
"""What a cell cannot hold as it is."""
ROW, END = "\0", "\1"
"""Where the number of a row comes in its text, and what stands behind each row: no cell can hold them."""
FORMATS: Sequence[Mapping[str, object]] = ({"bold": True}, {"num_format": 14}, {"num_format": "0.0##"})
"""The formats of a header, of a day and of a number that is not whole."""
BOLD, DAY, DECIMALS = 1, 2, 3
"""Their numbers in a workbook."""


def sheet_rows(columns: Sequence[Column], rows: Iterable[Row]) -> bytes:
    """Rows below a header."""
    return cells(columns, rows, 0)


def cells(columns: Sequence[Column], rows: Iterable[Row], style: int) -> bytes:
    """The cells of each row; texts in a style, 0 for none."""
    from xlsxwriter.utility import xl_col_to_name

    tellers = [partial(_cell, xl_col_to_name(place), style) for place in range(len(columns))]
    return written(rows, tellers, start=f'<row r="{ROW}">', end=f"</row>{END}")


def _cell(letter: str, style: int, value: Cell) -> str:
    """A value as a cell of a column (ISO/IEC 29500-1, 18.3.1.4), in any row."""
    told = _plain(value)
    match told:
        case None | "":
            return ""
        case bool():
            kind, inside = ' t="b"', f"<v>{told:d}</v>"
        case str():
            space = "" if told == told.strip() else ' xml:space="preserve"'
            text = escape(CODE.sub("_x005F_", told), quote=False) if _ODD.search(told) else told
            kind, inside = ' t="inlineStr"', f"<is><t{space}>{text}</t></is>"
        case date():
            kind, inside, style = "", f"<v>{(told - FIRST_DAY).days}</v>", DAY
        case Decimal():
            kind, inside, style = "", f"<v>{told:.16G}</v>", DECIMALS
        case int():
            kind, inside = "", f"<v>{told:.16G}</v>"
    shown = f' s="{style}"' if style else ""
    return f'<c r="{letter}{ROW}"{shown}{kind}>{inside}</c>'


def _plain(value: Cell) -> str | int | Decimal | bool | date | None:
    """The value as a cell holds it: a number as people read it, whole where it is."""
    if isinstance(value, Decimal):
        known = round_half_up(value, READ_DECIMALS)
        return int(known) if known == known.to_integral_value() else known
    text = SEPARATOR.join(value) if isinstance(value, tuple) else value
    if not isinstance(text, str) or (len(text) <= MOST_TEXT and not _ODD.search(text)):
        return text
    return UNWRITABLE.sub("", text[:MOST_TEXT])
