"""The indicator strip: one value and last year's against the level."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from site_builder.charts.coordinates import (
    Box,
    Label,
    Scale,
    box,
    centred,
    coordinate,
    label,
    require,
    text_width,
)
from site_builder.frozen import frozen

Better = Literal["higher", "lower"]
State = Literal["met", "below", "untestable", "none"]

_START, _END, _FONT = 10.0, 344.0, 13.5
_VALUE_LINE, _LEVEL_LINE = 14.0, 58.0


@frozen
class Bullet:
    """One strip in a viewBox of 360 by 62; an x that is empty is not drawn.

    `state`: met, below (the level is not met), untestable (there are levels, but none that this value can be
    held against), none (no level, or no value). `beyond`: the value lies past the end of the scale, and its
    mark sits on the end.

    `value_at` and `level_at` are the same places from 0 to 1 on the scale, to draw it in another way;
    `higher`: the side above the level is the one that meets it.
    """

    view_box: str
    track: Box
    zone: Box | None
    level: str
    level_label: Label | None
    value: str
    value_label: Label | None
    previous: str
    ends: tuple[Label, ...]
    state: State
    beyond: bool
    value_at: float | None
    level_at: float | None
    higher: bool


def verdict(value: float | None, level: float | None, better: Better, testable: bool = True) -> State:
    """Whether a value meets a level; on the level is met."""
    if value is None:
        return "none"
    if not testable:
        return "untestable"
    if level is None:
        return "none"
    return "met" if (value >= level if better == "higher" else value <= level) else "below"


def reach(scale_max: float, level: float | None) -> float:
    """Where a scale ends: past the level, so that there is room to meet it. Raises ValueError for 0."""
    if require(scale_max, "scale_max") == 0:
        raise ValueError("scale_max must be positive")
    return scale_max if level is None or require(level, "level") < scale_max else level * 1.05


def bullet(
    value: float | None,
    previous: float | None,
    level: float | None,
    better: Better,
    scale_max: float,
    text: Callable[[float], str],
    *,
    testable: bool = True,
) -> Bullet:
    """The geometry of a strip from 0 to `scale_max`. `text` formats a value.

    `testable` is False for a value that may not be held against the level (another weight set). Raises
    ValueError for a number that is negative or not finite, or a scale that does not reach above 0.
    """
    high = reach(scale_max, level)
    scale = Scale(0, high, _START, _END)
    at = None if level is None else scale.at(level)
    x = None if value is None else scale.at(require(value, "value"))
    level_label = None
    if level is not None and at is not None:
        level_label = centred(at, _LEVEL_LINE, f"niveau {text(level)}", _FONT)
    value_label = None
    if value is not None and x is not None:
        value_label = centred(x, _VALUE_LINE, text(value), _FONT * 1.15)
    return Bullet(
        view_box="0 0 360 62",
        track=box(_START, 26, _END - _START, 12),
        zone=None
        if at is None
        else box(at, 26, _END - at, 12)
        if better == "higher"
        else box(_START, 26, at - _START, 12),
        level="" if at is None else coordinate(at),
        level_label=level_label,
        value="" if x is None else coordinate(x),
        value_label=value_label,
        previous="" if previous is None else coordinate(scale.at(require(previous, "previous"))),
        ends=_ends(high, text, level_label),
        state=verdict(value, level, better, testable),
        beyond=value is not None and value > high,
        value_at=_at(value, high),
        level_at=_at(level, high),
        higher=better == "higher",
    )


def _at(number: float | None, high: float) -> float | None:
    """A place on the scale, from 0 to 1; what lies beyond the end stands on it."""
    return None if number is None else round(min(number / high, 1.0), 3)


def _ends(scale_max: float, text: Callable[[float], str], taken: Label | None) -> tuple[Label, ...]:
    """The ends of the scale, each left out where the label of the level stands."""
    ends = (
        (label(_START, _LEVEL_LINE, "start", text(0)), _START, _START + text_width(text(0), _FONT)),
        (label(_END, _LEVEL_LINE, "end", text(scale_max)), _END - text_width(text(scale_max), _FONT), _END),
    )
    if taken is None:
        return tuple(end for end, _, _ in ends)
    half = text_width(taken.text, _FONT) / 2 + 8
    middle = float(taken.x)
    return tuple(end for end, low, high in ends if high < middle - half or low > middle + half)
