"""`gww snapshot`, as the GMR or a workflow runs it: close, check, verify and pack."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from site_builder import __version__
from site_builder.cli import main
from site_builder.closed_year.manifest import read_manifest
from tests.checks import ROOT
from tests.cli.test_diff import commit, git
from tests.closing.years import ERRATUM, REGION, closed_region, spoil


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A region in a folder of its own, outside any repository."""
    shutil.copytree(REGION, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return Path("data")


@pytest.fixture(scope="module")
def closed_once(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region that closed 2026, for all tests here that begin with one."""
    return closed_region(tmp_path_factory.mktemp("closed") / "data")


@pytest.fixture
def closed(closed_once: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same, in a folder of its own."""
    shutil.copytree(closed_once, tmp_path / "data")
    monkeypatch.chdir(tmp_path)
    return Path("data")


class Run:
    """Runs the command, and keeps what it printed."""

    def __init__(self, printed: pytest.CaptureFixture[str]) -> None:
        self.printed = printed

    def __call__(self, *arguments: str) -> tuple[int, str, str]:
        code = main(arguments)
        out, err = self.printed.readouterr()
        return code, out, err


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """One run after another in this process."""
    return Run(capsys)


def test_a_year_is_closed_and_then_kept(data: Path, run: Run) -> None:
    """RefusedError with the reason, closed with the draft allowed, refused again; then one byte is enough."""
    code, out, err = run("snapshot", "2026")
    assert code == 1
    assert out.startswith(
        "data/projects/oost-ravel/fietspad.yaml:4:9: fout: Het project Fietspad langs de Ravel "
    )
    assert err == "1 fout in 1 bestand. Het jaar 2026 is niet gesloten.\n"
    assert not (data / "snapshots").exists()

    code, out, _ = run("snapshot", "2026", "--allow-drafts")
    assert code == 0
    number = sum(path.is_file() for path in (data / "snapshots/2026").rglob("*"))
    assert out.startswith(f"Het jaar 2026 is gesloten: {number} bestanden in data/snapshots/2026/\n")
    assert "git tag jaar-2026" in out
    origin = read_manifest((data / "snapshots/2026/snapshot.json").read_bytes()).origin
    assert (origin.date.isoformat(), origin.revision, origin.program) == ("2027-06-01", "", __version__)

    assert run("check")[0] == 0
    code, out, _ = run("snapshot", "2026", "--allow-drafts")
    assert (code, "Het jaar 2026 is al gesloten." in out) == (1, True)

    spoil(data / "snapshots/2026/records/programme/region.yaml", "Ravelland", "Ravellant")
    code, out, _ = run("check")
    assert code == 1
    assert out.startswith("data/snapshots/2026/records/programme/region.yaml:1:1: fout: Dit bestand van het ")
    assert run("snapshot", "--verify")[0] == 1
    # A check of that file alone, as before a commit, is about the closed year too.
    assert run("check", "data/snapshots/2026/records/programme/region.yaml")[0] == 1
    assert run("check", "data/snapshots/2026/records/programme/series.yaml")[0] == 0


def test_a_year_names_the_commit_that_it_is_made_from(
    data: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is not committed is a reason to refuse; closing it again elsewhere gives the same bytes."""
    spoil(data / "programme/region.yaml", "  fictional: true\n  as_of: 2027-06-01\n", "")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1810000000")
    monkeypatch.setenv("GIT_AUTHOR_DATE", "2027-05-04T12:00:00Z")
    monkeypatch.setenv("GIT_COMMITTER_DATE", "2027-05-04T12:00:00Z")
    git("init", "-q", "-b", "main")
    commit("eerst")
    letter = data / "newsletters/2026.md"
    letter.write_text(letter.read_text(encoding="utf-8") + "\nTot ziens.\n", encoding="utf-8")
    code, out, _ = run("snapshot", "2026", "--allow-drafts")
    assert code == 1
    assert out.startswith("data/newsletters/2026.md:1:1: fout: Dit bestand is nog niet vastgelegd in git.")
    commit("later")
    shutil.copytree(data.parent.resolve(), data.parent.resolve().parent / "kopie")
    assert run("snapshot", "2026", "--allow-drafts")[0] == 0
    made = {path.relative_to(data): path.read_bytes() for path in data.rglob("*") if path.is_file()}
    head = subprocess.run(
        ["git", "rev-parse", "HEAD"], check=True, capture_output=True, text=True
    ).stdout.strip()
    origin = read_manifest((data / "snapshots/2026/snapshot.json").read_bytes()).origin
    assert (origin.revision, origin.date.isoformat()) == (head, "2027-05-04")
    commit("gesloten")
    monkeypatch.chdir(data.parent.resolve().parent / "kopie")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1820000000")
    assert run("snapshot", "2026", "--allow-drafts")[0] == 0
    assert {path.relative_to(data): path.read_bytes() for path in data.rglob("*") if path.is_file()} == made


def test_closed_years_are_verified(closed: Path, run: Run) -> None:
    """One year or all of them; without a closed year that is said."""
    for arguments in (("--verify",), ("--verify", "2026"), ("2026", "--verify")):
        code, out, _ = run("snapshot", *arguments)
        assert code == 0
        assert out.startswith("2026: ")
        assert out.endswith("nagerekend, alles gelijk.\n")
    shutil.rmtree(closed / "snapshots")
    assert run("snapshot", "--verify") == (0, "", "Er is nog geen jaar gesloten.\n")


def test_a_program_that_finds_something_else_is_told(
    closed: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each figure with what was frozen and what is found now; the year itself stays."""
    monkeypatch.setattr("site_builder.closing.figures._text", lambda value: value and "7")
    code, out, _ = run("snapshot", "--verify")
    assert code == 1
    assert " verschillen:\n" in out
    assert "municipalities.count.2026 – Regio, Gemeenten: gemeenten die meedoen, 2026" in out
    assert "bevroren 3, nu 7" in out
    assert "schrijf dan een verbetering in errata/2026.yaml" in out


def test_a_closed_year_as_one_file(closed: Path, run: Run) -> None:
    """With its corrections; the same bytes each time."""
    (closed / "errata").mkdir()
    (closed / "errata/2026.yaml").write_text(ERRATUM, encoding="utf-8")
    assert run("check")[0] == 0
    contents = []
    for name in ("een.zip", "twee.zip"):
        code, out, _ = run("snapshot", "--package", "2026", "--out", name)
        assert code == 0
        assert out.startswith(f"{name} is gemaakt: ")
        contents.append(Path(name).read_bytes())
    assert contents[0] == contents[1]
    names = zipfile.ZipFile("een.zip").namelist()
    assert {"jaar-2026/snapshot.json", "jaar-2026/errata.yaml", "jaar-2026/SHA256SUMS"} <= set(names)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "dit ontbreekt nog: JAAR"),
        (("2026", "--data", "nergens"), 'De map "nergens" bestaat niet.'),
        (("2026", "--package"), "--package en --out horen bij elkaar"),
        (("2026", "--out", "x.zip"), "--package en --out horen bij elkaar"),
        (("--package", "--out", "x.zip"), "dit ontbreekt nog: JAAR"),
        (("2026", "--package", "--out", "."), '"." is een map.'),
        (("2025", "--package", "--out", "x.zip"), "Het jaar 2025 is niet gesloten"),
        (("2025", "--verify"), "Het jaar 2025 is niet gesloten"),
        (("2026", "--verify", "--allow-drafts"), "--allow-drafts en --date horen alleen bij"),
        (("2026", "--verify", "--package"), "gaat niet samen met"),
        (("2026", "--verify", "--date", "2027-02-04"), "--date horen alleen bij het sluiten"),
        (("vorig",), "'vorig' is geen heel getal"),
        (("2026", "--data", "data/snapshots/2026/records"), "hoort bij een gesloten jaar"),
    ],
)
def test_wrong_use(closed: Path, run: Run, arguments: tuple[str, ...], said: str) -> None:
    """Exit code 2, and a Dutch sentence."""
    assert closed.is_dir()
    code, _, err = run("snapshot", *arguments)
    assert code == 2
    assert said in err


