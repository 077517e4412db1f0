"""Sentences on the home page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.positions import AxisChange
from site_builder.sentences import home
from tests.measures.programme import INDICATORS, region_record
from tests.sentences.reading import check

ORIGIN = INDICATORS.indicators[0]
SUBJECT = ORIGIN.subject
many = st.integers(0, 400)


@st.composite
def parts(draw: st.DrawFn) -> tuple[int, int]:
    """A part of a whole of at least one."""
    whole = draw(st.integers(1, 400))
    return draw(st.integers(0, whole)), whole


@pytest.mark.parametrize(
    ("met", "tested", "expected"),
    [
        (0, 1, f"Het enige getoetste project haalt nog niet het niveau voor {SUBJECT}."),
        (1, 1, f"Het enige getoetste project haalt het niveau voor {SUBJECT}."),
        (0, 5, f"Geen van de vijf getoetste projecten haalt het niveau voor {SUBJECT}."),
        (1, 5, f"Eén van de vijf getoetste projecten haalt het niveau voor {SUBJECT}."),
        (3, 5, f"Drie van de vijf getoetste projecten halen het niveau voor {SUBJECT}."),
        (5, 5, f"Alle vijf getoetste projecten halen het niveau voor {SUBJECT}."),
        (11, 23, f"11 van de 23 getoetste projecten halen het niveau voor {SUBJECT}."),
    ],
)
def test_the_headline_counts_projects_that_meet_the_level(met: int, tested: int, expected: str) -> None:
    """None, one, some and all are cases of their own."""
    assert home.tested_headline(ORIGIN, met, tested) == expected


@given(parts(), parts())
def test_the_headline_reads_well_for_every_number(now: tuple[int, int], before: tuple[int, int]) -> None:
    """No number makes a wrong plural, a double space or a missing full stop."""
    check(home.tested_headline(ORIGIN, *now))
    check(home.tested_before(*now, *before))


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ((3, 5), (0, 0), ""),
        ((3, 5), (3, 5), "Dat is hetzelfde als een jaar eerder."),
        ((3, 5), (1, 4), "Een jaar eerder was dat er 1 van de 4."),
        ((3, 5), (0, 4), "Een jaar eerder waren dat er 0 van de 4."),
    ],
)
def test_the_year_before_stands_beside_it(
    now: tuple[int, int], before: tuple[int, int], expected: str
) -> None:
    """Nothing tested the year before means nothing to compare with, and nothing is said."""
    assert home.tested_before(*now, *before) == expected


@given(parts(), st.integers(2026, 2050))
def test_coverage_of_municipalities_reads_well(counts: tuple[int, int], year: int) -> None:
    """The finding while nothing can be tested yet."""
    check(home.assessed_headline(*counts, year))
    check(home.webs_heading(*counts, year), heading=True)
    check(home.members_line(counts[1]))


def test_coverage_by_example() -> None:
    """None, one, some, all, and a region of one."""
    assert home.assessed_headline(0, 17, 2026) == "Nog geen gemeente heeft een spinnenweb ingevuld."
    assert home.assessed_headline(1, 8, 2026) == "Eén van de acht gemeenten heeft een spinnenweb voor 2026."
    assert (
        home.assessed_headline(7, 8, 2026) == "Zeven van de acht gemeenten hebben een spinnenweb voor 2026."
    )
    assert home.assessed_headline(17, 17, 2026) == "Alle 17 gemeenten hebben een spinnenweb voor 2026."
    assert home.assessed_headline(1, 1, 2026) == "De enige gemeente heeft een spinnenweb voor 2026."


@given(parts())
def test_the_lead_says_what_is_not_covered(counts: tuple[int, int]) -> None:
    """Unmeasured projects are named, never left out in silence."""
    unmeasured, projects = counts
    text = home.lead(region_record().ambitions, projects, unmeasured)
    check(text)
    if 0 < unmeasured < projects:
        assert f" {unmeasured} nog niet gemeten" in text


def test_the_lead_without_projects() -> None:
    """No projects is a sentence of its own, not a count of zero."""
    assert home.lead(region_record().ambitions, 0, 0).endswith("nog geen projecten vastgelegd die meetellen.")


@given(st.integers(0, 60), st.integers(0, 60), st.integers(2026, 2050))
def test_changes_read_well(risen: int, fallen: int, year: int) -> None:
    """Steps up and down are told apart and never netted away."""
    check(home.changed_heading(risen, fallen, year), heading=True)
    text = home.changed_heading(risen, fallen, year)
    assert ("vooruit" in text) is (risen > 0)
    assert ("terug" in text) is (fallen > 0)


def test_moves_name_each_axis() -> None:
    """A fall is told like a rise."""
    moves = [AxisChange("a", 1, 2), AxisChange("b", 3, 2)]
    assert home.moves(moves, {"a": "Meten", "b": "Kennis"}) == "Meten 1 → 2, Kennis 3 → 2"


@given(many)
def test_unknown_profiles_are_said(unknown: int) -> None:
    """A row of profile counts says for how many the profile is not known."""
    assert ("niet bekend" in home.profiles_line([1, 2, 3], unknown)) is (unknown > 0)
