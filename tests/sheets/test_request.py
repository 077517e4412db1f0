"""What a contractor delivers: a draft with its role and its proofs, or every cell that cannot be."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from site_builder.answers.request import Request
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from site_builder.render import tokens
from site_builder.workbooks.book import request_workbook
from site_builder.workbooks.request import clauses
from tests.inbox.post import Mail, judged
from tests.phrases.reading import check
from tests.sheets.survey import REGION, TODAY, Survey, errors, said, survey
from tests.sheets.test_upright import data
from tests.sheets.upright import Typed, filled_in, opened, places, places_in

PLEIN = "projects/duinbergen/dorpsplein.yaml"
KEY = ("Opgave", "duinbergen/dorpsplein")
FIRST: Typed = {(*KEY, "award:date"): "1-3-2026", (*KEY, "award:reported_by"): "Aannemer"}


@pytest.fixture
def sent(tmp_path: Path) -> Survey:
    """The example region, of which a contractor is asked something."""
    return survey(tmp_path)


def asked(phase: str = "award") -> Request:
    """What is asked about the square."""
    records = load_found(find(REGION), "data", TODAY).records
    assert records is not None
    return Request(records, "duinbergen", "dorpsplein", phase, 2026)


def workbook(phase: str = "award") -> bytes:
    """The workbook that goes to the contractor."""
    return request_workbook(asked(phase), tokens())


def test_untouched_it_changes_nothing(sent: Survey) -> None:
    """For a phase that was measured, and for one that was not."""
    for phase in ("design", "award", "delivery"):
        taken = sent.back(workbook(phase))
        assert (taken.files, taken.problems) == ({}, ())


def test_a_measurement_says_who_gave_it_at_which_phase_and_what_proves_it(sent: Survey) -> None:
    """The project is a draft again, and its materials are listed."""
    typed = {
        **FIRST,
        (*KEY, "award:mki.total_eur"): 4100,
        (*KEY, "award:mki.area_m2"): 1500,
        (*KEY, "award:mki.life_years"): 30,
        (*KEY, "award:mki.weight_set"): "A2 (19 milieueffecten)",
        (*KEY, "award:mki.method_version"): "Bepalingsmethode 1.1",
        (*KEY, "award:proofs.weigh_ticket.where"): "Dossier 12, map 3",
        (*KEY, "award:proofs.lca.where"): "Dossier 12, map 4",
        ("Materialen", "duinbergen/dorpsplein/+1", "material"): "Klinkers",
        ("Materialen", "duinbergen/dorpsplein/+1", "strategy"): "Hergebruiken",
        ("Materialen", "duinbergen/dorpsplein/+1", "tonnes"): 120,
    }
    taken = sent.back(filled_in(workbook(), typed))
    assert taken.problems == ()
    assert list(taken.files) == [PLEIN]
    after = data(taken, PLEIN)
    assert after["status"] == "draft"
    (measured,) = (one for one in after["measurements"] if one["phase"] == "award")
    assert measured == {
        "phase": "award",
        "date": "2026-03-01",
        "mki": {
            "total_eur": 4100,
            "area_m2": 1500,
            "life_years": 30,
            "weight_set": "A2",
            "method_version": "Bepalingsmethode 1.1",
        },
        "reported_by": "contractor",
        "proofs": [
            {"kind": "weigh_ticket", "where": "Dossier 12, map 3"},
            {"kind": "lca", "where": "Dossier 12, map 4"},
        ],
    }
    assert after["materials"][-1] == {"material": "Klinkers", "strategy": "reuse", "tonnes": 120}
    again = Survey(sent.folder)
    (sent.folder / PLEIN).write_bytes(taken.files[PLEIN])
    assert again.back(filled_in(workbook(), typed)).files == {}


def test_a_proof_that_is_emptied_goes_and_the_others_stay(sent: Survey) -> None:
    """A kind of document that the form does not ask stays too."""
    proofs = "    proofs:\n" + "".join(
        f"      - kind: {kind}\n        where: Dossier {kind}\n" for kind in ("lca", "budget")
    )
    path = sent.folder / PLEIN
    path.write_text(
        path.read_text(encoding="utf-8").replace(
            "    no_demolition: true\n", "    no_demolition: true\n" + proofs
        )
    )
    records = load_found(find(sent.folder), "data", TODAY).records
    assert records is not None
    out = request_workbook(Request(records, "duinbergen", "dorpsplein", "delivery", 2026), tokens())
    typed = {(*KEY, "delivery:proofs.lca.where"): None, (*KEY, "delivery:reported_by"): "Aannemer"}
    taken = sent.back(filled_in(out, typed))
    assert taken.problems == ()
    (measured,) = (one for one in data(taken, PLEIN)["measurements"] if one["phase"] == "delivery")
    assert measured["proofs"] == [{"kind": "budget", "where": "Dossier budget"}]


@pytest.mark.parametrize(
    ("typed", "where", "message"),
    [
        ({(*KEY, "award:reported_by"): None}, "award:reported_by", "dit is nog leeg"),
        ({(*KEY, "award:materials.reused"): -3}, "award:materials.reused", "-3 is te laag."),
        ({(*KEY, "award:materials.percent"): 140}, "award:materials.percent", "140 is te hoog."),
        ({(*KEY, "award:mki.total_eur"): "veel"}, "award:mki.total_eur", '"veel" past hier niet.'),
        ({(*KEY, "award:co2.kg"): 12}, "award:co2.stages", "dit is nog leeg"),
        ({(*KEY, "award:proofs.lca.where"): "Bel 06-12345678"}, "award:proofs.lca.where", "telefoonnummer"),
    ],
)
def test_a_value_that_cannot_be_is_named_by_its_cell(
    sent: Survey, typed: Typed, where: str, message: str
) -> None:
    """And nothing is taken in, however much of the rest was right."""
    book = opened(workbook())
    _, row, column = places(book)[*KEY, where]
    taken = sent.back(filled_in(workbook(), {**FIRST, **typed}))
    assert taken.files == {}
    found = dict(zip(errors(taken), said(taken), strict=False))
    assert message in found[f"enquete.xlsx:Opgave:{row}:{column}"], said(taken)


def test_it_is_for_one_project_alone(sent: Survey) -> None:
    """Whatever somebody makes of its codes."""
    book = opened(filled_in(workbook(), FIRST))
    for row in book["Opgave"].iter_rows(max_col=1):
        row[0].value = str(row[0].value).replace("dorpsplein", "ander")
    out = io.BytesIO()
    book.save(out)
    taken = sent.back(out.getvalue())
    assert taken.files == {}
    assert any('dit bestand is niet voor het project "ander" gemaakt.' in line for line in said(taken))


def test_it_comes_back_by_mail(sent: Survey) -> None:
    """The inbox knows of which project it is, without a code in the mail."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    mail = Mail("Hierbij", files=[("opgave.xlsx", kind, filled_in(workbook(), FIRST))])
    (answer,) = judged(sent.folder, mail).accepted
    assert answer.code == asked().code
    assert list(answer.files) == [PLEIN]


