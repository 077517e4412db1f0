"""What the records show of all projects of a municipality: what was measured, tendered and carried out.

These are the figures that a level of the spiderweb is held against. They are to date: a project that was
measured once is a project that was measured.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import MINYEAR
from decimal import Decimal
from functools import partial

from site_builder.figures.figure import Figure, Key
from site_builder.figures.measurements import PROJECTS
from site_builder.figures.origin import least_certain, of_projects
from site_builder.figures.precision import published
from site_builder.figures.years import Told
from site_builder.measures.tenders import circular, delivered, executed, put_out
from site_builder.measures.values import measured, not_applicable
from site_builder.model import ProjectEntry
from site_builder.quantities.quantity import HUNDRED
from site_builder.records.plan import Indicator
from site_builder.records.spiderweb import AnchorCondition
from site_builder.traces import read

Shows = Mapping[str, bool]
"""Whether each indicator was measured, of those that apply to a project."""


def part_of(condition: AnchorCondition) -> str:
    """The indicators that a condition is about as a part of an id; empty where any will do."""
    return ".".join(sorted({*condition.all, *condition.any}))


def statistic_of(condition: AnchorCondition) -> str:
    """What a condition counts: `measured`, `measured_all`, `measured_any`, `circular`, `executed`."""
    if condition.all:
        return f"{condition.figure}_all"
    return f"{condition.figure}_any" if condition.any else condition.figure


def recorded_figures(
    told: Told, municipality: str, year: int, shown: Sequence[tuple[ProjectEntry, Shows]]
) -> Iterator[Figure]:
    """The figures over the projects that count by the end of a year, each with what it shows.

    Every share comes with the number of projects that show it, and with the number of which it is known.
    """
    projects = [project for project, _ in shown]
    tendered = [project for project in projects if put_out(project, year)]
    ready = [project for project in projects if delivered(project, year)]
    indicators = told.model.indicators
    every = _Group(municipality, year, projects)
    yield every.count("tendered", len(tendered))
    yield from _Group(municipality, year, tendered).shares("circular", list(map(circular, tendered)))
    carried_out = [executed(project, indicators, year) for project in ready]
    yield from _Group(municipality, year, ready).shares("executed", carried_out)
    yield every.share("measured", [any(own.values()) for _, own in shown])
    for condition in _over_indicators(told):
        named = [one.id for one in indicators if one.id in (*condition.all, *condition.any)]
        holds = _all if condition.all else _any
        found = [holds(own, named) for _, own in shown]
        statistic, part = statistic_of(condition), part_of(condition)
        yield every.count(statistic, sum(found), part)
        yield every.share(statistic, found, part)


def _over_indicators(told: Told) -> Iterator[AnchorCondition]:
    """One condition for each group of indicators that any level names."""
    seen = set()
    for axis in told.model.axes:
        for anchor in axis.anchors:
            for condition in anchor.conditions:
                name = statistic_of(condition), part_of(condition)
                if name[1] and name not in seen:
                    seen.add(name)
                    yield condition


def shows(project: ProjectEntry, indicators: Sequence[Indicator], year: int) -> Shows:
    """What a project shows by the end of a year."""
    # Every year and level asks: made once for each year of a measurement, the only years in which it changes.
    _, steps = read(project, "shows", partial(_steps, indicators=indicators), (id(indicators),))
    return next(own for since, own in steps if since <= year)


def _steps(
    project: ProjectEntry, _: int, indicators: Sequence[Indicator]
) -> tuple[Sequence[Indicator], tuple[tuple[int, Shows], ...]]:
    """What it shows since each year, newest first, beside the indicators: no others then get their number."""
    years = sorted({one.date.year for one in project.record.measurements}, reverse=True)
    steps = [(year, _shows(project, indicators, year)) for year in years]
    return indicators, (*steps, (MINYEAR, dict.fromkeys((one.id for one in indicators), False)))


def _shows(project: ProjectEntry, indicators: Sequence[Indicator], year: int) -> Shows:
    applies = (one for one in indicators if not not_applicable(project, one, year))
    return {one.id: measured(project, one, year) is not None for one in applies}


def _any(shown: Shows, indicators: Sequence[str]) -> bool:
    return any(shown.get(one) for one in indicators)


def _all(shown: Shows, indicators: Sequence[str]) -> bool:
    """Whether each was measured. What does not apply to a project does not have to be, but something does."""
    applies = [shown[one] for one in indicators if one in shown]
    return bool(applies) and all(applies)


class _Group:
    """Projects that figures of one municipality and year are over."""

    def __init__(self, municipality: str, year: int, projects: Sequence[ProjectEntry]) -> None:
        self.municipality = municipality
        self.year = year
        self.of = len(projects)
        certain = least_certain(project.record.status for project in projects)
        self.origin = replace(of_projects(projects), status=certain)

    def count(self, statistic: str, there: int, part: str = "", unknown: int = 0) -> Figure:
        """How many of them show something."""
        return self._figure(statistic, there, PROJECTS, self.of - unknown, part)

    def share(self, statistic: str, found: Sequence[bool | None], part: str = "") -> Figure:
        """The share that shows it, in percent: of those of which it is known alone."""
        known = [shows for shows in found if shows is not None]
        value = published(HUNDRED * sum(known) / len(known)) if known else None
        return self._figure(f"{statistic}_share", value, "%", len(known), part)

    def shares(self, statistic: str, found: Sequence[bool | None]) -> Iterator[Figure]:
        """How many show something that may be unknown, of how many that is known, and the share."""
        unknown = found.count(None)
        yield self.count(statistic, found.count(True), unknown=unknown)
        yield self.count(f"{statistic}_known", self.of - unknown)
        yield self.share(statistic, found)

    def _figure(self, statistic: str, value: int | Decimal | None, unit: str, n: int, part: str) -> Figure:
        key = Key("projects", statistic, self.year, "to_date", part=part, municipality=self.municipality)
        return self.origin.known(key, value, unit, n, self.of)
