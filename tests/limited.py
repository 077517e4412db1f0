"""Hostile files, each read in a process of its own with little memory: what came of it, and what it took."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from tests.checks import ROOT
from tests.reliability import Table, hold

MEGABYTES = 300
"""What reading one file may take, with Python itself and every package that it loads."""
DAILY = 16
"""By day one in so many files is tried, from the first on; `make test-all` tries each."""
Try = tuple[str, int, Callable[[], tuple[bool, Sequence[str]]]]
"""A file: what it is, its bytes, and what reads it: whether it was taken in, and each problem told."""
_MEASURED = ("processor (s)", "memory (MB)")


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a file, with seconds of the processor and the most memory in MB, Python included."""

    name: str
    size: int
    read: bool
    told: Sequence[str]
    seconds: float
    memory: float


def tried(module: str, function: str, *arguments: str, every: int = 1) -> Sequence[Tried]:
    """What came of each `Try`, or of one in so many, that a function of a module gives.

    Fails where one needs more memory.
    """
    code = (
        "import sys; from itertools import islice; from tests.limited import each; "
        f"from {module} import {function}; each(islice({function}(*sys.argv[1:]), 0, None, {every}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, text=True, cwd=ROOT, check=False
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return [Tried(*json.loads(line)) for line in done.stdout.splitlines()]


def each(files: Iterable[Try]) -> None:
    """Read each in a child that ends with it, within `MEGABYTES` of address space; print what came of it."""
    import resource  # no part of Python for Windows, where other tests of these modules run

    limit = MEGABYTES * 2**20
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    for name, size, read in files:
        come, go = os.pipe()
        child = os.fork()
        if not child:
            taken, told = read()
            with os.fdopen(go, "w", encoding="utf-8") as answer:
                json.dump([taken, told], answer)
            os._exit(0)
        os.close(go)
        with os.fdopen(come, encoding="utf-8") as answer:
            said = answer.read()
        _, _, took = os.wait4(child, 0)
        assert said, name
        seconds, memory = took.ru_utime + took.ru_stime, took.ru_maxrss / 1024
        print(json.dumps([name, size, *json.loads(said), seconds, memory]))  # noqa: T201


def record(name: str, title: str, lead: str, files: Sequence[Tried], *, every: int = 1) -> None:
    """Hold the outcome of each file, or of one in so many, to what is on record.

    Time and memory stand there as classes.

    Those differ per machine and are put there by `make reliability`, not compared.
    """
    bound = f"Each within {MEGABYTES} MB of address space, Python included. Time and memory are upper bounds"
    rows = [
        (
            one.name,
            f"{one.size / 1000:,.0f}",
            "read" if one.read else "refused",
            len(one.told),
            _class(one.seconds, (0.2, 1, 5)),
            _class(one.memory, (100, 200, MEGABYTES)),
        )
        for one in files
    ]
    columns = ("file", "kB", "outcome", "problems told", *_MEASURED)
    hold(name, Table(4, title, f"{lead} {bound}.", columns, rows), measured=_MEASURED, some=every > 1)


def _class(value: float, bounds: Sequence[float]) -> str:
    return next((f"≤ {bound}" for bound in bounds if value <= bound), f"> {bounds[-1]}")
