"""Reads that are noted while something is made, and memos that know what they were made of."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial, update_wrapper
from importlib import import_module
from typing import Any, Concatenate, Generic, ParamSpec, Protocol, TypeVar, cast

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
P = ParamSpec("P")
_Of = Callable[[bytes], T]

Name = tuple[Any, ...]
"""What was read: plain data. A memo by the scope of its object, its own name and what it was asked with."""
ENTRY = "[]"
"""In the name of one entry of a memo that is a mapping, before its key."""

_KEEPER = "_keeper"
_open: list[dict[Name, None]] = [{}]
"""What is being made, the innermost last, with what each has read so far; the first is nobody's."""
_names: dict[Name, Name] = {}
"""Every name that a memo has read, as one object for all of them."""
_lone: dict[Name, dict[Name, None]] = {}
"""The reads of whatever read nothing else than this name: half of all memos are of one project."""


class Traced(Protocol):
    """An object with memos. Those of a scope have a hash of their own; without one, readers read through."""

    @property
    def scope(self) -> str | None:
        """What tells this object from others, in every run."""
        ...


def note(*name: Any) -> None:
    """Tell that what is being made has read something."""
    _open[-1][name] = None


@contextmanager
def reading() -> Iterator[dict[Name, None]]:
    """Everything that is read within, in the order in which it was first read."""
    reads: dict[Name, None] = {}
    _open.append(reads)
    try:
        yield reads
    finally:
        _open.pop()


class Keeper(Protocol):
    """Who keeps parts, and memos that are `kept`, from one run to the next."""

    def part(self, name: Name, make: Callable[[], Any]) -> Any:
        """A part as it was kept, or made now; it is noted that it was read."""
        ...

    def memo(self, name: Name, of: Callable[[bytes], Any]) -> Memo[Any] | None:
        """A memo as it was kept, of its content; None where it has to be made."""
        ...


class Memo(Generic[T]):
    """A value with what was read to make it, and whether a store keeps its content.

    With `alone` it is of an object without a scope, so that its readers read all of that too.
    """

    __slots__ = ("kept", "reads", "value")

    def __init__(self, make: Callable[[], T], *, kept: bool = False, alone: bool = False) -> None:
        self.kept = kept
        with reading() as reads:
            self.value = make()
        names = in_a_row(reads)
        self.reads: Iterable[Name] = _together(names) if alone else names


def in_a_row(reads: Iterable[Name]) -> tuple[Name, ...]:
    """What was read, to be held: a tenth of a country has half a million reads, of few names."""
    names = tuple(reads)
    return tuple(map(_names.setdefault, names, names))


def _together(names: tuple[Name, ...]) -> dict[Name, None]:
    """Some names, to be added to others at once."""
    return _lone.setdefault(names[0], {names[0]: None}) if len(names) == 1 else dict.fromkeys(names)


class Watched(Mapping[K, T]):
    """The value of a memo: who asks for one key depends on that entry alone."""

    __slots__ = ("name", "value")

    def __init__(self, name: Name, value: Mapping[K, T]) -> None:
        self.name = name
        self.value = value

    def __getitem__(self, key: K) -> T:
        _open[-1][(*self.name, ENTRY, key)] = None
        return self.value[key]

    def __contains__(self, key: object) -> bool:
        _open[-1][(*self.name, ENTRY, key)] = None
        return key in self.value

    def __iter__(self) -> Iterator[K]:
        _open[-1][self.name] = None
        return iter(self.value)

    def __len__(self) -> int:
        _open[-1][self.name] = None
        return len(self.value)


class Leaves(Mapping[K, T]):
    """Records of one kind by their key: who asks for one depends on its file, who walks over them on all.

    With `whole`, who asks for one depends on all of them too.
    """

    __slots__ = ("_kind", "_records", "_whole")

    def __init__(self, kind: str, records: Mapping[K, T], *, whole: bool = False) -> None:
        self._kind = kind
        self._records = records
        self._whole = whole

    def __getitem__(self, key: K) -> T:
        self._note(key)
        return self._records[key]

    def __contains__(self, key: object) -> bool:
        self._note(key)
        return key in self._records

    def __iter__(self) -> Iterator[K]:
        note(self._kind)
        return iter(self._records)

    def __len__(self) -> int:
        note(self._kind)
        return len(self._records)

    def _note(self, key: object) -> None:
        note(self._kind, *(() if self._whole else key if isinstance(key, tuple) else (key,)))


