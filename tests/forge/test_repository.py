"""The bare repository behind the stand-in: what a forge does with files, commits and branches."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.forge.repository import RefusedError, Repository

FILES = {"data/een.yaml": b"naam: '\xc3\xa9\xc3\xa9n'\n", "data/twee.yaml": b"leeg", "LICENTIE": b""}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """A repository of three files."""
    return Repository.of(tmp_path, FILES)


def head(repository: Repository, branch: str = "main") -> str:
    """The commit of a branch that is there."""
    found = repository.head(branch)
    assert found is not None
    return found


def test_files_come_back_as_they_went_in(repository: Repository) -> None:
    """Letters, a missing end of line and an empty file stay as they were; a size counts bytes."""
    found = {file.path: (repository.text(file.blob), file.size) for file in repository.files("main")}
    assert found == {path: (content.decode(), len(content)) for path, content in FILES.items()}
    assert repository.text("main:data/twee.yaml") == "leeg"
    assert repository.text("main:data/drie.yaml") is None
    assert repository.blob("main:data/drie.yaml") is None


def test_a_commit_changes_only_what_it_names(repository: Repository) -> None:
    """A file is replaced, one is added, one goes; the others stay, and main stays where it is."""
    begin = head(repository)
    repository.create("voorstel", begin)
    oid = repository.commit(
        "voorstel",
        [("data/een.yaml", b"naam: twee\n"), ("data/nieuw.yaml", b"naam: drie\n")],
        ["data/twee.yaml"],
        "Iets anders",
        expected=begin,
    )
    assert (head(repository, "voorstel"), head(repository)) == (oid, begin)
    assert [file.path for file in repository.files("voorstel")] == [
        "LICENTIE",
        "data/een.yaml",
        "data/nieuw.yaml",
    ]
    changes = [(one.letter, one.path) for one in repository.changes("main", "voorstel")]
    assert changes == [("M", "data/een.yaml"), ("A", "data/nieuw.yaml"), ("D", "data/twee.yaml")]
    assert repository.diff("main", "voorstel") == (
        "-naam: 'één'",
        "+naam: twee",
        "+naam: drie",
        "-leeg",
    )


def test_the_log_of_a_branch_and_of_a_file(repository: Repository) -> None:
    """The newest comes first; a file has only the commits that touched it; a message keeps its lines."""
    begin = head(repository)
    repository.commit("main", [("a.txt", b"a")], [], "Eén regel\n\nEn nog een", expected=begin)
    assert [version.message for version in repository.log("main")] == ["Eén regel\n\nEn nog een", "Begin"]
    assert [version.oid for version in repository.log("main", "LICENTIE")] == [begin]
    assert {version.email for version in repository.log("main")} == {"robin@example.org"}


def test_what_a_forge_refuses(repository: Repository) -> None:
    """A branch twice, a commit on a branch that moved, and the removal of what is not there."""
    begin = head(repository)
    repository.create("cms/municipalities/a%2Fb", begin)
    with pytest.raises(RefusedError, match="already exists in the repository"):
        repository.create("cms/municipalities/a%2Fb", begin)
    repository.commit("main", [("a.txt", b"a")], [], "Een ander", expected=begin)
    with pytest.raises(RefusedError, match="Expected branch to point to"):
        repository.commit("main", [("b.txt", b"b")], [], "Te laat", expected=begin)
    with pytest.raises(RefusedError, match=r"weg\.txt"):
        repository.commit("main", [], ["weg.txt"], "Weg", expected=head(repository))
    assert repository.branches() == ("cms/municipalities/a%2Fb", "main")
    assert repository.head("elders") is None
