"""Sentences about what changed in a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.aggregates import region_aggregates
from site_builder.measures.changes import Assessed, StepTaken, Taken, Tally
from site_builder.measures.positions import AxisChange, compare
from site_builder.measures.project_changes import Direction, RegionChange, phase_changes, region_changes
from site_builder.records.spiderweb import Milestone
from site_builder.sentences import changed as words
from site_builder.sentences import changed_projects as project_words
from tests.measures.programme import AXES, INDICATORS, SPIDERWEB
from tests.measures.region import (
    alone,
    assessment,
    co2_of,
    entry,
    measurement,
    mki_of,
    municipality,
    project,
    region,
)
from tests.sentences.reading import check

COUNTS = st.integers(0, 400)
TALLIES = st.builds(Tally, COUNTS, COUNTS, COUNTS, COUNTS)
TAKEN: tuple[Taken, ...] = ("on_time", "late", "again", "lost", "from_start")
DIRECTIONS: tuple[Direction, ...] = ("better", "worse", "same", "incomparable")


@pytest.mark.parametrize(
    ("rose", "compared", "assessed", "text"),
    [
        (0, 0, 0, "Over 2029 is nog geen meting."),
        (0, 0, 5, "Over 2029 is nog niets te vergelijken."),
        (0, 1, 1, "De enige vergeleken gemeente ging in 2029 op geen enkele as vooruit."),
        (1, 1, 3, "De enige vergeleken gemeente ging in 2029 op een as vooruit."),
        (0, 8, 8, "Geen van de acht vergeleken gemeenten ging in 2029 op een as vooruit."),
        (1, 8, 8, "Eén van de acht vergeleken gemeenten ging in 2029 op een as vooruit."),
        (8, 8, 9, "Alle acht vergeleken gemeenten gingen in 2029 op een as vooruit."),
    ],
)
def test_the_finding_counts_only_who_can_be_compared(
    rose: int, compared: int, assessed: int, text: str
) -> None:
    """A first assessment is neither a rise nor no rise."""
    assert words.headline(rose, compared, assessed, 2029) == text


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_findings_and_coverage_read_well(a: int, b: int, c: int, d: int) -> None:
    """Whatever the numbers, with the smaller ones part of the larger."""
    moved, compared, assessed, members = sorted((a, b, c, d))
    check(words.headline(moved, compared, assessed, 2029))
    check(words.coverage(assessed, compared, members, 2029))
    down = words.headline_down(moved, compared)
    assert bool(down) == bool(compared)
    if down:
        check(down)


@pytest.mark.parametrize(
    ("assessed", "compared", "members", "text"),
    [
        (0, 0, 0, "Er deden in 2029 geen gemeenten mee."),
        (0, 0, 9, "Geen van de negen gemeenten heeft een meting over 2029."),
        (
            8,
            0,
            9,
            "Acht van de negen gemeenten hebben een meting over 2029. "
            "Een eerdere meting om mee te vergelijken is er nog niet.",
        ),
        (
            8,
            1,
            9,
            "Acht van de negen gemeenten hebben een meting over 2029. "
            "Daarvan is er één te vergelijken met een eerdere.",
        ),
        (1, 1, 1, "De enige gemeente heeft een meting over 2029. Die is te vergelijken met een eerdere."),
    ],
)
def test_coverage_says_of_whom_the_page_speaks(assessed: int, compared: int, members: int, text: str) -> None:
    """n of N, and how many of those can be compared."""
    assert words.coverage(assessed, compared, members, 2029) == text


@given(TALLIES)
def test_headings_over_counts_read_well(found: Tally) -> None:
    """Levels, profiles, an axis and all years together; zero rises are never called a rise."""
    check(words.levels_heading(found, 2029), heading=True)
    check(words.levels_caption(found))
    check(words.profiles_heading(found), heading=True)
    check(words.axis_line(found))
    check(words.index_headline(found, 2026, 2029))
    assert ("te vergelijken" in words.levels_heading(found, 2029)) == (found.comparable == 0)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (Tally(0, 0, 0, 6), "In 2029 is nog geen niveau te vergelijken"),
        (Tally(0, 0, 6, 0), "In 2029 veranderde geen enkel niveau"),
        (Tally(1, 0, 5, 0), "Eén niveau ging omhoog, geen omlaag"),
        (Tally(20, 1, 0, 0), "20 niveaus gingen omhoog, één omlaag"),
        (Tally(0, 2, 0, 0), "Twee niveaus gingen omlaag, geen omhoog"),
    ],
)
def test_levels_that_went_down_are_told_like_those_that_went_up(found: Tally, text: str) -> None:
    """And nothing known is not the same as nothing changed."""
    assert words.levels_heading(found, 2029) == text


def test_a_gap_between_two_assessments_is_told() -> None:
    """One year and more, and a first assessment."""
    model = alone(assessment(2026, "111111"), assessment(2027, "111111"), assessment(2030, "222222"))
    (one,) = model.municipalities
    said = [words.compared_with(Assessed(one, compare(one, a, AXES), None, None)) for a in one.assessments]
    assert said == ["eerste meting", "2026", "2027 (twee jaar ertussen zonder meting)"]


def test_moves_name_the_axis_and_both_levels() -> None:
    """One level and more."""
    change = AxisChange("meten", 1, 3)
    assert words.moves([change, AxisChange("kennis", 2, 1)], {"meten": "Meten", "kennis": "Kennis"}) == (
        "Meten\u00a01\u00a0→\u00a03, Kennis\u00a02\u00a0→\u00a01"
    )
    assert words.levels_moved(change) == "2 niveaus, van 1 naar 3"
    assert words.levels_moved(AxisChange("meten", 2, 1)) == "1 niveau, van 2 naar 1"


def test_who_has_no_assessment_is_named() -> None:
    """Nobody gives no sentence."""
    assert words.unassessed([], 2029) == ""
    assert words.unassessed(["Ulk", "Veldoord"], 2029) == "Zonder meting over 2029: Ulk en Veldoord."


@pytest.mark.parametrize(
    ("risen", "text"),
    [
        (0, "Op geen enkele as ging een gemeente vooruit"),
        (1, "Op één van de zes assen ging minstens één gemeente vooruit"),
        (6, "Op alle assen ging minstens één gemeente vooruit"),
    ],
)
def test_axes_are_counted_and_not_ordered(risen: int, text: str) -> None:
    """None, one and all."""
    assert words.axes_heading(risen, 6, comparable=True) == text
    assert words.axes_heading(risen, 6, comparable=False) == "Per as is nog niets te vergelijken"


@given(st.fixed_dictionaries(dict.fromkeys(TAKEN, COUNTS)))
def test_steps_read_well(counts: Mapping[Taken, int]) -> None:
    """Late and lost steps are in the heading; what was there from the start is not called taken."""
    text = words.steps_heading(counts, 2029)
    check(text, heading=True)
    assert ("later dan gepland" in text) == (counts["late"] > 0)
    assert ("verloren" in text) == (counts["lost"] > 0)
    check(words.steps_caption(counts["from_start"]))


def test_one_step_says_when_it_was_planned() -> None:
    """All that can become of a step."""
    one = alone().municipalities[0]
    milestone = Milestone.model_validate(
        {"year": 2027, "kind": "level", "axis": "knowledge", "level": 2, "text": "Doe het."}
    )
    axes = {axis.id: axis for axis in SPIDERWEB.axes}
    lines = [words.step_line(StepTaken(one, milestone, taken), axes) for taken in TAKEN]
    assert lines[:2] == [
        "Knowledge naar niveau 2: op tijd (gepland voor 2027)",
        "Knowledge naar niveau 2: later dan gepland (2027)",
    ]
    assert len(set(lines)) == len(TAKEN)


@given(COUNTS, COUNTS)
def test_sessions_and_participation_read_well(one: int, other: int) -> None:
    """Held and cancelled, came and went."""
    check(words.sessions_heading(one, other, 2029), heading=True)
    check(words.participation_heading(one, other), heading=True)
    check(words.series_line("Marktdagen", one), heading=True)
    if one + other:
        check(words.years_heading(min(one, other), max(one, other)), heading=True)
        check(words.more_up_heading(min(one, other), max(one, other)), heading=True)


def test_no_recorded_session_is_not_called_none() -> None:
    """What is not recorded may have been there."""
    assert words.sessions_heading(0, 0, 2029) == "Van 2029 is geen gehouden bijeenkomst vastgelegd"
    assert words.sessions_heading(18, 1, 2029) == "18 bijeenkomsten gehouden in 2029, één ging niet door"


def test_the_years_together_are_told_with_their_number() -> None:
    """One, both, some and all."""
    assert (
        words.more_up_heading(0, 1)
        == "In het enige vergeleken jaar gingen niet meer niveaus omhoog dan omlaag"
    )
    assert words.more_up_heading(2, 2) == "In beide vergeleken jaren gingen meer niveaus omhoog dan omlaag"
    assert words.more_up_heading(2, 4) == (
        "In twee van de vier vergeleken jaren gingen meer niveaus omhoog dan omlaag"
    )
    assert words.profile_move(3, 2) == "van profiel 3 naar profiel 2"
    assert words.joined_on(date(2027, 6, 1)) == "doet mee vanaf 1 juni 2027"
    assert words.left_on(date(2027, 6, 1)) == "deed mee tot en met 1 juni 2027"


@given(COUNTS, COUNTS, COUNTS)
def test_projects_read_well(appeared: int, delivered: int, measured: int) -> None:
    """Each of the three may be none; what is none is not told."""
    text = project_words.projects_heading(appeared, delivered, measured, 2029)
    check(text, heading=True)
    if appeared + delivered + measured:
        assert ("opgeleverd" in text) == (delivered > 0)
        assert ("gemeten" in text) == (measured > 0)
    else:
        assert text == "Over 2029 is geen nieuw, opgeleverd of gemeten project vastgelegd"
    note = project_words.more(appeared)
    assert bool(note) == bool(appeared)
    if note:
        check(note)


def test_what_happened_to_a_project_is_told_in_the_order_of_its_life() -> None:
    """All three, and one."""
    assert project_words.project_events(True, True, True) == "Nieuw, opgeleverd en voor het eerst gemeten"
    assert project_words.project_events(False, True, False) == "Opgeleverd"


@given(st.fixed_dictionaries(dict.fromkeys(DIRECTIONS, COUNTS)))
def test_values_and_figures_read_well(counts: Mapping[Direction, int]) -> None:
    """Worse is told beside better, and what cannot be compared is in neither."""
    check(project_words.values_heading(counts), heading=True)
    check(project_words.values_caption(counts))
    for first in (True, False):
        text = project_words.region_heading(counts, 2028, first=first)
        check(text, heading=True)
        check(project_words.region_caption(counts, 2028, first=first))
        if not counts["better"]:
            assert "werden beter" not in text


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        ({}, "Geen project is in een volgende fase opnieuw gemeten"),
        ({"worse": 1}, "De enige waarde die opnieuw is gemeten, werd slechter"),
        ({"incomparable": 1}, "De enige waarde die opnieuw is gemeten, is niet te vergelijken"),
        (
            {"better": 2, "worse": 1},
            "Twee van de drie opnieuw gemeten waarden werden beter, één werd slechter",
        ),
    ],
)
def test_a_value_that_got_worse_is_in_the_heading(counts: Mapping[Direction, int], text: str) -> None:
    """A later phase may fall short."""
    assert project_words.values_heading(counts) == text


def test_a_value_names_its_phase_and_its_weight_set() -> None:
    """An MKI without its weight set says nothing."""
    one = entry(
        measurement("design", "2026-02-01", materials={"percent": 60}, mki=mki_of(200)),
        measurement("delivery", "2027-02-01", materials={"percent": 40}, mki=mki_of(100, weight_set="A2")),
    )
    material, mki = phase_changes(one, INDICATORS.indicators, 2028)
    assert project_words.phase_value(material, material.before) == "Ontwerp: 60%"
    assert project_words.phase_value(mki, mki.now) == "Oplevering: €\u00a00,10 (weegset A2)"
    assert project_words.direction_word(mki.direction) == "Niet te vergelijken"


def test_a_figure_of_the_region_says_why_it_cannot_be_compared() -> None:
    """Not measured, not before, another weight set, units, and a judgement in counts."""
    projects = {
        ("wilg", "a"): project(
            measurement("design", "2027-05-01", mki=mki_of(100), seb={"verdict": "does_not_comply"}),
            measurement("delivery", "2028-05-01", mki=mki_of(50, weight_set="A2"), materials={"percent": 40}),
        ),
        ("wilg", "b"): project(
            measurement(date="2028-05-01", co2=co2_of(5), seb={"verdict": "complies"}),
        ),
    }
    model = region({"wilg": municipality("Wilg")}, projects, report_year=2028)
    found: dict[str, RegionChange] = {
        one.indicator.id: one for one in region_changes(model, region_aggregates(model), 2028)
    }
    said = {name: project_words.region_change(one) for name, one in found.items()}
    assert said == {
        "materials": "Een jaar eerder nog niet gemeten",
        "demolition": "Nog niet gemeten",
        "mki": "Niet te vergelijken: nu gemeten met A2 (19 milieueffecten)",
        "co2": "Alleen geteld: elk project heeft een eigen eenheid",
        "seb": "Beter",
    }
    assert project_words.region_value(found["materials"]) == "40% (mediaan)"
    assert project_words.region_value(found["materials"], earlier=True) == ""
    assert project_words.region_value(found["seb"], earlier=True) == "0 van 1 voldoen"
    assert project_words.region_value(found["seb"]) == "1 van 2 voldoet"
    assert project_words.region_coverage(found["mki"]) == "1 van de 2 gemeten"
    assert project_words.region_name(found["mki"]) == "Mki, wegen"
