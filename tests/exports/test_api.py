"""The JSON files: what the records say, with what is computed; unknown is null."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from site_builder.exports.answers import ANSWERS
from site_builder.files.data_files import answer, of_municipality
from site_builder.history import NO_HISTORY
from site_builder.model import Model
from site_builder.pages.shared.site import Site
from tests.exports.filled import HOSTILE, filled
from tests.measures.region import region


def read(model: Model) -> dict[str, Any]:
    """Every file by its address below the interface."""
    site = Site(model=model, history=NO_HISTORY, css="site.css")
    found = [file for one in ANSWERS for file in answer(site, (), one.name)]
    found += [file for entry in model.municipalities for file in of_municipality(site, (), entry.slug)]
    answers = (file for file in found if file.address.endswith(".json"))
    return {
        file.address.removeprefix("api/v1/"): json.loads(file.content)
        for file in answers
        if not file.address.endswith("/tables.json")
    }


@cache
def answers() -> dict[str, Any]:
    """Those of the region in which there is something of everything."""
    return read(filled())


def test_the_index_names_every_file() -> None:
    """Who reads the index finds all others, and no file is left out."""
    files = answers()
    index = files["index.json"]
    assert index["version"] == 1
    assert {"index.json", *index["files"], *index["municipalities"]} == set(files)


def test_a_level_that_is_unknown_is_null() -> None:
    """The axis is there all the same."""
    els = answers()["municipalities/els.json"]
    assert els["levels"] == {
        "policy": 1,
        "execution": None,
        "capacity": 1,
        "knowledge": 1,
        "projects": 1,
        "measuring": 1,
    }
    # The draft of a later year is in the record, and does not count.
    assert els["assessed"] == 2026
    assert [one["year"] for one in els["record"]["assessments"]] == [2026, 2027]


def test_a_municipality_without_assessment_has_no_profile() -> None:
    """Null, and not 0 or 3."""
    short = {one["slug"]: one for one in answers()["municipalities.json"]["municipalities"]}
    assert short["linde"]["name"] == HOSTILE
    assert (short["linde"]["profile"], short["linde"]["levels"]) == (None, None)
    assert short["wilg"]["profile"] == 2


def test_a_project_has_its_values() -> None:
    """A value with its sums and verdict, null where nothing was measured, and by name what does not apply."""
    projects = {one["slug"]: one for one in answers()["projects.json"]["projects"]}
    values = projects["weg"]["values"]
    known = [value for value in values.values() if value is not None]
    assert {value["verdict"] for value in known} == {"met", "untestable"}
    assert any((value["part"], value["whole"]) == (2, 3) for value in known)
    assert len(projects["weg"]["not_applicable"]) == 1
    assert values[projects["weg"]["not_applicable"][0]] is None
    assert set(projects["idee"]["values"].values()) == {None}


def test_an_indicator_has_the_figures_of_the_region() -> None:
    """One line per type and year, with how many projects were measured of how many."""
    first = answers()["indicators.json"]["indicators"][0]
    roads = [line for line in first["region"] if line["type"] == "roads"]
    assert [(line["year"], line["projects"], line["measured"]) for line in roads] == [(2026, 1, 1)]


def test_an_indicator_says_what_was_measured_in_the_year_and_to_date() -> None:
    """Each group with its own n, level and verdict, and the name of its figure in the table."""
    indicators = {one["record"]["quantity"]: one for one in answers()["indicators.json"]["indicators"]}
    (line,) = [line for line in indicators["mki"]["region"] if line["type"] == "roads"]
    (group,) = line["in_year"]["groups"]
    assert (group["comparable"], group["measured"], group["weighted"], group["total"]) == ("A2", 1, 1, 0.5)
    assert group["figure"] == f"{indicators['mki']['record']['id']}.roads.a2.mean.2026"
    assert line["groups"][0]["figure"] == f"{group['figure']}.to_date"
    assert (line["measured"], line["in_year"]["measured"]) == (1, 1)


def test_attendance_that_nobody_reported_is_unknown() -> None:
    """Null, and not 0; a municipality that did report has its share of what is known."""
    files = answers()
    linde, els = (files[f"municipalities/{slug}.json"]["attendance"] for slug in ("linde", "els"))
    assert (linde["open"], linde["known"], linde["attended"], linde["share"]) == (1, 0, None, None)
    assert (els["open"], els["known"], els["attended"], els["share"]) == (1, 1, 1, 100)
    years = files["municipalities/els.json"]["attendance_in_year"]
    assert [(one["year"], one["attendance"]["attended"]) for one in years] == [(2026, 1)]


def test_an_empty_region_gives_every_file() -> None:
    """Nothing recorded is a state and no error."""
    files = read(region())
    assert files["municipalities.json"] == {"municipalities": []}
    assert files["region.json"]["years"][0]["assessed"] == 0
    assert {middle["median"] for middle in files["region.json"]["years"][0]["middle"]} == {None}
