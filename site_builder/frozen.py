"""Values that nobody changes after they are made, and whose classes take little time to come about.

Five hundred of them were half of what a command waits for before it begins: for each, a frozen data class
writes and compiles six functions. Here that is `__init__` alone; the others are made of a getter in C. mypy
holds that nothing is changed. Python does not, since it would set each field by a call: seven times as long.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import Any, TypeVar, cast, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(kind: type[T]) -> type[T]:
    """A data class with slots, equal to another of the same class whose compared fields are equal."""
    made: Any = dataclass(slots=True, eq=False, repr=False)(kind)
    values = _getter(tuple(one.name for one in fields(made) if one.compare))

    def __eq__(self: T, other: object) -> bool:  # noqa: N807
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def __hash__(self: T) -> int:  # noqa: N807
        return hash(values(self))

    for method in (__eq__, __hash__, __repr__):
        if method.__name__ not in kind.__dict__:
            setattr(made, method.__name__, method)
    return cast("type[T]", made)


def _getter(names: tuple[str, ...]) -> Callable[[object], object]:
    return attrgetter(*names) if names else lambda _one: ()


def __repr__(self: Any) -> str:  # noqa: N807
    said = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(self) if one.repr)
    return f"{type(self).__qualname__}({', '.join(said)})"
