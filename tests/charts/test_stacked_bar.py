"""The bar in parts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.stacked_bar import PartInput, stacked_bar
from tests.charts.geometry import amounts


@given(st.lists(amounts, max_size=8))
def test_parts_fill_the_bar_in_order(values: list[float]) -> None:
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


def test_a_small_part_is_named_and_not_rounded_away() -> None:
    """Less than half a percent reads as less than 1%, without a text inside the bar."""
    found = stacked_bar([PartInput("veel", 1000, "strong"), PartInput("weinig", 1, "plain")])
    assert [part.percentage for part in found.parts] == ["> 99%", "< 1%"]
    assert found.parts[1].inside is None


def test_percentages_add_up() -> None:
    """One eighth and seven eighths are 12,5 and 87,5: the first gets the percent that is left, not both."""
    found = stacked_bar([PartInput("een", 1, "strong"), PartInput("zeven", 7, "plain")])
    assert [part.percentage for part in found.parts] == ["13%", "87%"]


def test_negative_mass_is_refused() -> None:
    """A part cannot be less than nothing."""
    with pytest.raises(ValueError, match="primair"):
        stacked_bar([PartInput("primair", -1, "plain")])
