"""Python's search for cyclic garbage: out of the way while it finds nothing, and back afterwards."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path

import pytest

from site_builder.load import load
from site_builder.load.collector import uncollected


def test_the_search_is_back_after_an_error() -> None:
    """Work without it leaves it as it was, also when the work fails."""
    seen = []

    def fail() -> None:
        with uncollected():
            seen.append(gc.isenabled())
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert seen == [False]
    assert gc.isenabled()


def test_who_had_it_off_keeps_it_off() -> None:
    """A program that chose to do without is not overruled."""
    gc.disable()
    try:
        with uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_loading_leaves_the_search_on(tmp_path: Path) -> None:
    """A server loads again and again, and must not grow."""
    load(tmp_path, date(2026, 1, 1))
    assert gc.isenabled()
