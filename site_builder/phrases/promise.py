"""What a region promised, whether that is reached, and what is known instead: the same words everywhere.

The percentage of an ambition is never computed: a plan may give no rule for it, and then nobody can.
"""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.figures.figure import Figure
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import in_words, listing, lower_first, partial_date
from site_builder.phrases.stated import counted
from site_builder.phrases.strips import noun_of
from site_builder.records.region import Ambition

HALF, WHOLE = 50, 100


def amount(ambition: Ambition) -> str:
    """How much an ambition asks for, in a sentence: `de helft`, `alles`, `30%`."""
    words = {HALF: "de helft", WHOLE: "alles"}
    return words.get(ambition.percent or 0, f"{ambition.percent}%")


def promise(ambitions: Sequence[Ambition]) -> str:
    """What the region promised: `De regio belooft: in 2030 is de helft circulair, in 2050 alles.`."""
    ordered = sorted(ambitions, key=lambda one: one.year)
    if any(one.percent is None for one in ordered):
        goals = [f"in {one.year}: {lower_first(one.text.rstrip('.'))}" for one in ordered]
        return f"De regio belooft {listing(goals)}."
    first, *later = ordered
    rest = "".join(f", in {one.year} {amount(one)}" for one in later)
    return f"De regio belooft: in {first.year} is {amount(first)} circulair{rest}."


def question(ambition: Ambition) -> str:
    """What everybody asks: `Is 50% gehaald?`."""
    return f"Is {f'{ambition.percent}%' if ambition.percent is not None else 'de belofte'} gehaald?"


def answer(ambition: Ambition) -> str:
    """The answer that can be given: without a rule there is none, with a rule somebody has to use it."""
    return "Dat kan nog niemand zeggen." if ambition.rule is None else "Dat is nog niet uitgerekend."


def why(ambition: Ambition, year: int, first_year: int, measured_ever: Figure) -> str:
    """Why there is no other answer, and when there may be one."""
    text = ""
    if not measured_ever.count:
        text = "Het meten begint dit jaar. " if year == first_year else "Er is nog geen project gemeten. "
    asked = amount(ambition) if ambition.percent is not None else "dit"
    if ambition.rule is not None:
        return f"{text}Het plan rekent {asked} zo uit: {lower_first(ambition.rule.rstrip('.'))}."
    text += f"Het plan belooft {asked}, maar zegt niet hoe je dat uitrekent. "
    if ambition.rule_due is None:
        return f"{text}Wanneer de regio daarover beslist, is nog niet bekend."
    return f"{text}De regio beslist daarover in {partial_date(ambition.rule_due)}."


def on_level(own: IndicatorFigures) -> str:
    """What a number of projects on their level counts, behind `13 van de 15`; promises apart."""
    met, missing = own.at("met"), own.at("missing")
    noun = noun_of(own.indicator)
    one = own.at("tested").count == 1
    verb = "haalt" if one or met.count == 1 else "halen"
    text = (
        f"{noun.singular if one else noun.plural} uit {own.year} {verb} het prestatieniveau voor "
        f"{lower_first(own.indicator.subject)}."
    )
    built, promised = own.at("met_delivered"), own.at("met_promised")
    if promised.count:
        done = f"{counted(built)} {'is' if built.count == 1 else 'zijn'} klaar, " if built.count else ""
        text += (
            f" {done}{counted(promised)} {'is' if promised.count == 1 else 'zijn'} nog ontwerp of gunning."
        )
    if missing.count:
        text += f" Van {counted(missing, 'project', 'projecten')} is dit niet gemeten."
    return text


def at_ambition(members: Figure, unknown: Figure, level: int, axes: int) -> str:
    """What the number of municipalities at the ambition counts, behind `3 van de 9`."""
    one = members.count == 1
    text = f"{'gemeente staat' if one else 'gemeenten staan'} op de ambitie: trede {level} of hoger "
    text += f"op {'de ene as' if axes == 1 else f'alle {in_words(axes)} assen'} van het spinnenweb."
    if unknown.count:
        text += f" Van {counted(unknown, 'gemeente', 'gemeenten')} is dat niet bekend."
    return text


def nobody_assessed(members: Figure) -> str:
    """What stands behind the number of members while none of them filled in anything."""
    year = members.key.year
    if members.count == 1:
        return f"doet mee. Zij heeft het spinnenweb van {year} nog niet ingevuld."
    return f"doen mee. Nog geen enkele heeft het spinnenweb van {year} ingevuld."


def never_measured(unmeasured: Figure, measured_ever: Figure) -> str:
    """What stands behind the number of projects that were never measured."""
    one = unmeasured.count == 1
    if not measured_ever.count:
        there = "staat er al in. Het is" if one else "staan er al in. Ze zijn"
        return f"{there} nog niet gemeten volgens het plan."
    if one:
        return "is nog nooit gemeten. Dat tellen wij niet als nul en ook niet als gehaald."
    return "zijn nog nooit gemeten. Die tellen wij niet als nul en ook niet als gehaald."


def levels_fixed(levels: Figure, subjects: Sequence[str]) -> str:
    """What stands behind the number of performance levels that hold, while nothing was measured yet."""
    return f"{'ligt' if levels.count == 1 else 'liggen'} vast, voor {listing(subjects)}."
