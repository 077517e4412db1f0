"""The store on the disk: whole or not at all, bounded, shared by two runs, and never an error."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.store import Disk, open_disk


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
    disk._connection.execute("update contents set content = x'00'")
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
