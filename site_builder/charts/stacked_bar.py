"""One bar in parts: materials by strategy, adding up to the whole."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from site_builder.charts.coordinates import Box, Label, box, label, require, text_width
from site_builder.formats import share_texts
from site_builder.frozen import frozen

Pattern = Literal["strong", "middle", "hatched", "light", "plain", "open"]

_WIDTH, _HEIGHT, _FONT = 360.0, 40.0, 13.5


@frozen
class PartInput:
    """One part: its label, its value (same unit for all) and the pattern that the legend repeats."""

    label: str
    value: float
    pattern: Pattern


@frozen
class Part:
    """One part of the bar; `inside` is its percentage where there is room for it."""

    label: str
    percentage: str
    pattern: Pattern
    box: Box
    inside: Label | None


@frozen
class StackedBar:
    """All parts that are larger than nothing, in the order given. `empty`: nothing to divide."""

    view_box: str
    parts: tuple[Part, ...]
    empty: bool


def stacked_bar(parts: Sequence[PartInput]) -> StackedBar:
    """The geometry of a bar of 360 by 40. Raises ValueError for a value that is negative or not finite."""
    total = sum(require(part.value, part.label) for part in parts)
    done = 0.0
    found = []
    # The shares that people read add up to 100; the boxes are drawn from the values themselves.
    for part, percentage in zip(parts, share_texts([part.value for part in parts]), strict=True):
        if part.value == 0:
            continue
        start, width = _WIDTH * done / total, _WIDTH * part.value / total
        done += part.value
        middle = label(start + width / 2, 25, "middle", percentage)
        found.append(
            Part(
                label=part.label,
                percentage=percentage,
                pattern=part.pattern,
                box=box(start, 0, width, _HEIGHT),
                inside=middle if text_width(percentage, _FONT) + 8 <= width else None,
            )
        )
    return StackedBar(f"0 0 {_WIDTH:.0f} {_HEIGHT:.0f}", tuple(found), not found)
