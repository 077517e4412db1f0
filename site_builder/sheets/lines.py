"""A row that was filled in: what it is about, and what its cells stand for."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.answers.cells import Unclear
from site_builder.answers.fields import Field, Sheet, Value
from site_builder.frozen import frozen
from site_builder.problems import Problem
from site_builder.sheets.entries import Entry


@frozen
class Line:
    """What was filled in about one thing.

    `keys` name what it is about, in the order of the sheet's keys; the last is None for something new. For
    a new project it is the code that the project gets, and `new` tells that. `values` are the cells by the
    names of the fields that have a place in the file.
    """

    entry: Entry
    keys: tuple[str | None, ...]
    values: Mapping[str, Value | Unclear]
    new: bool = False

    @property
    def sheet(self) -> Sheet:
        """Which questions these are."""
        return self.entry.sheet

    @property
    def municipality(self) -> str:
        """The slug of the municipality that the row belongs to."""
        return str(self.keys[0])

    def problem(self, field: Field | None, message: str, allowed: str = "", hint: str = "") -> Problem:
        """A problem with the cell of a field, or with the row as a whole."""
        return self.entry.problem(field, (message, allowed, hint))


def file_of(line: Line) -> str:
    """The file that a row is about, by its path below the data folder."""
    if line.sheet.kind == "project":
        return f"projects/{line.municipality}/{line.keys[1]}.yaml"
    return f"municipalities/{line.municipality}.yaml"
