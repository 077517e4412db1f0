"""A branch is made beside what is checked out, and never moved away from what somebody put on it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from site_builder.history import (
    RefusedError,
    Work,
    branches,
    commit,
    current_branch,
    differing,
    head_of,
    messages,
    push,
    snapshot,
)
from tests.history.test_history import git

WORK = Work("Antwoord\n\nMerk: x", ("Regio <de> Eerste", "circulair@regio.example"), date(2026, 12, 1))


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A repository with a folder in it."""
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "één.yaml").write_text("a: 1\n", encoding="utf-8")
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "een")
    return folder


def made(data: Path, content: bytes, branch: str = "antwoord/2026-x") -> str:
    """A commit on a branch, behind what is there."""
    parent = head_of(data, f"refs/heads/{branch}") or head_of(data, "HEAD")
    assert parent is not None
    return commit(data, branch, parent, {"één.yaml": content, 'map/"twee".yaml': b"\n\0data 9\n"}, WORK)


def test_a_commit_holds_the_files_as_they_are(data: Path) -> None:
    """By their path below the folder, whatever is in them; what is checked out stays."""
    made(data, b"a: 2\r\n")
    held = snapshot(data, "antwoord/2026-x").files
    assert held == {"één.yaml": b"a: 2\r\n", 'map/"twee".yaml': b"\n\0data 9\n"}
    assert (data / "één.yaml").read_bytes() == b"a: 1\n"
    assert current_branch(data) == "main"
    assert branches(data, "antwoord/") == ("antwoord/2026-x",)
    assert messages(data, "main", "antwoord/2026-x") == (WORK.message,)


def test_the_same_work_is_the_same_commit(data: Path) -> None:
    """The day and the name are given, and nothing else is taken along."""
    assert made(data, b"a: 2\n") == made(data, b"a: 2\n", "antwoord/anders")


def test_a_branch_is_never_taken_back(data: Path) -> None:
    """A commit that does not follow from what is there is refused."""
    made(data, b"a: 2\n")
    parent = head_of(data, "main")
    assert parent is not None
    tip = head_of(data, "antwoord/2026-x")
    with pytest.raises(RefusedError, match="git maakt de tak antwoord/2026-x niet"):
        commit(data, "antwoord/2026-x", parent, {"één.yaml": b"a: 3\n"}, WORK)
    assert head_of(data, "antwoord/2026-x") == tip


@pytest.mark.parametrize(
    ("since", "expected"),
    [
        ("a: 1\n\n\n\nb: 1\n", "a: 2\n\n\n\nb: 1\n"),
        ("a: 1\n\n\n\nb: 3\n", "a: 2\n\n\n\nb: 3\n"),
        ("a: 3\n\n\n\nb: 1\n", "a: 2\n\n\n\nb: 1\n"),
    ],
)
def test_what_a_branch_has_otherwise(data: Path, since: str, expected: str) -> None:
    """With what came in since: nothing, something else, or the same lines, of which the branch tells."""
    file = data / "één.yaml"
    for content in ("a: 1\n\n\n\nb: 1\n", since):
        file.write_text(content, encoding="utf-8")
        git(data, "commit", "-q", "--allow-empty", "-am", "twee")
        if content != since or not branches(data, "antwoord/"):
            made(data, b"a: 2\n\n\n\nb: 1\n")
    (data / "drie.yaml").write_text("c: 1\n", encoding="utf-8")
    git(data, "add", ".")
    git(data, "commit", "-qm", "drie")
    found = differing(data, "refs/heads/antwoord/2026-x")
    assert found == {"één.yaml": expected.encode(), 'map/"twee".yaml': b"\n\0data 9\n"}


def test_a_remote_takes_a_branch_or_not(data: Path, tmp_path: Path) -> None:
    """And says so."""
    made(data, b"a: 2\n")
    git(tmp_path, "init", "-q", "--bare", "forge")
    git(tmp_path, "remote", "add", "origin", str(tmp_path / "forge"))
    assert push(data, "origin", "antwoord/2026-x")
    assert not push(data, "weg", "antwoord/2026-x")
    assert branches(data, "antwoord/") == ("antwoord/2026-x",)
