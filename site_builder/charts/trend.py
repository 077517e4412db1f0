"""The trend: one indicator of one project type over the years, against a level that may change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from typing import Literal

from site_builder.charts.coordinates import (
    Box,
    Label,
    Line,
    Point,
    Scale,
    box,
    centred,
    coordinate,
    label,
    line,
    point,
    points,
    require,
    text_width,
    ticks,
)
from site_builder.frozen import frozen

Kind = Literal["min", "max"]

_WIDTH, _HEIGHT = 360.0, 232.0
_TOP, _BOTTOM, _RIGHT = 22.0, 202.0, 338.0
_FONT = 17.0
"""The size of letters on a narrow phone, with room for a wide typeface."""


@frozen
class Tick:
    """A tick of the y axis: its grid line and its label."""

    line: Line
    label: Label


@frozen
class Trend:
    """All coordinates of one trend.

    `segments` are polylines of two or more years in a row; a value without neighbour is only a dot.
    `level_path` is the stepped level; `zones` are the areas where the level is met.
    `empty`: not one value is known.
    """

    view_box: str
    ticks: tuple[Tick, ...]
    years: tuple[Label, ...]
    zones: tuple[Box, ...]
    level_path: str
    level_label: Label | None
    segments: tuple[str, ...]
    dots: tuple[Point, ...]
    last: Label | None
    empty: bool
    middle: Point

    @property
    def ends(self) -> tuple[str, str]:
        """The texts at the two ends of the value axis."""
        return self.ticks[0].label.text, self.ticks[-1].label.text


def trend(
    values: Sequence[tuple[int, float | None]],
    levels: Sequence[tuple[int, float]],
    years: range,
    kind: Kind,
    text: Callable[[float], str],
    *,
    highest: float | None = None,
    breaks: AbstractSet[int] = frozenset(),
) -> Trend:
    """The geometry of a line over `years`.

    `levels` are (from year, level), each valid until the next. `kind`: "min" if the value must be at least
    the level, "max" if at most. `text` formats a value. `highest` is where the axis ends, unless a value or
    level lies higher; without it the axis ends just past them. `breaks` are years that start a new line,
    since they cannot be compared with the years before. Raises ValueError for no years, a year outside them,
    a value twice for a year, or a number that is negative or not finite.
    """
    if len(years) == 0:
        raise ValueError("a trend has at least one year")
    known = _known(values, years)
    steps = tuple(sorted((year, require(level, "a level")) for year, level in levels))
    every = [*known.values(), *(level for _, level in steps)]
    marks = marks_of(every, highest)
    left = min(max(text_width(text(mark), _FONT) for mark in marks), 110.0) + 10
    across = Scale(years[0], max(years[-1], years[0] + 1), left + 10, _RIGHT)
    upward = Scale(marks[0], marks[-1], _BOTTOM, _TOP)
    spans = _level_spans(steps, years, left, across)
    ordered = sorted(known)
    places = {year: (across.at(year), upward.at(known[year])) for year in ordered}
    last = _last_label(known, places, spans, upward, text, left) if ordered else None
    return Trend(
        view_box=f"0 0 {coordinate(_WIDTH)} {coordinate(_HEIGHT)}",
        ticks=tuple(
            Tick(
                line(left, upward.at(mark), _RIGHT + 12, upward.at(mark)),
                label(left - 7, upward.at(mark) + 4.5, "end", text(mark)),
            )
            for mark in marks
        ),
        years=_year_labels(years, across),
        zones=tuple(_zone(start, end, upward.at(level), kind) for start, end, level in spans),
        level_path=_level_path(spans, upward),
        level_label=_level_label(spans, places, upward, text, left, kind, last),
        segments=tuple(
            points([places[year] for year in run]) for run in _runs(ordered, breaks) if len(run) > 1
        ),
        dots=tuple(point(*places[year]) for year in ordered),
        last=last,
        empty=not ordered,
        middle=point((left + _RIGHT) / 2, (_TOP + _BOTTOM) / 2),
    )


def marks_of(every: Sequence[float], highest: float | None) -> tuple[float, ...]:
    """The ticks of the value axis, from 0 to `highest` or to just past the largest value or level shown."""
    largest = max(every, default=0.0)
    return ticks(largest * 1.08 or 1.0 if highest is None else max(highest, largest))


def _known(values: Sequence[tuple[int, float | None]], years: range) -> dict[int, float]:
    seen = [year for year, _ in values]
    if len(set(seen)) != len(seen) or any(year not in years for year in seen):
        raise ValueError("every year has at most one value and lies within the years shown")
    return {year: require(value, "a value") for year, value in values if value is not None}


def _runs(ordered: Sequence[int], breaks: AbstractSet[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for year in ordered:
        if runs and runs[-1][-1] == year - 1 and year not in breaks:
            runs[-1].append(year)
        else:
            runs.append([year])
    return runs


def _level_spans(
    steps: Sequence[tuple[int, float]], years: range, left: float, across: Scale
) -> tuple[tuple[float, float, float], ...]:
    """(x from, x to, level): a level holds from halfway the year before, so that its own year stands inside
    it.
    """
    half = (across.at(years[0] + 1) - across.at(years[0])) / 2
    edge = _RIGHT + 12
    spans = []
    for index, (year, level) in enumerate(steps):
        start = left if year <= years[0] else across.at(year) - half
        following = steps[index + 1][0] if index + 1 < len(steps) else None
        end = edge if following is None else left if following <= years[0] else across.at(following) - half
        if year <= years[-1] and end > start:
            spans.append((start, min(end, edge), level))
    return tuple(spans)


def _zone(start: float, end: float, y: float, kind: Kind) -> Box:
    return (
        box(start, _TOP, end - start, y - _TOP) if kind == "min" else box(start, y, end - start, _BOTTOM - y)
    )


def _level_path(spans: Sequence[tuple[float, float, float]], upward: Scale) -> str:
    parts = []
    for index, (start, end, level) in enumerate(spans):
        y = coordinate(upward.at(level))
        parts.append(f"{'M' if index == 0 else 'L'}{coordinate(start)} {y}L{coordinate(end)} {y}")
    return "".join(parts)


def _level_label(
    spans: Sequence[tuple[float, float, float]],
    places: dict[int, tuple[float, float]],
    upward: Scale,
    text: Callable[[float], str],
    left: float,
    kind: Kind,
    last: Label | None,
) -> Label | None:
    if not spans:
        return None
    words = f"niveau {text(spans[-1][2])}"
    y = upward.at(spans[-1][2])
    width = text_width(words, _FONT)
    start = _RIGHT + 12 - width
    above, below = y - 7, y + 16
    beside = [place for x, place in places.values() if x > start - 6]

    def crowded(baseline: float) -> int:
        return sum(baseline - 18 < place < baseline + 7 for place in beside)

    # On the side that is not yet met, unless the data are there or the figure ends there.
    wanted, other = (below, above) if kind == "min" else (above, below)
    if crowded(wanted) > crowded(other) or not _TOP <= wanted <= _BOTTOM - 3:
        wanted = other
    near = [place for place in beside if above - 18 < place < above + 7]
    if near and crowded(wanted):
        # Data on both sides: above what stands there, if that is within the figure.
        lifted = min(near) - 12
        wanted = lifted if lifted >= _TOP and not crowded(lifted) else wanted
    # Where the words of the last value stand over the end of the level, the level is named at its beginning.
    covered = last is not None and float(last.x) > start - 24 and abs(float(last.y) - wanted) < 16
    free = len(spans) == 1 and all(
        x > left + width + 12 or abs(place - wanted) > 20 for x, place in places.values()
    )
    x = left + 6 + width if covered and free else max(_RIGHT + 12, left + width)
    return label(x, wanted, "end", words)


def _last_label(
    known: dict[int, float],
    places: dict[int, tuple[float, float]],
    spans: Sequence[tuple[float, float, float]],
    upward: Scale,
    text: Callable[[float], str],
    left: float,
) -> Label:
    year = max(known)
    x, y = places[year]
    level = next((upward.at(level) for start, end, level in spans if start <= x <= end), None)
    rising = year - 1 in known and known[year - 1] > known[year]
    above, below = y - 11, y + 22

    def blocked(baseline: float) -> bool:
        return not _TOP - 6 <= baseline <= _BOTTOM - 2 or (
            level is not None and baseline - 15 < level < baseline + 4
        )

    first, second = (below, above) if rising else (above, below)
    baseline = second if blocked(first) else first
    return centred(x, baseline, text(known[year]), _FONT * 1.3, left, _WIDTH)


def _year_labels(years: range, across: Scale) -> tuple[Label, ...]:
    """As many years as fit side by side, always the last."""
    step = -(-len(years) // max(int((across.end - across.start) // 44) + 1, 1))
    return tuple(
        label(across.at(year), _HEIGHT - 10, "middle", str(year))
        for year in years
        if (years[-1] - year) % step == 0
    )
