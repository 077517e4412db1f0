"""The whole region: who takes part, what it does, and what took place when."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from site_builder.model.entries import MunicipalityEntry, ProjectEntry
from site_builder.records.collection import Records
from site_builder.records.municipality import Attendance
from site_builder.records.plan import Indicator, Series
from site_builder.records.project_types import OF_MUNICIPALITIES, ProjectType
from site_builder.records.sessions import Session
from site_builder.records.spiderweb import Axis, Profile
from site_builder.traces import derived, note


@dataclass(frozen=True)
class Model:
    """The whole region as told on `day`, by default the last of all. `year` is the one reported on."""

    records: Records
    year: int
    municipalities: tuple[MunicipalityEntry, ...]
    """All, also those that left, in alphabetical order."""
    listed: tuple[ProjectEntry, ...]
    held: tuple[Session, ...]
    lines: Mapping[str, Mapping[str, Attendance]]
    closed: bool = False
    told_on: date = date.max
    scope: ClassVar[None] = None

    @property
    def day(self) -> date:
        """The day on which the region is told of."""
        if not self.closed:
            note("day")
        return self.told_on

    def passed(self, day: date) -> bool:
        """Whether a day is over: what asks this, and not which day it is, stays as it is until then."""
        if not self.closed:
            note("passed", day.isoformat())
        return self.told_on > day

    @property
    def month(self) -> date:
        """The first day of that month: what is made of it stays as it is for a month."""
        if not self.closed:
            note("month")
        return self.told_on.replace(day=1)

    def reference(self) -> tuple[str, ...]:
        """Which model it is, in every run: that of this year."""
        return ("model", str(self.year), str(self.closed))

    @property
    def projects(self) -> tuple[ProjectEntry, ...]:
        """All, by municipality and name."""
        if not self.closed:
            note("projects")
        return self.listed

    @property
    def sessions(self) -> tuple[Session, ...]:
        """All, oldest first."""
        if not self.closed:
            note("sessions")
        return self.held

    @property
    def attendance(self) -> Mapping[str, Mapping[str, Attendance]]:
        """By session id, then by the slug of the municipality."""
        if not self.closed:
            note("attendance")
        return self.lines

    def attended(self, municipality: str, session: str) -> Attendance | None:
        """Who of a municipality came to a session, as its own file says."""
        if not self.closed:
            note("municipality", municipality, "attendance")
        return self.lines.get(session, {}).get(municipality)

    @derived
    def years(self) -> tuple[int, ...]:
        """From the plan's first year to the reported one."""
        return tuple(range(min(self.records.region.from_year, self.year), self.year + 1))

    @derived
    def by_slug(self) -> Mapping[str, MunicipalityEntry]:
        """The municipalities by slug."""
        return {entry.slug: entry for entry in self.municipalities}

    @derived
    def axes(self) -> tuple[Axis, ...]:
        """The axes in the figure's order."""
        return self.records.spiderweb.axes

    @derived
    def top_level(self) -> int:
        """The highest level of any axis."""
        return max(anchor.level for axis in self.axes for anchor in axis.anchors)

    @derived
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators of projects, in the plan's order."""
        return tuple(one for one in self.all_indicators if one.of == "project")

    @derived
    def municipal_indicators(self) -> tuple[Indicator, ...]:
        """The indicators of municipalities, in the plan's order."""
        return tuple(one for one in self.all_indicators if one.of == "municipality")

    @derived
    def kinds(self) -> Mapping[str, ProjectType]:
        """What levels and figures are apart for: the kinds of work, and municipalities where any is asked."""
        return {**self.project_types, **(OF_MUNICIPALITIES if self.municipal_indicators else {})}

    @property
    def all_indicators(self) -> tuple[Indicator, ...]:
        """Every indicator, in the plan's order."""
        return self.records.indicators.indicators

    @derived
    def profiles(self) -> Mapping[int, Profile]:
        """The profiles by number, the furthest first."""
        return dict(sorted({one.number: one for one in self.records.profiles.profiles}.items()))

    @derived
    def project_types(self) -> Mapping[str, ProjectType]:
        """The kinds of work by id, in the programme's order."""
        return {kind.id: kind for kind in self.records.indicators.project_types}

    def types_with_level(self, year: int) -> tuple[ProjectType, ...]:
        """The kinds of work for which a performance level holds in a year, of any indicator."""
        found = {level.type for one in self.indicators for level in one.levels if level.from_year <= year}
        return tuple(kind for kind in self.project_types.values() if kind.id in found)

    @derived
    def series(self) -> Mapping[str, Series]:
        """The series by id, in the plan's order."""
        return {series.id: series for series in self.records.series.series}

    @derived
    def members(self) -> tuple[MunicipalityEntry, ...]:
        """The municipalities that take part in the reported year."""
        return self.members_in(self.year)

    def members_in(self, year: int) -> tuple[MunicipalityEntry, ...]:
        """The municipalities that take part at the end of `year`."""
        return tuple(entry for entry in self.municipalities if entry.takes_part_in(year))

    def projects_in(self, year: int) -> tuple[ProjectEntry, ...]:
        """The projects of the municipalities that take part at the end of `year`, each once."""
        members = {entry.slug for entry in self.members_in(year)}
        return tuple(project for project in self.projects if members.intersection(project.municipalities))

    def projects_of(self, municipality: str) -> tuple[ProjectEntry, ...]:
        """The projects that a municipality leads or has a part in; none of one that nobody knows."""
        entry = self.by_slug.get(municipality)
        return entry.every_project if entry is not None else ()

    def sessions_in(self, year: int) -> tuple[Session, ...]:
        """The sessions of one year, oldest first."""
        return tuple(session for session in self.sessions if session.date.year == year)
