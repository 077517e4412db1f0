"""One project and one municipality, each with what belongs to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any, ClassVar, cast

from site_builder.formats import sort_key
from site_builder.records.municipality import Assessment, Municipality, Period
from site_builder.records.project import Project
from site_builder.records.region import SizeClass
from site_builder.traces import derived, note

HUNDRED = Decimal(100)


def by_name(project: ProjectEntry) -> tuple[object, ...]:
    """Where a project stands among others: by its name."""
    return (sort_key(project.held.name), project.slug, project.municipality)


@dataclass(frozen=True)
class ProjectEntry:
    """One project with its place: `municipality` and `slug` name its file."""

    municipality: str
    slug: str
    held: Project
    """For what the list of projects is made of; `record` is for everybody else."""
    closed: bool = False
    """Whether it is of a closed year, which never changes."""
    scope: ClassVar[None] = None

    @property
    def record(self) -> Project:
        """What its file says."""
        if not self.closed:
            note("project", self.municipality, self.slug)
        return self.held

    def reference(self) -> tuple[str, ...]:
        """Which project it is, in every run."""
        return ("project", self.municipality, self.slug, str(self.closed))

    @property
    def key(self) -> tuple[str, str]:
        """What tells this project from every other."""
        return (self.municipality, self.slug)

    @property
    def path(self) -> str:
        """Its file, below the data folder."""
        return _path(self.municipality, self.slug)

    @property
    def counts(self) -> bool:
        """Whether the project takes part in figures: no draft, not stopped, and past the first idea."""
        record = self.record
        return record.status != "draft" and record.phase not in ("idea", "stopped")

    @derived
    def municipalities(self) -> tuple[str, ...]:
        """The slugs of the municipalities whose project it is: the one that leads it first."""
        return (self.municipality, *(one.municipality for one in self.held.shared_with))

    def share_of(self, municipality: str) -> Decimal | None:
        """The part of the work of one of its municipalities, in percent; None where that is not known.

        What the partners do not do is of the one that leads, where the share of each of them is known.
        """
        shares = {one.municipality: one.share for one in self.record.shared_with}
        if municipality != self.municipality:
            return shares[municipality]
        known = [share for share in shares.values() if share is not None]
        return HUNDRED - sum(known, Decimal(0)) if len(known) == len(shares) else None

    @derived
    def first_year(self) -> int | None:
        """The first year that anything about the project is dated in; None if nothing is."""
        project = self.record
        known = [int(day[:4]) for day in (project.tendered, project.started, project.delivered) if day]
        known += [measurement.date.year for measurement in project.measurements]
        return min(known, default=None)

    def exists_in(self, year: int) -> bool:
        """Whether the project was there by the end of `year`; undated projects always are."""
        first = self.first_year
        return first is None or first <= year


@lru_cache(maxsize=1 << 16)
def _path(municipality: str, slug: str) -> str:
    """One text for all figures that are made of the project."""
    return f"projects/{municipality}/{slug}.yaml"


class Fields:
    """A record of which each field is read by itself."""

    __slots__ = ("_name", "_record")

    def __init__(self, record: object, *name: str) -> None:
        self._record = record
        self._name = name

    def __getattr__(self, field: str) -> Any:
        note(*self._name, field)
        return getattr(self._record, field)


@dataclass(frozen=True)
class MunicipalityEntry:
    """One municipality with what belongs to it."""

    slug: str
    held: Municipality
    """For who takes part under which name, on which everything depends; `record` is for everybody else."""
    size: SizeClass | None
    leads: tuple[ProjectEntry, ...]
    helps: tuple[ProjectEntry, ...]
    closed: bool = False
    scope: ClassVar[None] = None

    @property
    def record(self) -> Municipality:
        """What its file says: who asks for it depends on all of that."""
        if not self.closed:
            note("municipality", self.slug)
        return self.held

    @property
    def its(self) -> Municipality:
        """What its file says, field by field: who asks for one depends on that one alone."""
        return (
            self.held if self.closed else cast("Municipality", Fields(self.held, "municipality", self.slug))
        )

    def reference(self) -> tuple[str, ...]:
        """Which municipality it is, in every run."""
        return ("municipality", self.slug, str(self.closed))

    @property
    def projects(self) -> tuple[ProjectEntry, ...]:
        """Those that it leads, by name."""
        if not self.closed:
            note("projects", self.slug)
        return self.leads

    @property
    def taken_part(self) -> tuple[ProjectEntry, ...]:
        """Those of others that it has a part in, by name."""
        if not self.closed:
            note("projects", self.slug)
        return self.helps

    @derived
    def every_project(self) -> tuple[ProjectEntry, ...]:
        """Those that it leads and those that it has a part in, by name."""
        return tuple(sorted((*self.projects, *self.taken_part), key=by_name))

    @property
    def name(self) -> str:
        """The name that people read."""
        return self.held.name

    @derived
    def assessments(self) -> tuple[Assessment, ...]:
        """The assessments that count (no drafts), oldest first."""
        return tuple(a for a in self._by_year if a.status != "draft")

    @derived
    def draft(self) -> Assessment | None:
        """A draft that is newer than every assessment that counts."""
        newest = self._by_year[-1] if self._by_year else None
        return newest if newest is not None and newest.status == "draft" else None

    @derived
    def _by_year(self) -> tuple[Assessment, ...]:
        return tuple(sorted(self.its.assessments, key=lambda assessment: assessment.year))

    @property
    def assessed(self) -> tuple[tuple[int, date], ...]:
        """The year and the day of each assessment that counts, oldest first: who asks depends on no level."""
        return tuple((one.year, one.date) for one in self._counted("assessed"))

    def assessed_until(self, year: int) -> tuple[Assessment, ...]:
        """The assessments that count of `year` and before, oldest first: who asks depends on no later one."""
        return tuple(one for one in self._counted("assessed_until", year) if one.year <= year)

    def _counted(self, *asked: Any) -> list[Assessment]:
        if not self.closed:
            note("municipality", self.slug, *asked)
        known = (one for one in self.held.assessments if one.status != "draft")
        return sorted(known, key=lambda assessment: assessment.year)

    def recorded(self, year: int) -> Assessment | None:
        """The assessment of `year`, also a draft."""
        if not self.closed:
            note("municipality", self.slug, "recorded", year)
        return next((one for one in self.held.assessments if one.year == year), None)

    def assessment(self, year: int) -> Assessment | None:
        """The assessment of `year` that counts."""
        if not self.closed:
            note("municipality", self.slug, "assessments", year)
        return next((a for a in self.held.assessments if a.year == year and a.status != "draft"), None)

    def assessed_by(self, day: date) -> Assessment | None:
        """The newest assessment that counts and was made by a day."""
        if not self.closed:
            note("municipality", self.slug, "assessments", day.isoformat())
        known = (a for a in self.held.assessments if a.date <= day and a.status != "draft")
        return max(known, key=lambda assessment: assessment.year, default=None)

    def takes_part_on(self, day: date) -> bool:
        """Whether the municipality takes part in the programme on a day."""
        return any(runs_on(period, day) for period in self.held.participation)

    def takes_part_in(self, year: int) -> bool:
        """Whether the municipality takes part at the end of a year."""
        return self.takes_part_on(date(year, 12, 31))

    def left_after(self, year: int) -> date | None:
        """The last day of participation, for a municipality that no longer takes part in `year`."""
        if self.takes_part_in(year):
            return None
        ends = [period.until for period in self.held.participation if period.until is not None]
        return max((day for day in ends if day < date(year, 12, 31)), default=None)


def runs_on(period: Period, day: date) -> bool:
    """Whether a period includes a day; both its ends belong to it."""
    return period.from_ <= day and (period.until is None or day <= period.until)
