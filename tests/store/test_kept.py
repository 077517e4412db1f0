"""Memos that are kept: in the next run their value comes of its content, as long as their trace holds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.store import Disk, Entry, Ledger
from site_builder.traces import kept, note, reading

made: Counter[str] = Counter()
"""How often each double was made."""


@dataclass(frozen=True)
class Double:
    """A number that is twice another one."""

    number: int

    @property
    def content(self) -> bytes:
        return str(self.number).encode()


def double(content: bytes) -> Double:
    """The number in a content."""
    return Double(int(content))


@dataclass(frozen=True)
class Shelf:
    """Files with a number each."""

    files: Mapping[str, int]
    scope: str | None = "shelf"

    @kept(double)
    def double(self, name: str) -> Double:
        """Twice the number of a file."""
        made[name] += 1
        note("file", name)
        return Double(2 * self.files[name])


def run(disk: Disk, files: Mapping[str, int], recipe: str = "") -> tuple[list[int], dict[str, int]]:
    """A page of all doubles, made with what an earlier run kept, and which doubles were made for it."""
    shelf = Shelf(files)
    ledger = Ledger(disk, "key", {"shelf": shelf}, lambda name: str(files[name[1]]))
    ledger.keep_all()
    made.clear()
    with reading() as reads:
        page = [shelf.double(name).number for name in files]
        assert [shelf.double(name).number for name in files] == page
    ledger.keep("page", Entry(recipe, ()), reads)
    disk.put(ledger.written())
    return page, dict(made)


def test_only_what_changed_is_made(disk: Disk) -> None:
    """Each once in a run; one whose file changed is made again."""
    assert run(disk, {"a": 1, "b": 2}) == ([2, 4], {"a": 1, "b": 1})
    assert run(disk, {"a": 1, "b": 2}) == ([2, 4], {})
    assert run(disk, {"a": 1, "b": 3}) == ([2, 6], {"b": 1})
    assert run(disk, {"a": 1, "b": 3}) == ([2, 6], {})


def test_a_content_that_is_gone_is_made_and_kept_again(disk: Disk) -> None:
    """The store lost it, or holds other bytes under its hash: once, and it is there for the next run."""
    run(disk, {"a": 1, "b": 2})
    for statement in (
        "update kept set content = x'00' where key like 'content%'",
        "delete from kept where key like 'content%'",
    ):
        disk._connection.execute(statement)
        assert run(disk, {"a": 1, "b": 2}) == ([2, 4], {"a": 1, "b": 1})
        assert run(disk, {"a": 1, "b": 2}) == ([2, 4], {})


def test_without_a_scope_nothing_is_kept() -> None:
    """Who reads it reads the file, as with any memo without a name."""
    shelf = Shelf({"a": 1}, scope=None)
    made.clear()
    with reading() as reads:
        assert (shelf.double("a").number, shelf.double("a").number) == (2, 2)
    assert (made["a"], list(reads)) == (1, [("file", "a")])
