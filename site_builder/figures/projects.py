"""The values of projects, one figure per indicator and phase with its verdict, and how many were measured."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.materials import material_figures
from site_builder.figures.measurements import PROJECTS
from site_builder.figures.origin import Origin, of_projects
from site_builder.figures.precision import published
from site_builder.figures.proof import rungs_of_measurement, rungs_of_values
from site_builder.figures.recorded import recorded_figures, shows
from site_builder.figures.ways import cost_figures, recorded_ways
from site_builder.figures.years import Told
from site_builder.measures.values import Value, history, measured, not_applicable, reference
from site_builder.model import ProjectEntry
from site_builder.records.plan import Indicator

VALUES = "waarden"
OUTSIDE = ("draft", "idea", "stopped", "outside", "later")
"""Why a project does not count: a draft, a first idea, stopped, of a municipality that takes no part in the
year, or dated after it."""


def value_key(value: Value) -> Key:
    """The name of a project's value: `herkomst-materiaal.ulk.molenstraat.delivery.value.2029`."""
    return Key(
        value.indicator,
        "value",
        value.date.year,
        municipality=value.project.municipality,
        project=value.project.slug,
        phase=value.measurement.phase,
    )


def value_id(value: Value) -> str:
    """Its id: one text for all figures that follow from it."""
    project = value.project
    return _value_id(value.indicator, value.year, project.municipality, project.slug, value.measurement.phase)


@lru_cache(maxsize=1 << 18)
def _value_id(indicator: str, year: int, municipality: str, project: str, phase: str) -> str:
    key = Key(indicator, "value", year, municipality=municipality, project=project, phase=phase)
    return str(key)


def project_figures(told: Told, municipality: str, year: int) -> Mapping[Key, Figure]:
    """Every value of a municipality's projects that was measured in a year; drafts too, as drafts.

    A judgement has no number: its value is the verdict. A reference design has a figure and no verdict.
    """
    entry = told.model.by_slug.get(municipality)
    found = (figure for project in (entry.projects if entry else ()) for figure in _of(told, project, year))
    return {figure.key: figure for figure in found}


def _of(told: Told, project: ProjectEntry, year: int) -> Iterator[Figure]:
    for indicator in told.model.indicators:
        yield from _reference(told, project, indicator, year)
        for value in history(project, indicator, year):
            if value.date.year != year:
                continue
            number = value.figure.value
            level = value.level.value if value.level is not None else None
            shown = published(number, level) if number is not None else value.verdict
            unit = indicator.unit if number is not None else ""
            origin = replace(_of_one(project), rungs=rungs_of_values(told, (value,)))
            figure = origin.known(value_key(value), shown, unit, n=1, of=1)
            yield replace(figure, level=level, verdict=value.verdict)


def reference_key(project: ProjectEntry, indicator: Indicator, year: int) -> Key:
    """The name of what a work is held against: `milieu-impact.ulk.molenstraat.reference.2029`."""
    return Key(indicator.id, "reference", year, municipality=project.municipality, project=project.slug)


def _reference(told: Told, project: ProjectEntry, indicator: Indicator, year: int) -> Iterator[Figure]:
    found = reference(project, indicator)
    if found is None or found[0].date.year != year or found[1].value is None:
        return
    key, value = reference_key(project, indicator, year), published(found[1].value)
    origin = replace(_of_one(project), rungs=rungs_of_measurement(told, found[0], indicator.id))
    yield origin.known(key, value, indicator.unit, n=1, of=1)


def _of_one(project: ProjectEntry) -> Origin:
    return replace(of_projects((project,)), status=project.record.status)


def measured_figures(told: Told, municipality: str, year: int) -> Mapping[Key, Figure]:
    """How many projects there are by the end of a year, and how many were measured at all.

    For the region these are the projects of the municipalities that take part then.
    """
    projects, counted = _counted(told, municipality, year)
    newest = {project.key: _measured_in(told, project, year) for project in counted}
    ever = sum(one is not None for one in newest.values())
    this = sum(one == year for one in newest.values())
    origin = of_projects(project for project in projects if project.counts)

    def figure(statistic: str, value: int, basis: Basis, unknown: int | None = None) -> Figure:
        key = Key("projects", statistic, year, basis, municipality=municipality)
        return origin.figure(key, value, PROJECTS, value, len(counted), unknown)

    made = (
        figure("count", len(counted), "to_date"),
        figure("measured", ever, "to_date", len(counted) - ever),
        figure("measured", this, "in_year", len(counted) - ever),
        figure("unmeasured", len(counted) - ever, "to_date", len(counted) - ever),
    )
    if municipality:
        more = tuple(recorded_figures(told, municipality, year, _shown(told, counted, year)))
    else:
        used = material_figures(counted, told.model.records.materials, year)
        more = (*_happened(told, year), *_tenders(counted, year), *cost_figures(counted, year), *used)
    ways = recorded_ways(counted, municipality, year)
    return {one.key: one for one in (*made, *more, *ways, *_totals(told, municipality, year))}


