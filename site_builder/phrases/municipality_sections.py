"""Sentences for the parts of a municipality's page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal

from site_builder.figures.figure import Figure
from site_builder.figures.standing import AxisLevel
from site_builder.formats import capitalise, count_in_words, date_long, listing, percent
from site_builder.measures.paths import State
from site_builder.model import runs_on
from site_builder.phrases.municipality import level
from site_builder.phrases.stated import counted, every, part, stated
from site_builder.records.municipality import Period
from site_builder.records.spiderweb import Milestone

STATES: Mapping[State, str] = {
    "on_time": "op tijd",
    "late": "later gezet",
    "behind": "nog niet gezet",
    "upcoming": "komt nog",
    "unknown": "niet bekend",
}


def people(policy: int | None, executive: int | None) -> str:
    """How many people were there: `2 beleid, 1 uitvoering`; `geen opgave` where nothing was reported."""
    if policy is None or executive is None:
        return "geen opgave"
    if not policy and not executive:
        return "niemand"
    parts = [f"{policy} beleid"] if policy else []
    if executive:
        parts.append(f"{executive} uitvoering")
    return ", ".join(parts)


def milestones(steps: Sequence[Milestone], short: Mapping[str, str]) -> str:
    """The milestones of a year in brief: `Capaciteit 2, Kennis 2`."""
    words = []
    for step in steps:
        if step.kind == "level" and step.axis is not None:
            words.append(f"{short[step.axis]} {step.level}")
        else:
            words.append("alle assen bekend" if step.kind == "baseline" else "een eigen voorbeeld gedeeld")
    text = ", ".join(words)
    return text[:1].upper() + text[1:]


def learn(own: AxisLevel) -> str:
    """What the level of the municipality itself is, beside those of the ones to learn from."""
    return f"Hier is de trede {level(own)}."


def together(n: int) -> str:
    """What municipalities with the same next step have in common."""
    return "zet nu dezelfde stap." if n == 1 else "zetten nu dezelfde stap."


def near(n: int) -> str:
    """What those nearby are: near on the map of tiles, which says nothing about a border."""
    return "ligt vlakbij op de tegelkaart." if n == 1 else "liggen vlakbij op de tegelkaart."


def log_note(*, complete: bool, known: bool, since: date | None) -> str:
    """What the log does not know; `since` is the first day that it does know of."""
    if not known:
        return "De geschiedenis van de bestanden is hier niet bekend."
    if complete:
        return ""
    if since is None:
        return "Oudere wijzigingen zijn hier niet bekend."
    return f"Wijzigingen tot en met {date_long(since)} zijn hier niet bekend."


def advisory(name: str, periods: Sequence[Period], today: date) -> str:
    """Whether the municipality sits in the advisory group (plan 04.04); empty if it never did."""
    if not periods:
        return ""
    if any(runs_on(period, today) for period in periods):
        return f"{name} zit in de klankbordgroep."
    last = max((period.until for period in periods if period.until is not None), default=None)
    return f"{name} zat in de klankbordgroep tot en met {date_long(last)}." if last is not None else ""


def projects_heading(year: int, projects: Figure, ever: Figure, in_year: Figure) -> str:
    """The finding over the projects: how many were measured, and how many of those in the year."""
    total, measured = projects.count, ever.count
    if total == 0:
        return "Er zijn nog geen projecten vastgelegd"
    if total == 1:
        return "Het enige project is gemeten" if measured else "Het enige project is nog niet gemeten"
    if measured == 0:
        return f"Van de {counted(projects)} projecten is er nog geen gemeten"
    verb = "is" if measured == 1 else "zijn"
    some = capitalise(every(ever)) if measured == total else part(ever, projects)
    newest = counted(in_year) if in_year.count else stated(in_year, "geen")
    return f"{some} projecten {verb} gemeten, {newest} daarvan in {year}"


def left_out(concepts: int, ideas: int, stopped: int) -> str:
    """Which projects do not count in the figures, and why; empty if all do."""
    kinds = (
        (concepts, "concept", "concepten"),
        (ideas, "eerste verkenning", "eerste verkenningen"),
        (stopped, "gestopt project", "gestopte projecten"),
    )
    which = [count_in_words(n, one, more) for n, one, more in kinds if n]
    if not which:
        return ""
    verb = "telt" if concepts + ideas + stopped == 1 else "tellen"
    return capitalise(f"{listing(which)} {verb} niet mee in de cijfers.")


def shared_with(others: Sequence[str], share: Decimal | None) -> str:
    """Whose a project is too, and what of it counts in the sums of this municipality."""
    together = f"Samen met {listing(others)}."
    if share is None:
        return f"{together} Het aandeel is niet bekend: dit telt niet mee in de gemiddelden."
    said = percent(share, 0 if share == int(share) else 1)
    return f"{together} Voor {said} van deze gemeente, en daarvoor telt het mee in de gemiddelden."
