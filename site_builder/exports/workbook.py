"""All open tables as one Excel workbook (ISO/IEC 29500): a sheet per table, and one that explains."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

from site_builder.exports.columns import SEPARATOR
from site_builder.exports.tables import READ_DECIMALS, Cell, Row, Table
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
ONLY_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}


def workbook_bytes(tables: Sequence[Table]) -> bytes:
    """The tables as an .xlsx file, each with a bold first row that stays in sight and filters.

    An empty cell is unknown. No text is run as a formula. The title of a table is the name of its sheet.
    """
    from xlsxwriter import Workbook

    sheets: list[tuple[str, Sequence[str], Iterable[Row]]] = [
        (EXPLANATION, EXPLAINED, _explanation(tables)),
        *((table.title, [column.title for column in table.columns], table.rows) for table in tables),
    ]
    out = io.BytesIO()
    with Workbook(out, ONLY_TEXT) as book:
        book.set_properties({"created": MOMENT})
        bold = book.add_format({"bold": True})
        forms = {date: book.add_format({"num_format": 14}), Decimal: book.add_format({"num_format": "0.0##"})}
        for name, header, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, header, bold)
            for place, title in enumerate(header):
                sheet.set_column(place, place, max(NARROWEST, min(len(title) + 4, WIDEST)))
            # Asking the program which kind each cell is takes most of the time.
            kinds = {
                str: sheet.write_string,
                bool: sheet.write_boolean,
                date: sheet.write_datetime,
                **dict.fromkeys((int, Decimal), sheet.write_number),
            }
            number = 0
            for number, row in enumerate(rows, start=1):
                for place, value in enumerate(row):
                    told = _plain(value)
                    if told not in (None, ""):
                        kinds[type(told)](number, place, told, forms.get(type(told)))
            sheet.autofilter(0, 0, number, len(header) - 1)
    return out.getvalue()


def _plain(value: Cell) -> str | int | Decimal | bool | date | None:
    """The value as a cell holds it: a number as people read it, whole where it is."""
    if isinstance(value, Decimal):
        known = round_half_up(value, READ_DECIMALS)
        return int(known) if known == known.to_integral_value() else known
    text = SEPARATOR.join(value) if isinstance(value, tuple) else value
    return UNWRITABLE.sub("", text[:MOST_TEXT]) if isinstance(text, str) else text


def _explanation(tables: Sequence[Table]) -> Iterable[Row]:
    return (
        (table.title, column.title, column.name, column.description)
        for table in tables
        for column in table.columns
    )
