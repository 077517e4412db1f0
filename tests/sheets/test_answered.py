"""An answer is taken in as a workbook is: drafts, conflicts, all of it or nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from site_builder.answers.answer import Answer, Given
from site_builder.answers.questions import paths, subjects_of
from site_builder.answers.round_code import RoundCode
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from site_builder.sheets.answered import take_in_answer
from site_builder.sheets.intake import TakenIn
from tests.sheets.survey import TODAY, Survey, survey
from tests.sheets.test_upright import data

LEVEL = "assessments.2026.levels.policy.level"


@pytest.fixture
def sent(tmp_path: Path) -> Survey:
    """The example region, about to be asked about 2026."""
    return survey(tmp_path)


def taken(
    sent: Survey,
    given: dict[str, str | None],
    of: str = "duinbergen",
    shown: dict[str, str] | None = None,
    project: str = "",
) -> TakenIn:
    """What an answer means, in which the first question stands on line 1."""
    found = find(sent.folder)
    texts = {path: Given(text, line, 3) for line, (path, text) in enumerate(given.items(), start=1)}
    answer = Answer(RoundCode(of, 2026, project), texts, "mail", shown)
    return take_in_answer(answer, found, load_found(found, "data", TODAY), "data", TODAY, "../schemas")


def said(made: TakenIn) -> list[str]:
    """Every problem with its line."""
    return [f"{one.path}:{one.line}: {one.message}" for one in made.problems]


def test_an_answer_becomes_a_draft(sent: Survey) -> None:
    """What changed is a draft again, on the lines that had to change."""
    made = taken(sent, {LEVEL: "3"})
    before = (sent.folder / "municipalities/duinbergen.yaml").read_text(encoding="utf-8")
    after = before.replace("status: confirmed", "status: draft").replace(
        "        level: 2", "        level: 3"
    )
    assert {path: content.decode() for path, content in made.files.items()} == {
        "municipalities/duinbergen.yaml": after
    }


def test_a_first_answer_is_a_survey_of_that_day(sent: Survey) -> None:
    """Nobody is asked for the day and the way of a first answer; a made-up region lives on its own day."""
    made = taken(sent, {LEVEL: "1 – x", "assessments.2026.needs": "- een\n- twee"}, "oost-ravel")
    text = made.files["municipalities/oost-ravel.yaml"].decode()
    assert "date: 2027-06-01" in text
    assert "method: survey\n    status: draft" in text
    assert "needs:\n      - een\n      - twee" in text


def test_a_year_that_has_not_begun_has_no_spiderweb_yet(sent: Survey) -> None:
    """Said so, and not of a day that nobody typed; what has no year comes in."""
    found = find(sent.folder)
    loaded = load_found(found, "data", TODAY)

    def of_later(path: str, text: str = "3") -> TakenIn:
        answer = Answer(RoundCode("duinbergen", 2031), {path: Given(text, 7)}, "mail")
        return take_in_answer(answer, found, loaded, "data", TODAY, "../schemas")

    assert said(of_later("assessments.2031.levels.policy.level")) == [
        "mail:7: Het jaar 2031 is nog niet begonnen. Over dat jaar is er nog geen spinnenweb."
    ]
    assert len(of_later("assessments.2031.levels.policy.level", "zeven").problems) == 2
    assert of_later("projects.dorpsplein.summary").problems == ()


def test_something_new_gets_a_place(sent: Survey) -> None:
    """A new project is a new file, with what was measured in it; a new document comes at the end."""
    given = {
        "projects.+1.measurements.design.date": "1-11-2026",
        "projects.+1.name": "Nieuwe brug",
        "projects.+1.type": "Wegen",
        "projects.+1.phase": "Ontwerp",
    }
    made = taken(sent, dict(given))
    assert [one.message for one in made.problems if one.severity == "error"] == []
    assert "projects/duinbergen/nieuwe-brug.yaml" in made.files


def test_twice_changes_nothing(sent: Survey) -> None:
    """What an answer brought is there already."""
    made = taken(sent, {LEVEL: "3"})
    (sent.folder / "municipalities/duinbergen.yaml").write_bytes(made.files["municipalities/duinbergen.yaml"])
    assert taken(sent, {LEVEL: "3"}).files == {}


def test_what_was_shown_makes_a_conflict(sent: Survey) -> None:
    """Somebody else changed what the person saw; an answer that says what was shown changes nothing."""
    made = taken(sent, {LEVEL: "3"}, shown={LEVEL: "1"})
    assert [one.partition(" van ")[2] for one in said(made)] == ['"1" naar "2".']
    assert made.files == {}
    assert taken(sent, {LEVEL: "1"}, shown={LEVEL: "1"}).files == {}


def test_every_problem_is_told_at_its_line(sent: Survey) -> None:
    """Named by the question; and one of them means that nothing changes."""
    made = taken(
        sent,
        {
            LEVEL: "zeven",
            "assessments.2026.levels.knowledge.level": "2",
            "attendance.2026-03-meten.policy": "-1",
            "assessments.2025.levels.policy.level": "2",
            "projects.dorpsplien.name": "x",
        },
    )
    assert said(made) == [
        'mail:1: Bij "Beleid: trede": "zeven" past hier niet.',
        'mail:3: Bij "Beleidsmatig": -1 is te laag.',
        'mail:4: De vraag "assessments.2025.levels.policy.level" is onbekend.',
        'mail:5: Bij "Code project": het project "dorpsplien" is onbekend bij deze gemeente.',
    ]
    assert made.files == {}


def test_a_stranger_is_refused(sent: Survey) -> None:
    """A code of a municipality or project that is not there."""
    assert said(taken(sent, {LEVEL: "1"}, "duinbregen")) == ['mail:1: De gemeente "duinbregen" is onbekend.']
    assert said(taken(sent, {LEVEL: "1"}, project="weg")) == ['mail:1: Het project "weg" is onbekend.']


def test_a_contractor_tells_of_one_project(sent: Survey) -> None:
    """What is measured in it and what it is made of, and nothing else of the municipality."""
    records = load_found(find(sent.folder), "data", TODAY).records
    assert records is not None
    code = RoundCode("duinbergen", 2026, "dorpsplein")
    assert {tuple(path.split(".")[:3]) for path in paths(records, code)} == {
        ("projects", "dorpsplein", "measurements"),
        ("projects", "dorpsplein", "materials"),
    }
    listed = records.projects["duinbergen", "dorpsplein"].materials
    assert [subject.heading for subject in subjects_of(records, code)] == [
        "Meting: Herinrichting Dorpsplein, ontwerp",
        "Meting: Herinrichting Dorpsplein, gunning",
        "Meting: Herinrichting Dorpsplein, oplevering",
        *(f"Materialen: {number} ({one.material})" for number, one in enumerate(listed, start=1)),
        "Materialen: nieuw",
    ]
    assert subjects_of(records, RoundCode("duinbergen", 2026, "weg")) == ()
    assert said(taken(sent, {"projects.dorpsplein.summary": "x"}, project="dorpsplein")) == [
        'mail:1: De vraag "projects.dorpsplein.summary" is onbekend.'
    ]
    assert said(taken(sent, {LEVEL: "1"}, project="dorpsplein")) == [
        f'mail:1: De vraag "{LEVEL}" is onbekend.'
    ]


def test_a_contractor_gives_a_measurement_with_its_role_its_proof_and_materials(sent: Survey) -> None:
    """As a form or a mail gives them; the project is a draft again."""
    below = "projects.dorpsplein"
    answers: dict[str, str | None] = {
        f"{below}.measurements.award.date": "1-3-2026",
        f"{below}.measurements.award.reported_by": "Aannemer",
        f"{below}.measurements.award.co2.kg": "1200",
        f"{below}.measurements.award.co2.stages": "A1, A3",
        f"{below}.measurements.award.co2.unit": "m² wegdek",
        f"{below}.measurements.award.co2.amount": "1500",
        f"{below}.measurements.award.proofs.lca.where": "Dossier 12, map 4",
        f"{below}.materials.+1.material": "Klinkers",
        f"{below}.materials.+1.strategy": "Hergebruiken",
        f"{below}.materials.+1.tonnes": "120",
    }
    made = taken(sent, answers, project="dorpsplein")
    assert made.problems == ()
    after = data(made, "projects/duinbergen/dorpsplein.yaml")
    (measured,) = (one for one in after["measurements"] if one["phase"] == "award")
    assert after["status"] == "draft"
    assert measured["reported_by"] == "contractor"
    assert measured["proofs"] == [{"kind": "lca", "where": "Dossier 12, map 4"}]
    assert measured["co2"]["stages"] == ["A1", "A3"]
    assert after["materials"][-1] == {"material": "Klinkers", "strategy": "reuse", "tonnes": 120}


def test_a_contractor_says_in_which_role(sent: Survey) -> None:
    """Without it nothing is taken in, and the question is named."""
    made = taken(sent, {"projects.dorpsplein.measurements.award.date": "1-3-2026"}, project="dorpsplein")
    assert made.files == {}
    assert said(made)[0].startswith('mail:1: Bij "Opgegeven door": dit is nog leeg')
