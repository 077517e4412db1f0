"""Sentences about what changed in a year: what people read, and which figure each number states."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.figures.figures import Figures
from site_builder.figures.leading import Compared
from site_builder.figures.years import Told, Years
from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.measures.changes import TAKEN, StepTaken
from site_builder.measures.project_changes import phase_changes
from site_builder.pages.changed import happened, project_words, words
from site_builder.records.project_types import PLAN
from site_builder.records.spiderweb import Milestone
from tests.measures.programme import INDICATORS, SPIDERWEB
from tests.measures.region import (
    alone,
    co2_of,
    entry,
    measurement,
    mki_of,
    municipality,
    project,
    region,
)
from tests.phrases.reading import check

COUNTS = st.integers(0, 400)


def figure(name: str, number: int | None, year: int = 2029) -> Figure:
    """A count of something."""
    return Figure(Key("geteld", name, year), None if number is None else Decimal(number))


def moved(up: int, down: int, same: int, incomparable: int) -> words.Moved:
    """How many went which way; unknown where nothing can be compared, as figures are."""
    compared = up + down + same
    known = compared > 0
    return words.Moved(
        figure("up", up if known else None),
        figure("down", down if known else None),
        figure("same", same if known else None),
        figure("compared", compared),
        figure("incomparable", incomparable),
    )


MOVED = st.builds(moved, COUNTS, COUNTS, COUNTS, COUNTS)


def remeasured(
    better: int = 0, worse: int = 0, same: int = 0, incomparable: int = 0
) -> project_words.Remeasured:
    """Values measured in a next phase."""
    every = better + worse + same + incomparable
    names = {"better": better, "worse": worse, "same": same, "incomparable": incomparable}
    better_, worse_, same_, incomparable_ = (figure(name, n) for name, n in names.items())
    return project_words.Remeasured(figure("every", every), better_, worse_, same_, incomparable_)


@pytest.mark.parametrize(
    ("rose", "compared", "assessed", "text"),
    [
        (0, 0, 0, "Voor 2029 is nog niets ingevuld."),
        (0, 0, 5, "Over 2029 is nog niets te vergelijken."),
        (0, 1, 1, "De enige vergeleken gemeente ging in 2029 op geen enkele as vooruit."),
        (1, 1, 3, "De enige vergeleken gemeente ging in 2029 op een as vooruit."),
        (0, 8, 8, "Geen van de 8 vergeleken gemeenten ging in 2029 op een as vooruit."),
        (1, 8, 8, "1 van de 8 vergeleken gemeenten ging in 2029 op een as vooruit."),
        (8, 8, 9, "Alle 8 vergeleken gemeenten gingen in 2029 op een as vooruit."),
    ],
)
def test_the_finding_counts_only_who_can_be_compared(
    rose: int, compared: int, assessed: int, text: str
) -> None:
    """A first assessment is neither a rise nor no rise."""
    said = words.headline(figure("rose", rose), figure("compared", compared), figure("assessed", assessed))
    assert unmarked(said) == text


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_findings_and_coverage_read_well(a: int, b: int, c: int, d: int) -> None:
    """Whatever the numbers, with the smaller ones part of the larger."""
    numbers = zip(("fell", "compared", "assessed", "members"), sorted((a, b, c, d)), strict=True)
    fell, compared, assessed, members = (figure(name, n) for name, n in numbers)
    check(unmarked(words.headline(fell, compared, assessed)))
    check(unmarked(words.coverage(assessed, compared, members)))
    down = words.headline_down(fell, compared)
    assert bool(down) == bool(compared.count)
    if down:
        check(unmarked(down))


@pytest.mark.parametrize(
    ("assessed", "compared", "members", "text"),
    [
        (0, 0, 0, "Er deden in 2029 geen gemeenten mee."),
        (0, 0, 9, "Geen van de 9 gemeenten vulde 2029 in."),
        (
            8,
            0,
            9,
            "8 van de 9 gemeenten vulden 2029 in. "
            "Een eerder spinnenweb om mee te vergelijken is er nog niet.",
        ),
        (
            8,
            1,
            9,
            "8 van de 9 gemeenten vulden 2029 in. "
            "Daarvan is er één te vergelijken met een eerder spinnenweb.",
        ),
        (1, 1, 1, "De enige gemeente vulde 2029 in. Die is te vergelijken met een eerder spinnenweb."),
    ],
)
def test_coverage_says_of_whom_the_page_speaks(assessed: int, compared: int, members: int, text: str) -> None:
    """n of N, and how many of those can be compared."""
    numbers = (("assessed", assessed), ("compared", compared), ("members", members))
    assert unmarked(words.coverage(*(figure(name, n) for name, n in numbers))) == text


@given(MOVED)
def test_headings_over_counts_read_well(found: words.Moved) -> None:
    """Levels, profiles, an axis and the list of years; zero rises are never called a rise."""
    heading = unmarked(words.levels_heading(found))
    check(heading, heading=True)
    check(unmarked(words.levels_caption(found)))
    check(unmarked(words.profiles_heading(found)), heading=True)
    check(unmarked(words.profiles_caption(found, figure("assessed", 500))))
    check(unmarked(words.axis_line(found)))
    check(unmarked(words.index_headline(found if found.compared.count else None)))
    assert ("nog geen trede te vergelijken" in heading) == (found.compared.count == 0)


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (moved(0, 0, 0, 6), "In 2029 is nog geen trede te vergelijken"),
        (moved(0, 0, 6, 0), "Geen van de 6 vergelijkbare treden ging omhoog, geen ging omlaag"),
        (moved(1, 0, 5, 0), "1 van de 6 vergelijkbare treden ging omhoog, geen ging omlaag"),
        (moved(15, 0, 23, 4), "15 van de 38 vergelijkbare treden gingen omhoog, geen ging omlaag"),
        (moved(0, 2, 0, 0), "Geen van de 2 vergelijkbare treden ging omhoog, 2 gingen omlaag"),
        (moved(1, 0, 0, 0), "De enige vergelijkbare trede ging omhoog"),
    ],
)
def test_levels_are_told_of_those_that_can_be_compared(found: words.Moved, text: str) -> None:
    """With the denominator, and nothing known is not the same as nothing changed."""
    assert unmarked(words.levels_heading(found)) == text


def test_every_number_in_a_heading_states_its_figure() -> None:
    """15 of 38: each number carries the id of the figure that it is, in words as well."""
    marks = marks_in(words.levels_heading(moved(15, 3, 20, 4)))
    assert [(one.id, one.value, one.text) for one in marks] == [
        ("geteld.up.2029", "15", "15"),
        ("geteld.compared.2029", "38", "38"),
        ("geteld.down.2029", "3", "3"),
    ]


def test_a_gap_between_two_assessments_is_told() -> None:
    """One year and more, and a first assessment."""
    assert words.compared_with(None, 2026) == "eerste keer"
    assert words.compared_with(2026, 2027) == "2026"
    assert words.compared_with(2028, 2030) == "2028 (1 jaar ertussen niet ingevuld)"
    assert words.compared_with(2027, 2030) == "2027 (2 jaar ertussen niet ingevuld)"


def test_moves_name_the_axis_and_both_levels() -> None:
    """Both are figures."""
    before, now = figure("level", 1, 2028), figure("level", 3, 2029)
    assert unmarked(words.level_moved("Meten", before, now)) == "Meten\u00a01\u00a0→\u00a03"
    assert unmarked(words.levels_moved(before, now)) == "van 1 naar 3"
    assert [one.id for one in marks_in(words.levels_moved(before, now))] == [before.id, now.id]
    assert unmarked(words.profile_move(now, before)) == "van profiel 3 naar profiel 1"


def test_who_has_no_assessment_is_named() -> None:
    """Nobody gives no sentence."""
    assert words.unassessed([], 2029) == ""
    assert words.unassessed(["Ulk", "Veldoord"], 2029) == "Voor 2029 niet ingevuld: Ulk en Veldoord."


@pytest.mark.parametrize(
    ("risen", "text"),
    [
        (0, "Op geen enkele as ging een gemeente vooruit"),
        (1, "Op 1 van de 6 assen ging minstens één gemeente vooruit"),
        (6, "Op alle assen ging minstens één gemeente vooruit"),
    ],
)
def test_axes_are_counted_and_not_ordered(risen: int, text: str) -> None:
    """None, one and all."""
    assert words.axes_heading(risen, 6, comparable=True) == text
    assert words.axes_heading(risen, 6, comparable=False) == "Per as is nog niets te vergelijken"


@given(COUNTS, COUNTS, COUNTS, COUNTS, COUNTS)
def test_steps_read_well(on_time: int, late: int, again: int, lost: int, start: int) -> None:
    """Late and lost steps are in the heading; what was there from the start is not called taken."""
    counts = {"taken": on_time + late + again, "late": late, "lost": lost}
    text = unmarked(happened.steps_heading({name: figure(name, n) for name, n in counts.items()}))
    check(text, heading=True)
    assert ("later dan gepland" in text) == (late > 0)
    assert ("verloren" in text) == (lost > 0)
    assert ("op een groeipad gezet" in text) == (counts["taken"] > 0 or not lost)
    check(unmarked(happened.steps_caption(figure("from_start", start))))


def test_one_step_says_when_it_was_planned() -> None:
    """All that can become of a step."""
    one = alone().municipalities[0]
    milestone = Milestone.model_validate(
        {"year": 2027, "kind": "level", "axis": "knowledge", "level": 2, "text": "Doe het."}
    )
    axes = {axis.id: axis for axis in SPIDERWEB.axes}
    lines = [happened.step_line(StepTaken(one, milestone, taken), axes) for taken in TAKEN]
    assert lines[:2] == [
        "Knowledge naar trede 2: op tijd (gepland voor 2027)",
        "Knowledge naar trede 2: later dan gepland (2027)",
    ]
    assert len(set(lines)) == len(TAKEN)


@given(COUNTS, COUNTS)
def test_sessions_and_participation_read_well(one: int, other: int) -> None:
    """Held and cancelled, came and went."""
    first, second = figure("first", one), figure("second", other)
    check(unmarked(happened.sessions_heading(first, second)), heading=True)
    check(unmarked(happened.participation_heading(first, second)), heading=True)
    check(unmarked(happened.series_line("Marktdagen", first)), heading=True)
    if one + other:
        check(words.more_up_heading(min(one, other), max(one, other)), heading=True)


def test_no_recorded_session_is_not_called_none() -> None:
    """What is not recorded may have been there."""
    none, some, one = figure("none", 0), figure("held", 18), figure("cancelled", 1)
    assert happened.sessions_heading(none, none) == "Van 2029 is geen gehouden bijeenkomst vastgelegd"
    assert unmarked(happened.sessions_heading(some, one)) == (
        "18 bijeenkomsten gehouden in 2029, één ging niet door"
    )


def test_the_years_together_are_told_with_their_number() -> None:
    """One, both, some and all."""
    assert (
        words.more_up_heading(0, 1)
        == "In het enige vergeleken jaar gingen niet meer treden omhoog dan omlaag"
    )
    assert words.more_up_heading(2, 2) == "In beide vergeleken jaren gingen meer treden omhoog dan omlaag"
    assert words.more_up_heading(2, 4) == (
        "In 2 van de 4 vergeleken jaren gingen meer treden omhoog dan omlaag"
    )
    assert happened.joined_on(date(2027, 6, 1)) == "doet mee vanaf 1 juni 2027"
    assert happened.left_on(date(2027, 6, 1)) == "deed mee tot en met 1 juni 2027"


@given(COUNTS, COUNTS, COUNTS)
def test_projects_read_well(appeared: int, delivered: int, measured: int) -> None:
    """Each of the three may be none; what is none is not told."""
    numbers = (("appeared", appeared), ("delivered", delivered), ("measured", measured))
    text = unmarked(project_words.projects_heading(*(figure(name, n) for name, n in numbers)))
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


@given(COUNTS, COUNTS, COUNTS, COUNTS)
def test_values_and_figures_read_well(better: int, worse: int, same: int, incomparable: int) -> None:
    """Worse is told beside better, and what cannot be compared is in neither."""
    check(unmarked(project_words.values_heading(remeasured(better, worse, same, incomparable))), heading=True)
    check(unmarked(project_words.values_caption(figure("incomparable", incomparable))))
    text = unmarked(
        project_words.region_heading(
            figure("better", better), figure("worse", worse), figure("compared", better + worse + same)
        )
    )
    check(text, heading=True)
    assert better or "werden beter" not in text
    for first in (True, False):
        check(project_words.region_caption(2029, first=first))


@pytest.mark.parametrize(
    ("counts", "text"),
    [
        (remeasured(), "Geen project is in een volgende fase opnieuw gemeten"),
        (remeasured(worse=1), "De enige waarde die opnieuw is gemeten, werd slechter"),
        (remeasured(incomparable=1), "De enige waarde die opnieuw is gemeten, is niet te vergelijken"),
        (
            remeasured(better=2, worse=1),
            "2 van de 3 opnieuw gemeten waarden werden beter, één werd slechter",
        ),
    ],
)
def test_a_value_that_got_worse_is_in_the_heading(counts: project_words.Remeasured, text: str) -> None:
    """A later phase may fall short."""
    assert unmarked(project_words.values_heading(counts)) == text


def test_a_value_names_its_phase_and_its_weight_set() -> None:
    """An MKI without its weight set says nothing."""
    one = entry(
        measurement("design", "2026-02-01", materials={"percent": 60}, mki=mki_of(200)),
        measurement("delivery", "2027-02-01", materials={"percent": 40}, mki=mki_of(100, weight_set="A2")),
    )
    material, mki = phase_changes(one, INDICATORS.indicators, 2028)
    own = figure("value", 60)
    assert unmarked(project_words.phase_value(material, material.before, own)) == "Ontwerp: 60%"
    assert unmarked(project_words.phase_value(mki, mki.now, own)) == "Oplevering: €\u00a00,10 (rekenregel A2)"
    assert project_words.direction_word(mki.direction) == "Niet te vergelijken"


def test_a_leading_figure_says_why_it_cannot_be_compared() -> None:
    """Not before, another weight set, units, and a judgement in percent of those with one."""
    projects = {
        ("wilg", "a"): project(
            measurement("design", "2027-05-01", mki=mki_of(100), seb={"verdict": "does_not_comply"}),
            measurement("delivery", "2028-05-01", mki=mki_of(50, weight_set="A2"), materials={"percent": 40}),
        ),
        ("wilg", "b"): project(
            measurement(date="2028-05-01", co2=co2_of(5), seb={"verdict": "complies"}),
        ),
    }
    figures = Figures(Years(Told(region({"wilg": municipality("Wilg")}, projects, report_year=2028))))
    found: dict[str, Compared] = {
        one.indicator.id: one
        for indicator in INDICATORS.indicators
        for one in figures.leading(indicator, "roads", 2028)
    }
    said = {name: project_words.leading_change(one, first=False) for name, one in found.items()}
    assert said == {
        "materials": "Niet vergeleken: van het jaar ervoor is niets bekend",
        "mki": "Niet vergeleken: eerst gemeten met rekenregel A1, daarna met A2",
        "co2": "Niet vergeleken: elk project heeft een eigen eenheid",
        "seb": "Niet vergeleken: in een van de twee jaren is maar één project gemeten",
    }
    assert project_words.leading_change(found["seb"], first=True) == "Eerste jaar"
    values = {
        name: unmarked(project_words.leading_value(found[name].indicator, found[name].figure))
        for name in ("materials", "seb")
    }
    # One value is no median of anything.
    assert values == {"materials": "40%", "seb": "100% voldoet"}
    name = project_words.leading_name(found["mki"].indicator, PLAN[0], found["mki"].figure)
    assert name == "Mki, wegen, rekenregel A2 (weegset met 19 milieueffecten)"
