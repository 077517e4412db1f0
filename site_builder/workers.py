"""Copies of this program that work beside it, each with all that it has read, and that tell what they found.

A copy is made by `fork`, so that what was read is there once. What it tells is plain data. One that dies told
what it told: nothing waits for it, and it ends with who began it, in whatever way that ends.
"""

from __future__ import annotations

import ctypes
import gc
import marshal
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

Tell = Callable[[Any], None]
_DIES_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux."""


class Worker:
    """A copy that works, as who began it knows it."""

    def __init__(self, process: int, told: BinaryIO) -> None:
        self._process = process
        self._told = told

    def hear(self) -> Any:
        """What it tells next, waited for; None where it told all that it had to, or died."""
        try:
            return marshal.load(self._told)  # noqa: S302  # of this program
        except (EOFError, ValueError, TypeError):
            return None

    def end(self) -> None:
        """Have it end, whatever it is doing."""
        self._told.close()
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)


@contextmanager
def working(number: int, work: Callable[[int, Tell], None]) -> Iterator[tuple[Worker, ...]]:
    """Have copies do a work, each with its number from 0; they end with the context.

    Fewer than asked for where the system has no more room, and none where it has no way that is safe: what
    comes with macOS may not go on in a copy, and a copy has not the threads of a library: once Typst has made
    a document, it would wait for them for ever. Nor is a file of SQLite that is open here of use to a copy.
    """
    workers: list[Worker] = []
    try:
        with suppress(OSError):
            workers.extend(_begun(at, work) for at in range(number if _is_safe() else 0))
        yield tuple(workers)
    finally:
        for one in workers:
            one.end()


def _is_safe() -> bool:
    if sys.platform != "linux":
        return False
    # Those of Python end in a copy: what they hold is of who began it.
    return len(list(Path("/proc/self/task").iterdir())) <= threading.active_count()


def _begun(at: int, work: Callable[[int, Tell], None]) -> Worker:
    told, tell = os.pipe()
    parent = os.getpid()
    process = os.fork()
    if process:
        os.close(tell)
        return Worker(process, os.fdopen(told, "rb"))
    try:
        _work(at, work, tell, parent)
    finally:
        # Nothing of who began it is tidied up or written twice.
        os._exit(0)


def _work(at: int, work: Callable[[int, Tell], None], tell: int, parent: int) -> None:
    """Do a work in a copy. An error is for who began it, which does what nobody told to have done."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(_DIES_WITH_PARENT, signal.SIGKILL)
    # What is there stays as it is, and so stays one with that of who began it.
    gc.freeze()
    with suppress(Exception), os.fdopen(tell, "wb") as file:
        if os.getppid() == parent:
            work(at, partial(_tell, file))


def _tell(file: BinaryIO, what: Any) -> None:
    marshal.dump(what, file)
    file.flush()
