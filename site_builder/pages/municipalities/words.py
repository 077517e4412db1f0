"""Sentences about all municipalities together: who takes part, and of how many something is known."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from site_builder.figures.figure import Figure
from site_builder.formats import capitalise, date_long, listing
from site_builder.measures.profiles import Position
from site_builder.phrases.stated import counted, every, part, stated
from site_builder.records.municipality import Period


def coverage_heading(assessed: Figure, members: Figure) -> str:
    """The finding over the table: how many municipalities filled in a spiderweb in the year."""
    year = assessed.key.year
    if members.count == 0:
        return "Er doen geen gemeenten mee"
    if members.count == 1:
        verb = "heeft" if assessed.count else "heeft nog geen"
        return f"De enige gemeente {verb} {'een ' if assessed.count else ''}spinnenweb van {year}"
    if assessed.count == 0:
        none = f"Nog {stated(assessed, 'geen')} van de {counted(members)} gemeenten"
        return f"{none} heeft een spinnenweb van {year}"
    verb = "heeft" if assessed.count == 1 else "hebben"
    some = capitalise(every(assessed)) if assessed.count == members.count else part(assessed, members)
    return f"{some} gemeenten {verb} een spinnenweb van {year}"


def lead(members: Figure) -> str:
    """Who takes part, and in what order they stand."""
    verb = "doet" if members.count == 1 else "doen"
    number = counted(members) if members.count else stated(members, "geen")
    noun = "gemeente" if members.count == 1 else "gemeenten"
    who = f"In {members.key.year} {verb} {number} {noun} mee."
    if members.count < 2:
        return who
    return f"{who} Ze staan op alfabet: dit is geen ranglijst, want elke gemeente begint ergens anders."


def caption(*, older: bool, drafts: bool, year: int) -> str:
    """How old the assessments are, and which do not count yet; empty where there is nothing to say."""
    parts = []
    if older:
        parts.append(f"Waar over {year} niets is ingevuld, staat de laatste meting in de tabel.")
    if drafts:
        parts.append("Een meting die nog een concept is, telt nog niet mee.")
    return " ".join(parts)


def profile_filter(position: Position | None) -> str:
    """The profile alone, to choose and sort municipalities by: `Profiel 2`."""
    if position is None:
        return "Niet gemeten"
    return "Nog niet te bepalen" if position.number is None else f"Profiel {position.number}"


def measured(ever: Figure, projects: Figure) -> str:
    """Projects measured of all that count: `3 van de 5`; `geen vastgelegd` without any."""
    return part(ever, projects) if projects.count else "geen vastgelegd"


def measured_note(in_year: Figure, ever: Figure) -> str:
    """How many of the measured projects were measured in the year; empty where none was."""
    return f"{counted(in_year)} in {in_year.key.year}" if ever.count else ""


def draft(year: int) -> str:
    """That there is a newer assessment that does not count yet."""
    return f"{year}: concept"


def change_words(change: str, before_year: int | None) -> str:
    """A change of a level for those who hear it: `+1 sinds 2027`; empty without change."""
    return f"{change} sinds {before_year}" if change and before_year is not None else ""


def joined(since: date) -> str:
    """From when a municipality takes part, where that is later than the plan's start."""
    return f"doet mee vanaf {date_long(since)}"


def left_heading(n: int) -> str:
    """The heading over the municipalities that left."""
    return "Deze gemeente deed eerder mee" if n == 1 else "Deze gemeenten deden eerder mee"


def left_caption(n: int) -> str:
    """What became of the data of those that left."""
    counts = "telt zij" if n == 1 else "tellen zij"
    whose = "Haar" if n == 1 else "Hun"
    return f"{whose} gegevens blijven op de site. In de cijfers van de regio {counts} niet meer mee."


def later_heading(n: int) -> str:
    """The heading over the municipalities that have yet to join."""
    return "Deze gemeente gaat later meedoen" if n == 1 else "Deze gemeenten gaan later meedoen"


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


def axes_note(*, compared: bool) -> str:
    """What the columns of levels are, and what a small number beside one is."""
    text = "Elke kolom met een cijfer is een as van het spinnenweb."
    return f"{text} Een klein getal met + of − is het verschil met de meting ervoor." if compared else text
