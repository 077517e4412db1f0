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
    """The finding: how many municipalities filled in a spiderweb in the year."""
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


def heading(members: Figure) -> str:
    """Over the list: how many take part."""
    if members.count == 0:
        return "Nog geen gemeente doet mee"
    verb = "doet" if members.count == 1 else "doen"
    return f"In {members.key.year} {verb} {counted(members, 'gemeente', 'gemeenten')} mee"


def caption(members: int, *, older: bool, drafts: bool, year: int) -> str:
    """In what order they stand, how old the spiderwebs are, and which do not count yet."""
    parts = []
    if members > 1:
        parts.append("Ze staan op alfabet. Dit is geen ranglijst: elke gemeente begint ergens anders.")
    if older:
        parts.append(f"Waar {year} niet is ingevuld, staat het laatste spinnenweb.")
    if drafts:
        parts.append("Een spinnenweb dat nog een concept is, telt nog niet mee.")
    return " ".join(parts)


def profile_filter(position: Position | None) -> str:
    """The profile alone, to choose and sort municipalities by: `Profiel 2`."""
    if position is None:
        return "Niet ingevuld"
    return "Nog niet te bepalen" if position.number is None else f"Profiel {position.number}"


def measured(ever: Figure, projects: Figure) -> str:
    """Projects measured of all that count: `3 van de 5`; `nog niets vastgelegd` without any."""
    return part(ever, projects) if projects.count else "nog niets vastgelegd"


def about(filled: int | None, drafted: int | None, year: int) -> str:
    """What is not as usual: nothing filled in, an older spiderweb, a newer one that is a draft."""
    if filled is None:
        return "nog niet ingevuld"
    parts = [f"spinnenweb {filled}"] if filled != year else []
    return ", ".join([*parts, f"{drafted} is nog een concept"] if drafted is not None else parts)


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
    """What a green mark means."""
    return f"trede {level} of hoger, de ambitie voor {year}"
