"""Sheets as an Excel workbook (ISO/IEC 29500), without macros; the same sheets give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from site_builder.answers.cells import LONGEST, shown
from site_builder.answers.survey import EXPLANATION, LISTS, STATE
from site_builder.pages.shared.colours import light
from site_builder.workbooks.layout import Ask, Leaf, Line, Said, Told
from site_builder.workbooks.looks import (
    DARK,
    FACE,
    LIGHT,
    LOCKED,
    OPEN,
    POINTS,
    SMALL,
    SOFT,
    WRITTEN,
    accepted,
    lines_in,
    number_format,
)
from site_builder.workbooks.words import Part

MOMENT = datetime(1980, 1, 1)  # noqa: DTZ001  # a workbook knows no zones
"""When every workbook says that it was made: the same questions give the same bytes."""
ONLY_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
TITLE, TALLEST = 26.0, 400.0
"""The height of a title, and the most that Excel can make a row, in points."""
MAY = ("format_cells", "format_columns", "format_rows", "autofilter", "select_locked_cells")


def workbook(
    explanation: Iterable[Part], leaves: Sequence[Leaf], state: Iterable[Sequence[str]], tokens: str
) -> bytes:
    """The bytes of an .xlsx file.

    `state` is what every cell holds now, on a sheet that nobody sees. `tokens` holds the colours.
    """
    from xlsxwriter import Workbook

    out = io.BytesIO()
    with Workbook(out, ONLY_TEXT) as book:
        book.set_properties({"created": MOMENT})
        looks = _Looks(book, light(tokens))
        _explain(book.add_worksheet(EXPLANATION), explanation, leaves, looks)
        sheets = [book.add_worksheet(leaf.name) for leaf in leaves]
        lists = _Lists(book.add_worksheet(LISTS))
        for sheet, leaf in zip(sheets, leaves, strict=True):
            _Drawing(sheet, leaf, looks, lists).draw()
        hidden = book.add_worksheet(STATE)
        hidden.very_hidden()
        for row, texts in enumerate(state):
            for column, text in enumerate(texts):
                hidden.write_string(row, column, text[:LONGEST])
    return out.getvalue()


class _Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Any, colours: Mapping[str, str]) -> None:
        self._book = book
        self._colours = colours
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}

    def of(self, look: Mapping[str, Any]) -> Any:
        key = tuple(sorted({"font_name": FACE, "font_size": 11, **look}.items()))
        if key not in self._made:
            named = {part: self._colours[value] if part.endswith("_color") else value for part, value in key}
            self._made[key] = self._book.add_format(named)
        return self._made[key]


class _Lists:
    """The hidden sheet with a column of choices for each list."""

    def __init__(self, sheet: Any) -> None:
        self._sheet = sheet
        self._known: dict[tuple[str, ...], str] = {}
        sheet.hide()
        sheet.protect()

    def range_of(self, choices: tuple[str, ...]) -> str:
        """The cells that hold these choices; empty for none."""
        from xlsxwriter.utility import xl_range_abs

        if choices and choices not in self._known:
            column = len(self._known)
            for row, text in enumerate(choices):
                self._sheet.write_string(row, column, text)
            self._known[choices] = f"{LISTS}!{xl_range_abs(0, column, len(choices) - 1, column)}"
        return self._known.get(choices, "")


class _Drawing:
    """One sheet that is filled in."""

    def __init__(self, sheet: Any, leaf: Leaf, looks: _Looks, lists: _Lists) -> None:
        self.sheet = sheet
        self.leaf = leaf
        self.looks = looks
        self.lists = lists
        self.accepts: dict[tuple[str, str], tuple[Mapping[str, Any], list[tuple[int, int]]]] = {}

    def draw(self) -> None:
        sheet, leaf = self.sheet, self.leaf
        sheet.set_column(0, 0, 8, None, {"hidden": True})
        for column, wide in enumerate(leaf.widths, start=1):
            sheet.set_column(column, column, wide)
        for row, line in enumerate(leaf.lines):
            self._line(row, line)
        for limits, cells in self.accepts.values():
            self._accept(limits, cells)
        sheet.freeze_panes(leaf.repeated, 0)
        sheet.repeat_rows(0, leaf.repeated - 1)
        _on_paper(sheet, len(leaf.lines), len(leaf.widths))

    def _line(self, row: int, line: Line) -> None:
        self.sheet.write_string(row, 0, line.code[:LONGEST])
        widths = self.leaf.widths
        more = len(widths) - len(line.cells)
        runs_on = min(1, len(line.cells) - 1)
        column, points = 1, [0.0]
        for place, cell in enumerate(line.cells):
            last = column + (more if place == runs_on else 0)
            if last > column:
                look = OPEN if isinstance(cell, Ask) else WRITTEN[line.kind]
                self.sheet.merge_range(row, column, row, last, "", self.looks.of(look))
            self._cell(row, column, line, cell)
            points.append(_points(cell, sum(widths[column - 1 : last])))
            column = last + 1
        # Not every program makes a row as high as its text when it opens the file.
        self.sheet.set_row(row, TITLE if line.kind == "title" else min(max(points), TALLEST) + 4)

    def _cell(self, row: int, column: int, line: Line, cell: Said | Told | Ask) -> None:
        match cell:
            case Said(title, help_):
                self._say(row, column, title, help_, line)
            case Told(value):
                small = {"font_size": 9} if isinstance(value, str) else {}
                self._write(row, column, value, {**WRITTEN[line.kind], **small})
            case Ask(field, value, choices):
                self._write(row, column, shown(field, value), {**OPEN, "num_format": number_format(field)})
                place = self.lists.range_of(choices or tuple(field.labels.values()) if _listed(cell) else ())
                limits = accepted(field, place)
                if limits is not None:
                    self.accepts.setdefault((field.shape, place), (limits, []))[1].append((row, column))

    def _say(self, row: int, column: int, title: str, help_: str, line: Line) -> None:
        look = WRITTEN[line.kind]
        form = self.looks.of(look)
        if not title or not help_:
            self.sheet.write_string(row, column, title or help_, form)
            return
        colour = LIGHT if line.kind == "head" else SOFT
        bold = self.looks.of({"bold": True, "font_color": look.get("font_color", "ink")})
        small = self.looks.of({"font_size": 9, "font_color": colour})
        self.sheet.write_rich_string(row, column, bold, title, small, f"\n{help_}", form)

    def _write(
        self, row: int, column: int, value: str | float | date | None, look: Mapping[str, Any]
    ) -> None:
        form = self.looks.of(look)
        match value:
            case None | "":
                self.sheet.write_blank(row, column, None, form)
            case str():
                self.sheet.write_string(row, column, value[:LONGEST], form)
            case date():
                form = self.looks.of({**look, "num_format": "dd-mm-yyyy", "align": "left"})
                self.sheet.write_datetime(row, column, value, form)
            case _:
                self.sheet.write_number(row, column, value, form)

    def _accept(self, limits: Mapping[str, Any], cells: Sequence[tuple[int, int]]) -> None:
        from xlsxwriter.utility import xl_rowcol_to_cell

        where = " ".join(xl_rowcol_to_cell(*cell) for cell in cells)
        first = cells[0]
        self.sheet.data_validation(*first, *first, {**limits, "multi_range": where})


def _listed(cell: Ask) -> bool:
    return bool(cell.choices) or cell.field.shape in ("choice", "level", "boolean")


def _points(cell: Said | Told | Ask, wide: float) -> float:
    """How high a cell is, in points, with room to write."""
    match cell:
        case Said(title, help_):
            inside = lines_in(title, wide) * POINTS if title else 0
            return inside + (lines_in(help_, wide * 1.3) * SMALL if help_ else 0)
        case Told(value):
            return lines_in(value, wide * 1.3) * SMALL
        case Ask(field, value):
            long = field.shape == "lines" or field.limits.get("maxLength", 0) > 1000
            return max(lines_in(shown(field, value), wide), 3 if long else 1) * POINTS


def _on_paper(sheet: Any, rows: int, columns: int) -> None:
    """A4 upright, as wide as the page; locked without a password: it prevents mistakes and stops nobody."""
    sheet.set_paper(9)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.set_footer("&L&A&RBladzijde &P van &N")
    sheet.print_area(0, 1, rows - 1, columns)
    sheet.hide_gridlines(2)
    sheet.protect("", dict.fromkeys(MAY, True))


def _explain(sheet: Any, parts: Iterable[Part], leaves: Sequence[Leaf], looks: _Looks) -> None:
    first, wide = 32.0, 70.0
    sheet.set_column(0, 0, first)
    sheet.set_column(1, 1, wide)
    row = 0
    known = {leaf.name for leaf in leaves}
    wrap = {"text_wrap": True, "valign": "top"}
    for kind, left, right in parts:
        if kind in ("title", "heading"):
            size = 16 if kind == "title" else 13
            sheet.write_string(row, 0, left, looks.of({"bold": True, "font_size": size, "font_color": DARK}))
            sheet.set_row(row, 28 if kind == "title" else 24)
        elif left in known:
            link = looks.of({**wrap, "bold": True, "underline": 1, "font_color": DARK})
            quoted = left.replace("'", "''")
            sheet.write_url(row, 0, f"internal:'{quoted}'!B1", link, left)
        elif left:
            grey = {"bg_color": LOCKED} if kind == "locked" else {}
            sheet.write_string(row, 0, left, looks.of({**wrap, "bold": True, **grey}))
        if right:
            sheet.write_string(row, 1, right, looks.of(wrap))
            sheet.set_row(row, max(lines_in(right, wide * 1.2), lines_in(left, first * 1.2)) * POINTS + 3)
        row += 1
    _on_paper(sheet, row, 1)
    sheet.print_area(0, 0, row - 1, 1)
