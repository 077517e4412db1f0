"""All projects as dots against the level: a swarm while they fit, counts per bin beyond that."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from site_builder.charts.bullet import Better, State, reach
from site_builder.charts.coordinates import (
    Box,
    Label,
    Scale,
    box,
    centred,
    coordinate,
    held,
    label,
    points,
    require,
    text_width,
    ticks,
)

_START, _END, _FONT = 12.0, 348.0, 13.5
_ROW = 16.0
"""From one line of words above the dots to the next."""
_MOST_DOTS = 200
_MOST_HEIGHT = 200.0
_BINS = 20


@dataclass(frozen=True, slots=True)
class DotInput:
    """One project: a value (None: not measured), what the verdict is, and where the project's page is.

    `words` is the value as text, where it needs more decimals than others to show its side of a level.
    """

    id: str
    label: str
    value: float | None
    state: State
    href: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class StripLevel:
    """A level that judged one or more of the dots, with the words beside its line."""

    value: float
    words: str


@dataclass(frozen=True, slots=True)
class LevelMark:
    """The line of one level. `current`: the level that is in force, from which the zone is drawn."""

    x: str
    top: str
    label: Label
    current: bool


@dataclass(frozen=True, slots=True)
class Dot:
    """One dot; `title` is the project with its value. `diamond` is the outline of the shape for `below`."""

    id: str
    x: str
    y: str
    state: State
    href: str
    title: str
    diamond: str
    square: Box


@dataclass(frozen=True, slots=True)
class Bin:
    """A part of a column of the fallback: how many projects between two values meet their level or not."""

    box: Box
    count: int
    met: bool
    title: str


@dataclass(frozen=True, slots=True)
class DotStrip:
    """All coordinates of one strip: `dots` or `bins`, never both. `unmeasured` counts the projects without
    value.
    """

    view_box: str
    radius: str
    dots: tuple[Dot, ...]
    bins: tuple[Bin, ...]
    axis_y: str
    axis: Box
    ticks: tuple[Label, ...]
    zone: Box | None
    levels: tuple[LevelMark, ...]
    unmeasured: int
    empty: bool


def dot_strip(
    dots: Sequence[DotInput],
    levels: Sequence[StripLevel],
    better: Better,
    scale_max: float,
    text: Callable[[float], str],
) -> DotStrip:
    """The geometry of a strip from 0 to `scale_max`, the same for any order of `dots`.

    `levels` are all that judged a dot, each dot by the level of its own year; the last is in force.
    Dots keep their exact place along the scale and stack upward without overlap; past 200 dots, or when a
    stack would grow too tall, the strip shows counts per bin. `text` formats a value. Raises ValueError for a
    number that is negative or not finite, or a scale that does not reach above 0.
    """
    measured = sorted(
        ((require(dot.value, dot.id), dot) for dot in dots if dot.value is not None),
        key=lambda pair: (pair[0], pair[1].id),
    )
    scale = Scale(0, reach(scale_max, max((one.value for one in levels), default=None)), _START, _END)
    radius = 6.5 if len(measured) <= 30 else 5.0 if len(measured) <= 90 else 3.6
    heights = (
        _swarm([scale.at(value) for value, _ in measured], radius) if len(measured) <= _MOST_DOTS else ()
    )
    tallest = max(heights, default=0.0)
    binned = len(measured) > _MOST_DOTS or tallest > _MOST_HEIGHT
    height = 120.0 if binned else max(tallest + 2 * radius, 26.0)
    lines = _level_marks(levels, scale)
    top = 20 + _ROW * max(len({mark.top for mark in lines}) - 1, 0)
    ground = top + 6 + height
    at = scale.at(levels[-1].value) if levels else None
    marks = [mark for mark in ticks(scale_max) if mark <= scale_max * (1 + 1e-9)]
    return DotStrip(
        view_box=f"0 0 360 {coordinate(ground + 26)}",
        radius=coordinate(radius),
        dots=()
        if binned
        else tuple(
            _dot(dot, value, scale.at(value), ground - radius - rise - 1, radius, text)
            for (value, dot), rise in zip(measured, heights, strict=True)
        ),
        bins=_bins(measured, levels, better, scale, ground, text) if binned else (),
        axis_y=coordinate(ground),
        axis=box(_START - 8, ground, _END - _START + 16, 2),
        ticks=tuple(_tick(mark, scale, ground, text) for mark in marks),
        zone=None
        if at is None
        else (
            box(at, top, _END + 8 - at, height + 6) if better == "higher" else box(4, top, at - 4, height + 6)
        ),
        levels=lines,
        unmeasured=sum(dot.value is None for dot in dots),
        empty=not measured,
    )


def _level_marks(levels: Sequence[StripLevel], scale: Scale) -> tuple[LevelMark, ...]:
    """Each level with its words: on one line above the dots, or each on a line of its own if they touch."""
    widths = [text_width(one.words, _FONT) for one in levels]
    middles = [held(scale.at(one.value), width, 0, 360) for one, width in zip(levels, widths, strict=True)]
    spans = sorted(
        (middle - width / 2, middle + width / 2) for middle, width in zip(middles, widths, strict=True)
    )
    crowded = any(later[0] < earlier[1] + 8 for earlier, later in pairwise(spans))
    found = []
    for index, (one, middle) in enumerate(zip(levels, middles, strict=True)):
        row = _ROW * index if crowded else 0
        words = label(middle, 14 + row, "middle", one.words)
        current = index == len(levels) - 1
        found.append(LevelMark(coordinate(scale.at(one.value)), coordinate(20 + row), words, current))
    return tuple(found)


def _swarm(places: Sequence[float], radius: float) -> tuple[float, ...]:
    """Per dot (sorted by place) the lowest height at which it touches no earlier dot."""
    # The rounding of coordinates to one decimal may bring two dots 0.15 nearer to each other.
    apart = 2 * radius + 0.3
    heights: list[float] = []
    for index, place in enumerate(places):
        near = [
            (heights[other], math.sqrt(max(apart**2 - (place - places[other]) ** 2, 0.0)))
            for other in range(index)
            if place - places[other] < apart
        ]
        free = [0.0, *(height + rise for height, rise in near)]
        heights.append(
            min(each for each in free if all(abs(each - height) >= rise - 1e-9 for height, rise in near))
        )
    return tuple(heights)


def _dot(dot: DotInput, value: float, x: float, y: float, radius: float, text: Callable[[float], str]) -> Dot:
    corners = ((x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y))
    return Dot(
        id=dot.id,
        x=coordinate(x),
        y=coordinate(y),
        state=dot.state,
        href=dot.href,
        title=f"{dot.label}: {dot.words or text(value)}",
        diamond=points(corners),
        square=box(x - radius * 0.72, y - radius * 0.72, radius * 1.44, radius * 1.44),
    )


def _tick(mark: float, scale: Scale, ground: float, text: Callable[[float], str]) -> Label:
    return centred(scale.at(mark), ground + 17, text(mark), _FONT)


def _bins(
    measured: Sequence[tuple[float, DotInput]],
    levels: Sequence[StripLevel],
    better: Better,
    scale: Scale,
    ground: float,
    text: Callable[[float], str],
) -> tuple[Bin, ...]:
    """Columns between the levels, in two parts: what meets the level of its year, and above it the rest."""
    edges = _edges(sorted({one.value for one in levels if 0 < one.value < scale.high}), scale.high)
    met, rest = [0] * (len(edges) - 1), [0] * (len(edges) - 1)
    # A value on an edge belongs to the side that its verdict gives it: at least the level is met for
    # "higher", at most the level is met for "lower".
    for value, dot in measured:
        own = met if dot.state == "met" else rest
        own[_bin_of(value, edges, better)] += 1
    most = max(one + other for one, other in zip(met, rest, strict=True))
    bins = []
    for index, (low, high) in enumerate(pairwise(edges)):
        x1, x2 = scale.at(low), scale.at(high)
        foot = ground
        for count, state in ((met[index], True), (rest[index], False)):
            if count:
                height = max(110.0 * count / most, 1.5)
                noun = "project" if count == 1 else "projecten"
                words = f"{text(low)} tot {text(high)}: {count} {noun}{' op niveau' if state else ''}"
                bins.append(Bin(box(x1 + 0.6, foot - height, x2 - x1 - 1.2, height), count, state, words))
                foot -= height
    return tuple(bins)


def _edges(splits: Sequence[float], high: float) -> tuple[float, ...]:
    """Some twenty edges from 0 to `high`, evenly between the splits, which are edges themselves."""
    edges: list[float] = []
    for low, end in pairwise((0.0, *splits, high)):
        columns = max(round(_BINS * (end - low) / high), 1)
        edges += [low + (end - low) * index / columns for index in range(columns)]
    return (*edges, high)


def _bin_of(value: float, edges: Sequence[float], better: Better) -> int:
    for index in range(len(edges) - 2, -1, -1):
        if value > edges[index] or (better == "higher" and value == edges[index]):
            return index
    return 0
