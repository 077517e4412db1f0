"""All open tables as one Excel workbook (ISO/IEC 29500): a sheet per table, and one that explains."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime
from decimal import Decimal

from site_builder.exports.columns import SEPARATOR
from site_builder.exports.tables import Cell, Row, Table

LONGEST_NAME = 31
"""What Excel allows for the name of a sheet."""
NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\\x00-\x1f\uFFFE\uFFFF]")
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
    """The tables as an .xlsx file, each with a bold first row that stays in sight; an empty cell is unknown.

    No text is run as a formula.
    """
    from xlsxwriter import Workbook

    names = sheet_names(tables)
    sheets: list[tuple[str, Sequence[str], Iterable[Row]]] = [
        ("Uitleg", EXPLAINED, _explanation(tables, names)),
        *(
            (name, [column.title for column in table.columns], table.rows)
            for table, name in zip(tables, names, strict=True)
        ),
    ]
    out = io.BytesIO()
    with Workbook(out, ONLY_TEXT) as book:
        book.set_properties({"created": MOMENT})
        bold, day = book.add_format({"bold": True}), book.add_format({"num_format": 14})
        for name, header, rows in sheets:
            sheet = book.add_worksheet(name)
            sheet.freeze_panes(1, 0)
            sheet.write_row(0, 0, header, bold)
            for place, title in enumerate(header):
                sheet.set_column(place, place, max(NARROWEST, min(len(title) + 4, WIDEST)))
            for number, row in enumerate(rows, start=1):
                for place, value in enumerate(row):
                    if value is not None:
                        sheet.write(number, place, _plain(value), day if isinstance(value, date) else None)
    return out.getvalue()


def _plain(value: Cell) -> str | int | Decimal | bool | date | None:
    text = SEPARATOR.join(value) if isinstance(value, tuple) else value
    return UNWRITABLE.sub("", text[:MOST_TEXT]) if isinstance(text, str) else text


def sheet_names(tables: Sequence[Table]) -> tuple[str, ...]:
    """A name per table that Excel accepts: its title, shortened where it is too long, and never twice."""
    names: list[str] = []
    for table in tables:
        plain = NOT_IN_A_NAME.sub(" ", table.title).strip().strip("'")
        name, number = plain[:LONGEST_NAME].rstrip().rstrip("'") or "Blad", 2
        while name.casefold() in {other.casefold() for other in (*names, "Uitleg")}:
            ending = f" {number}"
            name, number = plain[: LONGEST_NAME - len(ending)].rstrip() + ending, number + 1
        names.append(name)
    return tuple(names)


def _explanation(tables: Sequence[Table], names: Sequence[str]) -> Iterable[Row]:
    return (
        (name, column.title, column.name, column.description)
        for table, name in zip(tables, names, strict=True)
        for column in table.columns
    )
