"""Embodied CO2 per functional unit. Values over different units are never added or compared."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from site_builder.formats import quantity
from site_builder.quantities.quantity import Figure, Quantity
from site_builder.quantities.sets import functional_unit
from site_builder.records.measurement import Co2, Measurement


def co2(measured: Co2) -> Figure:
    """Embodied CO2 in kg CO2-equivalent per functional unit: kg / amount."""
    comparable = f"{measured.unit} ({', '.join(sorted(set(measured.stages)))})"
    return Figure(measured.kg / measured.amount, measured.kg, measured.amount, comparable)


@dataclass(frozen=True)
class EmbodiedCo2(Quantity):
    """Embodied CO2 in kg per functional unit, apart per unit and stages."""

    by_unit: ClassVar[bool] = True
    short: ClassVar[str] = "CO₂"

    @property
    def points(self) -> str:
        """Of a mass."""
        return "kg"

    def figure(self, measurement: Measurement) -> Figure | None:
        """The CO2 of the material."""
        return co2(measurement.co2) if measurement.co2 else None

    def text(self, value: Decimal | float, decimals: int) -> str:
        """A mass in kg."""
        return quantity(value, "kg", decimals)

    def per_what(self, measurement: Measurement) -> str:
        """The functional unit, without its stages."""
        return functional_unit(measurement.co2.unit) if measurement.co2 is not None else ""

    def set_words(self, comparable: str) -> str:
        """The functional unit with its stages; empty without one."""
        return functional_unit(comparable) if comparable else ""
