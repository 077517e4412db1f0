"""Two versions of one record to what was added, removed and changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal

from site_builder.frozen import frozen
from site_builder.records.base import Record
from site_builder.records.description import field_named

What = Literal["added", "removed", "changed", "reordered"]


@frozen
class Step:
    """One step on the way to a value: a field of a kind of record, and for a list or mapping which item.

    `item` is that item in its newest version; `key` is what names it, and None for the field itself.
    """

    owner: type[Record]
    field: str
    key: tuple[object, ...] | None = None
    item: object = None

    @property
    def title(self) -> str:
        """The Dutch name of the field."""
        return self.owner.model_fields[self.field].title or self.field


@frozen
class Change:
    """One change of one value, record or list. `before` is None where it is new, `after` where it is gone."""

    what: What
    steps: tuple[Step, ...]
    before: object
    after: object

    @property
    def last(self) -> Step:
        """The field or item that changed."""
        return self.steps[-1]

    @property
    def removed_values(self) -> int:
        """How many recorded values are gone; 0 for anything but a removal."""
        return max(values_in(self.before), 1) if self.what == "removed" else 0


def differences(before: Record | None, after: Record | None) -> tuple[Change, ...]:
    """Every change from one version of a record to the next, in the order of its fields.

    A record that is wholly new or gone has no changes of its own: its file was added or removed. The order
    of lists does not count, except where the programme chooses it. Both versions are of one kind.
    """
    if before is None or after is None or before == after:
        return ()
    return tuple(_record(before, after, ()))


def values_in(value: object) -> int:
    """How many values somebody recorded in a part of a file; what only names an item is not counted."""
    if value is None:
        return 0
    if isinstance(value, Record):
        named_by = value.ITEM.key if value.ITEM.fixed else ()
        return sum(
            values_in(getattr(value, field)) for field in value.model_fields_set if field not in named_by
        )
    if isinstance(value, Mapping):
        return sum(values_in(item) for item in value.values())
    if isinstance(value, tuple):
        return sum(max(values_in(item), 1) for item in value)
    return 1


def _record(before: Record, after: Record, steps: tuple[Step, ...]) -> Iterator[Change]:
    owner = type(after)
    for field in owner.model_fields:
        old, new = getattr(before, field), getattr(after, field)
        if old != new:
            here = (*steps, Step(owner, field))
            # What nobody wrote is absent, also where the model fills in a default.
            written = field in before.model_fields_set, field in after.model_fields_set
            yield from _value(old if written[0] else None, new if written[1] else None, here)


def _value(old: object, new: object, steps: tuple[Step, ...]) -> Iterator[Change]:
    if isinstance(old, tuple) or isinstance(new, tuple):
        yield from _list(_items(old), _items(new), steps)
    elif isinstance(old, Mapping) or isinstance(new, Mapping):
        yield from _mapping(_entries(old), _entries(new), steps)
    elif isinstance(old, Record) and isinstance(new, Record):
        yield from _record(old, new, steps)
    elif old != new:
        yield Change(_what(old, new), steps, old, new)


def _mapping(
    old: Mapping[object, object], new: Mapping[object, object], steps: tuple[Step, ...]
) -> Iterator[Change]:
    for key in (*new, *(key for key in old if key not in new)):
        before, after = old.get(key), new.get(key)
        if before != after:
            yield from _value(before, after, _at(steps, (key,), before if after is None else after))


def _list(old: tuple[object, ...], new: tuple[object, ...], steps: tuple[Step, ...]) -> Iterator[Change]:
    pairs, gone, come = _matched(old, new)
    owner, field = steps[-1].owner, steps[-1].field
    corrected = [item for item in gone if may_be_corrected(item, owner, field)]
    for after in [item for item in come if may_be_corrected(item, owner, field)]:
        if corrected:
            before = corrected.pop(0)
            pairs.append((before, after))
            gone.remove(before)
            come.remove(after)
    for before, after in sorted(pairs, key=lambda pair: new.index(pair[1])):
        if before != after:
            yield from _value(before, after, _at(steps, key_of(after), after))
    for item in come:
        yield Change("added", _at(steps, key_of(item), item), None, item)
    for item in gone:
        yield Change("removed", _at(steps, key_of(item), item), item, None)
    if _moved(old, new):
        yield Change("reordered", steps, old, new)


def _matched(
    old: Sequence[object], new: Sequence[object]
) -> tuple[list[tuple[object, object]], list[object], list[object]]:
    """Items with one name beside each other, and what is left on both sides.

    Where a name stands more than once, equal items belong together, then those of one year, then the first
    with the first, unless their years tell them apart: another year of a contract is another item.
    """
    waiting: dict[tuple[object, ...], list[object]] = defaultdict(list)
    for item in old:
        waiting[key_of(item)].append(item)
    come: dict[tuple[object, ...], list[object]] = defaultdict(list)
    for item in new:
        come[key_of(item)].append(item)
    several = {key for key, items in (*waiting.items(), *come.items()) if len(items) > 1}
    pairs: list[tuple[object, object]] = []
    for alike in (_equal, _of_one_year, _of_one_name):
        for key, items in come.items():
            for item in tuple(items):
                same = (one for one in waiting[key] if alike(one, item, key in several))
                if (before := next(same, None)) is not None:
                    pairs.append((before, item))
                    waiting[key].remove(before)
                    items.remove(item)
    left = [item for items in waiting.values() for item in items]
    return pairs, left, [item for item in new if any(item is one for one in come[key_of(item)])]


def _equal(before: object, after: object, _several: bool) -> bool:
    return before == after


def _of_one_year(before: object, after: object, _several: bool) -> bool:
    return year_of(before) is not None and year_of(before) == year_of(after)


def _of_one_name(before: object, after: object, several: bool) -> bool:
    return not several or year_of(before) is None or year_of(after) is None


def _moved(old: Sequence[object], new: Sequence[object]) -> bool:
    """Whether items that stayed stand in another order that means something."""
    if not new or not isinstance(new[0], Record) or not new[0].ITEM.ordered:
        return False
    before, after = [key_of(item) for item in old], [key_of(item) for item in new]
    return [key for key in before if key in after] != [key for key in after if key in before]


def _at(steps: tuple[Step, ...], key: tuple[object, ...], item: object) -> tuple[Step, ...]:
    return (*steps[:-1], Step(steps[-1].owner, steps[-1].field, key, item))


def _what(old: object, new: object) -> What:
    if old is None:
        return "added"
    return "removed" if new is None else "changed"


def _items(value: object) -> tuple[object, ...]:
    return value if isinstance(value, tuple) else ()


def _entries(value: object) -> Mapping[object, object]:
    return value if isinstance(value, Mapping) else {}


def key_of(item: object) -> tuple[object, ...]:
    """What names an item of a list: the value itself for a plain value."""
    if isinstance(item, Record):
        return tuple(getattr(item, field) for field in item.ITEM.key or tuple(type(item).model_fields))
    return (item,)


def year_of(item: object) -> int | None:
    """The year that tells items of one name apart; None where theirs is not told by a day."""
    day = getattr(item, item.ITEM.dated, None) if isinstance(item, Record) and item.ITEM.dated else None
    return day.year if isinstance(day, date) else None


def may_be_corrected(item: object, owner: type[Record], field: str) -> bool:
    """Whether an item that went and one that came may be the same one: one known by a text, or a text."""
    if isinstance(item, Record):
        return bool(item.ITEM.key) and not item.ITEM.fixed
    items = field_named(owner, field).items
    return items is not None and items.kind == "text" and items.text.sort == "prose"
