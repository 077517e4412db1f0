"""The great figure of the home page: every project in the year of its measurement, against its level."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder import urls
from site_builder.figures.bundle import BASES
from site_builder.figures.of_indicator import IndicatorFigures, over_all
from site_builder.frozen import frozen
from site_builder.measures.values import Value
from site_builder.pages.home import words
from site_builder.pages.shared.chrome import Cell, Column, LegendItem
from site_builder.pages.shared.promise import legend_of
from site_builder.pages.shared.sections import Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import of_types
from site_builder.pages.shared.year_panels import (
    TypePanel,
    levels_by_year,
    sign_of,
    type_panel,
    values_by_year,
)
from site_builder.phrases.figures import value_words, verdict_words
from site_builder.phrases.stated import measured
from site_builder.phrases.strips import wanted_text
from site_builder.phrases.tested import adds_up
from site_builder.records.choices import MEASUREMENT_PHASES
from site_builder.store import value_part


@frozen
class Years:
    """The finding, a drawing per kind of work that has a level, and all of it as a table."""

    heading: str
    caption: str
    panels: tuple[TypePanel, ...]
    legend: tuple[LegendItem, ...]
    note: str
    table: Table


@value_part
def years(site: Site) -> Years | None:
    """The first indicator with levels; None as long as no project has a verdict or a value."""
    indicator = next((one for one in site.model.indicators if one.levels and one.better is not None), None)
    if indicator is None:
        return None
    own = over_all(site.figures, indicator, site.model.year)
    types = [
        one.in_set(next(iter(reversed(one.sets)), ""))
        for one in of_types(site, indicator)
        if one.has_level and any(one.at("measured", basis).count for basis in BASES)
    ]
    if not types:
        return None
    judged = [own.in_year(year) for year in site.model.years if own.in_year(year).at("tested").count]
    found = [(one, tuple(values_by_year(site, one))) for one in types]
    levels = {
        (one.type, level) for one in types for _, level in levels_by_year(site, one) if level is not None
    }
    wide = (540, 340) if len(types) > 1 else (1120, 400)
    return Years(
        words.years_heading((judged or [own])[0], own),
        words.years_caption(own, moved=len(levels) > len(types)),
        tuple(type_panel(site, one, values, _name(one), wide) for one, values in found),
        legend_of({sign_of(value) for _, values in found for value in values}),
        adds_up(own),
        _table(site, found),
    )


def _name(own: IndicatorFigures) -> str:
    return f"jaren-{own.type.replace('_', '-')}"


def _table(site: Site, found: Sequence[tuple[IndicatorFigures, Sequence[Value]]]) -> Table:
    rows = [
        (
            Cell(value.project.record.name, urls.link(urls.HOME, urls.project(*value.project.key))),
            site.figures.years.model(value.year).by_slug[value.project.municipality].name,
            own.kind.name,
            str(value.year),
            _stated(site, own, value),
            "geen" if (level := own.in_year(value.year).level) is None else wanted_text(own.indicator, level),
            verdict_words(own.indicator, value),
            MEASUREMENT_PHASES[value.measurement.phase],
        )
        for own, values in found
        for value in sorted(values, key=lambda one: (one.year, one.project.key))
    ]
    texts = [Column(one) for one in ("Project", "Gemeente", "Soort werk", "Jaar", "Oordeel", "Fase")]
    columns = (*texts[:4], *numeric("Waarde", "Prestatieniveau"), *texts[4:])
    name = found[0][0].indicator.name
    return table("jaren-tabel", f"{name} per project en per jaar", columns, rows)


def _stated(site: Site, own: IndicatorFigures, value: Value) -> str:
    """The value with the figure that it is; without one where its year was closed before it."""
    figure = site.figures.value(value.project, own.indicator.id, value.measurement.phase, value.year)
    return value_words(own.indicator, value) if figure.number is None else measured(own.indicator, figure)
