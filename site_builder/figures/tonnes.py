"""The material of the region's projects in tonnes, in the year in which each was measured last.

Tonnes may be added over kinds of work, as shares may not: a tonne of a road is one of a square.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Literal

from site_builder.figures.figure import Figure, Key
from site_builder.figures.origin import Origin, least_certain, of_projects
from site_builder.figures.proof import rungs_of_values
from site_builder.figures.years import Told
from site_builder.formats import shares
from site_builder.measures.values import Value
from site_builder.quantities import quantity_of

Kind = Literal["reused", "recycled", "biobased", "primary"]
TONNES = "tonnes"
KINDS: tuple[Kind, ...] = ("reused", "recycled", "biobased", "primary")
UNIT = "ton"


def tonnes(told: Told, year: int) -> Mapping[Key, Figure]:
    """The mass of each kind of material, its share in whole percents, and the total; of the year alone.

    `projects` are those with known masses, of those of which the origin of the material was measured. There
    is none of these where the programme asks for no masses of material.
    """
    return {figure.key: figure for figure in _figures(told, year)}


def _figures(told: Told, year: int) -> Iterator[Figure]:
    indicator = next((one for one in told.model.indicators if quantity_of(one).parts == KINDS), None)
    if indicator is None:
        return
    measured = [
        value.newest
        for kind in told.model.project_types
        for value in told.regional[indicator.id, kind, year].values
        if value.year == year
    ]
    known = [value for value in measured if value.figure.whole is not None]
    origin = _origin(told, known)
    n, of = len(known), len(measured)
    yield origin.known(Key(TONNES, "projects", year), n, "projecten", n, of)
    masses = {kind: sum((_mass(value, kind) for value in known), Decimal(0)) for kind in KINDS}
    total = sum(masses.values(), Decimal(0))
    yield origin.known(Key(TONNES, "mass", year), total if known else None, UNIT, n, of)
    for (kind, mass), share in zip(masses.items(), shares(list(masses.values())), strict=True):
        yield origin.known(Key(TONNES, "mass", year, part=kind), mass if known else None, UNIT, n, of)
        yield origin.known(Key(TONNES, "share", year, part=kind), share if total else None, "%", n, of)


def _mass(value: Value, kind: str) -> Decimal:
    """One kind in one measurement; beside a recorded total a kind that is not recorded is none."""
    materials = value.measurement.materials
    return (getattr(materials, kind) if materials is not None else None) or Decimal(0)


def _origin(told: Told, values: list[Value]) -> Origin:
    sources = of_projects(value.project for value in values).sources
    certain = least_certain(value.status for value in values)
    return Origin(sources, (), certain, rungs_of_values(told, values))
