"""All open tables as one Excel workbook (ISO/IEC 29500): a sheet per table, and one that explains."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from site_builder.exports.columns import SEPARATOR
from site_builder.exports.tables import Cell, Table

if TYPE_CHECKING:
    from openpyxl.cell.cell import Cell as SheetCell

LONGEST_NAME = 31
"""What Excel allows for the name of a sheet."""
NOT_IN_A_NAME = re.compile(r"[\[\]:*?/\\]")
STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
MOMENT = (1980, 1, 1, 0, 0, 0)
"""The moment that every part of the file carries, so that the same tables give the same bytes."""
EXPLAINED = ("Blad", "Kolom", "Naam in CSV", "Betekenis")


def workbook_bytes(tables: Sequence[Table]) -> bytes:
    """The tables as an .xlsx file; an empty cell is unknown, and text is never run as a formula."""
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    names = sheet_names(tables)
    _sheet(book, "Uitleg", EXPLAINED, _explanation(tables, names))
    for table, name in zip(tables, names, strict=True):
        _sheet(book, name, [column.title for column in table.columns], table.rows)
    out = io.BytesIO()
    book.save(out)
    return _without_clock(out.getvalue())


def sheet_names(tables: Sequence[Table]) -> tuple[str, ...]:
    """A name per table that Excel accepts: its title, shortened where it is too long, and never twice."""
    names: list[str] = []
    for table in tables:
        plain = NOT_IN_A_NAME.sub(" ", table.title).strip()
        name, number = plain[:LONGEST_NAME].rstrip(), 2
        while name.casefold() in {one.casefold() for one in (*names, "Uitleg")}:
            ending = f" {number}"
            name, number = plain[: LONGEST_NAME - len(ending)].rstrip() + ending, number + 1
        names.append(name)
    return tuple(names)


def _explanation(tables: Sequence[Table], names: Sequence[str]) -> Iterator[tuple[str, ...]]:
    for table, name in zip(tables, names, strict=True):
        for column in table.columns:
            yield name, column.title, column.name, column.description


def _sheet(
    book: Any, name: str, header: Sequence[str], rows: Sequence[Sequence[Cell]] | Iterator[Any]
) -> None:
    from openpyxl.styles import Font
    from openpyxl.utils import get_column_letter

    sheet = book.create_sheet(name)
    sheet.freeze_panes = "A2"
    for index, title in enumerate(header, start=1):
        sheet.column_dimensions[get_column_letter(index)].width = max(12, min(len(title) + 4, 40))
    titles = [_cell(sheet, title) for title in header]
    for title_cell in titles:
        title_cell.font = Font(bold=True)
    sheet.append(titles)
    for row in rows:
        sheet.append([_cell(sheet, value) for value in row])


def _cell(sheet: Any, value: Cell) -> SheetCell:
    from openpyxl.cell.cell import WriteOnlyCell

    if isinstance(value, tuple):
        value = SEPARATOR.join(value)
    # The stubs know no plain date, which openpyxl writes as one.
    plain: Any = float(value) if isinstance(value, Decimal) else value
    cell = WriteOnlyCell(sheet, plain)
    if isinstance(value, str):
        # A text that begins with `=` would be taken for a formula.
        cell.data_type = "s"
    return cell


def _without_clock(content: bytes) -> bytes:
    """The same workbook without the moment at which it was made."""
    out = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(content)) as made,
        zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as fixed,
    ):
        for name in sorted(made.namelist()):
            part = STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", made.read(name))
            info = zipfile.ZipInfo(name, MOMENT)
            info.compress_type = zipfile.ZIP_DEFLATED
            fixed.writestr(info, part)
    return out.getvalue()
