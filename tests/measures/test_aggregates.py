"""Indicators over projects: sums over sums, kept apart where they may not be added."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from fractions import Fraction
from itertools import groupby

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.aggregates import aggregate, median, region_aggregates
from site_builder.model import ProjectEntry
from site_builder.records.measurement import Measurement
from tests.measures.programme import CO2, DEMOLITION, INDICATORS, MATERIALS, MKI, SEB
from tests.measures.region import (
    Data,
    co2_of,
    entry,
    measurement,
    mki_of,
    municipality,
    project,
    region,
)

tonnes = st.decimals(min_value=0, max_value=10**5, places=2)
positive = st.decimals(min_value=Decimal("0.01"), max_value=10**5, places=2)


def _masses(masses: tuple[Decimal, ...]) -> Data:
    return dict(zip(("reused", "recycled", "biobased", "primary"), masses, strict=True))


materials = st.one_of(
    st.none(),
    st.builds(_masses, st.tuples(tonnes, tonnes, tonnes, positive)),
    st.builds(lambda share: {"percent": share}, st.decimals(min_value=0, max_value=100, places=1)),
)
costs = st.none() | st.builds(mki_of, positive, positive, st.integers(1, 90), st.sampled_from(("A1", "A2")))
emissions = st.none() | st.builds(
    co2_of,
    tonnes,
    positive,
    st.sampled_from(("m2 wegdek", "m riool")),
    st.sampled_from((("A1", "A2", "A3"), ("A1", "A2", "A3", "A4", "A5"))),
)
demolitions = st.sampled_from(({}, {"no_demolition": True}, {"demolition": {"percent": 80}}))
measurements = st.builds(
    lambda phase, year, materials, mki, co2, demolition: measurement(
        phase, f"{year}-06-01", materials=materials, mki=mki, co2=co2, **demolition
    ),
    st.sampled_from(("design", "award", "delivery")),
    st.integers(2025, 2028),
    materials,
    costs,
    emissions,
    demolitions,
)
projects = st.lists(
    st.builds(
        lambda found, kind, phase, status: entry(*found, kind=kind, phase=phase, status=status),
        st.lists(measurements, max_size=3),
        st.sampled_from(("roads", "public_space", "other")),
        st.sampled_from(("idea", "delivery", "construction", "stopped")),
        st.sampled_from(("draft", "confirmed", "public_source")),
    ),
    max_size=8,
)


@given(projects, st.integers(2024, 2029))
def test_totals_are_sums_over_sums(found: list[ProjectEntry], year: int) -> None:
    """Each group's total is Σ part / Σ whole and its median the middle, against exact fractions."""
    for one in INDICATORS.indicators:
        result = aggregate(found, one, "roads", year)
        factor = 100 if one.quantity in ("materials", "demolition") else 1
        ordered = sorted(result.values, key=lambda value: value.figure.comparable)
        by_name = {
            name: list(held) for name, held in groupby(ordered, key=lambda value: value.figure.comparable)
        }
        assert [group.comparable for group in result.groups] == sorted(by_name)
        assert sum(group.measured for group in result.groups) == result.measured
        for group in result.groups:
            figures = [value.figure for value in by_name[group.comparable]]
            parts = [Fraction(figure.part) for figure in figures if figure.part is not None]
            wholes = [Fraction(figure.whole) for figure in figures if figure.whole is not None]
            assert (group.measured, group.weighted) == (len(figures), len(wholes))
            if not wholes:
                assert group.total is None
            else:
                assert group.total is not None
                exact = factor * sum(parts, Fraction(0)) / sum(wholes, Fraction(0))
                assert abs(Fraction(group.total) - exact) <= exact / 10**24
            numbers = sorted(Fraction(figure.value) for figure in figures if figure.value is not None)
            if not numbers:
                assert group.median is None
            else:
                middle = (numbers[(len(numbers) - 1) // 2] + numbers[len(numbers) // 2]) / 2
                assert group.median is not None
                assert abs(Fraction(group.median) - middle) <= middle / 10**24


@given(projects, st.data())
def test_the_order_of_projects_and_measurements_changes_nothing(
    found: list[ProjectEntry], data: st.DataObject
) -> None:
    """Groups, totals, medians and verdicts are the same whatever the order of the files."""
    shuffled = data.draw(st.permutations(found))
    for indicator in INDICATORS.indicators:
        one = aggregate(found, indicator, "roads", 2027)
        other = aggregate(shuffled, indicator, "roads", 2027)
        assert one.groups == other.groups
        assert (one.projects, one.not_applicable) == (other.projects, other.not_applicable)
        assert Counter(value.verdict for value in one.values) == Counter(v.verdict for v in other.values)


@given(projects, st.integers(2024, 2029))
def test_every_measured_project_has_one_verdict_and_no_more_are_measured_than_there_are(
    found: list[ProjectEntry], year: int
) -> None:
    """Each value has one of four verdicts, and measured is at most the projects that apply."""
    for one in INDICATORS.indicators:
        result = aggregate(found, one, "roads", year)
        assert {value.verdict for value in result.values} <= {"met", "below", "untestable", "no_level"}
        assert result.measured <= result.projects
        if one is not DEMOLITION:
            assert result.not_applicable == 0


@given(projects)
def test_roads_and_public_space_are_never_pooled(found: list[ProjectEntry]) -> None:
    """An aggregate holds values of its own type only, and leaves no project that counts to nobody."""
    for indicator in INDICATORS.indicators:
        results = {
            kind: aggregate(found, indicator, kind, 2028) for kind in ("roads", "public_space", "other")
        }
        for kind, result in results.items():
            assert {value.project.record.type for value in result.values} <= {kind}
            assert {one.type for one in result.levels} <= {kind}
            others = [one for one in found if one.record.type != kind]
            assert aggregate(others, indicator, kind, 2028).projects == 0
        counting = [one for one in found if one.counts and one.exists_in(2028)]
        assert sum(r.projects + r.not_applicable for r in results.values()) == len(counting)


@given(st.lists(st.decimals(min_value=-1000, max_value=1000, places=2)))
def test_the_median_is_the_middle(numbers: list[Decimal]) -> None:
    """As many are below it as above it; unknown without numbers."""
    middle = median(numbers)
    if not numbers:
        assert middle is None
        return
    assert middle is not None
    assert sum(number < middle for number in numbers) <= len(numbers) / 2
    assert sum(number > middle for number in numbers) <= len(numbers) / 2
    assert min(numbers) <= middle <= max(numbers)


def test_the_median_of_an_even_number_is_halfway() -> None:
    """Between 1 and 2 it is one and a half, and never one of the two by choice."""
    assert median([Decimal(2), Decimal(1)]) == Decimal("1.5")
    assert median([Decimal(9), Decimal(1), Decimal(2)]) == 2


def test_a_large_work_weighs_more_in_the_total_and_not_in_the_median() -> None:
    """900 of 1,000 tonnes and 0 of 100: 81.8% of all tonnes, and halfway 90% and 0%."""
    large = entry(measurement(materials={"reused": 900, "primary": 100, "total": 1000}))
    small = entry(measurement(materials={"reused": 0, "primary": 100, "total": 100}))
    (group,) = aggregate([large, small], MATERIALS, "roads", 2026).groups
    assert group.total == Decimal(90_000) / Decimal(1100)
    assert group.median == 45


def test_a_share_without_masses_counts_for_verdict_and_median_and_not_for_the_weighted_mean() -> None:
    """It is measured, it is judged, and it weighs nothing."""
    with_masses = entry(measurement(materials={"reused": 60, "primary": 40, "total": 100}))
    alone = entry(measurement(materials={"percent": 90}))
    result = aggregate([with_masses, alone], MATERIALS, "roads", 2026)
    (group,) = result.groups
    assert (group.measured, group.weighted, group.total, group.median) == (2, 1, Decimal(60), Decimal(75))
    assert [value.verdict for value in result.values] == ["below", "met"]
    (group,) = aggregate([alone], MATERIALS, "roads", 2026).groups
    assert (group.measured, group.weighted, group.total, group.median) == (1, 0, None, Decimal(90))


def test_co2_is_never_added_over_different_units_or_stages() -> None:
    """Each functional unit with its stages is a group of its own, whatever the order of the stages."""
    short, long = ("A1", "A2", "A3"), ("A1", "A2", "A3", "A4", "A5")
    found = [
        entry(measurement(co2=co2_of(100, 10, "m2 wegdek", short))),
        entry(measurement(co2=co2_of(500, 10, "m2 wegdek", short[::-1]))),
        entry(measurement(co2=co2_of(100, 10, "m2 wegdek", long))),
        entry(measurement(co2=co2_of(900, 10, "m riool", short))),
    ]
    result = aggregate(found, CO2, "roads", 2026)
    assert [(group.comparable, group.total) for group in result.groups] == [
        ("m riool (A1, A2, A3)", Decimal(90)),
        ("m2 wegdek (A1, A2, A3)", Decimal(30)),
        ("m2 wegdek (A1, A2, A3, A4, A5)", Decimal(10)),
    ]


def test_a1_and_a2_are_separate_groups_and_the_level_speaks_of_one() -> None:
    """What was measured with another set than the level's cannot be held against it."""
    found = [
        entry(measurement(mki=mki_of(100, weight_set="A1"))),
        entry(measurement(mki=mki_of(300, weight_set="A2"))),
        entry(measurement(mki=mki_of(500, weight_set="A2"))),
    ]
    result = aggregate(found, MKI, "roads", 2026)
    totals = [(group.comparable, group.measured, group.total) for group in result.groups]
    assert totals == [("A1", 1, Decimal("0.1")), ("A2", 2, Decimal("0.4"))]
    assert [value.verdict == "untestable" for value in result.values] == [False, True, True]


def test_drafts_ideas_and_stopped_projects_do_not_count() -> None:
    """They are in no figure, not even in how many projects there are."""
    measured = measurement(materials={"percent": 90})
    for more in ({"status": "draft"}, {"phase": "idea"}, {"phase": "stopped"}):
        result = aggregate([entry(measured, **more)], MATERIALS, "roads", 2026)
        assert (result.projects, result.measured, result.groups) == (0, 0, ())
    counted = aggregate([entry(measured, status="public_source")], MATERIALS, "roads", 2026)
    assert (counted.projects, counted.measured) == (1, 1)


def test_a_project_without_a_measurement_counts_as_a_project_and_not_as_0() -> None:
    """One of two measured: the mean is that of the one."""
    found = [entry(measurement(materials={"percent": 90})), entry()]
    result = aggregate(found, MATERIALS, "roads", 2026)
    assert (result.projects, result.measured, result.groups[0].median) == (2, 1, Decimal(90))


def test_no_demolition_is_left_out_of_the_projects_it_could_apply_to() -> None:
    """Not applicable is counted apart, and is no 0 in the mean."""
    found = [entry(measurement(no_demolition=True)), entry(measurement(demolition={"percent": 80})), entry()]
    result = aggregate(found, DEMOLITION, "roads", 2026)
    assert (result.projects, result.measured, result.not_applicable) == (2, 1, 1)
    assert result.groups[0].median == 80
    assert aggregate(found, MATERIALS, "roads", 2026).not_applicable == 0


def test_a_judgement_has_verdicts_and_no_number() -> None:
    """SEB counts who complies; there is nothing to add or to average."""
    found = [
        entry(measurement(seb={"verdict": verdict})) for verdict in ("complies", "does_not_comply", "unknown")
    ]
    result = aggregate(found, SEB, "roads", 2026)
    assert (result.projects, result.measured) == (3, 2)
    assert [value.verdict for value in result.values] == ["met", "below"]
    assert (result.groups[0].total, result.groups[0].median, result.groups[0].weighted) == (None, None, 0)


@pytest.mark.parametrize(("year", "there"), [(2025, 0), (2026, 1), (2027, 1)])
def test_a_project_is_not_there_before_its_first_year(year: int, there: int) -> None:
    """The first date of anything about it is its first year."""
    assert aggregate([entry(measurement(), tendered="2026")], MATERIALS, "roads", year).projects == there


def test_the_region_leaves_out_the_projects_of_who_left() -> None:
    """Who no longer takes part at the end of a year has its projects in none of that year's figures."""
    model = region(
        {
            "stays": municipality("Stays"),
            "leaves": municipality("Leaves", until="2027-06-30"),
        },
        {
            ("stays", "a"): project(measurement(materials={"percent": 70})),
            ("leaves", "b"): project(measurement(materials={"percent": 10})),
        },
        report_year=2027,
    )
    every = region_aggregates(model)
    medians = [every[MATERIALS.id, "roads", year].groups[0].median for year in (2026, 2027)]
    assert medians == [40, 70]


@given(
    found=st.lists(st.lists(measurements, max_size=4), max_size=6),
    until=st.sampled_from((None, "2027-05-31")),
)
def test_all_aggregates_at_once_are_the_same_as_one_by_one(
    found: list[list[Measurement]], until: str | None
) -> None:
    """Reading each measurement once changes no figure, also not of a municipality that left."""
    model = region(
        municipalities={"oost": municipality(), "west": municipality("Westerwilg", until=until)},
        projects={
            (("oost", "west")[place % 2], f"p{place}"): project(
                *those, kind=("roads", "public_space", "other")[place % 3]
            )
            for place, those in enumerate(found)
        },
        report_year=2028,
    )
    every = region_aggregates(model)
    assert every == {
        (indicator.id, kind, year): aggregate(model.projects_in(year), indicator, kind, year)
        for indicator in model.indicators
        for kind in model.project_types
        for year in model.years
    }
    assert len(every) == len(model.indicators) * len(model.project_types) * len(model.years)
