"""Ratios, growth, and how a value stands to its bar."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bar:
    """What a value may be at most. `unit` follows it; a ratio has none. `stretch` is what we should like."""

    name: str
    what: str
    limit: float
    unit: str = ""
    stretch: float | None = None

    def line(self, value: float | None) -> tuple[str, str, str, str]:
        """The name, the value, the bar, and `ok`, `short`, or `not measured`."""
        unit = f" {self.unit}" if self.unit else ""
        stretch = f"; stretch {self.stretch:g}" if self.stretch is not None else ""
        shown = "-" if value is None else f"{written(value)}{unit}"
        return self.what, shown, f"≤ {self.limit:g}{unit}{stretch}", self.state(value)

    def state(self, value: float | None) -> str:
        """`ok`, `short`, or `not measured`."""
        return "not measured" if value is None else "ok" if value <= self.limit else "short"


def written(value: float) -> str:
    """A value in three digits."""
    return f"{value:.0f}" if abs(value) >= 100 else f"{value:.3g}"


def ratios(above: Mapping[int, float], below: Mapping[int, float]) -> tuple[float, ...]:
    """What was measured over what it is held against, in each round that has both.

    Within a round, what slows a machine down for a while slows both.
    """
    return tuple(above[turn] / below[turn] for turn in sorted(above) if below.get(turn, 0) > 0)


def exponent(points: Sequence[tuple[float, float]]) -> float | None:
    """By which power a value grows with size: the slope of the straight line through the logarithms.

    1 is in step with the size, 2 is four times as much for twice the size. None for fewer than two sizes.
    """
    if len({size for size, _ in points}) < 2:
        return None
    logs = [(math.log(size), math.log(value)) for size, value in points]
    across = sum(x for x, _ in logs) / len(logs)
    up = sum(y for _, y in logs) / len(logs)
    return sum((x - across) * (y - up) for x, y in logs) / sum((x - across) ** 2 for x, _ in logs)
