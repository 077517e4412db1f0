"""The figures of a bundle by column: how a store keeps them, and how many of them take little memory.

What they weigh and why it is so: docs/decisions/1180-kept-figures.md.
"""

from __future__ import annotations

import marshal
import zlib
from array import array
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, ValuesView
from dataclasses import fields
from decimal import Decimal
from functools import partial
from itertools import repeat
from operator import attrgetter
from typing import Any, ClassVar, cast

from site_builder.figures.figure import Figure, Key, Value
from site_builder.figures.proof import Rungs
from site_builder.measures.breaks import Break
from site_builder.records.errata import Erratum

MOST_OPEN = 4_000
"""So many bundles are held as figures; of the first that nobody asked for lately, the columns are left."""
OFTEN = 3
"""After so many single figures that were made of columns by themselves, making all takes no longer."""
_COUNT = 4
"""Bytes before the packed columns: how many figures are in the table."""
_FIELDS = tuple(field.name for field in fields(Figure))[1:]
_fields_of = attrgetter(*_FIELDS)
_key_of: Callable[[Any], Key] = partial(tuple.__new__, Key)
_Column = tuple[tuple[Any, ...], Sequence[int]]
"""The values that differ, and for each figure which of them it has: nothing where all have the same."""

_Loaded = tuple[int, Sequence[_Column], Sequence[_Column], Sequence[str]]


class Columns(Mapping[Key, Figure]):
    """The figures of one bundle. Those that come of columns are made one by one, when somebody asks."""

    __slots__ = ("_asked", "_columns", "_content", "_figures", "_names")

    _open: ClassVar[deque[Columns]] = deque()

    def __init__(self, figures: Mapping[Key, Figure] | None, content: bytes = b"") -> None:
        self._content = content
        self._asked = 0
        """How often a figure was asked for since this was closed, or might have been."""
        self._columns: Sequence[_Column] = ()
        self._names: Sequence[str] | None = None
        """The ids and paths that stand in the columns by number; None where the columns were read."""
        self._figures: dict[Key, Figure | int] | None = None
        """Each figure, or where it stands in the columns."""
        if figures is not None:
            self._hold(dict(figures))

    @classmethod
    def of(cls, content: bytes) -> Columns:
        """The figures that have this content."""
        return cls(None, content)

    @property
    def content(self) -> bytes:
        """All figures as bytes: the same ones are the same bytes."""
        if not self._content:
            self._content = _written(dict(self))
        return self._content

    @property
    def listed(self) -> int:
        """How many of them are in the table: of columns, no figure is made for that."""
        if self._content:
            return int.from_bytes(self._content[:_COUNT])
        return sum(figure.listed for figure in self.values())

    def figure(self, key: Key) -> Figure | None:
        """One figure, if there is one."""
        self._asked += 1
        if self._figures is None and self._asked < OFTEN:
            return self._sought(key)
        figures = self._opened() if self._figures is None else self._figures
        found = figures.get(key)
        if isinstance(found, int):
            found = figures[key] = self._made(key, found)
        return found

    def values(self) -> ValuesView[Figure]:
        """All figures."""
        self._asked += 1
        figures = self._opened() if self._figures is None else self._figures
        if self._columns:
            every = map(Figure, figures, *map(_whole, self._held(), repeat(len(figures))))
            figures |= zip(figures, every, strict=True)
            self._columns = ()
        return cast("ValuesView[Figure]", figures.values())

    def __getitem__(self, key: Key) -> Figure:
        found = self.figure(key)
        if found is None:
            raise KeyError(key)
        return found

    def __iter__(self) -> Iterator[Key]:
        return iter(self._opened() if self._figures is None else self._figures)

    def __len__(self) -> int:
        return len(self._opened() if self._figures is None else self._figures)

    def close(self) -> None:
        """Let the figures go, until one is asked for again; not if one was since this was last tried."""
        if self._asked:
            self._asked = 0
            self._open.append(self)
            return
        self._content = self.content
        self._figures, self._columns = None, ()

    def _hold(self, figures: dict[Key, Any]) -> dict[Key, Any]:
        self._figures = figures
        self._asked += 1
        self._open.append(self)
        while len(self._open) > MOST_OPEN:
            self._open.popleft().close()
        return figures

    def _sought(self, key: Key) -> Figure | None:
        """One figure, of which nothing is held."""
        size, keys, columns, names = _loaded(self._content)
        places: Iterable[int] = range(size)
        # Where there is no figure there is no column.
        for asked, (values, rows) in zip(key, keys, strict=False):
            if asked not in values:
                return None
            if rows:
                numbers, wanted = _numbers(rows), values.index(asked)
                places = [place for place in places if numbers[place] == wanted]
        return next((Figure(key, *_row(columns, names, place)) for place in places), None)

    def _opened(self) -> dict[Key, Figure | int]:
        size, keys, self._columns, self._names = _loaded(self._content)
        parts = (_whole((values, _numbers(rows) if rows else rows), size) for values, rows in keys)
        return self._hold(dict(zip(map(_key_of, zip(*parts, strict=True)), range(size), strict=True)))

    def _made(self, key: Key, place: int) -> Figure:
        return Figure(key, *[values[rows[place]] if rows else values[0] for values, rows in self._held()])

    def _held(self) -> Sequence[_Column]:
        if self._names is not None:
            self._columns, self._names = _read(self._columns, self._names), None
        return self._columns


