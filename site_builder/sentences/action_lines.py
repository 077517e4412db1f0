"""Sentences about the action lines: what is recorded of each, and how far the actions are."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.formats import capitalise, count_in_words, in_words, part_of
from site_builder.measures.aggregates import Aggregate
from site_builder.records.choices import ActionState
from site_builder.records.plan import Indicator
from site_builder.sentences.fractions import Noun, Verb, fraction
from site_builder.sentences.municipalities import so_far

PROJECT = Noun("project", "projecten")
MUNICIPALITY = Noun("gemeente", "gemeenten", "de")


def line_name(number: int | None, name: str) -> str:
    """The name of an action line with its number, as far as it has one."""
    return f"Actielijn {number}: {name}" if number is not None else name


def target_open(text: str) -> str:
    """That the plan left a target open."""
    return f"Nog open: ‘{text}’ is niet ingevuld in het plan."


def projects_heading(measured: int, projects: int) -> str:
    """Of how many projects at least one indicator is known."""
    if projects == 0:
        return "Er zijn nog geen projecten vastgelegd"
    known = Verb("heeft een meting", "hebben een meting", "heeft nog geen meting")
    return so_far(measured, projects, PROJECT, known)


def indicator_finding(indicator: Indicator, types: Sequence[Aggregate]) -> str:
    """One line on an indicator: measured of all, and how many of the tested meet their own type's level."""
    projects = sum(one.projects for one in types)
    measured = sum(one.measured for one in types)
    if projects == 0:
        return "Er zijn nog geen projecten om te meten."
    if measured == 0:
        return (
            "Nog niet gemeten bij het enige project."
            if projects == 1
            else f"Nog bij geen van de {in_words(projects)} projecten gemeten."
        )
    known = f"Gemeten bij {_of(measured, projects)}."
    spared = sum(one.not_applicable for one in types)
    without = f" Bij {count_in_words(spared, 'project', 'projecten')} was er geen sloop." if spared else ""
    return f"{known}{without} {_verdicts(indicator, types)}"


def _of(measured: int, projects: int) -> str:
    if projects == 1:
        return "het enige project"
    if measured == projects:
        return "beide projecten" if projects == 2 else f"alle {in_words(projects)} projecten"
    return f"{part_of(measured, projects)} projecten"


def _verdicts(indicator: Indicator, types: Sequence[Aggregate]) -> str:
    met = sum(one.verdicts("met") for one in types)
    tested = sum(one.tested for one in types)
    untestable = sum(one.verdicts("untestable") for one in types)
    if indicator.quantity == "seb":
        obeys = Verb("voldoet", "voldoen", "voldoet niet")
        return f"{fraction(met, tested, PROJECT.which('beoordeelde'), obeys)} aan het convenant."
    if tested == 0 and untestable == 0:
        return "Er is nog geen niveau om aan te toetsen."
    parts = []
    if tested:
        meets = Verb("haalt het niveau", "halen het niveau", "haalt het niveau niet")
        parts.append(f"{fraction(met, tested, PROJECT.which('getoetste'), meets)}.")
    if untestable:
        verb = "is" if untestable == 1 else "zijn"
        several = capitalise(count_in_words(untestable, "meting", "metingen"))
        parts.append(f"{several} {verb} niet te toetsen.")
    return " ".join(parts)


def assessed_heading(assessed: int, members: int, year: int) -> str:
    """How many municipalities have an assessment for a year."""
    if members == 0:
        return f"In {year} doen er geen gemeenten mee"
    known = Verb(
        f"heeft een meting over {year}",
        f"hebben een meting over {year}",
        f"heeft nog geen meting over {year}",
    )
    return so_far(assessed, members, MUNICIPALITY, known)


def tender_heading(circular: int, known: int, projects: int) -> str:
    """How many projects were tendered circularly; where that is not recorded of all, how many for certain."""
    if projects == 0:
        return "Er zijn nog geen projecten vastgelegd"
    if known == 0:
        return "Van geen enkel project is vastgelegd of het circulair is uitgevraagd"
    tendered = Verb("is circulair uitgevraagd", "zijn circulair uitgevraagd", "is niet circulair uitgevraagd")
    if known == projects:
        return fraction(circular, projects, PROJECT, tendered)
    return f"Zeker circulair uitgevraagd: {part_of(circular, projects)} projecten"


