"""What a year did to projects, and the region's figures beside the year before."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from typing import Literal

from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.project_changes import Direction, direction_of, phase_changes, project_years
from site_builder.model import Model
from site_builder.records.project import Project
from tests.measures.programme import CO2, INDICATORS, MATERIALS, MKI, SEB
from tests.measures.region import co2_of, entry, measurement, mki_of, municipality, project, region

NUMBERS = st.none() | st.decimals(0, 100, places=2)


def with_projects(projects: dict[str, Project], year: int = 2028) -> Model:
    """A region of one municipality with these projects."""
    return region(
        {"wilg": municipality("Wilg")}, {("wilg", k): p for k, p in projects.items()}, report_year=year
    )


def test_a_project_appears_is_measured_and_is_delivered_in_its_own_years() -> None:
    """Each year has its own event, and a project without any date has none."""
    model = with_projects(
        {
            "a": project(
                measurement(date="2027-05-01", materials={"percent": 50}),
                tendered="2026-03",
                delivered="2028",
            ),
            "b": project(),
            "c": project(measurement(date="2027-05-01"), tendered="2026", status="draft"),
        }
    )
    found = {
        year: tuple([p.slug for p in some] for some in (one.appeared, one.delivered, one.first_measured))
        for year, one in project_years(model).items()
    }
    assert found == {2026: (["a"], [], []), 2027: ([], [], ["a"]), 2028: ([], ["a"], [])}


def test_a_project_of_who_no_longer_takes_part_is_not_told() -> None:
    """The region's pages speak of those who take part at the end of the year."""
    model = region(
        {"wilg": municipality("Wilg", until="2027-06-30")},
        {("wilg", "a"): project(tendered="2027-02")},
        report_year=2027,
    )
    assert project_years(model)[2027].appeared == ()


def test_a_value_is_held_against_the_phase_before_in_the_year_of_the_later() -> None:
    """Better for a share is higher, for an MKI lower."""
    one = entry(
        measurement("design", "2026-02-01", materials={"percent": 60}, mki=mki_of(200)),
        measurement("delivery", "2027-02-01", materials={"percent": 40}, mki=mki_of(100)),
    )
    found = phase_changes(one, INDICATORS.indicators, 2028)
    assert [(c.indicator.id, c.direction, c.year) for c in found] == [
        ("materials", "worse", 2027),
        ("mki", "better", 2027),
    ]
    assert phase_changes(one, INDICATORS.indicators, 2026) == ()


def test_another_weight_set_or_unit_is_never_compared() -> None:
    """A1 beside A2, and m2 beside m."""
    one = entry(
        measurement("design", "2026-02-01", mki=mki_of(200), co2=co2_of(9)),
        measurement("delivery", "2027-02-01", mki=mki_of(100, weight_set="A2"), co2=co2_of(3, unit="m kade")),
    )
    found = phase_changes(one, (MKI, CO2), 2028)
    assert [c.direction for c in found] == ["incomparable", "incomparable"]


def test_a_judgement_gets_better_when_it_complies() -> None:
    """It has no number; an unknown judgement is no value."""
    one = entry(
        measurement("design", "2026-02-01", seb={"verdict": "does_not_comply"}),
        measurement("award", "2026-08-01", seb={"verdict": "unknown"}),
        measurement("delivery", "2027-02-01", seb={"verdict": "complies"}),
    )
    assert [c.direction for c in phase_changes(one, (SEB,), 2028)] == ["better"]


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["design", "award", "delivery"]), st.integers(2026, 2029), st.integers(0, 100)
        ),
        unique_by=lambda one: one[0],
    )
)
def test_every_two_phases_are_told_in_exactly_one_year(known: list[tuple[str, int, int]]) -> None:
    """One change fewer than there are values, whatever the dates."""
    one = entry(*(measurement(p, f"{y}-06-01", materials={"percent": v}) for p, y, v in known))
    found = phase_changes(one, (MATERIALS,), 2029)
    assert len(found) == max(len(known) - 1, 0)
    backwards = entry(
        *(measurement(p, f"{y}-06-01", materials={"percent": v}) for p, y, v in reversed(known))
    )
    assert Counter((c.direction, c.year) for c in found) == Counter(
        (c.direction, c.year) for c in phase_changes(backwards, (MATERIALS,), 2029)
    )


@given(NUMBERS, NUMBERS, st.sampled_from(["higher", "lower"]))
def test_better_one_way_is_worse_the_other(
    before: Decimal | None, now: Decimal | None, better: Literal["higher", "lower"]
) -> None:
    """Unknown is never compared, and no direction is without its opposite."""
    opposite: dict[Direction, Direction] = {
        "better": "worse",
        "worse": "better",
        "same": "same",
        "incomparable": "incomparable",
    }
    assert direction_of(now, before, better) == opposite[direction_of(before, now, better)]
    assert (direction_of(before, now, better) == "incomparable") == (before is None or now is None)
    assert direction_of(before, now, None) == "incomparable"
