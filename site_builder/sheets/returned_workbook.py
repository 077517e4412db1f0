"""A workbook that came back, as grids; whatever is wrong with the file comes back as Dutch problems."""

from __future__ import annotations

import io
import warnings
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any

from site_builder.answers.cells import Cell
from site_builder.answers.survey import OWN_SHEETS, STATE
from site_builder.frozen import frozen
from site_builder.problems import Problem, of_file
from site_builder.sheets.grids import Grid, Spread, State, letter
from site_builder.sheets.workbook_file import Leaf, leaves
from site_builder.sheets.zip_file import AGAIN, BROKEN, TOO_MANY, refusal, with_values

MAX_CHARACTERS = 10_000_000
"""Letters in all cells together: one text may stand in a hundred thousand of them."""

LAST_ROW = 1_048_576
LAST_COLUMN = 16_384


class _TooMuchError(Exception):
    """The cells hold more text than anybody typed."""


@frozen
class _Typed:
    """One cell as it stands in the file; `computed` tells that its value is the outcome of a formula."""

    value: Any
    kind: str
    percent: bool
    computed: bool


@dataclass(slots=True)
class _Sheet:
    """The cells of a sheet by row and column, and its joined areas: from first row to last column."""

    cells: dict[tuple[int, int], _Typed] = field(default_factory=dict)
    merged: list[tuple[int, int, int, int]] = field(default_factory=list)


def read_workbook(content: bytes, path: str) -> Spread:
    """Every sheet of an .xlsx file. `path` is the file as problems name it. Never raises for bad content."""
    try:
        message, hint = refusal(content)
        if not message:
            return _read(content, path)
    except (MemoryError, _TooMuchError):
        message, hint = TOO_MANY
    except BROKEN:
        message, hint = "Dit Excel-bestand is beschadigd.", AGAIN
    return Spread(problems=(of_file(path, message, "Een Excel-werkmap (.xlsx).", hint),))


def _read(content: bytes, path: str) -> Spread:
    grids, problems, state, letters = [], [], None, 0
    for sheet in _load(content):
        if sheet.title in OWN_SHEETS and sheet.title != STATE:
            continue
        read = _sheet(sheet)
        letters += sum(len(cell.value) for cell in read.cells.values() if isinstance(cell.value, str))
        if letters > MAX_CHARACTERS:
            raise _TooMuchError
        if sheet.title == STATE:
            state = _state(read)
        else:
            grid, found = _grid(sheet.title, read, f"{path}:{sheet.title}")
            grids.append(grid)
            problems += found
    return Spread(tuple(grids), state, tuple(problems))


def _load(content: bytes) -> list[Leaf]:
    """The names of the sheets, the texts that they share and the looks of numbers; no cell yet."""
    with warnings.catch_warnings():
        # About looks that openpyxl does not keep: nothing is written back.
        warnings.simplefilter("ignore")
        return leaves(content)


def _sheet(leaf: Leaf) -> _Sheet:
    """The cells that hold something, one row after the other.

    openpyxl would make a cell for each place up to the last row, and for each place in a joined area; so
    only its way to read a row is used.
    """
    from openpyxl.utils import range_boundaries
    from openpyxl.worksheet._reader import WorkSheetParser
    from openpyxl.xml.constants import SHEET_MAIN_NS
    from openpyxl.xml.functions import iterparse

    row, formula, joined = (f"{{{SHEET_MAIN_NS}}}{name}" for name in ("row", "f", "mergeCell"))
    book = leaf.parent
    text = with_values(book._archive.read(leaf.path))  # noqa: SLF001
    parser = WorkSheetParser(
        io.BytesIO(),
        leaf.texts,
        data_only=True,
        epoch=book.epoch,
        date_formats=book._date_formats,  # noqa: SLF001
        timedelta_formats=book._timedelta_formats,  # noqa: SLF001
    )
    found, percent = _Sheet(), _Percent(leaf)
    for _, element in iterparse(io.BytesIO(text)):
        if element.tag == row:
            computed = [cell.find(formula) is not None for cell in element]
            with warnings.catch_warnings():
                # About a day that cannot be: the cell is then an error, and a person is told.
                warnings.simplefilter("ignore")
                _, cells = parser.parse_row(element)
            for cell, outcome in zip(cells, computed, strict=True):
                if cell["value"] is not None or outcome:
                    found.cells[cell["row"], cell["column"]] = _Typed(
                        cell["value"], cell["data_type"], percent[cell["style_id"]], outcome
                    )
            element.clear()
        elif element.tag == joined:
            left, top, right, bottom = range_boundaries(element.get("ref"))
            # A whole row or column as an area has no first or last.
            found.merged.append((top or 1, left or 1, bottom or LAST_ROW, right or LAST_COLUMN))
    return found


class _Percent(dict[int, bool]):
    """Whether a look, by its number, shows a percentage."""

    def __init__(self, leaf: Leaf) -> None:
        super().__init__()
        self.leaf: Any = leaf

    def __missing__(self, style: int) -> bool:
        from openpyxl.cell.read_only import ReadOnlyCell

        shown = ReadOnlyCell(self.leaf, 1, 1, None, style_id=style).number_format
        self[style] = "%" in (shown or "")
        return self[style]


def _grid(title: str, sheet: _Sheet, place: str) -> tuple[Grid, list[Problem]]:
    rows: dict[int, dict[int, Cell]] = {}
    problems: list[Problem] = []
    for (row, column), cell in sorted(sheet.cells.items()):
        if cell.kind == "e":
            problems.append(_wrong_formula(place, row, column, f"geeft een fout: {cell.value}"))
        elif cell.computed and cell.value is None:
            problems.append(_wrong_formula(place, row, column, "is niet uitgerekend"))
        else:
            read = Cell(_plain(cell.value), percent=cell.percent)
            if not read.empty:
                rows.setdefault(row, {})[column] = read
    return Grid(title, place, rows, tuple(sorted(sheet.merged))), problems


def _wrong_formula(place: str, row: int, column: int, what: str) -> Problem:
    return Problem(
        place,
        row,
        column,
        f"Cel {letter(column)}{row}: de formule {what}.",
        "Een waarde, of een formule met een uitkomst.",
        "Open het bestand in Excel, controleer de uitkomst en sla het op. Of vul de waarde zelf in.",
    )


def _plain(value: object) -> str | int | float | bool | date | datetime:
    if isinstance(value, str | int | float | bool | date | datetime):
        return value
    # A time, a duration: no column asks for one, so a person sees what stands there.
    return str(value)


def _state(sheet: _Sheet) -> State | None:
    """What the monitor wrote on the sheet that nobody sees; None where it is not whole."""
    table: dict[int, dict[int, str]] = {}
    for (row, column), cell in sorted(sheet.cells.items()):
        if cell.value is not None:
            table.setdefault(row, {})[column] = str(cell.value)
    first = table.pop(1, {})
    if first.get(1) != "gww" or not first.get(3, "").isdecimal():
        return None
    texts = {
        (line[1], line[2], line[3]): line.get(4, "") for line in table.values() if {1, 2, 3} <= line.keys()
    }
    return State(int(first[3]), frozenset(first.get(4, "").split()), texts)
