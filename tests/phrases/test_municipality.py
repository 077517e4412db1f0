"""Sentences about where one municipality stands."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.standing import Standing, standing
from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.model import tie
from site_builder.pages.municipality import path_words
from site_builder.phrases import municipality as words
from site_builder.records.municipality import Assessment
from tests.figures.years import figures_of
from tests.measures.programme import PROFILES
from tests.measures.region import assessment, municipality, records
from tests.phrases.reading import check

levels = st.text(alphabet="01234?", min_size=6, max_size=6)


def stands(*made: Assessment, until: str | None = None, year: int | None = None) -> Standing:
    """Where `wilg` stands with these assessments."""
    found = records({"wilg": municipality("Wilg", *made, until=until)}, report_year=year)
    model = tie(found)
    return standing(figures_of(found), model, model.by_slug["wilg"])


def lead(text: str, adopted: int | None = None) -> str:
    """The lead of a municipality with these levels."""
    return unmarked(words.lead(stands(assessment(2027, text, adopted=adopted))))


def heading(now: str, before: str | None) -> str:
    """The heading over a spiderweb with these levels, two years after the ones before."""
    made: list[Assessment] = [assessment(2029, now)]
    if before is not None:
        made.insert(0, assessment(2027, before))
    return unmarked(words.levels_heading(stands(*made)))


@given(levels)
def test_the_lead_reads_well_for_every_set_of_levels(text: str) -> None:
    """Every profile, every nuance and every gap gives a whole Dutch text."""
    check(lead(text))


def test_the_lead_without_an_assessment() -> None:
    """Nothing recorded is no judgement."""
    text = words.lead(stands())
    check(text)
    assert "nog geen spinnenweb" in text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("222232", "Voor profiel 1 ontbreekt nog één stap: measuring van trede 2 naar 3."),
        ("222222", "Voor profiel 1 ontbreken nog twee stappen: projects van trede 2 naar 3 en measuring "),
        ("111111", "Voor profiel 2 ontbreken nog drie stappen: capacity van trede 1 naar 2, knowledge van "),
    ],
)
def test_the_lead_names_what_the_profile_above_asks(text: str, expected: str) -> None:
    """One step is lacking, two or three are: the verb agrees."""
    assert expected in lead(text)


def test_the_lead_in_the_first_profile_asks_nothing() -> None:
    """There is no profile above the first."""
    assert lead("333333") == "Wilg staat in profiel 1."


def test_an_adopted_profile_stands_beside_the_computed_one() -> None:
    """Both are said, and no steps are counted from a profile that the levels do not give."""
    text = lead("222222", adopted=3)
    assert "profiel 3, vastgesteld door de regio" in text
    assert "Uit de treden volgt profiel 2; de regio stelde profiel 3 vast." in text
    assert "ontbre" not in text


def test_missing_levels_leave_the_profile_open() -> None:
    """The possible profiles are named, and which axes are unknown."""
    text = lead("22?2??")
    assert "nog niet te bepalen" in text
    assert "Het is profiel 1, 2 of 3." in text


def test_who_left_is_told_with_where_it_stood_then() -> None:
    """The first day without it, and the profile of its last assessment; nothing is asked any more."""
    gone = stands(assessment(2027, "222222"), until="2028-12-31", year=2030)
    assert unmarked(words.lead(gone)) == (
        "Wilg doet sinds 1 januari 2029 niet meer mee. Bij de laatste zelfscan, die van 2027, "
        "stond de gemeente in profiel 2."
    )
    never = stands(until="2024-12-31", year=2030)
    assert words.lead(never) == (
        "Wilg doet sinds 1 januari 2025 niet meer mee. Er is geen spinnenweb van deze gemeente."
    )


def test_every_level_and_profile_of_a_sentence_carries_its_figure() -> None:
    """The profile, and the level that has to rise, with the values of the table."""
    own = stands(assessment(2027, "222232"))
    marks = {mark.id: (mark.value, mark.text) for mark in marks_in(words.lead(own))}
    assert marks == {
        "profiles.wilg.profile.2027": ("2", "2"),
        "spiderweb.measuring.wilg.level.2027": ("2", "2"),
    }
    assert len({mark.id for line in words.why(own) for mark in marks_in(line)}) == 6


@given(levels, st.none() | levels)
def test_the_heading_reads_well_for_every_change(now: str, before: str | None) -> None:
    """Up, down, both, none, incomparable: each is one heading without a full stop."""
    check(heading(now, before), heading=True)


@pytest.mark.parametrize(
    ("now", "before", "expected"),
    [
        ("222222", None, "De eerste zelfscan: alle 6 assen zijn bekend"),
        ("2?????", None, "De eerste zelfscan: 1 van de 6 assen is bekend"),
        ("333332", "222222", "5 van de 6 assen gingen vooruit sinds 2027"),
        ("333333", "222222", "Alle 6 assen gingen vooruit sinds 2027"),
        ("111111", "222222", "Alle 6 assen gingen achteruit sinds 2027"),
        ("322222", "222222", "1 van de 6 assen ging vooruit sinds 2027"),
        ("122222", "222222", "1 van de 6 assen ging achteruit sinds 2027"),
        ("332221", "222222", "2 van de 6 assen gingen vooruit, 1 ging achteruit sinds 2027"),
        ("222222", "222222", "Op geen van de 6 assen veranderde de trede sinds 2027"),
        ("3222??", "222222", "1 van de 4 vergelijkbare assen ging vooruit sinds 2027"),
        ("33????", "222222", "Beide vergelijkbare assen gingen vooruit sinds 2027"),
        ("3?????", "222222", "De enige as die te vergelijken is, ging vooruit sinds 2027"),
        ("???333", "333???", "Geen as is sinds 2027 te vergelijken"),
    ],
)
def test_the_heading_by_example(now: str, before: str | None, expected: str) -> None:
    """A gap year names the year that is compared with, not last year; a fall is said as a rise is."""
    assert heading(now, before) == expected


@given(levels)
def test_the_reason_names_every_condition(text: str) -> None:
    """Each condition of the rule has one sentence, also while it cannot be told."""
    sentences = words.why(stands(assessment(2027, text)))
    assert len(sentences) == len(PROFILES.conditions)
    for sentence in sentences:
        check(unmarked(sentence))


@given(st.lists(levels, max_size=3), st.integers(2026, 2031))
def test_the_path_reads_well(texts: list[str], year: int) -> None:
    """Every state of every next step gives whole sentences."""
    own = stands(*(assessment(2026 + index, text) for index, text in enumerate(texts)), year=year)
    check(unmarked(path_words.path_heading(own)), heading=True)
    for line in (path_words.path_caption(own), *path_words.next_steps(own)):
        if line:
            check(unmarked(line))


def test_the_next_step_serves_the_profile_and_the_path() -> None:
    """One order on the page: what counts for both first, what the path asks beside it afterwards."""
    own = stands(assessment(2026, "111111"), assessment(2029, "332332"), assessment(2030, "332332"))
    first, then = (unmarked(line) for line in path_words.next_steps(own))
    assert "(measuring van trede 2 naar 3). Die telt voor profiel 1 en voor het groeipad." in first
    assert then.startswith("Daarna, voor het groeipad (eind 2030): ")
    assert "capacity van trede 2 naar 3" in then


def test_a_step_that_was_lost_is_said() -> None:
    """A level that sank after it was reached is told as such."""
    own = stands(assessment(2026, "111111"), assessment(2027, "222222"), assessment(2028, "221222"))
    assert any("maar het niveau zakte daarna" in line for line in path_words.next_steps(own))


def test_the_kicker_says_when_a_municipality_left() -> None:
    """Size and population are left out where they are unknown."""
    assert words.kicker(None, None, None) == "Gemeente"
    assert words.kicker("klein", 1836, date(2024, 12, 31)) == (
        "Gemeente · klein · 1.836 inwoners · deed mee tot en met 31 december 2024"
    )
