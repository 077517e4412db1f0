"""What the records say of each field: the one description that the check, forms, sheets and lists read."""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo
from pydantic_core import PydanticUndefined

from site_builder.frozen import frozen
from site_builder.records.base import Calendar, Labels, One, Record, Unit
from site_builder.records.texts import TextType

Path = tuple[str | int, ...]
ValueKind = Literal[
    "text", "whole", "year", "number", "day", "partial", "boolean", "choice", "list", "record", "map"
]
"""What sort of value belongs at a place: `partial` is a year, month or day, and a `map` has codes as keys."""
_SIMPLE: Mapping[object, ValueKind] = {
    str: "text",
    int: "whole",
    Decimal: "number",
    date: "day",
    bool: "boolean",
    tuple: "list",
    dict: "map",
    Literal: "choice",
}
_CALENDAR: Mapping[object, ValueKind] = {Calendar.YEAR: "year", Calendar.PARTIAL_DATE: "partial"}
_NO_TEXT = TextType()


@frozen
class Field:
    """What may stand at one place of a file.

    `key` and `title` are those of the nearest field, `name` is what Python calls it, and `item` the position,
    from 1, in a list. `choices` are the allowed words with their Dutch text. A number is at least `least`,
    `above` a limit, and at most `most`; `fewest` is the least number of items in a list. `record` is what
    stands at a place of the kind record, `items` describes what is in a list or a map, and `noun` is what one
    of a list is called. A `required` field cannot be left out.
    """

    kind: ValueKind
    key: str = ""
    name: str = ""
    title: str = ""
    description: str = ""
    required: bool = False
    default: Any = None
    choices: Mapping[str, str] = field(default_factory=dict)
    least: int | None = None
    above: int | None = None
    most: int | None = None
    fewest: int = 0
    unit: str = ""
    noun: str = ""
    text: TextType = _NO_TEXT
    record: type[Record] | None = None
    items: Field | None = None
    item: int | None = None

    @property
    def fields(self) -> Mapping[str, Field]:
        """The fields of a record by their key; none for anything else."""
        return fields_of(self.record) if self.record is not None else {}

    @property
    def limits(self) -> Mapping[str, Any]:
        """The limits of a value in the keywords of JSON Schema."""
        found = {
            "minimum": self.least,
            "exclusiveMinimum": self.above,
            "maximum": self.most,
            "maxLength": self.text.max_length,
            "pattern": self.text.pattern or None,
        }
        return {keyword: limit for keyword, limit in found.items() if limit is not None}

    def inside(self, part: str | int) -> Field | None:
        """What stands one step deeper, if anything may."""
        if isinstance(part, str) and self.kind == "record":
            return self.fields.get(part)
        if self.items is None or (self.kind == "list") != isinstance(part, int):
            return None
        if isinstance(part, int):
            return replace(self.items, item=part + 1)
        return replace(self.items, key=part)


@cache
def root_of(model: type[Record]) -> Field:
    """The whole of a file, as a place of its own."""
    return Field("record", record=model)


@cache
def fields_of(model: type[Record]) -> Mapping[str, Field]:
    """The fields of a record by their key in a file, in the order of the model."""
    described = (_described(name, info) for name, info in model.model_fields.items())
    return {one.key: one for one in described}


@cache
def field_named(model: type[Record], name: str) -> Field:
    """A field by its name in Python; raises KeyError for a name that the record does not have."""
    return fields_of(model)[model.model_fields[name].alias or name]


def field_at(model: type[Record], path: Path) -> Field:
    """What stands at `path` (as in the file) in a record; the deepest known place if the path leaves it."""
    found = root_of(model)
    for part in path:
        inner = found.inside(part)
        if inner is None:
            return replace(found, item=None)
        found = inner
    return found


def _described(name: str, info: FieldInfo) -> Field:
    whole = Field(
        "text",
        key=info.alias or name,
        name=name,
        title=info.title or "",
        description=info.description or "",
        required=info.is_required(),
        default=None if info.default is PydanticUndefined else info.default,
    )
    return _typed(whole, info.annotation, list(info.metadata))


def _typed(found: Field, annotation: Any, metadata: list[Any]) -> Field:
    """The same field with what its type says."""
    annotation, metadata = _bare(annotation, metadata)
    origin = get_origin(annotation) or annotation
    kind = _SIMPLE.get(origin, "record")
    found = replace(found, kind=kind)
    for part in _flat(metadata):
        if isinstance(part, Calendar):
            found = replace(found, kind=_CALENDAR[part])
        elif isinstance(part, TextType):
            found = replace(found, text=part)
        elif isinstance(part, Labels):
            found = replace(found, choices=part.texts)
        elif isinstance(part, One):
            found = replace(found, noun=part.noun)
        elif isinstance(part, Unit):
            found = replace(found, unit=part.name)
        else:
            found = replace(
                found,
                least=getattr(part, "ge", found.least),
                above=getattr(part, "gt", found.above),
                most=getattr(part, "le", found.most),
                fewest=getattr(part, "min_length", found.fewest),
            )
    if kind == "record":
        return replace(found, record=annotation, noun=annotation.ITEM.noun)
    if kind == "choice" and not found.choices:
        return replace(found, choices=dict.fromkeys(get_args(annotation), ""))
    if kind in ("list", "map"):
        inner = replace(found, fewest=0, default=None)
        if kind == "map":
            # A key that the programme decides has no title of its own, and what is not known is left out.
            inner = replace(inner, title="", required=False)
        of = get_args(annotation)[0 if kind == "list" else 1]
        return replace(found, items=_typed(inner, of, []))
    return found


def _flat(metadata: list[Any]) -> Iterator[Any]:
    for part in metadata:
        yield from part.metadata if isinstance(part, FieldInfo) else (part,)


def _bare(annotation: Any, metadata: list[Any]) -> tuple[Any, list[Any]]:
    """A type without Annotated and None, and everything that was said about it."""
    while True:
        origin = get_origin(annotation)
        if origin is Annotated:
            annotation, *more = get_args(annotation)
            metadata = [*more, *metadata]
        elif origin in (Union, types.UnionType):
            annotation = next(option for option in get_args(annotation) if option is not type(None))
        else:
            return annotation, metadata
