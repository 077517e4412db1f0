"""Signs beside each other where they would touch, and texts that may not lie on them."""

from __future__ import annotations

import math
from collections.abc import Sequence

from site_builder.charts.units import LARGER

Area = tuple[float, float, float, float]
"""Left, top, right and bottom."""
_GAP = 1.6
"""Between two signs: an edge is drawn half outside, and coordinates have one decimal."""


def meet(one: Area, other: Area) -> bool:
    """Whether two areas have a place in common."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def steps_aside(heights: Sequence[float], radius: float, room: float) -> tuple[float, ...] | None:
    """Per sign the step aside, in halves of its size and nearest to the middle, at which it touches none.

    None where a sign would have to step further than `room` to either side.
    """
    apart = 2 * radius * LARGER + _GAP
    most = int((room - radius * LARGER) / radius)
    steps = [radius * half * side for half in range(most + 1) for side in ((1, -1) if half else (1,))]
    done: list[tuple[float, float]] = []
    for y in heights:
        near = [(x, math.sqrt(apart**2 - (y - other) ** 2)) for x, other in done if abs(y - other) < apart]
        free = (one for one in steps if all(abs(one - x) >= clear - 1e-9 for x, clear in near))
        step = next(free, None)
        if step is None:
            return None
        done.append((step, y))
    return tuple(step for step, _ in done)
