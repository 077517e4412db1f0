"""Why a year may not be closed: each reason by itself, and all of them at once."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from site_builder.closing import Asked, reasons
from site_builder.load import load
from site_builder.problems import Problem
from tests.closing.years import TODAY, YEAR, closed_region, region, spoil

ASKED = Asked(year=YEAR, today=TODAY, root="", allow_drafts=True)


def refused(data: Path, asked: Asked = ASKED) -> tuple[Problem, ...]:
    """The reasons, with paths below the data folder."""
    root = data.as_posix()
    found = reasons(replace(asked, root=root), load(data, asked.today))
    return tuple(replace(one, path=one.path.removeprefix(f"{root}/")) for one in found)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A region whose year can be closed, but for one draft."""
    return region(tmp_path / "data")


def test_a_year_that_is_over_and_complete_may_be_closed(data: Path) -> None:
    """From the first day of the next year on."""
    assert refused(data) == ()


def test_a_draft_is_named_at_its_place(data: Path) -> None:
    """A draft keeps a year open, unless drafts are allowed."""
    (found,) = refused(data, replace(ASKED, allow_drafts=False))
    assert (found.path, found.line) == ("projects/oost-ravel/fietspad.yaml", 4)
    assert found.message == "Het project Fietspad langs de Ravel is nog een concept."
    assert "--allow-drafts" in found.hint


@pytest.mark.parametrize(
    ("path", "old", "message"),
    [
        ("evaluations/2026.yaml", "status: confirmed", "De evaluatie over 2026 is nog een concept."),
        ("newsletters/2026.md", "status: confirmed", "De nieuwsbrief over 2026 is nog een concept."),
    ],
)
def test_a_draft_report_is_a_draft(data: Path, path: str, old: str, message: str) -> None:
    """So is an evaluation or a newsletter of the year."""
    spoil(data / path, old, "status: draft")
    found = refused(data, replace(ASKED, allow_drafts=False))
    assert (path, message) in {(one.path, one.message) for one in found}


def test_only_drafts_of_the_year_count(data: Path) -> None:
    """A draft assessment of another year, and a first idea without a date, are no part of this year."""
    path = data / "municipalities/duinbergen.yaml"
    assessment = (
        "  - year: {0}\n    date: {0}-05-01\n    method: survey\n    status: draft\n    levels:\n"
        "      policy:\n        level: 1\n"
    )
    spoil(path, "assessments:\n", "assessments:\n" + assessment.format(2027))
    idea = "name: Een idee\ntype: roads\nphase: idea\nstatus: draft\n"
    (data / "projects/duinbergen/idee.yaml").write_text(idea, encoding="utf-8")
    asked = replace(ASKED, allow_drafts=False)
    assert [one.path for one in refused(data, asked)] == ["projects/oost-ravel/fietspad.yaml"]


def test_an_assessment_of_the_year_that_is_a_draft_is_named(data: Path) -> None:
    """At its status in the file of the municipality."""
    path = data / "municipalities/duinbergen.yaml"
    spoil(path, "status: confirmed", "status: draft")
    found = refused(data, replace(ASKED, allow_drafts=False))
    lines = path.read_text(encoding="utf-8").split("\n")
    place = next(one for one in found if one.path == "municipalities/duinbergen.yaml")
    assert lines[place.line - 1].strip() == "status: draft"
    assert place.message == "De zelfscan van Duinbergen over 2026 is nog een concept."


@pytest.mark.parametrize(
    ("year", "day", "message"),
    [
        (2026, date(2026, 12, 31), "Het jaar 2026 is nog niet voorbij: vandaag is het 2026-12-31."),
        (2027, date(2027, 6, 1), "Het jaar 2027 is nog niet voorbij: vandaag is het 2027-06-01."),
        (2025, date(2027, 6, 1), "Het jaar 2025 hoort niet bij het programma."),
        (2031, date(2040, 6, 1), "Het jaar 2031 hoort niet bij het programma."),
    ],
)
def test_a_year_that_runs_or_is_none_of_the_programme(data: Path, year: int, day: date, message: str) -> None:
    """A year is closed after its last day, and only a year of the programme."""
    region_file = [
        one for one in refused(data, replace(ASKED, year=year, today=day)) if one.path.endswith("region.yaml")
    ]
    assert [one.message for one in region_file] == [message]


