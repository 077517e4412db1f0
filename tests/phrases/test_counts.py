"""Counts as the subject of a sentence, in digits."""

from __future__ import annotations

import pytest

from site_builder.formats import unmarked
from site_builder.formats.marks import with_marks
from site_builder.phrases.counts import fraction
from site_builder.phrases.fractions import Noun, Verb
from tests.phrases.own import known

PROJECT = Noun("project", "projecten")
IS = Verb("is gemeten", "zijn gemeten", "is niet gemeten")


@pytest.mark.parametrize(
    ("some", "whole", "text"),
    [
        (3, 5, "3 van de 5 projecten zijn gemeten"),
        (1, 5, "1 van de 5 projecten is gemeten"),
        (0, 5, "Geen van de 5 projecten is gemeten"),
        (5, 5, "Alle 5 projecten zijn gemeten"),
        (2, 2, "Beide projecten zijn gemeten"),
        (1, 1, "Het enige project is gemeten"),
        (0, 1, "Het enige project is niet gemeten"),
    ],
)
def test_a_part_of_a_whole(some: int, whole: int, text: str) -> None:
    """Every case reads as Dutch, and every number in it is a figure."""
    found = fraction(known(some, "met"), known(whole, "tested"), PROJECT, IS)
    assert unmarked(found) == text
    assert not any(letter.isdigit() for letter in with_marks(found, lambda _: ""))


@pytest.mark.parametrize(("some", "whole"), [(0, 0), (3, 2)])
def test_no_part_of_nothing(some: int, whole: int) -> None:
    """Nothing, and more than the whole, are no fractions."""
    with pytest.raises(ValueError, match="no fraction"):
        fraction(known(some), known(whole), PROJECT, IS)
