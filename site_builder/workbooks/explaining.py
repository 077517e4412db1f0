"""The formats and texts of a workbook, and the sheet that explains it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from site_builder.answers.cells import LONGEST
from site_builder.workbooks.layout import Leaf
from site_builder.workbooks.looks import DARK, FACE, LOCKED, POINTS, lines_in
from site_builder.workbooks.words import Part

MAY = ("format_cells", "format_columns", "format_rows", "autofilter", "select_locked_cells")


@dataclass(slots=True)
class Row:
    """A line as it is drawn in any row: its cells with `ROW` in place of the number, and what goes with them.

    `merged` are the first and the last column of each cell over several; `asked` the columns in which only
    some values may stand, with what they are called and the limits.
    """

    points: float = 0
    cells: str = ""
    texts: int = 0
    merged: list[tuple[int, int]] = field(default_factory=list)
    asked: list[tuple[tuple[str, str], Mapping[str, Any], int]] = field(default_factory=list)


class Looks:
    """The formats of a workbook, each made once, and its texts."""

    def __init__(self, book: Any, colours: Mapping[str, str]) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Any] = {}
        self._styles: dict[tuple[tuple[str, Any], ...], int] = {}
        self.colours = colours
        self.rows: dict[object, Row] = {}
        """Every row that was drawn: most stand on the sheet of each project."""

    def of(self, look: Mapping[str, Any]) -> Any:
        """The format of a look, in which colours have the names of the site."""
        key = tuple(sorted({"font_name": FACE, "font_size": 11, **look}.items()))
        if key not in self._made:
            named = {part: self.colours[value] if part.endswith("_color") else value for part, value in key}
            self._made[key] = self._book.add_format(named)
        return self._made[key]

    def style(self, look: Mapping[str, Any]) -> int:
        """The number of the format of a look: the first that is asked for comes first."""
        key = tuple(look.items())
        known = self._styles.get(key)
        if known is None:
            known = self._styles[key] = self.of(look)._get_xf_index()  # noqa: SLF001
        return known

    def text(self, text: str) -> str:
        """A text as what is inside a cell."""
        return f"<v>{self._book.str_table._get_shared_string_index(text[:LONGEST])}</v>"  # noqa: SLF001

    def repeat(self, texts: int) -> None:
        """Tell that cells hold so many texts that are there already."""
        self._book.str_table.count += texts


def on_paper(sheet: Any, rows: int, columns: int) -> None:
    """A4 upright, as wide as the page; locked without a password: it prevents mistakes and stops nobody."""
    sheet.set_paper(9)
    sheet.set_portrait()
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
    sheet.set_footer("&L&A&RBladzijde &P van &N")
    sheet.print_area(0, 1, rows - 1, columns)
    sheet.hide_gridlines(2)
    sheet.protect("", dict.fromkeys(MAY, True))


def explain(sheet: Any, parts: Iterable[Part], leaves: Sequence[Leaf], looks: Looks) -> None:
    """Fill the first sheet: what the workbook is, and a link to each sheet."""
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
    on_paper(sheet, row, 1)
    sheet.print_area(0, 0, row - 1, 1)
