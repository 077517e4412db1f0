"""The years of one indicator: what was measured in each, per set of values that may be compared."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import capitalise, lower_first
from site_builder.frozen import frozen
from site_builder.pages.indicators.words import not_compared, without_masses, years_finding
from site_builder.pages.shared.chrome import Cell
from site_builder.pages.shared.sections import Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.year_panels import TypePanel, type_panel, values_by_year
from site_builder.phrases.stated import measured, part
from site_builder.quantities import quantity_of

MEASURED_BY = {"municipality": "Gemeenten met een cijfer"}
"""The heading over how many were measured, where they measure themselves."""


WIDE = (1120.0, 400.0)
"""The width and height of the figure on a wide screen."""


@frozen
class SetYears:
    """Values that may be compared, over the years. What municipalities measure themselves has no `panel`.

    `earlier`: nothing of it was measured in the reported year, and something else was.
    """

    heading: str
    earlier: bool
    panel: TypePanel | None
    notes: tuple[str, ...]
    table: Table


def set_years(site: Site, own: IndicatorFigures, prefix: str) -> Iterator[SetYears]:
    """The sets of which more than one value is known, or that a level speaks of; `prefix` starts their ids.

    One value alone is told already, and stands in the list.
    """
    quantity = quantity_of(own.indicator)
    if quantity.judged:
        return
    for place, name in enumerate(own.sets, 1):
        within = own.in_set(name)
        there = within.at("measured", "to_date").count
        if there > 1 or (there and within.level is not None):
            yield _set_years(site, within, f"{prefix}-{place}")


def _set_years(site: Site, own: IndicatorFigures, name: str) -> SetYears:
    about = quantity_of(own.indicator).set_words(own.set)
    titled = f"{own.indicator.name}, {own.kind.projects}" + (f", {about}" if about else "")
    drawn = own.indicator.better is not None and own.indicator.of != "municipality"
    values = tuple(values_by_year(site, own)) if drawn else ()
    return SetYears(
        heading=f"{capitalise(about)}: {lower_first(years_finding(own))}" if about else years_finding(own),
        earlier=not own.at("measured").count and own.all_sets.at("measured").count > 0,
        panel=type_panel(site, own, values, f"{name}-jaren", WIDE, urls.indicator(own.indicator.id))
        if values
        else None,
        notes=tuple(text for text in (not_compared(own), without_masses(own.at("mean", "to_date"))) if text),
        table=table(
            f"{name}-jaartabel",
            f"Gemeten in elk jaar: {titled}",
            ("Jaar", *numeric(*_columns(own))),
            (_row(own.in_year(year)) for year in site.model.years),
        ),
    )


def _columns(own: IndicatorFigures) -> Iterator[str]:
    quantity = quantity_of(own.indicator)
    yield MEASURED_BY.get(own.indicator.of, f"Gemeten {own.kind.projects}")
    if quantity.summed:
        yield "Samen"
    yield f"{capitalise(quantity.mean)}, {quantity.weighed}"
    yield from ("Mediaan", "Op niveau")


def _row(own: IndicatorFigures) -> tuple[Cell, ...]:
    there, mean, median, met, tested = (
        own.at(one) for one in ("measured", "mean", "median", "met", "tested")
    )
    missing = "niet bekend" if there.count else "–"
    together = own.at("sum")
    summed = [measured(own.indicator, together) if together.known else missing]
    return (
        Cell(str(own.year)),
        Cell(part(there, own.projects) if there.count else "niet gemeten"),
        *(map(Cell, summed) if quantity_of(own.indicator).summed else ()),
        Cell(measured(own.indicator, mean) if mean.known else missing),
        Cell(measured(own.indicator, median) if median.known else "–"),
        Cell(part(met, tested) if tested.count else "geen toets"),
    )
