"""The figures of one indicator for one project type: the year, everything to date and the years, per set."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from site_builder import urls
from site_builder.charts.dot_strip import DotInput, DotStrip, StripLevel, dot_strip
from site_builder.charts.trend import Trend
from site_builder.figures.figure import Basis
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import capitalise
from site_builder.measures.aggregates import Aggregate
from site_builder.measures.values import Value
from site_builder.pages.indicators.levels import until
from site_builder.pages.indicators.words import not_compared, without_masses, years_finding
from site_builder.pages.shared.chrome import Cell, Column, Fact, LegendItem
from site_builder.pages.shared.measured import STATES, legend_of
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.trends import year_trend
from site_builder.phrases.figures import level_text, value_text, value_words
from site_builder.phrases.stated import counted, measured, part
from site_builder.phrases.strips import noun_of, of_projects, scale_words
from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator, PerformanceLevel

MEASURED_BY = {"municipality": "Gemeenten met een cijfer"}
"""The heading over how many were measured, where they measure themselves."""
Years = tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class GroupFigures:
    """Values that may be compared, of one project type. A figure that would say nothing is None.

    `facts` are of the reported year, `to_date` of everything until its end; `years` and `years_to_date` are
    the rows of a table each.
    """

    id: str
    heading: str
    facts: tuple[Fact, ...]
    nothing: str
    to_date: tuple[Fact, ...]
    note: str
    strip: DotStrip | None
    strip_title: str
    strip_desc: str
    legend: tuple[LegendItem, ...]
    trend: Trend | None
    trend_heading: str
    trend_desc: str
    not_compared: str
    years_name: str
    columns: tuple[Column, ...]
    years: Years
    years_to_date: Years


def group_figures(
    site: Site, here: str, own: IndicatorFigures, one: Aggregate, prefix: str
) -> tuple[GroupFigures, ...]:
    """The figures of every set of one project type; `prefix` starts their ids.

    A set of one project without a level is left to the table: a figure would repeat its one number.
    """
    found = []
    for place, group in enumerate(one.groups, 1):
        within = own.in_set(group.comparable)
        if group.measured > 1 or _judged(own.indicator, one, group.comparable):
            found.append(_figures(site, here, within, one, f"{prefix}-{place}"))
    return tuple(found)


def _judged(indicator: Indicator, one: Aggregate, comparable: str) -> bool:
    """Whether a level speaks of these values: one in force, or one that judged a value of an earlier year."""
    return bool(_levels(indicator, one.type, _of(one, comparable), comparable, one.year))


def group_of(site: Site, own: IndicatorFigures, name: str) -> GroupFigures:
    """The figures of one set without the single values: the year, everything to date and the years."""
    about = quantity_of(own.indicator).set_words(own.set)
    titled = f"{own.indicator.name}, {own.kind.projects}" + (f", {about}" if about else "")
    line = year_trend(site, own)
    years = [own.in_year(year) for year in site.model.years]
    return GroupFigures(
        id=name,
        heading=capitalise(about),
        facts=tuple(_facts(own, "in_year")),
        nothing="" if own.at("measured").count else f"In {own.year} is hiervan niets gemeten.",
        to_date=tuple(_facts(own, "to_date")),
        note=without_masses(own.at("mean", "to_date")),
        strip=None,
        strip_title=f"Alle projecten tot en met {own.year}: {titled}",
        strip_desc="",
        legend=(),
        trend=line.chart if line else None,
        trend_heading=years_finding(own),
        trend_desc=line.text if line else "",
        not_compared=not_compared(own),
        years_name=titled,
        columns=_columns(own),
        years=tuple(_year_row(each, "in_year") for each in years),
        years_to_date=tuple(_year_row(each, "to_date") for each in years),
    )


def _figures(site: Site, here: str, own: IndicatorFigures, one: Aggregate, name: str) -> GroupFigures:
    """The same with every value on a strip."""
    values = _of(one, own.set)
    levels = _levels(own.indicator, own.type, values, own.set, own.year)
    strip = _strip(here, site, own, values, levels) if levels or len(values) > 1 else None
    return replace(
        group_of(site, own, name),
        strip=strip,
        strip_desc=_strip_words(site, own, values, levels),
        legend=legend_of(values),
    )


def _of(one: Aggregate, comparable: str) -> tuple[Value, ...]:
    return tuple(value for value in one.values if value.figure.comparable == comparable)


def _facts(own: IndicatorFigures, basis: Basis) -> Iterator[Fact]:
    indicator = own.indicator
    mean, median = own.at("mean", basis), own.at("median", basis)
    quantity = quantity_of(indicator)
    unit = quantity.per
    if own.middle(basis).known and own.middle(basis).n == 1:
        yield Fact(measured(indicator, own.middle(basis)), unit, of_projects(own, basis))
    else:
        if mean.known:
            yield Fact(measured(indicator, mean), unit, f"{of_projects(own, basis)}, {quantity.weighed}")
        if median.known:
            of = counted(
                own.at("measured", basis), noun_of(own.indicator).singular, noun_of(own.indicator).plural
            )
            yield Fact(measured(indicator, median), unit, f"mediaan van {of}")
    together = own.at("sum", basis)
    if together.known and together.n != 1:
        of = counted(
            own.at("measured", basis), noun_of(own.indicator).singular, noun_of(own.indicator).plural
        )
        yield Fact(measured(indicator, together), unit, f"samen, van {of}")
    met, tested = own.at("met", basis), own.at("tested", basis)
    if tested.count:
        yield Fact(counted(met), f"van {counted(tested)}", quantity.reached)


def _counted(own: IndicatorFigures, basis: Basis) -> str:
    """How many were measured: `8 projecten`, `3 gemeenten`."""
    noun = noun_of(own.indicator)
    return counted(own.at("measured", basis), noun.singular, noun.plural)


def _levels(
    indicator: Indicator, kind: str, values: Sequence[Value], comparable: str, year: int
) -> tuple[PerformanceLevel, ...]:
    """Every level that judged one of the values, and last the one in force."""
    judged = {value.level.from_year: value.level for value in values if value.level is not None}
    for level in indicator.levels:
        if level.type == kind and level.from_year <= year and level.weight_set == (comparable or None):
            newest = max(judged, default=level.from_year)
            if level.from_year >= newest:
                judged.setdefault(level.from_year, level)
    in_order = [judged[start] for start in sorted(judged)]
    used = {value.level.from_year for value in values if value.level is not None}
    return tuple(level for level in in_order[:-1] if level.from_year in used) + tuple(in_order[-1:])


def _level_words(indicator: Indicator, levels: Sequence[PerformanceLevel]) -> tuple[str, ...]:
    """The words beside each line: the only level by itself, more than one with the years of each."""
    texts = [value_text(indicator, level.value) for level in levels]
    if len(levels) == 1:
        return (f"niveau {texts[0]}",)
    ends = [until(level, indicator.levels) for level in levels]
    return tuple(
        f"{text} vanaf {level.from_year}" if end is None or index == len(levels) - 1 else f"{text} t/m {end}"
        for index, (text, level, end) in enumerate(zip(texts, levels, ends, strict=True))
    )


def _strip(
    here: str,
    site: Site,
    own: IndicatorFigures,
    values: Sequence[Value],
    levels: Sequence[PerformanceLevel],
) -> DotStrip | None:
    indicator = own.indicator
    if indicator.better is None:
        return None
    dots = [
        DotInput(
            id="/".join(value.project.key),
            label=f"{value.project.record.name} ({site.model.by_slug[value.project.municipality].name})",
            value=None if value.figure.value is None else float(value.figure.value),
            state=STATES[value.verdict],
            href=urls.link(here, urls.project(*value.project.key)),
            words=value_words(indicator, value),
        )
        for value in values
    ]
    words = _level_words(indicator, levels)
    return dot_strip(
        dots,
        [StripLevel(float(level.value), text) for level, text in zip(levels, words, strict=True)],
        indicator.better,
        site.scale(indicator, own.set),
        quantity_of(indicator).axis_text,
    )


def _strip_words(
    site: Site, own: IndicatorFigures, values: Sequence[Value], levels: Sequence[PerformanceLevel]
) -> str:
    indicator = own.indicator
    known = [value.figure.value for value in values if value.figure.value is not None]
    if not known:
        return ""
    low, high = value_text(indicator, min(known)), value_text(indicator, max(known))
    projects = counted(own.at("measured", "to_date"), "project", "projecten")
    span = f"Van {low} tot {high}, {projects}." if low != high else f"{projects}: {low}."
    wanted = "Er is geen niveau."
    if len(levels) == 1:
        wanted = f"Niveau: {level_text(indicator, levels[0])}."
    elif levels:
        wanted = f"Niveaus: {', '.join(_level_words(indicator, levels))}."
    return f"{span} {wanted} {scale_words(indicator, site.scale(indicator, own.set))}"


def _columns(own: IndicatorFigures) -> tuple[Column, ...]:
    return (
        Column("Jaar"),
        Column(MEASURED_BY.get(own.indicator.of, f"Gemeten {own.kind.projects}"), numeric=True),
        Column(capitalise(quantity_of(own.indicator).mean), numeric=True),
        Column("Mediaan", numeric=True),
        Column("Op niveau", numeric=True),
    )


def _year_row(own: IndicatorFigures, basis: Basis) -> tuple[Cell, ...]:
    indicator = own.indicator
    there, mean, median = (own.at(one, basis) for one in ("measured", "mean", "median"))
    met, tested = own.at("met", basis), own.at("tested", basis)
    missing = "niet bekend" if there.count else "–"
    return (
        Cell(str(own.year)),
        Cell(part(there, own.projects) if there.count else "niet gemeten"),
        Cell(measured(indicator, mean) if mean.known else missing),
        Cell(measured(indicator, median) if median.known else "–"),
        Cell(part(met, tested) if tested.count else "geen toets"),
    )
