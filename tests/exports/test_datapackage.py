"""The data package: valid for Frictionless, true to the records, and the same every time."""

from __future__ import annotations

import csv
import hashlib
import io
import json
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from site_builder.exports.datapackage import descriptor, descriptor_bytes
from site_builder.exports.open_data import resources
from site_builder.exports.resource import Listed, Resource
from site_builder.figures.figures import figures_of
from site_builder.model import Model, tie
from tests.data_package import loose, only, verdict
from tests.exports.filled import HOSTILE, filled
from tests.measures.region import municipality, records, region

SOME = ("measurements", "attendance", "decisions")
"""Tables with hostile texts, numbers, days, choices and keys."""


@cache
def tables() -> tuple[Resource, ...]:
    """The tables of the region in which there is something of everything."""
    return tuple(resources(filled(), figures_of(filled())))


def listed(made: Iterable[Resource]) -> list[Listed]:
    """What is told of some tables."""
    return [one.listed for one in made]


def written(model: Model, folder: Path) -> Path:
    """The package in a folder; gives the descriptor."""
    made = tables() if model is filled() else resources(model, figures_of(model))
    for resource in made:
        (folder / resource.file).write_bytes(resource.content)
    path = folder / "datapackage.json"
    path.write_bytes(descriptor_bytes(model, listed(made)))
    return path


def rows_of(model: Model, name: str) -> list[dict[str, str]]:
    """One table, read back from its CSV."""
    made = tables() if model is filled() else resources(model, figures_of(model))
    content = next(resource.content for resource in made if resource.table.name == name)
    return list(csv.DictReader(io.StringIO(content.decode(), newline="")))


@pytest.mark.parametrize("some", [SOME, pytest.param((), marks=pytest.mark.long)])
def test_frictionless_finds_nothing_wrong(some: tuple[str, ...], tmp_path: Path) -> None:
    """Kinds, limits, choices, keys between tables, sizes and hashes all hold, with hostile text in it.

    By day tables with cells of each kind, and those to which they refer; `test_readers` reads every one.
    """
    package = written(filled(), tmp_path)
    if some:
        only(package, *some)
    report = verdict(package)
    assert report["valid"], report
    assert report["stats"]["tasks"] == len(json.loads(package.read_bytes())["resources"]) > len(some)


def test_every_key_leads_to_a_row(tmp_path: Path) -> None:
    """No table refers to a table or to a row that is not there; one that does is found."""
    package = written(filled(), tmp_path)
    assert loose(package) == []
    table = tmp_path / "attendance.csv"
    table.write_bytes(table.read_bytes().replace(b"els,Els,2026-lab", b"eik,Els,2026-lab", 1))
    assert loose(package) == ["attendance: ('eik',)"]


def test_the_region_of_these_tests_has_something_of_everything() -> None:
    """So that there are rows to look at."""
    made = tables()
    # Of what the region holds one of, no table stays empty; only of these there is none.
    assert {one.table.name for one in made if not one.table.rows} == {
        "goals",
        "proofs",
        "checks",
        "municipal_figures",
        "material_names",
        "lesson_subjects",
        "tools",
        "tool_steps",
        "comes_free",
        "needed",
        "material_matches",
        "coming_tenders",
        "partner_answers",
        "seb_levels",
        "actions",
        "errata",
    }


@pytest.mark.long
def test_an_empty_region_is_valid_too(tmp_path: Path) -> None:
    """A table without rows is a heading, not an error; by day those that have none in the other region."""
    assert verdict(written(region({"els": municipality("Els")}), tmp_path))["valid"]


def test_what_was_changed_is_found(tmp_path: Path) -> None:
    """Frictionless names the row and the column of a level that is no number, and a key to nowhere."""
    path = written(filled(), tmp_path)
    only(path, "assessments", "attendance")
    for name, old, new in (
        ("assessments", b",policy,Policy,1,", b",policy,Policy,x,"),
        ("attendance", b"els,Els,2026-lab", b"eik,Els,2026-lab"),
    ):
        table = tmp_path / f"{name}.csv"
        table.write_bytes(table.read_bytes().replace(old, new, 1))
    report = verdict(path)
    assert not report["valid"]
    errors = [error for task in report["tasks"] for error in task["errors"]]
    found = next(error for error in errors if error["type"] == "type-error")
    assert (found["rowNumber"], found["fieldName"], found["cell"]) == (2, "level", "x")
    assert {"hash-count", "foreign-key"} <= {error["type"] for error in errors}


def test_the_same_records_give_the_same_bytes() -> None:
    """Nothing depends on the clock or on the order of a set."""
    first, second = tables(), resources(filled(), figures_of(filled()))
    assert [one.content for one in first] == [one.content for one in second]
    assert descriptor_bytes(filled(), listed(first)) == descriptor_bytes(filled(), listed(second))


def test_the_descriptor_has_hash_size_licence_and_dutch_words() -> None:
    """Each table can be checked after a download, and says what it holds."""
    made = tables()
    package = descriptor(filled(), listed(made))
    assert package["licenses"][0]["name"] == "CC0-1.0"
    assert "verzonnen" in package["description"]
    for resource, described in zip(made, package["resources"], strict=True):
        assert described["hash"] == f"sha256:{hashlib.sha256(resource.content).hexdigest()}"
        assert described["bytes"] == len(resource.content)
        assert described["title"]
        for field in described["schema"]["fields"]:
            assert field["title"], field
            assert field["description"].endswith("."), field


