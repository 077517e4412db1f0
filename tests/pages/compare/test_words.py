"""The sentences of the page that compares municipalities."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.figure import Figure, Key
from site_builder.pages.compare import words
from tests.phrases.reading import check


@pytest.mark.parametrize(
    ("n", "text"),
    [
        (0, "Nog geen gemeente gekozen. Kies er hoogstens zes."),
        (1, "Eén gemeente gekozen."),
        (5, "Vijf gemeenten gekozen."),
        (6, "Zes gemeenten gekozen. Meer kan niet."),
    ],
)
def test_chosen(n: int, text: str) -> None:
    """None, one, some, and as many as fit."""
    assert words.chosen(n) == text
    check(text)


@pytest.mark.parametrize(
    ("up", "down", "text"),
    [
        (0, 1, "Geen niveau ging omhoog, één omlaag"),
        (1, 0, "Eén niveau ging omhoog, geen omlaag"),
        (13, 2, "13 niveaus gingen omhoog, twee omlaag"),
    ],
)
def test_movement(up: int, down: int, text: str) -> None:
    """Up and down are two halves of one heading."""
    found = f"{words.risen(up)}, {words.fallen(down)}"
    assert found == text
    check(found, heading=True)


@pytest.mark.parametrize(
    ("assessed", "members", "text"),
    [
        (0, 0, "Geen gemeenten"),
        (0, 1, "De gemeente heeft nog geen meting"),
        (0, 18, "Nog geen gemeente heeft een meting"),
        (1, 1, "De enige gemeente, met haar nieuwste meting"),
        (3, 18, "Alle 18 gemeenten, elk met de nieuwste meting"),
    ],
)
def test_table_heading(assessed: int, members: int, text: str) -> None:
    """A region without municipalities or assessments is told so."""
    assert words.table_heading(assessed, members) == text
    check(text, heading=True)


@given(st.integers(0, 400))
def test_lead(members: int) -> None:
    """Reads well for any region."""
    check(words.lead(members))


@given(st.integers(0, 12), st.integers(1, 12))
def test_words_read_well_for_any_spiderweb(axes: int, top: int) -> None:
    """Every list is as long as the numbers that a choice can have."""
    found = words.words(axes, top)
    assert isinstance(found["risen"], list)
    assert isinstance(found["steps"], list)
    assert len(found["risen"]) == words.MOST * axes + 1
    assert len(found["steps"]) == top + 1
    for text in found["risen"]:
        check(text, heading=True)


@pytest.mark.parametrize(
    ("statistic", "n", "text"),
    [
        ("mean", 1, "één project"),
        ("mean", 4, "gewogen gemiddelde van 4 projecten"),
        ("median", 2, "mediaan van 2 projecten"),
        ("share", 2, ""),
    ],
)
def test_what_a_value_is_made_of(statistic: str, n: int, text: str) -> None:
    """A mean over one project is that project; a count of verdicts says it itself."""
    assert words.kind_of_mean(Figure(Key("mki", statistic, 2030), Decimal(1), n=n)) == text


@pytest.mark.parametrize(
    ("part", "text"), [(0, "0 van 3 voldoen"), (1, "1 van 3 voldoet"), (2, "2 van 3 voldoen")]
)
def test_complies(part: int, text: str) -> None:
    """Singular and plural."""
    assert words.complies(part, 3) == text
