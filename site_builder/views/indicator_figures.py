"""The figures of one indicator for one project type: a strip and the years, per comparable group."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder import urls
from site_builder.charts.dot_strip import DotInput, DotStrip, dot_strip
from site_builder.charts.plotly import Twin, dot_strip_twin, trend_twin, with_twin
from site_builder.charts.trend import Trend, trend
from site_builder.formats import capitalise, number
from site_builder.measures.aggregates import Aggregate, Group
from site_builder.measures.values import Value, levels_in
from site_builder.records.plan import Indicator, PerformanceLevel
from site_builder.sentences.figures import comparable_words, level_text, trend_text, value_text
from site_builder.sentences.indicators import OF_TYPE, PROJECT, without_masses, years_finding
from site_builder.views.chrome import Cell, Column, Fact, LegendItem
from site_builder.views.measured import STATES, axis_text, legend_of, scale_of, scale_words
from site_builder.views.site import Site

Years = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """Values that may be compared, of one project type. A figure that would say nothing is None."""

    id: str
    heading: str
    facts: tuple[Fact, ...]
    note: str
    strip: DotStrip | None
    strip_twin: Twin | None
    strip_title: str
    strip_desc: str
    legend: tuple[LegendItem, ...]
    trend: Trend | None
    trend_twin: Twin | None
    trend_heading: str
    trend_desc: str
    columns: tuple[Column, ...]
    years: Years


def group_figures(
    site: Site, here: str, indicator: Indicator, one: Aggregate, prefix: str
) -> tuple[GroupFigures, ...]:
    """The figures of every group of one project type; `prefix` starts their ids.

    A group of one project without a level is left to the table: a figure would repeat its one number.
    """
    return tuple(
        _figures(site, here, indicator, one, group, f"{prefix}-{place}")
        for place, group in enumerate(one.groups, 1)
        if group.measured > 1 or level_of(one.levels, group.comparable)
    )


def level_of(levels: Sequence[PerformanceLevel], comparable: str) -> PerformanceLevel | None:
    """The level that speaks of a group of values."""
    return next((level for level in levels if level.weight_set in (None, comparable)), None)


def _figures(
    site: Site, here: str, indicator: Indicator, one: Aggregate, group: Group, name: str
) -> GroupFigures:
    values = _of(one, group.comparable)
    level = level_of(one.levels, group.comparable)
    over_years = tuple(_over_years(site, indicator, one.type, group.comparable))
    totals = tuple((year, found.total) for year, _, found in over_years if found.total is not None)
    about = comparable_words(indicator, group.comparable)
    kind = OF_TYPE[one.type]
    titled = f"{indicator.name}, {kind.plural}" + (f", {about}" if about else "")
    strip = _strip(here, site, indicator, values, level) if level or len(values) > 1 else None
    several = len(totals) > 1 and any(found.measured > 1 for _, _, found in over_years)
    line = _trend(site, indicator, one.type, group.comparable, totals) if several else None
    return GroupFigures(
        id=name,
        heading=capitalise(about),
        facts=tuple(_facts(indicator, group, values)),
        note=without_masses(group),
        strip=strip[0] if strip else None,
        strip_twin=strip[1] if strip else None,
        strip_title=f"Alle projecten: {titled}",
        strip_desc=_strip_words(indicator, values, level),
        legend=legend_of(values),
        trend=line[0] if line else None,
        trend_twin=line[1] if line else None,
        trend_heading=years_finding(indicator, totals),
        trend_desc=trend_text(indicator, totals, line[0].ends) if line else "",
        columns=_columns(one),
        years=tuple(_year_row(indicator, *each) for each in over_years),
    )


def _of(one: Aggregate, comparable: str) -> tuple[Value, ...]:
    return tuple(value for value in one.values if value.figure.comparable == comparable)


def _over_years(
    site: Site, indicator: Indicator, kind: str, comparable: str
) -> Iterator[tuple[int, Aggregate, Group]]:
    """The years in which the group was there, with the state at the end of each."""
    for year in site.model.years:
        one = site.regional[indicator.id, kind, year]
        for group in one.groups:
            if group.comparable == comparable:
                yield year, one, group


def _facts(indicator: Indicator, group: Group, values: Sequence[Value]) -> Iterator[Fact]:
    if group.total is not None:
        per = "naar m² en jaren" if indicator.quantity == "mki" else "naar eenheden"
        per = "naar massa" if indicator.quantity in ("materials", "demolition") else per
        said = f"gewogen gemiddelde, {per}, van {_projects(group.weighted)}"
        yield Fact(value_text(indicator, group.total), "", said)
    if group.median is not None:
        yield Fact(value_text(indicator, group.median), "", f"mediaan van {_projects(group.measured)}")
    tested = sum(value.verdict in ("met", "below") for value in values)
    if tested:
        met = sum(value.verdict == "met" for value in values)
        yield Fact(number(met), f"van {number(tested)}", "op het niveau van het jaar van de meting")


def _projects(n: int) -> str:
    return f"{number(n)} {PROJECT.counted(n)}"


def _strip(
    here: str, site: Site, indicator: Indicator, values: Sequence[Value], level: PerformanceLevel | None
) -> tuple[DotStrip, Twin] | None:
    if indicator.better is None:
        return None
    dots = [
        DotInput(
            id="/".join(value.project.key),
            label=f"{value.project.record.name} ({site.model.by_slug[value.project.municipality].name})",
            value=None if value.figure.value is None else float(value.figure.value),
            state=STATES[value.verdict],
            href=urls.link(here, urls.project(*value.project.key)),
        )
        for value in values
    ]
    return with_twin(
        dot_strip,
        dot_strip_twin,
        dots,
        float(level.value) if level else None,
        indicator.better,
        _highest(indicator, values, level),
        axis_text(indicator),
    )


def _strip_words(indicator: Indicator, values: Sequence[Value], level: PerformanceLevel | None) -> str:
    known = [value.figure.value for value in values if value.figure.value is not None]
    if not known:
        return ""
    low, high = value_text(indicator, min(known)), value_text(indicator, max(known))
    span = (
        f"Van {low} tot {high}, {_projects(len(known))}."
        if low != high
        else f"{_projects(len(known))}: {low}."
    )
    wanted = f"Niveau: {level_text(indicator, level)}." if level else "Er is geen niveau."
    return f"{span} {wanted} {scale_words(indicator, _highest(indicator, values, level), level)}"


def _highest(indicator: Indicator, values: Sequence[Value], level: PerformanceLevel | None) -> float:
    return scale_of(indicator, [*(value.figure.value for value in values), level.value if level else None])


def _trend(
    site: Site, indicator: Indicator, kind: str, comparable: str, totals: Sequence[tuple[int, Decimal]]
) -> tuple[Trend, Twin] | None:
    if indicator.better is None:
        return None
    years = site.model.years
    steps: list[tuple[int, float]] = []
    for year in years:
        level = level_of(levels_in(indicator, kind, year), comparable)
        if level is not None and (not steps or steps[-1][1] != float(level.value)):
            steps.append((year, float(level.value)))
    return with_twin(
        trend,
        trend_twin,
        [(year, float(total)) for year, total in totals],
        steps,
        range(years[0], years[-1] + 1),
        "min" if indicator.better == "higher" else "max",
        axis_text(indicator),
        highest=100.0 if indicator.quantity in ("materials", "demolition") else None,
    )


def _columns(one: Aggregate) -> tuple[Column, ...]:
    return (
        Column("Eind van"),
        Column(f"Gemeten {OF_TYPE[one.type].plural}", numeric=True),
        Column("Gewogen gemiddelde", numeric=True),
        Column("Mediaan", numeric=True),
        Column("Op niveau", numeric=True),
    )


def _year_row(indicator: Indicator, year: int, one: Aggregate, group: Group) -> tuple[Cell, ...]:
    values = _of(one, group.comparable)
    tested = sum(value.verdict in ("met", "below") for value in values)
    met = sum(value.verdict == "met" for value in values)
    return (
        Cell(str(year)),
        Cell(f"{number(group.measured)} van {number(one.projects)}"),
        Cell("niet bekend" if group.total is None else value_text(indicator, group.total)),
        Cell("–" if group.median is None else value_text(indicator, group.median)),
        Cell(f"{number(met)} van {number(tested)}" if tested else "geen toets"),
    )
