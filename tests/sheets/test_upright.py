"""The workbook that is read from top to bottom: what is typed comes into the right files."""

from __future__ import annotations

import datetime
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from openpyxl import Workbook, load_workbook

from site_builder.sheets.intake import TakenIn
from site_builder.source import read_yaml
from tests.checks import FIRST_YEAR, ROOT
from tests.closing.years import YEAR, closed_region
from tests.sheets.survey import PLEIN as PLEIN_FILE
from tests.sheets.survey import REGION, Survey, errors, said, survey, with_batches
from tests.sheets.upright import filled_in, opened, places, places_in, through_libreoffice

DUIN, OOST = "municipalities/duinbergen.yaml", "municipalities/oost-ravel.yaml"
POLICY = ("Spinnenweb", "duinbergen/2026", "levels.policy.level")
PLEIN = "duinbergen/dorpsplein"
A4 = 9
"""Its number in a workbook."""


@pytest.fixture
def sent(tmp_path: Path) -> Survey:
    """The example region, about to be asked about 2026."""
    return survey(tmp_path)


def data(taken: TakenIn, path: str) -> Any:
    """The data of a file that changes."""
    return read(taken.files[path])


def read(content: bytes) -> Any:
    """The data of a file."""
    document, _ = read_yaml(content, "x.yaml")
    assert document is not None
    return document.data


@pytest.mark.parametrize(
    "sent",
    [
        pytest.param(Survey(ROOT / FIRST_YEAR, 2026, datetime.date(2026, 12, 1)), id="first year"),
        pytest.param(Survey(ROOT / "demo", 2028), id="demo", marks=pytest.mark.long),
        pytest.param(Survey(REGION, 2026), id="example"),
        pytest.param(Survey(REGION, 2024), id="gap"),
    ],
)
def test_untouched_it_changes_nothing(sent: Survey) -> None:
    """It is taken in without a problem, and no file would get another byte."""
    taken = sent.back(sent.upright())
    assert (taken.files, taken.problems) == ({}, ())


def with_names(sent: Survey, *names: str) -> Survey:
    """The same with a project more of each name."""
    for number, name in enumerate(names):
        path = sent.folder / f"projects/duinbergen/weg-{number}.yaml"
        path.write_text(f'name: "{name}"\ntype: roads\nphase: idea\nstatus: draft\n', encoding="utf-8")
    return sent


def test_untouched_for_one_municipality_it_changes_nothing(sent: Survey) -> None:
    """With a sheet per project, also where its name begins with an apostrophe."""
    path = sent.folder / DUIN
    path.write_text(path.read_text(encoding="utf-8").replace("name: Duinbergen", 'name: "\'s-Duinbergen"'))
    content = with_names(sent, "'t Plein").upright("duinbergen")
    assert "'t Plein" in str(opened(content)["t Plein"]["B1"].value)
    taken = sent.back(content)
    assert (taken.files, taken.problems) == ({}, ())


@pytest.mark.long
@pytest.mark.parametrize("slug", ["s-wolmerswaard", "waalbeek"])
def test_untouched_for_one_of_the_demo_it_changes_nothing(slug: str) -> None:
    """Where all that may be told is told."""
    sent = Survey(ROOT / "demo", 2029)
    taken = sent.back(sent.upright(slug))
    assert (taken.files, taken.problems) == ({}, ())


