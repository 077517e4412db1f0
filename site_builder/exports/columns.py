"""Columns of the open tables, with their meaning taken from the records wherever a column comes from one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from typing import Any, Literal

from site_builder.frozen import frozen
from site_builder.records.base import PARTIAL, Record
from site_builder.records.description import ValueKind, fields_of

Type = Literal["string", "integer", "number", "boolean", "date", "any"]
"""`any` is a number in one row and a text in another."""
LIMITS = ("minimum", "maximum", "exclusiveMinimum", "pattern")
"""The limits that JSON Schema and Table Schema (version 2) both have, by the same name."""
SEPARATOR = " | "
"""What stands between the items of a list within one cell."""


@frozen
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


_TYPES: Mapping[ValueKind, Type] = {
    "whole": "integer",
    "year": "integer",
    "number": "number",
    "boolean": "boolean",
    "day": "date",
}


def of(model: type[Record], key: str, name: str = "", *, required: bool | None = None) -> Column:
    """The column of one field of a record, by the field's key in a file.

    `name` is the column's name where it differs from the key. A field that the record demands is required,
    unless `required` says otherwise: the record itself may be absent from a row. Raises KeyError for a key
    that the record does not have.
    """
    found = fields_of(model)[key]
    limits = {limit: found.limits[limit] for limit in LIMITS if limit in found.limits}
    if found.kind == "partial":
        # It may be typed as a number too; in a table it is text with a pattern.
        limits["pattern"] = PARTIAL
    elif found.text.sort == "prose":
        # That pattern is about white space, not about words.
        limits.pop("pattern", None)
    return Column(
        name=name or key,
        title=found.title,
        description=found.description,
        # A list stands in one cell as text.
        type=_TYPES.get(found.kind, "string"),
        required=found.required if required is None else required,
        labels={word: label or word for word, label in found.choices.items()},
        limits=limits,
        many=found.kind == "list",
    )


def described(column: Column) -> str:
    """What a column holds; for a choice with the Dutch text of each word."""
    if not column.labels:
        return column.description
    choices = "; ".join(f"{word} = {text}" for word, text in column.labels.items())
    return f"{column.description} {choices}."
