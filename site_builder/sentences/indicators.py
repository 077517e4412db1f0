"""What is said about an indicator over projects: counts with their coverage, never more than was measured."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from site_builder.formats import capitalise, count, count_in_words, lower_first, round_half_up
from site_builder.measures.aggregates import Aggregate, Group
from site_builder.measures.values import Value
from site_builder.records.choices import PROJECT_TYPES, WEIGHT_SETS
from site_builder.records.plan import Indicator
from site_builder.sentences.figures import value_text
from site_builder.sentences.fractions import MEASURED, Noun, Verb, fraction

PROJECT = Noun("project", "projecten")
OF_TYPE = {
    "roads": Noun("wegproject", "wegprojecten"),
    "public_space": Noun("project in de openbare ruimte", "projecten in de openbare ruimte"),
    "other": Noun("overige project", "overige projecten"),
}
REACHES = Verb("haalt het niveau", "halen het niveau", "haalt het niveau niet")
COMPLIES = Verb("voldoet aan het convenant", "voldoen aan het convenant", "voldoet niet aan het convenant")
JUDGED = Verb("heeft een oordeel", "hebben een oordeel", "heeft geen oordeel")
WHO_MEASURES = "De gemeente vult een meting in bij haar project: na het ontwerp, de gunning en de oplevering."


def type_finding(indicator: Indicator, one: Aggregate) -> str:
    """The heading over one project type: how many reach the level, or else how many were measured."""
    return _finding(indicator, (one,), OF_TYPE[one.type])


def indicator_finding(indicator: Indicator, every: Sequence[Aggregate]) -> str:
    """The same over all project types. Only counts are added up, never values."""
    return _finding(indicator, every, PROJECT)


def named_finding(indicator: Indicator, every: Sequence[Aggregate]) -> str:
    """The finding over all project types after the indicator's name."""
    return f"{indicator.name}: {lower_first(indicator_finding(indicator, every))}"


def _finding(indicator: Indicator, every: Sequence[Aggregate], noun: Noun) -> str:
    projects, measured = sum(one.projects for one in every), sum(one.measured for one in every)
    tested, met = sum(one.tested for one in every), sum(one.verdicts("met") for one in every)
    seb = indicator.quantity == "seb"
    if not projects:
        if any(one.not_applicable for one in every):
            return f"Voor geen van de {noun.plural} geldt deze indicator"
        return f"Er zijn nog geen {noun.plural} die meetellen"
    if not measured:
        said = fraction(0, projects, noun, _NOT_JUDGED if seb else _NOT_YET)
        return said if projects == 1 else f"Nog {lower_first(said)}"
    if tested:
        return fraction(met, tested, noun.which("getoetste"), COMPLIES if seb else REACHES)
    said = fraction(measured, projects, noun, JUDGED if seb else MEASURED)
    if any(one.verdicts("untestable") for one in every):
        return f"{said}, maar niet te toetsen"
    return said


_NOT_YET = Verb("is gemeten", "", "is nog niet gemeten")
_NOT_JUDGED = Verb("heeft een oordeel", "", "heeft nog geen oordeel")


def coverage(indicator: Indicator, one: Aggregate) -> str:
    """How many projects of one type the figures stand on."""
    noun = OF_TYPE[one.type]
    word = "Met een oordeel" if indicator.quantity == "seb" else "Gemeten"
    said = f"{word}: {one.measured} van {count(one.projects, noun.singular, noun.plural)}."
    if one.not_applicable:
        said += (
            f" Bij {count_in_words(one.not_applicable, PROJECT.singular, PROJECT.plural)} is niets gesloopt;"
            " daar geldt deze indicator niet."
        )
    if len({level.from_year for level in indicator.levels if level.type == one.type}) > 1 and one.tested:
        said += " Elk project is getoetst aan het niveau van het jaar van zijn meting."
    return said


def short_coverage(indicator: Indicator, one: Aggregate) -> str:
    """The coverage with the number that reach the level, on one line."""
    said = f"{one.measured} van {count(one.projects, PROJECT.singular, PROJECT.plural)}"
    if indicator.quantity == "seb":
        return f"{said} met een oordeel" + (f", {_complying(one.verdicts('met'))}" if one.tested else "")
    said += " gemeten"
    if one.tested:
        met = one.verdicts("met")
        reached = f"{met} {'haalt' if met == 1 else 'halen'} het niveau" if met else "geen haalt het niveau"
        said += f", {reached}"
    return said


def _complying(met: int) -> str:
    return "geen voldoet" if not met else f"{met} {'voldoet' if met == 1 else 'voldoen'}"


