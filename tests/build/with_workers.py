"""Builds by more processes, in a program of its own: where a PDF was made before, none begins."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from site_builder.build import build_site
from site_builder.built import before
from site_builder.outputs import Outputs, crew
from site_builder.outputs.output import Made, Output
from site_builder.store import Disk, open_disk
from tests.closing.years import TODAY, spoil
from tests.some import of

HERE = os.getpid()
SHARE = of("gemeenten/*", "jaren/2026/gemeenten/duinbergen/*", "*.of_tables assessments", "files.feeds.c*")
"""Enough to be divided: pages, also of a closed year, with the documents that they tell of (else the program
itself makes those), and files."""
ANY: Any = sys.modules[__name__]
"""What stands here, to be replaced in this program."""


def seen(sees: Callable[[Output], None]) -> None:
    """Have every output that another process takes seen by that process before it is made."""
    take = Outputs.take

    def taken(outputs: Outputs, output: Output) -> Made:
        if os.getpid() != HERE:
            sees(output)
        return take(outputs, output)

    ANY.Outputs.take = taken


def works() -> None:
    """Nothing happens."""


def dies() -> None:
    """The system kills it, at what comes behind the documents."""

    def kill(output: Output) -> None:
        if output.kind != "document":
            os.kill(os.getpid(), signal.SIGKILL)

    seen(kill)


def fails() -> None:
    """A mistake at the first of all."""

    def mistaken(_: Output) -> None:
        raise ValueError

    seen(mistaken)


def is_full() -> None:
    """The store takes nothing of another process."""
    put = Disk.put

    def puts(disk: Disk, contents: Mapping[str, bytes]) -> None:
        if os.getpid() == HERE:
            put(disk, contents)

    ANY.Disk.put = puts


def is_broken_off() -> None:
    """Ctrl-C when the first of them has told something."""

    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    ANY.Outputs.learn = interrupt


def holds_little() -> None:
    """Each holds no more than a page takes."""
    crew.may_hold = lambda: 1_000_000


WAYS: Mapping[str, Callable[[], None]] = {
    each.__name__: each for each in (works, dies, fails, is_full, is_broken_off, holds_little)
}


def changes(data: Path) -> None:
    """A level is another, in the data whose site stands already."""
    spoil(data / "municipalities/duinbergen.yaml", "        level: 1\n", "        level: 2\n")


def run(data: Path, folder: Path, workers: int) -> None:
    """Build, and print the numbers of the processes that there were, and what this one held at the end."""
    begun: list[int] = []
    sites: list[Outputs] = []
    fork, begin = os.fork, Outputs.__init__

    def began(outputs: Outputs, *given: Any, **named: Any) -> None:
        begin(outputs, *given, **named)
        sites.append(outputs)

    def forked() -> int:
        process = fork()
        begun.append(process)
        return process

    ANY.os.fork = forked
    ANY.Outputs.__init__ = began
    crew.MANY = 1
    try:
        known = before(open_disk(folder / "store"), data, share=SHARE)
        build_site(data, folder / "out", today=TODAY, known=known, workers=workers)
    except KeyboardInterrupt:
        pass
    finally:
        print(*begun)  # noqa: T201  # for the test
        print(*map(held, sites))  # noqa: T201


def held(outputs: Outputs) -> int:
    """How many traces of outputs, parts, and bundles of a municipality beside one a process holds."""
    memos = outputs.site.figures.__dict__.get("_memos", {})
    bundles = [name[3] for name in memos if name[1] == "_bundle" and name[3]]
    traced = len(outputs.ledger._entries) + len(outputs.ledger._parts)
    return traced + len(bundles) - len(set(bundles))


if __name__ == "__main__":
    records, place = Path(sys.argv[1]), Path(sys.argv[2])
    for way in sys.argv[4:]:
        if way == "changes":
            changes(records)
        else:
            WAYS[way]()
        run(records, place / ("works" if way == "changes" else way), int(sys.argv[3]))
