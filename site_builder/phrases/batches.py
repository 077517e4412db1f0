"""A batch of material as it is read: how much, and when. What nobody recorded is not known."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

from site_builder.formats import date_long, number, partial_date
from site_builder.records.batch import Batch
from site_builder.records.material_choices import BATCH_UNITS, BatchUnit

UNKNOWN = "niet bekend"


def amount(value: Decimal, unit: BatchUnit) -> str:
    """An amount: `1.200 m²`, `1 stuk`, `2,5 ton`."""
    if unit == "pieces" and value == 1:
        return "1 stuk"
    return f"{number(value, 0 if value == value.to_integral_value() else 1)} {BATCH_UNITS[unit]}"


def amount_of(batch: Batch) -> str:
    """How much it is."""
    return UNKNOWN if batch.amount is None or batch.unit is None else amount(batch.amount, batch.unit)


def period(batch: Batch) -> str:
    """From when, and until when if that is another period."""
    if batch.from_ is None:
        return UNKNOWN
    first = partial_date(batch.from_)
    return first if batch.until is None else f"{first} tot en met {partial_date(batch.until)}"


def days(first: date, last: date) -> str:
    """The days from `first` to `last`; whole months by their names: `maart 2031 tot en met mei 2031`."""
    whole = first.day == 1 and (last + timedelta(days=1)).day == 1
    names = [partial_date(f"{one:%Y-%m}") if whole else date_long(one) for one in (first, last)]
    return " tot en met ".join(dict.fromkeys(names))
