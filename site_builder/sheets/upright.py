"""A sheet that is read from top to bottom: its questions, known by the codes in its hidden column."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from site_builder.answers.cells import Cell
from site_builder.answers.fields import Sheet
from site_builder.answers.questions import NEW
from site_builder.problems import Problem
from site_builder.sheets.entries import Entry
from site_builder.sheets.grids import Grid, letter, title_key
from site_builder.workbooks.codes import OURS, Code

WITHIN = 15
"""The first code stands on one of the first so many rows that are not empty."""

MOST_ANSWERS = 12
"""So many cells may be filled in beside one question."""


@dataclass(slots=True)
class _Form:
    """What is gathered about one thing."""

    name: str
    place: str
    row: int
    column: int
    cells: dict[str, Cell] = field(default_factory=dict)
    columns: dict[str, int] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)


class Upright:
    """Gathers what was filled in from all sheets with codes; `problems` has what cannot be placed."""

    def __init__(self, sheets: Sequence[Sheet]) -> None:
        self.problems: list[Problem] = []
        self._sheets = {sheet.name: sheet for sheet in sheets}
        self._fields = {sheet.name: {one.name: one for one in sheet.fields} for sheet in sheets}
        self._forms: dict[tuple[str, str], _Form] = {}

    def take(self, grid: Grid) -> bool:
        """Read a grid; False for one without codes."""
        column = _column_of_codes(grid)
        if column:
            self._read(grid, column)
        return bool(column)

    def entries(self) -> Mapping[str, Sequence[Entry]]:
        """Everything that was read, by the names of the sheets."""
        found: dict[str, list[Entry]] = {}
        for (name, keys), form in self._forms.items():
            sheet = self._sheets[name]
            parts = keys.split("/")
            new = any(part.startswith(NEW) for part in parts)
            if new and not form.cells:
                continue
            known = {
                key.name: Cell(part)
                for key, part in zip(sheet.keys, parts, strict=False)
                if part and not part.startswith(NEW)
            }
            if new and sheet.kind == "project" and sheet.part:
                known |= self._of_new_project(parts)
            cells = {**known, **form.cells}
            entry = Entry(sheet, form.place, form.row, form.column, cells, form.columns, form.rows)
            found.setdefault(name, []).append(entry)
        return found

    def _of_new_project(self, parts: Sequence[str]) -> Mapping[str, Cell]:
        """The name that a project without a code got elsewhere on its form."""
        whole = next(one.name for one in self._sheets.values() if one.kind == "project" and not one.part)
        own = self._forms.get((whole, "/".join(parts[:2])))
        named = {"project_name": "name", "municipality_name": "municipality_name"}
        return {to: own.cells[name] for to, name in named.items() if own and name in own.cells}

    def _read(self, grid: Grid, codes: int) -> None:
        titled: set[int] = {codes}
        loose: set[int] = set()
        spots: dict[int, list[int]] = {}
        columns: Sequence[int] = ()
        for row, cells in sorted(grid.rows.items()):
            text = str(cells[codes].value) if codes in cells else ""
            if text.startswith(f"{OURS}|"):
                columns = self._head(grid, row, text.split("|")[1 : 1 + MOST_ANSWERS])
                titled.update(cells)
            elif text == OURS:
                continue
            elif (code := Code.read(text)) is not None:
                for slot, column in zip(code.slots, columns, strict=False):
                    if slot and column:
                        self._answer(grid, row, column, code, slot)
                        spots.setdefault(column, []).append(row)
                self._untitled(grid, row, sorted(cells.keys() - titled - loose))
                loose.update(cells.keys() - titled)
            else:
                self._loose(grid, row, min(cells))
        self._joined(grid, spots)

    def _head(self, grid: Grid, row: int, titles: Sequence[str]) -> list[int]:
        """The columns of the answers, in the order of the codes."""
        # What a title asks stands below it, in the same cell.
        firsts = {column: str(cell.value).partition("\n")[0] for column, cell in grid.rows[row].items()}
        there = {title_key(first): column for column, first in firsts.items()}
        for title in titles:
            if title_key(title) not in there:
                message = f'Dit mist: de kolom "{title}".'
                self.problems.append(Problem(grid.place, row, 1, message, "", "Zet die titel terug."))
        return [there.get(title_key(title), 0) for title in titles]

    def _answer(self, grid: Grid, row: int, column: int, code: Code, slot: str) -> None:
        key, _, name = slot.rpartition(":")
        known = self._fields.get(code.sheet, {}).get(name)
        cell = grid.rows[row].get(column)
        if known is None:
            if cell is not None:
                message = "deze vraag is er niet meer. Het antwoord wordt niet gelezen."
                self.problems.append(_warning(grid, row, column, message))
            return
        keys = f"{code.keys}/{key}" if key else code.keys
        form = self._forms.setdefault((code.sheet, keys), _Form(grid.name, grid.place, row, column))
        same = form.place == grid.place
        if not same or name in form.columns:
            where = (
                f"in {letter(form.columns[name])}{form.rows[name]}" if same else f"op het blad {form.name}"
            )
            here = f"Cel {letter(column)}{row} ({known.title})"
            message = f"{here}: deze vraag staat er twee keer: ook {where}."
            hint = "Verwijder een van de twee."
            self.problems.append(Problem(grid.place, row, column, message, "Elke vraag één keer.", hint))
            return
        form.columns[name], form.rows[name] = column, row
        if cell is not None:
            form.cells[name] = cell

    def _untitled(self, grid: Grid, row: int, columns: Sequence[int]) -> None:
        for column in columns:
            message = "deze kolom heeft geen titel en wordt niet gelezen."
            self.problems.append(_warning(grid, row, column, message))

    def _loose(self, grid: Grid, row: int, column: int) -> None:
        message = "deze rij hoort niet bij een vraag en wordt niet gelezen."
        hint = "Zet wat hier staat in een cel met een vraag, of in een lege rij van de lijst."
        self.problems.append(_warning(grid, row, column, message, hint))

    def _joined(self, grid: Grid, spots: Mapping[int, Sequence[int]]) -> None:
        """Joined cells in which an answer went lost; the template itself joins empty cells to an answer."""
        for top, left, bottom, right in grid.merged:
            for column, rows in spots.items():
                if left <= column <= right:
                    at = bisect_left(rows, top)
                    at += column == left and at < len(rows) and rows[at] == top
                    if at < len(rows) and rows[at] <= bottom:
                        self.problems.append(merged(grid, top, left))
                        break


def _column_of_codes(grid: Grid) -> int:
    """The column in which the codes stand; 0 where there is none."""
    for row in sorted(grid.rows)[:WITHIN]:
        for column, cell in grid.rows[row].items():
            if isinstance(cell.value, str) and (cell.value == OURS or cell.value.startswith(f"{OURS}|")):
                return column
    return 0


def merged(grid: Grid, row: int, column: int) -> Problem:
    """Cells that were joined, so that one of them cannot be read."""
    return Problem(
        grid.place,
        row,
        column,
        f"Cel {letter(column)}{row} is samengevoegd met andere cellen.",
        "Elke cel apart: anders is niet te zien welke leeg hoort te zijn.",
        "Splits de cellen (in Excel: Start, Samenvoegen en centreren, Celsplitsing opheffen).",
    )


def _warning(grid: Grid, row: int, column: int, message: str, hint: str = "") -> Problem:
    where = f"Cel {letter(column)}{row}: {message}"
    return Problem(grid.place, row, column, where, "", hint, "warning")
