"""Faults of a disk: one operation of many is refused, the disk is full from there on, or the run is killed.

Counted are the operations that change a disk: a file opened to write, its writes (half is written before one
fails), fsync, rename, replace, link, mkdir, chmod, unlink and rmdir; the exchange of two folders; and each
time that git is started. A command is run once to count them, and then once for each of them and each fault.
"""

from __future__ import annotations

import builtins
import errno
import io
import os
import shutil
import signal
import subprocess
import warnings
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Literal

import pytest

from site_builder.write import exchange, folders
from site_builder.write.workshop import PREFIX
from tests.waiting import PATIENCE

Fault = Literal["refused", "full", "killed"]
FAULTS: tuple[Fault, ...] = ("refused", "full", "killed")
KILL: tuple[Fault, ...] = ("killed",)
KILLED = 137
_CALLS = ("mkdir", "rename", "replace", "link", "unlink", "remove", "rmdir", "chmod", "fsync")
_NEEDS_ROOM = frozenset(("open", "write", "mkdir", "link", "fsync", "git"))
"""What a full disk refuses."""
_HERE = os.fspath(Path(__file__).parents[2])


@dataclass
class Disk:
    """Counts operations, and has the one numbered `at` fail in some way."""

    at: int | None = None
    fault: Fault = "refused"
    names: list[str] = field(default_factory=list)

    def touched(self, name: str) -> bool:
        """Count an operation; whether it is to fail."""
        self.names.append(name)
        now = len(self.names)
        if self.at is None or now < self.at:
            return False
        return name in _NEEDS_ROOM if self.fault == "full" else now == self.at

    def fail(self) -> None:
        """Fail as the fault says."""
        if self.fault == "killed":
            # As the system does: nothing is tidied up, and nothing that is buffered is written.
            os._exit(KILLED)
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def on(self, name: str) -> None:
        """Count an operation, and fail if it is to."""
        if self.touched(name):
            self.fail()


class _File:
    """A file open to write, whose writes are counted."""

    def __init__(self, file: Any, disk: Disk) -> None:
        self._file = file
        self._disk = disk

    def write(self, content: Any) -> int:
        if self._disk.touched("write"):
            self._file.write(content[: len(content) // 2])
            self._file.flush()
            self._disk.fail()
        written: int = self._file.write(content)
        return written

    def __enter__(self) -> _File:
        return self

    def __exit__(self, *_: object) -> None:
        self._file.close()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._file, name)


@contextmanager
def faulty(disk: Disk) -> Iterator[None]:
    """Every operation of this process on a disk goes through that one."""
    opened, ran, exchanged = io.open, subprocess.run, exchange.exchange

    def open_file(file: Any, mode: str = "r", *more: Any, **named: Any) -> Any:
        if not set(mode) & set("wxa+") or (
            isinstance(file, str | Path) and os.fspath(file).startswith("/dev/")
        ):
            return opened(file, mode, *more, **named)
        disk.on("open")
        return _File(opened(file, mode, *more, **named), disk)

    def call(name: str) -> Callable[..., Any]:
        real = getattr(os, name)

        def through(*given: Any, **named: Any) -> Any:
            disk.on(name)
            return real(*given, **named)

        return through

    def run(*given: Any, **named: Any) -> Any:
        disk.on("git")
        return ran(*given, **named)

    def swap(one: Path, other: Path) -> bool:
        disk.on("exchange")
        return exchanged(one, other)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(io, "open", open_file)
        patch.setattr(builtins, "open", open_file)
        for name in _CALLS:
            patch.setattr(os, name, call(name))
        patch.setattr(subprocess, "run", run)
        patch.setattr(folders, "exchange", swap)
        yield


def in_a_child(run: Callable[[], int]) -> int:
    """The exit code of a function in a process of its own, which may be killed on the way."""
    with warnings.catch_warnings():
        # Newer versions of Python warn of threads that a child does not have; this one asks nothing of them.
        warnings.simplefilter("ignore", DeprecationWarning)
        child = os.fork()
    if child == 0:
        code = 99
        try:
            # Where Typst ran before, a child that calls it again waits for ever.
            signal.alarm(PATIENCE)
            os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
            code = run()
        finally:
            os._exit(code)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status)


