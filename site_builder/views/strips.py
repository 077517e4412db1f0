"""Indicators against their levels, as strips: for one municipality or for the region."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder import urls
from site_builder.charts.bullet import Bullet, bullet, reach
from site_builder.measures.aggregates import Aggregate, Group
from site_builder.measures.values import levels_in
from site_builder.records.choices import PROJECT_TYPES
from site_builder.records.plan import Indicator, PerformanceLevel
from site_builder.sentences import figures

PERCENT = 100.0
ROOM = Decimal("1.5")
"""How far a scale reaches beyond the largest of value and level, so that a mark never sits on the end."""


@dataclass(frozen=True, slots=True)
class IndicatorStrip:
    """One indicator for one project type. Without a value or a level `strip` is None and `note` says why."""

    id: str
    name: str
    href: str
    about: str
    value: str
    note: str
    strip: Bullet | None
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Started:
    """An indicator without a level: what was measured so far, per project type."""

    name: str
    href: str
    text: str


def started(here: str, indicator: Indicator, aggregates: Sequence[Aggregate]) -> Started | None:
    """One line for an indicator without a level for these types; None where there are no projects."""
    known = [now for now in aggregates if now.projects]
    if not known:
        return None
    measured = [now for now in known if now.measured]
    text = "; ".join(figures.started(indicator, now, best(now.main)) for now in measured)
    text = text or figures.not_started(sum(now.projects for now in known))
    return Started(indicator.name, urls.link(here, urls.indicator(indicator.id)), text)


def indicator_rows(
    here: str,
    indicators: Sequence[Indicator],
    find: Callable[[Indicator, str, int], Aggregate | None],
    year: int,
) -> tuple[tuple[IndicatorStrip, ...], tuple[Started, ...]]:
    """Strips where a level holds, and one line per indicator for the project types where none does."""
    strips, lines = [], []
    for indicator in indicators:
        without = []
        for kind in PROJECT_TYPES:
            now = find(indicator, kind, year)
            if now is None or not now.projects:
                continue
            if now.levels:
                strips.append(indicator_strip(here, indicator, now, find(indicator, kind, year - 1)))
            elif now.measured or indicator.start_measuring or not indicator.levels:
                without.append(now)
        line = started(here, indicator, without)
        if line is not None:
            lines.append(line)
    return tuple(strips), tuple(lines)


def indicator_strip(
    here: str, indicator: Indicator, now: Aggregate, before: Aggregate | None, name: str = ""
) -> IndicatorStrip:
    """The strip of one aggregate, with the aggregate of the year before as a small mark."""
    level = level_of(now)
    group = now.main
    value = best(group)
    earlier = _comparable(before, group)
    note = figures.distance(indicator, now, group, level)
    text = figures.strip_text(indicator, value, earlier, level, note)
    drawn = None
    if indicator.better is not None and level is not None:
        high = scale(indicator, [value, earlier, level.value])
        text = f"{text} {figures.scale_text(indicator, Decimal(str(reach(high, float(level.value)))))}"
        drawn = bullet(
            float(value) if value is not None else None,
            float(earlier) if earlier is not None else None,
            float(level.value),
            indicator.better,
            high,
            text_of(indicator),
            testable=group is None or level.weight_set in (None, group.comparable),
        )
    kind = figures.type_name(now.type)
    return IndicatorStrip(
        id=f"{indicator.id}-{now.type.replace('_', '-')}",
        name=name or indicator.name,
        href=urls.link(here, urls.indicator(indicator.id)),
        about=figures.about(indicator, now, group),
        value=figures.value_text(indicator, value)
        if value is not None and indicator.quantity != "co2"
        else "",
        note=note,
        strip=drawn,
        title=f"{indicator.name}, {kind}",
        text=text,
    )


def best(group: Group | None) -> Decimal | None:
    """The weighted mean, or the median where only shares are known."""
    if group is None:
        return None
    return group.total if group.total is not None else group.median


def level_of(now: Aggregate) -> PerformanceLevel | None:
    """The level that the main group is held against; the first that holds where nothing was measured."""
    group = now.main
    if group is None:
        return now.levels[0] if now.levels else None
    return next((level for level in now.levels if level.weight_set in (None, group.comparable)), None) or (
        now.levels[0] if now.levels else None
    )


def level_steps(indicator: Indicator, kind: str, years: range) -> tuple[tuple[int, float], ...]:
    """The level per year from which it holds, for a trend; of the weight set that holds in the last year."""
    last = levels_in(indicator, kind, years[-1])
    if not last:
        return ()
    weight_set = last[0].weight_set
    own = [lv for lv in indicator.levels if lv.type == kind and lv.weight_set == weight_set]
    return tuple((lv.from_year, float(lv.value)) for lv in sorted(own, key=lambda lv: lv.from_year))


def text_of(indicator: Indicator) -> Callable[[float], str]:
    """How a number of this indicator is written in a figure."""

    def text(value: float) -> str:
        return figures.value_text(indicator, value)

    return text


def scale(indicator: Indicator, values: list[Decimal | None]) -> float:
    """The end of the axis: 100 for a share, else comfortably beyond the largest value."""
    if indicator.quantity in ("materials", "demolition"):
        return PERCENT
    largest = max((value for value in values if value is not None), default=Decimal(1))
    return float(largest * ROOM) or 1.0


def _comparable(before: Aggregate | None, group: Group | None) -> Decimal | None:
    """The year before, but only under the same weight set or functional unit."""
    if before is None or group is None:
        return None
    return best(next((one for one in before.groups if one.comparable == group.comparable), None))
