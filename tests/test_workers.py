"""Copies of this program that work beside it: what they tell, and that they end, in whatever way."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, sleep

import pytest

from site_builder.workers import Tell, Worker, working
from tests.checks import ROOT
from tests.waiting import PATIENCE


@pytest.fixture(autouse=True)
def safe(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """What works here asks no library with threads, which the program that runs the tests may have."""
    if "unsafe" not in request.node.name:
        monkeypatch.setattr("site_builder.workers._is_safe", lambda: True)


def heard(worker: Worker) -> list[object]:
    """All that a worker tells."""
    return list(iter(worker.hear, None))


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


def told_numbers(number: int, tell: Tell) -> None:
    """Which it is, and what it knows of what was read before."""
    for what in (number, READ, {"a": (1, b"x")}):
        tell(what)


READ = ["read before"]


def test_each_tells_what_it_has_to_in_order() -> None:
    """With its number, and with what was there when it began."""
    with working(2, told_numbers) as workers:
        assert [heard(one) for one in workers] == [[0, READ, {"a": (1, b"x")}], [1, READ, {"a": (1, b"x")}]]


def fails(_: int, tell: Tell) -> None:
    """A mistake after something was told."""
    tell(1)
    raise ValueError


def dies(_: int, tell: Tell) -> None:
    """Killed by the system, as where memory runs out."""
    tell(1)
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.mark.parametrize("work", [fails, dies])
def test_one_that_dies_told_what_it_told(
    work: Callable[[int, Tell], None], capfd: pytest.CaptureFixture[str]
) -> None:
    """Nothing waits for it, and nothing is printed."""
    with working(1, work) as (worker,):
        assert heard(worker) == [1]
        assert worker.hear() is None
    assert capfd.readouterr() == ("", "")


def waits(_: int, tell: Tell) -> None:
    """Goes on for ever, also where it is asked to stop."""
    tell(os.getpid())
    while True:
        signal.pause()


def test_it_ends_with_who_began_it() -> None:
    """Where that is done, and where it is broken off."""
    with working(1, waits) as (worker,):
        first = worker.hear()
    assert gone(first)
    known: list[int] = []

    def broken_off() -> None:
        with working(1, waits) as (worker,):
            known.append(worker.hear())
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
        "with workers.working(1, waits) as (worker,):\n"
        "    print(worker.hear(), flush=True)\n"
        "    worker.hear()\n",
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
    with working(2, waits) as workers:
        assert workers == ()


@pytest.mark.parametrize(
    ("where", "what"), [("sys.platform", "darwin"), ("threading.active_count", lambda: 0)]
)
def test_there_is_none_where_it_is_unsafe(monkeypatch: pytest.MonkeyPatch, where: str, what: object) -> None:
    """On another system, and where a library has threads, of which Python does not know."""
    monkeypatch.setattr(where, what)
    with working(2, waits) as workers:
        assert workers == ()