def tree(folder: Path) -> dict[str, bytes]:
    """Every file below a folder, without what a run left that was killed."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not _is_left(name):
            found[name] = path.read_bytes()
    return found


def left(folder: Path) -> list[str]:
    """What runs left behind."""
    return [path.name for path in folder.rglob("*") if path.name.startswith(PREFIX)]


def _is_left(name: str) -> bool:
    return any(part.startswith(PREFIX) for part in name.split("/"))


def chosen(names: Sequence[str], each: int | None) -> list[int]:
    """Which operations are to fail, counted from 1: all, or `each` so many of a sort, and the last."""
    if each is None:
        return list(range(1, len(names) + 1))
    numbers: set[int] = set()
    for name in set(names):
        of_sort = [number for number, one in enumerate(names, 1) if one == name]
        numbers |= {of_sort[-1 - len(of_sort) * step // each] for step in range(each)}
    return sorted(numbers)


def survived(
    start: Path,
    place: Path,
    run: Callable[[Path], int],
    *,
    each: int | None = None,
    in_turn: bool = False,
    only: Collection[str] = (),
    parts: Collection[Fault] = (),
    state: Callable[[Path], dict[str, bytes]] = tree,
    heal: Callable[[Path], object] | None = None,
) -> int:
    """Hold a command against each fault at each operation, or `in_turn` against one of them at each.

    Of those operations, where it says so, `only` some sorts.

    Gives the number of faults that it survived.

    `start` is a folder as it is before the command, which `run` runs in a copy of it at `place`. Whatever
    fails, the copy is afterwards as it was or as the command makes it, whole. Where it is as it was, a second
    run, on a disk that works, gives what the command makes, and nothing is left behind. After a fault among
    `parts` each file by itself is old or new, and the second run has the rest; `heal` then makes it as it was
    or as the command makes it.
    """
    before = state(start)
    shutil.copytree(start, place, symlinks=True)
    counting = Disk()
    with faulty(counting):
        assert run(place) == 0
    after = state(place)
    assert after != before
    assert left(place) == []
    number = 0
    numbers = [at for at in chosen(counting.names, each) if not only or counting.names[at - 1] in only]
    for turn, at in enumerate(numbers):
        for fault in (FAULTS[turn % len(FAULTS)],) if in_turn else FAULTS:
            shutil.rmtree(place)
            shutil.copytree(start, place, symlinks=True)
            disk = Disk(at, fault)
            where = f"{fault} at {at}, {counting.names[at - 1]} of {len(counting.names)}"

            def hit(disk: Disk = disk) -> int:
                with faulty(disk):
                    return run(place)

            code = in_a_child(hit)
            assert code in (0, 1, 2, KILLED), f"{where}: {code}"
            now = state(place)
            if fault in parts:
                assert not (now.items() - before.items() - after.items()), where
            if heal is not None and fault in parts:
                heal(place)
                now = state(place)
            if heal is not None or fault not in parts:
                assert now in (before, after), f"{where}: {_difference(now, before, after)}"
            assert code != 0 or now == after, f"{where}: said to be done, and is not"
            if now != after:
                assert run(place) == 0, where
                again = state(place)
                assert again == after, f"{where}, and again: {_difference(again, before, after)}"
                assert parts or left(place) == [], where
            number += 1
    return number


def killed_at_each(heal: Callable[[Path], object], each: int | None = None) -> Callable[[Path], None]:
    """What heals a folder, killed at its operations and done again each time: one outcome.

    At all of them, or at `each` so many of a sort.
    """

    def healed(place: Path) -> None:
        half = place.with_name("half")
        shutil.copytree(place, half, symlinks=True)
        counting = Disk()
        with faulty(counting):
            heal(place)
        whole = tree(place)
        for at in chosen(counting.names, each):
            shutil.rmtree(place)
            shutil.copytree(half, place, symlinks=True)

            def hit(disk: Disk) -> int:
                with faulty(disk):
                    heal(place)
                return 0

            assert in_a_child(partial(hit, Disk(at, "killed"))) == KILLED
            heal(place)
            assert tree(place) == whole, f"healing killed at {at}, {counting.names[at - 1]}"
        shutil.rmtree(half)

    return healed


def _difference(now: dict[str, bytes], *others: dict[str, bytes]) -> list[list[str]]:
    return [
        sorted(name for name in now.keys() | other.keys() if now.get(name) != other.get(name))
        for other in others
    ]
