"""Performance levels that already held and are rewritten: a higher level is a new one, from a later year."""

from __future__ import annotations

from decimal import Decimal

from site_builder.frozen import frozen
from site_builder.records.plan import Indicator, Indicators, PerformanceLevel


@frozen
class LevelChange:
    """One level with another value, or gone (None): by indicator, project type, first year and weight set."""

    indicator: Indicator
    level: PerformanceLevel
    now: Decimal | None


def rewritten_levels(before: Indicators, after: Indicators) -> tuple[LevelChange, ...]:
    """The levels whose value changed while they hold from the same year, in the order of the records."""
    there = {one.id: {_key(level): level.value for level in one.levels} for one in after.indicators}
    return tuple(
        LevelChange(indicator, level, there[indicator.id].get(_key(level)))
        for indicator in before.indicators
        if indicator.id in there
        for level in indicator.levels
        if there[indicator.id].get(_key(level)) != level.value
    )


def _key(level: PerformanceLevel) -> tuple[str, int, str | None]:
    return level.type, level.from_year, level.weight_set
