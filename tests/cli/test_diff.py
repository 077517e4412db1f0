"""`gww diff`, as a person or a workflow runs it: in a repository, between any two versions."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.checks import ROOT
from tests.lone import lone

REGION = ROOT / "tests/examples/good/region"


ASSESSED = """\
assessments:
  - year: 2026
    date: 2026-10-12
    method: interview
    status: confirmed
    levels:
      policy:
        level: 1
        evidence: Er is geen vast uur.
"""


def git(*arguments: str) -> None:
    """Run git in the current folder."""
    subprocess.run(
        ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
        check=True,
        capture_output=True,
    )


def commit(name: str) -> None:
    """Everything in the current folder as a version with a name."""
    git("add", "--all")
    git("commit", "-q", "--allow-empty", "-m", name)
    git("tag", name)


@pytest.fixture
def municipality(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A municipality in a repository with three versions: no data, a region, and one with another level."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1797000000")
    git("init", "-q", "-b", "main")
    commit("leeg")
    lone(tmp_path / "data")
    file = Path("data/municipalities/duinbergen.yaml")
    text = file.read_text(encoding="utf-8") + ASSESSED
    file.write_text(text, encoding="utf-8")
    commit("eerst")
    file.write_text(text.replace("level: 1", "level: 2", 1), encoding="utf-8")
    commit("later")
    return file


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code, and what was printed."""
    code = main(["diff", *arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_two_versions_without_a_checkout(municipality: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Older and newer, in both directions; the files on disk do not matter and stay as they are."""
    municipality.write_text("stuk: [", encoding="utf-8")
    code, out, _ = run(capsys, "eerst", "later")
    assert code == 0
    assert out.startswith("1 waarde veranderd, in 1 bestand; ")
    assert " 1 → 2 (" in out
    code, out, _ = run(capsys, "later", "eerst")
    assert " 2 → 1 (" in out
    assert municipality.read_text(encoding="utf-8") == "stuk: ["


def test_the_files_as_they_are_now(municipality: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a second version: also what was not committed; a mistake in it makes the change fail."""
    assert run(capsys, "HEAD") == (0, "Er is niets veranderd in de gegevens.\n", "")
    text = municipality.read_text(encoding="utf-8")
    municipality.write_text(text.replace("level: 2", "level: 1", 1), encoding="utf-8")
    code, out, _ = run(capsys, "HEAD")
    assert (code, " 2 → 1 (" in out) == (0, True)
    municipality.write_text(text.replace("level: 2", "level: 77", 1), encoding="utf-8")
    code, out, _ = run(capsys, "HEAD")
    assert code == 1
    assert f"{municipality.as_posix()}:" in out


def test_problems_of_a_version_have_the_name_of_the_file(
    municipality: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Never the place where that version was unpacked."""
    municipality.write_text("stuk: [", encoding="utf-8")
    commit("stuk")
    code, out, _ = run(capsys, "later", "stuk")
    assert code == 1
    assert f"\n  {municipality.as_posix()}:1:" in out
    assert "/before" not in out
    assert "/after" not in out


def test_a_folder_that_was_not_there_yet(municipality: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Everything is new, or everything is gone; then the new version is no region."""
    code, out, _ = run(capsys, "leeg", "eerst")
    assert code == 0
    assert " toegevoegd, in " in out.splitlines()[0]
    code, out, _ = run(capsys, "eerst", "leeg")
    assert code == 1
    assert " verwijderd, in " in out.splitlines()[0]
    assert municipality.exists()


@pytest.mark.parametrize("arguments", [("nergens",), ("main", "nergens"), ("HEAD~9",), ("",), ("-x",)])
def test_a_wrong_version_is_wrong_use(
    municipality: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said in Dutch, with exit code 2."""
    assert municipality.exists()
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert "fout: " in err


def test_outside_a_repository_there_are_no_versions(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """And that is said, not that a version has another name."""
    shutil.copytree(REGION, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", os.fspath(tmp_path.parent))
    code, _, err = run(capsys, "HEAD")
    assert code == 2
    assert '"data" staat in geen opslagplaats van git met een versie erin.' in err


def test_markdown_and_json(municipality: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """For a comment with a pull request, and for another program."""
    _, out, _ = run(capsys, "eerst", "later", "--format", "markdown")
    assert out.startswith("**1 waarde veranderd, in 1 bestand; ")
    assert out.endswith("</details>\n")
    _, out, _ = run(capsys, "eerst", "later", "--format", "json")
    data = json.loads(out)
    assert [record["path"] for record in data["records"]] == [municipality.relative_to("data").as_posix()]


def test_the_same_versions_give_the_same_text(municipality: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Also when it is asked again."""
    assert municipality.exists()
    assert run(capsys, "leeg", "later", "--format", "json") == run(
        capsys, "leeg", "later", "--format", "json"
    )
