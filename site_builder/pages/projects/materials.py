"""What was done with each material, beside the mass of all material in the newest measurement."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from site_builder.pages.projects import material_words as say
from site_builder.pages.projects.material_words import Listed, tonnes
from site_builder.pages.projects.origin import REST
from site_builder.pages.shared.chrome import Cell, Column
from site_builder.pages.shared.sections import Section, table
from site_builder.quantities.masses import share
from site_builder.records.choices import STRATEGIES
from site_builder.records.measurement import Measurement
from site_builder.records.project import MaterialUse


def materials_section(
    materials: Sequence[MaterialUse], measurements: Sequence[Measurement]
) -> Section | None:
    """Each material with what was done with it; what nobody split up is a row of its own."""
    if not materials:
        return None
    listed = _listed(materials, measurements)
    rows = [
        (
            Cell(use.material, note=use.note or ""),
            Cell(STRATEGIES[use.strategy], note=say.secondary(use.secondary)),
            Cell("niet bekend" if use.tonnes is None else tonnes(use.tonnes)),
        )
        for use in materials
    ]
    if listed.rest and listed.mass:
        rows.append((Cell(REST.capitalize()), Cell("–"), Cell(tonnes(listed.rest))))
    weighed = any(use.tonnes is not None for use in materials)
    columns = (Column("Materiaal"), Column("Wat ermee is gedaan"), Column("Massa", numeric=True))
    return Section(
        heading=say.heading(listed),
        caption=say.caption(listed),
        table=table(
            "materiaaltabel",
            "Wat met elk materiaal is gedaan",
            columns if weighed else columns[:2],
            rows if weighed else [row[:2] for row in rows],
        ),
    )


def _listed(materials: Sequence[MaterialUse], measurements: Sequence[Measurement]) -> Listed:
    """The materials beside the newest measurement that knows the mass of all material in the work."""
    for one in reversed(measurements):
        whole = one.materials is not None and one.materials_known == "all"
        found = share(one.materials, ()) if one.materials is not None and whole else None
        if one.materials is not None and found is not None and found.whole is not None:
            return Listed(tuple(materials), found.whole, one.materials.primary or Decimal(0))
    return Listed(tuple(materials), None)
