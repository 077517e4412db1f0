"""The region in one year, in the numbers that the page of all years sets side by side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.formats import round_half_up
from site_builder.measures.aggregates import Aggregate
from site_builder.measures.attendance import frequencies, held_sessions, turnout
from site_builder.measures.breaks import Break, YearOf, axis_breaks, level_in, value_breaks, verdict_breaks
from site_builder.measures.positions import AxisMiddle, latest, region_middle
from site_builder.measures.profiles import position
from site_builder.measures.project_changes import Direction, direction_of
from site_builder.records.plan import Indicator


@dataclass(frozen=True, slots=True)
class YearFigures:
    """One year. `profiles` counts the members by profile, under 0 those whose profile is not known.

    `seats` are places at held sessions that the municipalities could fill, of which `attended` were filled,
    `executive` by the executive layer, and of `unreported` nothing is known. `promises` counts the series
    with a promised number, `kept` those that were held as often.
    """

    year: int
    closed: bool
    members: int
    assessed: int
    middles: Mapping[str, AxisMiddle]
    profiles: Mapping[int, int]
    projects: int
    measured: int
    held: int
    promises: int
    kept: int
    seats: int
    attended: int
    executive: int
    unreported: int


def year_figures(one: YearOf) -> YearFigures:
    """The figures of one year, from the records that speak for it. Linear in the region."""
    model, year = one.model, one.year
    members = model.members_in(year)
    profiles: dict[int, int] = {}
    for entry in members:
        known = latest(entry, year)
        number = position(known, model.records.profiles).number if known is not None else None
        profiles[number or 0] = profiles.get(number or 0, 0) + 1
    own = {entry.slug for entry in members}
    projects = [p for p in model.projects if p.municipality in own and p.counts and p.exists_in(year)]
    measured = {
        value.project.key
        for (_, _, when), aggregate in one.regional.items()
        if when == year
        for value in aggregate.values
    }
    promised = [row for row in frequencies(model, year) if row.promised is not None]
    turnouts = [turnout(model, entry, year) for entry in model.municipalities]
    return YearFigures(
        year=year,
        closed=one.closed,
        members=len(members),
        assessed=sum(entry.assessment(year) is not None for entry in members),
        middles={middle.axis: middle for middle in region_middle(model, year)},
        profiles=profiles,
        projects=len(projects),
        measured=len(measured),
        held=len(held_sessions(model, year)),
        promises=len(promised),
        kept=sum(row.held >= (row.promised or 0) for row in promised),
        seats=sum(found.open for found in turnouts),
        attended=sum(found.attended for found in turnouts),
        executive=sum(found.executive for found in turnouts),
        unreported=sum(found.unreported for found in turnouts),
    )


@dataclass(frozen=True, slots=True)
class AxisYear:
    """The region on one axis in one year, beside the year before.

    `median` is None where no level is known, and `change` also where `breaks` say why there is no comparing.
    """

    year: int
    median: Decimal | None
    known: int
    members: int
    change: Decimal | None
    breaks: tuple[Break, ...]


@dataclass(frozen=True, slots=True)
class IndicatorYear:
    """One indicator for one project type in one year, beside the year before.

    `value` is in the indicator's unit, `level` the level that held for it. `value_breaks` say why the value
    is not compared, `verdict_breaks` why the number of projects that meet the level is not.
    """

    year: int
    aggregate: Aggregate | None
    value: Decimal | None
    before: Decimal | None
    level: Decimal | None
    direction: Direction
    value_breaks: tuple[Break, ...]
    verdict_breaks: tuple[Break, ...]


def axis_years(years: Sequence[YearOf], figures: Sequence[YearFigures], axis: str) -> tuple[AxisYear, ...]:
    """One axis over the years, oldest first; `figures` are those of the same years."""
    found = []
    for place, (one, own) in enumerate(zip(years, figures, strict=True)):
        middle = own.middles.get(axis)
        earlier = figures[place - 1].middles.get(axis) if place else None
        breaks = axis_breaks(years[place - 1], one, axis) if place else ()
        median = middle.median if middle is not None else None
        before = earlier.median if earlier is not None else None
        change = median - before if median is not None and before is not None and not breaks else None
        known = middle.known if middle is not None else 0
        found.append(AxisYear(one.year, median, known, own.members, change, breaks))
    return tuple(found)


def indicator_years(years: Sequence[YearOf], indicator: Indicator, kind: str) -> tuple[IndicatorYear, ...]:
    """One indicator for one project type over the years, oldest first."""
    found: list[IndicatorYear] = []
    for place, one in enumerate(years):
        aggregate = one.aggregate(indicator.id, kind)
        value = _value(indicator, aggregate)
        earlier = years[place - 1] if place else None
        before = _value(indicator, earlier.aggregate(indicator.id, kind)) if earlier is not None else None
        breaks = value_breaks(earlier, one, indicator.id, kind) if earlier is not None else ()
        comparable = not breaks and value is not None and before is not None
        found.append(
            IndicatorYear(
                year=one.year,
                aggregate=aggregate,
                value=value,
                before=before,
                level=level_in(one, indicator.id, kind),
                direction=_direction(indicator, before, value) if comparable else "incomparable",
                value_breaks=breaks,
                verdict_breaks=verdict_breaks(earlier, one, indicator.id, kind)
                if earlier is not None
                else (),
            )
        )
    return tuple(found)


def _value(indicator: Indicator, aggregate: Aggregate | None) -> Decimal | None:
    """Σ/Σ or else the median of the main group; for a judgement the percentage that complies."""
    if aggregate is None or indicator.quantity == "co2":
        return None
    if indicator.quantity == "seb":
        tested = aggregate.tested
        return Decimal(100) * aggregate.verdicts("met") / tested if tested else None
    group = aggregate.main
    return None if group is None else group.total if group.total is not None else group.median


def _direction(indicator: Indicator, before: Decimal | None, now: Decimal | None) -> Direction:
    """Compared as the values are shown, so that what looks the same is called the same."""
    if indicator.quantity == "seb":
        return direction_of(before, now, "higher")
    rounded = [None if one is None else round_half_up(one, indicator.decimals) for one in (before, now)]
    return direction_of(rounded[0], rounded[1], indicator.better)
