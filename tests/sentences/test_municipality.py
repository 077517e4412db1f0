"""Sentences about one municipality."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.attendance import Presence, Seat, Turnout
from site_builder.measures.paths import progress
from site_builder.measures.positions import compare
from site_builder.measures.profiles import levels_of, position
from site_builder.records.municipality import Assessment
from site_builder.sentences import municipality as words
from site_builder.sentences import municipality_parts as parts
from tests.measures.programme import AXES, PROFILES, SPIDERWEB
from tests.measures.region import alone, assessment, session
from tests.sentences.reading import check

AXIS_RECORDS = {axis.id: axis for axis in SPIDERWEB.axes}
levels = st.text(alphabet="01234?", min_size=6, max_size=6)


def lead(text: str, adopted: int | None = None) -> str:
    """The lead of a municipality with these levels."""
    made = assessment(2027, text, adopted=adopted)
    return words.lead("Wilg", position(made, PROFILES), levels_of(made), PROFILES, AXIS_RECORDS)


def heading(now: str, before: str | None) -> str:
    """The heading over a spiderweb with these levels, two years after the ones before."""
    made: list[Assessment] = [assessment(2029, now)]
    if before is not None:
        made.insert(0, assessment(2027, before))
    entry = alone(*made).municipalities[0]
    return words.levels_heading(compare(entry, made[-1], AXES), len(AXES))


@given(levels)
def test_the_lead_reads_well_for_every_set_of_levels(text: str) -> None:
    """Every profile, every nuance and every gap gives a whole Dutch text."""
    check(lead(text))


def test_the_lead_without_an_assessment() -> None:
    """Nothing recorded is no judgement."""
    text = words.lead("Wilg", None, None, PROFILES, AXIS_RECORDS)
    check(text)
    assert "nog geen spinnenweb" in text


def test_the_lead_names_what_the_profile_above_asks() -> None:
    """Profile 2 with practice at 3 and 2 lacks one step."""
    assert "Voor profiel 1 mist nog één stap:" in lead("222232")
    assert "van niveau 2 naar 3." in lead("222232")


def test_the_lead_in_the_first_profile_asks_nothing() -> None:
    """There is no profile above the first."""
    assert lead("333333") == "Wilg staat in profiel 1."


def test_an_adopted_profile_stands_beside_the_computed_one() -> None:
    """Both are said, and no steps are counted from a profile that the levels do not give."""
    text = lead("222222", adopted=3)
    assert "profiel 3, vastgesteld door de regio" in text
    assert "Uit de niveaus volgt profiel 2" in text
    assert "mist" not in text


def test_missing_levels_leave_the_profile_open() -> None:
    """The possible profiles are named, and which axis is unknown."""
    text = lead("22?2??")
    assert "nog niet te bepalen" in text
    assert "Het wordt profiel 1, 2 of 3." in text


@given(levels, st.none() | levels)
def test_the_heading_reads_well_for_every_change(now: str, before: str | None) -> None:
    """Up, down, both, none, incomparable: each is one heading without a full stop."""
    check(heading(now, before), heading=True)


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ("222222", None, "De eerste meting: alle zes assen zijn bekend"),
        ("2?????", None, "De eerste meting: één van de zes assen is bekend"),
        ("333332", "222222", "Vijf van de zes assen gingen vooruit sinds 2027"),
        ("333333", "222222", "Alle zes assen gingen vooruit sinds 2027"),
        ("111111", "222222", "Alle zes assen gingen achteruit sinds 2027"),
        ("322222", "222222", "Eén van de zes assen ging vooruit sinds 2027"),
        ("122222", "222222", "Eén van de zes assen ging achteruit sinds 2027"),
        ("332221", "222222", "Twee van de zes assen gingen vooruit, één ging achteruit sinds 2027"),
        ("222222", "222222", "Op geen van de zes assen veranderde het niveau sinds 2027"),
        ("3222??", "222222", "Eén van de vier vergelijkbare assen ging vooruit sinds 2027"),
        ("3?????", "222222", "De enige as die te vergelijken is, ging vooruit sinds 2027"),
        ("???333", "333???", "Geen as is sinds 2027 te vergelijken"),
    ],
)
def test_the_heading_by_example(now: str, before: str | None, expected: str) -> None:
    """A gap year names the year that is compared with, not last year."""
    assert heading(now, before) == expected


@given(levels)
def test_the_reason_names_every_condition(text: str) -> None:
    """Each condition of the rule has one sentence, also while it cannot be told."""
    made = assessment(2027, text)
    sentences = words.why(position(made, PROFILES).computed.conditions, levels_of(made), AXIS_RECORDS)
    assert len(sentences) == len(PROFILES.conditions)
    for sentence in sentences:
        check(sentence)


@given(levels, st.integers(2026, 2031))
def test_the_path_reads_well(text: str, year: int) -> None:
    """Every state of every next step gives whole sentences."""
    model = alone(assessment(2026, text), report_year=year)
    found = progress(model, model.municipalities[0])
    check(words.path_heading(found), heading=True)
    if found is not None:
        check(words.next_step(found, year))
        check(words.path_caption(found, None))


def test_a_step_that_was_lost_is_said() -> None:
    """A level that sank after it was reached is told as such."""
    model = alone(assessment(2026, "111111"), assessment(2027, "222222"), assessment(2028, "111222"))
    found = progress(model, model.municipalities[0])
    assert found is not None
    assert "maar het niveau zakte daarna" in words.next_step(found, 2028)


@given(
    st.lists(st.sampled_from(["both", "policy", "executive", "none", "unknown", "not_invited"]), max_size=40)
)
def test_attendance_reads_well(presences: list[Presence]) -> None:
    """Nobody, unreported, one and many are cases of their own."""
    held = session("2026-lab", "2026-03-01")
    found = Turnout(tuple(Seat(held, presence, None, None) for presence in presences))
    check(words.attendance_heading(found), heading=True)
    note = words.unreported(found)
    assert bool(note) is ("unknown" in presences)
    if note:
        check(note)


@given(st.integers(0, 40), st.integers(0, 40))
def test_projects_read_well(one: int, other: int) -> None:
    """None, one, all and some projects measured."""
    check(words.projects_heading(min(one, other), max(one, other)), heading=True)
    left = parts.left_out(one)
    if left:
        check(left)


def test_the_kicker_says_when_a_municipality_left() -> None:
    """Size and population are left out where they are unknown."""
    assert words.kicker(None, None, None) == "Gemeente"
    assert words.kicker("klein", 1836, date(2024, 12, 31)) == (
        "Gemeente · klein · 1.836 inwoners · deed mee tot en met 31 december 2024"
    )
