"""The bar in parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.stacked_bar import PartInput, stacked_bar


@given(st.lists(st.integers(0, 10_000), max_size=8))
def test_parts_fill_the_bar_in_order(values: list[int]) -> None:
    """Widths add up to the bar, in proportion; nothing is drawn for nothing."""
    found = stacked_bar([PartInput(str(index), value, "strong") for index, value in enumerate(values)])
    assert found.empty == (sum(values) == 0)
    assert [part.label for part in found.parts] == [str(index) for index, value in enumerate(values) if value]
    if not found.empty:
        last = found.parts[-1].box
        assert float(last.x) + float(last.width) == pytest.approx(360, abs=0.15)
        assert sum(float(part.box.width) for part in found.parts) == pytest.approx(
            360, abs=0.05 * len(values)
        )


def test_each_part_says_how_many_are_in_it() -> None:
    """A count is never a share of a few things: 6 of 52 read as 11% beside 12% is no number to quote."""
    found = stacked_bar([PartInput("veel", 1000, "strong"), PartInput("weinig", 1, "plain")])
    assert [part.count for part in found.parts] == ["1.000", "1"]
    assert found.parts[0].inside is not None
    assert found.parts[1].inside is None


def test_a_negative_count_is_refused() -> None:
    """A part cannot be less than nothing."""
    with pytest.raises(ValueError, match="primair"):
        stacked_bar([PartInput("primair", -1, "plain")])
