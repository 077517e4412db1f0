"""How exactly a figure is published: six decimals, and more where they would hide the side of a level."""

from __future__ import annotations

from decimal import Decimal

from site_builder.formats import round_half_up

DECIMALS = 6
MOST = 28
"""What a division gives; with so many digits nothing is hidden any more."""


def published(value: Decimal | None, level: Decimal | None = None) -> Decimal | None:
    """The value as it stands in the table and in every page: half up, on the same side of its level."""
    if value is None:
        return None
    for decimals in range(DECIMALS, MOST):
        rounded = round_half_up(value, decimals)
        if level is None or _side(rounded, level) == _side(value, level):
            return rounded
    return value


def _side(value: Decimal, level: Decimal) -> int:
    return (value > level) - (value < level)
