"""Values as text: rounded once, and never onto the other side of their level."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.phrases.figures import value_text
from site_builder.records.plan import Indicator
from tests.measures.programme import MATERIALS, MKI


@pytest.mark.parametrize(
    ("indicator", "value", "level", "text"),
    [
        (MATERIALS, "61.94", None, "61,9%"),
        (MATERIALS, "61.96", None, "62,0%"),
        (MATERIALS, "61.96", "62", "61,96%"),
        (MATERIALS, "61.999", "62", "61,999%"),
        (MATERIALS, "62", "62", "62%"),
        (MATERIALS, "62.01", "62", "62,01%"),
        (MATERIALS, "70.26", "62", "70,3%"),
        (MKI, "0.174", "0.17", "€\u00a00,174"),
        (MKI, "0.17", "0.17", "€\u00a00,17"),
        (MKI, "0.19", "0.17", "€\u00a00,19"),
    ],
)
def test_a_value_beside_its_level_has_the_decimals_that_show_its_side(
    indicator: Indicator, value: str, level: str | None, text: str
) -> None:
    """By hand: 61.96 rounds to 62,0 and looks like the 62 that it misses, so it has one decimal more."""
    assert value_text(indicator, Decimal(value), None if level is None else Decimal(level)) == text


@given(st.decimals(0, 100, places=6), st.integers(0, 100))
def test_no_text_stands_on_the_other_side_of_the_level(value: Decimal, level: int) -> None:
    """What a person reads is above, on or below the level as the value is."""
    text = value_text(MATERIALS, value, Decimal(level))
    shown = Decimal(text.removesuffix("%").replace(".", "").replace(",", "."))
    assert (shown > level, shown == level) == (value > level, value == level)
