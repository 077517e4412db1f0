"""The indicator strip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.bullet import Better, bullet, reach, verdict
from site_builder.charts.coordinates import text_width
from tests.charts.geometry import amounts, plain, size

maybe = st.one_of(st.none(), amounts)
better: st.SearchStrategy[Better] = st.sampled_from(["higher", "lower"])


@given(maybe, maybe, maybe, better, st.floats(0.01, 1e6))
def test_all_inside_and_unknown_makes_no_mark(
    value: float | None, previous: float | None, level: float | None, side: Better, top: float
) -> None:
    """Marks stay on the scale, and what is unknown is not drawn."""
    found = bullet(value, previous, level, side, top, plain)
    width, _ = size(found.view_box)
    assert all(0 <= float(x) <= width for x in (found.value, found.previous, found.level) if x)
    assert bool(found.value) == (value is not None) == (found.value_label is not None)
    assert bool(found.previous) == (previous is not None)
    assert bool(found.level) == (level is not None) == (found.zone is not None)
    assert found.beyond == (value is not None and value > max(top, reach(top, level)))


@given(amounts, better, st.floats(0.01, 1e6))
def test_labels_below_the_track_never_overlap(level: float, side: Better, top: float) -> None:
    """The level's label pushes out an end of the scale that it would touch."""
    found = bullet(None, None, level, side, top, plain)
    assert found.level_label is not None
    half = text_width(found.level_label.text, 13.5) / 2
    low, high = float(found.level_label.x) - half, float(found.level_label.x) + half
    for end in found.ends:
        width = text_width(end.text, 13.5)
        start = float(end.x) - (width if end.anchor == "end" else 0)
        assert start + width < low or start > high


@pytest.mark.parametrize(
    ("value", "level", "side", "testable", "state"),
    [
        (62, 62, "higher", True, "met"),
        (61.9, 62, "higher", True, "below"),
        (0.12, 0.12, "lower", True, "met"),
        (0.13, 0.12, "lower", True, "below"),
        (0.01, 0.12, "lower", False, "untestable"),
        (0.01, None, "lower", False, "untestable"),
        (None, 0.12, "lower", False, "none"),
        (83, None, "higher", True, "none"),
        (None, 62, "higher", True, "none"),
    ],
)
def test_verdict(value: float | None, level: float | None, side: Better, testable: bool, state: str) -> None:
    """On the level is met; without level or value there is no verdict; A2 is not testable."""
    assert verdict(value, level, side, testable) == state


def test_the_zone_lies_on_the_good_side() -> None:
    """Higher is better: the zone ends at the end of the scale; lower: it starts at the beginning."""
    high = bullet(1, None, 62, "higher", 100, plain)
    low = bullet(1, None, 62, "lower", 100, plain)
    assert high.zone is not None
    assert low.zone is not None
    assert high.zone.x == high.level
    assert low.zone.x == low.track.x


def test_a_scale_reaches_above_zero() -> None:
    """A scale from 0 to 0 is an error of the caller."""
    with pytest.raises(ValueError, match="scale_max"):
        bullet(1, None, None, "higher", 0, plain)