def without_masses(group: Group) -> str:
    """What the weighted mean leaves out; empty if nothing."""
    missing = group.measured - group.weighted
    if not missing:
        return ""
    if missing == 1:
        return (
            "Eén project noemt alleen een percentage, zonder massa’s. Het telt niet mee in het"
            " gewogen gemiddelde, wel in de mediaan en in de toetsing."
        )
    return (
        f"{capitalise(count_in_words(missing, '', 'projecten'))} noemen alleen een percentage,"
        " zonder massa’s. Ze tellen niet mee in het gewogen gemiddelde, wel in de mediaan en in de toetsing."
    )


def untestable(values: Sequence[Value]) -> str:
    """Why some values have no verdict; empty if all have one."""
    there = [value.figure.comparable for value in values if value.verdict == "untestable"]
    if not there:
        return ""
    sets = " en ".join(WEIGHT_SETS.get(one, one) for one in sorted(set(there)))
    subject = capitalise(count_in_words(len(there), PROJECT.singular, PROJECT.plural))
    return (
        f"{subject} {'is' if len(there) == 1 else 'zijn'} gemeten met weegset {sets}."
        " In het jaar van de meting was er geen niveau voor die weegset."
        " Metingen met verschillende weegsets zijn niet te vergelijken."
        " Daarom toetsen wij ze niet en rekenen wij ze niet om."
    )


def years_finding(indicator: Indicator, totals: Sequence[tuple[int, Decimal]]) -> str:
    """How the weighted mean went from the first known year to the last; years in order."""
    if not totals:
        return "Er is nog geen gewogen gemiddelde"
    (first, before), (last, after) = totals[0], totals[-1]
    now = value_text(indicator, after)
    if first == last:
        return f"In {last} was het gewogen gemiddelde {now}"
    change = round_half_up(after, indicator.decimals) - round_half_up(before, indicator.decimals)
    if not change:
        return f"Het gewogen gemiddelde was in {last} weer {now}, net als in {first}"
    went = "steeg" if change > 0 else "daalde"
    return (
        f"Het gewogen gemiddelde {went} van {value_text(indicator, before)} in {first} naar {now} in {last}"
    )


def alone(indicator: Indicator, one: Aggregate, shown: int) -> str:
    """That some groups hold one project and have no figure; empty where every group has one."""
    left = len(one.groups) - shown
    if not left or indicator.quantity == "seb":
        return ""
    thing = Noun("weegset", "weegsets") if indicator.quantity == "mki" else Noun("eenheid", "eenheden")
    if len(one.groups) == 1:
        return "Er is één meting. Die staat in de tabel."
    said = capitalise(count_in_words(left, thing.singular, thing.plural))
    if left == 1:
        return f"{said} heeft maar één project. Die meting staat alleen in de tabel."
    return f"{said} hebben elk maar één project. Die metingen staan alleen in de tabel."


def type_without_level(indicator: Indicator, one: Aggregate, value: Decimal | None) -> str:
    """The note of a project type that the plan gives no level, while others have one."""
    said = f"Geen niveau voor {PROJECT_TYPES[one.type].lower()}"
    if not one.measured:
        return f"{said}, en nog niet gemeten"
    return said if value is None else f"{said}; voorlopig {value_text(indicator, value)}"


def no_level(indicator: Indicator) -> str:
    """Why an indicator has no level in numbers; empty if it has one."""
    if indicator.levels:
        return ""
    if indicator.quantity == "seb":
        return "Het niveau is: voldoen aan het convenant. Elk project krijgt een oordeel, geen getal."
    if indicator.start_measuring:
        return "Het plan vraagt om te beginnen met meten. Er is nog geen niveau, en dus ook geen oordeel."
    return "Het plan noemt geen niveau."


def nothing_measured(indicator: Indicator, projects: int) -> str:
    """What is missing while no project was measured."""
    what = "het oordeel over" if indicator.quantity == "seb" else "een meting van"
    if not projects:
        return f"Zodra een project is vastgelegd met {what} {indicator.subject}, staat het hier."
    if projects == 1:
        return f"Eén project telt mee, maar daarvan is nog niet vastgelegd: {what} {indicator.subject}."
    return (
        f"{capitalise(count_in_words(projects, '', 'projecten'))} tellen mee,"
        f" maar bij geen daarvan is {what} {indicator.subject} vastgelegd."
    )


def overview_lead(indicators: int) -> str:
    """What the page of all indicators is about."""
    return (
        f"Het plan volgt projecten met {count_in_words(indicators, 'indicator', 'indicatoren')}."
        " Elke soort werk staat apart: wegen en openbare ruimte worden nooit bij elkaar opgeteld."
        " Niet gemeten is niet hetzelfde als nul."
    )


def overview_finding(measured: int, projects: int) -> str:
    """The heading over all indicators: how many projects have at least one measurement."""
    if not projects:
        return "Er zijn nog geen projecten die meetellen"
    verb = Verb("heeft een meting", "hebben een meting", "heeft nog geen meting")
    return fraction(measured, projects, PROJECT, verb)
