"""Sentences for the parts of a municipality's page."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from site_builder.figures.figure import Figure
from site_builder.formats import capitalise, date_long, listing
from site_builder.measures.paths import State
from site_builder.model import runs_on
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
    """How many people were there: `2 beleid, 1 uitvoering`; `niet doorgegeven` where nothing was reported."""
    if policy is None or executive is None:
        return "niet doorgegeven"
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


def examples(names: Sequence[str]) -> str:
    """Who to look at: `Waalbeek en 3 andere gemeenten`; empty where there is nobody."""
    if len(names) < 3:
        return listing(names)
    return f"{names[0]} en {len(names) - 1} andere gemeenten"


def learn_heading(subject: str, peers: int) -> str:
    """How many municipalities stand higher on an axis; at least one does."""
    verb = "gemeente staat" if peers == 1 else "gemeenten staan"
    return f"{peers} {verb} hoger op {subject}"


def learn_caption(name: str) -> str:
    """In which order they stand."""
    return f"Wie in grootte het meest op {name} lijkt, staat bovenaan."


def rose(subject: str, before: str, level: str, since: int) -> str:
    """How a municipality came to its level: `Capaciteit van trede 1 naar 2 (2027)`."""
    if not before:
        return f"{subject} op trede {level}, sinds {since}."
    return f"{subject} van trede {before} naar {level} ({since})."


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
    which = [f"{n} {one if n == 1 else more}" for n, one, more in kinds if n]
    if not which:
        return ""
    verb = "telt" if concepts + ideas + stopped == 1 else "tellen"
    return f"{listing(which)} {verb} niet mee in de cijfers."


def changes_title(name: str) -> str:
    """The name of the page with what changed in the records."""
    return f"Wijzigingen in de gegevens van {name}"


def changes_lead(newest: str) -> str:
    """When something changed last; `newest` is that day, empty where none is known."""
    return f"De laatste wijziging is van {newest}." if newest else "Er zijn nog geen wijzigingen bekend."


def embed_title(name: str) -> str:
    """The name of the page with the code to embed."""
    return f"Het spinnenweb van {name} op een andere site"


def empty_heading(name: str, axes: int) -> str:
    """What is asked, as long as nothing is filled in."""
    return f"{axes} vragen wachten op een antwoord van {name}"


def empty_what(top: int) -> str:
    """What is missing."""
    return f"Het spinnenweb: hoe ver de gemeente is met circulair werken, van trede 0 tot en met {top}."


def empty_when(year: int) -> str:
    """When it is asked."""
    return f"Eén keer per jaar. Over {year} is nog niets ingevuld."


def other_projects(n: int) -> str:
    """Over the projects that fold out."""
    return f"Nog {n} {'project' if n == 1 else 'projecten'}"
