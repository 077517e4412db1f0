"""A small builder of fictional records and models, for the tests of `model` and `measures`."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

from site_builder.model import Model, ProjectEntry, tie
from site_builder.records.collection import Records
from site_builder.records.measurement import Measurement
from site_builder.records.municipality import Assessment, Municipality
from site_builder.records.plan import Indicator
from site_builder.records.project import Project
from site_builder.records.sessions import Session, SessionYear
from tests.measures import programme
from tests.measures.programme import AXES

Data = dict[str, Any]
Number = Decimal | int | float


def spread(text: str) -> dict[str, int]:
    """Levels from six characters in the order of the axes, `?` for unknown: "2?3101"."""
    return {axis: int(character) for axis, character in zip(AXES, text, strict=True) if character.isdigit()}


def assessment(
    year: int,
    levels: str | Mapping[str, int],
    *,
    status: str = "confirmed",
    adopted: int | None = None,
    date: str | None = None,
) -> Assessment:
    """An assessment of a year."""
    known = spread(levels) if isinstance(levels, str) else levels
    data: Data = {
        "year": year,
        "date": date or f"{year}-10-01",
        "method": "survey",
        "status": status,
        "levels": {axis: {"level": value} for axis, value in known.items()},
    }
    if adopted is not None:
        data["adopted_profile"] = {"profile": adopted, "reason": "Omdat."}
    return Assessment.model_validate(data)


def municipality(
    name: str = "Oosterwilg",
    *assessments: Assessment,
    since: str = "2021-01-01",
    until: str | None = None,
    population: int | None = None,
    tile: tuple[int, int] | None = None,
    attendance: Mapping[str, tuple[int, int]] | None = None,
    **more: object,
) -> Municipality:
    """A municipality with its assessments; attendance is (policy, executive) by session."""
    period = {"from": since} if until is None else {"from": since, "until": until}
    data: Data = {"name": name, "code": "GM9901", "province": "Wilgenland", "participation": [period], **more}
    if population is not None:
        data["population"] = {"count": population, "year": 2026}
    if tile is not None:
        data["tile"] = {"row": tile[0], "column": tile[1]}
    data["attendance"] = [
        {"session": session, "policy": policy, "executive": executive}
        for session, (policy, executive) in (attendance or {}).items()
    ]
    return Municipality.model_validate({**data, "assessments": assessments})


def measurement(phase: str = "delivery", date: str = "2026-06-01", **parts: object) -> Measurement:
    """A measurement of one phase."""
    return Measurement.model_validate({"phase": phase, "date": date, **parts})


def mki_of(total: Number, area: Number = 100, years: Number = 10, weight_set: str = "A1") -> Data:
    """An MKI as plain data; by default over 1,000 m2 years."""
    return {"total_eur": total, "area_m2": area, "life_years": years, "weight_set": weight_set}


def co2_of(
    kg: Number, amount: Number = 1, unit: str = "m2 wegdek", stages: Sequence[str] = ("A1", "A2", "A3")
) -> Data:
    """Embodied CO2 as plain data."""
    return {"kg": kg, "amount": amount, "unit": unit, "stages": list(stages)}


def project(*measurements: Measurement, kind: str = "roads", **more: object) -> Project:
    """A delivered and confirmed project, unless told otherwise."""
    return Project.model_validate(
        {
            "name": "De Wilgenweg",
            "type": kind,
            "phase": "delivery",
            "status": "confirmed",
            **more,
            "measurements": measurements,
        }
    )


def entry(*measurements: Measurement, slug: str = "weg", kind: str = "roads", **more: object) -> ProjectEntry:
    """A project with a place."""
    return ProjectEntry("oosterwilg", slug, project(*measurements, kind=kind, **more))


def with_levels(indicator: Indicator, levels: Iterable[Data]) -> Indicator:
    """The same indicator with other performance levels."""
    return Indicator.model_validate({**indicator.model_dump(), "levels": list(levels)})


def session(name: str, date: str, *, state: str = "held", series: str = "lab", **more: object) -> Session:
    """A session that was held, unless told otherwise."""
    return Session.model_validate(
        {"id": name, "series": series, "title": "Samen leren", "date": date, "state": state, **more}
    )


def records(
    municipalities: Mapping[str, Municipality] | None = None,
    projects: Mapping[tuple[str, str], Project] | None = None,
    sessions: Iterable[Session] = (),
    report_year: int | None = None,
    asked_year: int | None = None,
) -> Records:
    """All records of the fictional region."""
    by_year: dict[int, list[Session]] = {}
    for one in sessions:
        by_year.setdefault(one.date.year, []).append(one)
    return Records(
        region=programme.region_record(report_year, asked_year),
        action_lines=programme.ACTION_LINES,
        indicators=programme.INDICATORS,
        spiderweb=programme.SPIDERWEB,
        profiles=programme.PROFILES,
        growth_paths=programme.PATHS,
        actions=programme.ACTIONS,
        series=programme.SERIES,
        support=programme.SUPPORT,
        tools=programme.TOOLS,
        seb_levels=programme.SEB_LEVELS,
        municipalities=municipalities or {},
        projects=projects or {},
        sessions={
            year: SessionYear.model_validate({"year": year, "sessions": tuple(held)})
            for year, held in by_year.items()
        },
        evaluations={},
        newsletters={},
    )


def region(
    municipalities: Mapping[str, Municipality] | None = None,
    projects: Mapping[tuple[str, str], Project] | None = None,
    sessions: Iterable[Session] = (),
    report_year: int | None = None,
    asked_year: int | None = None,
) -> Model:
    """The model of the fictional region."""
    return tie(records(municipalities, projects, sessions, report_year, asked_year))


def alone(
    *assessments: Assessment,
    report_year: int | None = None,
    asked_year: int | None = None,
    sessions: Iterable[Session] = (),
) -> Model:
    """A region of one municipality, `wilg`."""
    return region({"wilg": municipality("Wilg", *assessments)}, None, sessions, report_year, asked_year)
