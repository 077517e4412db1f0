"""The region as JSON files at fixed addresses: the records with what the monitor computes from them.

Unknown is null. Numbers are not rounded, apart from the seventeen digits that JSON programs keep.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from site_builder import urls
from site_builder.exports.datapackage import LICENCE
from site_builder.measures.aggregates import Aggregate
from site_builder.measures.attendance import turnout
from site_builder.measures.paths import progress
from site_builder.measures.positions import latest, region_middle
from site_builder.measures.profiles import Position, levels_of, positions
from site_builder.measures.values import Value, not_applicable, value_in
from site_builder.model import Model, MunicipalityEntry, ProjectEntry
from site_builder.records.base import Record
from site_builder.records.choices import PROJECT_TYPES
from site_builder.records.plan import Indicator

Json = Mapping[str, Any]
Regional = Mapping[tuple[str, str, int], Aggregate]
"""The region's aggregates by indicator, project type and year."""
VERSION = 1
"""Raised when a key changes its meaning or goes; new keys do not raise it."""


def api_files(model: Model, regional: Regional) -> Iterator[tuple[str, bytes]]:
    """Every file of the interface as its address and its bytes; `regional` are the region's aggregates."""
    files: dict[str, Json] = {
        urls.api("region"): _region(model),
        urls.api("municipalities"): {"municipalities": [_short(model, one) for one in model.municipalities]},
        urls.api("indicators"): {
            "indicators": [_indicator(model, one, regional) for one in model.indicators]
        },
        urls.api("projects"): {"projects": [_project(model, project) for project in model.projects]},
    }
    yield urls.api("index"), _bytes(_index(model, tuple(files)))
    for address, content in files.items():
        yield address, _bytes(content)
    for entry in model.municipalities:
        yield urls.api_municipality(entry.slug), municipality_bytes(model, entry)


def municipality_bytes(model: Model, entry: MunicipalityEntry) -> bytes:
    """Everything of one municipality as JSON."""
    return _bytes(_municipality(model, entry))


def _bytes(content: Json) -> bytes:
    return (json.dumps(content, ensure_ascii=False, default=_plain, separators=(",", ":")) + "\n").encode()


def _plain(value: object) -> object:
    """What JSON has no kind for, as something that it has."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"not for JSON: {type(value).__name__}")


def _record(record: Record) -> dict[str, Any]:
    """A record with the keys of its file; None becomes null."""
    return record.model_dump(by_alias=True)


def _index(model: Model, addresses: tuple[str, ...]) -> Json:
    region = model.records.region
    return {
        "version": VERSION,
        "region": region.name,
        "programme": region.programme,
        "fictional": region.settings.fictional,
        "year": model.year,
        "licence": LICENCE["name"],
        "contact": region.contact,
        "files": [address.removeprefix(urls.API) for address in addresses],
        "municipalities": [
            urls.api_municipality(entry.slug).removeprefix(urls.API) for entry in model.municipalities
        ],
        "tables": urls.link(urls.API, urls.DATA_PACKAGE),
    }


def _region(model: Model) -> Json:
    assessed = [sum(e.assessment(year) is not None for e in model.members_in(year)) for year in model.years]
    return {
        "year": model.year,
        "years": [
            {
                "year": year,
                "municipalities": len(model.members_in(year)),
                "assessed": count,
                "middle": [
                    {"axis": one.axis, "median": one.median, "known": one.known}
                    for one in region_middle(model, year)
                ],
            }
            for year, count in zip(model.years, assessed, strict=True)
        ],
        "region": _record(model.records.region),
        "spiderweb": _record(model.records.spiderweb),
        "profiles": _record(model.records.profiles),
        "growth_paths": _record(model.records.growth_paths),
    }


def _short(model: Model, entry: MunicipalityEntry) -> Json:
    newest = latest(entry, model.year)
    places = [place for place in positions(entry, model.records.profiles) if place.year <= model.year]
    return {
        "slug": entry.slug,
        "name": entry.name,
        "code": entry.record.code,
        "takes_part": entry.takes_part_in(model.year),
        "assessed": newest.year if newest else None,
        "profile": places[-1].number if places else None,
        "levels": _levels(model, levels_of(newest)) if newest else None,
        "projects": len(entry.projects),
        "file": urls.api_municipality(entry.slug).removeprefix(urls.API),
    }


def _levels(model: Model, known: Mapping[str, int]) -> Json:
    """A level per axis, null where it is unknown."""
    return {axis.id: known.get(axis.id) for axis in model.axes}


def _municipality(model: Model, entry: MunicipalityEntry) -> Json:
    came = turnout(model, entry)
    way = progress(model, entry)
    return {
        **_short(model, entry),
        "record": _record(entry.record),
        "profiles": [_position(place) for place in positions(entry, model.records.profiles)],
        "growth_path": {
            "profile": way.path.profile,
            "since": way.first_year,
            "steps": [
                {
                    "year": step.milestone.year,
                    "text": step.milestone.text,
                    "state": step.state,
                    "reached": step.reached,
                }
                for step in way.steps
            ],
        }
        if way
        else None,
        "attendance": {
            "open": came.open,
            "attended": came.attended,
            "executive": came.executive,
            "unreported": came.unreported,
        },
        "projects": [project.slug for project in entry.projects],
    }


def _position(place: Position) -> Json:
    return {
        "year": place.year,
        "profile": place.number,
        "computed": place.computed.number,
        "possible": list(place.computed.possible),
        "nuance": place.computed.nuance,
        "adopted": place.adopted,
        "reason": place.reason,
    }


def _indicator(model: Model, indicator: Indicator, regional: Regional) -> Json:
    return {
        **_record(indicator),
        "region": [
            _aggregate(regional[indicator.id, kind, year]) for kind in PROJECT_TYPES for year in model.years
        ],
    }


def _aggregate(now: Aggregate) -> Json:
    return {
        "type": now.type,
        "year": now.year,
        "projects": now.projects,
        "not_applicable": now.not_applicable,
        "measured": now.measured,
        **{verdict: now.verdicts(verdict) for verdict in ("met", "below", "untestable", "no_level")},
        "groups": [
            {
                "comparable": group.comparable or None,
                "measured": group.measured,
                "weighted": group.weighted,
                "total": group.total,
                "median": group.median,
            }
            for group in now.groups
        ],
    }


def _project(model: Model, project: ProjectEntry) -> Json:
    values = {one.id: value_in(project, one, model.year) for one in model.indicators}
    return {
        "municipality": project.municipality,
        "slug": project.slug,
        "counts": project.counts,
        "record": _record(project.record),
        "values": {
            one.id: _value(value) if (value := values[one.id]) is not None else None
            for one in model.indicators
        },
        "not_applicable": [one.id for one in model.indicators if not_applicable(project, one, model.year)],
    }


def _value(value: Value) -> Json:
    figure = value.figure
    return {
        "phase": value.measurement.phase,
        "date": value.date,
        "value": figure.value,
        "part": figure.part,
        "whole": figure.whole,
        "comparable": figure.comparable or None,
        "verdict": value.verdict,
        "level": value.level.value if value.level else None,
    }
