"""Sheets as an Excel workbook (ISO/IEC 29500), without macros; the same sheets give the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from functools import cache
from html import escape
from typing import Any

from site_builder.answers.cells import shown
from site_builder.answers.fields import Field
from site_builder.answers.survey import EXPLANATION, LISTS, STATE
from site_builder.exports.sheet_rows import FIRST_DAY, ROW
from site_builder.exports.workbook import MOMENT
from site_builder.pages.shared.colours import light
from site_builder.workbooks.explaining import Looks, Row, explain, on_paper
from site_builder.workbooks.layout import Ask, Cell, Leaf, Line, Said, Told
from site_builder.workbooks.looks import (
    FACE,
    LIGHT,
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

ONLY_TEXT = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
TITLE, TALLEST = 26.0, 400.0
"""The height of a title, and the most that Excel can make a row, in points."""


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
        looks = Looks(book, light(tokens))
        explain(book.add_worksheet(EXPLANATION), explanation, leaves, looks)
        sheets = [book.add_worksheet(leaf.name) for leaf in leaves]
        lists = _Lists(book.add_worksheet(LISTS))
        for sheet, leaf in zip(sheets, leaves, strict=True):
            _Drawing(sheet, leaf, looks, lists).draw()
        hidden = book.add_worksheet(STATE)
        hidden.very_hidden()
        _fill(hidden, [_plain(row, texts, looks) for row, texts in enumerate(state, start=1)], 3)
    return out.getvalue()


def _plain(row: int, texts: Iterable[str], looks: Looks) -> str:
    cells = (
        f'<c r="{letter}{row}" t="s">{looks.text(text)}</c>'
        for letter, text in zip("ABCD", texts, strict=False)
    )
    return f'<row r="{row}">{"".join(cells)}</row>'


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

    def __init__(self, sheet: Any, leaf: Leaf, looks: Looks, lists: _Lists) -> None:
        self.sheet = sheet
        self.leaf = leaf
        self.looks = looks
        self.lists = lists
        self.accepts: dict[tuple[str, str], tuple[Mapping[str, Any], list[tuple[int, int]]]] = {}

    def draw(self) -> None:
        sheet, leaf = self.sheet, self.leaf
        sheet.set_column(0, 0, 8, None, {"hidden": True})
        # A list is a range of cells; the program would look for 150 names of functions in each.
        sheet._prepare_formula = lambda formula, _expand: formula.removeprefix("=")  # noqa: SLF001
        for column, wide in enumerate(leaf.widths, start=1):
            sheet.set_column(column, column, wide)
        _fill(sheet, [self._line(row, line) for row, line in enumerate(leaf.lines)], len(leaf.widths))
        for limits, cells in self.accepts.values():
            self._accept(limits, cells)
        sheet.freeze_panes(leaf.repeated, 0)
        sheet.repeat_rows(0, leaf.repeated - 1)
        on_paper(sheet, len(leaf.lines), len(leaf.widths))

    def _line(self, row: int, line: Line) -> str:
        """The row of a line, with what goes with it on the sheet."""
        key = (line.kind, self.leaf.widths, *map(_known_by, line.cells))
        known = self.looks.rows.get(key)
        if known is None:
            known = self.looks.rows[key] = self._drawn(line)
        else:
            self.looks.repeat(known.texts)
        self.sheet.merge += [[row, first, row, last] for first, last in known.merged]
        for name, limits, column in known.asked:
            self.accepts.setdefault(name, (limits, []))[1].append((row, column))
        code = f'<c r="A{ROW}" t="s">{self.looks.text(line.code)}</c>'
        height = f'ht="{known.points:g}" customHeight="1"'
        return f'<row r="{ROW}" {height}>{code}{known.cells}</row>'.replace(ROW, str(row + 1))

    def _drawn(self, line: Line) -> Row:
        made = Row()
        widths = self.leaf.widths
        more = len(widths) - len(line.cells)
        runs_on = min(1, len(line.cells) - 1)
        column, points = 1, 0.0
        for place, cell in enumerate(line.cells):
            last = column + (more if place == runs_on else 0)
            look = self._cell(made, column, line, cell)
            if last > column:
                made.merged.append((column, last))
                made.cells += "".join(self._put(one, look) for one in range(column + 1, last + 1))
            points = max(points, _points(cell, sum(widths[column - 1 : last])))
            column = last + 1
        # Not every program makes a row as high as its text when it opens the file.
        made.points = TITLE if line.kind == "title" else min(points, TALLEST) + 4
        return made

    def _cell(self, made: Row, column: int, line: Line, cell: Cell) -> Mapping[str, Any]:
        """Add a cell to a row; how a cell looks that goes on with it."""
        look = OPEN if isinstance(cell, Ask) else WRITTEN[line.kind]
        match cell:
            case Said(title, help_):
                self._write(made, column, self._said(title, help_, line), look)
            case Told(value):
                small = {"font_size": 9} if isinstance(value, str) else {}
                self._write(made, column, value, {**look, **small})
            case Ask(asked, value, choices):
                self._write(made, column, shown(asked, value), {**look, "num_format": number_format(asked)})
                place = self.lists.range_of(choices or asked.offered or _choices(asked))
                limits = accepted(asked, place)
                if limits is not None:
                    made.asked.append(((asked.shape, place), limits, column))
        return look

    def _said(self, title: str, help_: str, line: Line) -> str:
        if not title or not help_:
            return title or help_
        ink, soft = WRITTEN[line.kind].get("font_color", "ink"), LIGHT if line.kind == "head" else SOFT
        colours = self.looks.colours
        return _run(f'<b/><sz val="11"/>{_colour(colours[ink])}', title) + _run(
            f'<sz val="9"/>{_colour(colours[soft])}', f"\n{help_}"
        )

    def _write(
        self, made: Row, column: int, value: str | float | date | None, look: Mapping[str, Any]
    ) -> None:
        match value:
            case None | "":
                made.cells += self._put(column, look)
            case str():
                made.cells += self._put(column, look, self.looks.text(value), ' t="s"')
                made.texts += 1
            case date():
                look = {**look, "num_format": "dd-mm-yyyy", "align": "left"}
                made.cells += self._put(column, look, f"<v>{(value - FIRST_DAY).days}</v>")
            case _:
                made.cells += self._put(column, look, f"<v>{value:.16G}</v>")

    def _put(self, column: int, look: Mapping[str, Any], inside: str = "", kind: str = "") -> str:
        start = f'<c r="{_letters(column)}{ROW}" s="{self.looks.style(look)}"{kind}'
        return f"{start}>{inside}</c>" if inside else f"{start}/>"

    def _accept(self, limits: Mapping[str, Any], cells: Sequence[tuple[int, int]]) -> None:
        where = " ".join(f"{_letters(column)}{row + 1}" for row, column in cells)
        first = cells[0]
        self.sheet.data_validation(*first, *first, {**limits, "multi_range": where})


@cache
def _letters(column: int) -> str:
    """How a workbook calls a column."""
    from xlsxwriter.utility import xl_col_to_name

    name: str = xl_col_to_name(column)
    return name


def _known_by(cell: Cell) -> object:
    """What tells how a cell is drawn; a field stays the same object as long as its workbook is made."""
    return (id(cell.field), cell.value, cell.choices) if isinstance(cell, Ask) else cell


def _fill(sheet: Any, rows: Sequence[str], last: int) -> None:
    """Give a sheet its rows; cell by cell the program takes many times as long (1010-lean.md)."""
    sheet.dim_rowmin, sheet.dim_rowmax, sheet.dim_colmin, sheet.dim_colmax = 0, len(rows) - 1, 0, last
    text = f"<sheetData>{''.join(rows)}</sheetData>"
    sheet._write_sheet_data = lambda: sheet.fh.write(text)  # noqa: SLF001


def _run(look: str, text: str) -> str:
    """A part of a text with letters of its own (ISO/IEC 29500-1, 18.4.4)."""
    letters = f'{look}<rFont val="{FACE}"/><family val="2"/><scheme val="minor"/>'
    return f'<r><rPr>{letters}</rPr><t xml:space="preserve">{escape(text, quote=False)}</t></r>'


def _colour(hexadecimal: str) -> str:
    return f'<color rgb="FF{hexadecimal.removeprefix("#").upper()}"/>'


def _choices(field: Field) -> tuple[str, ...]:
    """What stands in the list of a cell in which one of them may stand."""
    return tuple(field.labels.values()) if field.shape in ("choice", "level", "boolean") else ()


def _points(cell: Cell, wide: float) -> float:
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
