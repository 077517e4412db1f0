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


def steps_aside(heights: Sequence[float], radius: float) -> tuple[float, ...]:
    """Per sign the step aside, in halves of its size and nearest to the middle, at which it touches none."""
    apart = 2 * radius * LARGER + _GAP
    done: list[tuple[float, float]] = []
    for y in heights:
        near = [(x, math.sqrt(apart**2 - (y - other) ** 2)) for x, other in done if abs(y - other) < apart]
        steps = (radius * half * side for half in range(4 * len(near) + 4) for side in (1, -1))
        step = next(one for one in steps if all(abs(one - x) >= clear - 1e-9 for x, clear in near))
        done.append((step, y))
    return tuple(step for step, _ in done)
