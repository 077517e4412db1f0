"""Records tied together: the municipalities in order, what belongs to each, and what took place when."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from site_builder.formats import sort_key
from site_builder.records.collection import Records
from site_builder.records.municipality import Assessment, Attendance, Municipality, Period
from site_builder.records.plan import Indicator, Series
from site_builder.records.project import Project
from site_builder.records.project_types import OF_MUNICIPALITIES, ProjectType
from site_builder.records.region import SizeClass
from site_builder.records.sessions import Session
from site_builder.records.spiderweb import Axis, Profile

HUNDRED = Decimal(100)


@dataclass(frozen=True)
class ProjectEntry:
    """One project with its place: `municipality` and `slug` name its file."""

    municipality: str
    slug: str
    record: Project

    @property
    def key(self) -> tuple[str, str]:
        """What tells this project from every other."""
        return (self.municipality, self.slug)

    @property
    def path(self) -> str:
        """Its file, below the data folder."""
        return f"projects/{self.municipality}/{self.slug}.yaml"

    @property
    def counts(self) -> bool:
        """Whether the project takes part in figures: no draft, not stopped, and past the first idea."""
        return self.record.status != "draft" and self.record.phase not in ("idea", "stopped")

    @cached_property
    def municipalities(self) -> tuple[str, ...]:
        """The slugs of the municipalities whose project it is: the one that leads it first."""
        return (self.municipality, *(one.municipality for one in self.record.shared_with))

    def share_of(self, municipality: str) -> Decimal | None:
        """The part of the work of one of its municipalities, in percent; None where that is not known.

        What the partners do not do is of the one that leads, where the share of each of them is known.
        """
        shares = {one.municipality: one.share for one in self.record.shared_with}
        if municipality != self.municipality:
            return shares[municipality]
        known = [share for share in shares.values() if share is not None]
        return HUNDRED - sum(known, Decimal(0)) if len(known) == len(shares) else None

    @cached_property
    def first_year(self) -> int | None:
        """The first year that anything about the project is dated in; None if nothing is."""
        project = self.record
        known = [int(day[:4]) for day in (project.tendered, project.started, project.delivered) if day]
        known += [measurement.date.year for measurement in project.measurements]
        return min(known, default=None)

    def exists_in(self, year: int) -> bool:
        """Whether the project was there by the end of `year`; undated projects always are."""
        return self.first_year is None or self.first_year <= year


@dataclass(frozen=True)
class MunicipalityEntry:
    """One municipality with what belongs to it."""

    slug: str
    record: Municipality
    size: SizeClass | None
    projects: tuple[ProjectEntry, ...]
    """Those that it leads, by name."""
    taken_part: tuple[ProjectEntry, ...]
    """Those of others that it has a part in, by name."""

    @cached_property
    def every_project(self) -> tuple[ProjectEntry, ...]:
        """Those that it leads and those that it has a part in, by name."""
        return tuple(sorted((*self.projects, *self.taken_part), key=_by_name))

    @property
    def name(self) -> str:
        """The name that people read."""
        return self.record.name

    @cached_property
    def assessments(self) -> tuple[Assessment, ...]:
        """The assessments that count (no drafts), oldest first."""
        return tuple(a for a in self._by_year if a.status != "draft")

    @cached_property
    def draft(self) -> Assessment | None:
        """A draft that is newer than every assessment that counts."""
        newest = self._by_year[-1] if self._by_year else None
        return newest if newest is not None and newest.status == "draft" else None

    @cached_property
    def _by_year(self) -> tuple[Assessment, ...]:
        return tuple(sorted(self.record.assessments, key=lambda assessment: assessment.year))

    def assessment(self, year: int) -> Assessment | None:
        """The assessment of `year` that counts."""
        return next((a for a in self.assessments if a.year == year), None)

    def takes_part_on(self, day: date) -> bool:
        """Whether the municipality takes part in the programme on a day."""
        return any(runs_on(period, day) for period in self.record.participation)

    def takes_part_in(self, year: int) -> bool:
        """Whether the municipality takes part at the end of a year."""
        return self.takes_part_on(date(year, 12, 31))

    def left_after(self, year: int) -> date | None:
        """The last day of participation, for a municipality that no longer takes part in `year`."""
        if self.takes_part_in(year):
            return None
        ends = [period.until for period in self.record.participation if period.until is not None]
        return max((day for day in ends if day < date(year, 12, 31)), default=None)


def runs_on(period: Period, day: date) -> bool:
    """Whether a period includes a day; both its ends belong to it."""
    return period.from_ <= day and (period.until is None or day <= period.until)


@dataclass(frozen=True)
class Model:
    """The whole region as told on `day`, by default the last of all. `year` is the one reported on."""

    records: Records
    year: int
    municipalities: tuple[MunicipalityEntry, ...]
    """All, also those that left, in alphabetical order."""
    projects: tuple[ProjectEntry, ...]
    """All, by municipality and name."""
    sessions: tuple[Session, ...]
    """All, oldest first."""
    attendance: Mapping[str, Mapping[str, Attendance]]
    """By session id, then by the slug of the municipality."""
    day: date = date.max

    @cached_property
    def years(self) -> tuple[int, ...]:
        """From the plan's first year to the reported one."""
        return tuple(range(min(self.records.region.from_year, self.year), self.year + 1))

    @cached_property
    def by_slug(self) -> Mapping[str, MunicipalityEntry]:
        """The municipalities by slug."""
        return {entry.slug: entry for entry in self.municipalities}

    @cached_property
    def axes(self) -> tuple[Axis, ...]:
        """The axes in the figure's order."""
        return self.records.spiderweb.axes

    @cached_property
    def top_level(self) -> int:
        """The highest level of any axis."""
        return max(anchor.level for axis in self.axes for anchor in axis.anchors)

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators of projects, in the plan's order."""
        return tuple(one for one in self.all_indicators if one.of == "project")

    @cached_property
    def municipal_indicators(self) -> tuple[Indicator, ...]:
        """The indicators of municipalities, in the plan's order."""
        return tuple(one for one in self.all_indicators if one.of == "municipality")

    @cached_property
    def kinds(self) -> Mapping[str, ProjectType]:
        """What levels and figures are apart for: the kinds of work, and municipalities where any is asked."""
        return {**self.project_types, **(OF_MUNICIPALITIES if self.municipal_indicators else {})}

    @property
    def all_indicators(self) -> tuple[Indicator, ...]:
        """Every indicator, in the plan's order."""
        return self.records.indicators.indicators

    @cached_property
    def profiles(self) -> Mapping[int, Profile]:
        """The profiles by number, the furthest first."""
        return dict(sorted({one.number: one for one in self.records.profiles.profiles}.items()))

    @cached_property
    def project_types(self) -> Mapping[str, ProjectType]:
        """The kinds of work by id, in the programme's order."""
        return {kind.id: kind for kind in self.records.indicators.project_types}

    def types_with_level(self, year: int) -> tuple[ProjectType, ...]:
        """The kinds of work for which a performance level holds in a year, of any indicator."""
        found = {level.type for one in self.indicators for level in one.levels if level.from_year <= year}
        return tuple(kind for kind in self.project_types.values() if kind.id in found)

    @cached_property
    def series(self) -> Mapping[str, Series]:
        """The series by id, in the plan's order."""
        return {series.id: series for series in self.records.series.series}

    @cached_property
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


