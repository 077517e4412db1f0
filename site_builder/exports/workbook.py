"""All open tables as one Excel workbook (ISO/IEC 29500): a sheet per table, and one that explains."""

from __future__ import annotations

import io
import re
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal
from functools import partial
from typing import Any, NamedTuple
from xml.sax.saxutils import escape

from site_builder.exports.columns import SEPARATOR
from site_builder.exports.tables import READ_DECIMALS, Cell, Row, Table, told_rows
from site_builder.formats import round_half_up

EXPLANATION = "Uitleg"
SHEET_NAME = re.compile(r"(?!')[^\[\]:*?/\\\x00-\x1f\uFFFE\uFFFF]{1,31}(?<!')")
"""What Excel allows for the name of a sheet; every title of a table is one, so that none is cut."""
EXPLAINED = ("Blad", "Kolom", "Naam in CSV", "Betekenis")
UNWRITABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]")
"""What XML 1.0 cannot hold in any form (section 2.2)."""
MOST_TEXT = 32_767
"""So many characters fit in a cell; Excel refuses a file with more."""
NARROWEST, WIDEST = 12, 40
MOMENT = datetime(1980, 1, 1)  # noqa: DTZ001  # a workbook knows no zones
"""When every workbook says that it was made: the same tables give the same bytes."""
IN_MEMORY = {"in_memory": True}
FIRST_DAY = date(1899, 12, 30)
"""The day 0 of a workbook, as it counts from March 1900 on."""
CODE = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""How a text begins that Excel would read as the code of a letter."""
ROW = "\0"
"""Where the number of the row comes in the text of a cell, which is the same in every row."""


class _Styles(NamedTuple):
    """The numbers of the styles of a header, of a day and of a number that is not whole."""

    bold: int
    day: int
    decimals: int


def workbook_bytes(tables: Sequence[Table]) -> bytes:
    """The tables as an .xlsx file, each with a bold first row that stays in sight and filters.

    An empty cell is unknown. No text is run as a formula. The title of a table is the name of its sheet.
    """
    from xlsxwriter import Workbook

    sheets: list[tuple[str, Row, Sequence[Row]]] = [
        (EXPLANATION, EXPLAINED, _explanation(tables)),
        *((table.title, tuple(column.title for column in table.columns), table.rows) for table in tables),
    ]
    out = io.BytesIO()
    with Workbook(out, IN_MEMORY) as book:
        book.set_properties({"created": MOMENT})
        forms = ({"bold": True}, {"num_format": 14}, {"num_format": "0.0##"})
        styles = _Styles(*(book.add_format(form)._get_xf_index() for form in forms))  # noqa: SLF001
        for name, header, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            for place, title in enumerate(header):
                sheet.set_column(place, place, max(NARROWEST, min(len(str(title)) + 4, WIDEST)))
            sheet.autofilter(0, 0, len(rows), len(header) - 1)
            sheet.dim_rowmin, sheet.dim_rowmax = 0, len(rows)
            sheet.dim_colmin, sheet.dim_colmax = 0, len(header) - 1
            # Cell by cell the program takes many times as long: docs/decisions/1010-lean.md.
            sheet._write_sheet_data = partial(_write, sheet, header, rows, styles)  # noqa: SLF001
    return out.getvalue()


def _write(sheet: Any, header: Row, rows: Sequence[Row], styles: _Styles) -> None:
    """The cells of a sheet, of which the program makes everything else."""
    from xlsxwriter.utility import xl_col_to_name

    letters = [xl_col_to_name(place) for place in range(len(header))]
    sheet.fh.write("<sheetData>")
    for first, some, bold in ((1, (header,), styles.bold), (2, rows, 0)):
        told = told_rows(some, (partial(_cell, letter, styles, bold) for letter in letters))
        for number, cells in enumerate(told, first):
            sheet.fh.write(f'<row r="{ROW}">{"".join(cells)}</row>'.replace(ROW, str(number)))
    sheet.fh.write("</sheetData>")


def _cell(letter: str, styles: _Styles, style: int, value: Cell) -> str:
    """A value as a cell of a column (ISO/IEC 29500-1, 18.3.1.4), in any row."""
    told = _plain(value)
    match told:
        case None | "":
            return ""
        case bool():
            kind, inside = ' t="b"', f"<v>{told:d}</v>"
        case str():
            space = "" if told == told.strip() else ' xml:space="preserve"'
            text = escape(CODE.sub("_x005F_", told))
            kind, inside = ' t="inlineStr"', f"<is><t{space}>{text}</t></is>"
        case date():
            kind, inside, style = "", f"<v>{(told - FIRST_DAY).days}</v>", styles.day
        case Decimal():
            kind, inside, style = "", f"<v>{told:.16G}</v>", styles.decimals
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
    return UNWRITABLE.sub("", text[:MOST_TEXT]) if isinstance(text, str) else text


def _explanation(tables: Sequence[Table]) -> Sequence[Row]:
    return [
        (table.title, column.title, column.name, column.description)
        for table in tables
        for column in table.columns
    ]
