"""A row that was filled in: what it is about, and what its cells stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.problems import Problem
from site_builder.sheets.cells import Unclear
from site_builder.sheets.columns import Table
from site_builder.sheets.fields import Field, Value
from site_builder.sheets.grids import letter


@dataclass(frozen=True, slots=True)
class Line:
    """One row of a table.

    `keys` name what it is about, in the order of the sheet's keys; the last is None for something new. For
    a new project it is the code that the project gets, and `new` tells that. `values` are the cells by the
    names of the fields that the table has a column for.
    """

    table: Table
    row: int
    keys: tuple[str | None, ...]
    values: Mapping[str, Value | Unclear]
    new: bool = False

    @property
    def municipality(self) -> str:
        """The slug of the municipality that the row belongs to."""
        return str(self.keys[0])

    def problem(self, field: Field | None, message: str, allowed: str = "", hint: str = "") -> Problem:
        """A problem with the cell of a field, or with the row as a whole."""
        column = self.table.columns.get(field.name, 1) if field is not None else 1
        return cell_problem(self.table, self.row, column, field, (message, allowed, hint))


def file_of(line: Line) -> str:
    """The file that a row is about, by its path below the data folder."""
    if line.table.sheet.kind == "project":
        return f"projects/{line.municipality}/{line.keys[1]}.yaml"
    return f"municipalities/{line.municipality}.yaml"


def cell_problem(
    table: Table, row: int, column: int, field: Field | None, said: tuple[str, str, str]
) -> Problem:
    """A problem at one place of a table, which the message names as a spreadsheet does."""
    message, allowed, hint = said
    where = f"Cel {letter(column)}{row} ({field.title})" if field is not None else f"Rij {row}"
    return Problem(table.place, row, column, f"{where}: {message}", allowed, hint)
