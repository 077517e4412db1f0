"""The Dutch words that the models themselves give for a choice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Annotated, Any, Literal, get_args, get_origin, get_type_hints

from pydantic.fields import FieldInfo

from site_builder.records.base import Record


@cache
def choices(owner: type[Record], field: str) -> Mapping[str, str]:
    """The words that a field may hold, with the Dutch text of each; none for a field that is no choice."""
    hint = get_type_hints(owner, include_extras=True)[field]
    return MappingProxyType(dict(_found(hint)))


def _found(hint: Any) -> Iterator[tuple[str, str]]:
    arguments = get_args(hint)
    if get_origin(hint) is Annotated and get_origin(arguments[0]) is Literal:
        for extra in arguments[1:]:
            described = extra.json_schema_extra if isinstance(extra, FieldInfo) else None
            labels = described.get("enumDescriptions") if isinstance(described, dict) else None
            if isinstance(labels, list):
                yield from zip(get_args(arguments[0]), map(str, labels), strict=True)
        return
    for inner in arguments:
        yield from _found(inner)
