"""Sentences about all municipalities together."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.measures.attendance import Seat, Turnout
from site_builder.records.municipality import Period
from site_builder.sentences import municipalities as words
from tests.measures.region import session

COUNTS = st.integers(min_value=0, max_value=400)


@st.composite
def parts(draw: st.DrawFn, most: int = 400) -> tuple[int, int]:
    """A whole with a part of it."""
    whole = draw(st.integers(min_value=0, max_value=most))
    return draw(st.integers(min_value=0, max_value=whole)), whole


def sound(text: str) -> bool:
    """Whether a text could be printed: a capital or digit first, single spaces, singular after one."""
    wrong = ("  ", " 1 gemeenten", "één gemeenten", "Eén gemeenten", "1 stappen", "één stappen", " ,", " .")
    return (text[0].isupper() or text[0].isdigit()) and not any(part in text for part in wrong)


@pytest.mark.parametrize(
    ("assessed", "members", "text"),
    [
        (0, 0, "Er doen geen gemeenten mee"),
        (0, 1, "De enige gemeente heeft nog geen meting"),
        (1, 1, "De enige gemeente heeft een meting"),
        (0, 17, "Nog geen van de 17 gemeenten heeft een meting"),
        (1, 8, "Eén van de acht gemeenten heeft een meting"),
        (16, 17, "16 van de 17 gemeenten hebben een meting"),
        (2, 2, "Beide gemeenten hebben een meting"),
        (8, 8, "Alle acht gemeenten hebben een meting"),
    ],
)
def test_the_finding_counts_who_has_an_assessment(assessed: int, members: int, text: str) -> None:
    """None, one, some and all each have their own words."""
    assert words.coverage_heading(assessed, members) == text


@given(parts())
def test_the_finding_is_a_heading_for_any_numbers(numbers: tuple[int, int]) -> None:
    """A heading starts with a capital and has no point."""
    text = words.coverage_heading(*numbers)
    assert sound(text)
    assert not text.endswith(".")


@pytest.mark.parametrize(
    ("members", "begin"),
    [(0, "In 2026 doen geen gemeenten mee."), (1, "In 2026 doet één gemeente mee."), (17, "In 2026 doen 17")],
)
def test_the_lead_counts_who_takes_part(members: int, begin: str) -> None:
    """The order of the table is explained only where there is an order."""
    text = words.lead(members, 2026)
    assert text.startswith(begin)
    assert ("ranglijst" in text) == (members > 1)


@pytest.mark.parametrize(
    ("assessed", "this_year", "drafts", "text"),
    [
        (3, 3, 0, ""),
        (3, 2, 0, "Daarvan is één meting van vóór 2030: dan staat de laatste meting in de tabel."),
        (3, 1, 0, "Daarvan zijn twee metingen van vóór 2030: dan staat de laatste meting in de tabel."),
        (0, 0, 1, "Eén meting is nog een concept en telt nog niet mee."),
        (0, 0, 2, "Twee metingen zijn nog een concept en tellen nog niet mee."),
    ],
)
def test_the_caption_tells_older_assessments_and_drafts(
    assessed: int, this_year: int, drafts: int, text: str
) -> None:
    """What is not of the reported year, or does not count, is said; else nothing is."""
    assert words.caption(assessed, this_year, drafts, 2030) == text


def test_no_projects_is_not_none_of_none() -> None:
    """A municipality without projects has none measured, and none that is not."""
    assert words.measured(0, 0) == "geen projecten"
    assert words.measured(0, 3) == "0 van 3"


def test_attendance_that_was_not_reported_is_told_apart() -> None:
    """A session without report counts as open, not as missed."""
    held = session("2026-lab", "2026-03-01")
    turnout = Turnout((Seat(held, "both", 1, 1), Seat(held, "none", 0, 0), Seat(held, "unknown", None, None)))
    assert words.attended(turnout) == "1 van 3"
    assert words.unreported(turnout) == "1 niet bekend"
    assert words.attended(Turnout(())) == "geen bijeenkomsten"
    assert words.unreported(Turnout(())) == ""


def test_every_period_of_participation_is_named() -> None:
    """A municipality that came back has two periods, in the order of time."""
    back = Period.model_validate({"from": "2028-01-01"})
    before = Period.model_validate({"from": "2021-01-01", "until": "2024-12-31"})
    assert words.participation([back, before]) == (
        "van 1 januari 2021 tot en met 31 december 2024 en vanaf 1 januari 2028"
    )
    assert words.joined(date(2028, 1, 1)) == "doet mee vanaf 1 januari 2028"


def test_headings_over_others_agree_in_number() -> None:
    """One municipality left; two left."""
    assert words.left_heading(1) == "Eén gemeente deed eerder mee"
    assert words.left_heading(2) == "Twee gemeenten deden eerder mee"
    assert words.later_heading(1) == "Eén gemeente gaat later meedoen"
    assert words.later_heading(3) == "Drie gemeenten gaan later meedoen"


def test_a_change_is_told_with_the_year_before() -> None:
    """Who hears the table hears since when; no change is silent."""
    assert words.change_words("+1", 2027) == "+1 sinds 2027"
    assert words.change_words("", 2027) == ""
    assert words.change_words("", None) == ""


@given(COUNTS.filter(bool))
def test_the_axes_are_counted(axes: int) -> None:
    """The note on the columns holds for any number of axes."""
    text = words.axes_note(axes)
    assert sound(text)
    assert ("assen" in text) == (axes > 1)
