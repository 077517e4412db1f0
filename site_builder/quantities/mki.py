"""The environmental cost indicator (MKI), per m² per year.

Values under A1 (11 impact categories) and A2 (19) are not comparable, and never converted.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from site_builder.formats import euro
from site_builder.quantities.quantity import Figure, Quantity
from site_builder.quantities.sets import rule_name, rule_words
from site_builder.records.measurement import Measurement, Mki


def mki(measured: Mki) -> Figure:
    """MKI in EUR per m2 per year: total / (m2 · years)."""
    whole = measured.area_m2 * measured.life_years
    return Figure(measured.total_eur / whole, measured.total_eur, whole, measured.weight_set)


@dataclass(frozen=True)
class MkiPerYear(Quantity):
    """MKI in EUR per m2 per year, apart per weight set."""

    by_rule: ClassVar[bool] = True
    short: ClassVar[str] = "MKI"

    @property
    def per(self) -> str:
        """The area and the life of the work."""
        return "per m² per jaar"

    @property
    def points(self) -> str:
        """Of an amount in euros."""
        return "euro"

    @property
    def weighed(self) -> str:
        """By area and life."""
        return "naar m² en jaren"

    def figure(self, measurement: Measurement) -> Figure | None:
        """The MKI of the work."""
        return mki(measurement.mki) if measurement.mki else None

    def text(self, value: Decimal | float, decimals: int) -> str:
        """An amount in euros."""
        return euro(value, decimals)

    def axis_text(self, value: float) -> str:
        """Euros keep their cents, also where they are round."""
        return self.text(Decimal(repr(value)), self.indicator.decimals)

    def method(self, measurement: Measurement) -> tuple[str, ...]:
        """The weight set and the version of the method."""
        if measurement.mki is None:
            return ()
        version = measurement.mki.method_version
        return (rule_words(measurement.mki.weight_set), *((version,) if version else ()))

    def set_name(self, comparable: str) -> str:
        """The rule by its name; empty without one."""
        return rule_name(comparable) if comparable else ""

    def set_words(self, comparable: str) -> str:
        """The rule in full; empty without one."""
        return rule_words(comparable) if comparable else ""
