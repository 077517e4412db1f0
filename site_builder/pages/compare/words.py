"""What the page that compares municipalities says."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.figures.figure import Figure
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import count
from site_builder.frozen import frozen
from site_builder.phrases.stated import counted, part
from site_builder.phrases.strips import noun_of, type_and_set, unit_words
from site_builder.quantities import quantity_of
from site_builder.records.choices import STATUSES
from site_builder.records.municipality import Assessment

MOST = 6
"""How many may be chosen: as many colours and shapes as can be told apart."""


@frozen
class Choosing:
    """The words of the script, which holds none of its own; what is between braces is filled in.

    `equal` and the two of `widest` are findings over a choice of more than one.
    """

    most: int
    none: str
    some: str
    full: str
    nobody: str
    equal: str
    widest: str
    widest_many: str


def choosing(members: int) -> Choosing:
    """How many are chosen, and what a choice shows."""
    return Choosing(
        most=min(MOST, members),
        none=f"Niets gekozen: hieronder staan alle {members} gemeenten.",
        some=f"{{n}} van de {members} gemeenten gekozen.",
        full=f"{{n}} van de {members} gemeenten gekozen. Meer kan niet.",
        nobody="Er is geen andere gemeente gevonden die daarop lijkt.",
        equal="Op elke bekende as staan deze gemeenten gelijk",
        widest="Het verschil is het grootst bij {axes}: {steps}",
        widest_many="Op {n} assen is het verschil het grootst: {steps}",
    )


def lead(members: int) -> str:
    """What the page is for."""
    if members == 0:
        return "Er doen geen gemeenten mee, dus er is niets te vergelijken."
    if members == 1:
        return "Er doet één gemeente mee. Zodra er meer meedoen, zijn ze hier te vergelijken."
    return (
        "Kies gemeenten, dan staan hieronder alleen die. Dit is geen ranglijst: elke gemeente begint ergens "
        "anders. Kijk vooral van wie een gemeente kan leren."
    )


def webs_heading(assessed: Figure, members: Figure) -> str:
    """Over the spiderwebs of all, as long as nobody is chosen."""
    year = assessed.key.year
    if members.count < 2:
        return f"Het spinnenweb van {year}"
    return f"{part(assessed, members)} gemeenten vulden het spinnenweb van {year} in"


def years_heading(years: Sequence[int]) -> str:
    """Over the levels of each axis in each year."""
    if len(years) == 1:
        return f"Per as: de trede in {years[0]}"
    return f"Per as: de trede in elk jaar, van {years[0]} tot en met {years[-1]}"


def bars_heading(indicators: int) -> str:
    """Over the indicators."""
    if not indicators:
        return "Nog geen indicator is bij 2 gemeenten gemeten"
    return f"{count(indicators, 'indicator is', 'indicatoren zijn')} bij minstens 2 gemeenten gemeten"


def note(current: Assessment | None, profile: str) -> str:
    """Below the name of a municipality: its profile; or that there is nothing, or nothing that counts."""
    if current is None:
        return "nog niet ingevuld"
    status = "" if current.status == "confirmed" else f", {STATUSES[current.status].lower()}"
    return f"{profile}{status}"


def panel_title(region: IndicatorFigures) -> str:
    """What stands beside each other: values that may be compared, and no others."""
    parts = (type_and_set(region), unit_words(region.indicator))
    return ", ".join(text for text in parts if text)


def behind(own: IndicatorFigures, figure: Figure) -> str:
    """How many values are behind it: `n = 1 project`; a municipality's own figure has a year instead."""
    if own.indicator.of == "municipality":
        return f"over {own.year}"
    noun = noun_of(own.indicator)
    there = own.at("measured", figure.key.basis)
    if there.number == figure.n:
        return f"n = {counted(there, noun.singular, noun.plural)}"
    return f"n = {count(figure.n or 0, noun.singular, noun.plural)}"


def not_measured(own: IndicatorFigures, ever: Figure) -> str:
    """Why there is no value of the year."""
    if quantity_of(own.indicator).judged:
        return f"geen {quantity_of(own.indicator).outcome} in {own.year}" if ever.known else "niet bekend"
    return f"niet gemeten in {own.year}" if ever.known else "nog niet gemeten"
