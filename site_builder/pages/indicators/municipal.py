"""The part of an indicator's page about municipalities: what each knows of itself, over its newest year."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from site_builder import urls
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.measures.yearly import YearValue, measured_of, year_values
from site_builder.pages.indicators import words as say
from site_builder.pages.indicators.figures import group_of
from site_builder.pages.indicators.parts import TypePart, Unmeasured
from site_builder.pages.shared.chrome import Cell, Column, Link, source_line, status_badge
from site_builder.pages.shared.measured import type_slug
from site_builder.pages.shared.site import Site
from site_builder.phrases.figures import judged_words
from site_builder.phrases.stated import stated
from site_builder.phrases.strips import with_unit
from site_builder.quantities import Quantity, quantity_of


def municipal_part(site: Site, here: str, own: IndicatorFigures) -> TypePart:
    """The region's figures, and a row for each municipality with a value."""
    indicator = own.indicator
    newest = {
        entry.slug: values[-1]
        for entry in site.model.members
        if (values := year_values(entry, indicator, site.model.year))
    }
    name = type_slug(own.kind)
    return TypePart(
        id=name,
        name=own.kind.name,
        heading=say.in_year_finding(own),
        to_date=f"{said}." if (said := say.to_date_finding(own)) else "",
        coverage=say.coverage(own),
        untestable="",
        alone="",
        groups=(group_of(site, own, f"{name}-1"),),
        rows=(),
        columns=_columns(quantity_of(indicator)),
        municipalities=tuple(_row(site, here, own, value) for value in newest.values()),
        unmeasured=tuple(_without(site, here, newest.keys())),
        unmeasured_name="Gemeenten zonder cijfer",
        table_name=f"{indicator.name} per gemeente, het nieuwste cijfer",
        note=say.MUNICIPAL_NOTE,
    )


def _columns(quantity: Quantity) -> tuple[Column, ...]:
    value = Column("Antwoord") if quantity.judged else Column("Cijfer", numeric=True)
    why = Column("Onderbouwing" if quantity.judged else "Toets")
    return (Column("Gemeente"), value, why, Column("Over"), Column("Bron"), Column("Status"))


def _row(site: Site, here: str, own: IndicatorFigures, value: YearValue) -> tuple[Cell, ...]:
    entry = site.model.by_slug[value.municipality]
    local = replace(own, municipality=entry.slug, year=value.year)
    quantity = quantity_of(own.indicator)
    source = source_line(value.record.source)
    verdict = judged_words(quantity, value.verdict, value.figure.comparable)
    if quantity.judged:
        said = stated(local.at("met"), quantity.judgement_text(measured_of(value.record)))
        verdict = quantity.evidence(measured_of(value.record)) or "niet vermeld"
    else:
        said = with_unit(own.indicator, local.middle())
    return (
        Cell(entry.name, urls.link(here, urls.municipality(entry.slug))),
        Cell(said),
        Cell(verdict),
        Cell(str(value.year)),
        Cell(source.text, source.href),
        Cell(status_badge(value.status).text),
    )


def _without(site: Site, here: str, known: Container[str]) -> Iterator[Unmeasured]:
    for entry in site.model.members:
        if entry.slug not in known:
            draft = any(one.status == "draft" for one in entry.record.figures)
            yield Unmeasured(
                Link(entry.name, urls.link(here, urls.municipality(entry.slug))),
                "",
                "alleen een concept" if draft else "niet bekend",
                None,
            )
