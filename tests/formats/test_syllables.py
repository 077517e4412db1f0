"""Where a long compound may break: between its parts, and nothing else of a text changes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import syllables
from site_builder.formats.syllables import _COMPOUNDS, SOFT


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        ("Asfaltgranulaat", "Asfalt_granulaat"),
        ("Bestek voor VERKEERSLICHTMASTEN", "Bestek voor VERKEERS_LICHT_MASTEN"),
        ("gunningscriteria", "gunnings_criteria"),
        ("betonstraatstenen", "beton_straat_stenen"),
        ("asfalt granulaat", "asfalt granulaat"),
        ("", ""),
    ],
)
def test_a_known_compound_breaks_between_its_parts(text: str, broken: str) -> None:
    """In capitals too, and the longest that is known."""
    assert syllables(text) == broken.replace("_", SOFT)


@given(st.lists(st.sampled_from([*(word.replace("-", "") for word in _COMPOUNDS), " ", "x", "-", "É"])))
def test_what_is_read_stays_the_same(parts: list[str]) -> None:
    """Without the soft hyphens it is the text that it was; no piece between two of them is empty."""
    text = "".join(parts)
    broken = syllables(text)
    assert broken.replace(SOFT, "") == text
    assert SOFT * 2 not in broken
