"""The line of one indicator over the years: what was measured in each year, and never a sum of years."""

from __future__ import annotations

from dataclasses import dataclass, replace

from site_builder.charts.trend import Trend, trend, with_counts
from site_builder.figures.figure import Figure
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import named
from site_builder.phrases import strips as words
from site_builder.phrases.figures import value_text
from site_builder.phrases.stated import stated
from site_builder.quantities import quantity_of


@dataclass(frozen=True, slots=True)
class YearTrend:
    """The drawing, and everything that it draws in words. `broken`: a line is broken off."""

    chart: Trend
    text: str
    broken: bool


def year_trend(site: Site, own: IndicatorFigures) -> YearTrend | None:
    """The line from the plan's first year to the reported one; None where one year or none has a value.

    Two years are joined only where the figure of the later one is held against that of the earlier.
    """
    years = site.model.years
    points = {year: own.in_year(year) for year in years}
    middles = {year: one.middle() for year, one in points.items()}
    known = [year for year, figure in middles.items() if figure.known]
    if own.indicator.better is None or len(known) < 2:
        return None
    apart = {year for year in known if middles[year].compared_with is None}
    chart = trend(
        [(year, _number(figure)) for year, figure in middles.items()],
        level_steps(points),
        range(years[0], years[-1] + 1),
        "min" if own.indicator.better == "higher" else "max",
        quantity_of(own.indicator).axis_text,
        highest=site.scale(own.indicator, own.set),
        breaks=apart,
    )
    counts = {year: f"n={middles[year].n}" for year in known}
    broken = any(year - 1 in known and year in apart for year in known)
    return YearTrend(
        _named(with_counts(chart, counts), points),
        words.years_described(own, points, chart.ends),
        broken,
    )


def level_steps(points: dict[int, IndicatorFigures]) -> list[tuple[int, float]]:
    """The level per year from which it holds."""
    steps: list[tuple[int, float]] = []
    for year, one in points.items():
        level = one.level
        number = None if level is None else _number(level)
        if number is not None and (not steps or steps[-1][1] != number):
            steps.append((year, number))
    return steps


def _named(chart: Trend, points: dict[int, IndicatorFigures]) -> Trend:
    """The drawing with the figures that its labels state."""
    by_year = {str(year): one for year, one in points.items()}
    below = {year.x: by_year[year.text] for year in chart.years}
    newest = max(year for year, one in points.items() if one.middle().known)
    last = points[newest].middle()
    shown = "" if last.number is None else value_text(points[newest].indicator, last.number, last.level)
    return replace(
        chart,
        counts=tuple(replace(label, text=_counted(below[label.x], label.text)) for label in chart.counts),
        last=named(chart.last, last, shown),
    )


def _counted(one: IndicatorFigures, text: str) -> str:
    """The number of values in a point, which is a figure of its own where every value is in it."""
    there = one.at("measured")
    return stated(there, text) if there.number == one.middle().n else text


def _number(figure: Figure) -> float | None:
    return None if figure.number is None else float(figure.number)
