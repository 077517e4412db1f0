"""The values behind the figures of one indicator: of projects of one type, or of municipalities in a year."""

from __future__ import annotations

from site_builder.figures.figure import Basis
from site_builder.figures.years import Told
from site_builder.frozen import frozen
from site_builder.measures.aggregates import Aggregate, aggregate
from site_builder.measures.values import Value as ProjectValue
from site_builder.measures.values import levels_in, not_applicable
from site_builder.measures.yearly import YearValue, year_values
from site_builder.records.plan import Indicator, PerformanceLevel
from site_builder.records.project_types import MUNICIPALITIES

PROJECTS = "projecten"
Value = ProjectValue | YearValue


@frozen
class Measurements:
    """The values of one indicator for one project type, and the projects that they are of.

    `projects` are those that count and to which the indicator applies by the end of the year, `measured`
    those with a value by then, `values` the values in the figure. `missing` are the region's
    projects of which something else was measured in the year, and this never, while a level asks for it.
    """

    told: Told
    indicator: Indicator
    type: str
    projects: int
    not_applicable: int
    measured: int
    values: tuple[Value, ...]
    levels: tuple[PerformanceLevel, ...]
    missing: int = 0

    @property
    def unit(self) -> str:
        """What is counted: projects, or municipalities."""
        return MUNICIPALITIES.projects if self.type == MUNICIPALITIES.id else PROJECTS


def kinds_of(told: Told, municipality: str, indicator: Indicator) -> tuple[str, ...]:
    """The project types of which there is a project that counts: of a municipality, or for the region all."""
    if indicator.of == "municipality":
        return (MUNICIPALITIES.id,)
    if not municipality:
        return tuple(told.model.project_types)
    own = {project.record.type for project in told.model.projects_of(municipality) if project.counts}
    return tuple(kind for kind in told.model.project_types if kind in own)


def measurements(
    told: Told, municipality: str, indicator: Indicator, kind: str, year: int, basis: Basis
) -> Measurements:
    """What was measured. A project belongs to the year of its newest measurement by the end of `year`.

    A framework contract belongs to each of its years with the value of that year.
    """
    if indicator.of == "municipality":
        return _of_municipalities(told, municipality, indicator, year, basis)
    found = _to_date(told, municipality, indicator, kind, year)
    values = found.values
    if basis == "in_year":
        values = tuple(value.newest for value in values if value.year == year)
    missing = 0 if municipality or not found.levels else _missing(told, indicator, found)
    return Measurements(
        told,
        indicator,
        kind,
        found.projects,
        found.not_applicable,
        found.measured,
        values,
        found.levels,
        missing,
    )


def _missing(told: Told, indicator: Indicator, found: Aggregate) -> int:
    there = told.measured.get((found.type, found.year), frozenset())
    others = there.difference(value.project.key for value in found.values)
    projects = (project for project in told.model.projects if project.key in others)
    return sum(not not_applicable(project, indicator, found.year) for project in projects)


def _of_municipalities(
    told: Told, municipality: str, indicator: Indicator, year: int, basis: Basis
) -> Measurements:
    """What municipalities measured of themselves: for the region those that take part in the year."""
    model = told.model
    entries = (model.by_slug[municipality],) if municipality else model.members_in(year)
    known = [values[-1] for entry in entries if (values := year_values(entry, indicator, year))]
    return Measurements(
        told,
        indicator,
        MUNICIPALITIES.id,
        len(entries),
        0,
        len(known),
        tuple(value for value in known if basis == "to_date" or value.year == year),
        levels_in(indicator, MUNICIPALITIES.id, year),
    )


def _to_date(told: Told, municipality: str, indicator: Indicator, kind: str, year: int) -> Aggregate:
    if not municipality:
        return told.regional[indicator.id, kind, year]
    return aggregate(told.model.projects_of(municipality), indicator, kind, year, municipality)
