"""What the page that compares municipalities says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.formats import unmarked
from site_builder.pages.compare import words
from tests.phrases.reading import check


@given(st.integers(0, 400))
def test_every_sentence_reads_well_for_any_region(members: int) -> None:
    """Whoever takes part, and however many indicators were measured."""
    check(words.lead(members))
    check(words.bars_heading(members), heading=True)
    assert words.choosing(members).most <= words.MOST


def test_the_words_of_a_choice_fit_the_region() -> None:
    """No more can be chosen than there are."""
    assert words.choosing(3).most == 3
    assert words.choosing(9).none == "Niets gekozen: hieronder staan alle 9 gemeenten."


@pytest.mark.parametrize(
    ("years", "text"),
    [
        ((2026,), "Per as: de trede in 2026"),
        ((2026, 2027, 2028), "Per as: de trede in elk jaar, van 2026 tot en met 2028"),
    ],
)
def test_the_years_are_named(years: tuple[int, ...], text: str) -> None:
    """The first year has nothing beside it yet."""
    assert words.years_heading(years) == text
    check(text, heading=True)


def test_the_heading_over_the_webs_counts_who_filled_one_in() -> None:
    """Of those who take part; of one alone there is nothing to count."""

    def counting(statistic: str, value: int) -> Figure:
        return Figure(Key("municipalities", statistic, 2030), Decimal(value))

    some = words.webs_heading(counting("assessed", 7), counting("count", 9))
    assert unmarked(some) == "7 van de 9 gemeenten vulden het spinnenweb van 2030 in"
    assert words.webs_heading(counting("assessed", 0), counting("count", 1)) == "Het spinnenweb van 2030"
