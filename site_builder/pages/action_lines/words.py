"""Sentences about the action lines: what is recorded of each, and how far the actions are."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.figures.figure import Figure
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.formats import count_in_words, in_words, listing, lower_first
from site_builder.pages.indicators.words import in_year_finding, to_date_finding
from site_builder.phrases.counts import fraction
from site_builder.phrases.fractions import Noun, Verb
from site_builder.phrases.stated import counted, part, stated
from site_builder.records.region import Declaration

PROJECT = Noun("project", "projecten")
MUNICIPALITY = Noun("gemeente", "gemeenten", "de")


def line_name(number: int | None, name: str) -> str:
    """The name of an action line with its number, as far as it has one."""
    return f"Actielijn {number}: {name}" if number is not None else name


def goal(text: str) -> str:
    """The goal of the plan, quoted: what it says is no finding, also in the year that it is about."""
    return f"Het doel van het plan: “{text.strip()}”"


def signed(one: Declaration, names: Sequence[str]) -> str:
    """Who signed a declaration, as far as that is known, and what stands in it."""
    count = one.signed or len(names) or None
    who = [f"{in_words(count)} {'gemeente' if count == 1 else 'gemeenten'}"] if count else []
    who += one.others
    parts = [f"Ondertekend door {listing(who)}."] if who else ["Wie ondertekende, is niet bekend."]
    if names:
        parts.append(f"Het zijn {listing(names)}.")
    elif count:
        parts.append("Welke gemeenten dat zijn, noemt de bron niet.")
    return " ".join([*parts, one.text.strip()] if one.text else parts)


def target_open(text: str) -> str:
    """That the plan left a target open."""
    return f"Nog open: ‘{text}’ is niet ingevuld in het plan."


def projects_heading(now: Figure, projects: Figure) -> str:
    """Of how many projects something was measured in the year."""
    if not projects.count:
        return "Er zijn nog geen projecten die meetellen"
    year = now.key.year
    verb = Verb(f"is in {year} gemeten", f"zijn in {year} gemeten", f"is in {year} niet gemeten")
    return fraction(now, projects, PROJECT, verb)


def projects_ever(now: Figure, ever: Figure, never: Figure) -> str:
    """The same for all years, with what is not known; empty where there is nothing to add."""
    if not ever.count or (not never.count and ever.count == now.count):
        return ""
    text = f"Tot en met {ever.key.year} {'is' if ever.count == 1 else 'zijn'} het er {counted(ever)}"
    if not never.count:
        return f"{text}."
    verb = "is" if never.count == 1 else "zijn"
    return f"{text}; {counted(never, 'project', 'projecten')} {verb} nog nooit gemeten."


def indicator_finding(own: IndicatorFigures) -> str:
    """What was measured of an indicator in the year, and then in all years; `own` is about all types."""
    return " ".join(f"{text}." for text in (in_year_finding(own), to_date_finding(own)) if text)


def assessed_ever(ever: Figure, members: Figure, year: int) -> str:
    """How many filled in a spiderweb in any year, where the reported one is not the only."""
    what = f"tot en met {year} minstens één spinnenweb ingevuld"
    verb = Verb(f"heeft {what}", f"hebben {what}", f"heeft {what}")
    return f"{fraction(ever, members, MUNICIPALITY, verb)}."


def tender_heading(circular: Figure, known: Figure, projects: Figure) -> str:
    """How many projects were tendered circularly, or of how many that is known."""
    if not projects.count:
        return "Er zijn nog geen projecten die meetellen"
    if not known.count:
        return f"Van {stated(known, 'geen enkel')} project is vastgelegd of het circulair is uitgevraagd"
    tendered = Verb("is circulair uitgevraagd", "zijn circulair uitgevraagd", "is niet circulair uitgevraagd")
    if known.count == projects.count:
        return fraction(circular, projects, PROJECT, tendered)
    some = (
        part(circular, projects)
        if circular.count
        else f"{stated(circular, 'geen')} van de {counted(projects)}"
    )
    said = "zij circulair zijn" if circular.count > 1 else "het circulair is"
    return f"Van {some} projecten weten wij dat {said} uitgevraagd"


def tender_coverage(known: Figure, unknown: Figure) -> str:
    """Of how many projects it is recorded how they were tendered; empty where there are no projects.

    A tender has no year in the records, so nothing can be said of the year alone.
    """
    if not known.count and not unknown.count:
        return ""
    when = f"Dit gaat over alle projecten tot en met {known.key.year}, want bij een uitvraag staat geen jaar."
    if not unknown.count:
        return f"Van elk project is dit vastgelegd. {when}"
    if not known.count:
        return when
    recorded = f"Van {counted(known, 'project', 'projecten')} is dit vastgelegd"
    return f"{recorded}, van {counted(unknown)} is het niet bekend. {when}"


def sessions_heading(held: Figure) -> str:
    """How many sessions were held in a year."""
    year = held.key.year
    if not held.count:
        return f"Over {year} zijn nog geen gehouden bijeenkomsten vastgelegd"
    verb = "is" if held.count == 1 else "zijn"
    return f"In {year} {verb} {counted(held, 'bijeenkomst', 'bijeenkomsten')} gehouden"


def actions_heading(year: int, done: Figure, count: Figure, unknown: Figure) -> str:
    """How many actions that begin in a year are done, and of how many nothing is known."""
    noun = Noun(f"actie van {year}", f"acties van {year}", "de")
    if not done.known:
        if count.count == 1:
            return f"De stand van {stated(count, 'de enige')} actie van {year} is niet bekend"
        return f"Van {stated(done, 'geen')} van de {counted(count)} {noun.plural} is de stand bekend"
    verb = Verb("is klaar", "zijn klaar", "is nog niet klaar")
    text = fraction(done, count, noun, verb)
    if not done.count and count.count > 1:
        text = f"Nog {lower_first(text)}"
    return f"{text}, van {counted(unknown)} is de stand niet bekend" if unknown.count else text


def received(in_year: Figure, to_date: Figure) -> str:
    """How many municipalities asked for or got a kind of help: in the year, and so far."""
    if not to_date.count:
        return "Nog geen hulp van deze soort vastgelegd."
    year = to_date.key.year
    now = (
        counted(in_year, "gemeente", "gemeenten") if in_year.count else f"{stated(in_year, 'geen')} gemeente"
    )
    return f"Gevraagd of gekregen: in {year} door {now}, tot en met {year} door {counted(to_date)}."


def ambition_note(formula: str | None) -> str:
    """That the percentage of an ambition comes from the plan and is not computed."""
    text = "De monitor berekent deze percentages niet."
    return f"{text} {formula}" if formula else text


def line_short(number: int | None, name: str) -> str:
    """An action line in a cell: its number, or its name where it has none."""
    return f"Actielijn {number}" if number is not None else name


def support_heading(kinds: int) -> str:
    """How many kinds of support the region offers."""
    verb = "is" if kinds == 1 else "zijn"
    return f"Er {verb} {count_in_words(kinds, 'soort', 'soorten')} hulp voor gemeenten"


def tools_heading(tools: Figure) -> str:
    """How many tools there are."""
    if not tools.count:
        return "Er zijn nog geen hulpmiddelen vastgelegd"
    return f"{counted(tools, 'hulpmiddel', 'hulpmiddelen')} om te gebruiken"
