"""Dots on two axes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.scatter import scatter

PAIRS = st.lists(st.tuples(st.floats(0, 100), st.integers(-12, 12).map(float)), max_size=40)


@given(PAIRS)
def test_every_thing_has_a_dot_within_the_drawing(pairs: list[tuple[float, float]]) -> None:
    """As many dots as things, in whatever order they came."""
    made = scatter(pairs, "Deelname", "Treden")
    _, _, width, height = map(float, made.view_box.split())
    assert len(made.dots) == len(pairs)
    assert all(0 <= float(dot.x) <= width and 0 <= float(dot.y) <= height for dot in made.dots)
    assert made == scatter(pairs[::-1], "Deelname", "Treden")


def test_dots_of_one_place_stand_beside_each_other() -> None:
    """So that two things are two dots."""
    made = scatter([(50.0, 1.0), (50.0, 1.0)], "Deelname", "Treden")
    assert made.dots[0].x != made.dots[1].x
    assert made.dots[0].y == made.dots[1].y