def test_a_missing_evaluation_or_newsletter_is_a_reason(data: Path) -> None:
    """It could never be added later; the problem says how to begin."""
    (data / "evaluations/2026.yaml").unlink()
    (data / "newsletters/2026.md").unlink()
    found = refused(data)
    assert [(one.path, one.message) for one in found] == [
        ("evaluations/2026.yaml", "De evaluatie over 2026 ontbreekt."),
        ("newsletters/2026.md", "De nieuwsbrief over 2026 ontbreekt."),
    ]
    assert found[0].hint == "Begin met: gww new evaluation 2026"


def test_a_year_is_closed_once(tmp_path: Path) -> None:
    """For a second time there is the correction."""
    data = closed_region(tmp_path / "data")
    (found,) = refused(data, replace(ASKED, there=frozenset({YEAR})))
    assert (found.path, found.message) == ("snapshots/2026/snapshot.json", "Het jaar 2026 is al gesloten.")
    assert "errata/2026.yaml" in found.hint


def test_a_file_that_is_not_committed_is_a_reason(data: Path) -> None:
    """The year names the version that it was made from."""
    (found,) = refused(data, replace(ASKED, uncommitted=("programme/region.yaml",)))
    assert (found.path, found.message) == (
        "programme/region.yaml",
        "Dit bestand is nog niet vastgelegd in git.",
    )


def test_every_reason_is_given_at_once(data: Path) -> None:
    """Problems in the data too, each at its place; a warning in the data is no reason."""
    (data / "evaluations/2026.yaml").unlink()
    spoil(data / "newsletters/2026.md", "date: 2027-03-01", "date: 2026-12-20")
    asked = replace(ASKED, allow_drafts=False, there=frozenset({YEAR}))
    assert [one.path for one in refused(data, replace(asked, today=date(2026, 12, 31)))] == [
        "evaluations/2026.yaml",
        "programme/region.yaml",
        "projects/oost-ravel/fietspad.yaml",
        "snapshots/2026/snapshot.json",
    ]
    (data / "projects/duinbergen/kapot.yaml").write_text("name: [\n", encoding="utf-8")
    found = refused(data, asked)
    assert {one.path for one in found} == {"projects/duinbergen/kapot.yaml", "snapshots/2026/snapshot.json"}


def test_a_year_waits_for_the_answer_of_a_municipality(data: Path) -> None:
    """On the last day to answer the check does not count yet; a day later nothing keeps the year open."""
    check = "        checks:\n          - by: region\n            date: 2026-12-01\n            response:\n"
    evidence = "        evidence: Eén medewerker heeft vaste uren.\n"
    path = "municipalities/duinbergen.yaml"
    spoil(data / path, evidence, f"{evidence}{check}              respond_by: 2027-06-01\n")
    (found,) = refused(data)
    assert (found.path, found.message) == (path, "De gemeente kan hierop nog reageren.")
    spoil(data / path, "respond_by: 2027-06-01", "respond_by: 2027-05-31")
    assert refused(data) == ()


def test_a_decision_without_a_state_keeps_the_next_year_open(data: Path) -> None:
    """At the decision of the year before, with what may stand there; once it has a state it does not."""
    asked = replace(ASKED, year=2027, today=date(2028, 6, 1))
    evaluation = data / "evaluations/2026.yaml"
    found = [one for one in refused(data, asked) if one.path == "evaluations/2026.yaml"]
    assert [(one.line, one.message) for one in found] == [(7, "Dit besluit na 2026 heeft nog geen stand.")]
    assert "done (Klaar)" in found[0].allowed
    spoil(evaluation, "    goal: more-reuse", "    goal: more-reuse\n    state: done")
    assert not [one for one in refused(data, asked) if one.path == "evaluations/2026.yaml"]
