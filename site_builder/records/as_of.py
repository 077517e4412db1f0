"""Records as they stood at the end of a year: everything that is dated later is left out.

A year is closed some weeks after it ended, and a fictional region closes years that are long past. What was
dated after 31 December then stands in the records already, and says nothing about the year.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import TypeVar

from site_builder.records.amounts import YearFigures
from site_builder.records.choices import ProjectPhase
from site_builder.records.collection import Records
from site_builder.records.measurement import Measurement
from site_builder.records.municipality import Assessment, AxisLevel, Municipality, Period
from site_builder.records.plan import Indicators
from site_builder.records.project import Project
from site_builder.records.region import Region

C = TypeVar("C", AxisLevel, YearFigures, Measurement)

COURSE: tuple[ProjectPhase, ...] = ("idea", "design", "award", "construction", "delivery")
"""The phases of a project that goes on, in order."""


def as_of(records: Records, year: int) -> Records:
    """The records by the end of `year`, which becomes the year that is reported on. Pure.

    What is about a year (an assessment, an evaluation, a newsletter) belongs to that year, also where it was
    written in the next one. A municipality that joined later and a project that nothing was known of are not
    there.
    """
    sessions = {number: held for number, held in records.sessions.items() if number <= year}
    known = frozenset(session.id for held in sessions.values() for session in held.sessions)
    municipalities = {
        slug: _municipality(record, year, known)
        for slug, record in records.municipalities.items()
        if any(period.from_.year <= year for period in record.participation)
    }
    return replace(
        records,
        region=_region(records.region, year),
        indicators=_indicators(records.indicators, year),
        municipalities=municipalities,
        projects={
            key: _project(record, year)
            for key, record in records.projects.items()
            if key[0] in municipalities and _there(record, year)
        },
        sessions=sessions,
        evaluations={number: one for number, one in records.evaluations.items() if number <= year},
        follow_up={number: one for number, one in records.follow_up.items() if number <= year},
        partners={number: one for number, one in records.partners.items() if number <= year},
        newsletters={number: one for number, one in records.newsletters.items() if number <= year},
    )


def _region(record: Region, year: int) -> Region:
    settings = record.settings.model_copy(update={"report_year": year})
    return record.model_copy(update={"settings": settings})


def _indicators(record: Indicators, year: int) -> Indicators:
    """A level that holds from a later year was not yet there."""
    found = tuple(
        one.model_copy(update={"levels": tuple(level for level in one.levels if level.from_year <= year)})
        for one in record.indicators
    )
    return record.model_copy(update={"indicators": found})


def _municipality(record: Municipality, year: int, sessions: frozenset[str]) -> Municipality:
    return record.model_copy(
        update={
            "participation": _periods(record.participation, year),
            "advisory_group": _periods(record.advisory_group, year),
            "documents": tuple(one for one in record.documents if _by_then(one.date, year)),
            "assessments": tuple(_assessment(one, year) for one in record.assessments if one.year <= year),
            "figures": tuple(_checked(one, year) for one in record.figures if one.year <= year),
            "attendance": tuple(line for line in record.attendance if line.session in sessions),
            "support": tuple(one for one in record.support if one.year <= year),
        }
    )


def _assessment(record: Assessment, year: int) -> Assessment:
    levels = {axis: _checked(one, year) for axis, one in record.levels.items()}
    return record.model_copy(update={"levels": levels})


def _checked(record: C, year: int) -> C:
    """What was measured or claimed, with the checks that had been done by then."""
    if all(one.date.year <= year for one in record.checks):
        return record
    return record.model_copy(update={"checks": tuple(one for one in record.checks if one.date.year <= year)})


def _periods(periods: Iterable[Period], year: int) -> tuple[Period, ...]:
    """The periods that had begun; one that ended later still ran, and why it ended was not known."""
    end = date(year, 12, 31)
    return tuple(
        period
        if period.until is None or period.until <= end
        else period.model_copy(update={"until": None, "reason": None})
        for period in periods
        if period.from_ <= end
    )


def _there(record: Project, year: int) -> bool:
    """Whether anything was known of a project; one without any date may always have been there."""
    known = [int(day[:4]) for day in (record.tendered, record.started, record.delivered) if day]
    known += [measurement.date.year for measurement in record.measurements]
    return min(known, default=year) <= year


def _project(record: Project, year: int) -> Project:
    """A project with what was dated by then, in no later phase than its dates allow."""
    tendered = _by_then(record.tendered, year)
    return record.model_copy(
        update={
            "phase": _phase(record, year),
            "tendered": record.tendered if tendered else None,
            "tender": record.tender if tendered else None,
            "started": record.started if _by_then(record.started, year) else None,
            "delivered": record.delivered if _by_then(record.delivered, year) else None,
            "measurements": tuple(
                _checked(one, year) for one in record.measurements if one.date.year <= year
            ),
        }
    )


def _phase(record: Project, year: int) -> ProjectPhase:
    """The phase by the end of the year: what has a later date had not begun."""
    if record.phase not in COURSE:
        return record.phase
    highest = COURSE.index(record.phase)
    for phase, day in (
        ("award", record.tendered),
        ("construction", record.started),
        ("delivery", record.delivered),
    ):
        if not _by_then(day, year):
            highest = min(highest, COURSE.index(phase) - 1)
    return COURSE[highest]


def _by_then(day: str | None, year: int) -> bool:
    """Whether something had happened; what has no date may always have."""
    return day is None or int(day[:4]) <= year
