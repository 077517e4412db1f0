"""What was filled in about one thing: a row of a table, or a form that is read from top to bottom."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field

from site_builder.answers.cells import Cell
from site_builder.answers.fields import Field, Sheet
from site_builder.frozen import frozen
from site_builder.problems import Problem
from site_builder.sheets.grids import letter


@frozen
class Entry:
    """The cells about one thing, by the names of the fields.

    `row` and `column` are where it begins. `columns` has every field that has a place, also where nothing is
    typed; `rows` says in which row it stands where that is another than the first.
    """

    sheet: Sheet
    place: str
    row: int
    column: int
    cells: Mapping[str, Cell]
    columns: Mapping[str, int]
    rows: Mapping[str, int] = field(default_factory=dict)

    def spot(self, name: str) -> tuple[int, int]:
        """The row and column of a field; where the entry begins for one that has no place."""
        return self.rows.get(name, self.row), self.columns.get(name, self.column)

    def problem(self, field: Field | None, said: tuple[str, str, str]) -> Problem:
        """A problem at one place, which the message names as a spreadsheet does; without a field, a row."""
        message, allowed, hint = said
        row, column = self.spot(field.name if field is not None else "")
        where = f"Cel {letter(column)}{row} ({field.title})" if field is not None else f"Rij {row}"
        return Problem(self.place, row, column, f"{where}: {message}", allowed, hint)

    def spots(self) -> Iterator[tuple[str, int, int]]:
        """Every place where a problem with it may be told."""
        return ((self.place, *self.spot(name)) for name in ("", *self.columns))


class Refused:
    """Which entries have an error."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        errors = [one for one in problems if one.severity == "error"]
        self._rows = {(one.path, one.line) for one in errors}
        self._spots = {(one.path, one.line, one.column) for one in errors}

    def __contains__(self, entry: Entry) -> bool:
        if not entry.rows:
            return (entry.place, entry.row) in self._rows
        return not self._spots.isdisjoint(entry.spots())
