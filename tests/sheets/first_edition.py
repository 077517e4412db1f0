"""The workbook as it was sent in the first edition: a row per municipality, project or phase under titles."""

from __future__ import annotations

import io

from openpyxl import Workbook

from site_builder.answers.cells import shown
from site_builder.answers.survey import EXPLANATION, LISTS, STATE
from site_builder.answers.template_rows import Filled, Template
from site_builder.workbooks.book import state


def as_workbook(made: Template) -> bytes:
    """The bytes of an .xlsx file with seven sheets, the hidden list and the hidden state."""
    book = Workbook()
    first = book.active
    assert first is not None
    first.title = EXPLANATION
    for filled in made.sheets:
        _fill(book, filled)
    book.create_sheet(LISTS)
    hidden = book.create_sheet(STATE)
    for row in state(made.sheets, made.year, made.asked):
        hidden.append(row)
    for cell in (cell for row in hidden.iter_rows() for cell in row if cell.data_type == "f"):
        cell.data_type = "s"
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _fill(book: Workbook, filled: Filled) -> None:
    sheet, fields = book.create_sheet(filled.sheet.name), filled.sheet.fields
    sheet.append([field.title for field in fields])
    sheet.append([f"Uitleg: {field.about}" for field in fields])
    for row in filled.rows:
        sheet.append([shown(field, row.cells.get(field.name)) for field in fields])
    for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
        cell.data_type = "s"
        cell.quotePrefix = True
