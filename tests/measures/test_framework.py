"""A framework contract: each year by itself, all years together, and what a work is held against."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.aggregates import aggregate
from site_builder.measures.project_changes import phase_changes
from site_builder.measures.values import history, not_applicable, reference, value_in
from site_builder.model import ProjectEntry
from site_builder.records.measurement import Measurement
from tests.measures.programme import INDICATORS, MATERIALS, MKI, SEB
from tests.measures.region import entry, measurement, mki_of, with_levels

masses = st.integers(min_value=1, max_value=10_000)


def year_of(year: int, reused: int, primary: int) -> Measurement:
    """A year of the contract: tonnes reused, and new."""
    parts = {"reused": reused, "recycled": 0, "biobased": 0, "primary": primary}
    return measurement("year", f"{year}-11-01", materials=parts)


def contract(*measurements: Measurement) -> ProjectEntry:
    """A framework contract for roads."""
    return entry(*measurements, framework=True, phase="construction")


def test_the_years_of_a_contract_by_hand() -> None:
    """10 of 40 tonnes, then 50 of 60: 25% and 83.3% in their years, 60 of 100 = 60% over both.

    The mean of the two shares would be 54.2%, as if both years were as large.
    """
    project = contract(year_of(2026, 10, 30), year_of(2027, 50, 10))
    first, both = value_in(project, MATERIALS, 2026), value_in(project, MATERIALS, 2027)
    assert first is not None
    assert both is not None
    assert first.figure.value == 25
    assert (both.figure.value, both.figure.part, both.figure.whole) == (60, 60, 100)
    assert [one.figure.value for one in both.years] == [25, Decimal(5000) / 60]
    assert both.newest.figure.whole == 60


def test_an_award_gives_way_to_the_first_year() -> None:
    """What was asked for is not part of the sum of what was done."""
    asked = measurement("award", "2026-01-01", materials={"percent": 90})
    value = value_in(contract(asked, year_of(2026, 10, 30)), MATERIALS, 2027)
    assert value is not None
    assert value.figure.value == 25


def test_years_with_another_level_are_not_judged_together() -> None:
    """25% in 2026 (level 20) and 75% in 2027 (level 60): 50% over both meets one and not the other."""
    levels = [
        {"type": "roads", "from_year": year, "value": value, "source": {"title": "Plan"}}
        for year, value in ((2026, 20), (2027, 60))
    ]
    indicator = with_levels(MATERIALS, levels)
    value = value_in(contract(year_of(2026, 10, 30), year_of(2027, 30, 10)), indicator, 2027)
    assert value is not None
    assert (value.figure.value, value.verdict, value.level) == (50, "untestable", None)
    assert [one.verdict for one in value.years] == ["met", "met"]


def test_years_under_another_weight_set_are_not_put_together() -> None:
    """€ 100 under A1 and € 300 under A2, each over 1,000 m2 years: the value is that of A2 alone."""
    value = value_in(
        contract(
            measurement("year", "2026-05-01", mki=mki_of(100)),
            measurement("year", "2027-05-01", mki=mki_of(300, weight_set="A2")),
        ),
        MKI,
        2027,
    )
    assert value is not None
    assert not value.years
    assert (value.figure.value, value.figure.comparable) == (Decimal("0.3"), "A2")


def test_one_year_against_the_covenant_makes_the_contract_fall_short() -> None:
    """A contract complies when each of its years does."""
    years = [
        measurement("year", f"{year}-05-01", seb={"verdict": verdict})
        for year, verdict in ((2026, "does_not_comply"), (2027, "complies"))
    ]
    value = value_in(contract(*years), SEB, 2027)
    assert value is not None
    assert (value.verdict, value.newest.verdict) == ("below", "met")


def test_a_year_without_new_material_leaves_the_other_years() -> None:
    """The indicator applies to a contract when it did in one year, and not when it did in none."""
    nothing = measurement("year", "2027-11-01", no_new_material=True)
    one = contract(year_of(2026, 10, 30), nothing)
    assert not not_applicable(one, MATERIALS, 2027)
    assert (value := value_in(one, MATERIALS, 2027)) is not None
    assert value.date.year == 2026
    assert not_applicable(contract(nothing), MATERIALS, 2027)


def test_no_new_material_is_not_applicable_and_never_0() -> None:
    """It is counted apart, and is neither measured nor unknown: 1 of the 2 projects is left, and measured."""
    projects = [
        entry(measurement(no_new_material=True), slug="sloop"),
        entry(measurement(materials={"percent": 40})),
    ]
    found = aggregate(projects, MATERIALS, "roads", 2026)
    assert (found.projects, found.not_applicable, found.measured) == (1, 1, 1)
    assert found.groups[0].median == 40


def test_masses_of_which_a_part_is_known_give_no_share() -> None:
    """Reused girders of 12 tonnes in a bridge that nobody weighed: not 100%, and counted as unknown."""
    bridge = entry(measurement(materials={"reused": 12}, materials_known="part"))
    complete = measurement(
        materials={"reused": 12, "recycled": 0, "biobased": 0, "primary": 0}, materials_known="part"
    )
    for project in (bridge, entry(complete)):
        found = aggregate([project], MATERIALS, "roads", 2026)
        assert (found.projects, found.not_applicable, found.measured) == (1, 0, 0)


def test_a_reference_is_no_value_and_no_phase() -> None:
    """€ 500 of reference beside € 100 as designed and € 200 as built, over 1,000 m2 years.

    The value is 0.2, the one change is from design to delivery, and the reference stands by itself.
    """
    project = entry(
        measurement("reference", "2026-01-01", mki=mki_of(500), no_new_material=True),
        measurement("design", "2026-02-01", mki=mki_of(100)),
        measurement("delivery", "2026-09-01", mki=mki_of(200)),
    )
    value = value_in(project, MKI, 2026)
    assert value is not None
    assert value.figure.value == Decimal("0.2")
    assert [one.measurement.phase for one in history(project, MKI, 2026)] == ["design", "delivery"]
    (change,) = phase_changes(project, INDICATORS.indicators, 2026)
    assert change.direction == "worse"
    against = reference(project, MKI)
    assert against is not None
    assert against[1].value == Decimal("0.5")
    assert not not_applicable(project, MATERIALS, 2026)


def test_a_reference_alone_measures_nothing() -> None:
    """Nothing was measured of a work of which the reference alone is known."""
    found = aggregate([entry(measurement("reference", mki=mki_of(500)))], MKI, "roads", 2026)
    assert (found.projects, found.measured) == (1, 0)


def test_years_of_a_contract_are_no_phases_of_one_work() -> None:
    """Another year is another work: nothing became better or worse."""
    project = contract(year_of(2026, 10, 30), year_of(2027, 50, 10))
    assert phase_changes(project, INDICATORS.indicators, 2027) == ()


@given(st.lists(st.tuples(masses, masses), min_size=1, max_size=6))
def test_all_years_are_the_sum_of_the_years(tonnes: Sequence[tuple[int, int]]) -> None:
    """Whatever the years, all together weigh what they weigh, and the share lies between the outer ones."""
    years = [year_of(2020 + place, *one) for place, one in enumerate(tonnes)]
    value = value_in(contract(*years), MATERIALS, 2030)
    assert value is not None
    assert value.figure.value is not None
    assert value.figure.part == sum(reused for reused, _ in tonnes)
    assert value.figure.whole == sum(sum(one) for one in tonnes)
    shares = [100 * Decimal(reused) / (reused + primary) for reused, primary in tonnes]
    tiny = Decimal("1e-20")
    assert min(shares) - tiny <= value.figure.value <= max(shares) + tiny


@given(st.lists(st.tuples(masses, masses), min_size=1, max_size=4), st.data())
def test_a_reference_changes_no_value(tonnes: Sequence[tuple[int, int]], data: st.DataObject) -> None:
    """With or without something to be held against, the work is what it is."""
    years = [year_of(2022 + place, *one) for place, one in enumerate(tonnes)]
    held_against = measurement(
        "reference", f"{data.draw(st.integers(2020, 2030))}-01-01", materials={"percent": 5}
    )
    with_it, without = contract(held_against, *years), contract(*years)
    for year in range(2020, 2031):
        one, other = value_in(with_it, MATERIALS, year), value_in(without, MATERIALS, year)
        assert (one and one.figure) == (other and other.figure)
