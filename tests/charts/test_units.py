"""Rows of signs."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from math import hypot
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.units import MOST, RADIUS, Sign, units

counts = st.lists(st.tuples(st.sampled_from(get_args(Sign)), st.integers(0, 20)), max_size=6)


@given(counts, st.integers(1, 20))
def test_as_many_signs_as_were_counted_and_none_upon_another(
    counted: list[tuple[Sign, int]], per_line: int
) -> None:
    """Each sign as often as its count, within the drawing, and no two touch."""
    found, number = units(counted, per_line), sum(count for _, count in counted)
    if not 0 < number <= MOST:
        assert found is None
        return
    assert found is not None
    wanted: Counter[str] = Counter()
    for sign, count in counted:
        wanted[sign] += count
    assert Counter(place.sign for place in found.signs) == +wanted
    middles = [(float(place.x), float(place.y)) for place in found.signs]
    assert all(RADIUS < x < float(found.width) - RADIUS for x, _ in middles)
    assert all(RADIUS < y < float(found.height) - RADIUS for _, y in middles)
    assert all(
        hypot(x - other_x, y - other_y) > 2 * RADIUS * 1.12
        for (x, y), (other_x, other_y) in combinations(middles, 2)
    )


def test_only_what_is_not_met_is_a_diamond() -> None:
    """Shape tells it, for whoever sees no colour."""
    row = units([(sign, 1) for sign in get_args(Sign)])
    assert row is not None
    assert [place.sign for place in row.signs if place.corners] == ["below", "lacking"]


def test_a_negative_count_is_refused() -> None:
    """There is no sign for what is less than nothing."""
    with pytest.raises(ValueError, match="below 0"):
        units([("met", -1)])
