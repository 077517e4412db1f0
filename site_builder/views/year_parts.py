"""The parts of the page of all years: axes, profiles, indicators, and the reasons not to compare."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from site_builder import urls
from site_builder.charts.trend import Trend, trend
from site_builder.formats import number
from site_builder.measures.breaks import (
    Break,
    YearOf,
    axis_breaks,
    profile_breaks,
    value_breaks,
    verdict_breaks,
)
from site_builder.measures.year_figures import (
    AxisYear,
    IndicatorYear,
    YearFigures,
    axis_years,
    indicator_years,
)
from site_builder.records.choices import PROJECT_TYPES
from site_builder.records.plan import Indicator
from site_builder.sentences import breaks as break_words
from site_builder.sentences import years as words
from site_builder.sentences.figures import type_name, value_text
from site_builder.views.chrome import Link
from site_builder.views.site import Site
from site_builder.views.strips import text_of

HERE = urls.YEARS


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row with a cell per year."""

    label: str
    href: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AxisCell:
    """The region on one axis in one year: the level, its coverage, and what became of it."""

    value: str
    coverage: str
    change: str


@dataclass(frozen=True, slots=True)
class AxisPart:
    """One axis: its line, and its row of the table."""

    id: str
    name: str
    href: str
    chart: Trend
    text: str
    cells: tuple[AxisCell, ...]
    years: tuple[AxisYear, ...]


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """One year of one indicator."""

    year: str
    value: str
    level: str
    met: str
    coverage: str
    compared: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IndicatorPart:
    """One indicator for one project type. Without numbers over the years `chart` is None."""

    id: str
    name: str
    href: str
    unit: str
    chart: Trend | None
    text: str
    rows: tuple[IndicatorRow, ...]
    has_level: bool
    years: tuple[IndicatorYear, ...]


@dataclass(frozen=True, slots=True)
class BreakItem:
    """What is not compared between two years; `link` leads to what can be, per municipality."""

    id: str
    heading: str
    lines: tuple[str, ...]
    link: Link


def axis_parts(site: Site, every: Sequence[YearOf], figures: Sequence[YearFigures]) -> tuple[AxisPart, ...]:
    """Every axis of today's spiderweb, in its order."""
    model = site.model
    shown = _range(site, every)
    found = []
    for axis in model.axes:
        years = axis_years(every, figures, axis.id)
        found.append(
            AxisPart(
                id=f"as-{axis.id}",
                name=axis.short_name,
                href=urls.link(HERE, urls.axis(axis.id)),
                chart=trend(
                    [(one.year, None if one.median is None else float(one.median)) for one in years],
                    [(shown[0], float(model.records.spiderweb.ambition_level))],
                    shown,
                    "min",
                    _level,
                    highest=float(model.top_level),
                    breaks={one.year for one in years if one.breaks},
                ),
                text=words.axis_text(axis.name, years),
                cells=tuple(AxisCell(*words.axis_cell(one)) for one in years),
                years=years,
            )
        )
    return tuple(found)


def profile_rows(
    site: Site, every: Sequence[YearOf], figures: Sequence[YearFigures]
) -> tuple[tuple[TableRow, ...], tuple[str, ...]]:
    """The members by profile per year, and per year why that is not compared with the year before."""
    profiles = sorted(site.model.records.profiles.profiles, key=lambda one: one.number)
    with_path = {path.profile for path in site.model.records.growth_paths.paths}
    names = {one.number: f"Profiel {one.number}" for one in profiles} | {0: "Nog niet bekend"}
    rows = tuple(
        TableRow(
            name,
            urls.link(HERE, urls.path(profile)) if profile in with_path else "",
            tuple(words.of(one.profiles.get(profile, 0), one.members) for one in figures),
        )
        for profile, name in names.items()
    )
    breaks = [profile_breaks(before, now) for before, now in pairwise(every)]
    return rows, ("", *(words.profiles_compared(found) for found in breaks))


def indicator_parts(site: Site, every: Sequence[YearOf]) -> tuple[IndicatorPart, ...]:
    """Every indicator for every project type that has projects in any year, in the plan's order."""
    found = []
    for indicator in _indicators(every):
        for kind in PROJECT_TYPES:
            years = indicator_years(every, indicator, kind)
            if any(one.aggregate is not None and one.aggregate.projects for one in years):
                found.append(_indicator_part(site, every, indicator, kind, years))
    return tuple(found)


