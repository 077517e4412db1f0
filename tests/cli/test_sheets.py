"""`gww export template` and `gww import`, as the GMR runs them every year."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from site_builder.cli import main
from tests.checks import ROOT
from tests.sheets.upright import filled_in

REGION = ROOT / "tests/examples/good/region"
POLICY = {("Spinnenweb", "duinbergen/2026", "levels.policy.level"): "3 – x"}
ATTENDANCE = ("Aanwezigheid", "duinbergen/2026-03-meten", "executive")


@pytest.fixture
def region(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a region in it, which is also where the person stands."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796000000")
    shutil.copytree(REGION, tmp_path / "data")
    return tmp_path


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The exit code, and what was printed."""
    code = main([*arguments])
    printed = capsys.readouterr()
    return code, printed.out, printed.err


def tree(folder: Path) -> dict[str, bytes]:
    """All files of a folder."""
    return {
        one.relative_to(folder).as_posix(): one.read_bytes() for one in folder.rglob("*") if one.is_file()
    }


def test_out_and_back(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A workbook goes out, is filled in, and is taken in; what went is told first."""
    code, out, _ = run(capsys, "export", "template", "2026", "--municipality", "duinbergen")
    assert (code, out.splitlines()[0]) == (
        0,
        "circulaire-gww-2026-duinbergen.xlsx is gemaakt, voor 1 gemeente over 2026.",
    )
    sent = region / "circulaire-gww-2026-duinbergen.xlsx"
    typed = {**POLICY, ("Spinnenweb", "duinbergen/2026", "bottlenecks"): None}
    (region / "terug.xlsx").write_bytes(filled_in(sent.read_bytes(), typed))
    before = tree(region / "data")
    code, out, err = run(capsys, "import", "terug.xlsx", "--dry-run")
    assert (code, err, tree(region / "data")) == (0, "", before)
    lines = out.splitlines()
    assert lines[0] == "1 waarde verwijderd en 2 waarden veranderd, in 1 bestand."
    assert lines[2] == "Wat er is verwijderd"
    assert "Weinig tijd om te meten." in lines[4]
    assert lines[-1] == "Dit was een proef: er is niets geschreven. 1 bestand zou veranderen."
    code, out, err = run(capsys, "import", "terug.xlsx")
    assert (code, err) == (0, "")
    assert "data/municipalities/duinbergen.yaml" in out.splitlines()
    changed = [path for path, content in tree(region / "data").items() if before[path] != content]
    assert changed == ["municipalities/duinbergen.yaml"]
    code, out, _ = run(capsys, "import", "terug.xlsx")
    assert (code, out) == (0, "Er verandert niets: wat in terug.xlsx staat, staat al in de monitor.\n")
    assert run(capsys, "check", "data")[0] == 0


def test_a_wrong_cell_stops_everything(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The place is that of the spreadsheet, and the data stays as it is."""
    run(capsys, "export", "template", "2026", "--out", "uit.xlsx")
    typed = {("Spinnenweb", "duinbergen/2026", "levels.policy.level"): "veel", ATTENDANCE: 4}
    (region / "terug.xlsx").write_bytes(filled_in((region / "uit.xlsx").read_bytes(), typed))
    before = tree(region / "data")
    code, out, err = run(capsys, "import", "terug.xlsx")
    assert (code, out, tree(region / "data")) == (1, "", before)
    assert err.splitlines()[0].startswith("terug.xlsx:Spinnenweb:7:3: fout: Cel C7 (Beleid: trede): ")
    assert err.splitlines()[-1] == "1 fout in terug.xlsx. Er is niets veranderd."


def test_a_folder_of_csv_files(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A name without an ending makes a folder with a CSV file per sheet, and a folder is taken in whole."""
    assert run(capsys, "export", "template", "2026", "--out", "csv")[0] == 0
    assert sorted(one.stem for one in (region / "csv").iterdir()) == [
        *("Aanwezigheid", "Beleid", "Komt vrij", "Materiaal nodig", "Metingen", "Ondersteuning"),
        *("Projecten", "Spinnenweb"),
    ]
    assert run(capsys, "import", "csv")[:2] == (
        0,
        "Er verandert niets: wat in csv staat, staat al in de monitor.\n",
    )
    one = region / "csv" / "Aanwezigheid.csv"
    one.write_bytes(one.read_bytes().replace(b";1;2\r\n", b";1;3\r\n"))
    assert run(capsys, "import", "csv/Aanwezigheid.csv")[0] == 0
    assert "executive: 3" in (region / "data/municipalities/duinbergen.yaml").read_text(encoding="utf-8")


def test_a_contractor_is_asked_and_answers(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Three files for the contract; what comes back is a draft that says the role and the proof."""
    code, out, _ = run(capsys, "request", "oost-ravel/fietspad", "--phase", "award", "--out", "aannemer")
    assert code == 0
    assert out.splitlines() == [
        "aannemer/opgave-fietspad-award.html is gemaakt.",
        "aannemer/opgave-fietspad-award.xlsx is gemaakt.",
        "aannemer/contract-fietspad-award.txt is gemaakt.",
        "De tekst voor het contract is een voorbeeld, en geen juridisch advies.",
        "Stuur het formulier (.html) en het werkblad (.xlsx) allebei mee, en vraag om er één in te vullen: "
        "sommige mailprogramma's houden een .html tegen.",
        "Wat terugkomt, leest gww inbox.",
    ]
    assert "geen juridisch advies" in (region / "aannemer/contract-fietspad-award.txt").read_text("utf-8")
    asked = region / "aannemer/opgave-fietspad-award.xlsx"
    key = ("Opgave", "oost-ravel/fietspad")
    typed = {
        (*key, "award:date"): "1-3-2026",
        (*key, "award:reported_by"): "Aannemer",
        (*key, "award:materials.percent"): 55,
        (*key, "award:proofs.lca.where"): "Dossier 12",
    }
    asked.write_bytes(filled_in(asked.read_bytes(), typed))
    code, out, err = run(capsys, "import", asked.relative_to(region).as_posix())
    assert (code, err) == (0, "")
    text = (region / "data/projects/oost-ravel/fietspad.yaml").read_text(encoding="utf-8")
    assert "status: draft" in text
    assert "reported_by: contractor" in text
    assert run(capsys, "check", "data")[0] == 0
    again, _, err = run(capsys, "request", "oost-ravel/fietspad", "--phase", "award", "--out", "aannemer")
    assert again == 2
    assert "bestaat al en blijft zoals het is" in err


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["request", "oost-ravel/fietspa"], "Kies uit: oost-ravel/fietspad."),
        (["request", "ravel/fietspad"], 'De gemeente "ravel" is onbekend.'),
        (["request", "oost-ravel/fietspad", "--phase", "sloop"], 'De fase "sloop" kan niet.'),
        (["export", "template", "2026", "--municipality", "duin"], 'De gemeente "duin" is onbekend.'),
        (
            ["export", "template", "2026", "--municipality", "vertrokken"],
            "Vertrokken doet aan het eind van 2026 niet mee.",
        ),
        (["export", "template", "2019"], "Aan het eind van 2019 doet geen enkele gemeente mee."),
        (["export", "template", "26"], "26 is geen jaar dat hier past."),
        (["export", "template", "2026", "--out", "x.xls"], '"x.xls" kan niet.'),
        (["export", "template", "2026", "--out", "data/x.csv"], '"data/x.csv" kan niet.'),
        (["export", "template", "2026", "--data", "weg"], 'De map "weg" bestaat niet.'),
        (["import", "weg.xlsx"], '"weg.xlsx" bestaat niet.'),
        (["import", "data"], 'In de map "data" staat geen CSV-bestand.'),
    ],
)
def test_wrong_use_is_told(
    region: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    """Exit code 2, and a sentence on what to do."""
    code, out, err = run(capsys, *arguments)
    assert (code, out) == (2, "")
    assert message in err


def test_a_file_that_is_there_stays(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A workbook that somebody filled in is not made again over it."""
    (region / "uit.xlsx").write_bytes(b"ingevuld")
    code, _, err = run(capsys, "export", "template", "2026", "--out", "uit.xlsx")
    assert code == 2
    assert '"uit.xlsx" bestaat al en blijft zoals het is.' in err
    assert (region / "uit.xlsx").read_bytes() == b"ingevuld"


def test_export_alone_tells_what_there_is(region: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a word behind it, the help is shown."""
    code, out, _ = run(capsys, "export")
    assert code == 2
    assert "template" in out


@pytest.mark.parametrize("arguments", [["export", "template", "2026"], ["import", "x.csv"]])
def test_data_with_errors_comes_first(
    region: Path, capsys: pytest.CaptureFixture[str], arguments: list[str]
) -> None:
    """Nothing goes out of, or comes into, data that does not hold."""
    (region / "x.csv").write_text("Gemeente\n", encoding="utf-8")
    (region / "data/municipalities/oost-ravel.yaml").write_text("name: 1\n", encoding="utf-8")
    code, out, err = run(capsys, *arguments)
    assert code == 1
    assert "data/municipalities/oost-ravel.yaml:1:7: fout" in out
    assert "Los die eerst op: gww check laat ze zien." in err
