"""Figures of an indicator over small regions, and figures that count, for the tests of sentences."""

from __future__ import annotations

from decimal import Decimal

from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.figures import Figures
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.figures.years import Told, Years
from site_builder.records.measurement import Measurement
from site_builder.records.plan import Indicator
from site_builder.records.project import Project
from tests.measures.programme import MATERIALS
from tests.measures.region import measurement, municipality, project, region


def share(percent: float, year: int = 2026) -> Measurement:
    """A measured share of material, without masses."""
    return measurement(date=f"{year}-06-01", materials={"percent": percent})


def masses(part: float, whole: float, year: int = 2026) -> Measurement:
    """A measurement of material with its masses."""
    return measurement(date=f"{year}-06-01", materials={"reused": part, "total": whole})


def own_of(
    *projects: Project, indicator: Indicator = MATERIALS, kind: str = "roads", year: int = 2026
) -> IndicatorFigures:
    """The figures of an indicator in a region of one municipality with these projects."""
    keyed = {("wilg", f"werk-{place:03}"): one for place, one in enumerate(projects)}
    model = region({"wilg": municipality("Wilg")}, keyed, report_year=year)
    return IndicatorFigures(Figures(Years(Told(model))), indicator, kind, year)


def roads(*shares: float | None, year: int = 2026) -> IndicatorFigures:
    """Road projects with these shares, all measured in `year`; None for one that was not."""
    return own_of(*(project(*(() if one is None else (share(one, year),))) for one in shares), year=year)


def known(value: int | None, statistic: str = "held", topic: str = "sessions", year: int = 2026) -> Figure:
    """A figure of a statistic; None for one of which nothing is known."""
    number = None if value is None else Decimal(value)
    return Figure(Key(topic, statistic, year), number, n=value, of=value)


def counting(value: int, topic: str = "municipalities", year: int = 2026, basis: Basis = "in_year") -> Figure:
    """A figure that counts."""
    return Figure(Key(topic, "count", year, basis), Decimal(value), n=value, of=max(value, 1))
