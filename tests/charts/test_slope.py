"""The dot-and-slope row."""

from __future__ import annotations

import pytest
from hypothesis import given

from site_builder.charts.slope import slope
from tests.charts.geometry import levels, size


@given(levels, levels, levels)
def test_marks_lie_in_the_box_and_unknown_makes_none(
    now: float | None, before: float | None, region: float | None
) -> None:
    """Each mark is inside, and an unknown level has none."""
    row = slope(now, before, region)
    width, _ = size(row.view_box)
    assert all(0 <= float(x) <= width for x in (row.current, row.previous, row.region, *row.stops) if x)
    assert bool(row.current) == (now is not None)
    assert row.unknown == (now is None)
    assert bool(row.region) == (region is not None)
    assert bool(row.link_start) == bool(row.link_end) == (None not in (now, before) and now != before)


@given(levels, levels)
def test_the_link_points_from_last_year_to_this_year(now: float | None, before: float | None) -> None:
    """The line runs in the direction of the change, between the two marks."""
    row = slope(now, before)
    if row.link_start:
        rightward = float(row.link_end) > float(row.link_start)
        assert rightward == (row.direction == "up")


@pytest.mark.parametrize(
    ("now", "before", "change", "direction"),
    [
        (3, 2, "+1", "up"),
        (1, 3, "−2", "down"),
        (2, 2, "=", "same"),
        (None, 2, "–", "unknown"),
        (2, None, "–", "unknown"),
    ],
)
def test_change_in_words(now: float | None, before: float | None, change: str, direction: str) -> None:
    """The change is said, also when there is none or it is not known."""
    row = slope(now, before)
    assert (row.change, row.direction) == (change, direction)


def test_a_level_past_the_top_is_refused() -> None:
    """Levels run from 0 to the top."""
    with pytest.raises(ValueError, match=r"outside 0\.\.4"):
        slope(5)
