"""Writing a site: whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.write import MARK, replace_all, write, write_once


def tree(folder: Path) -> dict[str, bytes]:
    """All files of a folder."""
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


def test_a_new_site_replaces_the_old_one_whole(tmp_path: Path) -> None:
    """A file that the new site does not have is gone, and nothing is left beside it."""
    out = tmp_path / "site"
    write({"a/index.html": b"1", "old.txt": b"2"}, out)
    write({"a/index.html": b"3"}, out)
    assert {path: content for path, content in tree(out).items() if path != MARK} == {"a/index.html": b"3"}
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_is_no_site_is_left_alone(tmp_path: Path) -> None:
    """Somebody's own folder is never replaced."""
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(FileExistsError):
        write({"index.html": b""}, tmp_path / "own")
    assert tree(tmp_path / "own") == {"thesis.txt": b"years of work"}


@pytest.mark.parametrize("path", ["../x", "/x", "", "a/../../x"])
def test_a_path_never_leaves_the_folder(tmp_path: Path, path: str) -> None:
    """A path outside the site is refused before anything is written."""
    with pytest.raises(ValueError, match="no file of a site"):
        write({"index.html": b"", path: b""}, tmp_path / "site")
    assert not (tmp_path / "site").exists()


def test_a_failure_keeps_the_old_site(tmp_path: Path) -> None:
    """When a file cannot be written the old site still stands, and no half one beside it."""
    out = tmp_path / "site"
    write({"index.html": b"old"}, out)
    with pytest.raises(OSError, match="a"):
        write({"a": b"", "a/b": b""}, out)
    assert (out / "index.html").read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["site"]


def test_a_folder_that_is_written_once_is_never_replaced(tmp_path: Path) -> None:
    """It has the files and no mark that would let another write replace it; a second time is refused."""
    out = tmp_path / "snapshots" / "2026"
    write_once({"a.json": b"{}", "b/c.csv": b""}, out)
    assert tree(out) == {"a.json": b"{}", "b/c.csv": b""}
    for again in (write_once, write):
        with pytest.raises(FileExistsError):
            again({"a.json": b"[]"}, out)
    assert tree(out) == {"a.json": b"{}", "b/c.csv": b""}
    assert [path.name for path in out.parent.iterdir()] == ["2026"]


def test_a_folder_that_cannot_be_written_leaves_nothing(tmp_path: Path) -> None:
    """A path that would leave the folder is refused before anything is there."""
    with pytest.raises(ValueError, match="no file of a site"):
        write_once({"a.json": b"{}", "../b.json": b"{}"}, tmp_path / "2026")
    assert list(tmp_path.iterdir()) == []


def test_several_files_are_replaced_or_none_is(tmp_path: Path) -> None:
    """When the last file is refused, the first is as it was and the new one is gone again."""
    (tmp_path / "old").write_bytes(b"1")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OSError, match="folder"):
        replace_all(tmp_path, {"old": b"2", "new": b"2", "folder": b"2"})
    assert tree(tmp_path) == {"old": b"1"}
    replace_all(tmp_path, {"old": b"2", "a/new": b"3"})
    assert tree(tmp_path) == {"old": b"2", "a/new": b"3"}
