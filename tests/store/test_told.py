"""What one process tells another of what it made in the same run, and what the next run knows of both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from site_builder.store import Content, Disk, Entry, Joined, Ledger, whole
from site_builder.store.aside import PIECE, Aside
from site_builder.traces import note, part, reading

made: Counter[str] = Counter()
"""How often each part was made."""


@dataclass(frozen=True)
class Shelf:
    """Files with a number each."""

    files: Mapping[str, int]
    scope: str = "shelf"


@part
def double(shelf: Shelf, name: str) -> int:
    """Twice the number of a file."""
    made[name] += 1
    note("file", name)
    return 2 * shelf.files[name]


def ledger_of(disk: Disk, files: Mapping[str, int]) -> tuple[Shelf, Ledger]:
    """What a process begins with."""
    shelf = Shelf(files)
    ledger = Ledger(disk, "key", {"shelf": shelf}, lambda name: str(files[name[1]]))
    ledger.keep_all()
    made.clear()
    return shelf, ledger


def page(shelf: Shelf, ledger: Ledger, *names: str) -> None:
    """A page that shows the double of some files, and is called by their names."""
    with reading() as reads:
        shown = str([double(shelf, name) for name in names])
    ledger.keep("".join(names), Entry("recipe", ((shown, "", 1),)), reads)


def test_what_another_process_made_is_not_made_again(disk: Disk) -> None:
    """Its outputs are there, without their traces, and its parts are read; the next run knows all of it."""
    files = {"a": 1, "b": 2}
    shelf, worker = ledger_of(disk, files)
    page(shelf, worker, "a")
    told = worker.told()
    shelf, own = ledger_of(disk, files)
    own.learn(told)
    assert own.find("a", "recipe") == Entry("recipe", (("[2]", "", 1),))
    page(shelf, own, "a", "b")
    assert made == {"b": 1}
    disk.put(own.written())
    _, again = ledger_of(disk, files)
    assert [again.find(name, "recipe") is not None for name in ("a", "ab")] == [True, True]
    _, other = ledger_of(disk, {"a": 1, "b": 3})
    assert [other.find(name, "recipe") is not None for name in ("a", "ab")] == [True, False]
    assert made == {"b": 1}


@pytest.mark.parametrize("statement", ["delete from kept", "update kept set content = x'00'"])
def test_what_the_store_did_not_take_is_made(disk: Disk, statement: str) -> None:
    """A part that was told and is not there, and traces of which the next run finds nothing."""
    files = {"a": 1, "b": 2}
    shelf, worker = ledger_of(disk, files)
    page(shelf, worker, "a")
    told = worker.told()
    disk._connection.execute(statement)
    shelf, own = ledger_of(disk, files)
    own.learn(told)
    page(shelf, own, "a", "b")
    assert made == {"a": 1, "b": 1}
    disk.put(own.written())
    _, again = ledger_of(disk, files)
    assert [again.find(name, "recipe") is not None for name in ("a", "ab")] == [False, True]


def test_what_is_too_large_goes_aside(tmp_path: Path) -> None:
    """Several contents, of which each walk gives the same; nothing of it has a name, or is found untold."""
    aside = Aside(tmp_path)
    long = bytes(range(251)) * (PIECE // 100)
    contents: dict[str, Content] = {"1": long, "2": Joined(lambda: (b"a", long, b"b")), "3": b""}
    for name, content in contents.items():
        aside.put(name, content, len(whole(content)))
    assert [aside.get(name) for name in contents] == [None, None, None]
    aside.learn(aside.told())
    for name, content in contents.items():
        found = aside.get(name)
        assert found is not None
        assert whole(found) == whole(found) == whole(content)
    assert list(tmp_path.iterdir()) == []
    aside.close()
