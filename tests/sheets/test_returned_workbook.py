"""Whatever somebody mails back: it is read, or it is said in Dutch why not."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook, load_workbook

from site_builder.sheets import returned_workbook, zip_file
from site_builder.sheets.returned_workbook import read_workbook
from tests.limited import DAILY, Try, record, tried
from tests.sheets.cells import packed, parts_of
from tests.sheets.survey import Survey, errors, said, saved, survey, typed, untouched
from tests.sheets.test_bounds import as_tried

DUIN = {"Code gemeente": "duinbergen"}


@pytest.fixture
def sent(tmp_path: Path) -> Survey:
    """The example region."""
    return survey(tmp_path)


def with_part(name: str, content: bytes) -> bytes:
    """The workbook with one part more, or in the place of its own."""
    return packed({**parts_of(untouched()), name: content})


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "Dit is geen Excel-bestand."),
        (b"naam;waarde\n", "Dit is geen Excel-bestand."),
        (
            b"\xd0\xcf\x11\xe0" + bytes(100),
            "Dit bestand heeft een wachtwoord, of het is een oud Excel-bestand (.xls).",
        ),
        (b"PK\x03\x04" + bytes(100), "Dit Excel-bestand is beschadigd."),
        (packed({"content.xml": b""}), "Dit is geen Excel-bestand, maar een bestand van LibreOffice (.ods)."),
        (packed({"word/document.xml": b""}), "Dit is geen Excel-bestand, maar een Word-bestand."),
        (packed({"a.txt": b""}), "Dit is geen Excel-bestand, maar een ander soort bestand."),
        (b"\x89PNG\r\n" + bytes(50), "Dit is geen Excel-bestand, maar een afbeelding (PNG)."),
        (b"\xff\xd8\xff\xe0" + bytes(50), "Dit is geen Excel-bestand, maar een foto (JPEG)."),
        (b"%PDF-1.7" + bytes(50), "Dit is geen Excel-bestand, maar een PDF."),
        (bytes(40_000_000), "Dit bestand is te groot: 40 MB."),
        (packed({"xl/workbook.xml": b"<x"}), "Dit Excel-bestand is beschadigd."),
        (packed({"xl/workbook.xml": b"", "xl/vbaProject.bin": b""}), "Dit bestand heeft macro's."),
        (
            packed({"xl/workbook.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]>"}),
            "Dit bestand heeft onderdelen die niet in een Excel-bestand horen.",
        ),
    ],
)
def test_a_file_of_another_kind_is_refused(content: bytes, message: str) -> None:
    """The message says what it is, and the hint what to do."""
    spread = read_workbook(content, "x.xlsx")
    assert [(one.path, one.line, one.message) for one in spread.problems] == [("x.xlsx", 1, message)]
    assert spread.problems[0].hint
    assert spread.grids == ()


def test_half_a_file_is_refused() -> None:
    """A download that stopped halfway is no workbook."""
    content = untouched()
    spread = read_workbook(content[: len(content) // 2], "x.xlsx")
    assert [one.message for one in spread.problems] == ["Dit Excel-bestand is beschadigd."]


def test_a_file_that_unpacks_to_something_huge_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is counted before anything is unpacked; so are its parts, its cells, its tags and its own size."""
    for name in ("MAX_PARTS", "MAX_BYTES"):
        with monkeypatch.context() as patch:
            patch.setattr(zip_file, name, 3)
            (problem,) = read_workbook(untouched(), "x.xlsx").problems
            assert "te groot" in problem.message
    for few in ({"unpacked": 1000}, {"cells": 5}, {"tags": 5}, {"others": 5}):
        with monkeypatch.context() as patch:
            most = replace(zip_file.limits(0), **few)
            patch.setattr(zip_file, "limits", lambda _size, most=most: most)
            (problem,) = read_workbook(untouched(), "x.xlsx").problems
            assert any(f"te {what}" in problem.message for what in ("groot", "veel cellen", "veel opmaak"))


