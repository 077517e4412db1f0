"""A template as an Excel workbook (ISO/IEC 29500), without macros; the same template gives the same bytes."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from copy import copy
from typing import TYPE_CHECKING, Any

from site_builder.answers.cells import shown, through
from site_builder.answers.fields import Field, Value
from site_builder.answers.survey import EXPLANATION, LISTS, STATE
from site_builder.answers.template_rows import Filled, Template
from site_builder.exports.archive import archive
from site_builder.exports.tables import FORMULA
from site_builder.sheets.looks import (
    BAND,
    DARK,
    FACE,
    LIGHT,
    LINE,
    LOCKED,
    SOFT,
    explained,
    lines_in,
    number_format,
    validation,
    width,
)
from site_builder.sheets.words import explanation

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

VERSION = "1"
POINTS, MOST_LINES = 14, 12
"""The height of a line of text, and the most lines that a row shows."""
HEADER, FIRST = 1, 3
"""The rows of the titles and of the first data; the row between them explains."""
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
EXPLAINS = "Uitleg"
"""How the first cell of the row that explains begins."""


def as_workbook(made: Template) -> bytes:
    """The bytes of an .xlsx file."""
    from openpyxl import Workbook

    book = Workbook()
    first = book.active
    assert first is not None  # noqa: S101  # a new workbook has a sheet
    book.remove(first)
    _explanation(book.create_sheet(EXPLANATION), made)
    drawn = [(book.create_sheet(filled.sheet.name), filled) for filled in made.sheets]
    lists = _Lists(book.create_sheet(LISTS))
    for sheet, filled in drawn:
        _Drawing(sheet, filled, lists, made).draw()
    _state(book.create_sheet(STATE), made)
    out = io.BytesIO()
    book.save(out)
    return _without_clock(out.getvalue())


class _Lists:
    """The hidden sheet with a column of choices for each list."""

    def __init__(self, sheet: Worksheet) -> None:
        self._sheet = sheet
        self._known: dict[tuple[str, ...], str] = {}
        sheet.sheet_state = "hidden"
        sheet.protection.sheet = True

    def range_of(self, title: str, choices: Sequence[str]) -> str:
        """The cells that hold these choices."""
        from openpyxl.utils import get_column_letter

        key = tuple(choices)
        if key not in self._known:
            column = len(self._known) + 1
            for row, text in enumerate((title, *choices), start=1):
                put(self._sheet.cell(row, column), text)
            letter = get_column_letter(column)
            self._known[key] = f"{LISTS}!${letter}$2:${letter}${len(choices) + 1}"
        return self._known[key]


class _Drawing:
    """One sheet that is filled in."""

    def __init__(self, sheet: Worksheet, filled: Filled, lists: _Lists, made: Template) -> None:
        from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

        self.sheet = sheet
        self.filled = filled
        self.lists = lists
        self.made = made
        self.fields = filled.sheet.fields
        self.top = Alignment(wrap_text=True, vertical="top")
        self.left = Alignment(wrap_text=True, vertical="top", horizontal="left")
        self.title = Alignment(wrap_text=True, vertical="center")
        self.bold = Font(name=FACE, bold=True, color=LIGHT)
        self.small = Font(name=FACE, size=9, italic=True, color=SOFT)
        self.fills = {colour: PatternFill("solid", fgColor=colour) for colour in (DARK, BAND, LOCKED)}
        side = Side(style="thin", color=LINE)
        self.border = Border(left=side, right=side, top=side, bottom=side)
        self.may_change = Protection(locked=False)
        self._heights = [2] * len(filled.rows)

    def draw(self) -> None:
        from openpyxl.utils import get_column_letter

        for column, field in enumerate(self.fields, start=1):
            self.sheet.column_dimensions[get_column_letter(column)].width = width(field)
            self._head(column, field)
            self._column(column, field)
        self._settings()

    def _head(self, column: int, field: Field) -> None:
        from openpyxl.comments import Comment

        cell = self.sheet.cell(HEADER, column, field.title)
        cell.font, cell.fill, cell.alignment, cell.border = (
            self.bold,
            self.fills[DARK],
            self.title,
            self.border,
        )
        if field.notes:
            text = "\n".join((field.about, *field.notes))
            cell.comment = Comment(text, "Monitor", height=200, width=360)
        about = explained(field)
        below = self.sheet.cell(HEADER + 1, column)
        put(below, f"{EXPLAINS}: {about[:1].lower()}{about[1:]}" if column == 1 else about)
        below.font, below.fill, below.alignment, below.border = (
            self.small,
            self.fills[BAND],
            self.top,
            self.border,
        )

    def _column(self, column: int, field: Field) -> None:
        from openpyxl.utils import get_column_letter

        rows = self.filled.rows
        styled: dict[bool, Any] = {}
        blank_from = len(rows) - self.filled.blank
        for index, row in enumerate(rows):
            cell: Any = self.sheet.cell(FIRST + index, column)
            value = row.cells.get(field.name)
            open_ = field.role == "value" or (index >= blank_from and value is None and self._may_name(field))
            if open_ in styled:
                # A style is looked up again for each part of it; copying it is ten times as fast.
                cell._style = copy(styled[open_])  # noqa: SLF001
            else:
                cell.alignment, cell.border = self.top, self.border
                if field.shape == "day":
                    cell.alignment = self.left
                cell.number_format = number_format(field)
                if open_:
                    cell.protection = self.may_change
                else:
                    cell.fill = self.fills[LOCKED]
                styled[open_] = cell._style  # noqa: SLF001
            put(cell, shown(field, value))
            self._heights[index] = max(self._heights[index], lines_in(cell.value, width(field)))
        letter, last = get_column_letter(column), FIRST + len(rows) - 1
        if field.role == "value" and rows:
            self._accept(field, tuple(field.labels.values()), f"{letter}{FIRST}:{letter}{last}")
        elif self.filled.blank and self._may_name(field):
            choices = tuple(self.made.asked.values()) if field.name == "municipality_name" else ()
            where = f"{letter}{FIRST + blank_from}:{letter}{last}"
            self._accept(field, choices or tuple(field.labels.values()), where)

    @staticmethod
    def _may_name(field: Field) -> bool:
        """Whether the column says what a new row is about."""
        return field.name in ("municipality_name", "project_name", "phase")

    def _accept(self, field: Field, choices: Sequence[str], where: str) -> None:
        wanted = field
        if field.name == "municipality_name":
            wanted = Field(field.name, field.title, field.about, "info", "choice")
        place = self.lists.range_of(field.title, choices) if choices else ""
        accepted = validation(wanted, place)
        if accepted is not None:
            accepted.add(where)
            self.sheet.add_data_validation(accepted)

    def _settings(self) -> None:
        from openpyxl.utils import get_column_letter

        sheet = self.sheet
        sheet.freeze_panes = f"{get_column_letter(self.filled.sheet.frozen + 1)}{FIRST}"
        sheet.row_dimensions[HEADER].height = 48
        sheet.row_dimensions[HEADER + 1].height = 88
        sheet.sheet_view.zoomScale = 90
        last = f"{get_column_letter(len(self.fields))}{FIRST + max(len(self.filled.rows), 1) - 1}"
        sheet.auto_filter.ref = f"A{HEADER + 1}:{last}"
        protect(sheet)
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = 8
        sheet.print_title_rows = f"{HEADER}:{HEADER + 1}"
        sheet.print_title_cols = "A:A"
        for index, lines in enumerate(self._heights):
            sheet.row_dimensions[FIRST + index].height = POINTS * min(lines, MOST_LINES) + 3


def protect(sheet: Worksheet) -> None:
    """Lock what names the rows, without a password: it prevents mistakes and stops nobody."""
    protection = sheet.protection
    protection.sheet = True
    for allowed in ("formatColumns", "formatRows", "formatCells", "autoFilter"):
        setattr(protection, allowed, False)


def put(cell: Any, value: Value) -> None:
    """A value in a cell; a text is never run as a formula, now or when somebody edits it."""
    form = cell.number_format
    cell.value = value
    # A date would get a format of its own.
    cell.number_format = form
    if isinstance(value, str):
        cell.data_type = "s"
        if value.startswith(FORMULA):
            cell.quotePrefix = True


def _explanation(sheet: Worksheet, made: Template) -> None:
    from openpyxl.styles import Alignment, Font, PatternFill

    sheet.column_dimensions["A"].width = 22
    sheet.column_dimensions["B"].width = 92
    sheet.sheet_view.showGridLines = False
    wrap = Alignment(wrap_text=True, vertical="top")
    for row, (kind, left, right) in enumerate(explanation(made), start=1):
        for column, text in enumerate((left, right), start=1):
            cell = sheet.cell(row, column)
            put(cell, text or None)
            cell.alignment = wrap
        sheet.row_dimensions[row].height = POINTS * lines_in(right, 92) + (
            14 if kind in ("title", "heading") else 3
        )
        if kind == "title":
            sheet.cell(row, 1).font = Font(name=FACE, bold=True, size=18, color=DARK)
            sheet.cell(row, 1).alignment = Alignment(wrap_text=False)
        elif kind == "heading":
            sheet.cell(row, 1).font = Font(name=FACE, bold=True, size=13, color=DARK)
            sheet.cell(row, 1).alignment = Alignment(wrap_text=False)
        elif kind == "sheet":
            sheet.cell(row, 1).hyperlink = f"#'{left}'!A{FIRST}"
            sheet.cell(row, 1).font = Font(name=FACE, bold=True, underline="single", color=DARK)
        elif kind == "locked":
            sheet.cell(row, 1).fill = PatternFill("solid", fgColor=LOCKED)
    protect(sheet)
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]


def _state(sheet: Worksheet, made: Template) -> None:
    """What every cell held when the workbook was made: so that only what a person changed is taken in."""
    sheet.sheet_state = "veryHidden"
    row = 1
    for text in (("gww", VERSION, str(made.year), " ".join(made.asked)), *_states(made)):
        for column, value in enumerate(text, start=1):
            put(sheet.cell(row, column), value)
        row += 1


def _states(made: Template) -> list[tuple[str, str, str, str]]:
    return [
        (filled.sheet.name, row.key(filled.sheet), field.name, through(field, row.cells[field.name]))
        for filled in made.sheets
        for row in filled.rows[: len(filled.rows) - filled.blank]
        for field in filled.sheet.values
        if field.name in row.cells
    ]


def _without_clock(content: bytes) -> bytes:
    """The same workbook without the moment at which it was made."""
    with zipfile.ZipFile(io.BytesIO(content)) as made:
        names = made.namelist()
        return archive({name: _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", made.read(name)) for name in names})
