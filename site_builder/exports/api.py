"""The region as JSON files at fixed addresses: the records with what the monitor computes from them.

Unknown is null. Every number that is computed is a figure of the table of figures, and has its value there.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from json.encoder import encode_basestring
from typing import Any, cast

from site_builder import urls
from site_builder.exports import api_shapes as shapes
from site_builder.exports.columns import Column
from site_builder.exports.lines import Lines
from site_builder.exports.tables import Cell
from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.figures import Figures
from site_builder.figures.levels import level_key, profile_key
from site_builder.measures.paths import progress
from site_builder.measures.profiles import Position, positions
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.base import Record


def municipality_bytes(model: Model, figures: Figures, entry: MunicipalityEntry) -> bytes:
    """Everything about one municipality."""
    return as_json(_municipality(model, figures, entry))


def as_json(content: object) -> bytes:
    """A value of plain data, records and frozen values as JSON on one line."""
    return f"{_JSON.encode(content)}\n".encode()


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


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_plain)


def json_lines(columns: Sequence[Column]) -> Lines:
    """How rows are told as the inside of a list, each an object; a list that is empty is an empty list."""
    tellers = [partial(_cells, column.name, many=column.many) for column in columns]
    return Lines(tellers, start="{", between=",", end="}", apart=",")


def _cells(name: str, values: Sequence[Cell], *, many: bool) -> Iterable[str]:
    """Values of a column behind its name; most are texts and numbers, which need no encoder."""
    start, kind = f'"{name}":', type(values[0])
    if kind is str:
        return [start + encode_basestring(cast("str", value)) for value in values]
    if kind is int or kind is Decimal:
        return [f"{start}{_plain(value) if kind is Decimal else value}" for value in values]
    return [start + _JSON.encode(() if many and value is None else value) for value in values]


def region_answer(model: Model, figures: Figures) -> shapes.RegionAnswer:
    """The region, the plan and the rules by which the monitor computes."""
    records = model.records
    return shapes.RegionAnswer(
        year=model.year,
        years=tuple(_year(model, figures, year) for year in model.years),
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


def _year(model: Model, figures: Figures, year: int) -> shapes.RegionYear:
    middles = [figures.at(Key("spiderweb", "median", year, part=axis.id)) for axis in model.axes]
    return shapes.RegionYear(
        year=year,
        municipalities=figures.at(Key("municipalities", "count", year)).count,
        assessed=figures.at(Key("municipalities", "assessed", year)).count,
        middle=tuple(shapes.Middle(one.key.part, one.number, one.n or 0) for one in middles),
    )


def _whole(figure: Figure) -> int | None:
    """A figure that only has whole numbers."""
    return None if figure.number is None else int(figure.number)


def _known(model: Model, figures: Figures, entry: MunicipalityEntry) -> dict[str, Any]:
    """What every answer says of a municipality: the fields of `Known`."""
    newest = figures.assessed_before(entry.slug, model.year + 1)
    profile, levels = None, None
    if newest is not None:
        profile = _whole(figures.at(profile_key(entry.slug, newest)))
        levels = {axis.id: _whole(figures.at(level_key(axis.id, entry.slug, newest))) for axis in model.axes}
    return {
        "slug": entry.slug,
        "name": entry.name,
        "code": entry.its.code,
        "takes_part": entry.takes_part_in(model.year),
        "assessed": newest,
        "profile": profile,
        "levels": levels,
        "file": urls.api("municipalities", entry.slug).removeprefix(urls.API),
    }


def municipalities_answer(model: Model, figures: Figures) -> shapes.Municipalities:
    """Every municipality in short."""
    return shapes.Municipalities(
        tuple(
            shapes.Short(**_known(model, figures, entry), projects=len(entry.projects))
            for entry in model.municipalities
        )
    )


def _municipality(model: Model, figures: Figures, entry: MunicipalityEntry) -> shapes.MunicipalityAnswer:
    return shapes.MunicipalityAnswer(
        **_known(model, figures, entry),
        record=entry.record,
        profiles=tuple(
            _position(place, figures.at(profile_key(entry.slug, place.year)))
            for place in positions(entry, model.records.profiles)
        ),
        growth_path=_path(model, entry),
        attendance=_came(figures, entry.slug, model.year, "to_date"),
        attendance_in_year=tuple(
            shapes.CameInYear(year, _came(figures, entry.slug, year, "in_year")) for year in model.years
        ),
        projects=tuple(project.slug for project in entry.projects),
    )


def _came(figures: Figures, municipality: str, year: int, basis: Basis) -> shapes.Came:
    def figure(statistic: str) -> Figure:
        return figures.at(Key("attendance", statistic, year, basis, municipality=municipality))

    return shapes.Came(
        open=figure("open").count,
        attended=_whole(figure("attended")),
        executive=_whole(figure("executive")),
        unreported=figure("unknown").count,
        known=figure("known").count,
        share=figure("share").number,
    )


def _position(place: Position, figure: Figure) -> shapes.Place:
    """A profile; of a year after the one that is reported on there is no figure yet."""
    return shapes.Place(
        year=place.year,
        profile=_whole(figure) if figure.listed else place.number,
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
