"""One sheet of a workbook as SpreadsheetML (ISO/IEC 29500-1, part 18).

Written here and not by a library: a site has a workbook per municipality, and openpyxl takes ten times as
long. What a cell may hold is little: text, a number, a date, true or false, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from html import escape

from site_builder.exports.columns import SEPARATOR
from site_builder.exports.tables import Cell
from site_builder.formats import decimal_text

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
HEADER = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
BOLD, DAY = 1, 2
"""The numbers of the two styles in `STYLES`."""
STYLES = (
    f'{HEADER}<styleSheet xmlns="{MAIN}">'
    '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>'
    '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>'
    '<fills count="2"><fill><patternFill patternType="none"/></fill>'
    '<fill><patternFill patternType="gray125"/></fill></fills>'
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'
    '<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>'
    '<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
)
FIRST_DAY = date(1899, 12, 30)
"""Day 0 of a workbook: from 1 March 1900 on, days are counted from here."""
ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""An underscore that would begin the code of a character (part 22.9.2.19)."""
UNWRITABLE = re.compile(r"[^\t\n\r -\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")
"""What XML 1.0 cannot hold in any form (section 2.2)."""
MOST_TEXT = 32_767
"""So many characters fit in a cell; Excel refuses a file with more."""
NARROWEST, WIDEST = 12, 40


def sheet(header: Sequence[str], rows: Iterable[Sequence[Cell]]) -> str:
    """A sheet with a bold first row that stays in sight. Text is never run as a formula."""
    columns = "".join(
        f'<col min="{n}" max="{n}" width="{max(NARROWEST, min(len(title) + 4, WIDEST))}" customWidth="1"/>'
        for n, title in enumerate(header, start=1)
    )
    parts = [
        f'{HEADER}<worksheet xmlns="{MAIN}"><sheetViews><sheetView workbookViewId="0">'
        '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
        f"<cols>{columns}</cols><sheetData>",
        f'<row r="1">{"".join(_text(title, letters(n), 1, BOLD) for n, title in enumerate(header))}</row>',
    ]
    for place, row in enumerate(rows, start=2):
        cells = "".join(_cell(value, letters(n), place) for n, value in enumerate(row) if value is not None)
        parts.append(f'<row r="{place}">{cells}</row>')
    parts.append("</sheetData></worksheet>")
    return "".join(parts)


@lru_cache(maxsize=256)
def letters(column: int) -> str:
    """The letters of a column, counted from 0: A, Z, AA."""
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(ord("A") + rest) + text
    return text


def _cell(value: Cell, column: str, row: int) -> str:
    match value:
        case bool():
            return f'<c r="{column}{row}" t="b"><v>{value:d}</v></c>'
        case int():
            return f'<c r="{column}{row}"><v>{value}</v></c>'
        case Decimal():
            return f'<c r="{column}{row}"><v>{decimal_text(value)}</v></c>'
        case date():
            return f'<c r="{column}{row}" s="{DAY}"><v>{(value - FIRST_DAY).days}</v></c>'
        case tuple():
            return _text(SEPARATOR.join(value), column, row)
        case _:
            return _text(str(value), column, row)


def _text(text: str, column: str, row: int, style: int = 0) -> str:
    plain = text[:MOST_TEXT]
    if "_x" in plain:
        plain = ESCAPED.sub("_x005F_", plain)
    if not plain.isprintable():
        plain = UNWRITABLE.sub("", plain)
    safe = escape(plain, quote=False)
    look = f' s="{style}"' if style else ""
    return f'<c r="{column}{row}" t="inlineStr"{look}><is><t xml:space="preserve">{safe}</t></is></c>'
