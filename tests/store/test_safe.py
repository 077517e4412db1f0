"""Whatever happens to the store or to a build that uses it, the next build is right, byte for byte."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest

from site_builder.store import program_version
from site_builder.store.disk import FILE
from tests.checks import ROOT
from tests.closing.years import region
from tests.started import started
from tests.store.test_incremental import contents

SECONDS = 300
"""No build of the small region takes longer, however busy the machine is."""


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A region, with a store of its own for every program that is started."""
    monkeypatch.setenv("GWW_CACHE", str(tmp_path / "store"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1830000000")
    return region(tmp_path / "data")


def arguments(data: Path, out: Path, *more: str) -> tuple[str, ...]:
    """How a build is started."""
    return ("-m", "site_builder", "build", "--data", str(data), "--out", str(out), *more)


def built(data: Path, out: Path, *more: str) -> dict[str, bytes]:
    """The files of a build by a program of its own."""
    subprocess.run(
        [sys.executable, *arguments(data, out, *more)],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        cwd=data.parent,
        check=True,
        capture_output=True,
        timeout=SECONDS,
    )
    return contents(out)


def from_nothing(data: Path) -> dict[str, bytes]:
    """The files of a build that knows nothing."""
    return built(data, data.parent / "scratch", "--no-cache")


def until(holds: Callable[[], bool]) -> None:
    """Wait for something that another program does."""
    end = monotonic() + SECONDS
    while not holds():
        assert monotonic() < end
        sleep(0.002)


def kill_when(data: Path, out: Path, holds: Callable[[], bool]) -> None:
    """Start a build and kill it, without a chance to clean up, as soon as something holds or it is done."""
    with started(*arguments(data, out)) as process:
        until(lambda: holds() or process.poll() is not None)
        process.send_signal(signal.SIGKILL)


def test_two_builds_at_once_and_one_that_is_killed_share_a_store(data: Path, tmp_path: Path) -> None:
    """The first is killed while it fills the store, and two others that began meanwhile are right."""
    written = [tmp_path / "store" / name for name in (FILE, f"{FILE}-wal")]
    kill_when(data, tmp_path / "killed", lambda: any(one.exists() and one.stat().st_size for one in written))
    expected = from_nothing(data)
    first, second = (arguments(data, tmp_path / name) for name in ("one", "two"))
    with started(*first) as one, started(*second) as two:
        for process in (one, two):
            process.communicate(timeout=SECONDS)
            assert process.returncode == 0
    assert contents(tmp_path / "one") == contents(tmp_path / "two") == expected
    assert built(data, tmp_path / "killed") == expected


def test_another_python_knows_nothing_of_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its version is part of the key of everything; tests/store/test_incremental.py has another key."""
    own = program_version()
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert program_version() not in ("", own)
    monkeypatch.undo()
    assert program_version() == own
