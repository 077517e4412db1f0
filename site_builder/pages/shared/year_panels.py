"""The great figure of an indicator: every project in the year of its measurement, against its level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from site_builder import urls
from site_builder.charts.units import Sign
from site_builder.charts.years_panel import PanelInput, YearInput, YearsPanel, years_panel
from site_builder.charts.years_twin import Twin, years_twin
from site_builder.figures.indicators import PROMISED
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import lower_first
from site_builder.frozen import frozen
from site_builder.measures.values import Value, levels_in
from site_builder.pages.shared.chrome import LegendItem
from site_builder.pages.shared.promise import SIGNS as MEANINGS
from site_builder.pages.shared.promise import legend_of
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import text_of
from site_builder.phrases.figures import value_words
from site_builder.phrases.strips import type_and_set, wanted_text
from site_builder.phrases.tested import counted_short, year_in_words

SIGNS: dict[tuple[str, bool], Sign] = {
    ("met", False): "met",
    ("met", True): "promised",
    ("below", False): "below",
    ("below", True): "lacking",
}
"""The sign of a verdict; True: of a design or an award."""


@frozen
class TypePanel:
    """One kind of work, in one set: its drawing, what it shows in words, and what its signs mean.

    `twin` is None where it is not asked for, and where the drawing has bars in the place of signs.
    """

    id: str
    name: str
    chart: YearsPanel
    title: str
    text: str
    legend: tuple[LegendItem, ...]
    twin: Twin | None


def values_by_year(site: Site, own: IndicatorFigures) -> Iterator[Value]:
    """Each project of a kind of work in each year in which it was measured last."""
    for year in site.model.years:
        found = site.figures.years.told(year).regional[own.indicator.id, own.type, year].values
        for value in found:
            newest, figure = value.newest, value.newest.figure
            if newest.year == year and figure.value is not None and figure.comparable == own.set:
                yield newest


def sign_of(value: Value) -> Sign:
    """The sign of a project's verdict; what has none is told apart too."""
    if value.verdict in ("untestable", "no_level"):
        return "untestable" if value.verdict == "untestable" else "none"
    return SIGNS[value.verdict, value.measurement.phase in PROMISED]


def levels_by_year(site: Site, own: IndicatorFigures) -> Iterator[tuple[int, Decimal | None]]:
    """The level of every year of the plan, those to come too, and of those after it that are reported on."""
    region, every = site.model.records.region, site.model.years
    for year in range(every[0], max(region.until_year, every[-1]) + 1):
        held = levels_in(own.indicator, own.type, year)
        level = next((one for one in held if (one.weight_set or "") == own.set), None)
        yield year, None if level is None else level.value


def type_panel(
    site: Site,
    own: IndicatorFigures,
    values: Sequence[Value],
    name: str,
    wide: tuple[float, float],
    explored_at: str | None = None,
) -> TypePanel:
    """The drawing of one set, in a wide form of a width and height, with `name` as its id.

    `explored_at` is the address of the page where it can be explored; None: it cannot.
    """
    indicator = own.indicator
    columns, said = [], []
    for year, level in levels_by_year(site, own):
        one = own.in_year(year)
        met, tested = one.at("met"), one.at("tested")
        number = None if level is None else float(level)
        # The site of a closed year knows its later years' figures, and tells what was known then.
        count = counted_short(met, tested) if year <= own.year else ("", "")
        columns.append(YearInput(year, number, *count, strong=year == own.year))
        if year <= own.year:
            wanted = "" if one.level is None else f" (prestatieniveau {wanted_text(indicator, one.level)})"
            said.append(f"{year}: {year_in_words(met, tested)}{wanted}")
    projects = [
        PanelInput(
            f"{value.project.municipality}/{value.project.slug}",
            value.project.record.name,
            value.year,
            float(value.figure.value or 0),
            sign_of(value),
            value_words(indicator, value),
        )
        for value in values
    ]
    better, end = indicator.better or "higher", site.scale(indicator, own.set)
    of = type_and_set(own)
    chart = years_panel(projects, columns, better, end, text_of(indicator), wide=wide)
    twin = None
    if explored_at is not None and chart.wide.signs:
        twin = years_twin(
            projects,
            columns,
            better,
            end,
            text_of(indicator),
            names={sign: meaning.text for sign, meaning in MEANINGS.items()},
            links={one.id: urls.link(explored_at, urls.project(*one.id.split("/"))) for one in projects},
        )
    return TypePanel(
        name,
        of,
        chart,
        f"{indicator.name} per project en per jaar, {lower_first(of)}",
        "; ".join(said) + ".",
        legend_of({sign_of(value) for value in values}),
        twin,
    )