def tender_coverage(known: int, projects: int) -> str:
    """Of how many projects it is recorded how they were tendered; empty where there are no projects."""
    if projects == 0:
        return ""
    if known == projects:
        return "Van elk project is vastgelegd of het circulair is uitgevraagd."
    recorded = count_in_words(known, "project", "projecten")
    return (
        f"Van {recorded} is dit vastgelegd, op een totaal van {in_words(projects)}. De rest is niet bekend."
    )


def executive_finding(there: int, known: int, members: int, year: int) -> str:
    """How many municipalities sent the executive layer at least once in a year.

    `known` counts the members of which at least one attendance was reported.
    """
    if members == 0 or known == 0:
        return f"Van {year} is nog geen aanwezigheid van de uitvoering bekend."
    sent = Verb(
        "stuurde minstens één keer iemand uit de uitvoering",
        "stuurden minstens één keer iemand uit de uitvoering",
        "stuurde nog niemand uit de uitvoering",
    )
    reporting = Noun("gemeente met een opgave", "gemeenten met een opgave", "de")
    text = f"{so_far(there, known, reporting, sent)} in {year}."
    if known == members:
        return text
    missing = count_in_words(members - known, "gemeente", "gemeenten")
    return f"{text} Van {missing} is niets opgegeven."


def sessions_heading(held: int, year: int) -> str:
    """How many sessions were held in a year."""
    verb = "is" if held == 1 else "zijn"
    sessions = count_in_words(held, "bijeenkomst", "bijeenkomsten")
    if held == 0:
        return f"Over {year} zijn nog geen gehouden bijeenkomsten vastgelegd"
    return f"In {year} {verb} {sessions} gehouden"


def actions_heading(states: Sequence[ActionState | None], year: int) -> str:
    """How many actions of a year are done, and of how many nothing is known."""
    total = len(states)
    unknown = sum(state is None for state in states)
    noun = f"acties van {year}"
    if unknown == total:
        return (
            f"De stand van de enige actie van {year} is niet bekend"
            if total == 1
            else f"Van geen van de {in_words(total)} {noun} is de stand bekend"
        )
    done = Verb("is klaar", "zijn klaar", "is nog niet klaar")
    text = so_far(states.count("done"), total, Noun(f"actie van {year}", noun, "de"), done)
    return f"{text}, van {in_words(unknown)} is de stand niet bekend" if unknown else text


def received(n: int) -> str:
    """How many municipalities received a kind of support, as far as recorded."""
    if n == 0:
        return "Nog geen hulp van deze soort vastgelegd."
    verb = "kreeg of vraagt" if n == 1 else "kregen of vragen"
    return f"{capitalise(count_in_words(n, 'gemeente', 'gemeenten'))} {verb} deze hulp."


def ambition_note(formula: str | None) -> str:
    """That the percentage of an ambition comes from the plan and is not computed."""
    text = "De monitor berekent deze percentages niet."
    return f"{text} {formula}" if formula else text


def line_short(number: int | None, name: str) -> str:
    """An action line in a cell: its number, or its name where it has none."""
    return f"Actielijn {number}" if number is not None else name


def assessed_ever(assessed: int, members: int) -> str:
    """How many have an assessment of any year, where the reported one is not the only."""
    known = Verb("heeft een meting", "hebben een meting", "heeft een meting")
    return f"{fraction(assessed, members, MUNICIPALITY, known)} van dit jaar of eerder."


def support_heading(kinds: int) -> str:
    """How many kinds of support the region offers."""
    verb = "is" if kinds == 1 else "zijn"
    return f"Er {verb} {count_in_words(kinds, 'soort', 'soorten')} hulp voor gemeenten"


def tools_heading(tools: int) -> str:
    """How many tools the plan names."""
    if tools == 0:
        return "Er zijn nog geen hulpmiddelen vastgelegd"
    return f"{capitalise(count_in_words(tools, 'hulpmiddel', 'hulpmiddelen'))} uit het plan"
