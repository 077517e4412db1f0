"""A bar in a row of a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.row_bar import row_bar

number = st.floats(0, 1e6, allow_nan=False)


def test_places_are_shares_of_the_scale() -> None:
    """By hand: 50 of 200 is a quarter; what is unknown is not drawn."""
    found = row_bar(50, None, 200, 200)
    assert (found.value, found.to_date, found.level) == ("25", "", "100")


@given(number, number, st.floats(1e-3, 1e6))
def test_a_larger_value_never_has_a_shorter_bar(one: float, other: float, end: float) -> None:
    """And none is longer than the scale."""
    low, high = sorted((one, other))
    found = row_bar(low, high, None, end)
    assert 0 <= float(found.value) <= float(found.to_date) <= 100


@pytest.mark.parametrize(
    ("value", "end", "why"), [(-1, 100, "value"), (float("nan"), 100, "value"), (1, 0, "above 0")]
)
def test_what_is_no_value_or_no_scale_is_refused(value: float, end: float, why: str) -> None:
    """Nothing is drawn of it."""
    with pytest.raises(ValueError, match=why):
        row_bar(value, None, None, end)
