"""Sentences about the attendance of one municipality: of what is known, with what is not known beside it."""

from __future__ import annotations

from site_builder.figures.standing import Attended
from site_builder.formats import capitalise
from site_builder.phrases.stated import counted, every, part, stated


def heading(year: int, in_year: Attended, to_date: Attended) -> str:
    """The finding over attendance: in the year, and only without sessions in it over all years."""
    if to_date.open.count == 0:
        return "Er zijn nog geen bijeenkomsten vastgelegd"
    if in_year.open.count == 0:
        return capitalise(_finding("", "", to_date))
    return capitalise(_finding(f"in {year} ", f" in {year}", in_year))


def _finding(when: str, of: str, own: Attended) -> str:
    if own.known.count == 0:
        which = "de enige bijeenkomst" if own.open.count == 1 else f"alle {counted(own.open)} bijeenkomsten"
        return f"van {which}{of} is de aanwezigheid niet bekend"
    if own.known.count == 1:
        text = f"{when}{'aanwezig' if own.attended.count else 'niet aanwezig'} bij de enige bijeenkomst"
        return f"{text} waarvan dit bekend is" if own.unknown.count else text
    if own.attended.count == 0:
        return f"{when}aanwezig bij {stated(own.attended, 'geen')} van de {_known(own)}"
    whole = own.attended.count == own.open.count
    some = every(own.attended) if whole else f"{counted(own.attended)} van de"
    text = f"{when}aanwezig bij {some} {'bijeenkomsten' if whole else _known(own)}"
    if own.executive.count == 0:
        return f"{text}, {stated(own.executive, 'geen enkele')} keer met de uitvoering"
    return f"{text}, {counted(own.executive)} keer met de uitvoering"


def _known(own: Attended) -> str:
    """The sessions of which the attendance is known, and that there are others."""
    if own.unknown.count == 0:
        return counted(own.open, "bijeenkomst", "bijeenkomsten")
    return f"{counted(own.known, 'bijeenkomst', 'bijeenkomsten')} waarvan dit bekend is"


def note(year: int, in_year: Attended, to_date: Attended) -> str:
    """Of how many sessions it is not known, of the year or without any in it of all years."""
    own, when = (in_year, f" in {year}") if in_year.open.count else (to_date, "")
    if not own.unknown.count or not own.known.count:
        return ""
    counts = "telt" if own.unknown.count == 1 else "tellen"
    return f"Van {_some(own)}{when} is niets doorgegeven; die {counts} niet mee."


def _some(own: Attended) -> str:
    return counted(own.unknown, "bijeenkomst", "bijeenkomsten")


def cell(own: Attended) -> str:
    """Sessions attended of those of which that is known: `2 van de 3`."""
    if own.open.count == 0:
        return "nog niets vastgelegd"
    return "niet bekend" if own.known.count == 0 else part(own.attended, own.known)


def not_known(own: Attended) -> str:
    """Beside it: of how many sessions the attendance is not known; empty where of all or of none."""
    return f"{counted(own.unknown)} niet bekend" if own.unknown.count and own.known.count else ""


def all_sessions(to_date: Attended) -> str:
    """Over the list of every session that was for the municipality."""
    if to_date.open.count == 1:
        return "De enige bijeenkomst"
    return f"Alle {counted(to_date.open)} bijeenkomsten"
