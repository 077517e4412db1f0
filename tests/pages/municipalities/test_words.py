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
    ("members", "text"),
    [
        (0, "Nog geen gemeente doet mee"),
        (1, "In 2030 doet 1 gemeente mee"),
        (17, "In 2030 doen 17 gemeenten mee"),
    ],
)
def test_the_heading_counts_who_takes_part(members: int, text: str) -> None:
    """None, one and more."""
    found = unmarked(words.heading(counting("municipalities", "count", members)))
    assert found == text
    check(found, heading=True)


def test_the_caption_tells_the_order_older_spiderwebs_and_drafts() -> None:
    """The order is explained only where there is one; what is not of the year, or does not count, is said."""
    assert words.caption(1, older=False, drafts=False, year=2030) == ""
    assert "ranglijst" in words.caption(2, older=False, drafts=False, year=2030)
    both = words.caption(1, older=True, drafts=True, year=2030)
    check(both)
    assert "2030" in both
    assert "concept" in both


@pytest.mark.parametrize(
    ("filled", "drafted", "text"),
    [
        (2030, None, ""),
        (2029, None, "spinnenweb 2029"),
        (2029, 2030, "spinnenweb 2029, 2030 is nog een concept"),
        (None, None, "nog niet ingevuld"),
    ],
)
def test_only_what_is_out_of_the_ordinary_is_said(filled: int | None, drafted: int | None, text: str) -> None:
    """A spiderweb of the year itself needs no words."""
    assert words.about(filled, drafted, 2030) == text


def test_no_projects_is_not_none_of_none() -> None:
    """A municipality without projects has none measured, and none that is not."""
    none, three = (counting("projects", "count", n) for n in (0, 3))
    assert words.measured(counting("projects", "measured", 0), none) == "nog niets vastgelegd"
    assert unmarked(words.measured(counting("projects", "measured", 2), three)) == "2 van de 3"


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
