"""The great figure of the home page: every project in the year of its measurement, against its level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder import urls
from site_builder.charts.units import Sign
from site_builder.charts.years_panel import PanelInput, YearInput, YearsPanel, years_panel
from site_builder.figures.figures import BASES
from site_builder.figures.indicators import PROMISED
from site_builder.figures.of_indicator import IndicatorFigures, over_all
from site_builder.formats import lower_first
from site_builder.measures.values import Value, levels_in
from site_builder.pages.home import words
from site_builder.pages.shared.chrome import Cell, Column, LegendItem
from site_builder.pages.shared.promise import legend_of
from site_builder.pages.shared.sections import Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import of_types, text_of
from site_builder.phrases.figures import level_text, value_words, verdict_words
from site_builder.phrases.stated import measured
from site_builder.phrases.strips import wanted_text
from site_builder.phrases.tested import adds_up
from site_builder.records.choices import MEASUREMENT_PHASES

SIGNS: dict[tuple[str, bool], Sign] = {
    ("met", False): "met",
    ("met", True): "promised",
    ("below", False): "below",
    ("below", True): "lacking",
}
"""The sign of a verdict; True: of a design or an award."""


@dataclass(frozen=True, slots=True)
class TypePanel:
    """One kind of work: its drawing, and what it shows in words."""

    id: str
    name: str
    chart: YearsPanel
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class Years:
    """The finding, a drawing per kind of work that has a level, and all of it as a table."""

    heading: str
    caption: str
    panels: tuple[TypePanel, ...]
    legend: tuple[LegendItem, ...]
    note: str
    table: Table


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
    found = [(one, tuple(_values(site, one))) for one in types]
    levels = {(one.type, level) for one in types for _, level in _levels(site, one) if level is not None}
    return Years(
        words.years_heading((judged or [own])[0], own),
        words.years_caption(own, moved=len(levels) > len(types)),
        tuple(_panel(site, one, values, len(types)) for one, values in found),
        legend_of({_sign(value) for _, values in found for value in values}),
        adds_up(own),
        _table(site, found),
    )


def _values(site: Site, own: IndicatorFigures) -> Iterator[Value]:
    """Each project of a kind of work in each year in which it was measured last."""
    for year in site.model.years:
        found = site.figures.years.told(year).regional[own.indicator.id, own.type, year].values
        for value in found:
            newest, figure = value.newest, value.newest.figure
            if newest.year == year and figure.value is not None and figure.comparable == own.set:
                yield newest


def _sign(value: Value) -> Sign:
    if value.verdict in ("untestable", "no_level"):
        return "untestable" if value.verdict == "untestable" else "none"
    return SIGNS[value.verdict, value.measurement.phase in PROMISED]


def _levels(site: Site, own: IndicatorFigures) -> Iterator[tuple[int, Decimal | None]]:
    """The level of every year of the plan, those to come too, and of those after it that are reported on."""
    region, every = site.model.records.region, site.model.years
    for year in range(every[0], max(region.until_year, every[-1]) + 1):
        held = levels_in(own.indicator, own.type, year)
        level = next((one for one in held if (one.weight_set or "") == own.set), None)
        yield year, None if level is None else level.value


def _panel(site: Site, own: IndicatorFigures, values: Sequence[Value], types: int) -> TypePanel:
    indicator = own.indicator
    columns, said = [], []
    for year, level in _levels(site, own):
        one = own.in_year(year)
        met, tested = one.at("met"), one.at("tested")
        columns.append(
            YearInput(
                year,
                None if level is None else float(level),
                *words.counted_short(met, tested),
                strong=year == own.year,
            )
        )
        if year <= own.year:
            wanted = "" if one.level is None else f" (prestatieniveau {wanted_text(indicator, one.level)})"
            said.append(f"{year}: {words.year_in_words(met, tested)}{wanted}")
    chart = years_panel(
        [
            PanelInput(
                f"{value.project.municipality}/{value.project.slug}",
                value.project.record.name,
                value.year,
                float(value.figure.value or 0),
                _sign(value),
                value_words(indicator, value),
            )
            for value in values
        ],
        columns,
        indicator.better or "higher",
        site.scale(indicator, own.set),
        text_of(indicator),
        wide=(540, 340) if types > 1 else (1120, 400),
    )
    name = own.kind.name + (f", rekenregel {own.set}" if own.set else "")
    return TypePanel(
        f"jaren-{own.type.replace('_', '-')}",
        name,
        chart,
        f"{indicator.name} per project en per jaar, {lower_first(name)}",
        "; ".join(said) + ".",
    )


def _table(site: Site, found: Sequence[tuple[IndicatorFigures, Sequence[Value]]]) -> Table:
    rows = [
        (
            Cell(value.project.record.name, urls.link(urls.HOME, urls.project(*value.project.key))),
            site.figures.years.model(value.year).by_slug[value.project.municipality].name,
            own.kind.name,
            str(value.year),
            _stated(site, own, value),
            "geen" if value.level is None else level_text(own.indicator, value.level),
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
