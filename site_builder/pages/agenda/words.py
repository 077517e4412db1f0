"""Sentences of the agenda."""

from __future__ import annotations

from decimal import Decimal

from site_builder.formats import count, number
from site_builder.records.material_choices import BATCH_UNITS, BatchUnit


def amount(value: Decimal, unit: BatchUnit) -> str:
    """An amount as it is read: `1.200 m²`, `1 stuk`, `2,5 ton`."""
    if unit == "pieces" and value == 1:
        return "1 stuk"
    return f"{number(value, 0 if value == value.to_integral_value() else 1)} {BATCH_UNITS[unit]}"


def heading(found: int) -> str:
    """How many batches fit."""
    if not found:
        return "Nog geen materiaal past bij een ander werk"
    return f"{count(found, 'partij materiaal past', 'partijen materiaal passen')} bij een ander werk"
