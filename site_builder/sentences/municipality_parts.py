"""Sentences for the parts of a municipality's page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from site_builder.formats import count, date_long
from site_builder.measures.paths import State, Step
from site_builder.model import runs_on
from site_builder.records.municipality import Period
from site_builder.records.spiderweb import Milestone

STATES: Mapping[State, str] = {
    "on_time": "gehaald",
    "late": "later gehaald",
    "behind": "nog niet gehaald",
    "upcoming": "later",
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


def step_detail(step: Step) -> str:
    """When a milestone was reached, or how far it is."""
    if step.done and step.reached is not None:
        return f"gehaald in {step.reached}"
    if step.milestone.kind != "level":
        return ""
    if step.now is None:
        return "niveau onbekend"
    seen = f"niveau {step.now} in {step.now_year}, nodig is {step.milestone.level}"
    return f"was gehaald in {step.reached}; {seen}" if step.lost else seen


def learn(own: int, levels: Sequence[int]) -> str:
    """What stands behind the names: `staat op 3, hier is het 1`."""
    verb = "staat" if len(levels) == 1 else "staan"
    lowest = min(levels)
    where = f"op {lowest}" if lowest == max(levels) else f"op {lowest} of hoger"
    return f"{verb} {where}, hier is het {own}."


def together(n: int) -> str:
    """What municipalities with the same next step have in common."""
    return "zet nu dezelfde stap." if n == 1 else "zetten nu dezelfde stap."


def near(n: int) -> str:
    """What neighbours are for."""
    return "ligt ernaast." if n == 1 else "liggen eromheen."


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


def left_out(n: int) -> str:
    """How many projects do not count, and why; empty if all do."""
    if not n:
        return ""
    verb = "telt" if n == 1 else "tellen"
    projects = count(n, "project", "projecten")
    return f"{projects} {verb} niet mee in de cijfers: een concept, een verkenning of een gestopt project."
