"""Sentences about how usual circular work is, what it cost, and what became of materials."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

from site_builder.figures.figure import Figure
from site_builder.formats import listing, lower_first, number
from site_builder.phrases.stated import counted, stated
from site_builder.records.choices import STRATEGIES
from site_builder.records.material_choices import GRADE_NAMES, GRADES

NO_PRACTICE = "Van geen enkel project is vastgelegd hoe gewoon de werkwijze is"
PRACTICE_CAPTION = (
    "Het plan wil van pilots naar standaard. Vaker: ook in een ander werk. Gewoon: de gewone manier van "
    "werken. Een werk telt in het jaar waarin het begon."
)
COSTS_CAPTION = "Zoals het project het vastlegde. Elk project telt even zwaar."
GRADES_CAPTION = (
    "Hoogwaardig: een product of onderdeel gaat langer mee. Laagwaardig: alleen de grondstof wordt weer "
    "gebruikt. Een massa die niemand vastlegde, is onbekend en geen 0."
)
WEIGHED: Mapping[bool | None, str] = {True: "ja", False: "nee", None: "niet bekend"}


class Costs(NamedTuple):
    """The figures of what a group of projects cost."""

    known: Figure
    median: Figure
    lowest: Figure
    highest: Figure
    life_cycle: Figure


def costs(found: Costs) -> str:
    """The middle with its range, or that there are too few for that."""
    if not found.known.count:
        return "Van geen enkel project is vastgelegd wat het kostte naast de gewone manier"
    of = f"Van {counted(found.known, 'project', 'projecten')} is bekend wat het kostte naast de gewone manier"
    if found.median.number is None or found.lowest.number is None or found.highest.number is None:
        return f"{of}: te weinig voor een middelste"
    middle = stated(found.median, difference(found.median.number))
    first = stated(found.lowest, difference(found.lowest.number))
    last = stated(found.highest, difference(found.highest.number))
    return f"{of}: het middelste verschil is {middle}, van {first} tot {last}"


def difference(value: Decimal) -> str:
    """A difference with its sign: `2% duurder`, `35% goedkoper`, `even duur`."""
    if not value:
        return "even duur"
    text = number(abs(value), 0 if value == value.to_integral_value() else 1)
    return f"{text}% {'duurder' if value > 0 else 'goedkoper'}"


def reuse(high: Figure) -> str:
    """In how many projects material was used again as it was."""
    if not high.count:
        return "Nog geen project noemt materiaal dat hoogwaardig is hergebruikt"
    verb = "gebruikte" if high.count == 1 else "gebruikten"
    return f"{counted(high, 'project', 'projecten')} {verb} materiaal hoogwaardig opnieuw"


def number_of(figure: Figure) -> str:
    """A count in a cell; of what is not known a dash."""
    return stated(figure, str(figure.count)) if figure.known else "–"


def mass(figure: Figure) -> str:
    """The known mass in a cell."""
    if figure.number is None:
        return "niet bekend"
    text = number(figure.number, 0 if figure.number == figure.number.to_integral_value() else 1)
    return stated(figure, f"{text} ton")


def unknown(figure: Figure) -> str:
    """Of how many uses the mass is not known."""
    return f"{figure.unknown} van {figure.of}" if figure.unknown else "–"


def strategies(grade: str) -> str:
    """The strategies that a grade is made of; empty where its name says it already."""
    names = listing(lower_first(STRATEGIES[one]) for one in GRADES[grade])
    return "" if GRADE_NAMES[grade].casefold() in names.casefold() else names
