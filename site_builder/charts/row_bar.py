"""A bar in a row of a table: a value on the scale of its indicator, with no letters that could shrink."""

from __future__ import annotations

from site_builder.charts.coordinates import Scale, coordinate, require
from site_builder.frozen import frozen

LONG = 100.0
"""How long the scale is, in units of the drawing: a table stretches it to the width of its cell."""


@frozen
class RowBar:
    """The ends of the bar of the year, of that of everything to date, and of the level; empty: not drawn."""

    value: str
    to_date: str
    level: str


def row_bar(value: float | None, to_date: float | None, level: float | None, end: float) -> RowBar:
    """The bars of one row on a scale from 0 to `end`; what lies beyond it ends there.

    Raises ValueError for a number that is negative or not finite, or a scale that does not reach above 0.
    """
    if require(end, "end") == 0:
        raise ValueError("a scale reaches above 0")
    scale = Scale(0, end, 0, LONG)

    def at(number: float | None, name: str) -> str:
        return "" if number is None else coordinate(scale.at(require(number, name)))

    return RowBar(at(value, "value"), at(to_date, "to_date"), at(level, "level"))
