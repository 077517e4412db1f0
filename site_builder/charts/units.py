"""Rows of signs: one sign for each thing that is counted, so that a number can be seen and not only read."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from site_builder.charts.coordinates import coordinate, points
from site_builder.frozen import frozen

Sign = Literal["met", "promised", "below", "lacking", "untestable", "none", "unknown"]
"""`met` and `below`: at delivery; `promised` and `lacking`: the same in a design or an award, which is no
result yet. `untestable` and `none`: measured, without a verdict."""

STEP, RADIUS, LINE = 21.0, 7.5, 23.0
"""From one sign to the next, half the size of one, and from one line of signs to the next."""
PER_LINE = 17
"""As many as fit beside each other on a narrow phone."""
MOST = 60
"""More signs than this cannot be counted by eye: then there is no row, and the number speaks alone."""
LARGER = 1.12
"""How much larger a diamond is than a dot, as it looks smaller."""
_DIAMONDS = frozenset(("below", "lacking"))


@frozen
class Placed:
    """One sign with its middle; `corners` are those of a diamond, and empty for any other sign."""

    sign: Sign
    x: str
    y: str
    radius: str
    corners: str


@frozen
class Units:
    """The signs in the order in which they were given, with the size of the drawing in pixels."""

    width: str
    height: str
    signs: tuple[Placed, ...]


def placed(sign: Sign, x: float, y: float, radius: float) -> Placed:
    """A sign of about the same weight at any place."""
    r = radius * LARGER
    corners = ((x, y - r), (x + r, y), (x, y + r), (x - r, y))
    return Placed(
        sign,
        coordinate(x),
        coordinate(y),
        coordinate(radius),
        points(corners) if sign in _DIAMONDS else "",
    )


def units(counts: Sequence[tuple[Sign, int]], per_line: int = PER_LINE) -> Units | None:
    """One sign for each of what is counted; None for nothing, and for more than `MOST`.

    Raises ValueError for a count below 0.
    """
    if any(count < 0 for _, count in counts):
        raise ValueError(f"a count is not below 0: {counts!r}")
    signs = [sign for sign, count in counts for _ in range(count)]
    if not signs or len(signs) > MOST:
        return None
    lines = -(-len(signs) // per_line)
    return Units(
        coordinate(STEP * min(len(signs), per_line)),
        coordinate(LINE * (lines - 1) + 20),
        tuple(
            placed(sign, STEP * (place % per_line) + STEP / 2, LINE * (place // per_line) + 10, RADIUS)
            for place, sign in enumerate(signs)
        ),
    )
