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
    """Of how many sessions in the year it is not known, and the attendance of all years together."""
    parts = []
    if in_year.unknown.count and in_year.known.count:
        parts.append(f"Van {_some(in_year)} in {year} is het niet bekend.")
    if in_year.open.count and to_date.open.count > in_year.open.count and to_date.known.count:
        text = f"Alle jaren bij elkaar: {counted(to_date.attended)} van de {_known(to_date)}"
        unknown = f"; van {counted(to_date.unknown)} is het niet bekend" if to_date.unknown.count else ""
        parts.append(f"{text}{unknown}.")
    elif to_date.unknown.count and to_date.known.count and not in_year.open.count:
        parts.append(f"Van {_some(to_date)} is het niet bekend.")
    if to_date.unknown.count:
        parts.append("Niet bekend is iets anders dan niet aanwezig.")
    return " ".join(parts)


def _some(own: Attended) -> str:
    return counted(own.unknown, "bijeenkomst", "bijeenkomsten")


def cell(own: Attended) -> str:
    """Sessions attended of those of which that is known: `2 van de 3`."""
    if own.open.count == 0:
        return "geen vastgelegd"
    return "niet bekend" if own.known.count == 0 else part(own.attended, own.known)


def not_known(own: Attended) -> str:
    """Beside it: of how many sessions the attendance is not known; empty where of all or of none."""
    return f"{counted(own.unknown)} niet bekend" if own.unknown.count and own.known.count else ""


def all_sessions(to_date: Attended) -> str:
    """Over the list of every session that was for the municipality."""
    return f"Alle {counted(to_date.open)} bijeenkomsten"
