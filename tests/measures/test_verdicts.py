"""The verdict against a level: which level holds, and what may be held against it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import percent
from site_builder.measures.values import Value, levels_in, value_in
from site_builder.records.plan import Indicator
from tests.measures.programme import MATERIALS, MKI, level
from tests.measures.region import Data, entry, measurement, mki_of, with_levels

amounts = st.decimals(min_value=0, max_value=1000, places=2)
years = st.integers(2020, 2032)
levels = st.lists(
    st.builds(
        lambda kind, value, year, weight_set: level(kind, float(value), year, weight_set),
        st.sampled_from(("roads", "public_space")),
        amounts,
        years,
        st.sampled_from((None, "A1", "A2")),
    ),
    max_size=6,
)


def _value(indicator: Indicator, *, kind: str = "roads", date: str = "2026-06-01", **parts: object) -> Value:
    found = value_in(entry(measurement("delivery", date, **parts), kind=kind), indicator, 2100)
    assert found is not None
    return found


@given(levels, amounts, years, st.sampled_from(("A1", "A2")))
def test_an_mki_is_only_ever_held_against_a_level_of_its_own_weight_set(
    recorded: list[Data], total: Decimal, year: int, weight_set: str
) -> None:
    """Whatever the levels and the value: an A2 value meets an A2 level or none, and so does an A1 value."""
    found = _value(with_levels(MKI, recorded), date=f"{year}-06-01", mki=mki_of(total, weight_set=weight_set))
    assert found.figure.value == total / 1000
    if found.level is None:
        assert found.verdict in ("untestable", "no_level")
        return
    assert found.level.weight_set == weight_set
    assert found.level.type == "roads"
    assert found.level.from_year <= year
    assert found.verdict == ("met" if found.figure.value <= found.level.value else "below")


@given(amounts, years)
def test_an_a2_value_is_untestable_while_all_levels_are_a1(total: Decimal, year: int) -> None:
    """However low or high: not met, not below, never converted."""
    found = _value(MKI, date=f"{year}-06-01", mki=mki_of(total, weight_set="A2"))
    assert (found.verdict, found.level) == ("untestable" if year >= 2026 else "no_level", None)


def test_an_mki_level_without_a_weight_set_tests_nothing() -> None:
    """Which of the two sets such a level means is unknown."""
    unclear = with_levels(MKI, [level("roads", 0.17)])
    for weight_set in ("A1", "A2"):
        assert _value(unclear, mki=mki_of(1, weight_set=weight_set)).verdict == "untestable"


def test_an_a2_level_tests_a2_values_beside_the_a1_level() -> None:
    """With a level for each set, each value meets its own."""
    both = with_levels(MKI, [level("roads", 0.17, 2026, "A1"), level("roads", 0.25, 2026, "A2")])
    assert _value(both, mki=mki_of(200, weight_set="A1")).verdict == "below"
    assert _value(both, mki=mki_of(200, weight_set="A2")).verdict == "met"


@pytest.mark.parametrize(
    ("kind", "share", "verdict"),
    [
        ("roads", 62, "met"),
        ("roads", 61.96, "below"),
        ("roads", 62.01, "met"),
        ("roads", 57, "below"),
        ("public_space", 57, "met"),
        ("public_space", 56.99, "below"),
        ("other", 100, "no_level"),
    ],
)
def test_exactly_the_level_is_met_and_just_below_is_below(kind: str, share: float, verdict: str) -> None:
    """The value itself is tested, per type of work, and not its rounding."""
    assert _value(MATERIALS, kind=kind, materials={"percent": share}).verdict == verdict


def test_a_value_below_the_level_stays_below_although_it_rounds_to_it() -> None:
    """61.96% shows as 62,0% with one decimal and is still below 62."""
    found = _value(MATERIALS, materials={"reused": 6196, "primary": 3804, "total": 10_000})
    assert found.figure.value is not None
    assert (percent(found.figure.value, 1), found.verdict) == ("62,0%", "below")


@pytest.mark.parametrize(
    ("kind", "total", "verdict"),
    [
        ("roads", 170, "met"),
        ("roads", 170.01, "below"),
        ("public_space", 120, "met"),
        ("other", 1, "no_level"),
    ],
)
def test_an_mki_of_exactly_the_level_is_met_and_lower_is_better(
    kind: str, total: float, verdict: str
) -> None:
    """0.17 EUR per m2 per year meets 0.17, over 1,000 m2 years."""
    assert _value(MKI, kind=kind, mki=mki_of(total)).verdict == verdict


@given(st.integers(1, 10**6), st.integers(1, 100))
def test_an_mki_of_exactly_the_level_is_met_for_every_size_of_work(area: int, life: int) -> None:
    """Dividing does not push a value over its level."""
    total = Decimal("0.17") * area * life
    assert _value(MKI, mki=mki_of(total, area, life)).verdict == "met"


@given(st.integers(1, 10**6))
def test_a_share_of_exactly_the_level_is_met_for_every_mass(mass: int) -> None:
    """62% of any mass is 62%."""
    reused = Decimal("0.62") * mass
    found = _value(MATERIALS, materials={"reused": reused, "primary": mass - reused, "total": mass})
    assert found.verdict == "met"


def test_a_level_applies_from_its_year_only() -> None:
    """The level of the measurement's own year counts, not the one of the year that is looked back from."""
    stricter = with_levels(MATERIALS, [level("roads", 70, 2028), level("roads", 62, 2026)])
    verdicts = [
        _value(stricter, date=f"{year}-12-31", materials={"percent": 65}).verdict
        for year in (2025, 2026, 2027, 2028, 2029)
    ]
    assert verdicts == ["no_level", "met", "met", "below", "below"]


@given(levels, years)
def test_the_newest_level_of_each_weight_set_holds(recorded: list[Data], year: int) -> None:
    """One level per weight set: of this type, begun, and none newer."""
    valid = with_levels(MKI, recorded).levels
    held = levels_in(with_levels(MKI, recorded), "roads", year)
    assert len({one.weight_set for one in held}) == len(held)
    begun = [one for one in valid if one.type == "roads" and one.from_year <= year]
    assert {one.weight_set for one in held} == {one.weight_set for one in begun}
    for one in held:
        assert one.from_year == max(other.from_year for other in begun if other.weight_set == one.weight_set)
