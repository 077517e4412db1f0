"""The labels around a spiderweb, and how large the web is beside them."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import Literal

from site_builder.charts.coordinates import Anchor, Label, coordinate, label, text_width, wrap
from site_builder.formats import number, round_half_up
from site_builder.frozen import frozen

Direction = Literal["up", "down", "same", "unknown"]
Place = tuple[float, float]

_FONT = 15.0 * 1.2
"""What letters of 15 take: they are semibold, and in a wide typeface a fifth wider than the estimate."""
WIDTH = 388.0
_LINE = 17.0
MARK = 8.0
"""The radius of the mark of an unknown level."""
BEYOND = 2 * MARK + 4
"""From the end of a spoke to its label, past such a mark."""
_UPRIGHT = 0.2
"""A spoke whose cosine is smaller points up or down; its label stands above or below it."""
_WIDEST, _NARROWEST = 108.0, 84.0
"""The radius of a large web; smaller where a label beside it would not fit."""


@frozen
class AxisInput:
    """One axis: its id and a short Dutch label (one or two words)."""

    id: str
    label: str


@frozen
class AxisLabel:
    """The label at the end of a spoke: lines of the name, below it the level, behind the one that it was.

    `before` is empty where nothing changed, and where that is not known.
    """

    id: str
    x: str
    anchor: Anchor
    lines: tuple[Label, ...]
    y: str
    level: str
    before: str
    direction: Direction


def radius_for(axes: Sequence[AxisInput]) -> float:
    """As large as the labels leave room for, the same for every web of these axes."""
    found = _WIDEST
    for index, axis in enumerate(axes):
        cosine = abs(math.cos(2 * math.pi * index / len(axes) - math.pi / 2))
        if cosine >= _UPRIGHT:
            found = min(found, (WIDTH / 2 - 1 - _narrowest(axis.label)) / cosine - BEYOND)
    return max(found, _NARROWEST)


def _narrowest(text: str) -> float:
    """How wide a label is over two lines at most."""
    words = text.split()
    ways = [(" ".join(words[:index]), " ".join(words[index:])) for index in range(len(words))]
    return min(max(text_width(line, _FONT) for line in way) for way in ways) if ways else 0.0


@frozen
class Frame:
    """Where the web sits: number of axes, highest level, centre, radius. Axis 0 points up; then clockwise."""

    count: int
    top: int
    x: float
    y: float
    radius: float

    def angle(self, index: int) -> float:
        """The direction of a spoke, in radians."""
        return 2 * math.pi * index / self.count - math.pi / 2

    def at(self, index: int, level: float) -> Place:
        """Where a level lies on a spoke."""
        reach = self.radius * level / self.top
        return self.x + reach * math.cos(self.angle(index)), self.y + reach * math.sin(self.angle(index))

    def beyond(self, index: int, distance: float) -> Place:
        """Past the end of a spoke."""
        return self.at(index, self.top * (1 + distance / self.radius))

    def ring(self, level: float) -> tuple[Place, ...]:
        """The corners of a level on every spoke."""
        return tuple(self.at(index, level) for index in range(self.count))


def level_text(level: float) -> str:
    """A level as Dutch text: `3`, or `2,4` for a mean."""
    rounded = round_half_up(level, 1)
    return number(rounded, 0 if rounded == rounded.to_integral_value() else 1)


def change_of(now: float | None, before: float | None) -> tuple[str, Direction]:
    """The change as text (`+1`, `−1`, empty if none or unknown) and its direction."""
    if now is None or before is None:
        return "", "unknown"
    difference = round_half_up(now - before, 1)
    if difference == 0:
        return "", "same"
    size = level_text(float(abs(difference)))
    return (f"+{size}", "up") if difference > 0 else (f"−{size}", "down")


def axis_label(
    frame: Frame, index: int, axis: AxisInput, now: float | None, before: float | None
) -> AxisLabel:
    """The label at the end of a spoke."""
    cosine, sine = math.cos(frame.angle(index)), math.sin(frame.angle(index))
    upright = abs(cosine) < _UPRIGHT
    anchor: Anchor = "middle" if upright else "start" if cosine > 0 else "end"
    # Far enough out for the mark of an unknown level beyond the spoke.
    reach = frame.radius + (13 if now is not None else BEYOND)
    x = frame.x if upright else frame.x + reach * cosine
    room = 200.0 if upright else (WIDTH - x if cosine > 0 else x) - 1
    lines = wrap(axis.label, room, _FONT)
    lean = sine
    if not upright and _narrowest(axis.label) > room:
        # A label that does not fit beside its spoke stands above or below it, at the edge.
        lines = wrap(axis.label, WIDTH / 2, _FONT)
        width = max(text_width(each, _FONT) for each in lines)
        x = WIDTH - 1 - width if cosine > 0 else 1 + width
        lean = -1.0 if sine <= 0 else 1.0
        reach = frame.radius + BEYOND
    # The block hangs above a spoke that points up, below one that points down, and beside the others.
    block = _LINE * (len(lines) + 1)
    first = frame.y + reach * sine - block / 2 + lean * block / 2 + 13
    direction = change_of(now, before)[1]
    return AxisLabel(
        id=axis.id,
        x=coordinate(x),
        anchor=anchor,
        lines=tuple(label(x, first + _LINE * row, anchor, text) for row, text in enumerate(lines)),
        y=coordinate(first + _LINE * len(lines)),
        level="?" if now is None else level_text(now),
        before=level_text(before) if before is not None and direction in ("up", "down") else "",
        direction=direction,
    )
