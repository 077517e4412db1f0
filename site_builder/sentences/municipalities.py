"""Sentences about all municipalities together: who takes part, and of how many something is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from site_builder.formats import capitalise, count_in_words, date_long, in_words, listing, lower_first
from site_builder.measures.attendance import Turnout
from site_builder.records.municipality import Period
from site_builder.sentences.fractions import Noun, Verb, fraction

MUNICIPALITY = Noun("gemeente", "gemeenten", "de")
ASSESSED = Verb("heeft een meting", "hebben een meting", "heeft nog geen meting")


def so_far(part: int, whole: int, noun: Noun, verb: Verb) -> str:
    """A fraction that will grow: `Nog geen van de 17 gemeenten heeft een meting`. Errors as `fraction`."""
    text = fraction(part, whole, noun, verb)
    return f"Nog {lower_first(text)}" if part == 0 and whole > 1 else text


def coverage_heading(assessed: int, members: int) -> str:
    """The finding over the table: how many municipalities have an assessment that counts."""
    if members == 0:
        return "Er doen geen gemeenten mee"
    return so_far(assessed, members, MUNICIPALITY, ASSESSED)


def lead(members: int, year: int) -> str:
    """Who takes part, and in what order they stand."""
    taking_part = count_in_words(members, "gemeente", "gemeenten")
    verb = "doet" if members == 1 else "doen"
    who = f"In {year} {verb} {taking_part} mee."
    if members < 2:
        return who
    return f"{who} Ze staan op alfabet: dit is geen ranglijst, want elke gemeente begint ergens anders."


def caption(assessed: int, this_year: int, drafts: int, year: int) -> str:
    """How old the assessments are, and which do not count yet; empty where there is nothing to say."""
    parts = []
    older = assessed - this_year
    if older:
        verb = "is" if older == 1 else "zijn"
        are = f"{verb} {count_in_words(older, 'meting', 'metingen')}"
        parts.append(f"Daarvan {are} van vóór {year}: dan staat de laatste meting in de tabel.")
    if drafts:
        verb = "is" if drafts == 1 else "zijn"
        counts = "telt" if drafts == 1 else "tellen"
        several = capitalise(count_in_words(drafts, "meting", "metingen"))
        parts.append(f"{several} {verb} nog een concept en {counts} nog niet mee.")
    return " ".join(parts)


def measured(part: int, whole: int) -> str:
    """Projects measured of all that count: `3 van 5`; `geen projecten` without any."""
    return f"{part} van {whole}" if whole else "geen projecten"


def attended(turnout: Turnout) -> str:
    """Sessions attended of those open to it: `4 van 6`."""
    return f"{turnout.attended} van {turnout.open}" if turnout.open else "geen bijeenkomsten"


def unreported(turnout: Turnout) -> str:
    """For how many sessions nothing was reported; empty if for none."""
    return f"{turnout.unreported} niet bekend" if turnout.unreported else ""


def draft(year: int) -> str:
    """That there is a newer assessment that does not count yet."""
    return f"{year}: concept"


def change_words(change: str, before_year: int | None) -> str:
    """A change of a level for who hears it: `+1 sinds 2027`; empty without change."""
    return f"{change} sinds {before_year}" if change and before_year is not None else ""


def joined(since: date) -> str:
    """From when a municipality takes part, where that is later than the plan's start."""
    return f"doet mee vanaf {date_long(since)}"


def left_heading(n: int) -> str:
    """The heading over the municipalities that left."""
    verb = "deed" if n == 1 else "deden"
    return f"{capitalise(count_in_words(n, 'gemeente', 'gemeenten'))} {verb} eerder mee"


def later_heading(n: int) -> str:
    """The heading over the municipalities that have yet to join."""
    verb = "gaat" if n == 1 else "gaan"
    return f"{capitalise(count_in_words(n, 'gemeente', 'gemeenten'))} {verb} later meedoen"


def participation(periods: Sequence[Period]) -> str:
    """When a municipality took part: `van 1 januari 2021 tot en met 31 december 2024`."""
    return listing(_period(period) for period in sorted(periods, key=lambda period: period.from_))


def _period(period: Period) -> str:
    if period.until is None:
        return f"vanaf {date_long(period.from_)}"
    return f"van {date_long(period.from_)} tot en met {date_long(period.until)}"


def ambition_key(level: int, year: int) -> str:
    """What a filled mark means."""
    return f"niveau {level} of hoger, de ambitie voor {year}"


def axes_note(axes: int) -> str:
    """What the columns of levels are."""
    what = "één as" if axes == 1 else f"{in_words(axes)} assen"
    return f"Het spinnenweb heeft {what}. Een klein getal met + of − is het verschil met de meting ervoor."
