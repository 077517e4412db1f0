"""What tells one item of a list from another."""

from __future__ import annotations

from datetime import date

from site_builder.records.base import Record
from site_builder.records.description import field_named


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
