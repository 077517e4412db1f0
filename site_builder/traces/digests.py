"""The hash of a value: plain data, records, data classes, and what they are made of."""

from __future__ import annotations

import marshal
from collections.abc import Callable, Iterable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from functools import cache, partial
from hashlib import blake2b
from operator import attrgetter
from types import FunctionType, MethodType
from typing import Any

from site_builder.traces.memos import Watched

_ATOMS = frozenset((str, int, float, bool, bytes, type(None)))
_WRITTEN = frozenset((Decimal, Fraction, date, datetime, time))
"""Kinds of values that their text tells from every other."""


def digest(value: object, known: dict[int, tuple[object, str]]) -> str:
    """The hash of a value, the same in every run; `known` keeps those of records, each hashed once.

    Raises TypeError for what is no plain value, such as a function in a function.
    """
    # Version 2 of the form writes equal values as equal bytes, whichever of their parts are one object.
    return blake2b(marshal.dumps(_plain(value, known), 2), digest_size=16).hexdigest()


def _plain(value: Any, known: dict[int, tuple[object, str]]) -> Any:
    kind = type(value)
    if kind in _ATOMS:
        return value
    if kind is tuple or kind is list:
        # Rows of tables are the most of all that is hashed: those are as they are.
        return list(value) if _ATOMS.issuperset(map(type, value)) else _each(value, known)
    if isinstance(value, Mapping):
        of = value.value if isinstance(value, Watched) else value
        return [(_plain(key, known), _plain(one, known)) for key, one in of.items()]
    if isinstance(value, frozenset | set):
        return sorted((_plain(one, known) for one in value), key=repr)
    if kind in _WRITTEN:
        return kind.__name__, str(value)
    return kind.__name__, _parts(value, known)


def _each(values: Iterable[Any], known: dict[int, tuple[object, str]]) -> list[Any]:
    return [one if type(one) in _ATOMS else _plain(one, known) for one in values]


def _parts(value: Any, known: dict[int, tuple[object, str]]) -> Any:
    """What is not built in: a traced object is its place, which says nothing of its values."""
    kind: Any = type(value)
    match _sort(kind):
        case "traced":
            return value.reference()
        case "data":
            return _each(_values(kind)(value), known)
        case "record":
            if id(value) not in known:
                known[id(value)] = (value, digest(list(value.__dict__.items()), known))
            return known[id(value)][1]
    if isinstance(value, partial):
        return _plain((value.func, value.args, value.keywords), known)
    if isinstance(value, MethodType):
        return _plain((value.__self__, value.__func__.__name__), known)
    if isinstance(value, FunctionType | type) and "<" not in value.__qualname__:
        return value.__module__, value.__qualname__
    if isinstance(value, str | tuple):
        return str(value) if isinstance(value, str) else _each(value, known)
    message = f"no plain value: {value!r}"
    raise TypeError(message)


@cache
def _sort(kind: Any) -> str:
    """What values of a kind are: to ask a record for what it has not takes longer than to hash it."""
    if hasattr(kind, "reference"):
        return "traced"
    return "data" if is_dataclass(kind) else "record" if hasattr(kind, "model_fields") else ""


@cache
def _values(kind: Any) -> Callable[[Any], Iterable[Any]]:
    """What gives the values of a data class, all by one call."""
    names = [field.name for field in fields(kind)]
    return attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names]