@pytest.fixture(scope="module")
def through(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The filled-in workbook of a municipality with batches of material, as LibreOffice keeps it."""
    content = filled_in(
        with_batches(survey(tmp_path_factory.mktemp("before"))).upright("duinbergen"),
        {
            POLICY: 3,
            ("Metingen", PLEIN, "award:date"): datetime.date(2026, 3, 2),
            ("Metingen", PLEIN, "award:materials.percent"): 62.5,
            ("Beleid", "duinbergen/+1", "title"): "Nota",
            ("Beleid", "duinbergen/+1", "source.title"): "Raad",
        },
    )
    return through_libreoffice(content, tmp_path_factory.mktemp("libreoffice"))


def test_it_comes_back_through_libreoffice(sent: Survey, through: bytes) -> None:
    """What was typed is taken in, and nothing else changed on the way."""
    taken = with_batches(sent).back(through)
    assert taken.problems == ()
    assert sorted(taken.files) == [DUIN, PLEIN_FILE]
    before = read((sent.folder / DUIN).read_bytes())
    before["assessments"][0]["levels"]["policy"]["level"] = 3
    before["assessments"][0]["status"] = "draft"
    before["documents"].append({"title": "Nota", "source": {"title": "Raad"}})
    assert data(taken, DUIN) == before
    project = read((sent.folder / PLEIN_FILE).read_bytes())
    measured = {"phase": "award", "date": "2026-03-02", "materials": {"percent": 62.5}}
    project["measurements"].insert(1, measured)
    assert data(taken, PLEIN_FILE) == {**project, "status": "draft"}


def test_what_the_monitor_wrote_down_comes_back_through_libreoffice(sent: Survey, through: bytes) -> None:
    """A value that changed meanwhile is not brought back: the sheet that nobody sees came back too."""
    path = sent.folder / DUIN
    path.write_text(path.read_text(encoding="utf-8").replace("executive: 2", "executive: 7"))
    assert b"executive: 7" in sent.back(through).files[DUIN]


@pytest.mark.long
def test_it_prints_on_a4_upright(tmp_path: Path) -> None:
    """Every page stands; with one project and two forms for a new one it takes at most fourteen."""
    printed = through_libreoffice(Survey(REGION).upright("duinbergen"), tmp_path, "pdf")
    with pikepdf.open(io.BytesIO(printed)) as pdf:
        sizes = {tuple(round(float(edge)) for edge in page.mediabox) for page in pdf.pages}
        assert sizes == {(0, 0, 595, 842)}
        assert len(pdf.pages) <= 14


def test_a_new_project_with_its_measurement_becomes_a_file(sent: Survey) -> None:
    """One form holds both; in the workbook for all, its municipality is chosen."""
    for who, keys in (("duinbergen",), "duinbergen/+1"), ((), "/+1"):
        typed: dict[tuple[str, str, str], object] = {
            ("Projecten", keys, "name"): "Brug",
            ("Projecten", keys, "type"): "Wegen",
            ("Projecten", keys, "phase"): "Ontwerp",
            ("Metingen", keys, "design:date"): "1-11-2026",
        }
        if not who:
            typed["Projecten", keys, "municipality_name"] = "Duinbergen"
        taken = sent.back(filled_in(sent.upright(*who), typed))
        assert taken.problems == ()
        assert data(taken, "projects/duinbergen/brug.yaml") == {
            "name": "Brug",
            "type": "roads",
            "phase": "design",
            "status": "draft",
            "measurements": [{"phase": "design", "date": "2026-11-01"}],
        }


def test_a_measurement_of_a_project_without_a_name_is_told(sent: Survey) -> None:
    """It could belong to anything."""
    taken = sent.back(
        filled_in(sent.upright("duinbergen"), {("Metingen", "duinbergen/+1", "design:date"): "1-11-2026"})
    )
    assert taken.files == {}
    assert any(line.endswith("(Project): hier mist het project.") for line in said(taken))


def test_every_problem_stands_at_its_cell(sent: Survey) -> None:
    """Two wrong answers in one row, of two phases, are two cells; the rules of the check hold there too."""
    at = places_in(sent.upright("duinbergen"))
    wrong = {
        ("Metingen", PLEIN, "design:materials.percent"): 101,
        ("Metingen", PLEIN, "award:materials.percent"): "veel",
        ("Spinnenweb", "duinbergen/2026", "date"): datetime.date(2025, 1, 1),
        ("Spinnenweb", "duinbergen/2026", "opportunities"): "Bel 06-12345678",
    }
    taken = sent.back(filled_in(sent.upright("duinbergen"), wrong))
    assert taken.files == {}
    places_ = {f"enquete.xlsx:{name}:{row}:{column}" for name, row, column in (at[one] for one in wrong)}
    assert set(errors(taken)) == places_


def moved(book: Workbook) -> None:
    """Another name, rows in between, a form that is gone, and a sheet somewhere else."""
    sheet = book["Spinnenweb"]
    sheet.title = "Ons spinnenweb"
    for area in list(sheet.merged_cells.ranges):
        sheet.unmerge_cells(str(area))
    sheet.insert_rows(2, 3)
    sheet.insert_cols(1)
    del book["Ondersteuning"]
    book.move_sheet("Herinrichting Dorpsplein", 3)


def test_what_was_moved_or_renamed_is_read_all_the_same(sent: Survey) -> None:
    """A question is known by its code, not by its place or the name of its sheet."""
    taken = sent.back(filled_in(sent.upright("duinbergen"), {POLICY: 3}, moved))
    assert taken.problems == ()
    assert b"level: 3" in taken.files[DUIN]


def lost(book: Workbook) -> None:
    """On four sheets something that an answer cannot do without."""
    book["Spinnenweb"]["C3"].value = "Ons antwoord"
    book["Aanwezigheid"].merge_cells("D4:E4")
    book.copy_worksheet(book["Beleid"])
    book["Herinrichting Dorpsplein"].delete_cols(1)


def unasked(book: Workbook) -> None:
    """On one sheet what nobody asked for."""
    sheet: Any = book["Spinnenweb"]
    sheet["H6"] = "ligt bij team Wegen"
    sheet["C99"] = "los"
    sheet["A7"] = "Spinnenweb|duinbergen/2026|levels.oud"


@pytest.mark.parametrize(
    ("change", "severity", "messages"),
    [
        (
            unasked,
            "warning",
            [
                "Cel H6: deze kolom heeft geen titel en wordt niet gelezen.",
                "Cel C99: deze rij hoort niet bij een vraag en wordt niet gelezen.",
                "Cel C7: deze vraag is er niet meer. Het antwoord wordt niet gelezen.",
            ],
        ),
        (
            lost,
            "error",
            [
                'Dit mist: de kolom "Antwoord".',
                "Cel D4 is samengevoegd met andere cellen.",
                "Cel B4 (Titel): deze vraag staat er twee keer: ook op het blad Beleid.",
                "De codes in kolom A van dit blad zijn weg.",
            ],
        ),
        (
            lambda book: setattr(book["Spinnenweb"]["A6"], "value", book["Spinnenweb"]["A5"].value),
            "error",
            ["Cel C6 (Datum): deze vraag staat er twee keer: ook in C5."],
        ),
    ],
)
def test_what_cannot_be_placed_is_told(
    sent: Survey, change: Callable[[Workbook], None], severity: str, messages: list[str]
) -> None:
    """What is lost is an error; what nobody asked is a warning. Nothing is taken in by half."""
    taken = sent.back(filled_in(sent.upright("duinbergen"), {}, change))
    assert taken.files == {}
    for message in messages:
        severities = [one.severity for one in taken.problems if one.message == message]
        assert severities[:1] == [severity], said(taken)
    if severity == "warning":
        assert errors(taken) == []


def test_pasted_text_is_read_as_it_looks(sent: Survey) -> None:
    """No-break spaces and marks that nobody sees, as a word processor pastes them, are spaces."""
    typed = {
        ("Spinnenweb", "duinbergen/2026", "levels.policy.evidence"): "Vaste\u00a0uren\u200b, elk\u202fjaar"
    }
    taken = sent.back(filled_in(sent.upright("duinbergen"), typed))
    assert "Vaste uren, elk jaar" in taken.files[DUIN].decode()


def names_of_sheets(content: bytes) -> list[str]:
    """Those of a workbook, each of which Excel can hold: 31 letters, and no name twice."""
    names = load_workbook(io.BytesIO(content), read_only=True).sheetnames
    assert max(map(len, names)) <= 31
    assert len({name.casefold() for name in names}) == len(names)
    return names


def test_a_project_of_its_own_is_known_by_its_code_whatever_its_sheet_is_called(sent: Survey) -> None:
    """Excel allows 31 letters and not all of them: two long names that begin alike get a number."""
    name = "Herinrichting van de Dorpsstraat en de Kerkweg"
    for names in (f"{name}, deel 1", f"{name}, deel 2"), ("A/B: [c]?", "A/B: (c)*"):
        assert len(names_of_sheets(with_names(sent, *names).upright("duinbergen"))) == 12


@pytest.mark.long
def test_every_project_of_the_demo_has_a_sheet_that_excel_can_hold() -> None:
    """Of each municipality."""
    sent = Survey(ROOT / "demo", 2029)
    for slug in sent.made().asked:
        names_of_sheets(sent.upright(slug))


def test_the_workbook_locks_what_nobody_fills_in() -> None:
    """Questions cannot be typed in, answers can; choices come from a hidden sheet; no text is a formula."""
    book = load_workbook(io.BytesIO(Survey(REGION).upright("duinbergen")))
    assert book.sheetnames == [
        "Uitleg",
        "Spinnenweb",
        "Herinrichting Dorpsplein",
        "Nieuw project 1",
        "Nieuw project 2",
        "Aanwezigheid",
        "Beleid",
        "Ondersteuning",
        "Lijsten",
        "_stand",
    ]
    assert [book[name].sheet_state for name in ("Lijsten", "_stand")] == ["hidden", "veryHidden"]
    at = set(places(book).values())
    for sheet in book.worksheets[:-2]:
        assert sheet.protection.sheet
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("portrait", A4)
        fitting = sheet.sheet_properties.pageSetUpPr
        assert fitting is not None
        assert fitting.fitToPage
        assert sheet.page_setup.fitToHeight == 0
        free = {cell.coordinate for row in sheet.iter_rows() for cell in row if not cell.protection.locked}
        answers = {sheet.cell(row, column).coordinate for name, row, column in at if name == sheet.title}
        assert answers <= free
        assert not [cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
        if sheet.title != "Uitleg":
            assert sheet.column_dimensions["A"].hidden
            assert sheet.print_title_rows
    choices = book["Spinnenweb"].data_validations.dataValidation
    assert any(one.type == "list" and str(one.formula1).startswith("Lijsten!") for one in choices)
    assert all(one.error for one in choices)


def test_last_year_stands_beside_the_question() -> None:
    """With its year; what nobody told is not known, and no 0."""
    book = opened(Survey(REGION, 2027).upright("duinbergen"))
    _, row, _ = places(book)["Spinnenweb", "duinbergen/2027", "levels.policy.level"]
    assert str(book["Spinnenweb"].cell(row, 5).value).startswith("2026: 2 – ")
    _, row, _ = places(book)["Spinnenweb", "duinbergen/2027", "needs"]
    assert book["Spinnenweb"].cell(row, 5).value == "niet bekend"


def test_a_workbook_of_a_closed_year_changes_nothing(tmp_path: Path) -> None:
    """One that nobody typed in says nothing; one with an answer is told what it is about."""
    old = Survey(closed_region(tmp_path / "data"), YEAR)
    content = old.upright("duinbergen")
    assert old.back(content).problems == ()
    taken = old.back(filled_in(content, {("Spinnenweb", "duinbergen/2026", "needs"): "Tijd"}))
    assert taken.files == {}
    assert said(taken) == [
        "enquete.xlsx:1:1: Dit werkblad gaat over 2026. Dat jaar is gesloten: daar verandert niets meer aan."
    ]


def test_an_answer_that_is_a_formula_counts_by_its_outcome(sent: Survey) -> None:
    """One without an outcome is told at its cell, and nothing is taken in."""
    at = ("Metingen", PLEIN, "delivery:materials.reused")
    taken = sent.back(filled_in(sent.upright("duinbergen"), {at: "=100+200", POLICY: 3}))
    assert taken.files == {}
    assert [line.partition(": ")[2] for line in said(taken) if "formule" in line] == [
        "Cel E34: de formule is niet uitgerekend."
    ]


def test_a_code_that_was_made_up_opens_no_other_municipality(sent: Survey) -> None:
    """A code says what a row asks; what may be answered is decided as for every key."""

    def elsewhere(book: Workbook) -> None:
        for row in book["Spinnenweb"].iter_rows(max_col=1):
            row[0].value = str(row[0].value).replace("duinbergen", "oost-ravel")

    taken = sent.back(filled_in(sent.upright("duinbergen"), {POLICY: 3}, elsewhere))
    assert taken.files == {}
    assert "dit bestand is niet voor Oost-Ravel gemaakt." in said(taken)[0]


def test_without_what_the_monitor_wrote_down_it_is_held_against_today(sent: Survey) -> None:
    """A program that drops the hidden sheets, and every look, changes nothing that was not typed."""

    def bare(book: Workbook) -> None:
        del book["_stand"]
        del book["Lijsten"]
        for sheet in book.worksheets:
            sheet.data_validations.dataValidation.clear()
            for area in list(sheet.merged_cells.ranges):
                sheet.unmerge_cells(str(area))

    content = sent.upright("duinbergen")
    taken = sent.back(filled_in(content, {}, bare))
    assert (taken.files, taken.problems) == ({}, ())
    taken = sent.back(filled_in(content, {POLICY: 3}, bare))
    assert b"level: 3" in taken.files[DUIN]


def test_on_paper_no_project_stands_under_the_name_of_another() -> None:
    """What is repeated on every page is the name of the sheet, where it holds more than one project."""
    book = opened(Survey(REGION).upright())
    assert book["Projecten"].print_title_rows == "$1:$1"
    assert book["Projecten"]["B1"].value == "Projecten: Regio Ravelland, 2026"


def test_a_list_without_anything_says_so() -> None:
    """In its first year a region has held no session yet."""
    sent = Survey(ROOT / FIRST_YEAR, 2026, datetime.date(2026, 12, 1))
    for slug in list(sent.made().asked)[:1]:
        sheet = opened(sent.upright(slug))["Aanwezigheid"]
        assert sheet["B4"].value == "Hier valt nog niets in te vullen."
        assert sent.back(sent.upright(slug)).problems == ()
