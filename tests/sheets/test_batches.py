"""What material comes free in a work and what it seeks: asked, answered, and in the records again."""

from __future__ import annotations

import re

import pytest

from site_builder.answers.letter import letter, read_letter
from site_builder.answers.questions import subjects
from site_builder.answers.round_code import RoundCode
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from site_builder.records.collection import Records
from site_builder.sheets.answered import take_in_answer
from site_builder.sheets.intake import TakenIn
from tests.sheets.survey import PLEIN, TODAY, Survey, errors, said, survey, with_batches
from tests.sheets.test_answered import taken as answered
from tests.sheets.test_upright import data
from tests.sheets.upright import Typed, filled_in, opened, places_in

KEY = "duinbergen/dorpsplein"
FREE, NEEDED = ("Komt vrij", KEY), ("Materiaal nodig", KEY)


@pytest.fixture(scope="module")
def sent(tmp_path_factory: pytest.TempPathFactory) -> Survey:
    """The example region with a project that has batches and a tool."""
    return with_batches(survey(tmp_path_factory.mktemp("batches")))


@pytest.fixture(scope="module")
def out(sent: Survey) -> bytes:
    """The workbook that goes out."""
    return sent.upright("duinbergen")


def records_of(sent: Survey) -> Records:
    """What the folder holds."""
    records = load_found(find(sent.folder), "data", TODAY).records
    assert records is not None
    return records


def test_out_and_back_changes_nothing(sent: Survey, out: bytes) -> None:
    """Also as CSV, and for all municipalities together; through LibreOffice it goes in `test_upright.py`."""
    for content in (out, sent.upright(), sent.workbook()):
        back = sent.back(content)
        assert (back.files, back.problems) == ({}, ())
    for name, content in sent.csv().items():
        assert sent.csv_back(content, name.removesuffix(".csv")).files == {}


def test_each_batch_has_a_column_and_there_is_room_for_more(out: bytes) -> None:
    """Read from top to bottom; the names of materials, and the units, are a list."""
    book, at = opened(out), places_in(out)
    sheet, row, column = at[*FREE, "2:amount"]
    assert [book[sheet].cell(row, one).value for one in range(3, 6)] == [None, 40.5, None]
    assert column == 4
    assert at[*FREE, "+1:amount"] == (sheet, row, 5)
    assert (*FREE, "3:amount") not in at
    own = [one for one in book[sheet].data_validations.dataValidation if one.type == "list"]
    for slot, style in (("1:material", "warning"), ("1:unit", None)):
        _, row, column = at[*FREE, slot]
        cell = book[sheet].cell(row, column).coordinate
        assert [one.errorStyle for one in own if cell in one.sqref] == [style]


def test_what_is_typed_comes_in_and_the_rest_stays(sent: Survey, out: bytes) -> None:
    """A new batch, an amount that became known, and one that is gone; an unknown amount stays unknown."""
    typed: Typed = {
        (*FREE, "1:quality"): "Gekeurd",
        **{(*FREE, f"2:{name}"): None for name in ("material", "amount", "unit")},
        (*FREE, "+1:material"): "Klinkers",
        (*FREE, "+1:amount"): 12.5,
        (*FREE, "+1:unit"): "ton",
        (*FREE, "+1:from"): "3-2027",
        (*NEEDED, "+1:material"): "klinkers",
        ("Projecten", KEY, "practice"): "Pilot",
        ("Projecten", KEY, "costs.difference_percent"): -12,
        ("Projecten", KEY, "lesson_subjects"): "Verharding",
        ("Projecten", KEY, "tools"): None,
    }
    back = sent.back(filled_in(out, typed))
    assert back.problems == ()
    after = data(back, PLEIN)
    assert after["comes_free"] == [
        {"material": "klinkers", "quality": "Gekeurd", "from": "2027-03"},
        {"material": "Klinkers", "amount": 12.5, "unit": "tonnes", "from": "2027-03"},
    ]
    assert [list(one) for one in after["needed"]][1:] == [["material"]]
    assert (after["practice"], after["costs"]) == ("pilot", {"difference_percent": -12})
    assert after["lesson_subjects"] == ["verharding"]
    assert "tools" not in after


