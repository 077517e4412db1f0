"""The history of a data folder, from git."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from site_builder.history import NO_HISTORY, history


def git(folder: Path, *arguments: str, day: str = "2026-05-04") -> None:
    """Run git in a folder, on a day."""
    subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
        cwd=folder,
        check=True,
        capture_output=True,
        env={
            "PATH": "/usr/bin:/bin",
            "GIT_AUTHOR_DATE": f"{day}T12:00:00Z",
            "GIT_COMMITTER_DATE": f"{day}T12:00:00Z",
        },
    )


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with a data folder and three days of changes."""
    data = tmp_path / "data"
    (data / "municipalities").mkdir(parents=True)
    git(tmp_path, "init", "-q", "-b", "main")
    (data / "municipalities" / "één.yaml").write_text("name: Eén\ncode: a\nextra: b\n", encoding="utf-8")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "een", day="2026-01-01")
    (data / "municipalities" / "één.yaml").write_text("name: Eén\ncode: a\nextra: c\n", encoding="utf-8")
    git(tmp_path, "commit", "-qam", "twee", day="2026-02-02")
    git(tmp_path, "mv", "data/municipalities/één.yaml", "data/municipalities/twee.yaml")
    git(tmp_path, "commit", "-qm", "drie", day="2026-03-03")
    return data


def test_changes_are_newest_first_and_follow_a_rename(repository: Path) -> None:
    """A renamed file keeps its history under its newest name, with paths below the data folder."""
    found = history(repository)
    assert found.complete
    assert [(c.day, c.kind) for c in found.of("municipalities/twee.yaml")] == [
        (date(2026, 3, 3), "renamed"),
        (date(2026, 2, 2), "changed"),
        (date(2026, 1, 1), "added"),
    ]
    assert found.newest == date(2026, 3, 3)
    assert found.of("municipalities/niets.yaml") == ()


def test_a_shallow_clone_says_that_it_knows_a_part(repository: Path, tmp_path: Path) -> None:
    """With one commit of depth only the last change is known."""
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "1", repository.parent.as_uri(), str(clone))
    found = history(clone / "data")
    assert not found.complete
    assert len(found.of("municipalities/twee.yaml")) == 1


def test_without_git_there_is_no_history(tmp_path: Path) -> None:
    """A folder outside any repository, and one that does not exist, are no errors."""
    assert history(tmp_path) == NO_HISTORY
    assert history(tmp_path / "weg") == NO_HISTORY
    assert NO_HISTORY.newest is None
