"""The page of one indicator: per project type what was measured, against the level of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from site_builder import urls
from site_builder.figures.of_indicator import over_all
from site_builder.frozen import frozen
from site_builder.measures.values import levels_in
from site_builder.pages.indicators import words as say
from site_builder.pages.indicators.parts import TypePart, parts
from site_builder.pages.shared.chrome import (
    Badge,
    Cell,
    Chrome,
    Column,
    Link,
    SourceLine,
    chrome,
    source_line,
)
from site_builder.pages.shared.measured import paragraphs
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.sections import Table, filled, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.figures import level_text
from site_builder.quantities import quantity_of
from site_builder.records.base import Source
from site_builder.records.choices import SEB_LEVELS, WEIGHT_SETS
from site_builder.records.plan import Indicator, PerformanceLevel


@frozen
class Calculation:
    """How an indicator is computed, and what the plan asks. Without a level `no_level` says why."""

    formula: str
    unit: str
    source: SourceLine
    no_level: str
    levels: Table | None
    covenant: tuple[str, ...]
    periods: Table | None


@frozen
class IndicatorView:
    """Exactly what `pages/indicator.html` uses. Where nothing was measured `nothing` says what is missing."""

    chrome: Chrome
    name: str
    finding: str
    definition: str
    nothing: str
    who: str
    parts: tuple[TypePart, ...]
    calculation: Calculation
    previous: Link | None
    next: Link | None


def pages(site: Site) -> Iterator[Page]:
    """The page of every indicator."""
    for indicator in site.model.all_indicators:
        yield Page(urls.indicator(indicator.id), "indicator.html", later(indicator_page, site, indicator))


def indicator_page(site: Site, indicator: Indicator) -> IndicatorView:
    """One indicator in the region."""
    here = urls.indicator(indicator.id)
    own = over_all(site.figures, indicator, site.model.year)
    known = own.at("measured", "to_date").count > 0
    every = site.model.all_indicators
    place = every.index(indicator)
    shown = tuple(parts(site, here, own)) if known else ()
    panels = [one.panel for part in shown for one in part.years if one.panel]
    definition = " ".join(indicator.definition.split())
    return IndicatorView(
        chrome=chrome(
            site,
            here,
            indicator.name,
            definition,
            scripts=(
                *(["figure.js"] if panels else []),
                *(["explore.js"] if any(panel.twin for panel in panels) else []),
                *(["list.js"] if any(part.measured for part in shown) else []),
            ),
            origin=Origin("programme/indicators.yaml", urls.figures_about(indicator.id, "", site.model.year)),
            trail=(urls.INDICATORS,),
        ),
        name=indicator.name,
        finding=say.page_finding(own),
        definition=definition,
        nothing="" if known else say.nothing_measured(own),
        who=say.who_measures(indicator),
        parts=shown,
        calculation=_calculation(site, indicator),
        previous=_link(here, every[place - 1]) if place else None,
        next=_link(here, every[place + 1]) if place + 1 < len(every) else None,
    )


def _link(here: str, other: Indicator) -> Link:
    return Link(other.name, urls.link(here, urls.indicator(other.id)))


def _calculation(site: Site, indicator: Indicator) -> Calculation:
    quantity = quantity_of(indicator)
    covenant = site.model.records.seb_levels if quantity.by_covenant else None
    of = "Voor" if indicator.of == "municipality" else "Soort werk"
    rule = ("Rekenregel",) if quantity.by_rule else ()
    return Calculation(
        formula=indicator.formula,
        unit=indicator.unit,
        source=source_line(indicator.source),
        no_level=say.no_level(indicator),
        levels=filled(
            table(
                "niveaus",
                say.levels_title(indicator),
                (of, "Geldt", Column("Niveau", numeric=True), *rule),
                _levels(site, indicator),
            )
        ),
        covenant=paragraphs(covenant.note) if covenant else (),
        periods=filled(
            table(
                "seb-niveaus",
                "Wat het convenant per niveau vraagt",
                ("Niveau", "Geldt", "Eis"),
                (
                    (
                        SEB_LEVELS[period.level],
                        valid(period.from_year, period.until_year),
                        _sourced(period.text, period.source),
                    )
                    for period in (covenant.periods if covenant else ())
                ),
            )
        ),
    )


def _levels(site: Site, indicator: Indicator) -> Iterator[tuple[Cell, ...]]:
    """A row per level of the plan, with its source."""
    for kind, work in site.figures.years.kinds(indicator).items():
        now = levels_in(indicator, kind, site.model.year)
        there = sorted(
            (level for level in indicator.levels if level.type == kind),
            key=lambda level: (level.weight_set or "", level.from_year),
        )
        for level in there:
            in_force = Badge(f"geldt in {site.model.year}", "plain") if level in now else None
            row = (
                _level_cell(work.name, level),
                Cell(valid(level.from_year, until(level, there)), badge=in_force),
                Cell(level_text(indicator, level)),
            )
            weight_set = WEIGHT_SETS[level.weight_set] if level.weight_set else "niet genoemd"
            yield (*row, Cell(weight_set)) if quantity_of(indicator).by_rule else row


def _level_cell(name: str, level: PerformanceLevel) -> Cell:
    """The kind of work with the source and the version of its level, and how it follows the one before."""
    told = _sourced(name, *(one for one in (level.source, level.weight_set_source) if one))
    more = (told.note, say.version(level.version), level.mapping or "")
    return replace(told, note=". ".join(part.rstrip(".") for part in more if part) + ".")


def _sourced(text: str, *sources: Source) -> Cell:
    return Cell(text, note="; ".join(source_line(one).text for one in sources))


def until(level: PerformanceLevel, every: Iterable[PerformanceLevel]) -> int | None:
    """The last year in which a level holds; None as long as no later one follows it."""
    later = [
        other.from_year
        for other in every
        if (other.type, other.weight_set) == (level.type, level.weight_set)
        and other.from_year > level.from_year
    ]
    return min(later) - 1 if later else None


def valid(first: int, last: int | None) -> str:
    """The years in words: `vanaf 2028`, `2026 tot en met 2027`."""
    if last is None:
        return f"vanaf {first}"
    return str(first) if first == last else f"{first} tot en met {last}"
