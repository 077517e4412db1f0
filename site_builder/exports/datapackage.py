"""The tables as one Data Package: a descriptor with a Table Schema per table (datapackage.org, version 2).

The descriptor is plain data. Version 1 of the standard named some properties otherwise; where both can be
given (`profile` beside `$schema`), both are, so that older programs read the package too.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from site_builder.exports.columns import Column, described
from site_builder.exports.licence import LICENCE, made_up
from site_builder.exports.resource import Listed
from site_builder.formats import slug
from site_builder.media_types import bare
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.base import Source


def descriptor_bytes(model: Model, made: Iterable[Listed], entry: MunicipalityEntry | None = None) -> bytes:
    """The descriptor as JSON, for a file beside the tables; `entry` where they are of one municipality.

    That of the region is indented for people; there are many of municipalities, and indenting is slow.
    """
    indent = 2 if entry is None else None
    return (json.dumps(descriptor(model, made, entry), ensure_ascii=False, indent=indent) + "\n").encode()


def descriptor(
    model: Model, made: Iterable[Listed], entry: MunicipalityEntry | None = None
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
        "resources": [_resource(one) for one in made],
    }


def _source(source: Source) -> Mapping[str, str]:
    return {"title": source.title, **({"path": source.url} if source.url else {})}


def _resource(listed: Listed) -> Mapping[str, Any]:
    table = listed.heading
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
        "path": listed.file,
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": bare(listed.file),
        "encoding": "utf-8",
        "bytes": listed.sums.size,
        "hash": f"sha256:{listed.sums.sha256}",
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
