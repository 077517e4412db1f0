"""The page with every indicator, and the pages of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder import urls
from site_builder.figures.bundle import BASES
from site_builder.figures.figure import Figure, Key
from site_builder.figures.of_indicator import IndicatorFigures, over_all
from site_builder.formats import count_in_words
from site_builder.frozen import frozen
from site_builder.pages.indicators import words as say
from site_builder.pages.indicators.indicator import pages as indicator_pages
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import (
    VERDICTS,
    Chrome,
    LegendItem,
    Link,
    chrome,
)
from site_builder.pages.shared.measured import type_slug
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import IndicatorStrip, line_of, of_types, type_strips
from site_builder.phrases.figures import types_apart
from site_builder.phrases.stated import counted, part, stated
from site_builder.phrases.strips import wanted_text
from site_builder.records.plan import Indicator
from site_builder.records.project_types import ProjectType


@frozen
class IndicatorPart:
    """One indicator. Without any measurement `rows` is empty and `levels` says what the plan asks."""

    id: str
    heading: str
    to_date: str
    definition: str
    rows: tuple[IndicatorStrip, ...]
    levels: tuple[str, ...]
    no_level: str
    nothing: str
    link: Link


@frozen
class IndicatorsView:
    """Exactly what `pages/indicators.html` uses."""

    chrome: Chrome
    finding: str
    lead: str
    legend: tuple[LegendItem, ...]
    parts: tuple[IndicatorPart, ...]


def pages(site: Site) -> Iterator[Page]:
    """The page of all indicators, then the page of each."""
    yield Page(urls.INDICATORS, "indicators.html", later(indicators, site))
    yield from indicator_pages(site)


def indicators(site: Site) -> IndicatorsView:
    """Every indicator of the plan with how the region stands."""
    here, year = urls.INDICATORS, site.model.year
    now, ever = (site.figures.at(Key("projects", "measured", year, basis)) for basis in BASES)
    projects = site.figures.at(Key("projects", "count", year, "to_date"))
    parts = tuple(_part(site, indicator) for indicator in site.model.all_indicators)
    lead = overview_lead(
        len(site.model.indicators), len(site.model.municipal_indicators), site.model.types_with_level(year)
    )
    return IndicatorsView(
        chrome=chrome(site, here, "Indicatoren", lead, origin=Origin("programme/indicators.yaml")),
        finding=overview_finding(now, ever, projects),
        lead=lead,
        legend=_legend(year) if any(row.strip for part in parts for row in part.rows) else (),
        parts=parts,
    )


def _legend(year: int) -> tuple[LegendItem, ...]:
    before = LegendItem("before", f"{year - 1}, waar dat te vergelijken is")
    return (*VERDICTS[:3], before, LegendItem("zone", "op niveau"))


def _part(site: Site, indicator: Indicator) -> IndicatorPart:
    here = urls.INDICATORS
    own = over_all(site.figures, indicator, site.model.year)
    measured = own.at("measured", "to_date").count > 0
    to_date = say.to_date_finding(own)
    return IndicatorPart(
        id=indicator.id,
        heading=say.named_finding(own),
        to_date=f"{to_date}." if to_date else "",
        definition=" ".join(indicator.definition.split()),
        rows=tuple(_rows(site, indicator)) if measured else (),
        levels=tuple(
            f"{kind.name}: {listed}"
            for code, kind in site.figures.years.kinds(indicator).items()
            if (listed := _levels_text(replace(own, type=code)))
        ),
        no_level=say.no_level(indicator),
        nothing="" if measured else say.nothing_measured(own),
        link=Link(f"Alles over {indicator.subject}", urls.link(here, urls.indicator(indicator.id))),
    )


def _levels_text(own: IndicatorFigures) -> str:
    """The levels in force for a project type: `≤ € 0,16 (rekenregel A1) en ≤ € 0,23 (rekenregel A2)`."""
    every = [(name, own.in_set(name).level) for name in own.sets]
    return " en ".join(
        wanted_text(own.indicator, level) + (f" (rekenregel {name})" if name else "")
        for name, level in every
        if level is not None
    )


def _rows(site: Site, indicator: Indicator) -> Iterator[IndicatorStrip]:
    """A strip per project type and weight set where there is something to draw, else a line that says why."""
    address = urls.link(urls.INDICATORS, urls.indicator(indicator.id))
    for own in of_types(site, indicator):
        there = own.at("measured", "to_date").count > 0
        href = f"{address}#{type_slug(own.kind)}" if there else ""
        if own.has_level:
            for strip in type_strips(site, urls.INDICATORS, own, by_type=True):
                # What it says of all years stands on the page that it leads to.
                yield replace(strip, href=href, more="", explained=None)
        else:
            yield line_of(own, href, say.type_without_level(own) if indicator.levels else "")


def overview_lead(indicators: int, municipal: int, types: Sequence[ProjectType]) -> str:
    """What the page of all indicators is about; `types` are those with a level, if there are any."""
    also = (
        f", en gemeenten zelf met {count_in_words(municipal, 'indicator', 'indicatoren')}"
        if municipal
        else ""
    )
    return (
        f"Het plan volgt projecten met {count_in_words(indicators, 'indicator', 'indicatoren')}{also}."
        f" Elke soort werk staat apart: {types_apart(types)} worden nooit bij elkaar opgeteld."
        " Niet gemeten is niet hetzelfde als nul."
    )


def overview_finding(now: Figure, ever: Figure, projects: Figure) -> str:
    """The heading over all indicators: how many projects have a measurement, of this year and to date."""
    if not projects.count:
        return "Er zijn nog geen projecten die meetellen."
    year = now.key.year
    if not ever.count:
        return f"{_NONE_MEASURED[projects.count == 1].format(counted(projects))}."
    verb = "is" if now.count == 1 else "zijn"
    what = "het enige project" if projects.count == 1 else f"{part(now, projects)} projecten"
    if projects.count == 1:
        return f"In {year} is {stated(now, what)} {'' if now.count else 'niet '}gemeten."
    if not now.count:
        verb, what = "is", f"{stated(now, 'geen')} van de {counted(projects)} projecten"
    text = f"In {year} {verb} {what} gemeten."
    if ever.count != now.count:
        text += f" Tot en met {year} {'is' if ever.count == 1 else 'zijn'} het er {counted(ever)}."
    return text


_NONE_MEASURED = {
    True: "Het enige project is nog niet gemeten",
    False: "Nog geen van de {} projecten is gemeten",
}
AREA = Area(pages, {"indicators.html": "Alle indicatoren", "indicator.html": "Indicator"}, shown="both")
