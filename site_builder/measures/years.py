"""Everything that changed, year by year: what the pages about changes are made of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.measures.aggregates import Aggregate
from site_builder.measures.attendance import held_sessions
from site_builder.measures.changes import (
    Assessed,
    AxisMovers,
    Joining,
    StepTaken,
    Tally,
    assessed,
    joined,
    left,
    level_tally,
    movers,
    steps_taken,
    tally,
)
from site_builder.measures.profiles import Position
from site_builder.measures.project_changes import ProjectYear, RegionChange, project_years, region_changes
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.sessions import Session


@dataclass(frozen=True, slots=True)
class YearChanges:
    """One year beside what was known before it; `members` take part at its end."""

    year: int
    members: tuple[MunicipalityEntry, ...]
    assessed: tuple[Assessed, ...]
    levels: Tally
    axes: tuple[AxisMovers, ...]
    profiles: Tally
    steps: tuple[StepTaken, ...]
    projects: ProjectYear
    region: tuple[RegionChange, ...]
    held: tuple[Session, ...]
    cancelled: int
    joined: tuple[Joining, ...]
    left: tuple[Joining, ...]

    @property
    def compared(self) -> tuple[Assessed, ...]:
        """The assessments of which at least one axis can be held against an earlier one."""
        return tuple(one for one in self.assessed if one.comparison.comparable)

    @property
    def rose(self) -> int:
        """How many municipalities rose on an axis."""
        return sum(bool(one.comparison.risen) for one in self.assessed)

    @property
    def fell(self) -> int:
        """How many municipalities fell on an axis."""
        return sum(bool(one.comparison.fallen) for one in self.assessed)

    @property
    def unassessed(self) -> tuple[MunicipalityEntry, ...]:
        """The members without an assessment for the year that counts."""
        known = {one.entry.slug for one in self.assessed}
        return tuple(entry for entry in self.members if entry.slug not in known)


def years(
    model: Model,
    positions: Mapping[str, tuple[Position, ...]],
    regional: Mapping[tuple[str, str, int], Aggregate],
) -> tuple[YearChanges, ...]:
    """Every year from the plan's first to the reported one, oldest first.

    `positions` holds the profiles per municipality, `regional` the region's aggregates of every year.
    """
    steps = steps_taken(model, positions)
    projects = project_years(model)
    found = []
    for year in model.years:
        known = assessed(model, year, positions)
        found.append(
            YearChanges(
                year=year,
                members=model.members_in(year),
                assessed=known,
                levels=level_tally(known),
                axes=movers(model, known),
                profiles=tally(one.profile_kind for one in known),
                steps=steps[year],
                projects=projects[year],
                region=region_changes(model, regional, year),
                held=held_sessions(model, year),
                cancelled=sum(session.state == "cancelled" for session in model.sessions_in(year)),
                joined=joined(model, year),
                left=left(model, year),
            )
        )
    return tuple(found)
