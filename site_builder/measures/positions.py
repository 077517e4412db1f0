"""Levels in the spiderweb: per municipality over the years, and the region's middle (plan 04.02)."""

from __future__ import annotations

from decimal import Decimal

from site_builder.frozen import frozen
from site_builder.measures.aggregates import median
from site_builder.measures.profiles import levels_of
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.municipality import Assessment


@frozen
class AxisMiddle:
    """The median level of the municipalities whose level on an axis is known, and how many those are."""

    axis: str
    median: Decimal | None
    known: int


def latest(entry: MunicipalityEntry, year: int) -> Assessment | None:
    """The newest assessment that counts, of `year` or before."""
    return next(reversed(entry.assessed_until(year)), None)


def region_middle(model: Model, year: int) -> tuple[AxisMiddle, ...]:
    """Per axis the median over the municipalities that take part in `year` and were assessed for it."""
    assessed = [a for a in (entry.assessment(year) for entry in model.members_in(year)) if a is not None]
    levels = [levels_of(assessment) for assessment in assessed]
    middles = []
    for axis in model.axes:
        known = [Decimal(one[axis.id]) for one in levels if axis.id in one]
        middles.append(AxisMiddle(axis.id, median(known), len(known)))
    return tuple(middles)