def read(
    owner: Any, attribute: str, make: Callable[..., T], given: tuple[Any, ...] = (), of: _Of[T] | None = None
) -> T:
    """The value of a memo of an object, made at most once, or `of` its content; that it is read is noted."""
    memos: dict[Name, Memo[T]] = owner.__dict__.setdefault("_memos", {})
    scope = owner.scope
    name = (scope, attribute, *given)
    memo = memos.get(name)
    if memo is None:
        keeper: Keeper | None = owner.__dict__.get(_KEEPER)
        if keeper is not None and of is not None:
            memo = keeper.memo(name, of)
        memo = memo or Memo(partial(make, owner, *given), kept=of is not None, alone=scope is None)
        memos[_names.setdefault(name, name)] = memo
    if scope is None:
        _open[-1].update(cast("dict[Name, None]", memo.reads))
        return memo.value
    if not given and isinstance(memo.value, Mapping):
        return cast("T", Watched(name, memo.value))
    _open[-1][name] = None
    return memo.value


def memo_of(owner: Any, attribute: str, given: tuple[Any, ...]) -> Memo[Any]:
    """A memo of an object by its name, made if it was not; raises AttributeError, KeyError and their like."""
    with reading():
        made = getattr(owner, attribute)
        if given or attribute not in _properties(type(owner)):
            made(*given)
    return cast("Memo[Any]", owner.__dict__["_memos"][owner.scope, attribute, *given])


def _properties(kind: type) -> frozenset[str]:
    return frozenset(
        name for above in kind.__mro__ for name, one in vars(above).items() if isinstance(one, derived)
    )


class derived(Generic[T]):  # noqa: N801  # it stands where cached_property stands
    """A property of a traced object that is made once."""

    def __init__(self, make: Callable[[Any], T]) -> None:
        self._make = make
        self.__doc__ = make.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    def __get__(self, owner: Any, kind: type | None = None) -> T:
        return read(owner, self._name, self._make)


def remembered(
    make: Callable[Concatenate[Any, P], T], of: _Of[T] | None = None
) -> Callable[Concatenate[Any, P], T]:
    """A method of a traced object of which each answer is made once; it is asked with plain data."""

    def asked(owner: Any, *given: Any) -> T:
        return read(owner, make.__name__, make, given, of)

    return cast("Callable[Concatenate[Any, P], T]", update_wrapper(asked, make))


def kept(of: Callable[[bytes], Any]) -> Callable[[Callable[P, T]], Callable[P, T]]:
    """A method that is `remembered`, of which a store keeps the answers: the `content` of each, as bytes."""
    return partial(cast("Any", remembered), of=of)


def part(make: Callable[Concatenate[Any, P], T]) -> Callable[Concatenate[Any, P], T]:
    """A function of a traced object with a scope, and of plain data, of which a store keeps the answers.

    An answer is what `marshal` writes, without sets: texts, bytes, numbers, and tuples, lists and mappings of
    those. It is not held in memory: without a store, each call makes it anew.
    """
    name = f"{make.__module__}:{make.__qualname__}"

    def asked(owner: Any, *given: Any) -> T:
        keeper: Keeper | None = owner.__dict__.get(_KEEPER)
        if keeper is None:
            return cast("Callable[..., T]", make)(owner, *given)
        return cast("T", keeper.part((owner.scope, name, *given), partial(make, owner, *given)))

    return cast("Callable[Concatenate[Any, P], T]", update_wrapper(asked, make))


def maker_of(owner: Any, name: str, given: tuple[Any, ...]) -> Callable[[], Any] | None:
    """What makes a part of an object by its name; None where that is the name of a memo."""
    room, colon, function = name.partition(":")
    return partial(getattr(import_module(room), function).__wrapped__, owner, *given) if colon else None


def keep_with(owner: Traced, keeper: Keeper) -> None:
    """From now on the parts of an object, and its memos, may come of who keeps them."""
    owner.__dict__[_KEEPER] = keeper


def keeps(owner: Traced) -> bool:
    """Whether the parts of an object come of who keeps them: then to ask for one once more costs little."""
    return _KEEPER in owner.__dict__
