"""Executions of a target, counted: how many, what became of them, what failed, how long the longest took."""

from __future__ import annotations

import hashlib
import signal
import traceback
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from time import process_time

from tests.fuzz.targets import Target

SLOW = 10.0
"""Seconds of processor time after which an execution counts as one that never ends."""


class TooSlowError(Exception):
    """An execution takes longer than `SLOW`."""


@dataclass(slots=True)
class Tally:
    """What became of the executions of one target. A failure is its kind and place, with the first input."""

    runs: int = 0
    said: Counter[str] = field(default_factory=Counter)
    longest: float = 0.0
    seconds: float = 0.0
    failures: dict[str, bytes] = field(default_factory=dict)
    failed: int = 0


def execute(target: Target, content: bytes, tally: Tally) -> None:
    """Run one input; whatever it raises is a failure."""
    start = process_time()
    try:
        with _limited():
            said = target.run(content)
    except Exception as error:  # noqa: BLE001  # that is what is looked for
        said = "failed"
        tally.failed += 1
        tally.failures.setdefault(_where(error), content)
    took = process_time() - start
    tally.runs += 1
    tally.said[said] += 1
    tally.seconds += took
    tally.longest = max(tally.longest, took)


def rounds(target: Target, runs: int, seed: str, tally: Tally) -> None:
    """So many changed seeds. The same seed gives the same inputs."""
    rng = Random(f"{seed} {target.name}")  # noqa: S311  # chosen inputs are to come back
    seeds = [*target.seeds(), *target.corpus()]
    for _ in range(runs):
        content = target.mutate(rng, rng.choice(seeds), seeds)
        if rng.random() < 0.3:
            content = target.mutate(rng, content, seeds)
        execute(target, content, tally)


def keep(target: Target, tally: Tally, folder: Path) -> Sequence[Path]:
    """Write the first input of each failure in a folder, to look at and to put in the corpus."""
    kept = []
    for content in tally.failures.values():
        path = folder / target.name / hashlib.sha256(content).hexdigest()[:12]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
        kept.append(path)
    return kept


def _where(error: Exception) -> str:
    """A failure as one line: where it was raised and as what, so that the same fault is told once."""
    last = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} at {Path(last.filename).name}:{last.lineno} ({last.line})"


@contextmanager
def _limited() -> Iterator[None]:
    def stop(*_: object) -> None:
        raise TooSlowError

    before: Callable[..., object] | int | None = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, SLOW)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
