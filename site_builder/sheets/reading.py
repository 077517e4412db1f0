"""A workbook that came back, as grids; whatever is wrong with the file comes back as Dutch problems."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
import zlib
from collections.abc import Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from site_builder.problems import Problem
from site_builder.sheets.cells import Cell
from site_builder.sheets.grids import Grid, Spread, State, letter
from site_builder.sheets.kinds import OWN_SHEETS, STATE

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MAX_BYTES = 20_000_000
MAX_UNPACKED = 200_000_000
MAX_PARTS = 1_000
MAX_CELLS = 1_500_000
"""Cells in all sheets, with those that hold nothing but their look; a country's survey has fewer."""

_BROKEN = (
    *(LookupError, ValueError, TypeError, AttributeError, SyntaxError, OSError, EOFError, ArithmeticError),
    *(RuntimeError, zipfile.BadZipFile, zlib.error),
)
"""What openpyxl and zipfile raise for a file that is not as it should be."""
_DOCTYPE = tuple("<!DOCTYPE".encode(encoding) for encoding in ("ascii", "utf-16-le", "utf-16-be"))
_CELL = re.compile(rb"<(?:\w+:)?c[ >]")
_AGAIN = "Open het bestand in Excel of LibreOffice en sla het opnieuw op als Excel-werkmap (.xlsx)."


def read_workbook(content: bytes, path: str) -> Spread:
    """Every sheet of an .xlsx file. `path` is the file as problems name it. Never raises for bad content."""
    message, hint = _refusal(content)
    if message:
        return Spread(problems=(Problem(path, 1, 1, message, "Een Excel-werkmap (.xlsx).", hint),))
    try:
        values, formulas = _load(content, values=True), _load(content, values=False)
        state = _state(values)
        sheets = [sheet for sheet in values.worksheets if sheet.title not in OWN_SHEETS]
        read = [_grid(sheet, formulas[sheet.title], f"{path}:{sheet.title}") for sheet in sheets]
    except _BROKEN:
        problem = Problem(
            path, 1, 1, "Dit Excel-bestand is beschadigd.", "Een Excel-werkmap (.xlsx).", _AGAIN
        )
        return Spread(problems=(problem,))
    return Spread(
        tuple(grid for grid, _ in read), state, tuple(problem for _, found in read for problem in found)
    )


def _refusal(content: bytes) -> tuple[str, str]:
    """Why a file is not read at all, and what to do; empty for one that is."""
    if len(content) > MAX_BYTES:
        return "Dit bestand is te groot.", f"Hoogstens {MAX_BYTES // 1_000_000} MB. Haal foto's eruit."
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        return (
            "Dit bestand heeft een wachtwoord, of het is een oud Excel-bestand (.xls).",
            f"Haal het wachtwoord weg. {_AGAIN}",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            return _refusal_of_parts(packed)
    except _BROKEN:
        if content.startswith(b"PK"):
            return "Dit Excel-bestand is beschadigd.", f"Misschien is het niet helemaal aangekomen. {_AGAIN}"
        return "Dit is geen Excel-bestand.", _AGAIN


def _refusal_of_parts(packed: zipfile.ZipFile) -> tuple[str, str]:
    parts = packed.infolist()
    names = {part.filename for part in parts}
    if "xl/workbook.xml" not in names:
        kind = "een bestand van LibreOffice (.ods)" if "content.xml" in names else "een ander soort bestand"
        return f"Dit is geen Excel-bestand, maar {kind}.", _AGAIN
    if any(name.lower().endswith("vbaproject.bin") for name in names):
        return "Dit bestand heeft macro's.", _AGAIN
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        return "Dit bestand is uitgepakt te groot.", _AGAIN
    cells = 0
    for part in parts:
        text = packed.read(part)
        if any(mark in text for mark in _DOCTYPE):
            return "Dit bestand heeft onderdelen die niet in een Excel-bestand horen.", _AGAIN
        if part.filename.startswith("xl/worksheets/"):
            cells += sum(1 for _ in _CELL.finditer(text))
    if cells > MAX_CELLS:
        return "Dit bestand heeft te veel cellen.", "Verdeel het: een bestand per gemeente."
    return "", ""


def _load(content: bytes, *, values: bool) -> Workbook:
    from openpyxl import load_workbook

    with warnings.catch_warnings():
        # About looks that openpyxl does not keep: nothing is written back.
        warnings.simplefilter("ignore")
        return load_workbook(io.BytesIO(content), data_only=values)


def _cells(sheet: Worksheet) -> Iterator[tuple[int, int, Any]]:
    # Walking over rows would make a cell for each empty place up to the last, which may be the millionth row.
    for (row, column), cell in sorted(sheet._cells.items()):  # noqa: SLF001
        yield row, column, cell


def _grid(sheet: Worksheet, formulas: Worksheet, place: str) -> tuple[Grid, list[Problem]]:
    rows: dict[int, dict[int, Cell]] = {}
    problems: list[Problem] = []
    computed = {(row, column) for row, column, cell in _cells(formulas) if cell.data_type == "f"}
    for row, column, cell in _cells(sheet):
        if cell.data_type == "e":
            problems.append(_wrong_formula(place, row, column, f"geeft een fout: {cell.value}"))
        elif (row, column) in computed and cell.value is None:
            problems.append(_wrong_formula(place, row, column, "is niet uitgerekend"))
        elif cell.value is not None:
            read = Cell(_plain(cell.value), percent="%" in (cell.number_format or ""))
            if not read.empty:
                rows.setdefault(row, {})[column] = read
    merged = tuple(
        (area.min_row, area.min_col, area.max_row, area.max_col) for area in sheet.merged_cells.ranges
    )
    return Grid(sheet.title, place, rows, tuple(sorted(merged))), problems


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


def _state(book: Workbook) -> State | None:
    """What the monitor wrote on the sheet that nobody sees; None where that is not there or not whole."""
    if STATE not in book.sheetnames:
        return None
    table: dict[int, dict[int, str]] = {}
    for row, column, cell in _cells(book[STATE]):
        if cell.value is not None:
            table.setdefault(row, {})[column] = str(cell.value)
    first = table.pop(1, {})
    if first.get(1) != "gww" or not first.get(3, "").isdecimal():
        return None
    texts = {
        (line[1], line[2], line[3]): line.get(4, "") for line in table.values() if {1, 2, 3} <= line.keys()
    }
    return State(int(first[3]), frozenset(first.get(4, "").split()), texts)