def _loaded(content: bytes) -> _Loaded:
    """How many figures, what they are about, the columns of all else, and the names in those."""
    loaded: _Loaded = marshal.loads(zlib.decompress(memoryview(content)[_COUNT:]))  # noqa: S302  # our own
    return loaded


def _whole(column: _Column, size: int) -> Iterable[Any]:
    """What each figure has in a column."""
    values, rows = column
    return map(values.__getitem__, rows) if rows else repeat(values[0], size) if size else ()


def _read(columns: Sequence[_Column], names: Sequence[str]) -> Sequence[_Column]:
    """The columns, with what stands in them as a figure has it."""
    return [
        (
            tuple(_told(name, one, names) for one in values) if name in _TOLD else values,
            _numbers(rows) if rows else rows,
        )
        for name, (values, rows) in zip(_FIELDS, columns, strict=True)
    ]


def _row(columns: Sequence[_Column], names: Sequence[str], place: int) -> Iterator[Any]:
    """What one figure has in each column."""
    for name, (values, rows) in zip(_FIELDS, columns, strict=True):
        yield _told(name, values[_numbers(rows)[place] if rows else 0], names)


def _told(name: str, value: Any, names: Sequence[str]) -> Any:
    """A value of a column, as a figure has it."""
    if name in _LISTS:
        return tuple(map(names.__getitem__, _numbers(value)))
    return _BACK[name](value) if name in _BACK else value


def _written(figures: Mapping[Key, Figure]) -> bytes:
    names: dict[str, int] = {}

    def listed(some: tuple[str, ...]) -> bytes:
        return _packed([names.setdefault(one, len(names)) for one in some])

    keys = [_column(column) for column in zip(*figures, strict=True)]
    columns = []
    for name, column in zip(_FIELDS, zip(*map(_fields_of, figures.values()), strict=True), strict=False):
        values, rows = _column(map(_TO[name], column) if name in _TO else column)
        columns.append((tuple(map(listed, values)) if name in _LISTS else values, rows))
    # Version 2 of the form writes equal values as equal bytes, whichever of their parts are one object.
    packed = zlib.compress(marshal.dumps((len(figures), keys, columns, tuple(names)), 2), 1)
    return sum(figure.listed for figure in figures.values()).to_bytes(_COUNT) + packed


def _column(values: Iterable[Any]) -> _Column:
    places: dict[Any, int] = {}
    rows = [places.setdefault(one, len(places)) for one in values]
    return tuple(places), _packed(rows) if len(places) > 1 else b""


def _packed(numbers: Iterable[int]) -> bytes:
    return array("I", numbers).tobytes()


def _numbers(content: Sequence[int]) -> Sequence[int]:
    return array("I", content)


def _text(number: Decimal | None) -> str | None:
    return None if number is None else str(number)


def _decimal(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def _text_of_value(value: Value) -> str | tuple[str] | None:
    """A number as text; a word stands in a list of its own."""
    return (value,) if isinstance(value, str) else _text(value)


def _value(text: str | tuple[str] | None) -> Value:
    return text[0] if isinstance(text, tuple) else _decimal(text)


def _text_of_breaks(breaks: tuple[Break, ...]) -> tuple[Any, ...]:
    return breaks and tuple(
        (one.cause, one.names, one.levels, _text(one.before), _text(one.now)) for one in breaks
    )


def _breaks(texts: tuple[Any, ...]) -> tuple[Break, ...]:
    return tuple(
        Break(cause, names, levels, _decimal(before), _decimal(now))
        for cause, names, levels, before, now in texts
    )


def _text_of_erratum(erratum: Erratum | None) -> str | None:
    return None if erratum is None else erratum.model_dump_json(by_alias=True, exclude_unset=True)


def _erratum(text: str | None) -> Erratum | None:
    return None if text is None else Erratum.model_validate_json(text)


_LISTS = frozenset(("reads", "sources"))
_TO: Mapping[str, Callable[[Any], Any]] = {
    "value": _text_of_value,
    "level": _text,
    "change": _text,
    "not_compared": _text_of_breaks,
    "erratum": _text_of_erratum,
    "rungs": lambda rungs: rungs and tuple(rungs),
}
"""How each field is written that is no plain data. Equal numbers may be told differently: 1.0 and 1."""
_BACK: Mapping[str, Callable[[Any], Any]] = {
    "value": _value,
    "level": _decimal,
    "change": _decimal,
    "not_compared": _breaks,
    "erratum": _erratum,
    "rungs": lambda counts: counts and Rungs(*counts),
}
_TOLD = _LISTS | _BACK.keys()
