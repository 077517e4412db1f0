"""How much of a material's worth a strategy keeps, and in what amounts of material are counted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal

from site_builder.records.base import Labels
from site_builder.records.choices import Strategy

GRADES: Mapping[str, tuple[Strategy, ...]] = {
    "avoided": ("refuse", "rethink", "reduce"),
    "high": ("reuse", "repair", "refurbish", "remanufacture", "repurpose"),
    "low": ("recycle",),
    "biobased": ("biobased",),
    "burnt": ("recover",),
    "primary": ("primary",),
}
"""The strategies by how much of a material's worth they keep. Those that give a product or a part a longer
life are high-grade (R3 to R7), recycling keeps the substance alone. Source: PBL, Circular economy: measuring
innovation in the product chain (2017)."""

GRADE_NAMES: Mapping[str, str] = {
    "avoided": "Voorkomen of minder gebruikt",
    "high": "Hoogwaardig hergebruikt",
    "low": "Laagwaardig hergebruikt",
    "biobased": "Biobased",
    "burnt": "Verbrand met energie",
    "primary": "Nieuw materiaal",
}

BATCH_UNITS: Mapping[str, str] = {
    "tonnes": "ton",
    "m": "m",
    "m2": "m²",
    "m3": "m³",
    "pieces": "stuks",
}
BatchUnit = Annotated[Literal["tonnes", "m", "m2", "m3", "pieces"], Labels(BATCH_UNITS)]
