"""The arithmetic of the benchmark: ratios, growth, and what is met."""

from __future__ import annotations

import math
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.arithmetic import Bar, exponent, ratios, written
from benchmarks.spent import FailedError, spent


@given(
    st.floats(0.1, 3),
    st.floats(0.01, 1000),
    st.lists(st.integers(1, 100_000), min_size=2, max_size=6, unique=True),
)
def test_the_power_of_a_law_is_found(power: float, factor: float, sizes: list[int]) -> None:
    """Of what grows exactly by a power of the size, that power, whatever the unit."""
    found = exponent([(size, factor * size**power) for size in sizes])
    assert found is not None
    assert math.isclose(found, power, rel_tol=1e-6, abs_tol=1e-6)


def test_growth_by_hand() -> None:
    """Three times the size and nine times the time is the second power; of one size nothing is known."""
    assert exponent([(1, 2), (3, 18)]) == pytest.approx(2)
    assert exponent([(1, 5), (10, 5)]) == pytest.approx(0)
    assert exponent([(3, 1), (3, 2)]) is None
    assert exponent([]) is None


def test_a_ratio_is_of_what_was_measured_in_the_same_round() -> None:
    """A slow round slows both; a round in which one is missing has no ratio."""
    assert ratios({0: 4, 1: 100, 3: 6}, {0: 2, 1: 50, 2: 7, 3: 2}) == (2, 2, 3)
    assert ratios({}, {0: 1}) == ()
    assert ratios({0: 1}, {0: 0}) == ()


@pytest.mark.parametrize(
    ("value", "line"),
    [
        (1.05, ("x", "1.05", "≤ 1.05; stretch 0.4", "ok")),
        (1.06, ("x", "1.06", "≤ 1.05; stretch 0.4", "short")),
        (None, ("x", "-", "≤ 1.05; stretch 0.4", "not measured")),
        (0.0, ("x", "0", "≤ 1.05; stretch 0.4", "ok")),
    ],
)
def test_a_bar_is_met_on_the_bar(value: float | None, line: tuple[str, ...]) -> None:
    """What was not measured is not met either, and says so."""
    assert Bar("x", "x", 1.05, stretch=0.4).line(value) == line


def test_a_bar_with_a_unit() -> None:
    """Both numbers have it."""
    assert Bar("m", "memory", 400, "MB").line(1234.5) == ("memory", "1234 MB", "≤ 400 MB", "short")
    assert [written(one) for one in (0.01234, 3.456, 99.94, 1234.5)] == ["0.0123", "3.46", "99.9", "1234"]


def test_what_a_command_and_its_children_took(tmp_path: Path) -> None:
    """Processor time and memory of a child count; the same loop in it takes more than sleeping does."""
    child = "x = bytearray(60_000_000); sum(range(3_000_000)); import time; time.sleep(2)"
    parent = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {child!r}])"
    used = spent([sys.executable, "-c", parent], folder=tmp_path)
    assert used.peak > 60
    assert used.wall > 2
    assert used.cpu > 0


def test_a_command_that_fails_or_never_ends(tmp_path: Path) -> None:
    """What it said is told; past its time it is ended, with what it started."""
    with pytest.raises(FailedError, match="(?s)exit code 3.*bad luck"):
        spent([sys.executable, "-c", "print('bad luck'); raise SystemExit(3)"], folder=tmp_path)
    start = time.monotonic()
    with pytest.raises(FailedError, match="took too long"):
        spent([sys.executable, "-c", "import time; time.sleep(3600)"], folder=tmp_path, limit=0.5)
    assert time.monotonic() - start < 3600
