"""The region as JSON files at fixed addresses: the records with what the monitor computes from them.

Unknown is null. Numbers are not rounded, apart from the seventeen digits that JSON programs keep.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal

from site_builder import urls
from site_builder.exports import api_shapes as shapes
from site_builder.exports.figure_tables import Regional
from site_builder.exports.licence import LICENCE
from site_builder.exports.tables import Row, Table
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

VERSION = 1
"""Raised when a key changes its meaning or goes; new keys do not raise it."""


def api_files(model: Model, regional: Regional) -> Iterator[tuple[str, bytes]]:
    """The answers of the interface as address and bytes; `regional` are the region's aggregates."""
    files = {
        urls.api("region"): _region(model),
        urls.api("municipalities"): shapes.Municipalities(
            tuple(_short(model, one) for one in model.municipalities)
        ),
        urls.api("indicators"): shapes.Indicators(
            tuple(_indicator(model, one, regional) for one in model.indicators)
        ),
        urls.api("projects"): shapes.Projects(tuple(_project(model, project) for project in model.projects)),
    }
    yield urls.api("index"), as_json(_index(model, tuple(files)))
    for address, content in files.items():
        yield address, as_json(content)
    for entry in model.municipalities:
        yield urls.api_municipality(entry.slug), municipality_bytes(model, entry)


def table_files(
    tables: Sequence[Table], shares: Mapping[str, Sequence[Table]]
) -> Iterator[tuple[str, bytes]]:
    """Every table as a list of rows, and per municipality its share of them in one file."""
    for table in tables:
        yield urls.api_table(table.name), as_json(_rows(table))
    for slug, own in shares.items():
        yield urls.api_municipality_tables(slug), as_json({table.name: _rows(table) for table in own})


def municipality_bytes(model: Model, entry: MunicipalityEntry) -> bytes:
    """Everything about one municipality."""
    return as_json(_municipality(model, entry))


def as_json(content: object) -> bytes:
    """A value of plain data, records and frozen values as JSON on one line."""
    return (json.dumps(content, ensure_ascii=False, default=_plain, separators=(",", ":")) + "\n").encode()


