"""The levels of one axis over the years: a small line beside the region's middle, above it the ambition.

All places are in percent of a drawing that takes the room that it gets, so that its letters never shrink.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from site_builder.charts.axis_labels import Direction, change_of, level_text
from site_builder.charts.coordinates import Box, Label, Line, Point, Scale, box, label, line, point
from site_builder.frozen import frozen

_LEFT, _RIGHT, _TOP, _BOTTOM = 10.0, 87.0, 7.0, 82.0
_YEARS = 97.0


@frozen
class AxisLine:
    """One axis. `lines` and `middle` join years of which both levels are known and may be joined.

    `dots` are the levels, `now` the newest and `end` its value; `unknown` is the place of a newest level that
    nobody knows. `middle_dots` are the region's levels that no line reaches. `direction` is that since the
    first year.
    """

    grid: tuple[Line, ...]
    zone: Box
    """From the ambition up."""
    ambition: Line
    scale: tuple[Label, ...]
    lines: tuple[Line, ...]
    dots: tuple[Point, ...]
    now: Point | None
    end: Label | None
    unknown: Point | None
    middle: tuple[Line, ...]
    middle_dots: tuple[Point, ...]
    years: tuple[Label, ...]
    direction: Direction


def axis_line(
    levels: Mapping[int, float | None],
    middle: Mapping[int, float | None],
    change: float | None,
    *,
    top: int = 4,
    ambition: int = 3,
    breaks: frozenset[int] = frozenset(),
) -> AxisLine:
    """The geometry for levels 0..top by year, in order; None is unknown, and a year that lacks is a gap.

    `middle` is the region's level by year. `breaks` are years whose level may not be joined to that of the
    year before. Raises ValueError without a year, or for a level outside 0..top.
    """
    if not levels:
        raise ValueError("a line has at least one year")
    for value in (*levels.values(), *middle.values()):
        if value is not None and not 0 <= value <= top:
            raise ValueError(f"level {value!r} lies outside 0..{top}")
    first, last = min(levels), max(levels)
    across = Scale(first, last, _LEFT, _RIGHT) if last > first else Scale(first, first + 2, _LEFT, _RIGHT)
    up = Scale(0, top, _BOTTOM, _TOP)

    def place(year: int, level: float) -> tuple[float, float]:
        return across.at(year if last > first else first + 1), up.at(level)

    own = {year: level for year, level in levels.items() if level is not None}
    theirs = {year: level for year, level in middle.items() if level is not None and year in levels}
    places = {year: place(year, level) for year, level in own.items()}
    around = {year: place(year, level) for year, level in theirs.items()}
    joined, beside = _joined(tuple(own), breaks), _joined(tuple(theirs), frozenset())
    reached = {year for pair in beside for year in pair}
    return AxisLine(
        grid=tuple(line(_LEFT, up.at(level), _RIGHT, up.at(level)) for level in range(top + 1)),
        zone=box(_LEFT, _TOP, _RIGHT - _LEFT, up.at(ambition) - _TOP),
        ambition=line(_LEFT, up.at(ambition), _RIGHT, up.at(ambition)),
        scale=tuple(label(_LEFT, up.at(level), "end", str(level)) for level in (0, ambition)),
        lines=tuple(line(*places[before], *places[now]) for before, now in joined),
        dots=tuple(point(*at) for year, at in places.items() if year != last),
        now=point(*places[last]) if last in places else None,
        end=label(*places[last], "start", level_text(own[last])) if last in places else None,
        unknown=None if last in places else point(*place(last, top / 2)),
        middle=tuple(line(*around[before], *around[now]) for before, now in beside),
        middle_dots=tuple(point(*at) for year, at in around.items() if year not in reached),
        years=_years(first, last),
        direction="unknown" if change is None else change_of(change, 0)[1],
    )


def _joined(known: Sequence[int], breaks: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """The pairs of years that follow each other."""
    return tuple((before, now) for before, now in pairwise(known) if now == before + 1 and now not in breaks)


def _years(first: int, last: int) -> tuple[Label, ...]:
    if first == last:
        return (label((_LEFT + _RIGHT) / 2, _YEARS, "middle", str(first)),)
    return label(_LEFT, _YEARS, "start", str(first)), label(_RIGHT, _YEARS, "end", str(last))
