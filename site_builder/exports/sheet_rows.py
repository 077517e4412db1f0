"""Rows as they stand in a sheet of a workbook (ISO/IEC 29500-1, 18.3.1), in whichever row they come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache, partial
from html import escape
from typing import cast

from site_builder.exports.columns import SEPARATOR, Column
from site_builder.exports.lines import Lines
from site_builder.exports.tables import READ_DECIMALS, Cell
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


def sheet_lines(columns: Sequence[Column], style: int = 0) -> Lines:
    """How rows are told as those of a sheet; texts in a style, 0 for none."""
    from xlsxwriter.utility import xl_col_to_name

    tellers = [partial(_cells, xl_col_to_name(place), style) for place in range(len(columns))]
    return Lines(tellers, start=f'<row r="{ROW}">', end=f"</row>{END}")


def _cells(letter: str, style: int, values: Sequence[Cell]) -> Iterable[str]:
    """Values of a column as its cells (ISO/IEC 29500-1, 18.3.1.4), in any row; an empty one is no cell."""
    start, kind = f'<c r="{letter}{ROW}"', type(values[0])
    if kind is str and not _odd(cast("Sequence[str]", values)):
        start += _style(style)
        return [f'{start} t="inlineStr"><is><t>{value}</t></is></c>' for value in values]
    inside = _number if kind is Decimal else partial(_inside, style=style)
    return [start + told if (told := inside(value)) else "" for value in values]


def _odd(texts: Sequence[str]) -> bool:
    """Whether one of these texts may not be a cell as it is: most columns have none."""
    trimmed = all(text and len(text) <= MOST_TEXT and text == text.strip() for text in texts)
    return not trimmed or bool(_ODD.search("\n".join(texts)))


@lru_cache(maxsize=1 << 12)
def _number(value: Decimal) -> str:
    """A number in a cell: equal ones are told the same, and most are counts."""
    return _inside(value, 0)


def _inside(value: Cell, style: int) -> str:
    """What stands in the tag of a cell behind its place; nothing for one that is empty."""
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
    return f"{_style(style)}{kind}>{inside}</c>"


def _style(number: int) -> str:
    return f' s="{number}"' if number else ""


def _plain(value: Cell) -> str | int | Decimal | bool | date | None:
    """The value as a cell holds it: a number as people read it, whole where it is."""
    if isinstance(value, Decimal):
        known = round_half_up(value, READ_DECIMALS)
        return int(known) if known == known.to_integral_value() else known
    text = SEPARATOR.join(value) if isinstance(value, tuple) else value
    if not isinstance(text, str) or (len(text) <= MOST_TEXT and not _ODD.search(text)):
        return text
    return UNWRITABLE.sub("", text[:MOST_TEXT])
