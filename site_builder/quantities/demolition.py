"""Demolition material: which share of the mass that comes free is used again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from site_builder.quantities.masses import MassShare, parts_of
from site_builder.records.choices import Knowledge
from site_builder.records.measurement import Demolition, Measurement


@dataclass(frozen=True)
class DemolitionShare(MassShare):
    """100 · (reused + recycled) / released. Nothing demolished is not applicable, never 0."""

    parts: ClassVar[tuple[str, ...]] = parts_of(Demolition)
    nothing: ClassVar[str] = "niets gesloopt"

    def masses(self, measurement: Measurement) -> Demolition | None:
        """What came free."""
        return measurement.demolition

    def none(self, measurement: Measurement) -> bool:
        """Whether nothing was demolished."""
        return measurement.no_demolition

    def known(self, measurement: Measurement) -> Knowledge:
        """Of how much of it the mass is known."""
        return measurement.demolition_known
