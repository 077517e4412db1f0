"""Demolition material: which share of the mass that comes free is used again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from site_builder.quantities.masses import MassShare, parts_of
from site_builder.records.measurement import Demolition, Measurement


@dataclass(frozen=True)
class DemolitionShare(MassShare):
    """100 · (reused + recycled) / released. Nothing demolished is not applicable, never 0."""

    parts: ClassVar[tuple[str, ...]] = parts_of(Demolition)
    nothing: ClassVar[str] = "niets gesloopt"

    def masses(self, measurement: Measurement) -> Demolition | None:
        """What came free."""
        return measurement.demolition

    def applies(self, measurement: Measurement) -> bool | None:
        """Not where nothing was demolished."""
        if measurement.no_demolition:
            return False
        return None if measurement.demolition is None else True
