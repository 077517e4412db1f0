"""All projects as dots against the level."""

from __future__ import annotations

import math
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.charts.bullet import verdict
from site_builder.charts.dot_strip import DotInput, StripLevel, dot_strip
from tests.charts.geometry import plain, size

LEVEL = (StripLevel(62, "niveau 62"),)


def dots(values: list[float | None]) -> list[DotInput]:
    return [
        DotInput(f"p{index:04}", f"Project {index}", value, verdict(value, 62, "higher"), f"p{index}/")
        for index, value in enumerate(values)
    ]


measured = st.one_of(st.none(), st.floats(0, 120).map(lambda value: round(value, 1)))


@given(st.lists(measured, max_size=200))
@settings(max_examples=40, deadline=None)
def test_no_two_dots_overlap_and_all_lie_inside(values: list[float | None]) -> None:
    """Up to 200 dots: apart, inside, one for each measured project and none for the others."""
    found = dot_strip(dots(values), LEVEL, "higher", 100, plain)
    known = [value for value in values if value is not None]
    assert found.unmeasured == len(values) - len(known)
    assert found.empty == (not known)
    width, height = size(found.view_box)
    if found.bins:
        assert sum(column.count for column in found.bins) == len(known)
        return
    assert len(found.dots) == len(known)
    radius = float(found.radius)
    places = [(float(dot.x), float(dot.y)) for dot in found.dots]
    assert all(radius <= x <= width - radius and radius <= y <= height - radius for x, y in places)
    assert all(math.dist(one, other) >= 2 * radius for one, other in combinations(places, 2))


@given(st.lists(measured, max_size=30))
@settings(max_examples=30, deadline=None)
def test_the_order_of_projects_does_not_matter(values: list[float | None]) -> None:
    """The same projects give the same strip."""
    given_dots = dots(values)
    shuffled = sorted(given_dots, key=lambda dot: dot.id[::-1])
    assert dot_strip(given_dots, LEVEL, "higher", 100, plain) == dot_strip(
        shuffled, LEVEL, "higher", 100, plain
    )


@given(st.lists(st.floats(0, 130), min_size=201, max_size=400), st.sampled_from([0.0, 40.0, 62.0, 100.0]))
@settings(max_examples=20, deadline=None)
def test_bins_count_every_project_on_its_side_of_the_level(values: list[float], level: float) -> None:
    """Past 200 dots each project is in one column, in the part of its verdict."""
    given_dots = [
        DotInput(f"p{index:04}", "P", value, verdict(value, level, "higher"), "p/")
        for index, value in enumerate(values)
    ]
    found = dot_strip(given_dots, [StripLevel(level, "niveau")], "higher", 100, plain)
    assert not found.dots
    assert sum(column.count for column in found.bins) == len(values)
    assert sum(column.count for column in found.bins if column.met) == sum(value >= level for value in values)


def test_a_tall_stack_becomes_bins() -> None:
    """A hundred and fifty projects on one value are a column, not a tower."""
    found = dot_strip(dots([50.0] * 150), LEVEL, "higher", 100, plain)
    assert [column.count for column in found.bins] == [150]
    assert found.bins[0].title.endswith("150 projecten")


def test_dots_keep_their_value_and_link() -> None:
    """A dot stands exactly at its value and says which project it is."""
    found = dot_strip(dots([50.0, None]), [], "lower", 100, plain)
    (dot,) = found.dots
    assert (dot.x, dot.href, dot.title) == ("180", "p0/", "Project 0: 50")
    assert found.levels == ()


def test_a_scale_reaches_above_zero() -> None:
    """A scale from 0 to 0 is an error of the caller."""
    with pytest.raises(ValueError, match="scale_max"):
        dot_strip([], [], "higher", 0, plain)


def test_every_level_that_judged_a_dot_has_its_line() -> None:
    """62 and 65 lie close: their words stand on lines of their own, and the one in force has the zone."""
    levels = [StripLevel(62, "62% tot en met 2027"), StripLevel(65, "65% vanaf 2028")]
    found = dot_strip(dots([63.0]), levels, "higher", 100, plain)
    past, current = found.levels
    assert (past.current, current.current) == (False, True)
    assert float(past.x) < float(current.x)
    assert float(current.label.y) - float(past.label.y) >= 13.5
    assert found.zone is not None
    assert found.zone.x == current.x
    apart = dot_strip(dots([63.0]), [StripLevel(10, "10%"), StripLevel(90, "90%")], "higher", 100, plain)
    assert len({mark.label.y for mark in apart.levels}) == 1


def test_a_column_between_two_levels_has_a_part_for_each_verdict() -> None:
    """Of 300 projects at 63%, 100 were held against 62% and meet it; 200 were held against 65% and do not."""
    given_dots = [
        DotInput(f"p{index:04}", "P", 63.0, "met" if index < 100 else "below", "p/") for index in range(300)
    ]
    levels = [StripLevel(62, "62%"), StripLevel(65, "65%")]
    met, below = dot_strip(given_dots, levels, "higher", 100, plain).bins
    assert (met.count, below.count) == (100, 200)
    assert met.box.x == below.box.x
    assert float(below.box.y) + float(below.box.height) == pytest.approx(float(met.box.y), abs=0.11)
