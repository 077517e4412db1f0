"""Sentences about what a year did to projects and to the region's indicators."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from site_builder.figures.figure import Figure
from site_builder.figures.leading import Compared
from site_builder.formats import capitalise, count, listing, lower_first
from site_builder.measures.project_changes import Direction, PhaseChange
from site_builder.measures.values import Value
from site_builder.phrases.breaks import reasons
from site_builder.phrases.counts import fraction, worded
from site_builder.phrases.figures import type_name, value_words
from site_builder.phrases.fractions import Noun, Verb
from site_builder.phrases.stated import measured, share, stated
from site_builder.quantities import quantity_of
from site_builder.records.choices import MEASUREMENT_PHASES
from site_builder.records.plan import Indicator
from site_builder.records.project_types import ProjectType

VALUE = Noun("waarde die in een volgende fase opnieuw is gemeten", "opnieuw gemeten waarden", "de")
NOT_MEASURED = "Niet gemeten"
DIRECTIONS: Mapping[Direction, str] = {
    "better": "beter",
    "worse": "slechter",
    "same": "gelijk gebleven",
    "incomparable": "niet te vergelijken",
}


class Remeasured(NamedTuple):
    """How many values were measured again in a next phase, as figures."""

    every: Figure
    better: Figure
    worse: Figure
    same: Figure
    incomparable: Figure


def projects_heading(appeared: Figure, delivered: Figure, measured: Figure) -> str:
    """What happened to projects, in one line."""
    parts: list[str] = []
    for figure, nouns, verb in (
        (appeared, ("project kwam", "projecten kwamen"), "erbij"),
        (delivered, ("project", "projecten"), "opgeleverd"),
        (measured, ("project", "projecten"), "voor het eerst gemeten"),
    ):
        if figure.count:
            who = worded(figure) if parts else worded(figure, *nouns)
            are = "" if figure is appeared else " is" if figure.count == 1 else " zijn"
            parts.append(f"{who}{are} {verb}")
    none = f"Over {appeared.key.year} is geen nieuw, opgeleverd of gemeten project vastgelegd"
    return capitalise(listing(parts)) if parts else none


def project_events(appeared: bool, delivered: bool, measured: bool) -> str:
    """What happened to one project: `Nieuw, opgeleverd en voor het eerst gemeten`."""
    words = (("nieuw", appeared), ("opgeleverd", delivered), ("voor het eerst gemeten", measured))
    return capitalise(listing([word for word, holds in words if holds]))


def more(hidden: int) -> str:
    """That a list goes on elsewhere; empty when it does not."""
    if not hidden:
        return ""
    verb = "staat" if hidden == 1 else "staan"
    return f"Nog {count(hidden, 'regel', 'regels')} {verb} hier niet: die vindt u bij de projecten zelf."


def values_heading(counts: Remeasured) -> str:
    """What became of values from one phase to the next."""
    total = counts.every.count
    if not total:
        return "Geen project is in een volgende fase opnieuw gemeten"
    if total == 1:
        kinds: tuple[tuple[Direction, Figure], ...] = (
            ("better", counts.better),
            ("worse", counts.worse),
            ("same", counts.same),
            ("incomparable", counts.incomparable),
        )
        word = next(DIRECTIONS[kind] for kind, figure in kinds if figure.count)
        verb = "werd " if word in ("beter", "slechter") else "is "
        return f"De {stated(counts.every, 'enige')} waarde die opnieuw is gemeten, {verb}{word}"
    text = fraction(counts.better, counts.every, VALUE, Verb("werd beter", "werden beter", "werd niet beter"))
    return _and_worse(text, counts.worse)


def _and_worse(text: str, worse: Figure) -> str:
    if not worse.count:
        return text
    return f"{text}, {worded(worse)} {'werd' if worse.count == 1 else 'werden'} slechter"


def values_caption(incomparable: Figure) -> str:
    """How to read the table of values."""
    text = "Een ontwerp is een belofte, een oplevering is wat er ligt. Een latere fase kan ook tegenvallen."
    if not incomparable.count:
        return text
    verb = "is" if incomparable.count == 1 else "zijn"
    return f"{text} {capitalise(worded(incomparable))} {verb} niet te vergelijken."


def phase_value(change: PhaseChange, value: Value, figure: Figure) -> str:
    """A value with its phase: `Ontwerp: 45,2%`."""
    words = stated(figure, value_words(change.indicator, value))
    quantity = quantity_of(change.indicator)
    group = quantity.set_name(value.figure.comparable) if quantity.by_rule else ""
    return f"{MEASUREMENT_PHASES[value.measurement.phase]}: {words}" + (f" ({group})" if group else "")


def direction_word(direction: Direction) -> str:
    """What became of a value."""
    return capitalise(DIRECTIONS[direction])


def region_heading(better: Figure, worse: Figure, compared: Figure, *, first: bool = False) -> str:
    """What became of the region's leading figures, of those that are compared with the year before."""
    year = compared.key.year
    if first:
        return f"{year} is het eerste jaar: er is nog geen cijfer om mee te vergelijken"
    if not compared.count:
        return f"Van {year - 1} op {year} is geen cijfer van de regio te vergelijken"
    noun = Noun("vergeleken cijfer", "vergeleken cijfers")
    text = fraction(better, compared, noun, Verb("werd beter", "werden beter", "werd niet beter"))
    text = f"Van {year - 1} op {year}: {lower_first(text)}"
    return _and_worse(text, worse) if compared.count > 1 else text


def region_caption(year: int, *, first: bool) -> str:
    """How to read the table of indicators."""
    if first:
        return f"Hier staat wat in {year} is gemeten, en vanaf volgend jaar ook wat beter en slechter werd."
    return (
        f"Wat in {year} is gemeten, naast wat in {year - 1} is gemeten. Het zijn andere projecten: "
        "een cijfer kan ook daardoor veranderen."
    )


def leading_name(indicator: Indicator, kind: ProjectType, figure: Figure) -> str:
    """What a figure is of: `Herkomst materiaal, wegen`, `Milieu-impact, wegen, rekenregel A2`."""
    group = quantity_of(indicator).set_words(figure.key.set)
    parts = (indicator.name, type_name(kind), group)
    return ", ".join(part for part in parts if part)


def unmeasured_name(indicator: Indicator, kind: ProjectType) -> str:
    """What nothing was measured of: `Herkomst materiaal, wegen`."""
    return f"{indicator.name}, {type_name(kind)}"


def leading_value(indicator: Indicator, figure: Figure) -> str:
    """A leading figure with what kind of middle it is: `71,9%`, `€ 0,20 (mediaan)`, `80% voldoet`."""
    if figure.key.statistic == "share":
        return f"{share(figure)} {quantity_of(indicator).shared}"
    if not figure.known:
        return "?"
    # One value is no middle of anything.
    median = figure.key.statistic == "median" and figure.n != 1
    return measured(indicator, figure) + (" (mediaan)" if median else "")


def leading_change(one: Compared, *, first: bool) -> str:
    """What became of a leading figure since the year before, or why that is not said."""
    if first:
        return "Eerste jaar"
    if one.direction is not None:
        return direction_word(one.direction)
    if one.figure.not_compared:
        return f"Niet vergeleken: {reasons(one.figure.not_compared, one.indicator)}"
    return "Geen richting is beter" if one.before is not None else NOT_MEASURED
