"""The trend over the years."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.trend import trend
from tests.charts.geometry import amounts, pairs, plain, size

YEARS = range(2022, 2031)
series = st.lists(st.one_of(st.none(), amounts), min_size=1, max_size=9)
steps = st.lists(st.tuples(st.integers(2018, 2032), amounts), max_size=3, unique_by=lambda step: step[0])


@given(series, steps, st.sampled_from(["min", "max"]), st.sets(st.sampled_from(list(YEARS))))
def test_all_inside_and_joined_only_between_known_years_in_a_row(
    values: list[float | None], levels: list[tuple[int, float]], kind: str, breaks: set[int]
) -> None:
    """No point outside the drawing or for an unknown year; no line over a gap or a break."""
    found = trend(
        list(enumerate(values, 2022)), levels, YEARS, "min" if kind == "min" else "max", plain, breaks=breaks
    )
    width, height = size(found.view_box)
    spots = [(float(dot.x), float(dot.y)) for dot in found.dots]
    places = spots + [place for segment in found.segments for place in pairs(segment)]
    places += [(float(zone.x), float(zone.y)) for zone in found.zones]
    places += [
        (float(zone.x) + float(zone.width), float(zone.y) + float(zone.height)) for zone in found.zones
    ]
    assert all(-0.11 <= x <= width + 0.11 and -0.11 <= y <= height + 0.11 for x, y in places)
    assert len(spots) == sum(value is not None for value in values)
    joined = sum(len(pairs(segment)) - 1 for segment in found.segments)
    years = [year for year, value in enumerate(values, 2022) if value is not None]
    assert joined == sum(after == before + 1 and after not in breaks for before, after in pairwise(years))
    assert found.empty == (not spots)
    assert all(float(zone.height) >= -0.11 and float(zone.width) > 0 for zone in found.zones)


@given(st.lists(amounts, min_size=2, max_size=9, unique=True))
def test_more_lies_higher(values: list[float]) -> None:
    """The scale is monotone: a larger value never lies lower."""
    found = trend(list(enumerate(values, 2022)), [], YEARS, "min", plain)
    order = sorted(zip(values, found.dots, strict=True), key=lambda pair: pair[0])
    heights = [float(dot.y) for _, dot in order]
    assert heights == sorted(heights, reverse=True)


def test_the_level_steps_where_it_changes() -> None:
    """Two levels give one path in two steps and two zones; the label names the last."""
    found = trend([(2022, 20.0)], [(2022, 40.0), (2026, 62.0)], YEARS, "min", plain, highest=100)
    assert found.level_path.count("M") == 1
    assert len(found.zones) == 2
    assert found.level_label is not None
    assert found.level_label.text == "niveau 62"


def test_the_level_is_named_at_its_beginning_where_the_last_value_covers_its_end() -> None:
    """The words of a value that stands on the level would lie over the name of the level."""
    far = trend([(YEARS[0], 1.0), (YEARS[-1], 2.0)], [(YEARS[0], 3.0)], YEARS, "min", plain, highest=4)
    near = trend([(YEARS[0], 1.0), (YEARS[-1], 3.0)], [(YEARS[0], 3.0)], YEARS, "min", plain, highest=4)
    full = trend([(YEARS[0], 3.0), (YEARS[-1], 3.0)], [(YEARS[0], 3.0)], YEARS, "min", plain, highest=4)
    assert far.level_label is not None
    assert near.level_label is not None
    assert full.level_label is not None
    assert float(near.level_label.x) < float(far.level_label.x) / 2
    # At the beginning is a value too: there it would be no better.
    assert full.level_label.x == far.level_label.x


def test_the_name_of_a_level_stands_above_data_that_lie_on_both_sides_of_it() -> None:
    """Over a dot it would hide that there is one."""
    values = [(YEARS[-2], 0.19), (YEARS[-1], 0.145)]
    found = trend(values, [(YEARS[0], 0.16)], YEARS, "max", plain)
    assert found.level_label is not None
    assert float(found.level_label.y) < min(float(dot.y) for dot in found.dots)


@pytest.mark.parametrize("value", [0.0, 3.0, 99.0])
def test_a_percentage_runs_from_0_to_100_whatever_its_values(value: float) -> None:
    """Its axis does not end at the largest value: one scale for every line of an indicator."""
    found = trend([(2022, value)], [], YEARS, "min", plain, highest=100)
    assert found.ticks[-1].label.text == "100"


@given(series)
def test_same_numbers_same_geometry(values: list[float | None]) -> None:
    """The order of the points does not matter."""
    points = list(enumerate(values, 2022))
    levels = [(2024, 5.0)]
    assert trend(points, levels, YEARS, "max", plain) == trend(points[::-1], levels, YEARS, "max", plain)


@pytest.mark.parametrize(
    ("values", "years"),
    [([(2021, 1.0)], YEARS), ([(2022, 1.0), (2022, 2.0)], YEARS), ([(2022, -1.0)], YEARS), ([], range(0))],
)
def test_impossible_trends_are_refused(values: list[tuple[int, float | None]], years: range) -> None:
    """A year outside the range, a year twice, a negative value and no years are errors of the caller."""
    with pytest.raises(ValueError, match=r"year|negative"):
        trend(values, [], years, "min", plain)