def test_the_example_for_the_contract_reads_well() -> None:
    """In plain sentences."""
    for paragraph in clauses(asked()):
        check(paragraph)


def test_the_usual_names_of_materials_are_offered_and_another_may_be_typed() -> None:
    """A list that warns, where the other lists stop."""
    book = opened(workbook())
    styles = [
        one.errorStyle for one in book["Materialen"].data_validations.dataValidation if one.type == "list"
    ]
    assert sorted(str(style) for style in styles) == ["None", "warning"]


MASSES = [
    (
        {"materials.reused": 10},
        "award:materials.reused",
        'De massa\'s zijn niet compleet: "Gerecycled", "Biobased" en "Nieuw" ontbreken.',
        "Alle massa's, of massa's die samen het totaal zijn, of alleen \"Percentage\".",
        'Zet "Wat van het materiaal bekend is" dan op "Een deel".',
    ),
    (
        {"materials.reused": 10, "materials.recycled": 0, "materials.biobased": 0, "materials.primary": 0}
        | {"materials.total": 12},
        "award:materials.total",
        "De massa's zijn samen 10 ton, maar het totaal is 12 ton.",
        "Een verschil van hoogstens 0,5% van het totaal.",
        "Controleer de massa's en het totaal.",
    ),
    (
        {"materials.reused": 10, "materials.percent": 40, "materials_known": "Een deel"},
        "award:materials.percent",
        '"Percentage" past niet bij massa\'s die maar voor een deel bekend zijn.',
        "",
        'Laat "Percentage" weg. Is toch alles bekend? Laat dan "Wat van het materiaal bekend is" weg.',
    ),
    (
        {"materials_known": "Een deel"},
        "award:materials_known",
        '"Wat van het materiaal bekend is" is "Een deel", maar er staat geen enkele massa bij '
        '"Herkomst materiaal".',
        'Minstens één van "Hergebruikt", "Gerecycled", "Biobased" en "Nieuw", in ton.',
        'Vul in wat bekend is, of laat "Wat van het materiaal bekend is" weg.',
    ),
    (
        {"demolition.percent": 40, "no_demolition": "Ja"},
        "award:no_demolition",
        '"Geen sloop" is "Ja", maar er zijn ook gegevens over sloop.',
        "",
        "Laat een van de twee weg.",
    ),
]


@pytest.mark.parametrize(("typed", "slot", "message", "allowed", "hint"), MASSES)
def test_masses_that_cannot_be_are_told_in_the_words_of_the_form(
    sent: Survey, typed: dict[str, object], slot: str, message: str, allowed: str, hint: str
) -> None:
    """At the cell that it is about, and with no code that a contractor never saw."""
    cells: Typed = {**FIRST, **{(*KEY, f"award:{name}"): value for name, value in typed.items()}}
    book = filled_in(workbook(), cells)
    _, row, column = places_in(book)[(*KEY, slot)]
    (problem,) = (one for one in sent.back(book).problems if one.severity == "error")
    assert (problem.line, problem.column) == (row, column)
    assert problem.message.endswith(f"): {message}")
    assert (problem.allowed, hint in problem.hint) == (allowed, True)


def test_a_part_of_the_masses_is_an_answer(sent: Survey) -> None:
    """What is not known stays unknown; nothing is 0 that nobody measured."""
    typed: Typed = {
        **FIRST,
        (*KEY, "award:materials.reused"): 10,
        (*KEY, "award:materials_known"): "Een deel",
        (*KEY, "award:no_demolition"): "Ja",
    }
    taken = sent.back(filled_in(workbook(), typed))
    assert [one for one in taken.problems if one.severity == "error"] == []
    (measured,) = (one for one in data(taken, PLEIN)["measurements"] if one["phase"] == "award")
    assert measured["materials"] == {"reused": 10}
    assert (measured["materials_known"], measured["no_demolition"]) == ("part", True)