def test_a_year_may_be_adopted_on_another_day(data: Path, run: Run) -> None:
    """After the year and not in the future; nothing is written for a day that cannot be."""
    for wrong in ("2026-12-31", "2027-06-02", "4 februari"):
        code, _, err = run("snapshot", "2026", "--allow-drafts", "--date", wrong)
        assert (code, wrong in err) == (2, True)
        assert not (data / "snapshots").exists()
    assert run("snapshot", "2026", "--allow-drafts", "--date", "2027-02-04")[0] == 0
    manifest = read_manifest((data / "snapshots/2026/snapshot.json").read_bytes())
    assert manifest.origin.date.isoformat() == "2027-02-04"


def test_frozen_records_are_not_formatted(data: Path, run: Run) -> None:
    """They would change; the data of today is formatted as ever, and leaves them alone."""
    spoil(data / "evaluations/2026.yaml", "year: 2026", "year:   2026")
    run("snapshot", "2026", "--allow-drafts")
    code, _, err = run("fmt", "data/snapshots/2026/records")
    assert (code, "hoort bij een gesloten jaar" in err) == (2, True)
    assert run("fmt", "data")[0] == 0
    assert b"year:   2026" in (data / "snapshots/2026/records/evaluations/2026.yaml").read_bytes()
    assert run("check")[0] == 0


def test_the_version_is_that_of_the_project() -> None:
    """A closed year names the program that closed it."""
    assert f'version = "{__version__}"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
