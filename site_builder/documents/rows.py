"""Counts as rows of signs, for a sheet and for slides: one sign for each project or municipality."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder.charts.units import MOST, Sign, Units
from site_builder.figures.figure import Key
from site_builder.figures.of_indicator import IndicatorFigures, over_all
from site_builder.formats import capitalise
from site_builder.frozen import frozen
from site_builder.pages.shared.promise import SIGNS
from site_builder.pages.shared.site import Site
from site_builder.phrases.figures import type_name
from site_builder.phrases.stated import counted, measured, part, stated
from site_builder.phrases.strips import unit_words
from site_builder.records.plan import Indicator

BY_PHASE: Mapping[str, Sign] = {
    "met_delivered": "met",
    "met_promised": "promised",
    "below_delivered": "below",
    "below_promised": "lacking",
    "missing": "unknown",
}
"""The figures of an indicator that a row is made of, in the order of its signs."""
OF_MUNICIPALITIES: Mapping[Sign, str] = {
    "met": "op de ambitie of hoger",
    "below": "lager",
    "unknown": "niet bekend",
}
"""What each sign of a municipality means."""
OF_PROJECTS: Mapping[Sign, str] = {sign: item.text for sign, item in SIGNS.items()}
YEARS = ("Jaar", "Projecten uit dat jaar", "Gehaald")
LEVELS = ("Soort werk", "", "Prestatieniveau")
AXES = ("As", "Gemeenten", "Op de ambitie")


@frozen
class Row:
    """What is counted, a sign for each, and the count in words; too many to count by eye have no signs."""

    label: str
    signs: tuple[Sign, ...]
    text: str


@frozen
class Rows:
    """Rows that are read together, with their heads and the meaning of the signs that stand in them."""

    heads: tuple[str, str, str]
    rows: tuple[Row, ...]
    legend: tuple[tuple[Sign, str], ...]


def rows(heads: tuple[str, str, str], every: tuple[Row, ...], meanings: Mapping[Sign, str]) -> Rows:
    """Rows with a legend of their own signs."""
    there = {sign for row in every for sign in row.signs}
    return Rows(heads, every, tuple((sign, text) for sign, text in meanings.items() if sign in there))


def per_year(site: Site, indicator: Indicator) -> Rows:
    """Per year how many of the projects measured in it reach the performance level of that year.

    As long as none was tested: per kind of work the level that it is to reach.
    """
    every = tuple(over_all(site.figures, indicator, year) for year in site.model.years)
    if not any(own.at("tested").count for own in every):
        kind, nothing, level = LEVELS
        return rows((kind, nothing, f"{level} {unit_words(indicator)}".strip()), _levels(every[-1]), {})
    return rows(YEARS, tuple(_of_year(own) for own in every), OF_PROJECTS)


def _levels(own: IndicatorFigures) -> tuple[Row, ...]:
    """What a project is to reach, per kind of work and weight set."""
    kinds = (replace(own, type=kind) for kind in own.figures.years.kinds(own.indicator))
    found = ((one.kind, one.in_set(comparable).level) for one in kinds for comparable in one.sets)
    least = "minstens" if own.indicator.better == "higher" else "hoogstens"
    return tuple(
        Row(capitalise(type_name(kind)), (), f"{least} {measured(own.indicator, level)}")
        for kind, level in found
        if level is not None
    )


def of_indicator(own: IndicatorFigures) -> tuple[Sign, ...]:
    """A sign for each project of the year: reached or not, built or promised, and those not measured."""
    return signs([(sign, own.at(statistic).count) for statistic, sign in BY_PHASE.items()])


def _of_year(own: IndicatorFigures) -> Row:
    met, tested = own.at("met"), own.at("tested")
    text = part(met, tested) if tested.count else stated(tested, "geen getoetst")
    return Row(str(own.year), of_indicator(own), text)


def per_axis(site: Site) -> Rows:
    """Per axis how many municipalities reached the level of the ambition, of those of which it is known."""
    return rows(AXES, tuple(_axes(site)), OF_MUNICIPALITIES)


def _axes(site: Site) -> Iterator[Row]:
    for axis in site.model.axes:
        reached = site.figures.at(Key("spiderweb", "at_ambition", site.model.year, part=axis.id))
        known, every = reached.n or 0, reached.of or 0
        drawn = signs([("met", reached.count), ("below", known - reached.count), ("unknown", every - known)])
        text = f"{counted(reached)} van de {known}" if known else "nog niet bekend"
        yield Row(axis.short_name, drawn, text)


def signs(counts: Sequence[tuple[Sign, int]]) -> tuple[Sign, ...]:
    """A sign for each of what is counted; none where they are too many to count by eye."""
    every = tuple(sign for sign, number in counts for _ in range(number))
    return every if len(every) <= MOST else ()


def sign_names(drawn: Units | None) -> tuple[Sign, ...]:
    """The signs of a drawing in their order, for who draws them otherwise."""
    return () if drawn is None else tuple(one.sign for one in drawn.signs)
