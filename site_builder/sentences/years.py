"""Sentences on all years side by side: which are closed, and how the region stood in each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from site_builder.formats import (
    capitalise,
    count_in_words,
    in_words,
    listing,
    lower_first,
    number,
    percent,
    signed,
)
from site_builder.measures.breaks import Break
from site_builder.measures.year_figures import AxisYear, IndicatorYear, YearFigures
from site_builder.records.plan import Indicator
from site_builder.sentences.breaks import reasons, short_reason
from site_builder.sentences.changed_projects import DIRECTIONS
from site_builder.sentences.figures import value_text
from site_builder.sentences.fractions import MEASURED, Noun, Verb, fraction
from site_builder.sentences.frozen import established

MEMBER = Noun("gemeente", "gemeenten", "de")
PROJECT = Noun("project", "projecten")


def title(closed: Sequence[int]) -> str:
    """How many years are closed, and which."""
    if not closed:
        return "Nog geen jaar is vastgesteld."
    if len(closed) == 1:
        return f"{closed[0]} is vastgesteld."
    which = span(closed)
    return f"{capitalise(count_in_words(len(closed), 'jaar is', 'jaren zijn'))} vastgesteld: {which}."


def span(years: Sequence[int]) -> str:
    """Years in order: `2026 tot en met 2029` where none is missing, else `2026, 2027 en 2029`."""
    if len(years) > 2 and years[-1] - years[0] == len(years) - 1:
        return f"{years[0]} tot en met {years[-1]}"
    return listing([str(year) for year in years])


def still_open(missing: Sequence[int], running: int | None) -> str:
    """The other years: those before a closed one that are not closed, and the one that still runs."""
    parts = []
    if missing:
        parts.append(
            f"{listing([str(year) for year in missing])} {'is' if len(missing) == 1 else 'zijn'} dat niet"
        )
    if running is not None:
        parts.append(f"{running} nog niet")
    return f"{capitalise(', '.join(parts))}." if parts else ""


def lead(closed: int, running: int) -> str:
    """What a closed year is, and when the next one comes."""
    if not closed:
        return (
            f"Na 31 december {running} stelt de regio het eerste jaar vast, bij de jaarlijkse evaluatie. "
            "Daarna staat hier hoe het er per jaar voor stond, en blijft dat zo staan."
        )
    return (
        "Hier staan de jaren naast elkaar. Een vastgesteld jaar blijft zoals het was, met de niveaus en de "
        "vragen van toen. Waar twee jaren niet over hetzelfde gaan, vergelijken wij ze niet. Dan staat erbij "
        "waarom."
    )


def state_line(year: int, made: date | None, *, drafts: bool, over: bool) -> str:
    """Whether a year is closed. `over`: a later year is closed or reported on already."""
    if made is not None:
        return f"{capitalise(established(made, drafts=drafts))}."
    if over:
        return f"{year} is niet vastgesteld. De cijfers komen uit de gegevens van nu."
    return f"{year} is nog niet vastgesteld. De cijfers kunnen nog veranderen."


def year_line(one: YearFigures) -> str:
    """What a year says of the region, in one sentence each on municipalities and projects."""
    if not one.members:
        return "Er deed geen gemeente mee."
    filled = Verb("vulde een spinnenweb in", "vulden een spinnenweb in", "vulde geen spinnenweb in")
    text = f"{fraction(one.assessed, one.members, MEMBER, filled)}."
    if not one.projects:
        return f"{text} Er zijn geen projecten vastgelegd."
    return f"{text} {fraction(one.measured, one.projects, PROJECT, MEASURED)}."


def axes_heading(pairs: Sequence[tuple[int, Sequence[AxisYear]]]) -> str:
    """The finding over the axes: the newest two years that may be compared. Pairs are (year, its axes)."""
    if not any(one.median is not None for _, axes in pairs for one in axes):
        return "Nog van geen jaar is een niveau bekend"
    for year, axes in reversed(pairs):
        changes = [one.change for one in axes if one.change is not None]
        if changes:
            up = sum(change > 0 for change in changes)
            down = sum(change < 0 for change in changes)
            verb = "ging het middelste niveau omhoog"
            where = f"Van {year - 1} op {year} {verb} op {_axes(up, len(changes))}"
            return f"{where}, en omlaag op {in_words(down)}" if down else where
    if len(pairs) == 1:
        return f"Alleen van {pairs[0][0]} is bekend hoe de regio er per as voor stond"
    return "Geen twee jaren zijn per as met elkaar te vergelijken"


def _axes(part: int, whole: int) -> str:
    if part == whole:
        return "elke vergeleken as"
    return f"{in_words(part)} van de {in_words(whole)} vergeleken assen"


def axis_cell(one: AxisYear) -> tuple[str, str, str]:
    """A level, its coverage and what became of it since the year before."""
    if one.median is None:
        return "?", "niemand ingevuld" if one.members else "geen gemeenten", ""
    cover = f"{one.known} van {one.members}"
    if one.breaks:
        return number(one.median, 1), cover, f"niet vergeleken: {short_reason(one.breaks)}"
    if one.change is None:
        return number(one.median, 1), cover, ""
    return number(one.median, 1), cover, "gelijk" if not one.change else signed(one.change, 1)


def axis_text(name: str, years: Sequence[AxisYear]) -> str:
    """What the figure of one axis draws, for who does not see it."""
    known = [f"{one.year}: {number(one.median, 1)}" for one in years if one.median is not None]
    text = f"{name}, middelste niveau per jaar. {'; '.join(known)}." if known else f"{name}: nog niet bekend."
    cut = [str(one.year) for one in years if one.breaks]
    return f"{text} Voor {listing(cut)} is de lijn onderbroken." if cut else text


def profiles_heading(year: int, counts: Mapping[int, int], profiles: Sequence[int]) -> str:
    """How many municipalities stood in each profile at the end of the newest year."""
    if not any(counts.get(number) for number in profiles):
        return f"Eind {year} was van geen gemeente het profiel bekend"
    known = [number for number in profiles if counts.get(number)]
    first, *rest = known
    parts = [f"{count_in_words(counts[first], 'gemeente', 'gemeenten')} in profiel {first}"]
    parts += [f"{in_words(counts[number])} in profiel {number}" for number in rest]
    text = f"Eind {year} {'stond' if counts[first] == 1 else 'stonden'} {listing(parts)}"
    unknown = counts.get(0, 0)
    return f"{text}; van {in_words(unknown)} is het niet bekend" if unknown else text


def indicators_heading(pairs: Sequence[tuple[int, Sequence[IndicatorYear]]]) -> str:
    """The finding over the indicators with a level: the newest two years with anything to compare."""
    if not any(one.value is not None for _, found in pairs for one in found):
        return "Nog geen indicator is gemeten"
    for year, found in reversed(pairs):
        known = [one.direction for one in found if one.direction != "incomparable"]
        if known:
            better, worse = known.count("better"), known.count("worse")
            noun = Noun("vergeleken cijfer", "vergeleken cijfers")
            text = fraction(better, len(known), noun, Verb("werd beter", "werden beter", "werd niet beter"))
            more = f", {in_words(worse)} {'werd' if worse == 1 else 'werden'} slechter"
            return f"Van {year - 1} op {year}: {lower_first(text)}{more if worse and len(known) > 1 else ''}"
    return "Geen twee jaren zijn per indicator met elkaar te vergelijken"


def met_cell(one: IndicatorYear, indicator: Indicator) -> str:
    """How many of the tested projects meet the level: `4 van de 6`; a dash where nothing was tested."""
    tested = one.aggregate.tested if one.aggregate is not None else 0
    met = one.aggregate.verdicts("met") if one.aggregate is not None else 0
    if one.aggregate is None or not one.aggregate.measured:
        return "–"
    if not tested:
        return "niet te toetsen" if one.level is not None or indicator.quantity == "seb" else "geen niveau"
    return f"{met} van {tested}"


def coverage_cell(one: IndicatorYear) -> str:
    """How many projects were measured: `11 van 14`."""
    now = one.aggregate
    return f"{now.measured} van {now.projects}" if now is not None and now.projects else "geen projecten"


def value_cell(one: IndicatorYear, indicator: Indicator) -> str:
    """The value of a year; a question mark where nothing was measured."""
    if indicator.quantity == "co2":
        return "verschillende eenheden" if one.aggregate is not None and one.aggregate.measured else "?"
    if one.value is None:
        return "?"
    return (
        f"{percent(one.value)} voldoet" if indicator.quantity == "seb" else value_text(indicator, one.value)
    )


def compared(one: IndicatorYear, indicator: Indicator, *, first: bool) -> tuple[str, ...]:
    """What became of an indicator since the year before, or why that cannot be told: a line or two."""
    if first:
        return ("eerste jaar",)
    if one.value_breaks:
        return (f"niet vergeleken: {reasons(one.value_breaks, indicator)}",)
    if one.value is None:
        return ("niet gemeten",)
    if one.before is None:
        return (f"{one.year - 1} is niet gemeten",)
    lines = [DIRECTIONS[one.direction]]
    level = tuple(found for found in one.verdict_breaks if found.cause == "level")
    if level:
        lines.append(f"halen van het niveau niet vergeleken: {reasons(level, indicator)}")
    return tuple(lines)


def trend_text(name: str, years: Sequence[IndicatorYear], indicator: Indicator) -> str:
    """What the figure of one indicator draws, for who does not see it."""
    known = [f"{one.year}: {value_text(indicator, one.value)}" for one in years if one.value is not None]
    text = f"{name}, per jaar. {'; '.join(known)}." if known else f"{name}: nog niet gemeten."
    cut = [str(one.year) for one in years if one.verdict_breaks]
    return f"{text} Voor {listing(cut)} is de lijn onderbroken." if cut else text


def projects_heading(one: YearFigures) -> str:
    """How many projects were measured by the end of the newest year."""
    if not one.projects:
        return f"Eind {one.year} zijn er nog geen projecten vastgelegd"
    text = fraction(one.measured, one.projects, PROJECT, MEASURED)
    return f"Eind {one.year}: {lower_first(text)}"


def sessions_heading(figures: Sequence[YearFigures]) -> str:
    """How many sessions were held in all years together."""
    held = sum(one.held for one in figures)
    if not held:
        return "Er is nog geen bijeenkomst gehouden"
    verb = "werd" if held == 1 else "werden"
    when = f"In {figures[0].year}" if len(figures) == 1 else f"In {in_words(len(figures))} jaar"
    return f"{when} {verb} {count_in_words(held, 'bijeenkomst', 'bijeenkomsten')} gehouden"


def of(part: int, whole: int) -> str:
    """A part of a whole in a cell: `8 van 10`; a dash where there is no whole."""
    return f"{number(part)} van {number(whole)}" if whole else "–"


def profiles_compared(found: Sequence[Break]) -> str:
    """Why the profiles of a year are not compared with those of the year before; empty where they may be."""
    return f"niet vergeleken: {short_reason(found)}" if found else ""
