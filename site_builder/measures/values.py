"""The value of one indicator for one project, and the verdict against the level that held then.

Source: plan Tabel 2 and the definitions of Het Nieuwe Normaal that it takes over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Literal

from site_builder.frozen import frozen
from site_builder.model import HUNDRED, ProjectEntry
from site_builder.quantities import Figure, quantity_of
from site_builder.records.choices import MEASUREMENT_PHASES, Status
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator, PerformanceLevel
from site_builder.traces import read

Verdict = Literal["met", "below", "untestable", "no_level"]
PHASE_ORDER = tuple(MEASUREMENT_PHASES)


@frozen
class Value:
    """One indicator of one project, from the latest phase in which it was measured."""

    project: ProjectEntry
    indicator: str
    measurement: Measurement
    figure: Figure
    verdict: Verdict
    level: PerformanceLevel | None
    years: tuple[Value, ...] = ()
    """The values of the years of a framework contract that this one is the sum of, oldest first."""

    @property
    def newest(self) -> Value:
        """The value of the newest measurement by itself."""
        return self.years[-1] if self.years else self

    def of_share(self, share: Decimal | None) -> Value:
        """The value of a part of the work, in percent: the same value over smaller sums.

        With a share that is not known it is in no sum, as a share without masses is.
        """
        figure = self.figure
        if figure.part is None or figure.whole is None or share == HUNDRED:
            return self
        part, whole = (None, None) if share is None else (figure.part * share, figure.whole * share)
        if part is not None and whole is not None:
            part, whole = part / HUNDRED, whole / HUNDRED
        years = tuple(one.of_share(share) for one in self.years)
        return replace(self, figure=replace(figure, part=part, whole=whole), years=years)

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
        return self.project.path


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
    return ("met" if reaches(figure.value, level.value, indicator) else "below"), level


def reaches(value: Decimal, level: Decimal, indicator: Indicator) -> bool:
    """Whether a value is at a level or on its better side."""
    return value >= level if indicator.better == "higher" else value <= level


def history(project: ProjectEntry, indicator: Indicator, year: int) -> tuple[Value, ...]:
    """Every value of an indicator by the end of `year`, earliest phase first. A reference is no value."""
    # Every year, municipality and page asks for them: they are made once for all years.
    _, values = read(project, "history", partial(_history, indicator=indicator), (id(indicator),))
    return tuple(one for one in values if one.year <= year)


def _history(project: ProjectEntry, _: int, indicator: Indicator) -> tuple[Indicator, tuple[Value, ...]]:
    """The values of every year, beside the indicator: as long as it lives, no other one has its number."""
    values = []
    quantity = quantity_of(indicator)
    for measurement in sorted(project.record.measurements, key=_by_phase):
        figure = quantity.figure(measurement) if measurement.phase != "reference" else None
        if figure is not None:
            verdict, level = judge(figure, measurement, indicator, project.record.type)
            values.append(Value(project, indicator.id, measurement, figure, verdict, level))
    return indicator, tuple(values)


def value_in(project: ProjectEntry, indicator: Indicator, year: int) -> Value | None:
    """The value by the end of `year`: delivery before award before design. Asked for is not achieved.

    Of a framework contract that is the sum of its years. None where nothing was measured, and where the
    indicator does not apply.
    """
    if not_applicable(project, indicator, year):
        return None
    return latest(history(project, indicator, year), indicator)


def measured(project: ProjectEntry, indicator: Indicator, year: int) -> date | None:
    """The day of the last value of `history`, which takes no verdict to tell; None where there is none."""
    quantity = quantity_of(indicator)
    there = [
        _by_phase(one)
        for one in project.record.measurements
        if one.date.year <= year and one.phase != "reference" and quantity.figure(one) is not None
    ]
    return max(there)[1] if there else None


def latest(values: Sequence[Value], indicator: Indicator) -> Value | None:
    """The last of the values, which are in the order of their phases; of years of a contract, their sum.

    Years under another weight set or unit than the newest are not in it, nor is a year of which the share
    alone is known. The sum is held against the level that all its years have; without one it is not testable.
    """
    if not values:
        return None
    newest = values[-1]
    years = tuple(
        one
        for one in values
        if one.measurement.phase == "year" and one.figure.comparable == newest.figure.comparable
    )
    if len(years) < 2:
        return newest
    quantity = quantity_of(indicator)
    if quantity.judged:
        verdict: Verdict = "met" if all(one.verdict == "met" for one in years) else "below"
        return replace(newest, verdict=verdict, years=years)
    weighed = [one for one in years if one.figure.part is not None and one.figure.whole is not None]
    if not weighed:
        return newest
    part = sum((one.figure.part or Decimal(0) for one in weighed), Decimal(0))
    whole = sum((one.figure.whole or Decimal(0) for one in weighed), Decimal(0))
    if quantity.summed:
        whole = Decimal(1)
    value = quantity.factor * part / whole
    level = newest.level if all(one.level == newest.level for one in years) else None
    verdict = "untestable" if level is None and any(one.level for one in years) else newest.verdict
    if level is not None:
        verdict = "met" if reaches(value, level.value, indicator) else "below"
    figure = Figure(value, part, whole, newest.figure.comparable)
    return Value(newest.project, newest.indicator, newest.measurement, figure, verdict, level, years)


def reference(project: ProjectEntry, indicator: Indicator) -> tuple[Measurement, Figure] | None:
    """What the work is held against: the figure of its reference design, which nobody judges."""
    quantity = quantity_of(indicator)
    for measurement in project.record.measurements:
        if measurement.phase == "reference" and (figure := quantity.figure(measurement)) is not None:
            return measurement, figure
    return None


def not_applicable(project: ProjectEntry, indicator: Indicator, year: int) -> bool:
    """Whether the latest measurement that speaks of it says that the indicator does not apply.

    A framework contract to which it applied in one year is one to which it applies.
    """
    quantity = quantity_of(indicator)
    if not quantity.nothing:
        return False
    known = [
        (measurement, applies)
        for measurement in project.record.measurements
        if measurement.date.year <= year
        and measurement.phase != "reference"
        and (applies := quantity.applies(measurement)) is not None
    ]
    years = [applies for measurement, applies in known if measurement.phase == "year"]
    if years:
        return not any(years)
    return bool(known) and not max(known, key=lambda one: _by_phase(one[0]))[1]


def _by_phase(measurement: Measurement) -> tuple[int, date]:
    return PHASE_ORDER.index(measurement.phase), measurement.date
