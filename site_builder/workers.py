"""Copies of this program that work beside it, each with all that it has read, and that tell what they found.

A copy is made by `fork`, so that what was read is there once. What it tells is plain data. One that dies told
what it told: nothing waits for it, and it ends with who began it, in whatever way that ends.
"""

from __future__ import annotations

import ctypes
import gc
import marshal
import mmap
import os
import select
import signal
import sys
import threading
from collections.abc import Callable, Generator
from contextlib import suppress
from io import FileIO
from pathlib import Path
from typing import Any, BinaryIO

Tell = Callable[[Any], None]
Work = Callable[[int, Tell], bool]
"""What a copy does, with its number from 0, and whether there is more of it for another one."""
_DIES_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of Linux."""
_SELDOM = 50_000
"""So many more objects before a copy looks for those that nobody can reach."""
_SIZE = 8
"""Bytes before each thing that is told: how many it has."""


class _Worker:
    """A copy that works, as who began it knows it."""

    def __init__(self, number: int, process: int, told: FileIO) -> None:
        self.number = number
        self._process = process
        self._told = told

    def fileno(self) -> int:
        """Where it tells something, for who waits for more than one."""
        return self._told.fileno()

    def hear(self) -> tuple[Any] | bool:
        """What it tells next, waited for; else whether it leaves anything: of one that died, nothing."""
        try:
            what: tuple[Any] | bool = marshal.loads(self._read(int.from_bytes(self._read(_SIZE))))  # noqa: S302
        except EOFError:
            return False
        return what

    def _read(self, size: int) -> bytes:
        found = bytearray()
        while len(found) < size:
            piece = self._told.read(size - len(found))
            if not piece:
                raise EOFError
            found += piece
        return bytes(found)

    def end(self) -> None:
        """Have it end, whatever it is doing."""
        self._told.close()
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        os.waitpid(self._process, 0)


def told_by(number: int, work: Work) -> Generator[Any, None, None]:
    """What so many copies tell that do a work at the same time, as each tells it.

    One that leaves something to do is followed by another, a copy of this process as it has become: so what
    one held is let go. They end with the walk. There are fewer where the system has no more room, and none
    where it has no way that is safe: what comes with macOS may not go on in a copy, and a copy has not the
    threads of a library: once Typst has made a document, it would wait for them for ever. Nor is a file of
    SQLite that is open here of use to a copy.
    """
    workers: dict[int, _Worker] = {}
    begin = list(range(number if _is_safe() else 0))
    try:
        while begin or workers:
            with suppress(OSError):
                workers.update((at, _begun(at, work)) for at in begin)
            begin = []
            for one in select.select(list(workers.values()), (), ())[0] if workers else ():
                heard = one.hear()
                if isinstance(heard, tuple):
                    yield heard[0]
                    continue
                workers.pop(one.number).end()
                begin += [one.number] if heard else []
    finally:
        for one in workers.values():
            one.end()


def resident() -> int:
    """Bytes of memory that this process has at hand; of a copy, also those that are still of who began it."""
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * mmap.PAGESIZE


def _is_safe() -> bool:
    if sys.platform != "linux":
        return False
    # Those of Python end in a copy: what they hold is of who began it.
    return len(list(Path("/proc/self/task").iterdir())) <= threading.active_count()


def _begun(at: int, work: Work) -> _Worker:
    told, tell = os.pipe()
    parent = os.getpid()
    process = os.fork()
    if process:
        os.close(tell)
        return _Worker(at, process, FileIO(told))
    try:
        _work(at, work, tell, parent)
    finally:
        # Nothing of who began it is tidied up or written twice.
        os._exit(0)


def _work(at: int, work: Work, tell: int, parent: int) -> None:
    """Do a work in a copy. An error is for who began it, which does what nobody told to have done."""
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    ctypes.CDLL(None).prctl(_DIES_WITH_PARENT, signal.SIGKILL)
    # What is there stays as it is, and so stays one with that of who began it; and a copy ends before it pays
    # to look for rubbish often.
    gc.freeze()
    gc.set_threshold(_SELDOM)
    with suppress(Exception), os.fdopen(tell, "wb") as file:
        if os.getppid() == parent:
            _tell(file, work(at, lambda what: _tell(file, (what,))))


def _tell(file: BinaryIO, what: Any) -> None:
    content = marshal.dumps(what)
    file.write(len(content).to_bytes(_SIZE) + content)
    file.flush()
