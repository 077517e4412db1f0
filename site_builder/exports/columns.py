"""Columns of the open tables, with their meaning taken from the records wherever a column comes from one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Literal

from site_builder.records.base import Record

Type = Literal["string", "integer", "number", "boolean", "date", "any"]
"""`any` is a number in one row and a text in another."""
LIMITS = ("minimum", "maximum", "exclusiveMinimum", "pattern")
"""The limits that JSON Schema and Table Schema (version 2) both have, by the same name."""
SEPARATOR = " | "
"""What stands between the items of a list within one cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column: a Table Schema field.

    `labels` are the allowed words of a choice with the Dutch text of each; `limits` are constraints other
    than `required` and the choice. `many`: a cell holds a list of texts. `free` text may begin with any
    character.
    """

    name: str
    title: str
    description: str
    type: Type = "string"
    required: bool = False
    labels: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, Any] = field(default_factory=dict)
    many: bool = False

    @property
    def free(self) -> bool:
        """Whether the cells hold text that no choice and no pattern keeps to plain words."""
        return self.type in ("string", "any") and not self.labels and "pattern" not in self.limits


@cache
def _schema(model: type[Record]) -> Mapping[str, Any]:
    return model.model_json_schema(by_alias=True)


def of(model: type[Record], key: str, name: str = "", *, required: bool | None = None) -> Column:
    """The column of one field of a record, by the field's key in a file.

    `name` is the column's name where it differs from the key. A field that the record demands is required,
    unless `required` says otherwise: the record itself may be absent from a row. Raises KeyError for a key
    that the record does not have.
    """
    schema = _schema(model)
    found = schema["properties"][key]
    kinds = [kind for kind in found.get("anyOf", (found,)) if kind.get("type") != "null"]
    # A year, month or day may be typed as a number too; in a table it is text with a pattern.
    kind = next((kind for kind in kinds if kind.get("type") == "string"), kinds[0])
    words = found.get("enumDescriptions", kind.get("enumDescriptions", ()))
    allowed = kind.get("enum", ())
    column_type = _type(kind)
    limits = {limit: kind[limit] for limit in LIMITS if limit in kind}
    if column_type == "date" or _anything(kind.get("pattern", "")):
        limits.pop("pattern", None)
    return Column(
        name=name or key,
        title=found["title"],
        description=found["description"],
        type=column_type,
        required=key in schema.get("required", ()) if required is None else required,
        labels=dict(zip(allowed, words or allowed, strict=True)),
        limits=limits,
        many=kind.get("type") == "array",
    )


def described(column: Column) -> str:
    """What a column holds; for a choice with the Dutch text of each word."""
    if not column.labels:
        return column.description
    choices = "; ".join(f"{word} = {text}" for word, text in column.labels.items())
    return f"{column.description} {choices}."


def _anything(pattern: str) -> bool:
    """Whether a pattern lets a text begin with a sign: then it is about white space, not about words."""
    return re.search(pattern, "=1") is not None


def _type(kind: Mapping[str, Any]) -> Type:
    match kind.get("type"):
        case "integer":
            return "integer"
        case "number":
            return "number"
        case "boolean":
            return "boolean"
        case _:
            # A list stands in one cell as text.
            return "date" if kind.get("format") == "date" else "string"
