"""Masses that go into a work or come out of it, and the share of them that counts.

Source: plan Tabel 2 and the definitions of Het Nieuwe Normaal that it takes over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import ClassVar

from site_builder.formats import percent
from site_builder.quantities.quantity import HUNDRED, Figure, Quantity
from site_builder.records.choices import Knowledge
from site_builder.records.measurement import Demolition, Materials, Measurement

Masses = Materials | Demolition


@cache
def parts_of(masses: type[Masses]) -> tuple[str, ...]:
    """The kinds of mass of a record."""
    return tuple(name for name in masses.model_fields if name not in ("total", "percent"))


def share(masses: Masses, counts: Sequence[str]) -> Figure | None:
    """100 · (masses that count) / total; the share alone where only that is recorded; None if unknown.

    The total is the recorded one, else the sum of all kinds of mass. A kind that is not recorded
    beside a recorded total is read as none, since the check demands that masses add up. Without a total
    every kind has to be recorded: one that is not may be any mass, so the total is unknown.
    """
    kinds = parts_of(type(masses))
    recorded = {name: getattr(masses, name) for name in kinds if getattr(masses, name) is not None}
    if recorded and (masses.total is not None or len(recorded) == len(kinds)):
        part = sum((mass for name, mass in recorded.items() if name in counts), Decimal(0))
        whole = masses.total if masses.total is not None else sum(recorded.values(), Decimal(0))
        # Masses may differ from their total by a rounding, but no share is more than the whole.
        whole = max(whole, part)
        if whole > 0:
            return Figure(HUNDRED * part / whole, part, whole)
    if masses.percent is not None:
        return Figure(masses.percent)
    return None


@dataclass(frozen=True)
class MassShare(Quantity):
    """A share of masses, in percent."""

    factor: ClassVar[Decimal] = HUNDRED
    highest: ClassVar[int | None] = 100

    @property
    def points(self) -> str:
        """Of a percentage."""
        return "procentpunt"

    @property
    def weighed(self) -> str:
        """By tonnes."""
        return "naar massa"

    def masses(self, measurement: Measurement) -> Masses | None:
        """The masses in a measurement."""
        raise NotImplementedError

    def none(self, measurement: Measurement) -> bool:
        """Whether a measurement says that there was no material of the kind at all."""
        raise NotImplementedError

    def known(self, measurement: Measurement) -> Knowledge:
        """Of how much of the material the mass is known."""
        raise NotImplementedError

    def figure(self, measurement: Measurement) -> Figure | None:
        """The share of the masses that the indicator counts; None where a part of them alone is known."""
        masses = self.masses(measurement)
        if masses is None or self.known(measurement) == "part":
            return None
        return share(masses, self.indicator.counts)

    def applies(self, measurement: Measurement) -> bool | None:
        """Not where there was no material: that is not applicable, and never 0."""
        if self.none(measurement):
            return False
        return None if self.masses(measurement) is None else True

    def partly_known(self, measurement: Measurement) -> bool:
        """Whether there are masses, and more that nobody weighed."""
        return self.masses(measurement) is not None and self.known(measurement) == "part"

    def text(self, value: Decimal | float, decimals: int) -> str:
        """A percentage; a whole one has no decimals."""
        return percent(value, 0 if value == int(value) else decimals)
