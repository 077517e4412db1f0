"""The dot-and-slope row: the level on one axis, the one before it, and the region's median, on a track."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.charts.axis_labels import Direction, change_of, level_text
from site_builder.charts.coordinates import Scale, coordinate

_SCALE_START, _SCALE_END = 9.0, 171.0


@dataclass(frozen=True, slots=True)
class SlopeRow:
    """One row in a viewBox of 180 by 24; an x that is empty is not drawn.

    `link_*` is the line from last year's mark to this year's; it is empty when nothing moved or a level is
    unknown.
    """

    view_box: str
    stops: tuple[str, ...]
    previous: str
    current: str
    region: str
    link_start: str
    link_end: str
    unknown: bool
    level: str
    previous_level: str
    region_level: str
    change: str
    direction: Direction


def slope(
    current: float | None, previous: float | None = None, region: float | None = None, top: int = 4
) -> SlopeRow:
    """The geometry of one row for levels 0..top. Raises ValueError for a level outside that range."""
    for level in (current, previous, region):
        if level is not None and not 0 <= level <= top:
            raise ValueError(f"level {level!r} lies outside 0..{top}")
    scale = Scale(0, top, _SCALE_START, _SCALE_END)
    change, direction = change_of(current, previous)
    moved = current is not None and previous is not None and current != previous
    toward = 1.0 if direction == "up" else -1.0
    return SlopeRow(
        view_box="0 0 180 24",
        stops=tuple(coordinate(scale.at(level)) for level in range(top + 1)),
        previous="" if previous is None or previous == current else coordinate(scale.at(previous)),
        current="" if current is None else coordinate(scale.at(current)),
        region="" if region is None else coordinate(scale.at(region)),
        link_start=coordinate(scale.at(previous) + 4 * toward) if moved and previous is not None else "",
        link_end=coordinate(scale.at(current) - 7 * toward) if moved and current is not None else "",
        unknown=current is None,
        level="?" if current is None else level_text(current),
        previous_level="?" if previous is None else level_text(previous),
        region_level="?" if region is None else level_text(region),
        change=change or ("=" if direction == "same" else "–"),
        direction=direction,
    )
