"""What a municipality measured of itself over a year: the value of an indicator, and its verdict.

Source: the programme of the region, which names the amounts and the questions; plan 04.02 for the years.
"""

from __future__ import annotations

from site_builder.frozen import frozen
from site_builder.measures.values import Verdict, judge
from site_builder.model import MunicipalityEntry
from site_builder.quantities import Figure, quantity_of
from site_builder.records.amounts import YearFigures
from site_builder.records.choices import Status
from site_builder.records.measurement import measured_of
from site_builder.records.plan import Indicator, PerformanceLevel
from site_builder.records.project_types import MUNICIPALITIES


@frozen
class YearValue:
    """One indicator of one municipality over one year."""

    municipality: str
    indicator: str
    record: YearFigures
    figure: Figure
    verdict: Verdict
    level: PerformanceLevel | None

    @property
    def year(self) -> int:
        """The year that it is about."""
        return self.record.year

    @property
    def status(self) -> Status:
        """How certain it is."""
        return self.record.status

    @property
    def path(self) -> str:
        """The file that holds it, below the data folder."""
        return f"municipalities/{self.municipality}.yaml"


def year_values(entry: MunicipalityEntry, indicator: Indicator, year: int) -> tuple[YearValue, ...]:
    """Every value of an indicator by the end of `year`, oldest first; drafts do not count."""
    found = []
    quantity = quantity_of(indicator)
    for record in sorted(entry.its.figures, key=lambda one: one.year):
        measurement = measured_of(record)
        figure = quantity.figure(measurement)
        if figure is not None and record.status != "draft" and record.year <= year:
            verdict, level = judge(figure, measurement, indicator, MUNICIPALITIES.id)
            found.append(YearValue(entry.slug, indicator.id, record, figure, verdict, level))
    return tuple(found)
