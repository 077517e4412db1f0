"""One recorded value as text: a number with its unit, a choice in its Dutch words, a text between quotes."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from site_builder.formats import date_long, euro, listing, lower_first, number, partial_date, percent
from site_builder.formats import quantity as with_unit
from site_builder.phrases.names import Names
from site_builder.records.base import Record
from site_builder.records.description import Field, field_named
from site_builder.records.municipality import Support

LONGEST = 160


def is_text(owner: type[Record], field: str, value: object) -> bool:
    """Whether a value is free text that a person wrote, and not a choice, code, number or day."""
    if isinstance(value, tuple):
        return any(is_text(owner, field, item) for item in value)
    described = _described(owner, field)
    return isinstance(value, str) and described.kind == "text" and described.text.sort != "code"


def _described(owner: type[Record], field: str) -> Field:
    """The field, or what is in it if it is a list."""
    described = field_named(owner, field)
    return described.items or described


def value_text(owner: type[Record], field: str, value: object, names: Names) -> str:
    """The value of a field as text; `leeg` for none. Texts are cut off after `LONGEST` characters."""
    match value:
        case None:
            return "leeg"
        case bool():
            return "ja" if value else "nee"
        case Decimal():
            return _number(value, _described(owner, field).unit)
        case int():
            return str(value) if _described(owner, field).kind == "year" else number(value)
        case date():
            return date_long(value)
        case str():
            return _text(owner, field, value, names)
        case tuple():
            return listing(value_text(owner, field, item, names) for item in value) or "leeg"
        case Record():
            return quoted(_name_in(value))
    return quoted(str(value))


def quoted(text: str) -> str:
    """A text of a person between quotes, on one line and not too long."""
    line = " ".join(text.split())
    return f"“{line if len(line) <= LONGEST else line[: LONGEST - 1].rstrip() + '…'}”"


def _text(owner: type[Record], field: str, value: str, names: Names) -> str:
    described = _described(owner, field)
    if value in described.choices:
        return lower_first(described.choices[value])
    if described.kind == "partial":
        return partial_date(value)
    where = "support" if (owner, field) == (Support, "kind") else field
    named = names.of(where, value)
    return quoted(value) if is_text(owner, field, value) else named


def _number(value: Decimal, unit: str) -> str:
    exact = value.normalize().as_tuple().exponent
    decimals = max(-exact, 0) if isinstance(exact, int) else 0
    if unit == "€":
        return euro(value, decimals and max(decimals, 2))
    if unit == "%":
        return percent(value, decimals)
    return with_unit(value, unit, decimals) if unit else number(value, decimals)


def _name_in(record: Record) -> str:
    """What names a record best: its title, name or text; else its first value."""
    for field in ("title", "name", "text"):
        if field in type(record).model_fields:
            return str(getattr(record, field))
    return str(getattr(record, next(iter(type(record).model_fields))))
