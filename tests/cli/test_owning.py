"""`gww owners` and `gww check --changed-by`, as a person or a workflow runs them."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.checks import ROOT
from tests.cli.test_diff import commit, git

REGION = ROOT / "tests/examples/good/region"
TEAM = "ravelland/duinbergen"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A region in a repository, in which Duinbergen has a team."""
    monkeypatch.chdir(tmp_path)
    git("init", "-q", "-b", "main")
    shutil.copytree(REGION, tmp_path / "data")
    file = Path("data/municipalities/duinbergen.yaml")
    file.write_text(file.read_text(encoding="utf-8") + f"team: {TEAM}\n", encoding="utf-8")
    commit("eerst")
    return Path("data")


def add(path: Path, text: str) -> None:
    """Put text at the end of a file."""
    path.write_text(path.read_text(encoding="utf-8") + text, encoding="utf-8")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code, and what was printed."""
    code = main(arguments)
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def test_owners_are_written_and_checked(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The file is made from the records; when a record changes, the check says so and how to solve it."""
    assert run(capsys, "owners", "--check") == (
        1,
        "CODEOWNERS\n",
        "CODEOWNERS is niet bij. Herstel dit met: gww owners\n",
    )
    assert not Path("CODEOWNERS").exists()
    assert run(capsys, "owners")[0] == 0
    assert f"/data/municipalities/duinbergen.yaml @{TEAM} @ravelland/programma\n" in (
        Path("CODEOWNERS").read_text(encoding="utf-8")
    )
    assert run(capsys, "owners", "--check") == (0, "", "CODEOWNERS is bij.\n")
    add(data / "municipalities/oost-ravel.yaml", "team: ravelland/oost-ravel\n")
    code, _, err = run(capsys, "owners", "--data", "data", "--check")
    assert (code, "Herstel dit met: gww owners" in err) == (1, True)


def test_owners_of_another_folder(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The advice repeats what was asked; a folder that is not there is wrong use."""
    data.rename("streek")
    _, _, err = run(capsys, "owners", "--data", "streek", "--out", "X", "--check")
    assert err.endswith("Herstel dit met: gww owners --data streek --out X\n")
    assert run(capsys, "owners")[0] == 2


def test_a_change_of_ones_own_files(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Committed or not, and whatever others did on the main branch meanwhile."""
    git("switch", "-q", "-c", "voorstel")
    add(data / "municipalities/duinbergen.yaml", "# opmerking\n")
    git("add", "-A")
    git("commit", "-q", "-m", "x")
    add(data / "projects/duinbergen/dorpsplein.yaml", "# opmerking\n")
    git("stash", "-q")
    git("switch", "-q", "main")
    add(data / "municipalities/oost-ravel.yaml", "# van een ander\n")
    commit("later")
    git("switch", "-q", "voorstel")
    git("stash", "pop", "-q")
    code, out, err = run(capsys, "check", "--changed-by", f"@{TEAM}", "main")
    assert (code, out, err) == (0, "", f'Alle 2 veranderde bestanden zijn van "{TEAM}".\n')


def test_a_change_of_anothers_files(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Changed, new and removed files of another are named with their path, with exit code 1."""
    add(data / "municipalities/oost-ravel.yaml", "# opmerking\n")
    (data / "projects/oost-ravel/fietspad.yaml").unlink()
    (data / "evaluations/2027.yaml").write_text("year: 2027\n", encoding="utf-8")
    code, out, err = run(capsys, "check", "--changed-by", TEAM, "main", "--format", "github")
    assert code == 1
    assert [line.partition(",")[0] for line in out.splitlines()] == [
        "::warning file=data/evaluations/2027.yaml",
        "::warning file=data/municipalities/oost-ravel.yaml",
        "::warning file=data/projects/oost-ravel/fietspad.yaml",
    ]
    assert err == f'3 veranderde bestanden zijn niet van "{TEAM}".\n'
    assert run(capsys, "check", "--changed-by", "ravelland/programma", "main")[0] == 0


def test_nobody_makes_a_file_their_own(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The teams of before the change count."""
    add(data / "municipalities/oost-ravel.yaml", f"team: {TEAM}\n")
    assert run(capsys, "check", "--changed-by", TEAM, "main")[0] == 1


@pytest.mark.parametrize(
    "arguments",
    [
        ("@", "main"),
        ("", "main"),
        (TEAM, "nergens"),
        (TEAM, "-x"),
        (TEAM,),
        (TEAM, "main", "data/municipalities/duinbergen.yaml"),
    ],
)
def test_wrong_use(data: Path, arguments: tuple[str, ...], capsys: pytest.CaptureFixture[str]) -> None:
    """A team or version that cannot be, or a single file, is explained with exit code 2."""
    code, out, err = run(capsys, "check", "--changed-by", *arguments)
    assert (code, out) == (2, "")
    assert "fout: " in err


def test_where_git_does_not_look_nobody_is_let_through(
    data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A change of another's file is not taken for no change at all."""
    add(data / "municipalities/oost-ravel.yaml", "# opmerking\n")
    Path(".git/index").write_bytes(b"niets wat git kent")
    code, _, err = run(capsys, "check", "--changed-by", TEAM, "main")
    assert code == 2
    assert "git zegt niet wat er in" in err
