"""The store on the disk: whole or not at all, bounded, shared by two runs, and never an error."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from site_builder.store import Disk, open_disk
from tests.write.faults import KILLED, in_a_child


def opened(folder: Path, most: int = 1000) -> Disk:
    """The store in a folder."""
    found = open_disk(folder, most)
    assert found is not None
    return found


def test_what_was_put_is_there_for_the_next_run(tmp_path: Path) -> None:
    """And for another one at the same time, which put something too."""
    one, other = opened(tmp_path / "a/b"), opened(tmp_path / "a/b")
    one.put({"x": b"1"})
    other.put({"y": b"2"})
    assert [one.get(key) for key in "xyz"] == [b"1", b"2", None]
    assert other.has("xyz") == {"x", "y"}
    one.close()
    assert opened(tmp_path / "a/b").get("x") == b"1"


def test_a_run_that_is_stopped_keeps_all_or_nothing(tmp_path: Path) -> None:
    """Ctrl-C in the middle: nothing of that run is kept, and the next one goes on."""
    disk = opened(tmp_path)

    class Stopping(dict[str, bytes]):
        def items(self) -> object:  # type: ignore[override]
            yield "x", b"1"
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        disk.put(Stopping())
    assert disk.get("x") is None
    disk.put({"x": b"2"})
    assert opened(tmp_path).get("x") == b"2"


def test_what_was_not_used_for_the_longest_time_makes_room(tmp_path: Path) -> None:
    """What a run asked for is used."""
    for name in "abc":
        opened(tmp_path).put({name: b"." * 300})
    last = opened(tmp_path)
    assert last.get("a") is not None
    last.put({"d": b"." * 300})
    assert last.has("abcd") == {"a", "c", "d"}


def test_what_changed_on_the_disk_is_not_there(tmp_path: Path) -> None:
    """Its hash says so."""
    disk = opened(tmp_path)
    disk.put({"x": b"1"})
    disk._connection.execute("update kept set content = x'00'")
    assert disk.get("x") is None


def test_a_folder_that_others_can_write_in_is_not_used(tmp_path: Path) -> None:
    """What stands in it might be of somebody else."""
    folder = tmp_path / "open"
    folder.mkdir()
    folder.chmod(0o777)
    assert open_disk(folder) is None
    folder.chmod(0o700)
    assert open_disk(folder) is not None
    assert open_disk(tmp_path / "new") is not None
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


def test_a_folder_that_cannot_be_made_is_no_store(tmp_path: Path) -> None:
    """A file stands where it should be: the build goes on without."""
    (tmp_path / "x").write_bytes(b"")
    assert open_disk(tmp_path / "x") is None


def test_a_disk_that_is_full_keeps_all_or_nothing(tmp_path: Path) -> None:
    """Wherever there is no room any more: what was there is there, and of what is new all or nothing."""
    opened(tmp_path, 10**9).put({"old": b"1"})
    kept = set()
    for pages in range(2, 60):
        disk = opened(tmp_path, 10**9)
        disk._connection.execute(f"pragma max_page_count = {pages}")
        disk.put({f"{pages} {number}": b"." * 5000 for number in range(20)})
        found = len(disk.has([f"{pages} {number}" for number in range(20)]))
        disk.close()
        again = opened(tmp_path, 10**9)
        assert len(again.has([f"{pages} {number}" for number in range(20)])) == found
        assert again.get("old") == b"1"
        again._connection.execute("delete from kept where key <> 'old'")
        again._connection.execute("vacuum")
        again.close()
        kept.add(found)
    assert kept == {0, 20}


def test_a_run_that_is_killed_at_any_statement_keeps_all_or_nothing(tmp_path: Path) -> None:
    """And the next run reads what is there, and goes on."""
    opened(tmp_path / "0").put({"old": b"1"})
    statement, killed = 0, True
    while killed:
        statement += 1
        folder = tmp_path / str(statement)
        opened(folder).put({"old": b"1"})

        def put(folder: Path = folder, at: int = statement) -> int:
            done: list[str] = []

            def traced(text: str) -> None:
                done.append(text)
                if len(done) == at:
                    os._exit(KILLED)

            disk = opened(folder)
            disk._connection.set_trace_callback(traced)
            disk.put({"x": b"1", "y": b"2", "z": b"3"})
            return 0

        killed = in_a_child(put) == KILLED
        disk = opened(folder)
        assert len(disk.has("xyz")) in (0, 3)
        assert disk.get("old") == b"1"
        disk.put({"x": b"4"})
        assert disk.get("x") == b"4"
        disk.close()
    assert statement > 5
