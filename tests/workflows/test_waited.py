"""How long a reviewer waited, in words."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scripts.waited import in_words, since
from tests.checks import ROOT

NOW = datetime(2026, 11, 27, 9, 1, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "0 seconden"),
        (1, "1 seconde"),
        (60, "1 minuut"),
        (61, "1 minuut en 1 seconde"),
        (100, "1 minuut en 40 seconden"),
        (120, "2 minuten"),
        (3600, "1 uur"),
        (3659, "1 uur"),
        (7500, "2 uur en 5 minuten"),
    ],
)
def test_in_words(seconds: int, said: str) -> None:
    """As a person says it, right in singular and plural."""
    assert in_words(seconds) == said


@given(st.integers(0, 10**6))
def test_the_words_give_the_duration_back(seconds: int) -> None:
    """Exactly below an hour, and in whole minutes from there."""
    units = {"uur": 3600, "minuut": 60, "minuten": 60, "seconde": 1, "seconden": 1}
    parts = re.findall(r"(\d+) ([a-z]+)", in_words(seconds))
    assert sum(int(number) * units[word] for number, word in parts) == (
        seconds if seconds < 3600 else seconds - seconds % 60
    )


@given(st.integers(0, 3599), st.sampled_from([-5, 0, 1]))
def test_a_moment_in_any_zone(seconds: int, hours: int) -> None:
    """The zone in which a moment is written makes no difference."""
    then = NOW - timedelta(seconds=seconds)
    zoned = (then + timedelta(hours=hours)).replace(tzinfo=None).isoformat() + f"{hours:+03}:00"
    assert since(zoned, NOW) == since(then.strftime("%Y-%m-%dT%H:%M:%SZ"), NOW) == in_words(seconds)


def test_clocks_that_differ() -> None:
    """A moment that has yet to come was no time ago."""
    assert since("2026-11-27T09:01:45Z", NOW) == "0 seconden"


@pytest.mark.parametrize("moment", ["", "gisteren", "2026-11-27T09:00:00"])
def test_what_is_no_moment(moment: str) -> None:
    """It is refused, also where it has no zone."""
    with pytest.raises(ValueError, match=r"[Ii]soformat|time zone"):
        since(moment, NOW)


def test_it_needs_python_alone() -> None:
    """The comment is also made where the program could not be placed."""
    command = [sys.executable, "-I", "-S", str(ROOT / "scripts/waited.py"), "2020-02-29T09:00:00Z"]
    assert re.fullmatch(
        r"\d+ uur( en \d+ minu(ut|ten))?\n", subprocess.check_output(command, encoding="utf-8")
    )
