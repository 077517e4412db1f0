"""The tables as one Data Package: a descriptor with a Table Schema per table (datapackage.org, version 2).

The descriptor is plain data. Version 1 of the standard named some properties otherwise; where both can be
given (`profile` beside `$schema`), both are, so that older programs read the package too.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from site_builder.exports.agenda_tables import agenda_tables
from site_builder.exports.columns import Column, described
from site_builder.exports.detail_tables import detail_tables
from site_builder.exports.figure_tables import figure_tables
from site_builder.exports.figures import figures_table
from site_builder.exports.labels import with_labels
from site_builder.exports.licence import LICENCE, made_up
from site_builder.exports.municipality_tables import municipality_tables
from site_builder.exports.plan_tables import plan_tables
from site_builder.exports.programme_tables import programme_tables, session_tables
from site_builder.exports.project_details import project_details
from site_builder.exports.project_tables import project_tables
from site_builder.exports.tables import Table, csv_bytes
from site_builder.exports.wide_table import wide_table
from site_builder.exports.year_tables import year_tables
from site_builder.figures.figures import Figures
from site_builder.formats import slug
from site_builder.media_types import bare
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.base import Source


@dataclass(frozen=True)
class Resource:
    """One table with its CSV, which is made when it is asked for; `subject` is what it is about."""

    table: Table
    subject: str = ""

    @property
    def file(self) -> str:
        """Its name beside the descriptor."""
        return f"{self.table.name}.csv"

    @cached_property
    def content(self) -> bytes:
        """The table as CSV."""
        return csv_bytes(self.table)


def resources(model: Model, figures: Figures) -> tuple[Resource, ...]:
    """Every table of the region, by subject. Same records, same bytes."""
    subjects = (
        ("Gemeenten", (*municipality_tables(model), *detail_tables(model))),
        ("Projecten", (wide_table(model, figures), *project_tables(model), *project_details(model))),
        ("Agenda van materiaal en uitvragen", agenda_tables(model)),
        ("Bijeenkomsten", session_tables(model)),
        ("Berekende cijfers", (figures_table(figures), *figure_tables(model, figures))),
        ("Evaluatie en nieuwsbrief", year_tables(model)),
        ("Het plan en hoe wij meten", (*programme_tables(model), *plan_tables(model))),
    )
    about = [subject for subject, tables in subjects for _ in tables]
    every = with_labels([table for _, tables in subjects for table in tables])
    return tuple(Resource(table, subject) for table, subject in zip(every, about, strict=True))


def tables_by_cost(model: Model, figures: Figures) -> Iterator[Table]:
    """The tables of `resources` but that of all figures, without words beside codes; the cheapest first."""
    for make in (municipality_tables, detail_tables, project_tables, project_details):
        yield from make(model)
    for make in (session_tables, year_tables, programme_tables, plan_tables):
        yield from make(model)
    yield from figure_tables(model, figures)
    yield wide_table(model, figures)


def tables_of_years(model: Model, figures: Figures) -> tuple[Table, ...]:
    """Those of `resources` that a document about one year takes its rows from, and what names their codes.

    Not those of projects and of all figures, which are by far the largest.
    """
    own = (*municipality_tables(model), *session_tables(model), *figure_tables(model, figures))
    return with_labels((*own, *programme_tables(model), *plan_tables(model)))


def descriptor_bytes(
    model: Model, made: tuple[Resource, ...], entry: MunicipalityEntry | None = None
) -> bytes:
    """The descriptor as JSON, for a file beside the tables; `entry` where they are of one municipality.

    That of the region is indented for people; there are many of municipalities, and indenting is slow.
    """
    indent = 2 if entry is None else None
    return (json.dumps(descriptor(model, made, entry), ensure_ascii=False, indent=indent) + "\n").encode()


def descriptor(
    model: Model, made: tuple[Resource, ...], entry: MunicipalityEntry | None = None
) -> Mapping[str, Any]:
    """The descriptor as plain data."""
    region = model.records.region
    of = entry.name if entry else region.name
    sources = [_source(source) for source in region.sources]
    return {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "profile": "tabular-data-package",
        "name": f"monitor-{slug(region.short_name) or 'regio'}" + (f"-{entry.slug}" if entry else ""),
        "title": f"{region.programme}: gegevens van {of}",
        "description": (
            f"Hoe ver de gemeenten zijn met {region.programme}, stand van {model.year}.{made_up(region)} "
            "Een lege cel betekent: onbekend. Onbekend is nooit 0. Begint een tekst, een regel daarvan of "
            "wat er na een puntkomma komt met =, +, - of @, dan staat er een ' voor, zodat een rekenblad er "
            "geen formule van maakt."
        ),
        "licenses": [LICENCE],
        "contributors": [{"title": region.organiser, "roles": ["publisher"]}],
        **({"sources": sources} if sources else {}),
        "resources": [_resource(resource) for resource in made],
    }


def _source(source: Source) -> Mapping[str, str]:
    return {"title": source.title, **({"path": source.url} if source.url else {})}


def _resource(resource: Resource) -> Mapping[str, Any]:
    table = resource.table
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns], "missingValues": [""]}
    if table.key:
        schema["primaryKey"] = list(table.key)
    keys = [key for key in table.foreign_keys if not key.loose]
    if keys:
        schema["foreignKeys"] = [
            {
                "fields": list(key.columns),
                "reference": {"resource": key.table, "fields": list(key.of)},
            }
            for key in keys
        ]
    return {
        "name": table.name,
        "type": "table",
        "profile": "tabular-data-resource",
        "path": resource.file,
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": bare(resource.file),
        "encoding": "utf-8",
        "bytes": len(resource.content),
        "hash": f"sha256:{hashlib.sha256(resource.content).hexdigest()}",
        "licenses": [LICENCE],
        "schema": schema,
    }


def _field(column: Column) -> Mapping[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    constraints |= column.limits
    if column.labels:
        constraints["enum"] = list(column.labels)
    return {
        "name": column.name,
        "type": column.type,
        "title": column.title,
        "description": described(column),
        **({"constraints": constraints} if constraints else {}),
    }
