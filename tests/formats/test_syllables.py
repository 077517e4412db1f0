"""Where a long word may break: between its syllables, and nothing else of a text changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import syllables
from site_builder.formats.syllables import SOFT


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Asfaltgranulaat", "Asfalt_gra_nu_laat"),
        ("Bestek voor VERKEERSLICHTMASTEN", "Bestek voor VER_KEERS_LICHT_MAS_TEN"),
        ("'s-Hertogenbosch", "'s-Her_to_gen_bosch"),
        ("CO2-uitstoot", "CO2-uitstoot"),
        ("asfalt granulaat", "asfalt gra_nu_laat"),
        ("", ""),
    ],
)
def test_a_long_word_breaks_between_its_syllables(text: str, broken: str) -> None:
    """In capitals too, in names, and a short word never."""
    assert syllables(text) == broken.replace("_", SOFT)


@given(st.text(st.characters(exclude_characters=SOFT)))
def test_what_is_read_stays_the_same(text: str) -> None:
    """Without the soft hyphens it is the text that it was; no piece between two of them is empty."""
    broken = syllables(text)
    assert broken.replace(SOFT, "") == text
    assert SOFT * 2 not in broken