WRONG = [
    ({"+1:material": "klinkers", "+1:amount": "veel"}, "+1:amount", "Hoeveelheid", '"veel" past hier niet.'),
    ({"+1:material": "klinkers", "+1:amount": 0}, "+1:amount", "Hoeveelheid", "0 is te laag."),
    ({"+1:material": "klinkers", "+1:unit": "kuub"}, "+1:unit", "Eenheid", '"kuub" past hier niet.'),
    ({"+1:material": "klinkers", "+1:from": "lente"}, "+1:from", "Vanaf", '"lente" past hier niet.'),
    ({"1:amount": 20}, "1:amount", "Hoeveelheid", "Er staat een hoeveelheid zonder eenheid."),
    ({"1:until": "2026-01"}, "1:until", "Tot en met", "De periode eindigt (2026-01) voordat zij"),
    ({"+1:quality": "Mooi"}, "+1:material", "Materiaal", "dit is nog leeg, en is nodig omdat u hier iets"),
]


@pytest.mark.parametrize(("typed", "slot", "title", "message"), WRONG)
def test_what_cannot_be_is_named_by_its_cell(
    sent: Survey, out: bytes, typed: dict[str, object], slot: str, title: str, message: str
) -> None:
    """And nothing is taken in."""
    back = sent.back(filled_in(out, {(*FREE, one): value for one, value in typed.items()}))
    sheet, row, column = places_in(out)[*FREE, slot]
    assert back.files == {}
    assert errors(back) == [f"enquete.xlsx:{sheet}:{row}:{column}"]
    cell = f"{' ABCDE'[column]}{row}"
    assert f"Cel {cell} ({title}): {message}" in said(back)[0]
    # No key of a file, which this person never saw.
    told = " ".join(f"{one.allowed} {one.hint}" for one in back.problems)
    assert not re.search(r"\b(amount|unit|from|until|material)\b", told)


def test_a_name_that_the_programme_does_not_know_is_a_question(sent: Survey, out: bytes) -> None:
    """It may be right: it comes in, with a warning at its cell."""
    back = sent.back(filled_in(out, {(*FREE, "+1:material"): "Klinkres"}))
    (warning,) = back.problems
    assert warning.severity == "warning"
    assert '(Materiaal): De naam "Klinkres" staat niet in de lijst van materialen.' in warning.message
    assert data(back, PLEIN)["comes_free"][-1] == {"material": "Klinkres"}


def test_a_tool_that_is_not_in_the_list_is_told(sent: Survey, out: bytes) -> None:
    """With the one that is meant."""
    back = sent.back(filled_in(out, {("Projecten", KEY, "tools"): "Rekenblad herkomt"}))
    (problem,) = back.problems
    assert '(Gebruikte hulpmiddelen): "Rekenblad herkomt" past hier niet.' in problem.message
    assert problem.hint == 'Bedoelt u "Rekenblad herkomst"?'


def by_mail(sent: Survey, text: str) -> TakenIn:
    """What a mail means."""
    found = find(sent.folder)
    whole = f"Code: {RoundCode('duinbergen', 2026)}\n\n{text}"
    read = read_letter(list(enumerate(whole.split("\n"), start=1)), "mail", records_of(sent))
    assert read.problems == ()
    assert read.answer is not None
    return take_in_answer(read.answer, found, load_found(found, "data", TODAY), "data", TODAY, "../schemas")


def test_a_letter_of_what_is_known_changes_nothing(sent: Survey) -> None:
    """Every answer as the monitor has it, written as a mail and read again."""
    records = records_of(sent)
    every = subjects(records, "duinbergen", 2026)
    told = {one.question(field): one.told(field) for one in every for field in one.fields if one.told(field)}
    assert told["projects.dorpsplein.comes_free.2.amount"] == "40,5"
    assert told["projects.dorpsplein.tools"] == "Rekenblad herkomst"
    text = letter(RoundCode("duinbergen", 2026), every, told)
    assert "Komt vrij: Herinrichting Dorpsplein, 2 (straatklinkers)\nMateriaal: straatklinkers" in text
    back = by_mail(sent, text.partition("\n\n")[2])
    assert (back.files, back.problems) == ({}, ())


