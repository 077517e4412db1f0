"""The figures of one indicator for one project type, as a page asks for them."""

from __future__ import annotations

from decimal import Decimal

from tests.measures.programme import MATERIALS, MKI
from tests.measures.region import measurement, mki_of, project
from tests.phrases.own import masses, own_of, share


def test_the_sets_are_those_in_force_and_those_measured() -> None:
    """A1 has a level, A2 a value: both are there; an indicator without sets has one without a name."""
    a2 = project(measurement(mki=mki_of(100, weight_set="A2")))
    own = own_of(a2, indicator=MKI)
    assert own.sets == ("A1", "A2")
    assert own.in_set("A1").level is not None
    assert own.in_set("A2").level is None
    assert own_of(project(share(70)), indicator=MATERIALS).sets == ("",)


def test_the_median_stands_in_where_no_masses_are_known() -> None:
    """With masses the mean: (30 + 90) / 200 = 60%; with percentages alone the median of 30 and 90."""
    mean = own_of(project(masses(30, 100)), project(masses(90, 100))).middle()
    median = own_of(project(share(30)), project(share(90))).middle()
    assert (mean.key.statistic, mean.number) == ("mean", Decimal(60))
    assert (median.key.statistic, median.number) == ("median", Decimal(60))


def test_a_year_is_no_sum_of_the_years_before() -> None:
    """50% in 2026 and 90% in 2027: in the year 90%, to date 70%, and 2028 has no value of its own."""
    own = own_of(project(masses(50, 100)), project(masses(90, 100, 2027)), year=2028)
    assert own.in_year(2027).middle().number == Decimal(90)
    assert own.in_year(2027).middle("to_date").number == Decimal(70)
    assert not own.middle().known
    assert own.middle("to_date").number == Decimal(70)


def test_the_level_is_that_of_the_year_and_the_region() -> None:
    """A municipality has no level of its own."""
    own = own_of(project(share(70)))
    assert own.has_level
    assert own.level is not None
    assert own.level.number == Decimal(62)
    assert own.level.id == "materials.roads.level.2026"
