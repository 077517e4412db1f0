"""A command → what it took: time by the clock, processor time, and memory of it and all that it started."""

from __future__ import annotations

import os
import signal
import subprocess
import tempfile
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from time import monotonic

EVERY = 0.05
"""Seconds between two looks at the memory. Shared memory is counted once, in parts (PSS)."""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds by the clock and of processor time, and the most memory at once in MB (0: not looked at)."""

    wall: float
    cpu: float
    peak: float


class FailedError(Exception):
    """A command did not succeed, or took longer than there was."""


def spent(
    command: Sequence[str | Path],
    *,
    folder: Path,
    settings: Mapping[str, str] | None = None,
    limit: float = 3600,
    fine: Sequence[int] = (0,),
) -> Spent:
    """Run a command in a folder and wait for it. Raises FailedError, also past `limit` seconds."""
    with tempfile.TemporaryFile() as log:
        start = monotonic()
        process = subprocess.Popen(  # ours
            [str(word) for word in command],
            cwd=folder,
            env={**os.environ, **(settings or {})},
            stdout=log,
            stderr=subprocess.STDOUT,
            start_new_session=True,
        )
        watch = _Watch(process.pid, start + limit)
        watch.start()
        _, status, used = os.wait4(process.pid, 0)
        wall = monotonic() - start
        watch.stop()
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in fine:
            log.seek(0)
            said = log.read().decode(errors="replace").strip().rpartition("\n")[2][-300:]
            raise FailedError("took too long" if watch.late else f"exit code {process.returncode}: {said}")
    return Spent(wall, used.ru_utime + used.ru_stime, watch.peak)


class _Watch(threading.Thread):
    """Looks at the memory of a process and its descendants until it is told to stop."""

    def __init__(self, pid: int, deadline: float) -> None:
        super().__init__(daemon=True)
        self._pid = pid
        self._deadline = deadline
        self._ended = threading.Event()
        self._seen: frozenset[int] = frozenset()
        self.peak = 0.0
        self.late = False

    def run(self) -> None:
        while not self._ended.wait(EVERY):
            tree = frozenset(_tree(self._pid))
            # One that was just begun has the memory of who began it until its own program is read (vfork):
            # that would count as twice as much.
            there = (tree & self._seen) | {self._pid}
            self._seen = tree
            self.peak = max(self.peak, sum(map(_memory, there)) / 1000)
            if monotonic() > self._deadline:
                self.late = True
                with suppress(ProcessLookupError):
                    os.killpg(self._pid, signal.SIGKILL)
                return

    def stop(self) -> None:
        self._ended.set()
        self.join()


def _tree(pid: int) -> Iterator[int]:
    yield pid
    for listed in Path(f"/proc/{pid}/task").glob("*/children"):
        with suppress(OSError):
            for child in listed.read_text(encoding="ascii").split():
                yield from _tree(int(child))


def _memory(pid: int) -> int:
    """The proportional part of a process in kB; 0 for one that ended, or where the system does not tell."""
    with suppress(OSError):
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1])
    return 0
