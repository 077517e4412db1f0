"""Figures of a small region, with or without closed years, for the tests of comparing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from site_builder.figures.figure import Figure, Key
from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.model import tie
from site_builder.records.as_of import as_of
from site_builder.records.collection import Records
from site_builder.records.errata import Erratum
from site_builder.records.measurement import Measurement
from site_builder.records.municipality import Municipality
from site_builder.records.plan import Indicators
from tests.measures.region import measurement, mki_of, municipality, project, records

MATERIALS, MKI, CO2, SEB = "materials", "mki", "co2", "seb"


def figures_of(found: Records, closed: Mapping[int, Records] | None = None) -> Figures:
    """The figures of these records, and of years that were closed with records of their own."""
    return Figures(Years(Told(tie(found)), {year: Told(tie(own)) for year, own in (closed or {}).items()}))


def with_errata(found: Records, closed: Records, year: int, errata: Iterable[Erratum]) -> Figures:
    """The same where one closed year was corrected."""
    return Figures(Years(Told(tie(found)), {year: Told(tie(as_of(closed, year)), errata)}))


def materials(year: int, reused: int, total: int | None = 100) -> Measurement:
    """A measurement of the origin of material; without a total the share alone is known."""
    parts = {"percent": reused} if total is None else {"reused": reused, "total": total}
    return measurement("delivery", f"{year}-05-01", materials=parts)


def mki(year: int, total: int, weight_set: str = "A1") -> Measurement:
    """An MKI over 1,000 m2 years."""
    return measurement("delivery", f"{year}-05-01", mki=mki_of(total, weight_set=weight_set))


def of(*found: Measurement, until: int = 2027, who: Mapping[str, Municipality] | None = None) -> Records:
    """One municipality, `wilg`, with two projects per measurement: of one there is nothing to compare."""
    own = {("wilg", f"{name}{place}"): project(one) for place, one in enumerate(found) for name in "pq"}
    return records(who or {"wilg": municipality("Wilg")}, own, report_year=until)


def named(found: Records, quantity: str) -> str:
    """The id of the indicator with this quantity."""
    return next(one.id for one in found.indicators.indicators if one.quantity == quantity)


def changed(found: Records, quantity: str, **update: Any) -> Records:
    """The same records with one indicator changed."""
    every = tuple(
        type(one).model_validate({**one.model_dump(), **update}) if one.quantity == quantity else one
        for one in found.indicators.indicators
    )
    return replace(found, indicators=Indicators(indicators=every))


def level(from_year: int, value: float, weight_set: str | None = None) -> dict[str, Any]:
    """A performance level for roads."""
    own = {"weight_set": weight_set} if weight_set else {}
    return {"type": "roads", "from_year": from_year, "value": value, "source": {"title": "Plan"}, **own}


def value(
    figures: Figures, indicator: str, year: int, statistic: str = "mean", comparable: str = ""
) -> Figure:
    """A figure of roads in the region."""
    return figures.at(Key(indicator, statistic, year, type="roads", set=comparable))
