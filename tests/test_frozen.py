"""A frozen value is what `dataclass(frozen=True, slots=True)` makes; mypy alone holds it to be frozen."""

from __future__ import annotations

import pickle
from dataclasses import dataclass, field, fields, replace
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from site_builder.frozen import frozen

NUMBERS = st.integers(0, 2)


class Shape:
    """A thing with fields of each sort."""

    name: str
    size: int = 1
    notes: tuple[str, ...] = ()
    made_by: str = field(default="", compare=False, repr=False)

    def larger(self) -> int:
        """A method, which stays."""
        return self.size + 1


class Lone:
    """One field."""

    size: int


class Empty:
    """None."""


@frozen
class Kept:
    """Its own way to be told."""

    size: int

    def __repr__(self) -> str:
        return "kept"


@frozen
class Deeper(Kept):
    """One more field than the class that it is of."""

    depth: int = 0


def _copy(kind: type[Any]) -> type[Any]:
    return type(kind.__name__, (), dict(kind.__dict__) | {"__qualname__": kind.__qualname__})


OURS: list[Any] = [frozen(_copy(kind)) for kind in (Shape, Lone, Empty)]
THEIRS: list[Any] = [dataclass(frozen=True, slots=True)(_copy(kind)) for kind in (Shape, Lone, Empty)]


@given(st.integers(0, 2), NUMBERS, NUMBERS, NUMBERS, NUMBERS)
def test_it_is_a_data_class(kind: int, one: int, other: int, one_by: int, other_by: int) -> None:
    """Equality, hash, words, fields, slots and copies are those of a data class."""
    made = []
    for of in (OURS[kind], THEIRS[kind]):
        if of.__name__ == "Shape":
            first, second = of("a", one, ("b",), str(one_by)), of("a", size=other, notes=("b",))
            second = replace(second, made_by=str(other_by))
        else:
            first, second = (of(), of()) if of.__name__ == "Empty" else (of(one), of(other))
        told = [(item.name, item.default, item.compare) for item in fields(of)]
        same = first == second
        assert not same or hash(first) == hash(second)
        made.append((same, first != second, repr(first), told, of.__slots__, of.__match_args__))
        assert not hasattr(first, "__dict__")
        assert first != 1
    assert made[0] == made[1]


def test_what_a_class_says_itself_stays() -> None:
    """Its methods are kept, and another class with the same fields is never equal."""
    assert OURS[0]("a", 2).larger() == 3
    assert repr(Kept(1)) == "kept"
    assert Kept(1) == Kept(1) != Kept(2)
    assert Deeper(1) != Kept(1)
    assert repr(Deeper(1)) == "Deeper(size=1, depth=0)"
    assert {Deeper(1, 2): "x"}[Deeper(1, 2)] == "x"


def test_it_goes_to_another_process() -> None:
    """A worker gets the same value."""
    assert pickle.loads(pickle.dumps(Deeper(1, 2))) == Deeper(1, 2)  # noqa: S301  # our own
