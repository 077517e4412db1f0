"""One bar in parts: things that are counted, by their state."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from site_builder.charts.coordinates import Box, Label, box, label, require, text_width
from site_builder.formats import number
from site_builder.frozen import frozen

Pattern = Literal["strong", "middle", "hatched", "light", "plain", "open"]

_WIDTH, _HEIGHT, _FONT = 360.0, 40.0, 13.5


@frozen
class PartInput:
    """One part: its label, how many things are in it and the pattern that the legend repeats."""

    label: str
    count: int
    pattern: Pattern


@frozen
class Part:
    """One part of the bar; `inside` is its count where there is room for it."""

    label: str
    count: str
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
    """The geometry of a bar of 360 by 40. Raises ValueError for a count that is negative."""
    total = sum(require(part.count, part.label) for part in parts)
    done = 0
    found = []
    for part in parts:
        if part.count == 0:
            continue
        start, width = _WIDTH * done / total, _WIDTH * part.count / total
        done += part.count
        text = number(part.count)
        found.append(
            Part(
                label=part.label,
                count=text,
                pattern=part.pattern,
                box=box(start, 0, width, _HEIGHT),
                inside=label(start + width / 2, 25, "middle", text)
                if text_width(text, _FONT) + 8 <= width
                else None,
            )
        )
    return StackedBar(f"0 0 {_WIDTH:.0f} {_HEIGHT:.0f}", tuple(found), not found)