def _indicator_part(
    site: Site, every: Sequence[YearOf], indicator: Indicator, kind: str, years: tuple[IndicatorYear, ...]
) -> IndicatorPart:
    name = f"{indicator.name}, {type_name(kind)}"
    drawn = indicator.better is not None and any(one.value is not None for one in years)
    first = next((one.year for one in years if one.aggregate and one.aggregate.projects), years[0].year)
    return IndicatorPart(
        id=f"{indicator.id}-{kind.replace('_', '-')}",
        name=name,
        href=urls.link(HERE, urls.indicator(indicator.id)),
        unit=indicator.unit,
        chart=_chart(site, every, indicator, years) if drawn else None,
        text=words.trend_text(name, years, indicator),
        rows=tuple(
            IndicatorRow(
                year=str(one.year),
                value=words.value_cell(one, indicator),
                level=value_text(indicator, one.level) if one.level is not None else "geen",
                met=words.met_cell(one, indicator),
                coverage=words.coverage_cell(one),
                compared=words.compared(one, indicator, first=one.year <= first),
            )
            for one in years
        ),
        has_level=any(one.level is not None for one in years),
        years=years,
    )


def _chart(
    site: Site, every: Sequence[YearOf], indicator: Indicator, years: Sequence[IndicatorYear]
) -> Trend:
    """The line breaks where the value may not be compared, and also where the level changed."""
    levels = [(one.year, float(one.level)) for one in years if one.level is not None]
    steps = [step for place, step in enumerate(levels) if not place or levels[place - 1][1] != step[1]]
    return trend(
        [(one.year, None if one.value is None else float(one.value)) for one in years],
        steps,
        _range(site, every),
        "min" if indicator.better == "higher" else "max",
        text_of(indicator),
        highest=100 if indicator.quantity in ("materials", "demolition") else None,
        breaks={one.year for one in years if one.verdict_breaks},
    )


def break_items(site: Site, every: Sequence[YearOf]) -> tuple[BreakItem, ...]:
    """Per two years in a row what is not compared, and why; only where there is such a thing."""
    found = []
    for before, now in pairwise(every):
        lines = tuple(_break_lines(before, now))
        if lines:
            year = now.year
            known = year in site.model.years
            found.append(
                BreakItem(
                    id=f"breuk-{year}",
                    heading=break_words.break_heading(before.year, year),
                    lines=lines,
                    link=Link(
                        f"Per gemeente: wat er veranderde in {year}", urls.link(HERE, urls.changed(year))
                    )
                    if known
                    else Link("", ""),
                )
            )
    return tuple(found)


def _break_lines(before: YearOf, now: YearOf) -> Iterable[str]:
    """One line per reason, with everything that it holds for."""
    groups: dict[tuple[Break, ...], list[str]] = {}
    levels: list[str] = []
    axes = {axis.id: axis.short_name for one in (before, now) for axis in one.model.axes}
    by_reason: dict[tuple[Break, ...], list[str]] = {}
    for axis, name in axes.items():
        by_reason.setdefault(axis_breaks(before, now, axis), []).append(name)
    for reasons, names in by_reason.items():
        groups.setdefault(reasons, []).append(break_words.about_axes(names, len(axes)))
    groups.setdefault(profile_breaks(before, now), []).append("de profielen")
    for indicator in _indicators((before, now)):
        for kind in PROJECT_TYPES:
            there = [one.aggregate(indicator.id, kind) for one in (before, now)]
            if not all(one is not None and one.projects for one in there):
                continue
            about = break_words.about_indicator(indicator, kind)
            # Units that differ from project to project are no break: nothing was ever compared there.
            values = tuple(
                one for one in value_breaks(before, now, indicator.id, kind) if one.cause != "units"
            )
            groups.setdefault(values, []).append(about)
            changed = verdict_breaks(before, now, indicator.id, kind)
            level = tuple(one for one in changed if one.cause == "level")
            if level:
                levels.append(
                    break_words.break_line(level, (f"wie het niveau haalt voor {about}",), indicator)
                )
    yield from (break_words.break_line(reasons, about) for reasons, about in groups.items() if reasons)
    yield from levels


def _indicators(every: Iterable[YearOf]) -> tuple[Indicator, ...]:
    """Every indicator of any year, as the newest year has it."""
    found: dict[str, Indicator] = {}
    for one in every:
        found |= {indicator.id: indicator for indicator in one.model.indicators}
    return tuple(found.values())


def _range(site: Site, every: Sequence[YearOf]) -> range:
    """The years of a figure: to the end of the plan, so that what is still to come has its place."""
    return range(every[0].year, max(site.model.records.region.until_year, every[-1].year) + 1)


def _level(value: float) -> str:
    return number(value, 0 if value == int(value) else 1)
