"""What the records of a project tell of how it was tendered and carried out; unknown stays unknown."""

from __future__ import annotations

from typing import Any

import pytest

from site_builder.measures.tenders import circular, delivered, executed, put_out
from tests.measures.programme import INDICATORS
from tests.measures.region import entry, measurement

ALL = INDICATORS.indicators


@pytest.mark.parametrize(
    ("dates", "asked"),
    [
        ({"tendered": "2027-03"}, {2026: False, 2027: True, 2028: True}),
        ({"started": "2028"}, {2027: False, 2028: True}),
        ({"delivered": "2028-05-01"}, {2027: False, 2028: True}),
        ({}, {2026: False, 2030: False}),
    ],
)
def test_a_project_is_put_out_by_its_first_date(dates: dict[str, Any], asked: dict[int, bool]) -> None:
    """What was started or delivered must have been tendered; without a date it is not known to have been."""
    project = entry(**dates)
    assert {year: put_out(project, year) for year in asked} == asked


def test_a_project_is_delivered_from_its_year_on() -> None:
    """A day in December counts for that year."""
    assert [delivered(entry(delivered="2027-12-31"), year) for year in (2026, 2027)] == [False, True]
    assert not delivered(entry(), 2030)


def test_without_a_tender_it_is_unknown_whether_it_was_circular() -> None:
    """No tender and a tender that does not say are both unknown, never no."""
    found = [circular(entry()), circular(entry(tender={"contract": "UAV"}))]
    assert found == [None, None]
    assert [circular(entry(tender={"circular": value})) for value in (True, False)] == [True, False]


CIRCULAR: dict[str, Any] = {"tender": {"circular": True}}
SHARE: dict[str, Any] = {"materials": {"percent": 40}}
NOTHING: dict[str, Any] = {"materials": {"percent": 0}}


def test_asked_for_is_not_achieved() -> None:
    """Tendered so, and nothing recorded of what was built: unknown. Not tendered so: no."""
    assert executed(entry(**CIRCULAR), ALL, 2030) is None
    assert executed(entry(measurement("award", "2026-01-01", **SHARE), **CIRCULAR), ALL, 2030) is None
    assert executed(entry(measurement(**SHARE), tender={"circular": False}), ALL, 2030) is False
    assert executed(entry(measurement(**SHARE)), ALL, 2030) is None


def test_a_material_or_the_origin_at_delivery_shows_it() -> None:
    """By the end of the year of the measurement; an origin of 0% shows that it was not."""
    measured = entry(measurement("delivery", "2027-06-01", **SHARE), **CIRCULAR)
    assert [executed(measured, ALL, year) for year in (2026, 2027)] == [None, True]
    assert executed(entry(measurement(**NOTHING), **CIRCULAR), ALL, 2030) is False
    for strategy, shows in (("reuse", True), ("primary", None), ("recover", None)):
        used = entry(materials=[{"material": "klinker", "strategy": strategy}], **CIRCULAR)
        assert executed(used, ALL, 2030) is shows
