"""Coordinates, scales, ticks and the fitting of texts."""

from __future__ import annotations

import math
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.coordinates import Scale, coordinate, held, require, shorten, text_width, ticks, wrap


@pytest.mark.parametrize(
    ("value", "text"), [(1.0, "1"), (-0.04, "0"), (2.25, "2.2"), (12.96, "13"), (-3.14, "-3.1"), (0.5, "0.5")]
)
def test_coordinate(value: float, text: str) -> None:
    """One decimal at most, no trailing zero, no minus zero."""
    assert coordinate(value) == text


@given(st.floats(-50, 150), st.floats(-50, 150))
def test_scale_is_monotone_and_bounded(one: float, other: float) -> None:
    """A higher value never lies lower, and nothing leaves the ends."""
    scale = Scale(0, 100, 10, 350)
    low, high = sorted((one, other))
    assert 10 <= scale.at(low) <= scale.at(high) <= 350


@given(st.floats(1e-6, 1e9))
def test_ticks_are_four_or_five_even_steps_that_reach(highest: float) -> None:
    """From 0, evenly, to at least the highest value, without waste of more than half."""
    found = ticks(highest)
    assert found[0] == 0
    assert 4 <= len(found) <= 5
    assert found[-1] >= highest * (1 - 1e-6)
    assert found[-1] <= 2 * highest
    steps = {round((after - before) / found[1], 6) for before, after in pairwise(found)}
    assert steps == {1.0}


def test_ticks_of_common_numbers() -> None:
    """A percentage has ticks at 0, 25, 50, 75 and 100; cents have round cents."""
    assert ticks(100) == (0, 25, 50, 75, 100)
    assert ticks(0.3) == (0, 0.1, 0.2, 0.3)


@pytest.mark.parametrize("bad", [0.0, -1.0, math.inf, math.nan])
def test_ticks_refuse_what_is_no_scale(bad: float) -> None:
    """A scale reaches from 0 to a positive, finite number."""
    with pytest.raises(ValueError, match="finite and positive"):
        ticks(bad)


@pytest.mark.parametrize("bad", [-0.1, math.inf, math.nan])
def test_require_names_the_value(bad: float) -> None:
    """A value that cannot be drawn is refused by name."""
    with pytest.raises(ValueError, match="MKI"):
        require(bad, "MKI")


@given(st.text(max_size=60), st.floats(30, 300))
def test_shorten_fits(text: str, width: float) -> None:
    """The result is never wider than asked, and unchanged if it fits."""
    short = shorten(text, width, 12)
    assert text_width(short, 12) <= width
    if text_width(text, 12) <= width:
        assert short == text


@given(st.text(max_size=80), st.integers(1, 3))
def test_wrap_fits(text: str, most: int) -> None:
    """At most so many lines, each within the width; no word is lost without an ellipsis."""
    lines = wrap(text, 90, 12, most)
    assert len(lines) <= most
    assert all(text_width(each, 12) <= 90 for each in lines)
    assert " ".join(lines) == " ".join(text.split()) or any(each.endswith("…") for each in lines)


@given(st.floats(0, 360), st.floats(0, 500))
def test_held_stays_inside(x: float, width: float) -> None:
    """A centred text keeps within its bounds, or fills them."""
    middle = held(x, width, 0, 360)
    half = min(width, 360) / 2
    assert middle - half >= -1e-9
    assert middle + half <= 360 + 1e-9
