"""Copies of this program that work beside it: what they tell, and that they end, in whatever way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from time import monotonic, sleep

import pytest

from site_builder.workers import Tell, told_by
from tests.checks import ROOT
from tests.waiting import PATIENCE


@pytest.fixture(autouse=True)
def safe(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What works here asks no library with threads, which the program that runs the tests may have."""
    if "unsafe" not in request.node.name:
        monkeypatch.setattr("site_builder.workers._is_safe", lambda: True)


def gone(process: int) -> bool:
    """Whether a process is there no more, within the patience of the tests."""
    end = monotonic() + PATIENCE
    while monotonic() < end:
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        sleep(0.01)
    return False


def told_numbers(number: int, tell: Tell) -> bool:
    """Which it is, and what it knows of what was read before."""
    for what in READ:
        tell((number, what))
    return False


READ = ["read before", {"a": (1, b"x")}, "x" * 1_000_000]


def test_each_tells_what_it_has_to_in_order() -> None:
    """With its number, and with what was there when it began; also what fills a pipe."""
    told = list(told_by(2, told_numbers))
    assert [[what for number, what in told if number == at] for at in range(2)] == [READ, READ]


def test_one_that_leaves_something_is_followed_by_another() -> None:
    """Which knows what was told until then; what the first one held is gone."""
    known: list[int] = []

    def count(_: int, tell: Tell) -> bool:
        tell((os.getpid(), len(known)))
        known.extend(range(100))
        return len(known) < 103

    processes = []
    for process, number in told_by(1, count):
        processes.append(process)
        assert number == len(known) == len(processes) - 1
        known.append(process)
    assert len(set(processes)) == 4
    assert all(map(gone, processes))


def fails(_: int, tell: Tell) -> bool:
    """A mistake after something was told."""
    tell(1)
    raise ValueError


def dies(_: int, tell: Tell) -> bool:
    """Killed by the system, as where memory runs out."""
    tell(1)
    os.kill(os.getpid(), signal.SIGKILL)
    return True


@pytest.mark.parametrize("work", [fails, dies])
def test_one_that_dies_told_what_it_told(
    work: Callable[[int, Tell], bool], capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing waits for it, nobody takes its place, and nothing is printed."""
    assert list(told_by(1, work)) == [1]
    assert capfd.readouterr() == ("", "")


def waits(_: int, tell: Tell) -> bool:
    """Goes on for ever, also where it is asked to stop."""
    tell(os.getpid())
    while True:
        signal.pause()


def test_it_ends_with_who_began_it() -> None:
    """Where that is done, and where it is broken off."""
    known: list[int] = []

    def broken_off() -> None:
        with closing(told_by(1, waits)) as every:
            known.append(next(every))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken_off()
    assert gone(known[0])


def test_it_ends_with_a_program_that_is_killed(tmp_path: Path) -> None:
    """Without a chance to end it."""
    program = tmp_path / "program.py"
    program.write_text(
        "from tests.test_workers import waits\n"
        "from site_builder import workers\n"
        "workers._is_safe = lambda: True\n"
        "for process in workers.told_by(1, waits):\n"
        "    print(process, flush=True)\n",
        encoding="utf-8",
    )
    with subprocess.Popen(
        [sys.executable, str(program)],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        encoding="utf-8",
    ) as running:
        assert running.stdout is not None
        process = int(running.stdout.readline())
        running.kill()
    assert gone(process)


def test_without_room_for_a_process_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who asked does the work."""

    def full() -> int:
        raise BlockingIOError

    monkeypatch.setattr(os, "fork", full)
    assert list(told_by(2, waits)) == []


@pytest.mark.parametrize(
    ("where", "what"), [("sys.platform", "darwin"), ("threading.active_count", lambda: 0)]
)
def test_there_is_none_where_it_is_unsafe(monkeypatch: pytest.MonkeyPatch, where: str, what: object) -> None:
    """On another system, and where a library has threads, of which Python does not know."""
    monkeypatch.setattr(where, what)
    assert list(told_by(2, waits)) == []
