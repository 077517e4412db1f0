"""How many of the values in a figure stand on which rung of the ladder of proof."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from site_builder.figures.years import Told
from site_builder.measures.proof import RUNGS, Rung, rung_of, rung_of_level, rung_of_value
from site_builder.measures.values import Value
from site_builder.measures.yearly import YearValue
from site_builder.records.measurement import Measurement
from site_builder.records.municipality import AxisLevel


class Rungs(NamedTuple):
    """How many values stand on each rung; a figure stands on the lowest of them."""

    reported: int = 0
    named: int = 0
    region: int = 0
    third_party: int = 0

    @property
    def lowest(self) -> Rung:
        """The rung of what is made of these values."""
        return next(rung for rung, number in zip(RUNGS, self, strict=True) if number)

    @property
    def checked(self) -> int:
        """How many somebody outside the municipality looked at."""
        return self.region + self.third_party


def rungs_of_values(told: Told, values: Iterable[Value | YearValue]) -> Rungs | None:
    """The rungs of values; None without any, and for a year that was closed before they were recorded."""
    return _counted(rung_of(value, told.model.passed) for value in values) if told.proven else None


def rungs_of_measurement(told: Told, measurement: Measurement, indicator: str) -> Rungs | None:
    """The rung of what one measurement says of an indicator, also of a reference design."""
    return _counted((rung_of_value(measurement, indicator, told.model.passed),)) if told.proven else None


def rungs_of_levels(told: Told, levels: Iterable[AxisLevel]) -> Rungs | None:
    """The same of levels of the spiderweb."""
    return _counted(rung_of_level(level, told.model.passed) for level in levels) if told.proven else None


def together(parts: Iterable[Rungs | None]) -> Rungs | None:
    """The rungs of what follows from several figures; None where those of one of them are not known."""
    every = tuple(parts)
    known = [one for one in every if one is not None]
    if not known or len(known) < len(every):
        return None
    return Rungs(*(sum(column) for column in zip(*known, strict=True)))


def _counted(rungs: Iterable[Rung]) -> Rungs | None:
    every = tuple(rungs)
    return Rungs(*(every.count(rung) for rung in RUNGS)) if every else None
