"""From which commit a folder is, and what in it is not as that commit has it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from site_builder.history import RefusedError, Revision, changed_paths, revision
from tests.history.test_history import git

WITHOUT = ("snapshots", "errata")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A data folder with one commit, and a later one of the folder beside it."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data/één.yaml").write_text("a: 1\n", encoding="utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "een", day="2027-01-05")
    (tmp_path / "README.md").write_text("Uitleg.\n", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "twee", day="2027-02-06")
    return tmp_path / "data"


def found(data: Path) -> Revision:
    """The revision, which is there."""
    known = revision(data, WITHOUT)
    assert known is not None
    return known


def test_the_last_commit_of_the_folder_counts(data: Path) -> None:
    """A later commit of something else, or of a folder that is left out, changes nothing."""
    before = found(data)
    assert (before.day, before.uncommitted, len(before.commit)) == (date(2027, 1, 5), (), 40)
    (data / "snapshots/2026").mkdir(parents=True)
    (data / "snapshots/2026/figures.json").write_text("{}\n", encoding="utf-8")
    assert found(data) == before
    git(data, "add", ".")
    git(data, "commit", "-qm", "drie", day="2027-03-07")
    assert found(data) == before


def test_what_is_not_committed_is_named(data: Path) -> None:
    """A file that changed, one that came and one that went, by their paths below the folder."""
    (data / "één.yaml").write_text("a: 2\n", encoding="utf-8")
    (data / "nieuw").mkdir()
    (data / "nieuw/twee.yaml").write_text("b: 1\n", encoding="utf-8")
    assert found(data).uncommitted == ("nieuw/twee.yaml", "één.yaml")
    (data / "één.yaml").unlink()
    assert found(data).uncommitted == ("nieuw/twee.yaml", "één.yaml")


def test_outside_a_repository_there_is_none(tmp_path: Path) -> None:
    """Nor in a folder that was never committed."""
    assert revision(tmp_path) is None
    git(tmp_path, "init", "-q", "-b", "main")
    assert revision(tmp_path) is None


def test_where_git_does_not_look_nothing_is_not_the_answer(data: Path) -> None:
    """Else whoever may change nothing could change all, and what is not committed yet would be left out."""
    (data / "nieuw.yaml").write_text("b: 2\n", encoding="utf-8")
    assert changed_paths(data, "HEAD") == ("nieuw.yaml",)
    (data.parent / ".git/index").write_bytes(b"niets wat git kent")
    with pytest.raises(RefusedError, match="git zegt niet wat er in"):
        changed_paths(data, "HEAD")
