"""Records → model, with a note of who reads which record."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date

from site_builder.formats import sort_key
from site_builder.model.entries import MunicipalityEntry, ProjectEntry, by_name
from site_builder.model.region import Model
from site_builder.records.collection import Records
from site_builder.records.municipality import Attendance, Municipality
from site_builder.records.region import SizeClass
from site_builder.traces import Leaves


def tie(records: Records, day: date = date.max, *, closed: bool = False) -> Model:
    """Tie records together, as they are told on a day, or of a closed year. Pure; linear in their number."""
    projects: dict[str, list[ProjectEntry]] = defaultdict(list)
    taken_part: dict[str, list[ProjectEntry]] = defaultdict(list)
    for (municipality, slug), record in records.projects.items():
        project = ProjectEntry(municipality, slug, record, closed)
        projects[municipality].append(project)
        for partner in project.municipalities[1:]:
            taken_part[partner].append(project)
    entries = tuple(
        MunicipalityEntry(
            slug,
            record,
            _size(record, records.region.size_classes),
            tuple(sorted(projects[slug], key=by_name)),
            tuple(sorted(taken_part[slug], key=by_name)),
            closed,
        )
        for slug, record in sorted(
            records.municipalities.items(), key=lambda item: (sort_key(item[1].name), item[0])
        )
    )
    attendance: dict[str, dict[str, Attendance]] = defaultdict(dict)
    for entry in entries:
        for line in entry.held.attendance:
            attendance[line.session][entry.slug] = line
    sessions = [session for year in records.sessions.values() for session in year.sessions]
    return Model(
        records=records if closed else _noted(records),
        year=_report_year(records),
        municipalities=entries,
        listed=tuple(project for entry in entries for project in entry.leads),
        held=tuple(sorted(sessions, key=lambda session: (session.date, session.starts or "", session.id))),
        lines=dict(attendance),
        closed=closed,
        told_on=records.region.day(day),
    )


def _noted(records: Records) -> Records:
    """The same records, of which is noted who reads which file."""
    return replace(
        records,
        projects=Leaves("project", records.projects),
        municipalities=Leaves("municipality", records.municipalities),
        sessions=Leaves("sessions", records.sessions, whole=True),
        evaluations=Leaves("evaluations", records.evaluations, whole=True),
        follow_up=Leaves("follow_up", records.follow_up, whole=True),
        partners=Leaves("partners", records.partners, whole=True),
        newsletters=Leaves("newsletters", records.newsletters, whole=True),
    )


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
