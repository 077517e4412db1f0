"""How the projects of a municipality were tendered and carried out, as far as their records tell."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.model import ProjectEntry
from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator

NOT_CIRCULAR = frozenset(("primary", "recover"))
"""What may become of a material without anything circular: bought new, or burnt."""


def put_out(project: ProjectEntry, year: int) -> bool:
    """Whether a project was tendered by the end of `year`. What was started or delivered must have been."""
    record = project.record
    return _by(record.tendered, year) or _by(record.started, year) or _by(record.delivered, year)


def delivered(project: ProjectEntry, year: int) -> bool:
    """Whether a project was delivered by the end of `year`."""
    return _by(project.record.delivered, year)


def circular(project: ProjectEntry) -> bool | None:
    """Whether a project was tendered in a circular way; None where that is not known."""
    return project.record.tender.circular if project.record.tender is not None else None


def executed(project: ProjectEntry, indicators: Sequence[Indicator], year: int) -> bool | None:
    """Whether a delivered project was tendered in a circular way and carried out so; None for not known.

    Asked for is not achieved. What was done shows in the materials that are named, or in a measurement of
    their origin at delivery, or in a year of a framework contract, by the end of `year`.
    """
    asked = circular(project)
    if not asked:
        return asked
    if any(use.strategy not in NOT_CIRCULAR for use in project.record.materials):
        return True
    found = [
        figure.value
        for indicator in indicators
        if (quantity := quantity_of(indicator)).shows_circular
        for measurement in project.record.measurements
        if measurement.phase in ("delivery", "year") and measurement.date.year <= year
        if (figure := quantity.figure(measurement)) is not None and figure.value is not None
    ]
    return any(value > 0 for value in found) if found else None


def _by(day: str | None, year: int) -> bool:
    return day is not None and int(day[:4]) <= year
