"""One scale per indicator for the whole site, so that the same value stands at the same place everywhere."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder.charts.coordinates import ticks
from site_builder.figures.figures import Figures
from site_builder.measures.values import history
from site_builder.measures.yearly import year_values
from site_builder.model import Model
from site_builder.quantities import Figure, quantity_of
from site_builder.records.plan import Indicator

ROOM = 1.05
"""How far a scale reaches beyond the largest value or level, so that a mark never sits on the end."""
Ends = Mapping[tuple[str, str], float]


def ends_of(figures: Figures, indicators: tuple[Indicator, ...]) -> Ends:
    """Where the scale of each indicator ends, from the values and the levels of all years.

    By indicator and, for an indicator per functional unit, by that unit: those scales have nothing in common.
    """
    largest: dict[tuple[str, str], float] = {}
    told = {id(one): one for one in (figures.years.told(year) for year in figures.years.every)}
    last = figures.years.every[-1]
    for indicator in indicators:
        if quantity_of(indicator).highest is not None:
            continue
        for one in told.values():
            for figure in _figures(one.model, indicator, last):
                if figure.value is not None:
                    key = key_of(indicator, figure.comparable)
                    largest[key] = max(largest.get(key, 0.0), float(figure.value))
        key = key_of(indicator)
        for level in indicator.levels:
            largest[key] = max(largest.get(key, 0.0), float(level.value))
    return {key: ticks(value * ROOM)[-1] for key, value in largest.items() if value}


def _figures(model: Model, indicator: Indicator, year: int) -> Iterator[Figure]:
    """What every project or every municipality measured by the end of a year."""
    if indicator.of == "municipality":
        for entry in model.municipalities:
            yield from (one.figure for one in year_values(entry, indicator, year))
        return
    for project in model.projects:
        yield from (one.figure for one in history(project, indicator, year))


def key_of(indicator: Indicator, comparable: str = "") -> tuple[str, str]:
    """The name of a scale: weight sets share one, functional units do not."""
    return indicator.id, comparable if quantity_of(indicator).by_unit else ""


def end_of(ends: Ends, indicator: Indicator, comparable: str = "") -> float:
    """Where a scale ends: 100 for a share, 1 where nothing is known."""
    highest = quantity_of(indicator).highest
    if highest is not None:
        return float(highest)
    return ends.get(key_of(indicator, comparable), 1.0)
