"""Levels in the spiderweb: per municipality over the years, and the region's middle (plan 04.02)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from site_builder.measures.aggregates import median
from site_builder.measures.profiles import levels_of
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.municipality import Assessment


@dataclass(frozen=True, slots=True)
class AxisChange:
    """One axis in two assessments; None is unknown. `change` is None if either level is."""

    axis: str
    before: int | None
    now: int | None

    @property
    def change(self) -> int | None:
        """The difference in levels."""
        return None if self.before is None or self.now is None else self.now - self.before


@dataclass(frozen=True, slots=True)
class Comparison:
    """An assessment beside the one before it, which may be more than a year older."""

    current: Assessment
    previous: Assessment | None
    axes: tuple[AxisChange, ...]

    @property
    def risen(self) -> tuple[AxisChange, ...]:
        """The axes that went up."""
        return tuple(axis for axis in self.axes if (axis.change or 0) > 0)

    @property
    def fallen(self) -> tuple[AxisChange, ...]:
        """The axes that went down."""
        return tuple(axis for axis in self.axes if (axis.change or 0) < 0)

    @property
    def comparable(self) -> int:
        """On how many axes both levels are known."""
        return sum(axis.change is not None for axis in self.axes)


@dataclass(frozen=True, slots=True)
class AxisMiddle:
    """The median level of the municipalities whose level on an axis is known, and how many those are."""

    axis: str
    median: Decimal | None
    known: int


def latest(entry: MunicipalityEntry, year: int) -> Assessment | None:
    """The newest assessment that counts, of `year` or before."""
    return next((a for a in reversed(entry.assessments) if a.year <= year), None)


def shown(entry: MunicipalityEntry, year: int) -> Assessment | None:
    """The assessment that a page leads with: the latest that counts, else a draft, which is labelled so."""
    return latest(entry, year) or entry.draft


def compare(entry: MunicipalityEntry, assessment: Assessment, axes: Sequence[str]) -> Comparison:
    """An assessment beside the newest that counts before it."""
    previous = next((a for a in reversed(entry.assessments) if a.year < assessment.year), None)
    before = levels_of(previous) if previous is not None else {}
    now = levels_of(assessment)
    return Comparison(assessment, previous, tuple(AxisChange(a, before.get(a), now.get(a)) for a in axes))


def region_middle(model: Model, year: int) -> tuple[AxisMiddle, ...]:
    """Per axis the median over the municipalities that take part in `year` and were assessed for it."""
    assessed = [a for a in (entry.assessment(year) for entry in model.members_in(year)) if a is not None]
    levels = [levels_of(assessment) for assessment in assessed]
    middles = []
    for axis in model.axes:
        known = [Decimal(one[axis.id]) for one in levels if axis.id in one]
        middles.append(AxisMiddle(axis.id, median(known), len(known)))
    return tuple(middles)


def level_changes(model: Model, year: int) -> tuple[int, int]:
    """How many levels the members rose and fell in their assessment of `year`, against the one before."""
    risen = fallen = 0
    axes = [axis.id for axis in model.axes]
    for entry in model.members_in(year):
        assessment = entry.assessment(year)
        if assessment is not None:
            comparison = compare(entry, assessment, axes)
            risen += sum(axis.change or 0 for axis in comparison.risen)
            fallen -= sum(axis.change or 0 for axis in comparison.fallen)
    return risen, fallen
