"""What is said over the list of all projects, and over the fixed lists beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from site_builder.figures.figure import Figure
from site_builder.formats import date_long, listing
from site_builder.phrases.stated import counted, stated

LEAD = "De tekens staan voor de indicatoren van het plan, in deze volgorde: {names}."
WHY_OUTSIDE: Mapping[str, tuple[str, str]] = {
    "draft": ("concept", "concepten"),
    "idea": ("verkenning", "verkenningen"),
    "stopped": ("gestopt project", "gestopte projecten"),
    "outside": (
        "project van een gemeente die in {year} niet meedoet",
        "projecten van gemeenten die in {year} niet meedoen",
    ),
    "later": ("project van na {year}", "projecten van na {year}"),
}
"""The groups of projects that do not count, for one and for more."""
WHO_ADDS = "De gemeente legt haar project zelf vast, vanaf het ontwerp, en vult het bij elke fase aan."
MET, BELOW, UNTESTED = "Haalt elk prestatieniveau", "Haalt een prestatieniveau niet", "Niet getoetst"


def levels(states: Iterable[str]) -> str:
    """How a project stands against the levels, from the states of its marks; one below is said first."""
    known = frozenset(states)
    if known & {"below", "lacking"}:
        return BELOW
    return MET if known & {"met", "promised"} else UNTESTED


def projects_finding(listed: Figure, owners: Figure, measured: Figure, count: Figure) -> str:
    """How many projects there are, and how many of those that count have a measurement."""
    if not listed.count:
        return "Er staan nog geen projecten in de monitor."
    projects = counted(listed, "project", "projecten")
    return f"{projects} van {counted(owners, 'gemeente', 'gemeenten')}. {measured_finding(measured, count)}"


def measured_finding(measured: Figure, count: Figure) -> str:
    """How many of the projects that count have a measurement; a sentence of its own."""
    if not count.count:
        return "Nog geen project telt mee in de cijfers."
    if count.count == 1:
        has = stated(measured, "een" if measured.count else "geen")
        return f"Het {stated(count, 'ene')} project dat meetelt, heeft {has} meting."
    every = f"van de {counted(count)} projecten die meetellen, {'hebben' if measured.count > 1 else 'heeft'}"
    some = counted(measured) if measured.count else stated(measured, "Geen")
    return f"{some} {every} een meting."


def outside(groups: Mapping[str, Figure], year: int) -> str:
    """The projects on the list that do not count, by why; empty if all count.

    Together with those that count they are all projects on the list.
    """
    said = [text for name in WHY_OUTSIDE if (text := _group(name, groups[name], year))]
    if not said:
        return ""
    several = len(said) > 1 or sum(one.count for one in groups.values()) > 1
    return f"{'Dit telt' if not several else 'Deze tellen'} niet mee: {listing(said)}."


def _group(name: str, figure: Figure, year: int) -> str:
    return counted(figure, *(text.format(year=year) for text in WHY_OUTSIDE[name])) if figure.count else ""


def took_part_until(day: date) -> str:
    """That a municipality left."""
    return f"deed mee tot en met {date_long(day)}"
