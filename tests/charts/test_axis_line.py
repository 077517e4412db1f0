"""The small line of one axis over the years."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.axis_line import axis_line
from tests.charts.geometry import levels

BY_YEAR = st.lists(levels, min_size=1, max_size=8).map(lambda found: dict(enumerate(found, start=2026)))


@given(BY_YEAR, BY_YEAR)
def test_all_lies_inside_and_only_known_neighbours_are_joined(
    own: dict[int, float | None], region: dict[int, float | None]
) -> None:
    """Each place is within the drawing; a line for each two years in a row that are known, a dot for each."""
    drawn = axis_line(own, region, None)
    known = [year for year, level in own.items() if level is not None]
    assert len(drawn.dots) + (drawn.now is not None) == len(known)
    assert len(drawn.lines) == sum(year + 1 in known for year in known)
    assert (
        (drawn.now is None) == (drawn.end is None) == (drawn.unknown is not None) == (max(own) not in known)
    )
    for each in drawn.lines + drawn.middle:
        assert all(0 <= float(part) <= 100 for part in (each.x1, each.y1, each.x2, each.y2))
        assert float(each.x1) < float(each.x2)
    for dot in drawn.dots + drawn.middle_dots:
        assert 0 <= float(dot.x) <= 100
        assert 0 <= float(dot.y) <= 100


def test_a_higher_level_stands_higher_and_in_the_zone_from_the_ambition_on() -> None:
    """Levels 2 and 3 of 4, ambition 3: the line goes up, and ends on the edge of the zone."""
    drawn = axis_line({2026: 2, 2027: 3}, {}, 1)
    (step,) = drawn.lines
    assert float(step.y2) < float(step.y1)
    assert float(step.y2) == pytest.approx(float(drawn.zone.y) + float(drawn.zone.height))
    assert (drawn.direction, drawn.end and drawn.end.text) == ("up", "3")
    assert [one.text for one in (*drawn.scale, *drawn.years)] == ["0", "3", "2026", "2027"]


def test_one_year_is_a_dot_in_the_middle() -> None:
    """No line, one year below it, and no direction."""
    drawn = axis_line({2026: 1}, {2026: 2.5}, None)
    assert (drawn.lines, drawn.dots, drawn.direction) == ((), (), "unknown")
    assert drawn.now is not None
    assert [(one.x, one.text) for one in drawn.years] == [(drawn.now.x, "2026")]
    assert [dot.x for dot in drawn.middle_dots] == [drawn.now.x]


def test_a_missing_year_is_a_gap_and_so_is_another_question() -> None:
    """2027 is unknown, so nothing joins 2026 and 2028; in 2029 something else was asked."""
    drawn = axis_line({2026: 1, 2027: None, 2028: 2, 2029: 3, 2030: 3}, {}, None, breaks=frozenset({2029}))
    assert len(drawn.lines) == 1
    assert len(drawn.dots) == 3


def test_a_fall_has_a_direction_of_its_own() -> None:
    """Down by one since the first year."""
    assert axis_line({2026: 2, 2027: 1}, {}, -1).direction == "down"
    assert axis_line({2026: 2, 2027: 2}, {}, 0).direction == "same"


def test_nothing_to_draw_and_a_level_past_the_top_are_refused() -> None:
    """There is no line of no year, and levels run from 0 to the top."""
    with pytest.raises(ValueError, match="at least one year"):
        axis_line({}, {}, None)
    with pytest.raises(ValueError, match=r"outside 0\.\.4"):
        axis_line({2026: 5}, {}, None)
