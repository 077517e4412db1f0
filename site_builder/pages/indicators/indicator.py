"""The page of one indicator: per project type what was measured, against the level of the plan."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from site_builder import urls
from site_builder.figures.of_indicator import IndicatorFigures, over_all
from site_builder.measures.aggregates import Aggregate
from site_builder.measures.values import levels_in, not_applicable
from site_builder.pages.indicators import words as say
from site_builder.pages.indicators.figures import group_figures
from site_builder.pages.indicators.levels import until, valid
from site_builder.pages.indicators.municipal import municipal_part
from site_builder.pages.indicators.parts import TypePart, Unmeasured
from site_builder.pages.shared.chrome import (
    Cell,
    Chrome,
    Column,
    Link,
    SourceLine,
    chrome,
    crumbs,
    source_line,
    status_badge,
)
from site_builder.pages.shared.measured import (
    list_page,
    measured_row,
    paragraphs,
    type_slug,
    unmeasured,
)
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.phrases.figures import level_text
from site_builder.phrases.stated import counted, part
from site_builder.quantities import quantity_of
from site_builder.records.choices import SEB_LEVELS, WEIGHT_SETS
from site_builder.records.plan import Indicator

PER_MUNICIPALITY = (Column("Gemeente"), Column("Gemeten", numeric=True), Column("Op niveau", numeric=True))
MOST_ROWS = 200
"""Beyond so many measured projects of one type the table counts per municipality."""


@dataclass(frozen=True, slots=True)
class LevelRow:
    """One level of the plan with its source."""

    kind: str
    valid: str
    now: bool
    level: str
    weight_set: str
    sources: tuple[SourceLine, ...]


@dataclass(frozen=True, slots=True)
class IndicatorView:
    """Exactly what `pages/indicator.html` uses."""

    chrome: Chrome
    crumbs: tuple[Link, ...]
    name: str
    kicker: str
    finding: str
    to_date: str
    definition: str
    measured: bool
    nothing: str
    who: str
    year: str
    is_judgement: bool
    uses_weight_sets: bool
    per_unit: bool
    types: tuple[TypePart, ...]
    formula: str
    unit: str
    source: SourceLine
    levels: tuple[LevelRow, ...]
    levels_of: str
    levels_title: str
    no_level: str
    seb_note: tuple[str, ...]
    seb_columns: tuple[Column, ...]
    seb_periods: tuple[tuple[Cell, ...], ...]
    previous: Link | None
    next: Link | None


def pages(site: Site) -> Iterator[Page]:
    """The page of every indicator."""
    for indicator in site.model.all_indicators:
        yield Page(urls.indicator(indicator.id), "indicator.html", indicator_page(site, indicator))


def indicator_page(site: Site, indicator: Indicator) -> IndicatorView:
    """One indicator in the region."""
    here = urls.indicator(indicator.id)
    own = over_all(site.figures, indicator, site.model.year)
    measured = own.at("measured", "to_date").count > 0
    quantity = quantity_of(indicator)
    table = site.model.records.seb_levels if quantity.by_covenant else None
    order = [one.id for one in site.model.all_indicators]
    place = order.index(indicator.id)
    types = tuple(_parts(site, here, own)) if measured else ()
    drawn = not quantity.judged and any(group.strip or group.trend for part in types for group in part.groups)
    return IndicatorView(
        chrome=chrome(
            site,
            here,
            indicator.name,
            " ".join(indicator.definition.split()),
            scripts=(
                *(["figure.js"] if drawn else []),
                *(["list.js"] if any(part.rows for part in types) else []),
            ),
            origin=Origin("programme/indicators.yaml", urls.figures_about(indicator.id, "", site.model.year)),
        ),
        crumbs=crumbs(here, ("Indicatoren", urls.INDICATORS), (indicator.name, here)),
        name=indicator.name,
        kicker=f"Indicator · {site.model.year}",
        finding=f"{say.in_year_finding(own)}.",
        to_date=f"{said}." if (said := say.to_date_finding(own)) else "",
        definition=" ".join(indicator.definition.split()),
        measured=measured,
        nothing=say.nothing_measured(own),
        who=say.who_measures(indicator),
        year=str(site.model.year),
        is_judgement=quantity.judged,
        uses_weight_sets=quantity.by_rule,
        per_unit=quantity.by_unit,
        types=types,
        formula=indicator.formula,
        unit=indicator.unit,
        source=source_line(indicator.source),
        levels=tuple(_levels(site, indicator)),
        levels_of="" if indicator.of == "municipality" else "Soort werk",
        levels_title="Niveaus per jaar"
        if indicator.of == "municipality"
        else "Niveaus per soort werk en jaar",
        no_level=say.no_level(indicator),
        seb_note=paragraphs(table.note) if table else (),
        seb_columns=(Column("Niveau"), Column("Geldt"), Column("Eis"), Column("Bron")),
        seb_periods=tuple(
            (
                Cell(SEB_LEVELS[period.level]),
                Cell(valid(period.from_year, period.until_year)),
                Cell(period.text),
                Cell(source_line(period.source).text, period.source.url or ""),
            )
            for period in (table.periods if table else ())
        ),
        previous=_beside(site, here, place - 1),
        next=_beside(site, here, place + 1),
    )


def _parts(site: Site, here: str, own: IndicatorFigures) -> Iterator[TypePart]:
    if own.indicator.of == "municipality":
        yield municipal_part(site, here, own)
        return
    for kind in site.model.project_types:
        one = site.regional[own.indicator.id, kind, site.model.year]
        if one.projects or one.not_applicable:
            yield _type_part(site, here, replace(own, type=kind), one)


def _beside(site: Site, here: str, place: int) -> Link | None:
    if not 0 <= place < len(site.model.all_indicators):
        return None
    other = site.model.all_indicators[place]
    return Link(other.name, urls.link(here, urls.indicator(other.id)))


def _type_part(site: Site, here: str, own: IndicatorFigures, one: Aggregate) -> TypePart:
    name = type_slug(own.kind)
    many = one.measured > MOST_ROWS
    indicator = own.indicator
    groups = group_figures(site, here, own, one, name)
    return TypePart(
        id=name,
        name=own.kind.name,
        heading=say.in_year_finding(own),
        to_date=f"{said}." if (said := say.to_date_finding(own)) else "",
        coverage=say.coverage(own),
        untestable=say.untestable(own),
        alone=say.alone(own, len(groups)),
        groups=groups,
        rows=() if many else tuple(measured_row(site, here, indicator, value) for value in one.values),
        columns=PER_MUNICIPALITY,
        municipalities=tuple(_per_municipality(site, here, own)) if many else (),
        unmeasured=() if many else tuple(_unmeasured(site, here, indicator, one)),
        unmeasured_name="Projecten zonder waarde",
        table_name=f"{indicator.name}: alle gemeten {own.kind.projects}" + (", per gemeente" if many else ""),
        note=say.part_note(indicator),
    )


def _per_municipality(site: Site, here: str, own: IndicatorFigures) -> Iterator[tuple[Cell, ...]]:
    for entry in site.model.members:
        local = replace(own, municipality=entry.slug)
        there, met, tested = (local.at(one, "to_date") for one in ("measured", "met", "tested"))
        if there.count:
            first = list_page(site, entry.projects[0])
            yield (
                Cell(entry.name, urls.link(here, urls.projects_of(entry.slug, first))),
                Cell(counted(there)),
                Cell(part(met, tested) if tested.count else "geen toets"),
            )


def _unmeasured(site: Site, here: str, indicator: Indicator, one: Aggregate) -> Iterator[Unmeasured]:
    measured = {value.project.key for value in one.values}
    for project in site.member_projects:
        if project.record.type != one.type or project.key in measured:
            continue
        nothing = not_applicable(project, indicator, one.year)
        yield Unmeasured(
            Link(project.record.name, urls.link(here, urls.project(*project.key))),
            site.model.by_slug[project.municipality].name,
            f"{quantity_of(indicator).nothing}, geldt niet" if nothing else unmeasured(project, indicator),
            status_badge(project.record.status),
        )


def _levels(site: Site, indicator: Indicator) -> Iterator[LevelRow]:
    for kind, work in site.figures.years.kinds(indicator).items():
        now = levels_in(indicator, kind, site.model.year)
        there = sorted(
            (level for level in indicator.levels if level.type == kind),
            key=lambda level: (level.weight_set or "", level.from_year),
        )
        for level in there:
            yield LevelRow(
                kind=work.name,
                valid=valid(level.from_year, until(level, there)),
                now=level in now,
                level=level_text(indicator, level),
                weight_set=WEIGHT_SETS[level.weight_set] if level.weight_set else "niet genoemd",
                sources=tuple(source_line(one) for one in (level.source, level.weight_set_source) if one),
            )
