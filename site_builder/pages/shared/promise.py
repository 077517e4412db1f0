"""The question that everybody asks of the region, its honest answer, and what is known: for any page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from types import MappingProxyType

from site_builder.charts.units import Sign, Units, units
from site_builder.figures.figure import Figure, Key
from site_builder.figures.of_indicator import IndicatorFigures, over_all
from site_builder.formats import lower_first, unmarked
from site_builder.frozen import frozen
from site_builder.model import Model
from site_builder.pages.shared.chrome import LegendItem
from site_builder.pages.shared.site import Site
from site_builder.phrases import promise as words
from site_builder.phrases.stated import counted
from site_builder.records.plan import Indicator
from site_builder.records.region import Ambition

SIGNS: dict[Sign, LegendItem] = {
    "met": LegendItem("met", "gehaald bij oplevering"),
    "below": LegendItem("below", "niet gehaald"),
    "promised": LegendItem("promised", "gehaald in ontwerp of gunning"),
    "lacking": LegendItem("lacking", "niet gehaald in ontwerp of gunning"),
    "untestable": LegendItem("untestable", "niet te toetsen"),
    "none": LegendItem("none", "gemeten, zonder prestatieniveau"),
    "unknown": LegendItem("missing", "niet bekend"),
}
"""What each sign means, in the order in which a legend has them."""


@frozen
class Known:
    """One thing that is known: a number, what it is out of, what it counts, and a sign for each.

    `heard` is the row of signs in words; `signs` is None where there is nothing to count by eye.
    """

    id: str
    value: str
    unit: str
    text: str
    signs: Units | None
    heard: str


@frozen
class Promise:
    """What was promised, the question and its answer with the reason, and what is known instead."""

    promise: str
    question: str
    answer: str
    why: str
    known: tuple[Known, ...]
    legend: tuple[LegendItem, ...]


def promise_of(site: Site) -> Promise:
    """The answer for the reported year, about the ambition of that year or the first after it."""
    known = tuple(_known(site))
    there = {place.sign for one in known if one.signs is not None for place in one.signs.signs}
    return replace(site.shared(answer_of), known=known, legend=legend_of(there))


def answer_of(site: Site) -> Promise:
    """The same without what is known: no level of a municipality changes it."""
    region, year = site.model.records.region, site.model.year
    ambition = asked_about(site)
    ever = site.figures.at(Key("projects", "measured", year, "to_date"))
    return Promise(
        words.promise(region.ambitions),
        words.question(ambition),
        words.answer(ambition),
        words.why(ambition, year, region.from_year, ever),
        known=(),
        legend=(),
    )


def asked_about(site: Site) -> Ambition:
    """The ambition that the question is about: the next one, or the last where all its years are past."""
    ordered = sorted(site.model.records.region.ambitions, key=lambda one: one.year)
    return next((one for one in ordered if one.year >= site.model.year), ordered[-1])


def legend_of(signs: set[Sign]) -> tuple[LegendItem, ...]:
    """The meaning of the signs that occur."""
    return tuple(item for sign, item in SIGNS.items() if sign in signs)


def judged(model: Model) -> tuple[Indicator, ...]:
    """The indicators with a level: those of projects, or where none has one those of municipalities."""
    projects = tuple(one for one in model.indicators if one.levels)
    return projects or tuple(one for one in model.all_indicators if one.levels)


def _known(site: Site) -> Iterator[Known]:
    model, year = site.model, site.model.year
    for indicator in judged(model):
        own = over_all(site.figures, indicator, year)
        if own.at("tested").count:
            yield _on_level(own)
    yield _municipalities(site)
    unmeasured = site.figures.at(Key("projects", "unmeasured", year, "to_date"))
    ever = site.figures.at(Key("projects", "measured", year, "to_date"))
    if unmeasured.count:
        noun = "project" if unmeasured.count == 1 else "projecten"
        text = words.never_measured(unmeasured, ever)
        yield _with_signs("nooit-gemeten", counted(unmeasured), noun, text, (("unknown", unmeasured),))
    levels = site.figures.at(Key("indicators", "levels", year))
    if not ever.count and levels.count:
        subjects = [lower_first(one.subject) for one in judged(model)]
        noun = "prestatieniveau" if levels.count == 1 else "prestatieniveaus"
        yield Known("niveaus", counted(levels), noun, words.levels_fixed(levels, subjects), None, "")


def _on_level(own: IndicatorFigures) -> Known:
    met, below = (
        ("met", "below") if own.indicator.of == "municipality" else ("met_delivered", "below_delivered")
    )
    signs: tuple[tuple[Sign, Figure], ...] = (
        ("met", own.at(met)),
        ("promised", own.at("met_promised")),
        ("below", own.at(below)),
        ("lacking", own.at("below_promised")),
        ("untestable", own.at("untestable")),
        ("unknown", own.at("missing")),
    )
    unit = f"van de {counted(own.at('tested'))}"
    return _with_signs(own.indicator.id, counted(own.at("met")), unit, words.on_level(own), signs)


def _municipalities(site: Site) -> Known:
    model, year = site.model, site.model.year
    names = ("count", "assessed", "at_ambition", "below_ambition", "ambition_unknown")
    members, assessed, at, below, unknown = (
        site.figures.at(Key("municipalities", one, year)) for one in names
    )
    if not assessed.count:
        noun = "gemeente" if members.count == 1 else "gemeenten"
        text = words.nobody_assessed(members)
        return _with_signs("gemeenten-ambitie", counted(members), noun, text, (("unknown", members),))
    text = words.at_ambition(members, unknown, model.records.spiderweb.ambition_level, len(model.axes))
    signs: tuple[tuple[Sign, Figure], ...] = (("met", at), ("below", below), ("unknown", unknown))
    unit = f"van de {counted(members)}"
    own: Mapping[Sign, str] = {"met": "op de ambitie", "below": "lager"}
    return _with_signs("gemeenten-ambitie", counted(at), unit, text, signs, own)


def _with_signs(
    name: str,
    value: str,
    unit: str,
    text: str,
    signs: tuple[tuple[Sign, Figure], ...],
    own: Mapping[Sign, str] = MappingProxyType({}),
) -> Known:
    """What is known, with its signs; `own` are words for a sign that means something else here."""
    row = units([(sign, figure.count) for sign, figure in signs])
    heard = ", ".join(
        f"{figure.count} {own.get(sign, SIGNS[sign].text)}" for sign, figure in signs if figure.count
    )
    return Known(name, value, unit, text, row, unmarked(heard))
