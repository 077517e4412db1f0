"""The page with every indicator, and the pages of each."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from site_builder import urls
from site_builder.charts.bullet import Bullet, bullet
from site_builder.formats import capitalise
from site_builder.measures.aggregates import Aggregate
from site_builder.records.choices import PROJECT_TYPES
from site_builder.records.plan import Indicator
from site_builder.sentences import indicators as say
from site_builder.sentences.figures import comparable_words, distance, level_text, strip_text, value_text
from site_builder.views.chrome import VERDICTS, Chrome, LegendItem, Link, SourceLine, chrome, source_line
from site_builder.views.indicator import pages as indicator_pages
from site_builder.views.indicator_figures import level_of
from site_builder.views.measured import axis_text, scale_of, scale_words, type_slug
from site_builder.views.page import Page
from site_builder.views.site import Site

LEGEND = (*VERDICTS[:3], LegendItem("before", "een jaar eerder"), LegendItem("zone", "op niveau"))


@dataclass(frozen=True, slots=True)
class TypeRow:
    """One project type of one indicator: the region's value against the level, or a note in its place."""

    id: str
    name: str
    about: str
    value: str
    note: str
    strip: Bullet | None
    title: str
    desc: str
    href: str


@dataclass(frozen=True, slots=True)
class IndicatorPart:
    """One indicator. Without any measurement `rows` is empty and `levels` says what the plan asks."""

    id: str
    heading: str
    definition: str
    rows: tuple[TypeRow, ...]
    levels: tuple[str, ...]
    no_level: str
    nothing: str
    link: Link
    source: SourceLine


@dataclass(frozen=True, slots=True)
class IndicatorsView:
    """Exactly what `pages/indicators.html` uses."""

    chrome: Chrome
    kicker: str
    finding: str
    lead: str
    legend: tuple[LegendItem, ...]
    parts: tuple[IndicatorPart, ...]
    how: Link


def pages(site: Site) -> Iterator[Page]:
    """The page of all indicators, then the page of each."""
    yield Page(urls.INDICATORS, "indicators.html", indicators(site))
    yield from indicator_pages(site)


def indicators(site: Site) -> IndicatorsView:
    """Every indicator of the plan with how the region stands."""
    here = urls.INDICATORS
    projects = len(site.member_projects)
    measured = site.measured_projects(site.member_projects)
    parts = tuple(_part(site, indicator) for indicator in site.model.indicators)
    lead = say.overview_lead(len(parts))
    return IndicatorsView(
        chrome=chrome(site, here, "Indicatoren", lead),
        kicker=f"Indicatoren · stand van {site.model.year}",
        finding=f"{say.overview_finding(measured, projects)}.",
        lead=lead,
        legend=LEGEND if any(row.strip for part in parts for row in part.rows) else (),
        parts=parts,
        how=Link("Zo meten wij", urls.link(here, urls.HOW_WE_MEASURE)),
    )


def _part(site: Site, indicator: Indicator) -> IndicatorPart:
    here = urls.INDICATORS
    every = tuple(site.regional[indicator.id, kind, site.model.year] for kind in PROJECT_TYPES)
    measured = any(one.measured for one in every)
    return IndicatorPart(
        id=indicator.id,
        heading=say.named_finding(indicator, every),
        definition=" ".join(indicator.definition.split()),
        rows=tuple(_row(site, indicator, one) for one in every if one.projects) if measured else (),
        levels=tuple(
            f"{PROJECT_TYPES[one.type]}: {listed}"
            for one in every
            if (listed := _levels_text(indicator, one))
        ),
        no_level=say.no_level(indicator),
        nothing="" if measured else say.nothing_measured(indicator, sum(one.projects for one in every)),
        link=Link(f"Alles over {indicator.subject}", urls.link(here, urls.indicator(indicator.id))),
        source=source_line(indicator.source),
    )


def _levels_text(indicator: Indicator, one: Aggregate) -> str:
    return " en ".join(
        level_text(indicator, level) + (f" (weegset {level.weight_set})" if level.weight_set else "")
        for level in one.levels
    )


def _row(site: Site, indicator: Indicator, one: Aggregate) -> TypeRow:
    group = one.main
    # CO2 over different functional units is never one number, so its row has no value.
    total = None if group is None or indicator.quantity == "co2" else group.total
    value = group.median if group is not None and total is None and indicator.quantity != "co2" else total
    level = level_of(one.levels, group.comparable) if group else None
    wanted = level or (one.levels[0] if one.levels else None)
    note = distance(indicator, one, group, wanted)
    if indicator.levels and not one.levels:
        note = say.type_without_level(indicator, one, value)
    before = _year_before(site, indicator, one) if total is not None else None
    strip = None
    desc = strip_text(indicator, value, before, wanted, note)
    if value is not None and wanted is not None and indicator.better is not None:
        high = scale_of(indicator, (value, before, wanted.value))
        desc = f"{desc} {scale_words(indicator, high, wanted)}"
        strip = bullet(
            float(value),
            None if before is None else float(before),
            float(wanted.value),
            indicator.better,
            high,
            axis_text(indicator),
            testable=level is not None,
        )
    href = urls.link(urls.INDICATORS, f"{urls.indicator(indicator.id)}#{type_slug(one.type)}")
    about = [capitalise(say.short_coverage(indicator, one))]
    if group is not None and value is not None:
        about.append("gewogen gemiddelde" if total is not None else "mediaan, want de massa’s ontbreken")
        about += [words] if (words := comparable_words(indicator, group.comparable)) else []
    return TypeRow(
        id=f"{indicator.id}-{type_slug(one.type)}",
        name=PROJECT_TYPES[one.type],
        about=" · ".join(about),
        value="" if value is None or wanted is None else value_text(indicator, value),
        note=note,
        strip=strip,
        title=f"{indicator.name}, {say.OF_TYPE[one.type].plural}",
        desc=desc,
        href=href if one.measured else "",
    )


def _year_before(site: Site, indicator: Indicator, one: Aggregate) -> Decimal | None:
    earlier = site.regional.get((indicator.id, one.type, one.year - 1))
    now, then = one.main, earlier.main if earlier else None
    return then.total if now is not None and then is not None and now.comparable == then.comparable else None
