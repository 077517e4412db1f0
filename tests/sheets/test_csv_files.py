"""The same by CSV: what Excel, LibreOffice and a text editor make of it."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest

from tests.sheets.survey import Survey, errors, said, survey


@pytest.fixture
def sent(tmp_path: Path) -> Survey:
    """The example region."""
    return survey(tmp_path)


TABLE = """\
Gemeente;Code gemeente;Code bijeenkomst;Beleidsmatig;Uitvoerend
Duinbergen;duinbergen;2026-03-meten;1;7
"""


@pytest.mark.parametrize(
    "content",
    [
        TABLE.encode(),
        codecs.BOM_UTF8 + TABLE.encode(),
        TABLE.replace(";", ",").encode(),
        TABLE.replace(";", "\t").encode("utf-16"),
        ("sep=;\r\n" + TABLE.replace("\n", "\r\n")).encode(),
        ("\n;;;;\n" + TABLE.replace("Duinbergen;duinbergen", '"Duinbergen";duinbergen')).encode(),
    ],
    ids=["plain", "mark", "comma", "tab-utf16", "sep", "quoted"],
)
def test_separators_marks_and_line_ends_are_found(sent: Survey, content: bytes) -> None:
    """Each way of writing the same table gives the same change of one line."""
    taken = sent.csv_back(content, "Aanwezigheid")
    assert errors(taken) == []
    before = (sent.folder / "municipalities/duinbergen.yaml").read_text(encoding="utf-8")
    assert taken.files == {
        "municipalities/duinbergen.yaml": before.replace("executive: 2", "executive: 7").encode()
    }


def test_columns_that_are_not_there_keep_their_values(sent: Survey) -> None:
    """Part of a sheet is enough; what it does not show is not taken away."""
    table = "Gemeente,Code gemeente,Code project,Fase,Herkomst materiaal: hergebruikt\n"
    taken = sent.csv_back(
        f'{table}Duinbergen,duinbergen,dorpsplein,Oplevering,"300,5"\n'.encode(), "Metingen"
    )
    assert errors(taken) == []
    assert [one.severity for one in taken.problems] == ["warning"]
    after = taken.files["projects/duinbergen/dorpsplein.yaml"]
    assert b"reused: 300.5" in after
    assert b"total_eur: 5400" in after


def test_a_decimal_comma_goes_out_and_a_formula_does_not(sent: Survey) -> None:
    """Numbers as a Dutch Excel reads them; a text that would be run has an apostrophe, which goes again."""
    path = sent.folder / "municipalities/duinbergen.yaml"
    text = path.read_text(encoding="utf-8").replace("Weinig tijd om te meten.", '"=1+1"')
    path.write_text(text, encoding="utf-8")
    files = sent.csv()
    assert ";150,5;" in files["Metingen.csv"].decode("utf-8-sig")
    assert ";'=1+1;" in files["Spinnenweb.csv"].decode("utf-8-sig")
    assert sent.csv_back(files["Spinnenweb.csv"], "Spinnenweb").files == {}


def test_a_file_by_another_name_is_known_by_its_titles(sent: Survey) -> None:
    """What a person called it does not matter, and it is said how it was read."""
    taken = sent.csv_back(TABLE.encode(), "antwoord van Jan")
    assert "municipalities/duinbergen.yaml" in taken.files
    assert taken.problems[0].message == 'Dit blad is gelezen als "Aanwezigheid".'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("Gemeente;é\n".encode("latin-1"), "Dit bestand is niet opgeslagen als UTF-8."),
        (b'Gemeente;"open\n', "Hier klopt een aanhalingsteken niet, of een cel is veel te lang."),
        (b"", "In dit bestand staat niets dat de monitor herkent."),
        (b"a;b\n1;2\n", "In dit bestand staat niets dat de monitor herkent."),
        (b"\x00\x01", "In dit bestand staat niets dat de monitor herkent."),
    ],
)
def test_another_kind_of_text_is_refused(sent: Survey, content: bytes, message: str) -> None:
    """It is said what is wrong, and nothing changes."""
    taken = sent.csv_back(content, "x")
    assert taken.files == {}
    assert message in [one.message for one in taken.problems if one.severity == "error"]


def test_a_character_that_cannot_be_seen_is_told(sent: Survey) -> None:
    """A text that would steer a terminal, or that YAML does not bear, is refused at its cell."""
    table = "Gemeente;Code gemeente;Jaar;Kansen\nDuinbergen;duinbergen;2026;\x1b[31mrood\n"
    taken = sent.csv_back(table.encode(), "Spinnenweb")
    assert taken.files == {}
    assert [one.message for one in taken.problems if one.severity == "error"] == [
        'Cel D2 (Kansen): "?[31mrood" past hier niet.'
    ]


def test_a_row_is_counted_as_a_spreadsheet_does(sent: Survey) -> None:
    """Also below a cell of more lines."""
    table = (
        TABLE.replace(";7", ';"7\n"')
        + "Oost-Ravel;oost-ravel;2026-03-meten;x;0\nDuinberg;;2026-03-meten;1;1\n"
    )
    assert [line.split(" ")[0] for line in said(sent.csv_back(table.encode(), "Aanwezigheid"))][-2:] == [
        "Aanwezigheid.csv:3:4:",
        "Aanwezigheid.csv:4:1:",
    ]
