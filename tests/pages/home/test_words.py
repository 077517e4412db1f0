"""Sentences on the home page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import unmarked
from site_builder.pages.home import words
from tests.measures.region import project
from tests.phrases.own import counting, own_of, share
from tests.phrases.reading import check


@given(st.integers(1, 400), st.integers(0, 400), st.integers(0, 400))
def test_coverage_of_municipalities_reads_well(members: int, assessed: int, at: int) -> None:
    """Nobody, one, some and all are cases of their own."""
    assessed = min(assessed, members)
    counts = (counting(one) for one in (members, assessed, min(at, assessed)))
    check(unmarked(words.webs_heading(*counts)), heading=True)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(0, 60))
def test_changes_read_well(up: int, down: int, same: int) -> None:
    """Up, down, both, neither, and nothing to compare."""
    compared = counting(up + down + same)
    text = unmarked(words.steps_heading(counting(up), counting(down), compared))
    check(text, heading=True)
    if up and down:
        assert f"{up} keer" in text
        assert f"{down} keer omlaag" in text


@pytest.mark.parametrize(
    ("new", "text"),
    [(0, "in 2026 niets nieuw"), (28, "in 2026 nog 28 ton nieuw"), (100, "in 2026 alles nieuw")],
)
def test_tonnes_of_every_hundred(new: int, text: str) -> None:
    """None, some and all of the material was new."""
    assert unmarked(words.tonnes_heading(counting(new))).endswith(text)


@pytest.mark.parametrize(
    ("verdicts", "text"),
    [
        ([], "Dit moet een project halen"),
        ([True, True], "Gemiddeld is elk prestatieniveau gehaald"),
        ([False], "Gemiddeld is geen prestatieniveau gehaald"),
        ([True, False], "Gemiddeld zijn sommige prestatieniveaus gehaald, andere niet"),
    ],
)
def test_averages_in_one_sentence(verdicts: list[bool], text: str) -> None:
    """All, none, some, and nothing measured."""
    assert words.levels_heading(verdicts) == text


def test_the_only_project_of_the_first_year() -> None:
    """By hand, level 62: in 2026 the only project at 50%, in 2027 one at 70%."""
    own = own_of(project(share(50)), project(share(70, 2027)), year=2027)
    assert unmarked(words.years_heading(own.in_year(2026), own)) == (
        "In 2026 haalde het enige project niet het prestatieniveau. In 2027 haalt 1 van de 1 het."
    )