def test_a_letter_has_each_that_is_new(sent: Survey) -> None:
    """The second and the third too, each below a heading of its own."""
    given = {f"projects.dorpsplein.needed.+{number}.material": f"m{number}" for number in (1, 2, 3)}
    text = letter(RoundCode("duinbergen", 2026), subjects(records_of(sent), "duinbergen", 2026), given)
    heading = "Materiaal nodig: Herinrichting Dorpsplein, nieuw\nMateriaal: m"
    assert text.count(heading) == 3
    assert [one["material"] for one in data(by_mail(sent, text), PLEIN)["needed"]] == [
        "Klinkers",
        "m1",
        "m2",
        "m3",
    ]


@pytest.mark.parametrize(
    "heading", ["Herinrichting Dorpsplein, nieuw", "dorpsplein, nieuw", "Herinrichting Dorpsplein, nieuwe"]
)
def test_a_mail_brings_batches(sent: Survey, heading: str) -> None:
    """Two new ones of one project, and an amount of one that is there."""
    back = by_mail(
        sent,
        f"Komt vrij: {heading}\nMateriaal: klinkers\nHoeveelheid: 2,5\nEenheid: m3\n\n"
        f"Komt vrij: {heading}\nMateriaal: Klinkers\n\n"
        "Komt vrij: dorpsplein, 1\nHoeveelheid: 9\nEenheid: stuks\n\n"
        "Materiaal nodig: Herinrichting Dorpsplein, 1 (Klinkers)\nVanaf: 2-2027",
    )
    assert back.problems == ()
    after = data(back, PLEIN)
    assert after["comes_free"][0] == {
        "material": "klinkers",
        "amount": 9,
        "unit": "pieces",
        "from": "2027-03",
    }
    assert after["comes_free"][2:] == [
        {"material": "klinkers", "amount": 2.5, "unit": "m3"},
        {"material": "Klinkers"},
    ]
    assert after["needed"][0]["from"] == "2027-02"


def test_a_form_takes_a_batch_away_and_nothing_else(sent: Survey) -> None:
    """What the form gives for one that is gone: nothing in each of its answers."""
    below = "projects.dorpsplein.comes_free.2"
    names = ("material", "amount", "unit")
    shown = dict(zip((f"{below}.{one}" for one in names), ("straatklinkers", "40.5", "m2"), strict=True))
    back = answered(sent, dict.fromkeys(shown), shown=shown)
    assert back.problems == ()
    assert [one["material"] for one in data(back, PLEIN)["comes_free"]] == ["klinkers"]
    assert len(data(back, PLEIN)["needed"]) == 1


def test_a_batch_that_moved_meanwhile_is_not_mistaken_for_another(sent: Survey, out: bytes) -> None:
    """It is known by its place alone, so a person asks for a new file."""
    path = sent.folder / PLEIN
    before = path.read_text(encoding="utf-8")
    path.write_text(before.replace("  - material: klinkers\n    from: 2027-03\n", ""), encoding="utf-8")
    try:
        back = sent.back(filled_in(out, {(*FREE, "1:quality"): "Gekeurd"}))
    finally:
        path.write_text(before, encoding="utf-8")
    assert back.files == {}
    assert "ook in de monitor veranderd of verplaatst" in said(back)[0]


def test_a_new_project_brings_its_batch(sent: Survey, out: bytes) -> None:
    """One form holds both."""
    keys = "duinbergen/+1"
    typed: Typed = {
        ("Projecten", keys, "name"): "Brug",
        ("Projecten", keys, "type"): "Wegen",
        ("Projecten", keys, "phase"): "Ontwerp",
        ("Komt vrij", keys, "+1:material"): "klinkers",
    }
    back = sent.back(filled_in(out, typed))
    assert back.problems == ()
    assert data(back, "projects/duinbergen/brug.yaml")["comes_free"] == [{"material": "klinkers"}]
