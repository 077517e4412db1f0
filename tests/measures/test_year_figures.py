"""The figures of one year, and those of more years side by side."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.aggregates import region_aggregates
from site_builder.measures.breaks import Break, YearOf
from site_builder.measures.year_figures import axis_years, indicator_years, year_figures
from site_builder.model import tie
from site_builder.records.as_of import as_of
from site_builder.records.collection import Records
from tests.measures.region import assessment, measurement, municipality, project, records, session

LEVEL = st.one_of(st.none(), st.integers(0, 4))


def years_of(found: Records, *years: int) -> tuple[YearOf, ...]:
    """These years of the records."""
    model = tie(found)
    whole = replace(model, year=max(model.year, *years))
    regional = region_aggregates(whole)
    return tuple(YearOf(year, whole, regional) for year in years)


def materials(date: str, reused: int) -> Any:
    """A measurement of the origin of material, of 100 tonnes."""
    return measurement("delivery", date, materials={"reused": reused, "total": 100})


def region() -> Records:
    """Two municipalities, of which one has no spiderweb; three projects, of which one is measured."""
    found = {
        "a": municipality(
            "A", assessment(2026, "2?2200"), code="GM9901", attendance={"2026-a": (1, 0), "2026-b": (0, 2)}
        ),
        "b": municipality("B", code="GM9902"),
        "later": municipality("Later", assessment(2027, "444444"), code="GM9903", since="2027-01-01"),
    }
    own = {
        ("a", "een"): project(materials("2026-05-01", 60)),
        ("a", "twee"): project(),
        ("later", "drie"): project(materials("2026-05-01", 90)),
        ("b", "klad"): project(materials("2026-05-01", 90), status="draft"),
    }
    sessions = [
        session("2026-a", "2026-03-01"),
        session("2026-b", "2026-04-01"),
        session("2026-c", "2026-05-01", state="cancelled"),
    ]
    return records(found, own, sessions)


def test_a_year_in_numbers() -> None:
    """Who took part then, what counts, and places of which nothing is known."""
    (one,) = years_of(region(), 2026)
    found = year_figures(one)
    assert (found.members, found.assessed) == (2, 1)
    assert (found.projects, found.measured) == (2, 1)
    assert sum(found.profiles.values()) == found.members
    assert found.profiles == {0: 1, 2: 1}
    assert (found.middles["policy"].median, found.middles["execution"].median) == (Decimal(2), None)
    assert found.held == 2
    assert (found.seats, found.attended, found.executive, found.unreported) == (4, 2, 1, 2)


def test_the_same_numbers_from_the_records_of_then() -> None:
    """A closed year and today's records say the same of it, as long as nobody changed it since."""
    (now,) = years_of(region(), 2026)
    cut = tie(as_of(region(), 2026))
    then = YearOf(2026, cut, region_aggregates(cut), closed=True)
    assert replace(year_figures(then), closed=False) == year_figures(now)


@given(st.lists(LEVEL, min_size=1, max_size=5))
def test_a_change_is_the_difference_of_two_known_years(levels: list[int | None]) -> None:
    """Of one municipality over the years: unknown on either side gives no change, and never 0."""
    every = [
        assessment(2026 + place, {} if level is None else {"policy": level})
        for place, level in enumerate(levels)
    ]
    years = years_of(
        records({"a": municipality("A", *every)}), *(2026 + place for place in range(len(levels)))
    )
    found = axis_years(years, [year_figures(one) for one in years], "policy")
    assert [None if one.median is None else int(one.median) for one in found] == levels
    assert found[0].change is None
    for before, now in pairwise(found):
        known = before.median is not None and now.median is not None
        assert now.change == (now.median - before.median if known else None)  # type: ignore[operator]
        assert now.breaks == ()


def test_no_change_is_told_over_a_break() -> None:
    """The middle of 2027 is of another group; both middles are told, and the reason."""
    years = years_of(region(), 2026, 2027)
    found = axis_years(years, [year_figures(one) for one in years], "policy")
    assert found[1].median == Decimal(4)
    assert found[1].change is None
    assert found[1].breaks == (Break("joined", ("Later",)),)


def test_an_indicator_over_the_years() -> None:
    """Better as the indicator has it, with the value of the year before beside it."""
    own = {
        ("a", "een"): project(materials("2026-05-01", 50)),
        ("a", "twee"): project(materials("2027-05-01", 90)),
    }
    found = records({"a": municipality("A")}, own)
    indicator = next(one for one in found.indicators.indicators if one.quantity == "materials")
    before, now, after = indicator_years(years_of(found, 2026, 2027, 2028), indicator, "roads")
    assert (before.value, before.before, before.direction) == (Decimal(50), None, "incomparable")
    assert (now.value, now.before, now.direction) == (Decimal(70), Decimal(50), "better")
    assert (after.value, after.direction) == (Decimal(70), "same")
