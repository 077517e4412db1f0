"""`gww new region`: a folder that passes the check, and a site that says that nothing is recorded yet."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from site_builder import urls
from site_builder.cli import main
from site_builder.records.kinds import KINDS
from tests.build.reading import text_of
from tests.lone import lone
from tests.some import some

NAME = "De Vijf Kolken"


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """A new region in a folder that did not exist."""
    folder = tmp_path / "kolken" / "data"
    assert main(["new", "region", str(folder), "--name", NAME]) == 0
    return folder


def test_every_file_of_a_programme_is_there_and_passes(region: Path) -> None:
    """Also the files that may be left out, each in its own form and in the form of `gww fmt`."""
    made = sorted(path.relative_to(region).as_posix() for path in region.rglob("*") if path.is_file())
    assert made == sorted(kind.pattern for kind in KINDS if kind.folder == "programme")
    assert main(["check", str(region)]) == 0
    assert main(["fmt", "--check", str(region)]) == 0


def test_the_files_explain_themselves(region: Path) -> None:
    """Each field of the file with its title, also one that may be left out; an item is explained once."""
    text = (region / "programme" / "spiderweb.yaml").read_text(encoding="utf-8")
    assert "# Ambitiejaar: Het jaar waarin die trede gehaald moet zijn." in text
    assert text.count("# Korte naam: Voor in een figuur, hooguit 14 tekens.") == 1
    assert "#coverage:" in text


def test_a_demo_stands_beside_it_at_first(region: Path, tmp_path: Path) -> None:
    """Whoever begins sees what a full site looks like, without asking for it."""
    built = some(region, date(2027, 6, 1), urls.file_of(urls.HOME), demo=lone(tmp_path / "demo"))
    assert built.demo_pages > 0


def test_its_site_says_that_nothing_is_recorded(region: Path) -> None:
    """No number is made up, and what is to be filled in says so."""
    asked = (urls.HOME, urls.INDICATORS, urls.ACTION_LINES, urls.PATHS)
    built = some(region, date(2027, 6, 1), *map(urls.file_of, asked))
    assert all("uit het voorbeeld" in problem.message for problem in built.problems)
    home = text_of(built.files, urls.HOME)
    assert NAME in home
    assert "Er doen nog geen gemeenten mee" in home
    assert "Dat kan nog niemand zeggen. Het meten begint dit jaar." in home
    assert "Er zijn nog geen projecten die meetellen." in text_of(built.files, urls.INDICATORS)
    assert "Vul in: de eerste actielijn" in text_of(built.files, urls.ACTION_LINES)
    assert f"door de {NAME}" not in text_of(built.files, urls.PATHS)


def test_what_is_to_be_filled_in_is_told(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each text of the example at its line, until somebody writes over it; the code of a municipality too."""
    assert main(["new", "municipality", "'t Hout", "--data", str(region)]) == 0
    municipality = region / "municipalities" / "t-hout.yaml"
    left = sum(
        line.partition("#")[0].count("Vul in") + line.startswith("code: GM0000")
        for path in region.rglob("*.yaml")
        for line in path.read_text(encoding="utf-8").splitlines()
    )
    capsys.readouterr()
    assert main(["check", str(region)]) == 0
    assert capsys.readouterr().out.count("uit het voorbeeld.") == left > 40
    text = municipality.read_text(encoding="utf-8")
    text = text.replace("GM0000", "GM1945").replace(": Vul in", ": Kolkland")
    municipality.write_text(text, encoding="utf-8")
    assert main(["check", str(region)]) == 0
    assert capsys.readouterr().out.count("uit het voorbeeld.") == left - 2


def test_a_municipality_and_a_project_fit_in(region: Path) -> None:
    """The commands that add to a region work on a new one, with the programme's own codes."""
    assert main(["new", "municipality", "'t Hout", "--code", "GM1945", "--data", str(region)]) == 0
    assert main(["new", "project", "t-hout", "Brug", "--data", str(region)]) == 0
    assert main(["check", str(region)]) == 0


def test_nothing_that_is_there_is_written_over(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder with anything in it is refused; one that is empty is not."""
    before = {path: path.read_bytes() for path in region.rglob("*") if path.is_file()}
    assert main(["new", "region", str(region)]) == 2
    assert "is niet leeg en blijft zoals het is" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in region.rglob("*") if path.is_file()} == before
    empty = region.parent / "empty"
    empty.mkdir()
    assert main(["new", "region", str(empty)]) == 0
