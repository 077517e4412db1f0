"""A column of a sheet: what it holds, and where that stands in a record; the records give its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import field
from functools import cache
from typing import Any, Literal

from site_builder.formats import lower_first
from site_builder.frozen import frozen
from site_builder.records import description
from site_builder.records.base import Record

Role = Literal["key", "info", "value"]
Shape = Literal[
    "text", "lines", "words", "whole", "number", "percent", "day", "partial", "boolean", "choice", "level"
]
Value = Any
"""What a cell stands for: str, int, bool, Decimal, date, a tuple of str, or None for unknown."""

_KEYS = ("municipality", "year", "project", "phase", "session", "nr")
YES_NO: Mapping[str, str] = {"true": "Ja", "false": "Nee"}


@frozen
class Field:
    """One column.

    `role` tells a key, which names the row, from what is only shown (info) and what may be filled in
    (value). `path` leads to the value from the item that the row is about. `labels` are the words of a
    choice, as the record has them, with the text in a cell; `offered` are usual texts, where another may be
    right too. `limits` are those of the record in the keywords of JSON Schema. `notes` are more lines of
    explanation. `unit` is that of a number, where it has one.
    """

    name: str
    title: str
    about: str
    role: Role
    shape: Shape
    path: tuple[str, ...] = ()
    labels: Mapping[str, str] = field(default_factory=dict)
    limits: Mapping[str, Any] = field(default_factory=dict)
    required: bool = False
    notes: tuple[str, ...] = ()
    offered: tuple[str, ...] = ()
    unit: str = ""

    @property
    def short(self) -> Mapping[str, str]:
        """What a person writes of each choice where more may be chosen: its code where its words begin so."""
        return {code: code if text.startswith(code) else text for code, text in self.labels.items()}

    @property
    def group(self) -> str:
        """What columns that belong together share."""
        return ".".join(self.path[:-1])


@frozen
class Sheet:
    """One sheet: its fields, and which items of which records its rows are.

    `kind` is the kind of file and `part` the list in it; without a list a row is a whole file. An item is
    named by the value of the key `named`, or by its position from 1 where that is empty. Only rows that are
    `open` may be added by whoever fills in the sheet.
    """

    name: str
    about: str
    kind: str
    model: type[Record]
    part: str
    named: str
    fields: tuple[Field, ...]
    open: bool = False
    drafts: bool = False
    """Whether what comes in becomes a draft."""

    @property
    def of_projects(self) -> bool:
        """Whether it is a list in each project, of things without a name."""
        return self.kind == "project" and bool(self.part) and not self.named

    @property
    def keys(self) -> tuple[Field, ...]:
        """The columns that name a row, from the municipality down, wherever they stand."""
        keys = [one for one in self.fields if one.role == "key"]
        return tuple(sorted(keys, key=lambda one: _KEYS.index(one.name)))

    @property
    def values(self) -> tuple[Field, ...]:
        """The columns that may be filled in."""
        return tuple(one for one in self.fields if one.role == "value")

    def place(self, path: tuple[str, ...]) -> description.Field:
        """What the record says about a value of a row."""
        return described(self.model, self.part, path)


BY_CODE = ("levels", "amounts", "answers")
"""The groups whose keys the programme decides."""
BY_KIND = ("proofs",)
"""The lists of which a sheet asks for one of each kind: `proofs.lca.where`."""
_SHAPES: Mapping[description.ValueKind, Shape] = {
    "text": "text",
    "whole": "whole",
    "year": "whole",
    "number": "number",
    "day": "day",
    "partial": "partial",
    "boolean": "boolean",
    "choice": "choice",
    "list": "lines",
}


@cache
def described(model: type[Record], part: str, path: tuple[str, ...]) -> description.Field:
    """What a record says about a value of an item of the list `part`, or of the whole file without one."""
    steps = (0 if before in BY_KIND else step for before, step in zip(("", *path), path, strict=False))
    return description.field_at(model, (*((part, 0) if part else ()), *steps))


def value_field(
    model: type[Record],
    part: str,
    path: tuple[str, ...],
    *,
    title: str = "",
    about: str = "",
    labels: Mapping[str, str] | None = None,
    notes: tuple[str, ...] = (),
) -> Field:
    """The column of a value of a record; `labels` are the choices where the programme gives them."""
    place = described(model, part, path)
    shape = _SHAPES[place.kind]
    words: Mapping[str, str] = place.choices
    if place.items is not None:
        shape, words = ("words", place.items.choices) if place.items.choices else ("lines", {})
    if place.unit == "%":
        shape = "percent"
    if shape == "boolean":
        words = YES_NO
    if labels is not None:
        of_labels: Mapping[Shape, Shape] = {"whole": "level", "lines": "words"}
        shape, words = of_labels.get(shape, "choice"), labels
    parts = [described(model, part, path[:length]).title for length in range(1, len(path))]
    group = next((one for one in reversed(parts) if one), "")
    own = place.title or path[-1]
    return Field(
        name=".".join(path),
        title=title or (f"{group}: {lower_first(own)}" if group else own),
        about=about or re.sub(r"^\w+(?= als )", lambda code: words.get(code[0], code[0]), place.description),
        role="value",
        shape=shape,
        path=path,
        labels=words,
        limits=place.limits,
        required=place.required,
        notes=notes,
        unit=place.unit,
    )


MUNICIPALITY_NAME = Field("municipality_name", "Gemeente", "De naam van de gemeente.", "info", "text")
MUNICIPALITY = Field(
    "municipality",
    "Code gemeente",
    "Staat vast. Hieraan herkent de monitor de gemeente.",
    "key",
    "text",
)
PROJECT = Field("project", "Code project", "Staat vast. Leeg bij een nieuw project.", "key", "text")
NUMBER = Field("nr", "Nr", "Staat vast. Leeg bij een nieuwe regel.", "key", "whole")
STATUS_NOW = Field("status_now", "Status nu", "Hoe het er nu voor staat in de monitor.", "info", "text")


@cache
def fields_below(model: type[Record], part: str, *paths: str) -> tuple[Field, ...]:
    """Columns of values by their dotted paths."""
    return tuple(value_field(model, part, tuple(path.split("."))) for path in paths)
