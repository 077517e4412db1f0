"""Parts of frozen values: `traces.part` keeps plain data, and most of what a page shows is data classes.

A value is written as its class by name and its fields, and made of those again. Nothing but a data class of
this program is ever made of what is kept: it is no pickle (docs/decisions/1180-kept-figures.md).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from functools import cache, update_wrapper
from importlib import import_module
from typing import Any, Concatenate, ParamSpec, TypeVar, cast

from site_builder.traces import part

T = TypeVar("T")
P = ParamSpec("P")
_ATOMS = frozenset((str, int, float, bool, bytes, type(None)))
_OURS = __name__.partition(".")[0] + "."
_LIST, _MAPPING, _DECIMAL, _DATE, _OTHERS = range(5)


def value_part(make: Callable[Concatenate[Any, P], T]) -> Callable[Concatenate[Any, P], T]:
    """A function of a traced object with a scope, and of plain data, of which a store keeps the answers.

    An answer is what `packed` takes. Else it is as with `part`.
    """

    def plain(owner: Any, *given: Any) -> object:
        return packed(cast("Callable[..., T]", make)(owner, *given))

    kept = cast("Callable[..., Any]", part(cast("Callable[..., Any]", update_wrapper(plain, make))))

    def asked(owner: Any, *given: Any) -> T:
        return cast("T", unpacked(kept(owner, *given)))

    # What makes the part by its name makes what is kept, not what is answered.
    update_wrapper(asked, make).__wrapped__ = cast("Any", plain)
    return cast("Callable[Concatenate[Any, P], T]", asked)


def packed(value: object) -> tuple[list[str], object]:
    """A value as plain data: texts, numbers, days, tuples, lists, mappings and data classes of this program.

    Raises TypeError for anything else.
    """
    kinds: dict[type, int] = {}
    content = _packed(value, kinds)
    names = [f"{kind.__module__}:{kind.__qualname__}" for kind in kinds]
    for name in names:
        _kind(name)
    return names, content


def unpacked(content: tuple[list[str], Any]) -> Any:
    """The value again."""
    names, plain = content
    return _unpacked(plain, [_kind(name) for name in names])


def _packed(value: Any, kinds: dict[type, int]) -> Any:
    kind = type(value)
    if kind in _ATOMS:
        return value
    if kind is tuple:
        return tuple([one if type(one) in _ATOMS else _packed(one, kinds) for one in value])
    if kind is list:
        return [_LIST, *(_packed(one, kinds) for one in value)]
    if kind is Decimal or kind is date:
        return [_DECIMAL if kind is Decimal else _DATE, str(value)]
    if isinstance(value, Mapping):
        return [_MAPPING, *((_packed(key, kinds), _packed(one, kinds)) for key, one in value.items())]
    number = kinds.setdefault(kind, len(kinds)) + _OTHERS
    return [number, *(_packed(getattr(value, name), kinds) for name in _names(cast("Any", kind)))]


def _unpacked(plain: Any, kinds: list[Callable[..., Any]]) -> Any:
    if type(plain) is tuple:
        return tuple([_unpacked(one, kinds) if type(one) in (tuple, list) else one for one in plain])
    if type(plain) is not list:
        return plain
    number, *parts = plain
    if number == _DECIMAL:
        return Decimal(parts[0])
    if number == _DATE:
        return date.fromisoformat(parts[0])
    if number == _MAPPING:
        return {_unpacked(key, kinds): _unpacked(one, kinds) for key, one in parts}
    values = [_unpacked(one, kinds) if type(one) in (tuple, list) else one for one in parts]
    return values if number == _LIST else kinds[number - _OTHERS](*values)


@cache
def _names(kind: type[Any]) -> tuple[str, ...]:
    """The fields of a data class, in the order in which it is made of them; raises TypeError for others."""
    return tuple(one.name for one in fields(kind))


@cache
def _kind(name: str) -> Callable[..., Any]:
    room, _, own = name.partition(":")
    kind = getattr(import_module(room), own) if room.startswith(_OURS) else None
    if not (isinstance(kind, type) and is_dataclass(kind)):
        message = f"no data class of this program: {name}"
        raise TypeError(message)
    return kind