def test_an_unknown_level_is_an_empty_cell() -> None:
    """Every axis has its row in every assessment, and what is not known is not 0."""
    rows = [row for row in rows_of(filled(), "assessments") if row["municipality"] == "els"]
    assert [(row["axis"], row["level"]) for row in rows if row["year"] == "2026"] == [
        ("policy", "1"),
        ("execution", ""),
        ("capacity", "1"),
        ("knowledge", "1"),
        ("projects", "1"),
        ("measuring", "1"),
    ]
    assert {row["status"] for row in rows if row["year"] == "2027"} == {"draft"}


def test_a_profile_stands_beside_the_one_that_was_adopted() -> None:
    """The computed and the adopted profile are two columns."""
    row = next(row for row in rows_of(filled(), "profiles") if row["municipality"] == "wilg")
    assert (row["computed"], row["adopted"], row["reason"]) == ("1", "2", "Omdat.")


def test_measurements_are_not_rounded_and_the_latest_phase_is_marked() -> None:
    """Two thirds has all its digits; the design stays in the table and is not the state of the project."""
    rows = [row for row in rows_of(filled(), "measurements") if row["project"] == "weg"]
    origin = [
        row
        for row in rows
        if row["value"] and row["phase"] in ("design", "delivery") and not row["comparable"]
    ]
    assert [(row["phase"], row["latest"]) for row in origin] == [("design", "false"), ("delivery", "true")]
    assert origin[0]["part"] == ""
    assert origin[1]["value"].startswith("66.6666666666666666666")
    assert (origin[1]["part"], origin[1]["whole"]) == ("2", "3")
    mki = next(row for row in rows if row["comparable"] == "A2")
    assert (mki["value"], mki["verdict"], mki["level"]) == ("0.5", "untestable", "")


def test_nothing_demolished_is_not_zero() -> None:
    """The indicator does not apply: a row with that verdict and without a value."""
    row = next(row for row in rows_of(filled(), "measurements") if row["verdict"] == "not_applicable")
    assert (row["project"], row["value"], row["latest"]) == ("weg", "", "true")


def test_text_of_a_person_is_no_formula() -> None:
    """A name that a spreadsheet would run gets an apostrophe before it."""
    names = [row["name"] for row in rows_of(filled(), "municipalities")]
    assert f"'{HOSTILE}" in names
    assert (
        next(row["lessons"] for row in rows_of(filled(), "projects") if row["slug"] == "plein")
        == "'-begin eerder"
    )


def test_what_does_not_count_is_there_and_says_so() -> None:
    """An idea is in the table of projects, with false under `counts`."""
    counts = {row["slug"]: row["counts"] for row in rows_of(filled(), "projects")}
    assert counts == {"weg": "true", "plein": "true", "idee": "false"}


def test_what_was_decided_is_in_the_tables() -> None:
    """Conclusions and decisions by number, drafts marked, and text that looks like a formula guarded."""
    assert [row["text"] for row in rows_of(filled(), "conclusions")] == [
        "'-minder praten, meer doen",
        "Meten is wennen.",
    ]
    decisions = rows_of(filled(), "decisions")
    assert [(row["kind"], row["municipality"]) for row in decisions] == [
        ("introduced", "wilg"),
        ("adjusted", ""),
    ]
    (letter,) = rows_of(filled(), "newsletters")
    assert (letter["status"], letter["title"]) == ("draft", f"'{HOSTILE}")
    assert letter["body"].startswith("# Kop\n\n'- één")


def test_masses_stand_beside_the_percentages() -> None:
    """Each tonne by flow and kind; a percentage without masses gives no row, and zero tonnes is a row."""
    rows = rows_of(filled(), "masses")
    assert [(row["flow"], row["kind"], row["tonnes"]) for row in rows] == [
        ("in", "reused", "1"),
        ("in", "recycled", "1"),
        ("in", "biobased", "0"),
        ("in", "primary", "1"),
    ]


def test_the_figures_of_the_region_are_a_table() -> None:
    """Per indicator, type and year; where nothing was measured a row without values, and never a 0."""
    rows = [row for row in rows_of(filled(), "indicator_years") if row["type"] == "roads"]
    known = {row["indicator"]: row for row in rows}
    assert len(known) == len(rows) == len(filled().indicators)
    empty = known["co2"]
    assert (empty["projects"], empty["measured"], empty["values"], empty["total"]) == ("1", "0", "", "")
    mki = known["mki"]
    assert (mki["comparable"], mki["values"], mki["total"], mki["untestable"]) == ("A2", "1", "0.5", "1")


def test_the_steps_of_a_municipality_point_at_the_path() -> None:
    """Only who has a profile is on a path; every step has its state."""
    rows = rows_of(filled(), "steps")
    assert {row["municipality"] for row in rows} == {"els", "wilg"}
    milestones = {(row["profile"], row["number"]) for row in rows_of(filled(), "milestones")}
    assert {(row["profile"], row["number"]) for row in rows} <= milestones


@pytest.mark.parametrize(("region_name", "name"), [("Straße", "monitor-strasse"), ("東京", "monitor-regio")])
def test_the_name_of_the_package_is_the_slug_of_the_region(region_name: str, name: str) -> None:
    """The same slug as a file of that name gets; a name without any letter of ours has a general word."""
    own = records()
    model = tie(replace(own, region=own.region.model_copy(update={"short_name": region_name})))
    assert descriptor(model, ())["name"] == name
