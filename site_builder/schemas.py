"""The records as JSON Schemas (draft 2020-12), for editors and for checkers outside this project.

Everything in a schema that a person reads is Dutch and comes from the records: a field's title and
description, and the text of each choice, in keywords of the standard alone.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from site_builder.records.json_schema import standard
from site_builder.records.kind import Kind
from site_builder.records.kinds import KINDS

DIALECT = "https://json-schema.org/draft/2020-12/schema"

_HOISTED = ("title", "description", "default")
_ORDER = {
    keyword: place
    for place, keyword in enumerate(
        (
            *("$schema", "$id", "$ref", "title", "description", "type", "const", "enum", "oneOf"),
            *("format", "pattern", "minLength", "maxLength", "minimum", "exclusiveMinimum", "maximum"),
            *("exclusiveMaximum", "minItems", "maxItems", "items", "properties", "propertyNames"),
            *("patternProperties", "additionalProperties", "required", "anyOf", "default", "$defs"),
        )
    )
}


def schemas() -> Mapping[str, bytes]:
    """The file name of each kind's schema (`<name>.schema.json`) and its bytes, in the order of the kinds."""
    return {file_name(kind): _bytes(_ordered(standard(schema(kind)))) for kind in KINDS}


def file_name(kind: Kind) -> str:
    """The name of the schema's file, also its relative `$id`."""
    return f"{kind.name}.schema.json"


@cache
def schema(kind: Kind) -> Mapping[str, Any]:
    """The JSON Schema of a kind of file, not to be changed; the texts of choices are in `enumDescriptions`.

    It accepts null wherever a key may be left out, because loading takes a null for a key that is absent.
    """
    generated = kind.model.model_json_schema(by_alias=True, mode="validation")
    for definition in (generated, *generated.get("$defs", {}).values()):
        # These come from the class: an English name and docstring, for those who read the code.
        definition.pop("title", None)
        definition.pop("description", None)
    described = {
        **generated,
        "$schema": DIALECT,
        "$id": file_name(kind),
        "title": kind.title,
        "description": f"Een bestand met de naam {kind.pattern} in een datamap.",
    }
    ordered: Mapping[str, Any] = _ordered(_adjusted(described))
    return ordered


def _adjusted(part: Any) -> Any:
    """The schema with null accepted for every key that may be absent, and without keys nobody agreed on."""
    if isinstance(part, list):
        return [_adjusted(item) for item in part]
    if not isinstance(part, dict):
        return part
    adjusted = {key: value if key == "default" else _adjusted(value) for key, value in part.items()}
    if isinstance(adjusted.get("pattern"), str):
        # A regular expression of ECMAScript with the u flag may not escape a quote.
        adjusted["pattern"] = adjusted["pattern"].replace('\\"', '"')
    if isinstance(adjusted.get("properties"), dict) and adjusted.get("type") == "object":
        required = adjusted.get("required", ())
        adjusted["properties"] = {
            name: field if name in required else _or_null(field)
            for name, field in adjusted["properties"].items()
        }
    if "patternProperties" in adjusted:
        adjusted["patternProperties"] = {
            pattern: _or_null(field) for pattern, field in adjusted["patternProperties"].items()
        }
        adjusted.setdefault("additionalProperties", False)
    return adjusted


def _or_null(field: dict[str, Any]) -> dict[str, Any]:
    if {"type": "null"} in field.get("anyOf", ()):
        return field
    kept = {key: field[key] for key in _HOISTED if key in field}
    rest = {key: value for key, value in field.items() if key not in _HOISTED}
    choices = rest["anyOf"] if set(rest) == {"anyOf"} else [rest]
    return {**kept, "anyOf": [*choices, {"type": "null"}]}


def _ordered(part: Any, *, names: bool = False) -> Any:
    """The same schema with its keywords in a fixed order. The names of properties keep the model's order."""
    if isinstance(part, list):
        return [_ordered(item) for item in part]
    if not isinstance(part, dict):
        return part
    keys = list(part)
    if not names:
        keys.sort(key=lambda key: (_ORDER.get(key, len(_ORDER)), key))
    ordered = {}
    for key in keys:
        value = part[key]
        if key == "$defs" and not names:
            value = dict(sorted(value.items()))
        if key == "default" and not names:
            ordered[key] = value
        else:
            is_names = not names and key in ("properties", "patternProperties", "$defs")
            ordered[key] = _ordered(value, names=is_names)
    return ordered


def _bytes(document: Mapping[str, Any]) -> bytes:
    return (json.dumps(document, ensure_ascii=False, indent=2) + "\n").encode()
