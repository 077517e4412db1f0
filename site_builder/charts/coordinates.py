"""What all figures share: coordinates as text, scales, ticks, and how wide a text is."""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from typing import Literal

from site_builder.frozen import frozen

Anchor = Literal["start", "middle", "end"]

# Mean advance of a system sans-serif glyph, as a share of the font size; on the generous side, so that a
# label that fits by this estimate fits in every font of the stack.
_GLYPH = 0.6
_NARROW = frozenset("iIjl.,:;|!'’‘()[] -–tfr1")


@frozen
class Point:
    """A place in viewBox units."""

    x: str
    y: str


@frozen
class Line:
    """A straight line in viewBox units."""

    x1: str
    y1: str
    x2: str
    y2: str


@frozen
class Label:
    """A text with the place of its baseline."""

    x: str
    y: str
    anchor: Anchor
    text: str


@frozen
class Box:
    """A rectangle in viewBox units."""

    x: str
    y: str
    width: str
    height: str


@frozen
class Scale:
    """A linear scale from `low..high` to `start..end`; values outside are held at the ends."""

    low: float
    high: float
    start: float
    end: float

    def at(self, value: float) -> float:
        """The coordinate of a value. Monotone; never outside `start..end`."""
        share = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return self.start + share * (self.end - self.start)


def coordinate(value: float) -> str:
    """A coordinate with at most one decimal, without a trailing `.0` and without a minus zero."""
    rounded = round(value, 1)
    if rounded == int(rounded):
        return str(int(rounded))
    return f"{rounded:.1f}"


def point(x: float, y: float) -> Point:
    """A point as text."""
    return Point(coordinate(x), coordinate(y))


def line(x1: float, y1: float, x2: float, y2: float) -> Line:
    """A line as text."""
    return Line(coordinate(x1), coordinate(y1), coordinate(x2), coordinate(y2))


def label(x: float, y: float, anchor: Anchor, text: str) -> Label:
    """A label as text."""
    return Label(coordinate(x), coordinate(y), anchor, text)


def box(x: float, y: float, width: float, height: float) -> Box:
    """A rectangle as text."""
    return Box(coordinate(x), coordinate(y), coordinate(width), coordinate(height))


def points(places: Sequence[tuple[float, float]]) -> str:
    """The `points` attribute of a polyline or polygon."""
    return " ".join(f"{coordinate(x)},{coordinate(y)}" for x, y in places)


def require(value: float, name: str) -> float:
    """The value itself. Raises ValueError unless it is finite and not negative."""
    if not math.isfinite(value) or value < 0:
        raise ValueError(f"{name} must be finite and not negative, not {value!r}")
    return value


def ticks(highest: float) -> tuple[float, ...]:
    """Four or five round ticks from 0 to at least `highest` (> 0): steps of 1, 2, 2.5 or 5 times a power of
    ten.
    """
    if not math.isfinite(highest) or highest <= 0:
        raise ValueError(f"highest must be finite and positive, not {highest!r}")
    power = math.floor(math.log10(highest)) - 1
    while True:
        for base in (1.0, 2.0, 2.5, 5.0):
            step = base * 10.0**power
            # A hair of tolerance: 0.3 / 0.1 is a little less than 3, 0.6 / 0.2 a little less than 3.
            steps = math.ceil(highest / step - 1e-9)
            if steps <= 4:
                return tuple(round(step * index, 12) for index in range(steps + 1))
        power += 1


_PIECES = re.compile(r"(\s*)([^\s-]*-+|[^\s-]+)")
"""The parts of a text between which a line may end, each with the white space before it."""


def text_width(text: str, size: float) -> float:
    """An upper estimate of a text's width in viewBox units, at a font size in the same units."""
    return sum(0.36 if glyph in _NARROW else 0.85 if glyph in "mwMW@%—" else _GLYPH for glyph in text) * size


def shorten(text: str, width: float, size: float) -> str:
    """The text, or its beginning with an ellipsis, so that it is at most `width` wide."""
    if text_width(text, size) <= width:
        return text
    kept = text
    while kept and text_width(kept + "…", size) > width:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def wrap(text: str, width: float, size: float, most: int = 2) -> tuple[str, ...]:
    """The text over at most `most` lines of at most `width`; what does not fit ends in an ellipsis.

    A line ends at a space or after a hyphen.
    """
    lines: list[str] = []
    for gap, word in _PIECES.findall(text.strip()):
        piece = f"{' ' if gap else ''}{word}"
        if lines and (text_width(lines[-1] + piece, size) <= width or len(lines) == most):
            lines[-1] += piece
        else:
            lines.append(word)
    return tuple(shorten(each, width, size) for each in lines)


def held(x: float, width: float, low: float, high: float) -> float:
    """The middle of a centred text of `width`, moved just enough to stay within `low..high`."""
    half = min(width, high - low) / 2
    return min(max(x, low + half), high - half)


def centred(x: float, y: float, text: str, size: float, low: float = 0, high: float = 360) -> Label:
    """A label with its middle at `x`, moved just enough to stay within `low..high`."""
    return label(held(x, text_width(text, size), low, high), y, "middle", text)
