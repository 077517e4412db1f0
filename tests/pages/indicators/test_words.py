"""What is said about an indicator over projects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import unmarked
from site_builder.pages.indicators import words as say
from site_builder.pages.indicators.view import overview_finding
from site_builder.records.measurement import Measurement
from tests.measures.programme import CO2, DEMOLITION, MATERIALS, MKI, SEB, level
from tests.measures.region import measurement, mki_of, project, with_levels
from tests.phrases.own import counting, masses, own_of, roads, share
from tests.phrases.reading import check


def seb(verdict: str) -> Measurement:
    """A judgement about the covenant."""
    return measurement(seb={"verdict": verdict})


@pytest.mark.parametrize(
    ("shares", "text"),
    [
        ((), "Er zijn nog geen wegprojecten die meetellen"),
        ((None,), "Het enige wegproject is nog niet gemeten"),
        ((None, None), "Nog geen van de 2 wegprojecten is gemeten"),
        ((70,), "In 2026 haalt het enige getoetste wegproject het prestatieniveau"),
        ((50, None), "In 2026 haalt het enige getoetste wegproject het prestatieniveau niet"),
        ((70, 50, 50, None), "In 2026 haalt 1 van de 3 getoetste wegprojecten het prestatieniveau"),
        ((50, 50, 50), "In 2026 haalt geen van de 3 getoetste wegprojecten het prestatieniveau"),
        ((70, 70), "In 2026 halen beide getoetste wegprojecten het prestatieniveau"),
        ((70, 70, 70), "In 2026 halen alle 3 getoetste wegprojecten het prestatieniveau"),
    ],
)
def test_a_type_is_told_by_the_verdicts_of_the_year(shares: Sequence[float | None], text: str) -> None:
    """The heading counts what was tested in the year, and says so."""
    assert unmarked(say.in_year_finding(roads(*shares))) == text


def test_everything_to_date_is_a_sentence_of_its_own() -> None:
    """By hand: 2026 1 of 2 met, 2027 1 of 1: to date 2 of 3; in the first year there is nothing to add."""
    own = own_of(project(share(50)), project(share(70)), project(share(70, 2027)), year=2027)
    assert (
        unmarked(say.in_year_finding(own))
        == "In 2027 haalt het enige getoetste wegproject het prestatieniveau"
    )
    assert unmarked(say.to_date_finding(own)) == (
        "Tot en met 2027 halen 2 van de 3 getoetste wegprojecten het prestatieniveau"
    )
    assert say.to_date_finding(roads(50, 70)) == ""


def test_a_year_in_which_nobody_measured_says_so() -> None:
    """What was measured before is told as such, not as if it were of the year."""
    own = own_of(project(share(70)), project(share(50)), year=2028)
    assert unmarked(say.in_year_finding(own)) == "In 2028 is geen wegproject gemeten"
    assert unmarked(say.to_date_finding(own)) == (
        "Tot en met 2028 haalt 1 van de 2 getoetste wegprojecten het prestatieniveau"
    )


def test_without_a_level_the_heading_counts_measurements() -> None:
    """Start measuring has no verdict: the finding is how many were measured."""
    own = own_of(
        project(measurement(demolition={"percent": 90})),
        project(),
        project(measurement(no_demolition=True)),
        indicator=DEMOLITION,
    )
    assert unmarked(say.in_year_finding(own)) == "In 2026 is 1 wegproject gemeten"
    assert unmarked(say.coverage(own)) == (
        "Gemeten: 1 in 2026, 1 tot en met 2026, van 2 wegprojecten."
        " Bij 1 project is niets gesloopt; daar geldt deze indicator niet."
    )


def test_a_type_to_which_nothing_applies_says_so() -> None:
    """Not applicable is no zero."""
    own = own_of(project(measurement(no_demolition=True)), indicator=DEMOLITION)
    assert say.in_year_finding(own) == "Voor geen van de wegprojecten geldt deze indicator"


def test_a_judgement_has_words_of_its_own() -> None:
    """The covenant is complied with, not reached; an unknown verdict is no judgement."""
    own = own_of(*(project(seb(one)) for one in ("complies", "does_not_comply", "unknown")), indicator=SEB)
    assert unmarked(say.in_year_finding(own)) == (
        "In 2026 voldoet 1 van de 2 getoetste wegprojecten aan het convenant"
    )
    assert unmarked(say.coverage(own)) == (
        "Met een oordeel: 2 in 2026, 2 tot en met 2026, van 3 wegprojecten."
    )
    unknown = own_of(project(seb("unknown")), project(), indicator=SEB)
    assert unmarked(say.in_year_finding(unknown)) == "Nog geen van de 2 wegprojecten heeft een oordeel"


def test_a_region_that_measures_only_with_the_new_weight_set_is_told_why_nothing_is_tested() -> None:
    """A2 against an A1 level: measured, not testable, with the reason."""
    own = own_of(*(project(measurement(mki=mki_of(100, weight_set="A2"))) for _ in range(2)), indicator=MKI)
    assert unmarked(say.in_year_finding(own)) == "In 2026 zijn 2 wegprojecten gemeten, maar niet te toetsen"
    assert unmarked(say.untestable(own)).startswith(
        "Gemeten zijn 2 projecten met rekenregel A2 (19 milieueffecten)."
    )
    assert say.untestable(roads(70)) == ""


def test_types_are_counted_together_but_only_counted() -> None:
    """Over the types the verdicts are added; the sentence names no type."""
    own = own_of(project(share(70)), project(share(50)), project(share(60), kind="public_space"), kind="")
    assert unmarked(say.named_finding(own)) == (
        "Materials: in 2026 halen 2 van de 3 getoetste projecten het prestatieniveau"
    )


def test_percentages_without_masses_are_said_to_be_left_out() -> None:
    """The weighted mean needs masses: what lacks them is named, in singular and plural."""
    assert say.without_masses(roads(70).at("mean")).startswith("Eén project noemt alleen een percentage")
    assert say.without_masses(roads(70, 60).at("mean")).startswith("2 projecten noemen alleen")
    assert say.without_masses(own_of(project(masses(1, 2))).at("mean")) == ""


@pytest.mark.parametrize(
    ("found", "year", "text"),
    [
        ([], 2026, "Per jaar; in 2026 is hiervan niets gemeten"),
        ([(50, 2026)], 2026, "In 2026 is één project gemeten: 50%"),
        ([(50, 2026), (60, 2026)], 2026, "In 2026 was het gewogen gemiddelde 55%"),
        (
            [(50, 2026), (60, 2026), (70, 2027), (80, 2027)],
            2027,
            "Het gewogen gemiddelde steeg van 55% in 2026 naar 75% in 2027",
        ),
        (
            [(50, 2026), (60, 2026), (30, 2027), (40, 2027)],
            2027,
            "Het gewogen gemiddelde daalde van 55% in 2026 naar 35% in 2027",
        ),
        (
            [(55, 2026), (55, 2026), (55, 2027), (55, 2027)],
            2027,
            "Het gewogen gemiddelde was in 2027 weer 55%, net als in 2026",
        ),
        ([(50, 2026), (70, 2028), (80, 2028)], 2028, "In 2028 was het gewogen gemiddelde 75%"),
    ],
)
def test_two_years_are_told_together_only_where_they_may_be_compared(
    found: list[tuple[int, int]], year: int, text: str
) -> None:
    """None, one, up, down, the same, and a year missed between."""
    own = own_of(*(project(masses(part, 100, when)) for part, when in found), year=year)
    assert unmarked(say.years_finding(own)) == text
    # Only the last is refused: of the others the year before is compared, or there is none in the plan.
    assert bool(say.not_compared(own)) is (year == 2028)


def test_the_kind_of_level_is_explained() -> None:
    """Start measuring, a judgement, and an indicator with a level each have their own form."""
    assert "beginnen met meten" in say.no_level(CO2)
    assert "convenant" in say.no_level(SEB)
    assert say.no_level(MATERIALS) == ""


def test_a_level_that_changed_is_mentioned_with_the_coverage() -> None:
    """With more than one level over the years the reader has to know which one was held against."""
    own = own_of(project(share(70)))
    changed = with_levels(MATERIALS, [level("roads", 62), level("roads", 65, 2028)])
    assert "het niveau van het jaar van zijn meting" in say.coverage(replace(own, indicator=changed))
    assert "getoetst" not in say.coverage(own)


@pytest.mark.parametrize(
    ("projects", "start"), [(0, "Zodra"), (1, "Eén project telt"), (6, "6 projecten tellen")]
)
def test_what_is_missing_is_said_for_any_number_of_projects(projects: int, start: str) -> None:
    """An empty indicator tells what is missing, never a zero."""
    assert unmarked(say.nothing_measured(roads(*[None] * projects))).startswith(start)


@pytest.mark.parametrize(
    ("now", "ever", "projects", "text"),
    [
        (0, 0, 0, "Er zijn nog geen projecten die meetellen."),
        (0, 0, 1, "Het enige project is nog niet gemeten."),
        (0, 0, 6, "Nog geen van de 6 projecten is gemeten."),
        (1, 1, 1, "In 2026 is het enige project gemeten."),
        (3, 3, 6, "In 2026 zijn 3 van de 6 projecten gemeten."),
        (1, 4, 6, "In 2026 is 1 van de 6 projecten gemeten. Tot en met 2026 zijn het er 4."),
        (0, 1, 6, "In 2026 is geen van de 6 projecten gemeten. Tot en met 2026 is het er 1."),
    ],
)
def test_the_page_of_all_indicators_starts_with_the_year(
    now: int, ever: int, projects: int, text: str
) -> None:
    """None, one, some and all, of the year and to date."""
    assert unmarked(overview_finding(counting(now), counting(ever), counting(projects))) == text


@given(st.lists(st.none() | st.integers(0, 100), max_size=8))
def test_every_sentence_is_well_formed(shares: list[int | None]) -> None:
    """No double spaces, a capital first, and agreement in number, whatever was measured."""
    own = roads(*shares)
    check(unmarked(say.in_year_finding(own)), heading=True)
    check(unmarked(say.coverage(own)))
    check(unmarked(say.nothing_measured(own)))
