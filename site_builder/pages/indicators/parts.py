"""The parts of an indicator's page: one per project type, or one of all municipalities."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from site_builder import urls
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import capitalise
from site_builder.frozen import frozen
from site_builder.measures.aggregates import Aggregate
from site_builder.measures.values import not_applicable
from site_builder.measures.yearly import YearValue, year_values
from site_builder.pages.indicators import words as say
from site_builder.pages.indicators.years import SetYears, set_years
from site_builder.pages.shared.chrome import VERDICTS, Cell, LegendItem, ProofSign, source_line, status_badge
from site_builder.pages.shared.measured import (
    STATES,
    Mark,
    MeasuredRow,
    list_page,
    measured_row,
    type_slug,
    unmeasured,
)
from site_builder.pages.shared.proof import sign_of
from site_builder.pages.shared.sections import Item, Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import IndicatorStrip, line_of, strip_in
from site_builder.phrases.figures import judged_words
from site_builder.phrases.proof import proven_words
from site_builder.phrases.stated import counted, part, stated
from site_builder.phrases.strips import noun_of, with_unit
from site_builder.quantities import quantity_of
from site_builder.records.measurement import measured_of

MOST_ROWS = 200
"""Beyond so many measured projects of one type the table counts per municipality."""


@frozen
class Measured:
    """Everything that was measured, and the rows of the year alone. `judged`: there are no values."""

    id: str
    title: str
    year_title: str
    one: str
    many: str
    outcome: str
    judged: bool
    legend: tuple[LegendItem, ...]
    rows: tuple[MeasuredRow, ...]
    in_year: tuple[MeasuredRow, ...]


@frozen
class TypePart:
    """One project type, or all municipalities. `counted`: in place of a list that would be too long."""

    id: str
    heading: str
    caption: str
    note: str
    proof: ProofSign | None
    strips: tuple[IndicatorStrip, ...]
    years: tuple[SetYears, ...]
    measured: Measured | None
    counted: Table | None
    unmeasured_title: str
    unmeasured: tuple[Item, ...]


def parts(site: Site, here: str, own: IndicatorFigures) -> Iterator[TypePart]:
    """A part per project type that has projects, or the one of all municipalities."""
    if own.indicator.of == "municipality":
        yield _of_municipalities(site, here, own)
        return
    for kind in site.model.project_types:
        one = site.regional[own.indicator.id, kind, site.model.year]
        if one.projects or one.not_applicable:
            yield _of_projects(site, here, replace(own, type=kind), one)


def _of_projects(site: Site, here: str, own: IndicatorFigures, one: Aggregate) -> TypePart:
    newest = sorted(one.values, key=lambda value: value.date, reverse=True)
    many = one.measured > MOST_ROWS
    rows = () if many else tuple(measured_row(site, here, own.indicator, value) for value in newest)
    counts = table(
        f"{type_slug(own.kind)}-gemeenten",
        f"{own.indicator.name}: gemeten {own.kind.projects} per gemeente",
        ("Gemeente", *numeric("Gemeten", "Op niveau")),
        _per_municipality(site, here, own),
    )
    left = () if many else tuple(_unmeasured(site, here, own, one))
    found = _part(site, here, own, rows, sum(value.date.year == own.year for value in newest))
    return replace(found, counted=counts if many else None, unmeasured=left)


def _of_municipalities(site: Site, here: str, own: IndicatorFigures) -> TypePart:
    known = (year_values(entry, own.indicator, site.model.year) for entry in site.model.members)
    in_order = sorted((values[-1] for values in known if values), key=lambda value: -value.year)
    newest = {value.municipality: value for value in in_order}
    rows = tuple(_own_row(site, here, own, value) for value in newest.values())
    found = _part(site, here, own, rows, sum(value.year == own.year for value in newest.values()))
    return replace(found, unmeasured=tuple(_without(site, here, newest.keys())))


def _part(
    site: Site, here: str, own: IndicatorFigures, rows: tuple[MeasuredRow, ...], in_year: int
) -> TypePart:
    """What both have; the first `in_year` rows are those of the year."""
    name = type_slug(own.kind)
    return TypePart(
        id=name,
        heading=say.in_year_finding(own),
        caption=" ".join(text for text in (say.coverage(own), say.untestable(own)) if text),
        note=say.part_note(own.indicator),
        proof=_proof(own),
        strips=tuple(_strips(site, here, own)),
        years=tuple(set_years(site, own, name)),
        measured=_measured(own, f"{name}-tabel", rows, in_year) if rows else None,
        counted=None,
        unmeasured_title=say.unmeasured_title(own.indicator),
        unmeasured=(),
    )


def _proof(own: IndicatorFigures) -> ProofSign | None:
    """How well the values of the year are proven; None where nothing was measured in it."""
    values = own.all_sets.at("measured")
    if not values.count:
        return None
    if values.rungs is None:
        return sign_of(None)
    words = proven_words(own.all_sets.at("checked"), values, ("waarde", "waarden"))
    return ProofSign(values.rungs.lowest, words)


def _measured(own: IndicatorFigures, name: str, rows: tuple[MeasuredRow, ...], in_year: int) -> Measured:
    noun, quantity = noun_of(own.indicator), quantity_of(own.indicator)
    outcome = capitalise(quantity.outcome) if quantity.judged else "Toets"
    return Measured(
        id=name,
        title=say.table_title(own),
        year_title=say.year_title(own),
        one=noun.singular,
        many=noun.plural,
        outcome=outcome,
        judged=quantity.judged,
        legend=tuple(item for item in VERDICTS if item.key in {row.mark.state for row in rows}),
        rows=rows,
        in_year=rows[:in_year],
    )


def _strips(site: Site, here: str, own: IndicatorFigures) -> Iterator[IndicatorStrip]:
    """A row for each set that a level speaks of or that has more than one value; else one line in words."""
    sets = () if quantity_of(own.indicator).judged else tuple(map(own.in_set, own.sets))
    told = [one for one in sets if one.level is not None or one.at("measured", "to_date").count > 1]
    if not told:
        yield line_of(own, "", say.type_without_level(own) if own.indicator.levels else "")
    for one in told:
        yield replace(strip_in(site, here, one, by_type=True), href="")


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


def _unmeasured(site: Site, here: str, own: IndicatorFigures, one: Aggregate) -> Iterator[Item]:
    measured = {value.project.key for value in one.values}
    for project in site.member_projects:
        if project.record.type == one.type and project.key not in measured:
            nothing = not_applicable(project, own.indicator, one.year)
            why = f"{quantity_of(own.indicator).nothing}, geldt niet" if nothing else ""
            whose = site.model.by_slug[project.municipality].name
            yield Item(
                project.record.name,
                urls.link(here, urls.project(*project.key)),
                f"{whose}: {why or unmeasured(project, own.indicator)}",
            )


def _own_row(site: Site, here: str, own: IndicatorFigures, value: YearValue) -> MeasuredRow:
    entry = site.model.by_slug[value.municipality]
    local = replace(own, municipality=entry.slug, year=value.year)
    quantity = quantity_of(own.indicator)
    verdict = judged_words(quantity, value.verdict, value.figure.comparable)
    if quantity.judged:
        verdict = stated(local.at("met"), quantity.judgement_text(measured_of(value.record)))
    return MeasuredRow(
        name=entry.name,
        href=urls.link(here, urls.municipality(entry.slug)),
        municipality="",
        value="" if quantity.judged else with_unit(own.indicator, local.middle()),
        unit="",
        sort_value="" if value.figure.value is None else str(value.figure.value),
        when=f"over {value.year}",
        day=str(value.year),
        how=source_line(value.record.source).text,
        mark=Mark(STATES[value.verdict], verdict),
        badge=status_badge(value.status),
        note=quantity.evidence(measured_of(value.record)),
    )


def _without(site: Site, here: str, known: Container[str]) -> Iterator[Item]:
    for entry in site.model.members:
        if entry.slug not in known:
            draft = any(one.status == "draft" for one in entry.its.figures)
            href = urls.link(here, urls.municipality(entry.slug))
            yield Item(entry.name, href, "alleen een concept" if draft else "niet bekend")
