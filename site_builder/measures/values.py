"""The value of one indicator for one project, and the verdict against the level that held then.

Source: plan Tabel 2 and the definitions of Het Nieuwe Normaal that it takes over.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from site_builder.model import ProjectEntry
from site_builder.quantities import Figure, quantity_of
from site_builder.records.choices import MEASUREMENT_PHASES, Status
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator, PerformanceLevel

Verdict = Literal["met", "below", "untestable", "no_level"]
PHASE_ORDER = tuple(MEASUREMENT_PHASES)


@dataclass(frozen=True, slots=True)
class Value:
    """One indicator of one project, from the latest phase in which it was measured."""

    project: ProjectEntry
    indicator: str
    measurement: Measurement
    figure: Figure
    verdict: Verdict
    level: PerformanceLevel | None

    @property
    def date(self) -> date:
        """The day of the measurement."""
        return self.measurement.date

    @property
    def year(self) -> int:
        """The year of the measurement."""
        return self.date.year

    @property
    def status(self) -> Status:
        """How certain the project's file is."""
        return self.project.record.status

    @property
    def path(self) -> str:
        """The file of the project, below the data folder."""
        return f"projects/{self.project.municipality}/{self.project.slug}.yaml"


def levels_in(indicator: Indicator, kind: str, year: int) -> tuple[PerformanceLevel, ...]:
    """The levels that hold for a project type in a year: the newest of each weight set."""
    newest: dict[str | None, PerformanceLevel] = {}
    for level in sorted(indicator.levels, key=lambda level: level.from_year):
        if level.type == kind and level.from_year <= year:
            newest[level.weight_set] = level
    return tuple(newest.values())


def judge(
    figure: Figure, measurement: Measurement, indicator: Indicator, kind: str
) -> tuple[Verdict, PerformanceLevel | None]:
    """The verdict, with the level of the measurement's year that it was held against.

    A value of another weight set than any level's is not testable, and never converted. So is one with a
    weight set against a level that does not say its own.
    """
    quantity = quantity_of(indicator)
    if quantity.judged:
        return ("met" if quantity.meets(measurement) else "below"), None
    levels = levels_in(indicator, kind, measurement.date.year)
    if not levels or figure.value is None:
        return "no_level", None
    weight_set = figure.comparable if quantity.by_rule else None
    level = next((one for one in levels if one.weight_set == weight_set), None)
    if level is None:
        return "untestable", None
    reached = figure.value >= level.value if indicator.better == "higher" else figure.value <= level.value
    return ("met" if reached else "below"), level


def history(project: ProjectEntry, indicator: Indicator, year: int) -> tuple[Value, ...]:
    """Every value of an indicator by the end of `year`, earliest phase first."""
    values = []
    quantity = quantity_of(indicator)
    for measurement in sorted(project.record.measurements, key=_by_phase):
        figure = quantity.figure(measurement) if measurement.date.year <= year else None
        if figure is not None:
            verdict, level = judge(figure, measurement, indicator, project.record.type)
            values.append(Value(project, indicator.id, measurement, figure, verdict, level))
    return tuple(values)


def value_in(project: ProjectEntry, indicator: Indicator, year: int) -> Value | None:
    """The value by the end of `year`: delivery before award before design. Asked for is not achieved.

    None where nothing was measured, and where the indicator does not apply.
    """
    if not_applicable(project, indicator, year):
        return None
    values = history(project, indicator, year)
    return values[-1] if values else None


def not_applicable(project: ProjectEntry, indicator: Indicator, year: int) -> bool:
    """Whether the latest measurement that speaks of it says that the indicator does not apply."""
    quantity = quantity_of(indicator)
    if not quantity.nothing:
        return False
    known = [
        (measurement, applies)
        for measurement in project.record.measurements
        if measurement.date.year <= year and (applies := quantity.applies(measurement)) is not None
    ]
    return bool(known) and not max(known, key=lambda one: _by_phase(one[0]))[1]


def _by_phase(measurement: Measurement) -> tuple[int, date]:
    return PHASE_ORDER.index(measurement.phase), measurement.date
