"""How exactly a figure is published."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.figures.precision import published


@pytest.mark.parametrize(
    ("value", "level", "expected"),
    [
        ("64.35714285714285714285714286", None, "64.357143"),
        ("61.99999999", "62", "61.99999999"),
        ("61.9999994", "62", "61.999999"),
        ("62", "62", "62"),
        ("0.125", None, "0.125"),
    ],
)
def test_six_decimals_and_more_where_they_hide_the_side_of_a_level(
    value: str, level: str | None, expected: str
) -> None:
    """61.99999999 misses a level of 62, so it is not published as 62."""
    found = published(Decimal(value), None if level is None else Decimal(level))
    assert found == Decimal(expected)


@given(st.decimals(0, 100, places=12), st.decimals(0, 100, places=3))
def test_a_published_value_is_on_the_side_of_its_level(value: Decimal, level: Decimal) -> None:
    """Above stays above, below stays below, equal stays equal; and it is near."""
    found = published(value, level)
    assert found is not None
    assert (found > level, found < level) == (value > level, value < level)
    assert abs(found - value) <= Decimal("0.0000005")


def test_unknown_stays_unknown() -> None:
    """No value, no digits."""
    assert published(None) is None
