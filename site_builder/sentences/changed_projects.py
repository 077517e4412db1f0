"""Sentences about what a year did to projects and to the region's indicators."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.formats import capitalise, count, count_in_words, in_words, listing
from site_builder.measures.project_changes import Direction, PhaseChange, RegionChange
from site_builder.measures.values import Value
from site_builder.records.choices import MEASUREMENT_PHASES, PROJECT_TYPES, WEIGHT_SETS
from site_builder.sentences.figures import coverage, value_text, value_words
from site_builder.sentences.fractions import Noun, Verb, fraction

VALUE = Noun("waarde die in een volgende fase opnieuw is gemeten", "opnieuw gemeten waarden", "de")
DIRECTIONS: Mapping[Direction, str] = {
    "better": "beter",
    "worse": "slechter",
    "same": "gelijk gebleven",
    "incomparable": "niet te vergelijken",
}


def projects_heading(appeared: int, delivered: int, measured: int, year: int) -> str:
    """What happened to projects, in one line."""
    parts = []
    if appeared:
        parts.append(f"{count_in_words(appeared, 'project kwam', 'projecten kwamen')} erbij")
    if delivered:
        verb = "is" if delivered == 1 else "zijn"
        who = in_words(delivered) if parts else count_in_words(delivered, "project", "projecten")
        parts.append(f"{who} {verb} opgeleverd")
    if measured:
        verb = "is" if measured == 1 else "zijn"
        who = in_words(measured) if parts else count_in_words(measured, "project", "projecten")
        parts.append(f"{who} {verb} voor het eerst gemeten")
    return (
        capitalise(listing(parts))
        if parts
        else f"Over {year} is geen nieuw, opgeleverd of gemeten project vastgelegd"
    )


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


def values_heading(counts: Mapping[Direction, int]) -> str:
    """What became of values from one phase to the next."""
    total = sum(counts.values())
    if total == 0:
        return "Geen project is in een volgende fase opnieuw gemeten"
    better = counts.get("better", 0)
    if total == 1:
        word = next(DIRECTIONS[kind] for kind, number in counts.items() if number)
        verb = "werd " if word in ("beter", "slechter") else "is "
        return f"De enige waarde die opnieuw is gemeten, {verb}{word}"
    text = fraction(better, total, VALUE, Verb("werd beter", "werden beter", "werd niet beter"))
    worse = counts.get("worse", 0)
    return f"{text}, {in_words(worse)} {'werd' if worse == 1 else 'werden'} slechter" if worse else text


def values_caption(counts: Mapping[Direction, int]) -> str:
    """How to read the table of values."""
    text = "Een ontwerp is een belofte, een oplevering is wat er ligt. Een latere fase kan ook tegenvallen."
    unclear = counts.get("incomparable", 0)
    if not unclear:
        return text
    verb = "is" if unclear == 1 else "zijn"
    return f"{text} {capitalise(in_words(unclear))} {verb} niet te vergelijken."


def phase_value(change: PhaseChange, value: Value) -> str:
    """A value with its phase: `Ontwerp: 45,2%`."""
    words = value_words(change.indicator, value)
    group = value.figure.comparable if change.indicator.quantity == "mki" else ""
    return f"{MEASUREMENT_PHASES[value.measurement.phase]}: {words}" + (
        f" (weegset {group})" if group else ""
    )


def direction_word(direction: Direction) -> str:
    """What became of a value."""
    return capitalise(DIRECTIONS[direction])


def region_heading(counts: Mapping[Direction, int], before: int, first: bool) -> str:
    """What became of the region's figures; `first`: this is the first year that figures are kept of."""
    if first:
        return f"{before + 1} is het eerste jaar: er is nog geen cijfer om mee te vergelijken"
    compared = sum(counts.get(one, 0) for one in ("better", "worse", "same"))
    if compared == 0:
        return f"Met {before} is nog geen cijfer van de regio te vergelijken"
    better, worse = counts.get("better", 0), counts.get("worse", 0)
    noun = Noun("cijfer van de regio", "cijfers van de regio", "het")
    text = fraction(better, compared, noun, Verb("werd beter", "werden beter", "werd niet beter"))
    if worse and compared > 1:
        text += f", {in_words(worse)} {'werd' if worse == 1 else 'werden'} slechter"
    return text


def region_caption(counts: Mapping[Direction, int], before: int, first: bool) -> str:
    """How to read the table of indicators."""
    if first:
        return "Volgend jaar staat hier wat er beter en slechter werd."
    text = (
        f"Vergeleken met {before}. Een cijfer kan ook veranderen doordat er andere projecten zijn gemeten. "
        "Weegset A1 en A2 worden nooit met elkaar vergeleken."
    )
    unclear = counts.get("incomparable", 0)
    if not unclear:
        return text
    verb = "is" if unclear == 1 else "zijn"
    return f"{text} {capitalise(count_in_words(unclear, 'cijfer', 'cijfers'))} {verb} niet te vergelijken."


def region_name(change: RegionChange) -> str:
    """What a figure is of: `Herkomst materiaal, wegen`."""
    return f"{change.indicator.name}, {PROJECT_TYPES[change.now.type].lower()}"


def region_value(change: RegionChange, earlier: bool = False) -> str:
    """The value of a year, with what it is; empty where there is none."""
    value = change.value_before if earlier else change.value
    if value is None:
        return ""
    if change.indicator.quantity == "seb":
        aggregate = change.before if earlier and change.before is not None else change.now
        met = aggregate.verdicts("met")
        return f"{met} van {aggregate.tested} {'voldoet' if met == 1 else 'voldoen'}"
    text = value_text(change.indicator, value)
    return text if change.weighted else f"{text} (mediaan)"


def region_coverage(change: RegionChange) -> str:
    """How many projects were measured now."""
    return capitalise(coverage(change.now))


def region_change(change: RegionChange) -> str:
    """What became of a figure, or why that cannot be told."""
    if change.reason == "other_set" and change.comparable:
        return f"Niet te vergelijken: nu gemeten met {WEIGHT_SETS.get(change.comparable, change.comparable)}"
    return {
        "": direction_word(change.direction),
        "no_value": "Nog niet gemeten",
        "no_value_before": "Een jaar eerder nog niet gemeten",
        "other_set": "Niet te vergelijken: anders gemeten",
        "other_way": "Niet te vergelijken: de massa’s zijn niet in beide jaren bekend",
        "units": "Alleen geteld: elk project heeft een eigen eenheid",
    }[change.reason]
