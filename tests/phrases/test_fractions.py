"""So many of so many."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.phrases.fractions import MEASURED, Noun, fraction

PROJECT = Noun("project", "projecten")


@pytest.mark.parametrize(
    ("part", "whole", "text"),
    [
        (0, 1, "Het enige project is niet gemeten"),
        (1, 1, "Het enige project is gemeten"),
        (0, 2, "Geen van de twee projecten is gemeten"),
        (1, 2, "Eén van de twee projecten is gemeten"),
        (2, 2, "Beide projecten zijn gemeten"),
        (3, 5, "Drie van de vijf projecten zijn gemeten"),
        (5, 5, "Alle vijf projecten zijn gemeten"),
        (13, 40, "13 van de 40 projecten zijn gemeten"),
    ],
)
def test_every_case_has_its_own_sentence(part: int, whole: int, text: str) -> None:
    """None, one, the only one, both, some and all each read as Dutch."""
    assert fraction(part, whole, PROJECT, MEASURED) == text


def test_an_article_follows_its_noun() -> None:
    """A de-word takes de, also with an adjective."""
    noun = Noun("indicator", "indicatoren", "de").which("getoetste")
    assert fraction(1, 1, noun, MEASURED) == "De enige getoetste indicator is gemeten"


@pytest.mark.parametrize(("part", "whole"), [(0, 0), (2, 1), (-1, 3)])
def test_what_is_no_fraction_is_refused(part: int, whole: int) -> None:
    """Nothing of nothing, and more than there is, are mistakes of the caller."""
    with pytest.raises(ValueError, match="no fraction"):
        fraction(part, whole, PROJECT, MEASURED)


@given(st.integers(1, 2000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_number_and_verb_agree(pair: tuple[int, int]) -> None:
    """A plural verb is there exactly where more than one project is the subject."""
    part, whole = pair
    text = fraction(part, whole, PROJECT, MEASURED)
    assert (" zijn " in text) == (part > 1)
    assert ("projecten" in text) == (whole > 1)
    assert "  " not in text
    assert text[0].isupper() or text[0].isdigit()
