"""What a spreadsheet holds, before anything is known of what it means."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import field

from site_builder.answers.cells import Cell
from site_builder.frozen import frozen
from site_builder.problems import Problem


@frozen
class Grid:
    """One sheet of a workbook, or one CSV file. Rows and columns count from 1; what is empty is left out.

    `place` is the sheet as problems name it. `merged` are the first row and column, and the last row and
    column, of cells that were joined.
    """

    name: str
    place: str
    rows: Mapping[int, Mapping[int, Cell]]
    merged: tuple[tuple[int, int, int, int], ...] = ()


@frozen
class State:
    """What a workbook held when it was made: the texts of its cells by sheet, row key and field."""

    year: int
    asked: frozenset[str]
    texts: Mapping[tuple[str, str, str], str]


@frozen
class Spread:
    """A whole spreadsheet as it came back. `state` is None for one that the monitor did not make."""

    grids: tuple[Grid, ...] = ()
    state: State | None = None
    problems: tuple[Problem, ...] = field(default=())


def joined(spreads: Sequence[Spread]) -> Spread:
    """Several files as one spreadsheet."""
    return Spread(
        tuple(grid for one in spreads for grid in one.grids),
        next((one.state for one in spreads if one.state is not None), None),
        tuple(problem for one in spreads for problem in one.problems),
    )


def letter(column: int) -> str:
    """The name of a column in a spreadsheet: A, Z, AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(65 + rest) + name
    return name


def title_key(text: str) -> str:
    """A title without what a person does not see as a difference."""
    return " ".join(text.split()).casefold()
