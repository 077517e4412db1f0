"""How usual a way of working is in the projects of a region or a municipality (plan, action line 3)."""

from __future__ import annotations

from collections.abc import Callable

from site_builder.figures.figure import Figure
from site_builder.formats import listing
from site_builder.phrases.stated import counted

WAYS = {"pilot": "is dat een proef", "scaled": "is die vaker toegepast", "standard": "is die de gewone"}


def practice(figure: Callable[[str], Figure]) -> str:
    """Of how many projects it is known, and how many work in each way; empty where nobody recorded it.

    `figure` gives the figure of a statistic of the projects.
    """
    known = figure("practice_known")
    if not known.count:
        return ""
    ways = [(figure(name), said) for name, said in WAYS.items()]
    told = listing(f"bij {counted(found)} {said}" for found, said in ways if found.count)
    return f"Van {counted(known, 'project', 'projecten')} is bekend hoe gewoon de werkwijze is: {told}."