def test_the_limits_grow_with_the_file() -> None:
    """The survey of nine municipalities is far below them, and so is that of a country."""
    for size in (135_000, 5_200_000):
        most = zip_file.limits(size)
        assert size / 9.5 < most.cells
        assert size * 9 < most.unpacked
    assert zip_file.limits(1_000_000).cells < 130_000
    assert zip_file.limits(zip_file.MAX_BYTES) == zip_file.Limits(
        100_000_000, 1_500_000, 12_000_000, 1_000_000
    )


def test_a_bomb_is_never_unpacked() -> None:
    """A few kilobytes that stand for a gigabyte are refused by what they say of themselves."""
    bomb = packed({"xl/workbook.xml": bytes(zip_file.limits(1_000_000).unpacked + 1)})
    assert len(bomb) < 1_000_000
    assert [one.message for one in read_workbook(bomb, "x.xlsx").problems] == [
        "Dit bestand is uitgepakt te groot."
    ]


def sheet(content: bytes) -> bytes:
    """The workbook with other content on a sheet that is filled in."""
    space = b'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    return with_part("xl/worksheets/sheet3.xml", b"<worksheet " + space + b">" + content + b"</worksheet>")


def in_rows(cell: bytes, number: int) -> bytes:
    return (
        b"<sheetData>"
        + b"".join(b'<row r="%d">%s</row>' % (row, cell * 100) for row in range(1, number // 100 + 1))
        + b"</sheetData>"
    )


def joined_areas(number: int) -> bytes:
    areas = (b'<mergeCell ref="A%d:B%d"/>' % (row, row) for row in range(1, number + 1))
    return sheet(b"<sheetData/><mergeCells>" + b"".join(areas) + b"</mergeCells>")


def looks(look: bytes, number: int) -> bytes:
    return with_part("xl/styles.xml", b"<x>" + look * number + b"</x>")


BOMBS: Mapping[str, Callable[[], bytes]] = {
    "cells that are closed": lambda: sheet(in_rows(b"<c/>", 1_000_000)),
    "cells with a tab": lambda: sheet(in_rows(b'<c\tt="s"></c>', 600_000)),
    "cells with a prefix": lambda: sheet(in_rows(b"<x-y:c/>", 600_000)),
    "cells with a look": lambda: sheet(in_rows(b'<c r="A1" s="1"/>', 500_000)),
    "cells with a value": lambda: sheet(in_rows(b"<c><v>1</v></c>", 49_000)),
    "texts": lambda: sheet(in_rows(b'<c t="inlineStr"><is><t>a</t></is></c>', 40_000)),
    "rows": lambda: sheet(b"<sheetData>" + b"<row/>" * 1_500_000 + b"</sheetData>"),
    "two columns as one cell": lambda: sheet(
        b'<sheetData/><mergeCells><mergeCell ref="A1:B1048576"/></mergeCells>'
    ),
    "all columns as one cell": lambda: sheet(
        b"<sheetData/><mergeCells>" + b'<mergeCell ref="A1:XFD1048576"/>' * 1000 + b"</mergeCells>"
    ),
    "one long text everywhere": lambda: sheet(
        in_rows(b'<c t="inlineStr"><is><t>' + b"a" * 32_000 + b"</t></is></c>", 500)
    ),
    "a part elsewhere": lambda: with_part("xl/elders.xml", b"<c/>" * 1_000_000),
    "many joined areas": lambda: joined_areas(150_000),
    "many looks": lambda: looks(b'<xf numFmtId="0"/>', 200_000),
    "many fonts": lambda: looks(b"<font/>", 200_000),
    "one long tag": lambda: sheet(b"<sheetData" + b" " * 19_000_000 + b"/>"),
    "rows with a height alone": lambda: sheet(
        b"<sheetData>"
        + b"".join(b'<row r="%d" ht="9"/>' % row for row in range(1, 200_001))
        + b"</sheetData>"
    ),
}


def every_workbook(folder: str) -> Iterator[Try]:
    """Each file of a folder."""
    for path in sorted(Path(folder).iterdir()):
        yield path.name, path.stat().st_size, partial(as_tried, read_workbook, path.read_bytes(), "x.xlsx")


@pytest.mark.parametrize("every", [DAILY, pytest.param(1, marks=pytest.mark.long)])
def test_a_small_workbook_is_read_or_refused_in_little_memory(tmp_path: Path, every: int) -> None:
    """Whatever it stands for: cells, rows, joined areas or texts without end."""
    for name in sorted(BOMBS)[::every]:
        content = BOMBS[name]()
        assert len(content) < 1_000_000, name
        (tmp_path / name).write_bytes(content)
    files = tried("tests.sheets.test_returned_workbook", "every_workbook", str(tmp_path))
    lead = "Less than 1 MB that unpacks to what costs a workbook most."
    record("files-workbooks", "Hostile files: workbooks that came back", lead, files, every=every)
    told = {one.name: one.told for one in files}
    assert list(told) == sorted(BOMBS)[::every]
    refused = {name for name in told if "Dit bestand heeft te veel cellen." in told[name]}
    assert refused == told.keys() & {
        "cells that are closed",
        "cells with a tab",
        "cells with a prefix",
        "rows",
        "a part elsewhere",
        "one long text everywhere",
    }, told
    looks = {name for name in told if any("te veel opmaak" in message for message in told[name])}
    assert looks == told.keys() & {"many joined areas", "many looks", "many fonts"}, told


def test_looks_without_end_are_refused_before_they_are_read() -> None:
    """Each costs openpyxl some time: half a second of them is more than any workbook has."""
    for made in (
        joined_areas(21_000),
        looks(b'<xf numFmtId="0"/>', 21_000),
        looks(b"<font/>", 21_000),
    ):
        assert zip_file.refusal(made) == zip_file.TOO_MUCH
    tag = sheet(b"<sheetData" + b" " * 100_001 + b"/>")
    assert zip_file.refusal(tag)[0].startswith("Dit bestand heeft onderdelen")


def test_cells_with_a_look_alone_do_not_count() -> None:
    """A form may have many; what is typed between them is read, at its own place."""
    row = b'<row r="2"><c r="A2" s="1"/><c r="B2" s="1"></c><c r="C2"><v>7</v></c><c r="D2" s="1"/></row>'
    assert zip_file.with_values(row) == b'<row r="2"><c r="C2"><v>7</v></c></row>'


@pytest.mark.parametrize(
    "row", [b'<c/><c r="B2" s="1"/>', b'<c s="1"></c>', b'<c r="A1" s="1"/><![CDATA[<c r="A1"/>]]>']
)
def test_a_cell_without_a_place_keeps_its_neighbours(row: bytes) -> None:
    """It stands behind the one before it, so that none may go."""
    assert zip_file.with_values(row) == row


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_another_way_of_packing_is_refused(method: int) -> None:
    """Excel knows two; others fail in ways of their own."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        made.writestr("xl/workbook.xml", b"<workbook/>")
    for content in (out.getvalue(), out.getvalue().replace(b"]\0", b"\xff\xff", 1)):
        (problem,) = read_workbook(content, "x.xlsx").problems
        assert problem.message in (
            "Dit bestand is ingepakt op een manier die Excel niet kent.",
            "Dit Excel-bestand is beschadigd.",
        )


@pytest.mark.parametrize(
    "part",
    [
        "<worksheet/>".encode("utf-16"),
        "<worksheet/>".encode("utf-16-le"),
        b'<?xml version="1.0" encoding="UTF-16"?><worksheet/>',
        b"<?xml version='1.0' encoding = 'cp037'?><worksheet/>",
    ],
)
def test_bytes_that_say_something_else_are_refused(part: bytes) -> None:
    """What is counted is what is read: nothing hides in another encoding."""
    (problem,) = read_workbook(with_part("xl/worksheets/sheet1.xml", part), "x.xlsx").problems
    assert problem.message == "Dit bestand heeft onderdelen die niet in een Excel-bestand horen."


def test_memory_that_runs_out_is_a_problem(monkeypatch: pytest.MonkeyPatch) -> None:
    """Said in words, on a machine with less of it."""

    def none_left(*_: object) -> None:
        raise MemoryError

    monkeypatch.setattr(returned_workbook, "_load", none_left)
    assert [one.message for one in read_workbook(untouched(), "x.xlsx").problems] == [
        "Dit bestand heeft te veel cellen."
    ]


@settings(max_examples=settings().max_examples // 4)
@given(st.binary(max_size=200), st.integers(0, 10_000))
def test_no_bytes_make_it_fail(noise: bytes, place: int) -> None:
    """A workbook with any bytes changed gives a spread, with problems or without."""
    content = untouched()
    at = place % len(content)
    assert read_workbook(content[:at] + noise + content[at + len(noise) :], "x.xlsx") is not None


def test_a_cell_in_the_last_corner_costs_nothing(sent: Survey) -> None:
    """A stray value in the last row and column of the sheet is told, and the rows between are not made."""

    def far(book: Workbook) -> None:
        book["Spinnenweb"]["XFD1048576"] = "x"

    taken = sent.filled({}, far)
    assert taken.files == {}
    assert said(taken) == [
        "enquete.xlsx:Spinnenweb:1048576:16384: "
        "Cel XFD1048576: deze kolom heeft geen titel en wordt niet gelezen."
    ]


def test_a_formula_counts_by_its_outcome(sent: Survey) -> None:
    """A formula that was never computed is told, and so is one that went wrong."""

    def formulas(book: Workbook) -> None:
        book["Aanwezigheid"]["F3"] = "=1+1"
        book["Aanwezigheid"]["G3"] = "#N/A"
        book["Aanwezigheid"]["G3"].data_type = "e"

    assert said(sent.filled({}, formulas))[:2] == [
        "enquete.xlsx:Aanwezigheid:3:6: Cel F3: de formule is niet uitgerekend.",
        "enquete.xlsx:Aanwezigheid:3:7: Cel G3: de formule geeft een fout: #N/A.",
    ]


def test_the_outcome_of_a_formula_is_taken_in(sent: Survey) -> None:
    """Excel keeps the outcome beside the formula."""
    content = typed(untouched(), {"Aanwezigheid": [(DUIN, {"Uitvoerend": "=3+1"})]})
    computed = (
        (name, part.replace(b"<f>3+1</f><v></v>", b"<f>3+1</f><v>4</v>"))
        for name, part in parts_of(content).items()
    )
    taken = sent.back(packed(dict(computed)))
    assert b"executive: 4" in taken.files["municipalities/duinbergen.yaml"]


def test_a_cell_shown_as_percentage_counts_per_hundred(sent: Survey) -> None:
    """0.62 that is shown as 62% is 62."""

    def percent(book: Workbook) -> None:
        cell = book["Metingen"]["N3"]
        cell.value, cell.number_format = 0.62, "0%"

    taken = sent.filled({}, percent)
    assert b"percent: 62\n" in taken.files["projects/duinbergen/dorpsplein.yaml"]


def test_hidden_rows_count(sent: Survey) -> None:
    """A filter that was left on hides rows from sight, not from the monitor."""

    def hide(book: Workbook) -> None:
        book["Aanwezigheid"].row_dimensions[3].hidden = True

    taken = sent.filled({"Aanwezigheid": [(DUIN, {"Uitvoerend": 9})]}, hide)
    assert b"executive: 9" in taken.files["municipalities/duinbergen.yaml"]


def test_rows_and_columns_may_move(sent: Survey) -> None:
    """A title above the table, another order of rows and columns, a row that is deleted: nothing changes."""

    def move(book: Workbook) -> None:
        sheet = book["Aanwezigheid"]
        sheet.insert_rows(1, 2)
        sheet["A1"] = "Ingevuld door team Wegen"
        sheet.move_range(f"G3:G{sheet.max_row}", cols=3)
        book["Spinnenweb"].delete_rows(3)
        del book["Beleid"]

    taken = sent.filled({}, move)
    assert (taken.files, errors(taken)) == ({}, [])


@pytest.mark.parametrize(
    ("change", "message", "hint", "error"),
    [
        (
            lambda book: setattr(book["Beleid"]["D1"], "value", "Titels"),
            'De kolom "Titels" is onbekend.',
            '"Titel"',
            True,
        ),
        (
            lambda book: setattr(book["Beleid"]["Z1"], "value", "Eigen notitie"),
            'De kolom "Eigen notitie" is onbekend en wordt niet gelezen.',
            "",
            False,
        ),
        (
            lambda book: setattr(book["Beleid"]["Z3"], "value", "los"),
            "Cel Z3: deze kolom heeft geen titel en wordt niet gelezen.",
            "",
            False,
        ),
        (
            lambda book: setattr(book["Beleid"]["F1"], "value", "Titel"),
            'De kolom "Titel" staat er twee keer: ook in D.',
            "Verwijder",
            True,
        ),
        (lambda book: book["Beleid"].delete_cols(2), 'Dit mist: de kolom "Nr".', "Zet de kolom terug", True),
        (
            lambda book: book["Beleid"].delete_cols(5),
            'Niet in dit blad: "Datum". Die gegevens blijven zoals ze zijn.',
            "",
            False,
        ),
        (
            lambda book: book["Beleid"].merge_cells("D3:E4"),
            "Cel D3 is samengevoegd met andere cellen.",
            "Splits",
            True,
        ),
        (
            lambda book: setattr(book["Beleid"], "title", "Beleid 2"),
            'Dit blad is gelezen als "Beleid".',
            "",
            False,
        ),
        (
            lambda book: book.copy_worksheet(book["Beleid"]),
            'Er zijn twee bladen voor "Beleid".',
            "Verwijder er een.",
            True,
        ),
        (
            lambda book: book.create_sheet("Metngen").append(["x"]),
            'Het blad "Metngen" is onbekend en wordt niet gelezen.',
            "Metingen",
            False,
        ),
        (
            lambda book: book["Beleid"].delete_rows(1),
            "Op dit blad staan geen kolomtitels.",
            "Zet de rij",
            True,
        ),
    ],
)
def test_what_was_moved_or_renamed_is_told(
    sent: Survey, change: Callable[[Workbook], None], message: str, hint: str, error: bool
) -> None:
    """What cannot be placed for certain is an error; what is nobody's question is a warning."""
    taken = sent.filled({}, change)
    assert taken.files == {}
    found = [one for one in taken.problems if one.message == message]
    assert [(hint in one.hint, one.severity) for one in found] == [(True, "error" if error else "warning")]


def test_a_workbook_of_somebody_else_holds_nothing(sent: Survey) -> None:
    """A workbook without any known sheet is told to be so."""
    book = Workbook()
    taken = sent.back(saved(book))
    assert [one.message for one in taken.problems if one.severity == "error"] == [
        "In dit bestand staat niets dat de monitor herkent."
    ]


def test_what_libreoffice_writes_is_read_the_same(sent: Survey) -> None:
    """Without the hidden sheet, and with its own way of writing texts, cells mean the same."""
    book = load_workbook(io.BytesIO(untouched()))
    del book["_stand"]
    taken = sent.back(saved(book))
    assert (taken.files, taken.problems) == ({}, ())
    inline = typed(saved(book), {"Spinnenweb": [(DUIN, {"Kennis: trede": "2"})]})
    assert b"level: 2" in sent.back(inline).files["municipalities/duinbergen.yaml"]
