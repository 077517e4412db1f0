"""One recorded value as text: a number with its unit, a choice in its Dutch words, a text between quotes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from site_builder.formats import date_long, euro, listing, lower_first, number, partial_date, percent
from site_builder.formats import quantity as with_unit
from site_builder.phrases.names import Names
from site_builder.record_changes.labels import choices
from site_builder.records.base import Record
from site_builder.records.measurement import Co2, Demolition, Materials, Mki
from site_builder.records.municipality import Municipality, Population, Support
from site_builder.records.project import MaterialUse
from site_builder.records.region import SizeClass

TON = "ton"
UNITS: Mapping[tuple[type[Record], str], str] = {
    (Municipality, "area_km2"): "km²",
    (Co2, "kg"): "kg",
    (MaterialUse, "tonnes"): TON,
    (Mki, "area_m2"): "m²",
    (Mki, "life_years"): "jaar",
    (Mki, "total_eur"): "€",
    **{
        (owner, field): "%" if field == "percent" else TON
        for owner in (Materials, Demolition)
        for field in owner.model_fields
    },
}
COUNTS = frozenset({(Population, "count"), (SizeClass, "below")})
"""Whole numbers that may be large; other whole numbers are levels, years and small counts."""
PARTIAL_DATES = frozenset({"tendered", "started", "delivered", "date"})
LONGEST = 160


def is_text(owner: type[Record], field: str, value: object) -> bool:
    """Whether a value is free text that a person wrote, and not a choice, code, number or day."""
    if isinstance(value, tuple):
        return any(is_text(owner, field, item) for item in value)
    if not isinstance(value, str) or choices(owner, field) or field in PARTIAL_DATES:
        return False
    return field not in _CODES and (owner, field) != (Support, "kind")


_CODES = frozenset(
    {"id", "code", "session", "axis", "series", "support", "municipality", "municipalities", "neighbours"}
    | {"examples_by", "weight_set", "goal", "theme", "starts", "ends", "requires", "fulfilled", "counts"}
    | {"action_lines", "project", "type"}
)


def value_text(owner: type[Record], field: str, value: object, names: Names) -> str:
    """The value of a field as text; `leeg` for none. Texts are cut off after `LONGEST` characters."""
    match value:
        case None:
            return "leeg"
        case bool():
            return "ja" if value else "nee"
        case Decimal():
            return _number(value, UNITS.get((owner, field), ""))
        case int():
            return number(value) if (owner, field) in COUNTS else str(value)
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
    known = choices(owner, field)
    if value in known:
        return lower_first(known[value])
    if field in PARTIAL_DATES:
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
