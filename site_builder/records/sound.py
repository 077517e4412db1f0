"""Records of data that was found right before: made without asking anything of it again.

Every type of a field is one of the few of `description`, so what becomes of a value follows from the one
description of its field. A test holds each kind of record to what pydantic makes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, TypeVar

from site_builder.records.base import Record
from site_builder.records.description import Field, fields_of

R = TypeVar("R", bound=Record)
_Make = Callable[[Any], Any]
_set = object.__setattr__


def sound(model: type[R], data: Mapping[str, Any]) -> R:
    """The record of data without nulls that the model was found to take.

    Records of which the same fields were given share the set that says so, and equal numbers are one object:
    a set of its own takes more memory than all that a record says. No record changes.
    """
    made: R = _maker(model)(data)
    return made


@cache
def _maker(model: type[Record]) -> _Make:
    described = fields_of(model)
    blank: dict[str, Any] = {}
    for name, info in model.model_fields.items():
        blank[name] = None if info.is_required() else info.get_default(call_default_factory=True)
    others = {key: (one.name, _of(one)) for key, one in described.items()}
    others = {key: other for key, other in others.items() if other != (key, None)}
    sets: dict[tuple[str, ...], set[str]] = {}

    def make(data: Mapping[str, Any]) -> Record:
        values = blank.copy()
        for key, value in data.items():
            other = others.get(key)
            if other is None:
                values[key] = value
            else:
                name, of = other
                values[name] = value if of is None else of(value)
        keys = tuple(data)
        given = sets.get(keys)
        if given is None:
            given = sets[keys] = {described[key].name for key in keys}
        record = object.__new__(model)
        # What pydantic itself sets, in its `model_construct`, which takes five times as long.
        _set(record, "__dict__", values)
        _set(record, "__pydantic_fields_set__", given)
        _set(record, "__pydantic_extra__", None)
        _set(record, "__pydantic_private__", None)
        return record

    return make


def _of(field: Field) -> _Make | None:
    """What makes a value of what a file says; None where that is the value."""
    match field.kind:
        case "number":
            return _number
        case "day":
            return _day
        case "partial":
            return str
        case "record" if field.record is not None:
            return _maker(field.record)
        case "list" | "map" if field.items is not None:
            inner = _of(field.items)
            return (_list if field.kind == "list" else _map)(inner)
    return None


def _list(inner: _Make | None) -> _Make:
    return tuple if inner is None else lambda values: tuple([inner(one) for one in values])


def _map(inner: _Make | None) -> _Make:
    return dict if inner is None else lambda values: {key: inner(one) for key, one in values.items()}


def _number(value: float) -> Decimal:
    # By what is written: 0.0 and -0.0 are equal, and are told otherwise.
    return _decimal(repr(value))


_decimal = lru_cache(maxsize=1 << 14)(Decimal)
_day = lru_cache(maxsize=1 << 12)(date.fromisoformat)
