"""Quantities that a programme makes of amounts it names itself: a share, an amount per unit, an amount."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from site_builder.formats import percent, quantity
from site_builder.quantities.quantity import HUNDRED, Figure, Quantity
from site_builder.records.amounts import Amount
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator


def named_amounts(indicators: Iterable[Indicator]) -> Mapping[str, Amount]:
    """Every amount that these indicators name, by its code."""
    return {one.id: one for each in indicators for one in (each.part, each.whole) if one is not None}


def _named(amount: Amount | None) -> Amount:
    """The amount that the check has seen to; raises ValueError where nobody named it."""
    if amount is None:
        raise ValueError("an indicator of amounts that names none")
    return amount


@dataclass(frozen=True)
class Rate(Quantity):
    """An amount per unit of another, such as m³ per km: part / whole."""

    general: ClassVar[bool] = True
    amounts: ClassVar[int] = 2

    @property
    def part(self) -> Amount:
        """The amount above the line; the check demands that the indicator names it."""
        return _named(self.indicator.part)

    @property
    def whole(self) -> Amount:
        """The amount below the line; the check demands that the indicator names it."""
        return _named(self.indicator.whole)

    @property
    def per(self) -> str:
        """The unit below the line."""
        return f"per {self.whole.unit}"

    @property
    def points(self) -> str:
        """The unit above the line."""
        return self.part.unit

    @property
    def weighed(self) -> str:
        """By the amount below the line."""
        return f"naar {self.whole.name}"

    def figure(self, measurement: Measurement) -> Figure | None:
        """Unknown where one of the two amounts is, or where there is nothing below the line."""
        part, whole = (measurement.amounts.get(one.id) for one in (self.part, self.whole))
        return None if part is None or not whole else Figure(self.factor * part / whole, part, whole)

    def text(self, value: Decimal | float, decimals: int) -> str:
        """A number with the unit above the line."""
        return quantity(value, self.part.unit, decimals)


@dataclass(frozen=True)
class Share(Rate):
    """A part of a whole in percent: 100 · part / whole."""

    factor: ClassVar[Decimal] = HUNDRED
    highest: ClassVar[int | None] = 100

    @property
    def per(self) -> str:
        """A percentage says itself what it is of."""
        return ""

    @property
    def points(self) -> str:
        """Of a percentage."""
        return "procentpunt"

    def text(self, value: Decimal | float, decimals: int) -> str:
        """A percentage; a whole one has no decimals."""
        return percent(value, 0 if value == int(value) else decimals)


@dataclass(frozen=True)
class Total(Rate):
    """One amount, such as m³ in a year. The mean is over all that know theirs."""

    amounts: ClassVar[int] = 1
    summed: ClassVar[bool] = True
    mean: ClassVar[str] = "gemiddelde"

    @property
    def per(self) -> str:
        """Of one."""
        return ""

    @property
    def weighed(self) -> str:
        """Each counts once."""
        return "elk even zwaar"

    def figure(self, measurement: Measurement) -> Figure | None:
        """The amount itself."""
        part = measurement.amounts.get(self.part.id)
        return None if part is None else Figure(part, part, Decimal(1))
