"""Levels that the projects of a municipality contradict: a warning at the line of the level, and no more.

The region here has axes, levels and indicators of its own, in records alone.
"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import build_site
from site_builder.built import before
from site_builder.cross_checks import advice
from site_builder.load import load
from site_builder.problems import Problem
from site_builder.store import open_disk
from tests.checks import ROOT
from tests.other_axes import edit, other_axes
from tests.some import of

TODAY = date(2027, 6, 1)
MUNICIPALITY = "municipalities/duinbergen.yaml"


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A region with other axes, whose levels fit its projects."""
    return other_axes(tmp_path)


def advised(data: Path) -> tuple[Problem, ...]:
    """What is advised of a folder that is right otherwise."""
    loaded = load(data, TODAY)
    assert loaded.problems == ()
    return advice(loaded, data)


def level(data: Path, axis: str, old: int, new: int, more: str = "") -> None:
    """Claim another level on an axis."""
    edit(
        data,
        MUNICIPALITY,
        f"      {axis}:\n        level: {old}\n",
        f"      {axis}:\n        level: {new}\n{more}",
    )


def test_levels_that_fit_give_no_word(data: Path) -> None:
    """Two of three works were judged (66.7%, asked is 50%), and all else is met."""
    assert advised(data) == ()


def test_a_contradiction_is_told_at_its_line(data: Path) -> None:
    """Level 2 asks all, and two of three were judged: what is claimed, what is recorded, and what to do."""
    level(data, "uitstoot", 1, 2)
    (found,) = advised(data)
    line = next(
        number
        for number, text in enumerate((data / MUNICIPALITY).read_text(encoding="utf-8").splitlines(), 1)
        if text.strip() == "uitstoot:"
    )
    assert (found.path, found.line, found.column) == (f"{data.as_posix()}/{MUNICIPALITY}", line + 1, 16)
    assert found.severity == "warning"
    assert found.message == (
        'Trede 2 op de as "uitstoot" past niet bij de projecten: trede 2 vraagt dat minstens 100% van de '
        "projecten is gemeten op emissieloos bouwen; dat is 2 van de 3."
    )
    assert found.hint == (
        "Kies een lagere trede, vul de projecten aan in projects/duinbergen/, of leg het verschil uit met "
        "explained."
    )


def test_an_explanation_answers_the_warning(data: Path) -> None:
    """The municipality knows more than its files: with `explained` there is nothing more to say."""
    level(data, "uitstoot", 1, 2, "        explained: Het laatste oordeel volgt in maart.\n")
    assert advised(data) == ()


def test_a_measurement_answers_it_as_well(data: Path) -> None:
    """The third judgement makes it three of three."""
    level(data, "uitstoot", 1, 2)
    edit(data, "projects/duinbergen/dorpsplein.yaml", "verdict: unknown", "verdict: complies")
    assert advised(data) == ()


JUDGED = "    materials:\n      percent: 45\n    seb:\n      verdict: complies\n"
COSTED = "    mki:\n      total_eur: 9000\n      area_m2: 1500\n      life_years: 30\n      weight_set: A1\n"


def test_every_planted_contradiction_is_named(data: Path) -> None:
    """Nothing tendered in a circular way, nothing judged and no material: three axes, in their order."""
    for project in ("dorpsplein", "havenkade", "marktstraat"):
        edit(data, f"projects/duinbergen/{project}.yaml", "circular: true", "circular: false")
    for project, costs in (("havenkade", COSTED), ("marktstraat", COSTED.replace("9000", "8000"))):
        edit(data, f"projects/duinbergen/{project}.yaml", JUDGED, costs)
    found = [problem.message for problem in advised(data)]
    assert [message.split('"')[1] for message in found] == ["inkoop", "uitstoot", "materiaal"]
    assert "trede 1 vraagt dat minstens 1 project circulair is uitgevraagd; dat zijn er 0" in found[0]
    assert "minstens 60% van de opgeleverde projecten circulair is uitgevraagd en uitgevoerd" in found[0]
    assert found[2].endswith("is gemeten op herkomst of restmateriaal; dat is 1 van de 3.")


def test_a_draft_is_tested_before_it_is_confirmed(data: Path) -> None:
    """The moment to see it is before it counts."""
    level(data, "uitstoot", 1, 2)
    edit(data, MUNICIPALITY, "status: confirmed", "status: draft")
    assert len(advised(data)) == 1


def test_records_with_an_error_are_not_judged(data: Path) -> None:
    """First what is wrong; a level beside half of the records says nothing."""
    level(data, "uitstoot", 1, 2)
    edit(data, "projects/duinbergen/havenkade.yaml", "type: roads", "type: weg")
    loaded = load(data, TODAY)
    assert (loaded.records, advice(loaded, data)) == (None, ())


def unexplained(folder: Path, *left_out: str) -> Path:
    """The demo without the explanation of Heuvelrade, and without some of its folders."""
    copy = folder / "demo"
    shutil.copytree(ROOT / "demo", copy, ignore=shutil.ignore_patterns(*left_out))
    path = copy / "municipalities" / "heuvelrade.yaml"
    before, _, after = path.read_text(encoding="utf-8").partition("        explained: >-\n")
    path.write_text(f"{before}    inventory:{after.partition('    inventory:')[2]}", encoding="utf-8")
    return copy


def test_the_demo_is_explained_and_says_so_in_the_guide(tmp_path: Path) -> None:
    """No level of the demo is contradicted without a word; taken away, the guide's own message comes back."""
    assert advice(load(ROOT / "demo", TODAY), ROOT / "demo") == ()
    copy = unexplained(tmp_path)
    (found,) = advice(load(copy, TODAY), copy)
    guide = (ROOT / "docs" / "handleiding" / "gemeente.md").read_text(encoding="utf-8")
    shown = found.path.replace(copy.as_posix(), "demo")
    assert f"{shown}:{found.line}:{found.column}: waarschuwing: {found.message}\n" in guide
    assert f"oplossing: {found.hint}\n" in guide


def test_a_closed_year_is_not_tested_again(tmp_path: Path) -> None:
    """Heuvelrade measured two of five in 2026 and claimed half: told only as long as 2026 is not closed."""
    copy = unexplained(tmp_path, "snapshots", "errata")
    found = advice(load(copy, TODAY), copy)
    assert [one.message.rpartition("; ")[2] for one in found] == ["dat is 2 van de 5.", "dat is 7 van de 14."]


def test_a_store_says_what_would_be_said_without_it(data: Path, tmp_path: Path) -> None:
    """As it was, where its line moved, and where it is right because a project changed."""
    level(data, "uitstoot", 1, 2)
    disk = open_disk(tmp_path / "store")
    first = (data / MUNICIPALITY).read_text(encoding="utf-8").partition("\n")[0]
    changes = (
        (MUNICIPALITY, first, first),
        (MUNICIPALITY, first, first),
        (MUNICIPALITY, first, f"# Hier begint het.\n{first}"),
        ("projects/duinbergen/dorpsplein.yaml", "verdict: unknown", "verdict: complies"),
    )
    said = []
    for change in changes:
        edit(data, *change)
        known = before(disk, data, share=of("no output"))
        said.append(build_site(data, tmp_path / "out", today=TODAY, known=known).problems)
        assert said[-1] == advised(data)
    assert len(set(said)) == len(changes) - 1
