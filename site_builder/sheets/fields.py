"""A column of a sheet: what it holds, and where that stands in a record; the records give its words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from site_builder.formats import lower_first
from site_builder.load.advice.fields import Place, place_of
from site_builder.load.advice.guesses import ValueKind, kind_of_value
from site_builder.records.base import Record

Role = Literal["key", "info", "value"]
Shape = Literal[
    "text", "lines", "words", "whole", "number", "percent", "day", "partial", "boolean", "choice", "level"
]
Value = Any
"""What a cell stands for: str, int, bool, Decimal, date, a tuple of str, or None for unknown."""

_KEYS = ("municipality", "year", "project", "phase", "session", "nr")
YES_NO: Mapping[str, str] = {"true": "Ja", "false": "Nee"}


@dataclass(frozen=True, slots=True)
class Field:
    """One column.

    `role` tells a key, which names the row, from what is only shown (info) and what may be filled in
    (value). `path` leads to the value from the item that the row is about. `labels` are the words of a
    choice, as the record has them, with the text in a cell. `limits` are those of the record by the names
    of pydantic (`ge`, `gt`, `le`, `max_length`, `pattern`). `notes` are more lines of explanation.
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

    @property
    def group(self) -> str:
        """What columns that belong together share."""
        return ".".join(self.path[:-1])


@dataclass(frozen=True, slots=True)
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
    frozen: int = 1
    """How many columns stay in sight, so that a person sees what a row is about."""
    open: bool = False
    drafts: bool = False
    """Whether what comes in becomes a draft."""

    @property
    def keys(self) -> tuple[Field, ...]:
        """The columns that name a row, from the municipality down, wherever they stand."""
        keys = [one for one in self.fields if one.role == "key"]
        return tuple(sorted(keys, key=lambda one: _KEYS.index(one.name)))

    @property
    def values(self) -> tuple[Field, ...]:
        """The columns that may be filled in."""
        return tuple(one for one in self.fields if one.role == "value")

    def place(self, path: tuple[str, ...]) -> Place:
        """What the record says about a value of a row."""
        return place_of(self.model, (*((self.part, 0) if self.part else ()), *path))


BY_CODE = ("levels", "amounts", "answers")
"""The groups whose keys the programme decides."""
_SHAPES: Mapping[ValueKind, Shape] = {
    "text": "text",
    "whole": "whole",
    "number": "number",
    "day": "day",
    "partial": "partial",
    "boolean": "boolean",
    "choice": "choice",
    "list": "lines",
}


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
    start = (part, 0) if part else ()
    place = place_of(model, (*start, *path))
    shape = _SHAPES[kind_of_value(place)]
    words: Mapping[str, str] = place.choices
    if shape == "lines":
        inner = place_of(model, (*start, *path, 0))
        shape, words = ("words", inner.choices) if inner.choices else ("lines", {})
    if shape == "number" and path[-1] == "percent":
        shape = "percent"
    if shape == "boolean":
        words = YES_NO
    if labels is not None:
        shape, words = ("level" if shape == "whole" else "choice"), labels
    parts = [place_of(model, (*start, *path[:length])).title for length in range(1, len(path))]
    group = next((one for one in reversed(parts) if one), "")
    own = place.title or path[-1]
    # A key that the programme decides is never needed: what is not known is left out.
    required = place.required and (len(path) < 2 or path[-2] not in BY_CODE)
    return Field(
        name=".".join(path),
        title=title or (f"{group}: {lower_first(own)}" if group else own),
        about=about or re.sub(r"^true als", "Ja als", place.description),
        role="value",
        shape=shape,
        path=path,
        labels=words,
        limits=place.limits,
        required=required,
        notes=notes,
    )


MUNICIPALITY_NAME = Field("municipality_name", "Gemeente", "De naam van de gemeente.", "info", "text")
MUNICIPALITY = Field(
    "municipality",
    "Code gemeente",
    "Staat vast. Hieraan herkent de monitor de gemeente.",
    "key",
    "text",
)


def fields_below(model: type[Record], part: str, *paths: str) -> tuple[Field, ...]:
    """Columns of values by their dotted paths."""
    return tuple(value_field(model, part, tuple(path.split("."))) for path in paths)
