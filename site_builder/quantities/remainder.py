"""What is left of a whole: everything but a part of it, such as all waste but what was burnt."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.quantities.named import Share
from site_builder.quantities.quantity import Figure
from site_builder.records.measurement import Measurement


@dataclass(frozen=True)
class Remainder(Share):
    """100 · (whole − part) / whole, where only the part that does not count is recorded."""

    def figure(self, measurement: Measurement) -> Figure | None:
        """Unknown where one of the two amounts is, or where there is nothing below the line."""
        found = super().figure(measurement)
        if found is None or found.part is None or found.whole is None:
            return None
        left = found.whole - found.part
        return Figure(self.factor * left / found.whole, left, found.whole)
