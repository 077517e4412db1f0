"""What the records say about a place in a file: its title, its type, its choices and its limits."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic.fields import FieldInfo

from site_builder.records import choices
from site_builder.records.base import PartialDate, Record
from site_builder.records.plan import BETTER, QUANTITIES
from site_builder.records.region import DEMO_SITES
from site_builder.records.spiderweb import MILESTONE_KINDS

Path = tuple[str | int, ...]

_LABELS: Mapping[frozenset[str], Mapping[str, str]] = {
    frozenset(labels): labels
    for labels in (
        *(value for value in vars(choices).values() if isinstance(value, dict) and "__name__" not in value),
        BETTER,
        QUANTITIES,
        DEMO_SITES,
        MILESTONE_KINDS,
    )
}
_PARTIAL_DATE = get_args(PartialDate)[1]


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a record.

    `key` and `title` are those of the nearest field; `item` is the position, from 1, in a list. `type` is
    the bare type: a Record, str, int, bool, date, Decimal, tuple, dict, or Literal. `choices` are the
    allowed words with their Dutch text. `limits` holds what pydantic calls ge, gt, le, min_length,
    max_length and pattern. A `required` field cannot be left out.
    """

    key: str
    title: str
    description: str
    type: Any
    choices: Mapping[str, str]
    limits: Mapping[str, Any]
    partial_date: bool
    item: int | None
    required: bool

    @property
    def subject(self) -> str:
        """The place as the start of a sentence."""
        if self.title:
            name = f'"{self.key}" ({self.title})'
        else:
            name = f'"{self.key}"' if self.key else "Dit bestand"
        return name if self.item is None else f"Onderdeel {self.item} van {name}"


@dataclass(slots=True)
class _Step:
    annotation: Any
    metadata: list[Any]


def place_of(model: type[Record], path: Path) -> Place:
    """The place at `path` (as in the file) in a record; the deepest known one if the path leaves it."""
    step = _Step(*_bare(model, []))
    key, title, description, item, required = "", "", "", None, False
    for part in path:
        kind = step.annotation
        item = None
        if isinstance(kind, type) and issubclass(kind, Record):
            field = keys_of(kind).get(str(part))
            if field is None:
                break
            key, title, description = str(part), field.title or "", field.description or ""
            required = field.is_required()
            step = _Step(*_bare(field.annotation, list(field.metadata)))
        elif get_origin(kind) is tuple and isinstance(part, int):
            item = part + 1
            step = _Step(*_bare(get_args(kind)[0], []))
        elif get_origin(kind) is dict:
            key, title = str(part), ""
            step = _Step(*_bare(get_args(kind)[1], []))
        else:
            break
    kind = step.annotation
    words = frozenset(get_args(kind)) if get_origin(kind) is Literal else frozenset[str]()
    return Place(
        key=key,
        title=title,
        description=description,
        type=get_origin(kind) or kind,
        choices=_LABELS.get(words, dict.fromkeys(get_args(kind), "") if words else {}),
        limits=_limits(step.metadata),
        partial_date=any(part is _PARTIAL_DATE for part in step.metadata),
        item=item,
        required=required,
    )


def record_at(model: type[Record], path: Path) -> type[Record] | None:
    """The record whose keys stand at `path`, if there is one."""
    found = place_of(model, path).type
    return found if isinstance(found, type) and issubclass(found, Record) else None


@lru_cache(maxsize=256)
def keys_of(model: type[Record]) -> Mapping[str, FieldInfo]:
    """The fields of a record by their key in a file."""
    return {field.alias or name: field for name, field in model.model_fields.items()}


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


def _limits(metadata: Sequence[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for part in metadata:
        nested = part.metadata if isinstance(part, FieldInfo) else ()
        for source in (part, *nested):
            for name in ("ge", "gt", "le", "min_length", "max_length", "pattern"):
                value = getattr(source, name, None)
                if value is not None:
                    found[name] = value
    return found
