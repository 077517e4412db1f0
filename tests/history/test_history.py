"""The history of a data folder, from git."""

from __future__ import annotations

import subprocess
from datetime import date
from pathlib import Path

import pytest

from site_builder.history import NO_HISTORY, History, UnknownRevisionError, history, snapshot
from site_builder.history.log import SHOWN, Change, newest_days, on_day


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


def test_contents_are_those_of_before_and_after(repository: Path) -> None:
    """What stood in a file before and after a change, also where only its name changed."""
    found = history(repository)
    renamed, changed, added = found.of("municipalities/twee.yaml")
    assert (added.before, added.old_path) == ("", "")
    assert (changed.before, changed.after) == (added.after, renamed.before)
    assert b"extra: b" in found.contents[changed.before]
    assert b"extra: c" in found.contents[changed.after]
    assert (renamed.old_path, renamed.before) == ("municipalities/één.yaml", renamed.after)
    assert found.since is None


def test_a_shallow_clone_says_from_when_it_knows(repository: Path, tmp_path: Path) -> None:
    """What its oldest commit changed is not known, and is not taken for an addition."""
    (repository / "municipalities" / "twee.yaml").write_text("name: Twee\n", encoding="utf-8")
    git(repository, "commit", "-qam", "vier", day="2026-04-04")
    clone = tmp_path / "clone"
    git(tmp_path, "clone", "-q", "--depth", "2", repository.parent.as_uri(), str(clone))
    found = history(clone / "data")
    assert found.since == date(2026, 3, 3)
    assert [(c.kind, c.first_known) for c in found.of("municipalities/twee.yaml")] == [
        ("changed", False),
        ("added", True),
    ]


def test_only_what_a_page_shows_is_read() -> None:
    """Per municipality the newest file and day pairs, its projects included; a content is read once."""
    changes = {
        **{
            f"projects/a/p{number:02}.yaml": (Change(date(2026, 1, 1 + number), "changed"),)
            for number in range(20)
        },
        "municipalities/a.yaml": tuple(Change(date(2026, 2, day), "changed") for day in (3, 3, 1)),
        "municipalities/b.yaml": (Change(date(2020, 1, 1), "added"),),
        "programme/region.yaml": (Change(date(2026, 5, 1), "changed"),),
        "projects/a/README.md": (Change(date(2026, 5, 1), "changed"),),
    }
    shown = newest_days(changes)
    assert list(shown) == ["a", "b"]
    assert len(shown["a"]) == SHOWN
    assert shown["a"][:3] == (
        ("municipalities/a.yaml", date(2026, 2, 3)),
        ("municipalities/a.yaml", date(2026, 2, 1)),
        ("projects/a/p19.yaml", date(2026, 1, 20)),
    )


def test_one_day_counts_as_one_change() -> None:
    """From what stood there before the first commit of the day to what stood there after its last."""
    day = date(2026, 5, 4)
    changes = (
        Change(day, "renamed", "2", "3", "was.yaml"),
        Change(day, "changed", "1", "2"),
        Change(date(2026, 5, 3), "added", "", "1"),
    )
    assert on_day(changes, day) == Change(day, "renamed", "1", "3", "was.yaml")
    assert on_day(changes[1:], date(2026, 5, 3)).kind == "added"
    with pytest.raises(ValueError, match="2026-05-05"):
        on_day(changes, date(2026, 5, 5))


def test_a_snapshot_has_the_files_of_a_revision(repository: Path) -> None:
    """Without a checkout, also of a folder that is no longer there, and none where there was none yet."""
    first = snapshot(repository, "HEAD~2")
    assert {path: b"extra: b" in content for path, content in first.files.items()} == {
        "municipalities/één.yaml": True
    }
    assert list(snapshot(repository, "main").files) == ["municipalities/twee.yaml"]
    assert snapshot(repository.parent, "main").files.keys() == {"data/municipalities/twee.yaml"}
    assert snapshot(repository / "nieuw", "main").files == {}
    (repository / "municipalities" / "twee.yaml").unlink()
    (repository / "municipalities").rmdir()
    repository.rmdir()
    assert snapshot(repository, "main").commit != first.commit
    assert list(snapshot(repository, "main").files) == ["municipalities/twee.yaml"]


@pytest.mark.parametrize(
    "revision", ["nergens", "", "--all", "-p", "HEAD~99", "HEAD\nHEAD", "HEAD:data", "@{"]
)
def test_what_is_no_revision_is_refused(repository: Path, revision: str) -> None:
    """A name that git does not know, and one that looks like an option."""
    with pytest.raises(UnknownRevisionError):
        snapshot(repository, revision)


def test_without_git_there_is_no_snapshot(tmp_path: Path) -> None:
    """A folder outside any repository knows no revision."""
    with pytest.raises(UnknownRevisionError):
        snapshot(tmp_path, "HEAD")


def test_a_history_needs_no_contents() -> None:
    """Days and kinds alone are a history too."""
    assert History({}, complete=True).contents == {}
