"""What the region's programme did, in figures: actions, help, visits of the roadshow, the advisory group."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from datetime import date
from typing import get_args

from site_builder.figures.approach import partner_figures
from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.library import library_bundle
from site_builder.figures.origin import Origin, of_municipalities
from site_builder.figures.sessions import MUNICIPALITIES
from site_builder.figures.years import Told
from site_builder.measures.attendance import visits
from site_builder.measures.follow_up import Standing, promises, told_by
from site_builder.model import Model, MunicipalityEntry, runs_on

ACTIONS = "acties"
PROMISES = "afspraken"
NO_GOAL = "zonder-doel"
"""Stands for the goal of what has none."""


def programme_bundle(told: Told, year: int) -> Mapping[Key, Figure]:
    """How far the actions are, who got which help, and who advises (plan 04)."""
    model = told.model
    found = (
        *_actions(model, year),
        *_follow_up(model, year),
        *partner_figures(model, year),
        *_support(model, year),
        *_advisory(model, year),
    )
    return {figure.key: figure for figure in found}


def _actions(model: Model, year: int) -> Iterator[Figure]:
    """How many actions that begin in a year of the plan are done; a state that nobody recorded is unknown."""
    actions = model.records.actions.actions
    origin = Origin(("programme/actions.yaml",))
    for begins in sorted({action.year for action in actions}):
        states = [action.state for action in actions if action.year == begins]
        unknown = states.count(None)
        known = len(states) - unknown
        numbers = {
            "count": (len(states), len(states)),
            "done": (states.count("done") if known else None, known),
            "unknown": (unknown, len(states)),
        }
        for statistic, (value, n) in numbers.items():
            key = Key("actions", statistic, year, "to_date", part=str(begins))
            yield origin.figure(key, value, ACTIONS, n, len(states), unknown)


def _follow_up(model: Model, year: int) -> Iterator[Figure]:
    """How far everything is that was promised by the end of a year: in all, per goal, and without a goal."""
    day = told_by(model, year)
    every = [one for one in promises(model) if one.year <= year]
    goals = model.records.action_lines.goals
    parts = {"": every, NO_GOAL: [one for one in every if one.goal not in goals]}
    parts |= {goal: [one for one in every if one.goal == goal] for goal in goals}
    for part, own in parts.items():
        if not own and part:
            continue
        standings = [one.standing(day) for one in own]
        known = len(own) - standings.count("unknown")
        origin = Origin(tuple(sorted({one.path for one in own})))
        yield origin.known(
            Key("follow_up", "count", year, "to_date", part=part), len(own), PROMISES, known, len(own)
        )
        for standing in get_args(Standing):
            n = len(own) if standing == "unknown" else known
            value = standings.count(standing) if n or not own else None
            key = Key("follow_up", standing, year, "to_date", part=part)
            yield origin.figure(key, value, PROMISES, n, len(own), len(own) - known)


def _support(model: Model, year: int) -> Iterator[Figure]:
    """How many members asked for or got each kind of help: help that began in the year, or so far."""
    members = model.members_in(year)
    for kind in model.records.support.support:
        years = [
            (entry, {line.year for line in entry.its.support if line.kind == kind.id}) for entry in members
        ]
        bases: dict[Basis, list[MunicipalityEntry]] = {
            "in_year": [entry for entry, own in years if year in own],
            "to_date": [entry for entry, own in years if any(one <= year for one in own)],
        }
        for basis, found in bases.items():
            yield _of_members(Key("support", "received", year, basis, part=kind.id), found, len(members))


def roadshow_bundle(told: Told, year: int) -> Mapping[Key, Figure]:
    """How many members the roadshow visited, in the year and so far; none where the plan has no roadshow."""
    model = told.model
    if not any(series.kind == "roadshow" for series in model.series.values()):
        return {}
    members = model.members_in(year)
    visited: dict[Basis, set[str]] = {"in_year": set(), "to_date": set()}
    for session in visits(model):
        if session.state == "held" and session.date.year <= year:
            visited["to_date"].update(session.municipalities)
            if session.date.year == year:
                visited["in_year"].update(session.municipalities)
    made = []
    for basis, slugs in visited.items():
        found = [entry for entry in members if entry.slug in slugs]
        made.append(_of_members(Key("roadshow", "visited", year, basis), found, len(members)))
    return {figure.key: figure for figure in made}


def _advisory(model: Model, year: int) -> Iterator[Figure]:
    """How many municipalities sit in the advisory group by the end of the year, in all and per size."""
    seats = advisers(model, year)
    yield _of_members(Key("advisory", "seats", year), seats, len(model.members_in(year)))
    for size in model.records.region.size_classes:
        own = [entry for entry in seats if entry.size == size]
        yield _of_members(Key("advisory", "seats", year, part=size.id), own, len(seats))
    unsized = [entry for entry in seats if entry.size is None]
    if unsized:
        yield _of_members(Key("advisory", "unsized", year), unsized, len(seats))


def advisers(model: Model, year: int) -> tuple[MunicipalityEntry, ...]:
    """The municipalities in the advisory group by the end of a year (plan 04.04)."""
    day = date(year, 12, 31)
    return tuple(
        entry
        for entry in model.municipalities
        if any(runs_on(period, day) for period in entry.its.advisory_group)
    )


def _of_members(key: Key, found: Collection[MunicipalityEntry], of: int) -> Figure:
    n = len(found)
    return of_municipalities(entry.slug for entry in found).figure(key, n, MUNICIPALITIES, n, of)


OF_REGION: Mapping[str, Callable[[Told, int], Mapping[Key, Figure]]] = {
    "programme": programme_bundle,
    "library": library_bundle,
}
"""The rooms of the region alone, with what makes their figures."""
