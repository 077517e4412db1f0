"""The hashes of the files that a build is made of, with and without a store."""

from __future__ import annotations

import marshal
import os
from pathlib import Path

import pytest

from site_builder.store import Disk, folder_hashes, inputs

WRONG = "0" * 32


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with two files, one of them further down."""
    folder = tmp_path / "data"
    (folder / "below").mkdir(parents=True)
    (folder / "a.yaml").write_text("a: 1\n", encoding="utf-8")
    (folder / "below" / "b.yaml").write_text("b: 1\n", encoding="utf-8")
    return folder


def kept(disk: Disk, data: Path) -> dict[str, tuple[str, tuple[int, ...]]]:
    """What the store knows of the files of a folder."""
    content = disk.get(f"touched {os.path.realpath(data)}")
    assert content is not None
    known: dict[str, tuple[str, tuple[int, ...]]] = marshal.loads(content)  # noqa: S302  # our own
    return known


@pytest.fixture
def trusting(disk: Disk, data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The store knows both files under a hash that is not theirs: who reads a file sees the difference."""
    monkeypatch.setattr(inputs, "MOMENT", -1)
    folder_hashes(data, disk=disk)
    wrong = {name: (WRONG, stamp) for name, (_, stamp) in kept(disk, data).items()}
    assert sorted(wrong) == ["a.yaml", "below/b.yaml"]
    disk.put({f"touched {os.path.realpath(data)}": marshal.dumps(wrong)})


@pytest.mark.usefixtures("trusting")
def test_a_file_that_nobody_touched_is_not_read_again(disk: Disk, data: Path) -> None:
    """With its stamp goes its hash."""
    assert folder_hashes(data, disk=disk) == {"a.yaml": WRONG, "below/": "map", "below/b.yaml": WRONG}


@pytest.mark.usefixtures("trusting")
def test_a_file_that_was_written_is_read(disk: Disk, data: Path) -> None:
    """Also with as many bytes as before, and by who puts its time back."""
    path = data / "a.yaml"
    before = path.stat()
    path.write_text("a: 2\n", encoding="utf-8")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    found = folder_hashes(data, disk=disk)
    assert found["a.yaml"] == folder_hashes(data)["a.yaml"] != WRONG
    assert found["below/b.yaml"] == WRONG


@pytest.mark.usefixtures("trusting")
def test_another_file_of_that_name_is_read(disk: Disk, data: Path) -> None:
    """One that takes its place, a link in its place, and none."""
    (data / "new.yaml").write_text("a: 3\n", encoding="utf-8")
    (data / "new.yaml").replace(data / "a.yaml")
    (data / "below" / "b.yaml").unlink()
    assert folder_hashes(data, disk=disk) == folder_hashes(data)
    (data / "a.yaml").unlink()
    (data / "a.yaml").symlink_to("below")
    assert folder_hashes(data, disk=disk)["a.yaml"] == "link below"


def test_a_file_that_was_written_just_now_is_read_again(disk: Disk, data: Path) -> None:
    """It may be written once more before the file system gives it another time."""
    assert folder_hashes(data, disk=disk) == folder_hashes(data)
    assert disk.get(f"touched {os.path.realpath(data)}") is None


def test_files_are_as_old_as_the_newest_of_them_where_the_store_is_elsewhere(disk: Disk, data: Path) -> None:
    """On another disk the time of the store says nothing: none of them is newer than the newest."""
    device = data.stat().st_dev
    stamps = {
        name: (device + 1, 1, 5, time, time) for name, time in {"old": 10, "new": 3_000_000_000}.items()
    }
    assert list(inputs._sure(stamps, disk.moment())) == ["old"]
