"""What is said about an indicator over projects."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.aggregates import Aggregate, aggregate
from site_builder.model import ProjectEntry
from site_builder.records.project import Measurement
from site_builder.sentences import indicators as say
from tests.measures.programme import CO2, DEMOLITION, MATERIALS, MKI, SEB, level
from tests.measures.region import entry, measurement, mki_of, with_levels


def share(percent: float) -> Measurement:
    """A measured share, without masses."""
    return measurement(materials={"percent": percent})


def roads(*measured: Measurement | None) -> tuple[ProjectEntry, ...]:
    """Road projects; None for one without any measurement."""
    return tuple(
        entry(*(() if one is None else (one,)), slug=f"weg-{place}") for place, one in enumerate(measured)
    )


def materials(*shares: float | None) -> Aggregate:
    """Road projects with these shares of material."""
    projects = roads(*(None if one is None else share(one) for one in shares))
    return aggregate(projects, MATERIALS, "roads", 2026)


def seb(verdict: str) -> Measurement:
    """A judgement about the covenant."""
    return measurement(seb={"verdict": verdict})


@pytest.mark.parametrize(
    ("shares", "text"),
    [
        ((), "Er zijn nog geen wegprojecten die meetellen"),
        ((None,), "Het enige wegproject is nog niet gemeten"),
        ((None, None), "Nog geen van de twee wegprojecten is gemeten"),
        ((70,), "Het enige getoetste wegproject haalt het niveau"),
        ((50, None), "Het enige getoetste wegproject haalt het niveau niet"),
        ((70, 50, 50, None), "Eén van de drie getoetste wegprojecten haalt het niveau"),
        ((50, 50, 50), "Geen van de drie getoetste wegprojecten haalt het niveau"),
        ((70, 70), "Beide getoetste wegprojecten halen het niveau"),
    ],
)
def test_a_type_is_told_by_its_verdicts(shares: Sequence[float | None], text: str) -> None:
    """The heading counts what was tested, and says so."""
    assert say.type_finding(MATERIALS, materials(*shares)) == text


def test_without_a_level_the_heading_counts_measurements() -> None:
    """Start measuring has no verdict: the finding is how many were measured."""
    projects = roads(measurement(demolition={"percent": 90}), None, measurement(no_demolition=True))
    one = aggregate(projects, DEMOLITION, "roads", 2026)
    assert say.type_finding(DEMOLITION, one) == "Eén van de twee wegprojecten is gemeten"
    assert say.coverage(DEMOLITION, one) == (
        "Gemeten: 1 van 2 wegprojecten. Bij één project is niets gesloopt; daar geldt deze indicator niet."
    )


def test_a_type_to_which_nothing_applies_says_so() -> None:
    """Not applicable is no zero."""
    one = aggregate(roads(measurement(no_demolition=True)), DEMOLITION, "roads", 2026)
    assert say.type_finding(DEMOLITION, one) == "Voor geen van de wegprojecten geldt deze indicator"


def test_a_judgement_has_words_of_its_own() -> None:
    """The covenant is complied with, not reached; an unknown verdict is no judgement."""
    one = aggregate(roads(seb("complies"), seb("does_not_comply"), seb("unknown")), SEB, "roads", 2026)
    assert say.type_finding(SEB, one) == "Eén van de twee getoetste wegprojecten voldoet aan het convenant"
    assert say.coverage(SEB, one) == "Met een oordeel: 2 van 3 wegprojecten."
    unknown = aggregate(roads(seb("unknown"), None), SEB, "roads", 2026)
    assert say.type_finding(SEB, unknown) == "Nog geen van de twee wegprojecten heeft een oordeel"


def test_another_weight_set_is_explained_and_never_tested() -> None:
    """A2 against an A1 level: measured, not testable, with the reason."""
    one = aggregate(roads(measurement(mki=mki_of(100, weight_set="A2"))), MKI, "roads", 2026)
    assert say.type_finding(MKI, one) == "Het enige wegproject is gemeten, maar niet te toetsen"
    assert say.untestable(one.values).startswith("Eén project is gemeten met weegset A2 (19 milieueffecten).")
    assert say.untestable(materials(70).values) == ""


def test_types_are_counted_together_but_only_counted() -> None:
    """Over the types the verdicts are added; the sentence names no type."""
    public = aggregate((entry(share(60), kind="public_space"),), MATERIALS, "public_space", 2026)
    every = (materials(70, 50), public)
    assert say.indicator_finding(MATERIALS, every) == "Twee van de drie getoetste projecten halen het niveau"
    assert say.named_finding(MATERIALS, every) == (
        "Materials: twee van de drie getoetste projecten halen het niveau"
    )


def test_percentages_without_masses_are_said_to_be_left_out() -> None:
    """The weighted mean needs masses: what lacks them is named, in singular and plural."""
    assert say.without_masses(materials(70).groups[0]).startswith("Eén project noemt alleen een percentage")
    assert say.without_masses(materials(70, 60).groups[0]).startswith("Twee projecten noemen alleen")
    weighed = roads(measurement(materials={"reused": 1, "primary": 1, "total": 2}))
    assert say.without_masses(aggregate(weighed, MATERIALS, "roads", 2026).groups[0]) == ""


@pytest.mark.parametrize(
    ("totals", "text"),
    [
        ((), "Er is nog geen gewogen gemiddelde"),
        (((2026, 61.94),), "In 2026 was het gewogen gemiddelde 61,9%"),
        (((2026, 55.2), (2028, 61.94)), "Het gewogen gemiddelde steeg van 55,2% in 2026 naar 61,9% in 2028"),
        (
            ((2026, 60.1), (2027, 70), (2028, 50.5)),
            "Het gewogen gemiddelde daalde van 60,1% in 2026 naar 50,5% in 2028",
        ),
        (((2026, 60.11), (2028, 60.14)), "Het gewogen gemiddelde was in 2028 weer 60,1%, net als in 2026"),
    ],
)
def test_the_years_are_told_from_first_to_last(totals: Sequence[tuple[int, float]], text: str) -> None:
    """None, one, up, down, and what looks equal after rounding."""
    known = [(year, Decimal(str(total))) for year, total in totals]
    assert say.years_finding(MATERIALS, known) == text


def test_the_kind_of_level_is_explained() -> None:
    """Start measuring, a judgement, and an indicator with a level each have their own form."""
    assert "beginnen met meten" in say.no_level(CO2)
    assert "convenant" in say.no_level(SEB)
    assert say.no_level(MATERIALS) == ""


def test_a_level_that_changed_is_mentioned_with_the_coverage() -> None:
    """With more than one level over the years the reader has to know which one was held against."""
    changed = with_levels(MATERIALS, [level("roads", 62), level("roads", 65, 2028)])
    one = aggregate(roads(share(70)), changed, "roads", 2028)
    assert "het niveau van het jaar van zijn meting" in say.coverage(changed, one)
    assert "jaar" not in say.coverage(MATERIALS, materials(70))


@pytest.mark.parametrize(
    ("projects", "start"), [(0, "Zodra"), (1, "Eén project telt"), (6, "Zes projecten tellen")]
)
def test_what_is_missing_is_said_for_any_number_of_projects(projects: int, start: str) -> None:
    """An empty indicator tells what is missing, never a zero."""
    assert say.nothing_measured(MATERIALS, projects).startswith(start)


@given(st.lists(st.none() | st.integers(0, 100), max_size=30))
def test_every_sentence_is_well_formed_and_within_its_coverage(shares: list[int | None]) -> None:
    """No double spaces, a capital first, agreement in number, and never more projects than were measured."""
    one = materials(*shares)
    finding = say.type_finding(MATERIALS, one)
    said = (finding, say.coverage(MATERIALS, one), say.short_coverage(MATERIALS, one))
    assert all("  " not in text for text in said)
    assert finding[0].isupper() or finding[0].isdigit()
    assert not finding.endswith(".")
    assert not re.search(r"\b1 (weg)?projecten", " ".join(said))
    assert ("getoetste" in finding) == (one.tested > 0)
