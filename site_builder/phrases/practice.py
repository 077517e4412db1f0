"""How usual a way of working is in the projects of a region or a municipality (plan, action line 3)."""

from __future__ import annotations

from collections.abc import Callable

from site_builder.figures.figure import Figure
from site_builder.formats import listing
from site_builder.phrases.stated import counted, stated

WAYS = {"pilot": "is dat een proef", "scaled": "is die vaker toegepast", "standard": "is die de gewone"}


def practice(figure: Callable[[str], Figure]) -> str:
    """Of how many projects it is known, and how many work in each way; empty where nobody recorded it.

    `figure` gives the figure of a statistic of the projects.
    """
    known = figure("practice_known")
    if not known.count:
        return ""
    ways = [(found, said) for name, said in WAYS.items() if (found := figure(name)).count]
    told = listing(f"bij {_which(found, known)} {said}" for found, said in ways)
    return f"Van {counted(known, 'project', 'projecten')} is bekend hoe gewoon de werkwijze is: {told}."


def _which(found: Figure, known: Figure) -> str:
    """How many of those known; in words where it is all of them."""
    if found.count != known.count:
        return counted(found)
    return stated(found, "dat project" if found.count == 1 else "allemaal")