def shown_figures(told: Told, municipality: str, year: int) -> Mapping[Key, Figure]:
    """Those of the figures over a municipality's projects that a level is held against, and no more."""
    _, counted = _counted(told, municipality, year)
    shown = _shown(told, counted, year)
    numbers = {"count": len(shown), "measured": sum(any(own.values()) for _, own in shown)}
    keys = {name: Key("projects", name, year, "to_date", municipality=municipality) for name in numbers}
    made = (Figure(keys[name], Decimal(value), n=value, of=len(shown)) for name, value in numbers.items())
    return {one.key: one for one in (*made, *recorded_figures(told, municipality, year, shown))}


def _shown(
    told: Told, projects: Sequence[ProjectEntry], year: int
) -> Sequence[tuple[ProjectEntry, Mapping[str, bool]]]:
    return [(project, shows(project, told.model.indicators, year)) for project in projects]


def _counted(
    told: Told, municipality: str, year: int
) -> tuple[Sequence[ProjectEntry], Sequence[ProjectEntry]]:
    """The projects of a municipality or of the region, and those of them that count by the end of a year."""
    model = told.model
    projects = model.projects_of(municipality) if municipality else model.projects_in(year)
    return projects, [project for project in projects if project.counts and project.exists_in(year)]


def _happened(told: Told, year: int) -> Iterator[Figure]:
    """What the year did to the region's projects, and to values that were measured in a next phase."""
    found = told.projects.get(year)
    if found is None:
        return
    events = {
        "appeared": found.appeared,
        "delivered": found.delivered,
        "first_measured": found.first_measured,
    }
    for statistic, projects in events.items():
        number = len(projects)
        yield of_projects(projects).figure(Key("projects", statistic, year), number, PROJECTS, number)
    kinds = [one.direction for one in found.values]
    reads = {str(value_key(value)) for one in found.values for value in (one.before, one.now)}
    origin = Origin(reads=tuple(sorted(reads)))
    compared = len(kinds) - kinds.count("incomparable")
    numbers = {"remeasured": len(kinds), "remeasured_incomparable": kinds.count("incomparable")}
    for statistic, count in numbers.items():
        yield origin.figure(Key("projects", statistic, year), count, VALUES, count, len(kinds))
    for direction in ("better", "worse", "same"):
        key = Key("projects", f"remeasured_{direction}", year)
        value = kinds.count(direction) if compared else None
        yield origin.known(key, value, VALUES, compared, len(kinds))


def _tenders(counted: Sequence[ProjectEntry], year: int) -> Iterator[Figure]:
    """How many projects were tendered circularly, of those of which that is recorded.

    A tender has no day in the records, so these are all projects so far.
    """
    asked = [one.record.tender.circular for one in counted if one.record.tender is not None]
    known = [one for one in asked if one is not None]
    numbers = {
        "tender_known": len(known),
        "tender_unknown": len(counted) - len(known),
        "tendered_circular": sum(known) if known else None,
    }
    origin, of = of_projects(counted), len(counted)
    for statistic, value in numbers.items():
        key = Key("projects", statistic, year, "to_date")
        n = of if statistic == "tender_unknown" else len(known)
        yield origin.figure(key, value, PROJECTS, n, of, of - len(known))


def _totals(told: Told, municipality: str, year: int) -> Iterator[Figure]:
    """Every project that was recorded, each in one group: those that count and the reasons of the others.

    `listed` is the sum of `count` and of all the groups here.
    """
    model = told.model
    entries = [entry for entry in model.municipalities if not municipality or entry.slug == municipality]
    members = {entry.slug for entry in model.members_in(year)} if not municipality else {municipality}
    every = model.projects_of(municipality) if municipality else model.projects
    groups = Counter(_group(project, members, year) for project in every)
    owners = len({entry.slug for entry in entries if entry.every_project})
    origin = of_projects(every)
    numbers = {"listed": len(every), **{name: groups[name] for name in OUTSIDE}}
    for statistic, number in numbers.items():
        key = Key("projects", statistic, year, "to_date", municipality=municipality)
        yield origin.figure(key, number, PROJECTS, number, len(every))
    key = Key("projects", "owners", year, "to_date", municipality=municipality)
    yield origin.figure(key, owners, "gemeenten", owners, len(entries))


def _group(project: ProjectEntry, members: AbstractSet[str], year: int) -> str:
    """Why a project does not count, the first reason that holds; `count` where it does."""
    if not project.exists_in(year):
        return "later"
    if members.isdisjoint(project.municipalities):
        return "outside"
    if project.record.status == "draft":
        return "draft"
    return project.record.phase if project.record.phase in ("idea", "stopped") else "count"


def _measured_in(told: Told, project: ProjectEntry, year: int) -> int | None:
    """The year of the newest value of any indicator by the end of `year`."""
    days = (
        measured(project, indicator, year)
        for indicator in told.model.indicators
        if not not_applicable(project, indicator, year)
    )
    return max((day.year for day in days if day is not None), default=None)
