"""The description of the JSON interface (OpenAPI 3.1.1), generated from the values that it is made of.

It follows the Dutch API Design Rules where files without a server can: the description stands beside the
files as openapi.json, names the version in its addresses, and says whom to write to.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import JsonSchemaMode

from site_builder import urls
from site_builder.exports import api_shapes as shapes
from site_builder.exports.answers import ANSWERS, API_VERSION
from site_builder.exports.columns import Column, described
from site_builder.exports.licence import LICENCE, made_up
from site_builder.exports.tables import Table
from site_builder.model import Model
from site_builder.records.base import SLUG
from site_builder.records.json_schema import standard

Json = Mapping[str, Any]
REFERENCE = "#/components/schemas/{model}"
MUNICIPALITY = ("MunicipalityAnswer", shapes.MunicipalityAnswer)
SLUG_PARAMETER = {
    "name": "slug",
    "in": "path",
    "required": True,
    "description": "De code van de gemeente, zoals in municipalities.json.",
    "schema": {"type": "string", "pattern": SLUG},
}


def openapi_bytes(
    model: Model, tables: Sequence[Table], large: AbstractSet[str], own: Sequence[Table]
) -> bytes:
    """The description as JSON; `own` are the tables that a municipality has a share of.

    Of those by the names of the `large` ones there is no answer of the whole region.
    """
    return (json.dumps(openapi(model, tables, large, own), ensure_ascii=False, indent=1) + "\n").encode()


def openapi(model: Model, tables: Sequence[Table], large: AbstractSet[str], own: Sequence[Table]) -> Json:
    """The description as plain data."""
    region = model.records.region
    address = region.settings.address
    return {
        "openapi": "3.1.1",
        "info": {
            "title": f"{region.programme}: gegevens van {region.name}",
            "summary": "Bestanden met JSON op vaste adressen.",
            "description": (
                "U leest de gegevens met GET, zonder sleutel. Onbekend is null en nooit 0. Elk berekend "
                "getal staat met zijn naam in de tabel figures, en heeft daar dezelfde waarde. Concepten "
                f"staan er ook in: het veld status zegt het erbij.{made_up(region)}"
            ),
            "contact": {"name": region.organiser, "email": region.contact},
            "license": {"name": LICENCE["title"], "identifier": LICENCE["name"]},
            "version": API_VERSION,
        },
        "servers": [{"url": f"{address.rstrip('/')}/{urls.API.rstrip('/')}" if address else "."}],
        "security": [],
        "tags": [
            {"name": "Cijfers", "description": "De gegevens met wat de monitor eruit berekent."},
            {"name": "Tabellen", "description": "Dezelfde rijen als in de CSV-bestanden."},
        ],
        "paths": dict(_paths([one for one in tables if one.name not in large])),
        "components": {"schemas": {**_schemas(), **dict(_table_schemas(tables, own))}},
    }


def _paths(tables: Sequence[Table]) -> Iterator[tuple[str, Json]]:
    for answer in ANSWERS:
        described = _get(answer.name, answer.title, answer.text, answer.shape.__name__, "Cijfers")
        yield _path(urls.api(answer.name)), described
    yield (
        _path(urls.api("municipalities", "{slug}")),
        _get(
            "municipality", "Eén gemeente", "Alles van één gemeente.", MUNICIPALITY[0], "Cijfers", of_one=True
        ),
    )
    yield (
        _path(urls.api("municipalities", "{slug}", "tables")),
        _get(
            "municipality_tables",
            "De tabellen van één gemeente",
            "Van elke tabel over gemeenten de rijen van één gemeente.",
            "MunicipalityTables",
            "Tabellen",
            of_one=True,
        ),
    )
    for table in tables:
        yield (
            _path(urls.api("tables", table.name)),
            _get(f"table_{table.name}", table.title, table.description, f"table_{table.name}", "Tabellen"),
        )


def _path(address: str) -> str:
    return "/" + address.removeprefix(urls.API)


def _get(name: str, title: str, text: str, schema: str, tag: str, *, of_one: bool = False) -> Json:
    content = {"application/json": {"schema": {"$ref": REFERENCE.format(model=schema)}}}
    return {
        **({"parameters": [SLUG_PARAMETER]} if of_one else {}),
        "get": {
            "operationId": name,
            "tags": [tag],
            "summary": title,
            "description": text,
            "responses": {
                "200": {"description": "Het bestand.", "content": content},
                "404": {
                    "description": "Er is geen gemeente met deze code."
                    if of_one
                    else "Dit bestand is er niet."
                },
            },
        },
    }


@cache
def _schemas() -> Json:
    """The schemas of the answers and the records in them, without the words for those who read the code."""
    mode: JsonSchemaMode = "serialization"
    kinds: list[tuple[type, JsonSchemaMode, TypeAdapter[Any]]] = [
        (kind, mode, TypeAdapter(kind)) for kind in (*(one.shape for one in ANSWERS), MUNICIPALITY[1])
    ]
    _, document = TypeAdapter.json_schemas(kinds, by_alias=True, ref_template=REFERENCE)
    definitions: dict[str, Any] = document["$defs"]
    for definition in definitions.values():
        definition.pop("title", None)
        definition.pop("description", None)
        if "properties" in definition:
            definition["additionalProperties"] = False
    described: Json = standard(dict(sorted(definitions.items())))
    return described


def _table_schemas(tables: Sequence[Table], own: Sequence[Table]) -> Iterator[tuple[str, Json]]:
    for table in tables:
        yield f"table_{table.name}", {"type": "array", "description": table.description, "items": _row(table)}
    names = [table.name for table in own]
    yield (
        "MunicipalityTables",
        {
            "type": "object",
            "properties": {name: {"$ref": REFERENCE.format(model=f"table_{name}")} for name in names},
            "required": names,
            "additionalProperties": False,
        },
    )


def _row(table: Table) -> Json:
    return {
        "type": "object",
        "properties": {column.name: _cell(column) for column in table.columns},
        "required": [column.name for column in table.columns],
        "additionalProperties": False,
    }


def _cell(column: Column) -> Json:
    words = {"title": column.title, "description": described(column)}
    if column.many:
        return {**words, "type": "array", "items": {"type": "string"}}
    if column.type == "any":
        return {**words, "type": ["number", "string", "null"]}
    kind = {"type": "string", "format": "date"} if column.type == "date" else {"type": column.type}
    limits = dict(column.limits)
    if column.required:
        return {**words, **kind, **limits, **({"enum": list(column.labels)} if column.labels else {})}
    return {
        **words,
        **kind,
        "type": [kind["type"], "null"],
        **limits,
        **({"enum": [*column.labels, None]} if column.labels else {}),
    }
