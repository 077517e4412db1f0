"""Sentences about promises: how many are done, late, or in a state that nobody recorded."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from site_builder.figures.figure import Figure
from site_builder.formats import capitalise, date_long, lower_first, partial_date
from site_builder.measures.follow_up import Promise, Standing
from site_builder.phrases.counts import fraction, worded
from site_builder.phrases.fractions import Noun, Verb
from site_builder.phrases.promised import STANDINGS
from site_builder.phrases.stated import counted, stated

TITLE = "Voortgang: beloofd en gedaan"
ABOUT = (
    "Acties van het plan, besluiten na evaluaties, afspraken na bijeenkomsten, toezeggingen van besturen, "
    "vragen van raden, adviezen van de klankbordgroep, en afspraken met de provincie en over samen inkopen."
)
NOTHING = "Er is nog niets afgesproken of besloten"
WITHOUT_GOAL = "Zonder doel van het plan"
WITHOUT_GOAL_NOTE = "Niet vastgelegd bij welk doel dit hoort"
PROMISE = Noun("afspraak", "afspraken", "de")
DONE = Verb("is klaar", "zijn klaar", "is niet klaar")
UNPLANNED = "Wie het doet en wanneer het klaar is, is niet vastgelegd."
BUSY, CLOSED = "Loopt of nog te doen", "Klaar of vervallen"
"""What folds out: what is not late yet, and what is done or was dropped."""


def finding(count: Figure, done: Figure) -> str:
    """How many of all promises are done; or that nobody knows of any."""
    if not count.count:
        return f"{NOTHING}."
    if not done.known:
        if count.count == 1:
            return f"Van {stated(count, 'de enige')} afspraak is de stand niet bekend."
        return f"Van geen van de {counted(count)} afspraken is de stand bekend."
    return f"{fraction(done, count, PROMISE, DONE)}."


def late(count: Figure, overdue: Figure) -> str:
    """How many promises are late, as a heading."""
    if not count.count:
        return NOTHING
    if not overdue.known:
        return "Hoe ver de afspraken zijn, is niet vastgelegd"
    if not overdue.count:
        return capitalise(f"{stated(overdue, 'geen')} afspraak is te laat")
    return capitalise(f"{worded(overdue, 'afspraak is', 'afspraken zijn')} te laat")


def counts(standings: Mapping[Standing, Figure]) -> str:
    """How many promises there are in each state that is known: `Klaar 35, te laat 5`, and so on."""
    told = [
        f"{lower_first(STANDINGS[one])} {counted(figure)}"
        for one, figure in standings.items()
        if figure.known
    ]
    return f"{capitalise(', '.join(told))}."


def told_on(day: date, overdue: Figure) -> str:
    """The day of which the page tells what is late; nothing where no state is known."""
    if not overdue.known:
        return ""
    past = f"Te laat is wat op {date_long(day)} klaar had moeten zijn."
    return f"{past} De andere standen zijn zoals ze zijn opgegeven."


def goal_heading(count: Figure, done: Figure, *, planned: bool) -> str:
    """The counts of one goal; `planned`: of any of its promises it is known who does it or by when."""
    state = f"{counted(done) if done.count else worded(done)} klaar" if done.known else "stand niet bekend"
    told = f"{counted(count, 'afspraak', 'afspraken')}, {state}"
    return told if planned or done.known else f"{told}. {UNPLANNED}"


def owner_and_due(one: Promise, day: date) -> str:
    """Who does it and by when, as far as that is recorded; of what has no state, that its day has passed."""
    if one.state in ("done", "dropped") or not (one.owner or one.due):
        return one.owner
    who = one.owner or "niet vastgelegd wie"
    if not one.due:
        return f"{who}, geen datum"
    due = f"{who}, klaar {'op' if len(one.due) > len('2026-01') else 'in'} {partial_date(one.due)}"
    return f"{due} (die datum is voorbij)" if one.state is None and one.late(day) else due
