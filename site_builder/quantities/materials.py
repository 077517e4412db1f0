"""Material origin: which share of the mass that goes into a work is no new material."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from site_builder.quantities.masses import MassShare, parts_of
from site_builder.records.choices import Knowledge
from site_builder.records.measurement import Materials, Measurement


@dataclass(frozen=True)
class MaterialOrigin(MassShare):
    """100 · (reused + recycled + biobased) / total, of the kinds that the indicator counts."""

    parts: ClassVar[tuple[str, ...]] = parts_of(Materials)
    shows_circular: ClassVar[bool] = True
    nothing: ClassVar[str] = "geen nieuw materiaal gebruikt"

    def masses(self, measurement: Measurement) -> Materials | None:
        """What went into the work."""
        return measurement.materials

    def none(self, measurement: Measurement) -> bool:
        """Whether nothing went into the work."""
        return measurement.no_new_material

    def known(self, measurement: Measurement) -> Knowledge:
        """Of how much of it the mass is known."""
        return measurement.materials_known