def tie(records: Records, day: date = date.max) -> Model:
    """Tie records together, as they are told on a day. Pure; linear in the number of records."""
    projects: dict[str, list[ProjectEntry]] = defaultdict(list)
    taken_part: dict[str, list[ProjectEntry]] = defaultdict(list)
    for (municipality, slug), record in records.projects.items():
        project = ProjectEntry(municipality, slug, record)
        projects[municipality].append(project)
        for partner in project.municipalities[1:]:
            taken_part[partner].append(project)
    entries = tuple(
        MunicipalityEntry(
            slug,
            record,
            _size(record, records.region.size_classes),
            tuple(sorted(projects[slug], key=_by_name)),
            tuple(sorted(taken_part[slug], key=_by_name)),
        )
        for slug, record in sorted(
            records.municipalities.items(), key=lambda item: (sort_key(item[1].name), item[0])
        )
    )
    attendance: dict[str, dict[str, Attendance]] = defaultdict(dict)
    for entry in entries:
        for line in entry.record.attendance:
            attendance[line.session][entry.slug] = line
    sessions = [session for year in records.sessions.values() for session in year.sessions]
    return Model(
        records=records,
        year=_report_year(records),
        municipalities=entries,
        projects=tuple(project for entry in entries for project in entry.projects),
        sessions=tuple(
            sorted(sessions, key=lambda session: (session.date, session.starts or "", session.id))
        ),
        attendance=dict(attendance),
        day=records.region.day(day),
    )


def _by_name(project: ProjectEntry) -> tuple[object, ...]:
    return (sort_key(project.record.name), project.slug, project.municipality)


def _size(record: Municipality, classes: tuple[SizeClass, ...]) -> SizeClass | None:
    if record.population is None:
        return None
    count = record.population.count
    return next((size for size in classes if size.below is None or count < size.below), None)


def _report_year(records: Records) -> int:
    """The set year, or the newest with an assessment that counts, or the plan's first."""
    settings = records.region.settings
    if settings.report_year is not None:
        return settings.report_year
    years = [
        assessment.year
        for municipality in records.municipalities.values()
        for assessment in municipality.assessments
        if assessment.status != "draft"
    ]
    return max(years, default=records.region.from_year)
