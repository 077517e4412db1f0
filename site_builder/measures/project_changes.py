"""What happened to projects in a year, and to their values from one phase to the next.

Values are compared only under the same weight set or functional unit. Source: plan Tabel 2;
the years are those of the records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from site_builder.formats import round_half_up
from site_builder.frozen import frozen
from site_builder.measures.values import Value, history
from site_builder.model import Model, ProjectEntry
from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator

Direction = Literal["better", "worse", "same", "incomparable"]


@frozen
class PhaseChange:
    """One indicator of one project in two phases that follow each other."""

    project: ProjectEntry
    indicator: Indicator
    before: Value
    now: Value
    direction: Direction

    @property
    def year(self) -> int:
        """The year in which both were known."""
        return max(self.before.date.year, self.now.date.year)


@frozen
class ProjectYear:
    """What one year did to the projects that count, by municipality and name.

    A project may have appeared, been delivered and been measured in the same year.
    """

    appeared: tuple[ProjectEntry, ...]
    delivered: tuple[ProjectEntry, ...]
    first_measured: tuple[ProjectEntry, ...]
    values: tuple[PhaseChange, ...]


def direction_of(
    before: Decimal | None, now: Decimal | None, better: Literal["higher", "lower"] | None
) -> Direction:
    """Whether a value got better; unknown on either side, or no better side, is not to be compared."""
    if before is None or now is None or better is None:
        return "incomparable"
    if before == now:
        return "same"
    return "better" if (now > before) == (better == "higher") else "worse"


def phase_direction(indicator: Indicator, before: Value, now: Value) -> Direction:
    """Whether a project's value got better from one phase to the next, never across weight sets or units."""
    if quantity_of(indicator).judged:
        steps = {"met": Decimal(1), "below": Decimal(0)}
        return direction_of(steps.get(before.verdict), steps.get(now.verdict), "higher")
    if before.figure.comparable != now.figure.comparable:
        return "incomparable"
    return direction_of(
        _rounded(indicator, before.figure.value), _rounded(indicator, now.figure.value), indicator.better
    )


def project_years(model: Model) -> Mapping[int, ProjectYear]:
    """Per year what became of the projects of the municipalities that took part then. Linear in projects."""
    members = {year: {project.key for project in model.projects_in(year)} for year in model.years}
    appeared: dict[int | None, list[ProjectEntry]] = defaultdict(list)
    delivered: dict[int | None, list[ProjectEntry]] = defaultdict(list)
    measured: dict[int | None, list[ProjectEntry]] = defaultdict(list)
    values: dict[int | None, list[PhaseChange]] = defaultdict(list)
    for project in model.projects:
        if not project.counts:
            continue
        appeared[project.first_year].append(project)
        measured[_first_measured(project, model.indicators)].append(project)
        if project.record.phase == "delivery" and project.record.delivered:
            delivered[int(project.record.delivered[:4])].append(project)
        for change in phase_changes(project, model.indicators, model.year):
            values[change.year].append(change)
    return {
        year: ProjectYear(
            appeared=_of(appeared[year], own),
            delivered=_of(delivered[year], own),
            first_measured=_of(measured[year], own),
            values=tuple(change for change in values[year] if change.project.key in own),
        )
        for year, own in members.items()
    }


def phase_changes(
    project: ProjectEntry, indicators: Sequence[Indicator], year: int
) -> tuple[PhaseChange, ...]:
    """Every two values of a project in phases that follow each other, by the end of `year`.

    The years of a framework contract are other work each, and no phases.
    """
    if len(project.record.measurements) < 2:
        return ()
    return tuple(
        PhaseChange(project, indicator, before, now, phase_direction(indicator, before, now))
        for indicator in indicators
        for before, now in pairwise(history(project, indicator, year))
        if now.measurement.phase != "year"
    )


def _first_measured(project: ProjectEntry, indicators: Sequence[Indicator]) -> int | None:
    """The year of the earliest measurement with a figure."""
    known = (
        one.date.year
        for one in project.record.measurements
        if one.phase != "reference"
        and any(quantity_of(indicator).figure(one) is not None for indicator in indicators)
    )
    return min(known, default=None)


def _rounded(indicator: Indicator, value: Decimal | None) -> Decimal | None:
    """As the value is shown, so that what looks the same is called the same."""
    return None if value is None else round_half_up(value, indicator.decimals)


def _of(projects: Iterable[ProjectEntry], own: set[tuple[str, str]]) -> tuple[ProjectEntry, ...]:
    return tuple(project for project in projects if project.key in own)
