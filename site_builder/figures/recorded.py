"""What the records show of all projects of a municipality: what was measured, tendered and carried out.

These are the figures that a level of the spiderweb is held against. They are to date: a project that was
measured once is a project that was measured.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

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
    made = _Made(municipality, year)
    projects = [project for project, _ in shown]
    tendered = [project for project in projects if put_out(project, year)]
    ready = [project for project in projects if delivered(project, year)]
    yield made.count("tendered", tendered, len(projects), projects)
    yield from made.shares("circular", [(project, circular(project)) for project in tendered])
    indicators = told.model.indicators
    yield from made.shares("executed", [(project, executed(project, indicators, year)) for project in ready])
    yield made.share("measured", [(project, any(own.values())) for project, own in shown])
    for condition in _over_indicators(told):
        named = [one.id for one in indicators if one.id in (*condition.all, *condition.any)]
        holds = _all if condition.all else _any
        found = [(project, holds(own, named)) for project, own in shown]
        statistic, part = statistic_of(condition), part_of(condition)
        there = [project for project, shows in found if shows]
        yield made.count(statistic, there, len(projects), projects, part)
        yield made.share(statistic, found, part)


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
    applies = (one for one in indicators if not not_applicable(project, one, year))
    return {one.id: measured(project, one, year) is not None for one in applies}


def _any(shown: Shows, indicators: Sequence[str]) -> bool:
    return any(shown.get(one) for one in indicators)


def _all(shown: Shows, indicators: Sequence[str]) -> bool:
    """Whether each was measured. What does not apply to a project does not have to be, but something does."""
    applies = [shown[one] for one in indicators if one in shown]
    return bool(applies) and all(applies)


class _Made:
    """What the figures of one municipality and year have in common."""

    def __init__(self, municipality: str, year: int) -> None:
        self.municipality = municipality
        self.year = year

    def count(
        self,
        statistic: str,
        there: Sequence[ProjectEntry],
        of: int,
        about: Sequence[ProjectEntry],
        part: str = "",
        unknown: int = 0,
    ) -> Figure:
        """How many projects show something, of so many."""
        return self._figure(statistic, len(there), PROJECTS, of - unknown, about, of, part)

    def share(
        self, statistic: str, found: Sequence[tuple[ProjectEntry, bool | None]], part: str = ""
    ) -> Figure:
        """The share that shows it, in percent: of those of which it is known alone."""
        known = [shows for _, shows in found if shows is not None]
        value = published(HUNDRED * sum(known) / len(known)) if known else None
        about = [project for project, _ in found]
        return self._figure(f"{statistic}_share", value, "%", len(known), about, len(found), part)

    def shares(self, statistic: str, found: Sequence[tuple[ProjectEntry, bool | None]]) -> Iterator[Figure]:
        """How many projects show something that may be unknown, of how many that is known, and the share."""
        about = [project for project, _ in found]
        unknown = sum(shows is None for _, shows in found)
        yield self.count(
            statistic, [one for one, shows in found if shows], len(found), about, unknown=unknown
        )
        known = [project for project, shows in found if shows is not None]
        yield self.count(f"{statistic}_known", known, len(found), about)
        yield self.share(statistic, found)

    def _figure(
        self,
        statistic: str,
        value: int | Decimal | None,
        unit: str,
        n: int,
        about: Sequence[ProjectEntry],
        of: int,
        part: str,
    ) -> Figure:
        key = Key("projects", statistic, self.year, "to_date", part=part, municipality=self.municipality)
        certain = least_certain(one.record.status for one in about)
        return replace(of_projects(about), status=certain).known(key, value, unit, n, of)