def _plain(value: object) -> object:
    """What JSON has no kind for, as something that it has; a record by the keys of its file."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Record):
        return value.model_dump(by_alias=True)
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: getattr(value, field.name) for field in fields(value)}
    raise TypeError(f"not for JSON: {type(value).__name__}")


def _rows(table: Table) -> tuple[Mapping[str, object], ...]:
    names = [column.name for column in table.columns]
    many = [column.many for column in table.columns]
    return tuple(dict(zip(names, _cells(row, many), strict=True)) for row in table.rows)


def _cells(row: Row, many: Sequence[bool]) -> Iterator[object]:
    """The cells of a row; a list that is empty is an empty list."""
    for value, is_list in zip(row, many, strict=True):
        yield () if is_list and value is None else value


def _index(model: Model, addresses: tuple[str, ...]) -> shapes.Index:
    region = model.records.region
    return shapes.Index(
        version=VERSION,
        region=region.name,
        programme=region.programme,
        fictional=region.settings.fictional,
        year=model.year,
        licence=LICENCE["name"],
        contact=region.contact,
        openapi=urls.OPENAPI.removeprefix(urls.API),
        files=tuple(address.removeprefix(urls.API) for address in addresses),
        municipalities=tuple(
            urls.api_municipality(entry.slug).removeprefix(urls.API) for entry in model.municipalities
        ),
        tables=urls.link(urls.API, urls.DATA_PACKAGE),
    )


def _region(model: Model) -> shapes.RegionAnswer:
    records = model.records
    return shapes.RegionAnswer(
        year=model.year,
        years=tuple(_year(model, year) for year in model.years),
        region=records.region,
        spiderweb=records.spiderweb,
        profiles=records.profiles,
        growth_paths=records.growth_paths,
        action_lines=records.action_lines,
        actions=records.actions,
        series=records.series,
        support=records.support,
        tools=records.tools,
    )


def _year(model: Model, year: int) -> shapes.RegionYear:
    members = model.members_in(year)
    return shapes.RegionYear(
        year=year,
        municipalities=len(members),
        assessed=sum(entry.assessment(year) is not None for entry in members),
        middle=tuple(shapes.Middle(one.axis, one.median, one.known) for one in region_middle(model, year)),
    )


def _profile(model: Model, entry: MunicipalityEntry) -> int | None:
    places = [place for place in positions(entry, model.records.profiles) if place.year <= model.year]
    return places[-1].number if places else None


def _file(entry: MunicipalityEntry) -> str:
    return urls.api_municipality(entry.slug).removeprefix(urls.API)


def _levels(model: Model, entry: MunicipalityEntry) -> Mapping[str, int | None] | None:
    """A level per axis, null where it is unknown; None without an assessment that counts."""
    newest = latest(entry, model.year)
    if newest is None:
        return None
    known = levels_of(newest)
    return {axis.id: known.get(axis.id) for axis in model.axes}


def _short(model: Model, entry: MunicipalityEntry) -> shapes.Short:
    newest = latest(entry, model.year)
    return shapes.Short(
        slug=entry.slug,
        name=entry.name,
        code=entry.record.code,
        takes_part=entry.takes_part_in(model.year),
        assessed=newest.year if newest else None,
        profile=_profile(model, entry),
        levels=_levels(model, entry),
        projects=len(entry.projects),
        file=_file(entry),
    )


def _municipality(model: Model, entry: MunicipalityEntry) -> shapes.MunicipalityAnswer:
    came = turnout(model, entry)
    newest = latest(entry, model.year)
    return shapes.MunicipalityAnswer(
        slug=entry.slug,
        name=entry.name,
        code=entry.record.code,
        takes_part=entry.takes_part_in(model.year),
        assessed=newest.year if newest else None,
        profile=_profile(model, entry),
        levels=_levels(model, entry),
        file=_file(entry),
        record=entry.record,
        profiles=tuple(_position(place) for place in positions(entry, model.records.profiles)),
        growth_path=_path(model, entry),
        attendance=shapes.Came(came.open, came.attended, came.executive, came.unreported),
        projects=tuple(project.slug for project in entry.projects),
    )


def _position(place: Position) -> shapes.Place:
    return shapes.Place(
        year=place.year,
        profile=place.number,
        computed=place.computed.number,
        possible=tuple(place.computed.possible),
        nuance=place.computed.nuance,
        adopted=place.adopted,
        reason=place.reason,
    )


def _path(model: Model, entry: MunicipalityEntry) -> shapes.Path | None:
    way = progress(model, entry)
    if way is None:
        return None
    return shapes.Path(
        profile=way.path.profile,
        since=way.first_year,
        steps=tuple(
            shapes.PathStep(step.milestone.year, step.milestone.text, step.state, step.reached)
            for step in way.steps
        ),
    )


def _indicator(model: Model, indicator: Indicator, regional: Regional) -> shapes.IndicatorAnswer:
    return shapes.IndicatorAnswer(
        record=indicator,
        region=tuple(
            _aggregate(regional[indicator.id, kind, year]) for kind in PROJECT_TYPES for year in model.years
        ),
    )


def _aggregate(now: Aggregate) -> shapes.Figure:
    return shapes.Figure(
        type=now.type,
        year=now.year,
        projects=now.projects,
        not_applicable=now.not_applicable,
        measured=now.measured,
        met=now.verdicts("met"),
        below=now.verdicts("below"),
        untestable=now.verdicts("untestable"),
        no_level=now.verdicts("no_level"),
        groups=tuple(
            shapes.Group(group.comparable or None, group.measured, group.weighted, group.total, group.median)
            for group in now.groups
        ),
    )


def _project(model: Model, project: ProjectEntry) -> shapes.ProjectAnswer:
    return shapes.ProjectAnswer(
        municipality=project.municipality,
        slug=project.slug,
        counts=project.counts,
        record=project.record,
        values={one.id: _value(value_in(project, one, model.year)) for one in model.indicators},
        not_applicable=tuple(one.id for one in model.indicators if not_applicable(project, one, model.year)),
    )


def _value(value: Value | None) -> shapes.Measured | None:
    if value is None:
        return None
    figure = value.figure
    return shapes.Measured(
        phase=value.measurement.phase,
        date=value.date,
        value=figure.value,
        part=figure.part,
        whole=figure.whole,
        comparable=figure.comparable or None,
        verdict=value.verdict,
        level=value.level.value if value.level else None,
    )
