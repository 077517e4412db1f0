"""One text gives one slug, whoever asks for it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import slug
from site_builder.records.base import SLUG


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Straße", "strasse"),
        ("STRASSE", "strasse"),
        ("Súdwest-Fryslân", "sudwest-fryslan"),
        ("Ørsted & Æbelø", "orsted-aebelo"),
        ("İstanbul \u0131l\u0131k", "istanbul-ilik"),
        ("’t Loo (Gld.)", "t-loo-gld"),
        ("m²", "m2"),
        ("Merk™", "merktm"),
        ("東京", ""),
        ("", ""),
    ],
)
def test_slug(text: str, expected: str) -> None:
    """Marks go, letters that are two become two, and what has no plain letter goes."""
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_a_slug_or_nothing(text: str) -> None:
    """A name that is proposed is a name that is allowed; and a slug is its own slug."""
    made = slug(text)
    assert made == slug(made)
    assert not made or re.fullmatch(SLUG, made)


@given(st.text(st.characters(codec="ascii")))
def test_every_plain_letter_and_digit_stays(text: str) -> None:
    """Of an English keyboard nothing is lost but signs and capitals."""
    assert slug(text).replace("-", "") == "".join(c for c in text.lower() if c.isalnum())
