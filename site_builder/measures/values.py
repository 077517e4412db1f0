"""The value of one indicator for one project, and the verdict against the level that held then.

Source: plan Tabel 2 and the definitions of Het Nieuwe Normaal that it takes over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from site_builder.model import ProjectEntry
from site_builder.records.choices import MEASUREMENT_PHASES
from site_builder.records.measurement import Co2, Demolition, Materials, Measurement, Mki, Seb
from site_builder.records.plan import Indicator, PerformanceLevel

Verdict = Literal["met", "below", "untestable", "no_level"]
PHASE_ORDER = tuple(MEASUREMENT_PHASES)
HUNDRED = Decimal(100)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with what it was made of.

    `value` is in the indicator's unit (percent; EUR per m2 per year; kg per functional unit), or None
    for a judgement without a number. `part` and `whole` are the two sums behind it (tonnes over tonnes,
    EUR over m2 times years, kg over units); both None where only the share is known. `comparable` names
    what the figure may be compared with: the weight set, or the functional unit with its stages.
    """

    value: Decimal | None
    part: Decimal | None = None
    whole: Decimal | None = None
    comparable: str = ""


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


def share(masses: Materials | Demolition, counts: Sequence[str]) -> Figure | None:
    """100 · (masses that count) / total; the share alone where only that is recorded; None if unknown.

    The total is the recorded one, else the sum of all kinds of mass. A kind that is not recorded
    beside a recorded total is read as none, since the check demands that masses add up. Without a total
    every kind has to be recorded: one that is not may be any mass, so the total is unknown.
    """
    kinds = [name for name in type(masses).model_fields if name not in ("total", "percent")]
    recorded = {name: getattr(masses, name) for name in kinds if getattr(masses, name) is not None}
    if recorded and (masses.total is not None or len(recorded) == len(kinds)):
        part = sum((mass for name, mass in recorded.items() if name in counts), Decimal(0))
        whole = masses.total if masses.total is not None else sum(recorded.values(), Decimal(0))
        # Masses may differ from their total by a rounding, but no share is more than the whole.
        whole = max(whole, part)
        if whole > 0:
            return Figure(HUNDRED * part / whole, part, whole)
    if masses.percent is not None:
        return Figure(masses.percent)
    return None


def mki(measured: Mki) -> Figure:
    """MKI in EUR per m2 per year: total / (m2 · years)."""
    whole = measured.area_m2 * measured.life_years
    return Figure(measured.total_eur / whole, measured.total_eur, whole, measured.weight_set)


def co2(measured: Co2) -> Figure:
    """Embodied CO2 in kg CO2-equivalent per functional unit: kg / amount."""
    comparable = f"{measured.unit} ({', '.join(sorted(set(measured.stages)))})"
    return Figure(measured.kg / measured.amount, measured.kg, measured.amount, comparable)


def _seb(measured: Seb) -> Figure | None:
    return None if measured.verdict == "unknown" else Figure(None)


def figure_of(measurement: Measurement, indicator: Indicator) -> Figure | None:
    """The indicator's figure in one measurement; None where it was not measured."""
    match indicator.quantity:
        case "materials":
            return share(measurement.materials, indicator.counts) if measurement.materials else None
        case "demolition":
            return share(measurement.demolition, indicator.counts) if measurement.demolition else None
        case "mki":
            return mki(measurement.mki) if measurement.mki else None
        case "co2":
            return co2(measurement.co2) if measurement.co2 else None
        case "seb":
            return _seb(measurement.seb) if measurement.seb else None


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

    An MKI with another weight set than any level's is not testable, and never converted. So is an MKI
    against a level that does not say its weight set.
    """
    if indicator.quantity == "seb" and measurement.seb is not None:
        return ("met" if measurement.seb.verdict == "complies" else "below"), None
    levels = levels_in(indicator, kind, measurement.date.year)
    if not levels or figure.value is None:
        return "no_level", None
    weight_set = figure.comparable if indicator.quantity == "mki" else None
    level = next((one for one in levels if one.weight_set == weight_set), None)
    if level is None:
        return "untestable", None
    reached = figure.value >= level.value if indicator.better == "higher" else figure.value <= level.value
    return ("met" if reached else "below"), level


def history(project: ProjectEntry, indicator: Indicator, year: int) -> tuple[Value, ...]:
    """Every value of an indicator by the end of `year`, earliest phase first."""
    values = []
    for measurement in sorted(project.record.measurements, key=_by_phase):
        figure = figure_of(measurement, indicator) if measurement.date.year <= year else None
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
    """Whether the latest measurement says that nothing was demolished, so the indicator does not apply."""
    if indicator.quantity != "demolition":
        return False
    known = [
        m for m in project.record.measurements if m.date.year <= year and (m.no_demolition or m.demolition)
    ]
    return bool(known) and max(known, key=_by_phase).no_demolition


def _by_phase(measurement: Measurement) -> tuple[int, date]:
    return PHASE_ORDER.index(measurement.phase), measurement.date
