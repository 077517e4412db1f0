"""Sentences of the sheet and the slides for the region's boards."""

from __future__ import annotations

from site_builder.figures.figure import Figure
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.phrases.stated import counted, part, stated

UNKNOWN = "Wat wij nog niet weten"
OPEN = "Wat het plan nog open laat"
NO_PROFILE = "nog niet te bepalen"
NO_RULE = "Hoe je het percentage uitrekent: het plan geeft geen rekenregel."


def ambition_heading(reached: Figure, every: Figure, level: int, axes: int) -> str:
    """How many municipalities are where the plan wants them."""
    where = f"op de ambitie: trede {level} op alle {axes}\u00a0assen"
    if not reached.n:
        return "Van nog geen gemeente is bekend of zij op de ambitie staat"
    if not reached.count:
        return f"Nog {stated(reached, 'geen')} van de {counted(every)} gemeenten staat {where}"
    return f"{part(reached, every)} gemeenten {'staat' if reached.count == 1 else 'staan'} {where}"


def axes_note(level: int, year: int) -> str:
    """How to read the rows of the axes."""
    return f"Per as van het spinnenweb {year}: hoeveel gemeenten op trede {level} of hoger staan."


def unknown_members(members: Figure) -> str:
    """Of how many municipalities it is not known where they stand."""
    whom = counted(members, "gemeente", "gemeenten")
    return f"Of {whom} op de ambitie {'staat' if members.count == 1 else 'staan'}."


def unknown_projects(projects: Figure) -> str:
    """How many projects nobody measured."""
    return f"Hoe circulair {counted(projects, 'project is', 'projecten zijn')}: er is nog niets gemeten."


def missing(own: IndicatorFigures) -> str:
    """Of how many projects of the year an indicator was left out."""
    figure = own.at("missing")
    return f"{own.indicator.name} van {counted(figure, 'project', 'projecten')} uit {own.year}."


def proposed(year: int, *, draft: bool) -> str:
    """Whether the evaluation is still a proposal."""
    return (
        f"Wat de regio voorstelt bij de evaluatie van {year}"
        if draft
        else f"Besloten bij de evaluatie van {year}"
    )
