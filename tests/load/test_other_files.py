"""Files that are no records are found too, wherever they stand."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.load import other_files as room
from site_builder.load.other_files import beside


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")


def names(folder: Path, *records: str) -> list[str]:
    return [one.name for one in beside(folder, records)]


def test_every_file_that_is_no_record(tmp_path: Path) -> None:
    """Hidden or not, in a folder that belongs there or not; a record is looked at as a record."""
    put(tmp_path, "README.md", ".x", ".map/a/b.csv", "projects/a/b.yaml", "projects/a/b.txt", "anders/x.yaml")
    found = names(tmp_path, "projects/a/b.yaml")
    assert found == [".map/a/b.csv", ".x", "README.md", "anders/x.yaml", "projects/a/b.txt"]


def test_what_nobody_shares_is_left_out(tmp_path: Path) -> None:
    """The history that git keeps, and folders that a program made for itself."""
    put(
        tmp_path,
        ".git/config",
        ".venv/pyvenv.cfg",
        ".venv/lib/x.py",
        ".cache/CACHEDIR.TAG",
        ".cache/x",
        "a.md",
    )
    assert names(tmp_path) == ["a.md"]


def test_closed_years_are_sealed(tmp_path: Path) -> None:
    """Their own files cannot change any more; what is hidden between them is not theirs."""
    put(tmp_path, "snapshots/README.md", "snapshots/2026/records/a.yaml", "snapshots/2026/.a.yaml")
    assert names(tmp_path) == ["snapshots/2026/.a.yaml", "snapshots/README.md"]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    """Nothing outside the data folder is read."""
    put(tmp_path, "outside/a.md", "data/b.md")
    (tmp_path / "data" / "c.md").symlink_to(tmp_path / "outside" / "a.md")
    (tmp_path / "data" / "d").symlink_to(tmp_path / "outside")
    assert names(tmp_path / "data") == ["b.md"]


def test_another_folder_in_the_wrong_place_is_not_read_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A check stays quick, whatever somebody put there."""
    put(tmp_path, "a", "b", "c")
    monkeypatch.setattr(room, "MOST_FILES", 2)
    assert names(tmp_path) == ["a", "b"]
