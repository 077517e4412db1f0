"""The spiderweb: levels on any number of axes, with gaps where a level is unknown."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from site_builder.charts.axis_labels import (
    MARK,
    WIDTH,
    AxisInput,
    AxisLabel,
    Frame,
    axis_label,
    level_text,
    radius_for,
)
from site_builder.charts.coordinates import (
    Label,
    Line,
    Point,
    coordinate,
    label,
    line,
    point,
    points,
)
from site_builder.frozen import frozen

Role = Literal["current", "previous", "region"]
Size = Literal["large", "small"]

# Painted from the back to the front.
_ORDER: tuple[Role, ...] = ("region", "previous", "current")


@frozen
class SeriesInput:
    """One outline: a level per axis, in the order of the axes; None is unknown."""

    name: str
    role: Role
    levels: tuple[float | None, ...]


@frozen
class Ring:
    """The outline of one whole level."""

    level: int
    points: str


@frozen
class Outline:
    """One series: a filled `polygon` if all is known, else `lines` between known neighbours alone.

    Without a level there is no surface either: a fill would draw one. `dots` mark levels.
    """

    role: Role
    name: str
    polygon: str
    lines: tuple[str, ...]
    dots: tuple[Point, ...]


@frozen
class RingLabel:
    """The label of the ambition ring, turned along the ring's edge."""

    x: str
    y: str
    transform: str
    text: str


@frozen
class Spiderweb:
    """All coordinates of one spiderweb. `empty`: no level at all is known in the current series."""

    size: Size
    view_box: str
    rings: tuple[Ring, ...]
    ambition: str
    ambition_label: RingLabel | None
    spokes: tuple[Line, ...]
    outlines: tuple[Outline, ...]
    unknown: tuple[Point, ...]
    labels: tuple[AxisLabel, ...]
    numbers: tuple[Label, ...]
    centre: Point
    empty: bool


def spiderweb(
    axes: Sequence[AxisInput],
    series: Sequence[SeriesInput],
    top: int = 4,
    ambition: float | None = 3,
    size: Size = "large",
) -> Spiderweb:
    """The geometry of a spiderweb with at least three axes and levels 0..top.

    An unknown level leaves the outline open and gets a hollow mark beyond the end of its spoke, where no
    level stands; a level 0 is a dot in the centre. Raises ValueError for fewer than three axes, a level
    outside 0..top, or a series of another length.
    """
    if len(axes) < 3:
        raise ValueError("a spiderweb has at least three axes")
    for each in series:
        if len(each.levels) != len(axes):
            raise ValueError(f"{each.name}: {len(each.levels)} levels for {len(axes)} axes")
        if any(level is not None and not 0 <= level <= top for level in each.levels):
            raise ValueError(f"{each.name}: a level lies outside 0..{top}")
    large = size == "large"
    frame = Frame(len(axes), top, *((WIDTH / 2, 172.0, radius_for(axes)) if large else (100.0, 100.0, 92.0)))
    current = next((each for each in series if each.role == "current"), None)
    previous = next((each for each in series if each.role == "previous"), None)
    now: tuple[float | None, ...] = current.levels if current else (None,) * len(axes)
    before: tuple[float | None, ...] = previous.levels if previous else (None,) * len(axes)
    empty = all(level is None for level in now)
    return Spiderweb(
        size=size,
        view_box="0 0 388 344" if large else "0 0 200 200",
        rings=tuple(Ring(level, points(frame.ring(level))) for level in range(1, top + 1)),
        ambition=points(frame.ring(ambition)) if ambition is not None else "",
        ambition_label=_ambition_label(frame, ambition) if large and ambition is not None else None,
        spokes=tuple(line(frame.x, frame.y, *frame.at(index, top)) for index in range(len(axes))),
        outlines=tuple(
            _outline(frame, each)
            for role in _ORDER
            for each in series
            if each.role == role and any(level is not None for level in each.levels)
        ),
        unknown=tuple(
            point(*frame.beyond(index, MARK + 1 if large else 0))
            for index, level in enumerate(now)
            if level is None and not empty
        ),
        labels=tuple(
            axis_label(frame, index, axis, now[index], before[index]) for index, axis in enumerate(axes)
        )
        if large
        else (),
        numbers=tuple(_ring_number(frame, level) for level in range(1, top + 1)) if large else (),
        centre=point(frame.x, frame.y),
        empty=empty,
    )


def runs(known: Sequence[bool]) -> tuple[tuple[int, ...], ...]:
    """Runs of consecutive known axes on the circle, each as indexes in order; one run of all if all are
    known.
    """
    count = len(known)
    if all(known):
        return (tuple(range(count)),) if count else ()
    found: list[tuple[int, ...]] = []
    for start in range(count):
        if known[start] and not known[start - 1]:
            run = [start]
            while known[(run[-1] + 1) % count]:
                run.append((run[-1] + 1) % count)
            found.append(tuple(run))
    return tuple(found)


def _outline(frame: Frame, series: SeriesInput) -> Outline:
    places = {index: frame.at(index, level) for index, level in enumerate(series.levels) if level is not None}
    closed = len(places) == frame.count
    known_runs = runs([index in places for index in range(frame.count)])
    lines = () if closed else tuple(points([places[i] for i in run]) for run in known_runs if len(run) > 1)
    # Only the current series has a dot on every level; the others need one where no line reaches.
    dotted = (
        places
        if series.role == "current"
        else {run[0]: places[run[0]] for run in known_runs if len(run) == 1}
    )
    return Outline(
        role=series.role,
        name=series.name,
        polygon=points([places[index] for index in range(frame.count)]) if closed else "",
        lines=lines,
        dots=tuple(dict.fromkeys(point(*place) for place in dotted.values())),
    )


def _ring_number(frame: Frame, level: int) -> Label:
    x, y = frame.at(0, level)
    return label(x - 5, y + 12, "end", str(level))


def _ambition_label(frame: Frame, ambition: float) -> RingLabel:
    (x1, y1), (x2, y2) = frame.at(0, ambition), frame.at(1, ambition)
    x, y = (x1 + x2) / 2, (y1 + y2) / 2
    angle = math.degrees(math.atan2(y2 - y1, x2 - x1))
    # The baseline keeps a little distance to the ring, on its outer side.
    x += 4 * math.sin(math.radians(angle))
    y -= 4 * math.cos(math.radians(angle))
    turn = f"rotate({coordinate(angle)} {coordinate(x)} {coordinate(y)})"
    return RingLabel(coordinate(x), coordinate(y), turn, f"ambitie {level_text(ambition)}")
