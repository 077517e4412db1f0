"""Parts: what is kept of a thing that is made of several, so that of those only what changed is made."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.store import Disk, Entry, Ledger, open_disk
from site_builder.traces import Name, note, part, reading

FILES = ("a", "b", "c")
made: Counter[str] = Counter()
"""How often each part was made."""


@dataclass(frozen=True)
class Shelf:
    """Files with a number each; a page shows whether each is odd, and the largest of all."""

    files: Mapping[str, int] = field(default_factory=dict)
    scope: str = "shelf"

    def number(self, name: str) -> int:
        note("file", name)
        return self.files[name]

    def names(self) -> tuple[str, ...]:
        note("files")
        return tuple(self.files)

    def page(self) -> str:
        return " ".join((*(odd(self, name) for name in self.names()), str(largest(self)[0])))


@part
def odd(shelf: Shelf, name: str) -> str:
    """Whether a number is odd."""
    made[name] += 1
    return "odd" if shelf.number(name) % 2 else "even"


@part
def largest(shelf: Shelf) -> list[int]:
    """The largest number, of those that are odd if there are any."""
    made["largest"] += 1
    numbers = [shelf.number(name) for name in shelf.names() if odd(shelf, name) == "odd"]
    return [max(numbers, default=0)]


class Run:
    """One run: it finds the page as it was, or makes it, and keeps what it made."""

    def __init__(self, disk: Disk | None, files: Mapping[str, int]) -> None:
        shelf = Shelf(files)
        ledger = Ledger(disk, "key", {"shelf": shelf}, lambda name: self.leaf(shelf, name))
        if disk is not None:
            ledger.keep_all()
        made.clear()
        self.found = ledger.find("page", "recipe")
        if self.found is None:
            with reading() as reads:
                self.page = shelf.page()
            ledger.keep("page", Entry("recipe", (), ((self.page,),)), reads)
        else:
            ((self.page,),) = self.found.left_out
        self.made = dict(made)
        if disk is not None:
            disk.put(ledger.written())

    @staticmethod
    def leaf(shelf: Shelf, name: Name) -> str:
        return str(shelf.files.get(name[1]) if len(name) > 1 else list(shelf.files))


def test_only_what_changed_is_made(disk: Disk) -> None:
    """One number: its own part, and what reads it; a page of which no part changed is kept."""
    one, other, like = {"a": 1, "b": 2, "c": 4}, {"a": 1, "b": 3, "c": 4}, {"a": 1, "b": 2, "c": 6}
    assert Run(disk, one).made == {"a": 1, "b": 1, "c": 1, "largest": 1}
    assert Run(disk, one).made == {}
    run = Run(disk, other)
    assert (run.found, run.page, run.made) == (None, "odd odd even 3", {"b": 1, "largest": 1})
    Run(disk, one)
    run = Run(disk, like)
    assert run.found is not None
    assert run.made == {"c": 1}


def test_without_a_store_a_part_is_a_call() -> None:
    """It is made each time, and who asks reads what it reads."""
    shelf = Shelf({"a": 1})
    made.clear()
    with reading() as reads:
        assert (odd(shelf, "a"), odd(shelf, "a")) == ("odd", "odd")
    assert made["a"] == 2
    assert list(reads) == [("file", "a")]


def test_a_part_that_is_gone_or_broken_is_made_again(disk: Disk) -> None:
    """The store lost it, or holds other bytes under its hash."""
    Run(disk, {"a": 1, "b": 2})
    for statement in ("update kept set content = x'00' where key like 'content%'", "delete from kept"):
        disk._connection.execute(statement)
        run = Run(disk, {"a": 1, "b": 3})
        assert run.page == "odd odd 3"


@given(st.lists(st.dictionaries(st.sampled_from(FILES), st.integers(0, 5), min_size=1), min_size=2))
def test_any_changes_give_the_page_of_no_store(
    tmp_path_factory: pytest.TempPathFactory, versions: list[dict[str, int]]
) -> None:
    """Files that change, come, go, and stand in another order."""
    disk = open_disk(tmp_path_factory.mktemp("any") / "store")
    assert disk is not None
    for files in versions:
        assert Run(disk, files).page == Run(None, files).page
    disk.close()
