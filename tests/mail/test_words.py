"""Sentences around the newsletter in an e-mail."""

from __future__ import annotations

import pytest

from site_builder.mail import words
from tests.phrases.reading import check


@pytest.mark.parametrize("draft", [True, False])
@pytest.mark.parametrize("fictional", [True, False])
def test_what_a_reader_has_to_know_first(draft: bool, fictional: bool) -> None:
    """A draft and a made-up region say so; anything else says nothing."""
    text = words.notice(draft=draft, fictional=fictional)
    assert ("concept" in text, "verzonnen" in text) == (draft, fictional)
    if text:
        check(text)


def test_the_subject() -> None:
    """What it is, of which year; a draft says so first."""
    assert words.subject("Steen", "GWW", 2026, draft=False) == "Nieuwsbrief GWW 2026: Steen"
    assert words.subject("Steen", "GWW", 2026, draft=True) == "Concept: Nieuwsbrief GWW 2026: Steen"


def test_around_the_picture_and_below() -> None:
    """Whole sentences, with and without a year before."""
    assert words.picture_note(2026, []) == "De groene lijn is de stand van 2026."
    assert words.picture_note(2027, ["2026"]) == (
        "De groene lijn is de stand van 2027, de stippellijn die van 2026."
    )
    check(words.picture_note(2027, ["2026"]))
    check(words.footer("Regio Wilgen", "Circulair"))
