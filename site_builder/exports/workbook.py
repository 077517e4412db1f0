"""All open tables as one Excel workbook (ISO/IEC 29500): a sheet per table, and one that explains."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import datetime
from functools import partial
from itertools import chain, count
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from site_builder.exports.columns import Column
from site_builder.exports.lines import written
from site_builder.exports.resource import Resource
from site_builder.exports.sheet_rows import BOLD, END, FORMATS, ROW, sheet_lines
from site_builder.exports.tables import Row, Table
from site_builder.store import LEVEL, Joined, pack

EXPLANATION = "Uitleg"
SHEET_NAME = re.compile(r"(?!')[^\[\]:*?/\\\x00-\x1f\uFFFE\uFFFF]{1,31}(?<!')")
"""What Excel allows for the name of a sheet; every title of a table is one, so that none is cut."""
EXPLAINED = tuple(Column("", title, "") for title in ("Blad", "Kolom", "Naam in CSV", "Betekenis"))
NARROWEST, WIDEST = 12, 40
MOMENT = datetime(1980, 1, 1)  # noqa: DTZ001  # a workbook knows no zones
"""When every workbook says that it was made: the same tables give the same bytes."""
IN_MEMORY = {"in_memory": True}


def workbook_bytes(made: Sequence[Resource]) -> bytes:
    """Tables as an .xlsx file, each with a bold first row that stays in sight and filters.

    An empty cell is unknown. No text is run as a formula. The title of a table is the name of its sheet.
    """
    from xlsxwriter import Workbook

    tables = [one.table for one in made]
    every = (Resource(Table("", EXPLANATION, "", EXPLAINED, _explanation(tables))), *made)
    out = io.BytesIO()
    with Workbook(out, IN_MEMORY) as book:
        book.set_properties({"created": MOMENT})
        for form in FORMATS:
            book.add_format(form)._get_xf_index()  # noqa: SLF001  # which numbers them in this order
        for number, one in enumerate(every):
            rows, columns = len(one.table.rows), len(one.table.columns)
            sheet = book.add_worksheet(one.table.title)
            sheet.freeze_panes(1, 0)
            for place, column in enumerate(one.table.columns):
                sheet.set_column(place, place, max(NARROWEST, min(len(column.title) + 4, WIDEST)))
            sheet.autofilter(0, 0, rows, columns - 1)
            sheet.dim_rowmin, sheet.dim_rowmax = 0, rows
            sheet.dim_colmin, sheet.dim_colmax = 0, columns - 1
            # Cell by cell the program takes many times as long: docs/decisions/1010-lean.md.
            sheet._write_sheet_data = partial(_mark, sheet, number)  # noqa: SLF001
    return _filled(out.getvalue(), every)


def _mark(sheet: Any, number: int) -> None:
    """Where the cells of a sheet come, of which the program makes everything else."""
    sheet.fh.write(f"<sheetData>{ROW}{number}{ROW}</sheetData>")


def _filled(book: bytes, every: Sequence[Resource]) -> bytes:
    """The workbook with the cells of its sheets, of which none is ever whole in memory."""
    out = io.BytesIO()
    with ZipFile(io.BytesIO(book)) as empty, ZipFile(out, "w", ZIP_DEFLATED, compresslevel=LEVEL) as full:
        for info in empty.infolist():
            before, *marked = empty.read(info).split(ROW.encode())
            if marked:
                number, after = marked
                rows = partial(_sheet, every[int(number)])
                pack(full, info.filename, Joined(partial(_between, before, rows, after)))
            else:
                pack(full, info.filename, before)
    return out.getvalue()


def _between(before: bytes, rows: Callable[[], Iterator[bytes]], after: bytes) -> Iterator[bytes]:
    yield before
    yield from rows()
    yield after


def _sheet(made: Resource) -> Iterator[bytes]:
    columns = made.table.columns
    head = written([tuple(column.title for column in columns)], sheet_lines(columns, BOLD))
    number = count(1)
    for part in chain((head,), made.lines("sheet")):
        rows = part.split(END.encode())[:-1]
        yield b"".join(row.replace(ROW.encode(), b"%d" % next(number)) for row in rows)


def _explanation(tables: Sequence[Table]) -> tuple[Row, ...]:
    return tuple(
        (table.title, column.title, column.name, column.description)
        for table in tables
        for column in table.columns
    )
