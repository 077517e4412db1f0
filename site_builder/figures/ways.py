"""How usual a way of working is in projects, what it cost, and how many projects are shared.

Source: plan, action line 3 (from a pilot to how everybody works), and its annex (costs).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from statistics import median

from site_builder.figures.figure import Figure, Key
from site_builder.figures.measurements import PROJECTS
from site_builder.figures.origin import least_certain, of_projects
from site_builder.figures.precision import published
from site_builder.model import ProjectEntry
from site_builder.records.choices import PRACTICES

BEGUN, COSTS = "work_practice", "cost_difference"
ENOUGH = 5
"""Of fewer projects no middle and no range is told (docs/decisions/1140-costs.md): each is told by itself."""


def recorded_ways(counted: Sequence[ProjectEntry], municipality: str, year: int) -> Iterator[Figure]:
    """The counts over the projects that count by the end of a year; none of what nobody recorded.

    `pilot`, `scaled` and `standard` add up to `practice_known`. `shared` are the projects of more than one
    municipality, `share_unknown` those of which the share of this one is not known. Of the region the
    practice is also told of each kind of work, and of the works that began in each year (`work_practice`).
    """

    def count(statistic: str, there: int, known: Sequence[ProjectEntry], of: int) -> Figure:
        key = Key("projects", statistic, year, "to_date", municipality=municipality)
        return of_projects(known).known(key, there, PROJECTS, len(known), of)

    yield from _practices(counted, Key("projects", "", year, "to_date", municipality=municipality))
    if not municipality:
        for kind in sorted({one.record.type for one in counted}):
            of_kind = [one for one in counted if one.record.type == kind]
            yield from _practices(of_kind, Key("projects", "", year, "to_date", type=kind))
        for begun in sorted({then for one in counted if (then := began_in(one)) is not None}):
            works = [one for one in counted if began_in(one) == begun]
            yield from _practices(works, Key(BEGUN, "", year, "to_date", part=str(begun)))
    shared = [one for one in counted if one.record.shared_with]
    if shared:
        yield count("shared", len(shared), counted, len(counted))
    if shared and municipality:
        there = sum(one.share_of(municipality) is None for one in shared)
        yield count("share_unknown", there, shared, len(shared))


def began_in(project: ProjectEntry) -> int | None:
    """The year in which a work was tendered, or else started or delivered; None where none is known."""
    record = project.record
    days = (record.tendered, record.started, record.delivered)
    return next((int(day[:4]) for day in days if day), None)


def _practices(projects: Sequence[ProjectEntry], key: Key) -> Iterator[Figure]:
    known = [one for one in projects if one.record.practice is not None]
    numbers = {name: sum(one.record.practice == name for one in known) for name in PRACTICES}
    for name, number in {"practice_known": len(known), **numbers}.items() if known else ():
        own = key._replace(statistic=name)
        yield of_projects(known).known(own, number, PROJECTS, len(known), len(projects))


def cost_figures(counted: Sequence[ProjectEntry], year: int) -> Iterator[Figure]:
    """What circular work cost beside the usual way, in percent: over all projects, and of each kind of work.

    Each project weighs the same. `known` is of how many it is recorded; `cheaper`, `same` and `dearer` add up
    to that. `median`, `lowest` and `highest` are there only where `ENOUGH` projects tell it. `life_cycle` is
    how many of them weighed the costs of the whole life, of those that say so.
    """
    for kind in ("", *sorted({one.record.type for one in counted})):
        projects = [one for one in counted if kind in ("", one.record.type)]
        yield from _costs(projects, Key(COSTS, "", year, "to_date", type=kind))


def _costs(projects: Sequence[ProjectEntry], key: Key) -> Iterator[Figure]:
    found = {one.key: _difference(one) for one in projects}
    known = [one for one in projects if found[one.key] is not None]
    values = sorted(value for value in found.values() if value is not None)
    if not values:
        return
    origin = replace(of_projects(known), status=least_certain(one.record.status for one in known))

    def figure(statistic: str, value: Decimal | int | None, unit: str, n: int, of: int) -> Figure:
        return origin.known(key._replace(statistic=statistic), value, unit, n, of)

    n = len(values)
    yield figure("known", n, PROJECTS, n, len(projects))
    for statistic, there in (
        ("cheaper", sum(value < 0 for value in values)),
        ("same", values.count(Decimal(0))),
        ("dearer", sum(value > 0 for value in values)),
    ):
        yield figure(statistic, there, PROJECTS, n, len(projects))
    weighed = [one.record.costs.life_cycle for one in known if one.record.costs is not None]
    told = [one for one in weighed if one is not None]
    if told:
        yield figure("life_cycle", sum(told), PROJECTS, len(told), n)
    if n >= ENOUGH:
        for statistic, value in (
            ("median", median(values)),
            ("lowest", values[0]),
            ("highest", values[-1]),
        ):
            yield figure(statistic, published(value), "%", n, len(projects))


def _difference(project: ProjectEntry) -> Decimal | None:
    return project.record.costs.difference_percent if project.record.costs is not None else None
