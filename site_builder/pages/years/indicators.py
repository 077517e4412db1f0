"""The indicators on the page of all years: per year what was measured in it, then what was known by then."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder import urls
from site_builder.charts.trend import Trend, trend
from site_builder.figures.figure import Basis, Figure, slug_of_set
from site_builder.figures.leading import Compared
from site_builder.formats import capitalise
from site_builder.frozen import frozen
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import text_of
from site_builder.pages.years import words
from site_builder.pages.years.sections import HERE, indicators_of, years_shown
from site_builder.phrases.breaks import real_breaks
from site_builder.phrases.figures import type_name
from site_builder.phrases.stated import counted, measured
from site_builder.phrases.strips import noun_of, unit_words
from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator

EVERY_SET = "*"
"""Stands for all functional units of CO2, which are listed together and compared with nothing."""


@frozen
class IndicatorRow:
    """One year of one indicator."""

    year: str
    value: str
    level: str
    met: str
    coverage: str
    compared: tuple[str, ...]


@frozen
class IndicatorPart:
    """One indicator for one project type and weight set. Without numbers over the years `chart` is None.

    `rows` are of what was measured in each year, `to_date` of the newest of every project by then.
    """

    id: str
    name: str
    href: str
    unit: str
    chart: Trend | None
    text: str
    rows: tuple[IndicatorRow, ...]
    to_date: tuple[IndicatorRow, ...]
    has_level: bool
    counted: str
    each: str


def indicator_parts(site: Site) -> tuple[IndicatorPart, ...]:
    """Every indicator for every project type that has projects in any year, in the plan's order."""
    figures, every = site.figures, site.figures.years.every
    return tuple(
        _Part(site, indicator, kind, comparable).part()
        for indicator in indicators_of(figures, every)
        for kind in figures.years.kinds(indicator)
        if any(figures.whole(indicator, kind, year).count for year in every)
        for comparable in _sets(site, indicator, kind)
    )


def _sets(site: Site, indicator: Indicator, kind: str) -> tuple[str, ...]:
    """The weight sets of all years together; one empty one where nothing was measured in any."""
    if quantity_of(indicator).by_unit:
        return (EVERY_SET,)
    found = {
        one
        for year in site.figures.years.every
        for basis in ("in_year", "to_date")
        for one in site.figures.sets(
            indicator, kind, year, basis="to_date" if basis == "to_date" else "in_year"
        )
    }
    return tuple(sorted(found)) or ("",)


class _Part:
    """One indicator for one project type and weight set, over all years."""

    def __init__(self, site: Site, indicator: Indicator, kind: str, comparable: str) -> None:
        self.site = site
        self.indicator = indicator
        self.kind = kind
        self.set = comparable
        self.years = site.figures.years.every

    def part(self) -> IndicatorPart:
        """The part of the page."""
        own = "" if self.set == EVERY_SET else self.set
        group = quantity_of(self.indicator).set_words(own)
        work = self.site.figures.years.kinds(self.indicator)[self.kind]
        name = ", ".join(one for one in (self.indicator.name, type_name(work), group) if one)
        address = urls.indicator(self.indicator.id)
        slugs = (self.indicator.id, self.kind.replace("_", "-"), slug_of_set(own))
        found = [one for year in self.years for one in self.leading(year)]
        cut = [year for year in self.years if self.broken(year)]
        drawn = self.set != EVERY_SET and self.indicator.better is not None and found
        return IndicatorPart(
            id="-".join(one for one in slugs if one),
            name=name,
            href=urls.link(HERE, address if address in self.site.things else urls.INDICATORS),
            unit=unit_words(self.indicator) or self.indicator.unit,
            chart=self.chart(cut) if drawn else None,
            text=words.trend_text(name, found, cut),
            rows=tuple(self.row(year, "in_year") for year in self.years),
            to_date=tuple(self.row(year, "to_date") for year in self.years),
            has_level=any(self.level(year) is not None for year in self.years),
            counted=capitalise(noun_of(self.indicator).plural),
            each=words.each(self.indicator),
        )

    def leading(self, year: int, basis: Basis = "in_year") -> tuple[Compared, ...]:
        """The figures of a year; more than one for the units of CO2 alone."""
        every = self.site.figures.leading(self.indicator, self.kind, year, basis=basis)
        return tuple(one for one in every if self.set in (EVERY_SET, one.figure.key.set))

    def count(self, statistic: str, year: int, basis: Basis, comparable: str) -> Figure:
        """A count of this part."""
        return self.site.figures.indicator(
            self.indicator, self.kind, statistic, year, basis=basis, comparable=comparable
        )

    def level(self, year: int) -> Figure | None:
        """The level in force in a year: that of the weight set, else one for all sets."""
        for comparable in (self.set, "") if self.set != EVERY_SET else ("",):
            found = self.count("level", year, "in_year", comparable)
            if found.known:
                return found
        return None

    def row(self, year: int, basis: Basis) -> IndicatorRow:
        """One year: what was measured in it, or the newest measurement of every project by then."""
        own = "" if self.set == EVERY_SET else self.set
        found = self.leading(year, basis)
        level = self.level(year)
        met, tested, within = (self.count(one, year, basis, own) for one in ("met", "tested", "measured"))
        projects = self.site.figures.whole(self.indicator, self.kind, year)
        in_year = basis == "in_year"
        coverage = counted(within) if found else "–"
        if not in_year and not own:
            coverage = words.of(within, projects)
        return IndicatorRow(
            year=str(year),
            value=words.values_cell(found),
            level=measured(self.indicator, level) if level is not None else "geen",
            met=words.met_cell(met, tested, within, level=level is not None),
            coverage=coverage,
            compared=words.compared_lines(found, met, first=year == self.years[0]),
        )

    def broken(self, year: int) -> bool:
        """Whether the line is cut before a year: its value may not be compared, or the level changed."""
        met = self.count("met", year, "in_year", self.set)
        shown = [one.figure for one in self.leading(year)]
        return any(real_breaks(one.not_compared) for one in (*shown, met))

    def chart(self, cut: Sequence[int]) -> Trend:
        """The line of what was measured in each year."""
        values = {one.figure.key.year: one.figure.number for year in self.years for one in self.leading(year)}
        levels = [
            (year, float(level.number))
            for year in self.years
            if (level := self.level(year)) is not None and level.number is not None
        ]
        steps = [step for place, step in enumerate(levels) if not place or levels[place - 1][1] != step[1]]
        return trend(
            [(year, None if value is None else float(value)) for year, value in values.items()],
            steps,
            years_shown(self.site),
            "min" if self.indicator.better == "higher" else "max",
            text_of(self.indicator),
            highest=quantity_of(self.indicator).highest,
            breaks=set(cut),
        )
