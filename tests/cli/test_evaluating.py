"""`gww evaluate`, as the programme manager runs it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.checks import ROOT

REGION = ROOT / "tests/examples/good/region"


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small region in the folder where the command runs."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(REGION, tmp_path / "data")
    return Path("data")


def test_it_writes_markdown_and_pdf(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Both in the folder that is asked for, which it makes."""
    assert main(["evaluate", "2026", "--data", str(data), "--out", "evaluatie"]) == 0
    assert sorted(path.name for path in Path("evaluatie").iterdir()) == [
        "evaluatie-2026.md",
        "evaluatie-2026.pdf",
    ]
    assert "evaluatie/evaluatie-2026.pdf is gemaakt." in capsys.readouterr().out


def test_what_was_written_in_it_stays(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A second run makes the PDF again, and leaves the Markdown alone."""
    assert main(["evaluate", "2026", "--data", str(data)]) == 0
    own = Path("evaluatie-2026.md")
    own.write_text("Ons antwoord.\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["evaluate", "2026", "--data", str(data)]) == 0
    assert own.read_text(encoding="utf-8") == "Ons antwoord.\n"
    assert "evaluatie-2026.md was er al en blijft zoals het is." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["1999"], "1999 valt buiten het plan"),
        (["2026", "--data", "weg"], 'De map "weg" bestaat niet'),
        (["2026", "--out", "data/programme/region.yaml"], "is geen map"),
        (["jaar"], "is geen heel getal"),
    ],
)
def test_wrong_use(data: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], told: str) -> None:
    """Exit code 2, with a sentence on what is wrong; nothing is written."""
    assert main(["evaluate", *arguments]) == 2
    assert told in capsys.readouterr().err
    assert not list(Path().glob("evaluatie*"))


def test_an_error_in_the_data(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Exit code 1, with every problem, and no document."""
    (data / "programme/spiderweb.yaml").write_text("axes: nee\n", encoding="utf-8")
    assert main(["evaluate", "2026", "--data", str(data)]) == 1
    assert "De evaluatie is niet gemaakt." in capsys.readouterr().err
    assert not list(Path().glob("evaluatie*"))


def test_without_typst_only_the_pdf_is_missing(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The Markdown is made all the same, and the command says what it left out."""
    monkeypatch.setattr("site_builder.evaluate.available", lambda: False)
    assert main(["evaluate", "2026", "--data", str(data)]) == 0
    assert [path.name for path in Path().glob("evaluatie*")] == ["evaluatie-2026.md"]
    assert "De pdf is weggelaten" in capsys.readouterr().out
