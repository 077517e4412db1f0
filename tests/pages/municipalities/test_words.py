"""Sentences about all municipalities together."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.formats import unmarked
from site_builder.pages.municipalities import words
from site_builder.records.municipality import Period
from tests.phrases.reading import check


def counting(topic: str, statistic: str, value: int) -> Figure:
    """A figure that counts, of 2030."""
    return Figure(Key(topic, statistic, 2030), Decimal(value))


def coverage(assessed: int, members: int) -> str:
    """The heading over the table."""
    whole = counting("municipalities", "count", members)
    return unmarked(words.coverage_heading(counting("municipalities", "assessed", assessed), whole))


@st.composite
def parts(draw: st.DrawFn, most: int = 400) -> tuple[int, int]:
    """A whole with a part of it."""
    whole = draw(st.integers(min_value=0, max_value=most))
    return draw(st.integers(min_value=0, max_value=whole)), whole


@pytest.mark.parametrize(
    ("assessed", "members", "text"),
    [
        (0, 0, "Er doen geen gemeenten mee"),
        (0, 1, "De enige gemeente heeft nog geen spinnenweb van 2030"),
        (1, 1, "De enige gemeente heeft een spinnenweb van 2030"),
        (0, 17, "Nog geen van de 17 gemeenten heeft een spinnenweb van 2030"),
        (1, 8, "1 van de 8 gemeenten heeft een spinnenweb van 2030"),
        (16, 17, "16 van de 17 gemeenten hebben een spinnenweb van 2030"),
        (2, 2, "Beide gemeenten hebben een spinnenweb van 2030"),
        (8, 8, "Alle 8 gemeenten hebben een spinnenweb van 2030"),
    ],
)
def test_the_finding_counts_who_has_an_assessment(assessed: int, members: int, text: str) -> None:
    """None, one, some and all each have their own words; an assessment of an earlier year does not count."""
    assert coverage(assessed, members) == text


@given(parts())
def test_the_finding_is_a_heading_for_any_numbers(numbers: tuple[int, int]) -> None:
    """A heading starts with a capital and has no point."""
    check(coverage(*numbers), heading=True)


@pytest.mark.parametrize(
    ("members", "begin"),
    [(0, "In 2030 doen geen gemeenten mee."), (1, "In 2030 doet 1 gemeente mee."), (17, "In 2030 doen 17")],
)
def test_the_lead_counts_who_takes_part(members: int, begin: str) -> None:
    """The order of the table is explained only where there is an order."""
    text = unmarked(words.lead(counting("municipalities", "count", members)))
    assert text.startswith(begin)
    assert ("ranglijst" in text) == (members > 1)


def test_the_caption_tells_older_assessments_and_drafts() -> None:
    """What is not of the reported year, or does not count, is said; else nothing is."""
    assert words.caption(older=False, drafts=False, year=2030) == ""
    both = words.caption(older=True, drafts=True, year=2030)
    check(both)
    assert "2030" in both
    assert "concept" in both


def test_no_projects_is_not_none_of_none() -> None:
    """A municipality without projects has none measured, and none that is not."""
    none, three = (counting("projects", "count", n) for n in (0, 3))
    assert words.measured(counting("projects", "measured", 0), none) == "geen vastgelegd"
    assert unmarked(words.measured(counting("projects", "measured", 2), three)) == "2 van de 3"
    in_year = counting("projects", "measured", 1)
    assert unmarked(words.measured_note(in_year, counting("projects", "measured", 2))) == "1 in 2030"
    assert words.measured_note(in_year, counting("projects", "measured", 0)) == ""


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
    assert words.left_heading(1) == "Deze gemeente deed eerder mee"
    assert words.left_heading(2) == "Deze gemeenten deden eerder mee"
    assert words.left_caption(1) == (
        "Haar gegevens blijven op de site. In de cijfers van de regio telt zij niet meer mee."
    )
    assert words.left_caption(2) == (
        "Hun gegevens blijven op de site. In de cijfers van de regio tellen zij niet meer mee."
    )
    assert words.later_heading(1) == "Deze gemeente gaat later meedoen"
    assert words.later_heading(3) == "Deze gemeenten gaan later meedoen"


def test_a_change_is_told_with_the_year_before() -> None:
    """Who hears the table hears since when; no change is silent."""
    assert words.change_words("+1", 2027) == "+1 sinds 2027"
    assert words.change_words("", 2027) == ""
    assert words.change_words("", None) == ""


def test_a_difference_is_explained_only_where_there_is_one() -> None:
    """As long as nobody has two assessments, the page does not speak of a change."""
    assert "verschil" in words.axes_note(compared=True)
    assert "verschil" not in words.axes_note(compared=False)
