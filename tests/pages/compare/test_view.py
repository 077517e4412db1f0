"""The page that compares municipalities, and the numbers that its script reads."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from site_builder.figures.figures import Figures
from site_builder.figures.years import Told, Years
from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.history import NO_HISTORY
from site_builder.model import Model, tie
from site_builder.pages.compare.data import compare_data
from site_builder.pages.compare.view import compare_page, files, pages
from site_builder.pages.shared.site import Site
from site_builder.render import render
from tests.measures.region import assessment, measurement, mki_of, municipality, project, records, region


def site_of(model: Model) -> Site:
    return Site(model=model, history=NO_HISTORY, css="assets/site.css")


def data_of(model: Model) -> dict[str, Any]:
    """The numbers as a script reads them."""
    return dict(json.loads(json.dumps(compare_data(site_of(model)))))


def test_an_empty_region_says_so_and_has_every_name() -> None:
    """Nothing is claimed of a municipality without an assessment, and the table names all."""
    model = region({"wilg": municipality("Wilg"), "els": municipality("Els")})
    text = render(*pages(site_of(model))).decode()
    assert "Nog geen gemeente heeft een meting" in text
    assert text.count("Nog geen meting") == 2
    assert data_of(model)["municipalities"]["els"]["assessments"] == {}


def test_one_municipality_has_nothing_to_be_compared_with() -> None:
    """Then there is no form."""
    text = render(*pages(site_of(region({"wilg": municipality("Wilg")})))).decode()
    assert "<form" not in text
    assert "Er doet één gemeente mee." in text


def test_the_page_has_a_full_table_without_a_script() -> None:
    """Profile, every level and the year stand in the page itself, in alphabetical order."""
    model = region(
        {
            "b": municipality("Zeist", assessment(2027, "2?2222")),
            "a": municipality("Els", assessment(2027, "444444")),
        },
        report_year=2027,
    )
    view = compare_page(site_of(model))
    assert [row.name for row in view.rows] == ["Els", "Zeist"]
    assert [unmarked(mark.text) for mark in view.rows[1].levels] == ["2", "?", "2", "2", "2", "2"]
    axis = model.axes[0].id
    assert marks_in(view.rows[1].levels[0].text)[0].id == f"spiderweb.{axis}.b.level.2027"
    assert view.rows[1].year == "2027"


def test_levels_are_those_of_the_model_and_unknown_is_null() -> None:
    """Each year has its own levels; a draft counts only where there is nothing else, and is labelled."""
    model = region(
        {
            "a": municipality("Els", assessment(2026, "01?344"), assessment(2027, "444444", status="draft")),
            "b": municipality("Wilg", assessment(2027, "111111", status="draft")),
        },
        report_year=2027,
    )
    found = data_of(model)["municipalities"]
    assert found["a"]["assessments"]["2026"]["levels"] == [0, 1, None, 3, 4, 4]
    assert "2027" not in found["a"]["assessments"]
    assert found["b"]["assessments"]["2027"]["status"] == "Concept, telt nog niet mee"


def test_weight_sets_never_stand_together() -> None:
    """MKI under A1 and under A2 are two groups; a municipality without one has no value there, and no 0."""
    model = region(
        {"a": municipality("Els"), "b": municipality("Wilg")},
        projects={
            ("a", "weg"): project(measurement(mki=mki_of(200))),
            ("b", "weg"): project(measurement(mki=mki_of(300, weight_set="A2"))),
        },
        report_year=2026,
    )
    groups = [group for group in data_of(model)["groups"] if group["values"]]
    assert len(groups) == 2
    assert [list(group["values"]) for group in groups] == [["a"], ["b"]]
    assert groups[0]["values"]["a"]["2026"]["in_year"]["value"] == 200 / 1000
    assert "rekenregel A1" in groups[0]["title"]
    assert "rekenregel A2" in groups[1]["title"]
    assert (list(groups[0]["levels"]), list(groups[1]["levels"])) == (["2026"], [])


def test_values_are_those_of_the_table() -> None:
    """A third is 0,333333, as in the table of figures, with the id of the figure beside it."""
    model = region(
        {"a": municipality("Els")},
        projects={("a", "weg"): project(measurement(mki=mki_of(1, 3, 1)))},
        report_year=2026,
    )
    (group,) = data_of(model)["groups"]
    found = group["values"]["a"]["2026"]["in_year"]
    assert found["value"] == 0.333333
    assert found["figure"] == "mki.a.roads.a1.mean.2026"
    assert (found["n"], found["about"]) == ("1 project", "één project")


def test_the_year_comes_first_and_all_to_date_stands_beside_it() -> None:
    """60% in 2026 and 80% in 2027, of 100 tonnes each: in 2027 80% of one project, to date 70% of two.

    In 2026 all to date is what was measured in the year; in 2028 nothing was, and only the 70% is there.
    """
    masses = {"recycled": 0, "biobased": 0, "total": 100}
    model = region(
        {"a": municipality("Els")},
        projects={
            ("a", "een"): project(measurement(materials={"reused": 60, "primary": 40, **masses})),
            ("a", "twee"): project(
                measurement(date="2027-06-01", materials={"reused": 80, "primary": 20, **masses})
            ),
        },
        report_year=2028,
    )
    (group,) = data_of(model)["groups"]
    years = group["values"]["a"]
    assert [years[year].get("in_year", {}).get("text") for year in ("2026", "2027", "2028")] == [
        "60%",
        "80%",
        None,
    ]
    assert [years[year]["to_date"]["text"] for year in ("2026", "2027", "2028")] == ["60%", "70%", "70%"]
    assert [years[year]["to_date"]["same"] for year in ("2026", "2027", "2028")] == [True, False, False]
    assert years["2027"]["to_date"]["n"] == "2 projecten"
    assert years["2027"]["to_date"]["about"] == "gewogen gemiddelde van 2 projecten"


def test_a_percentage_ends_at_100_and_other_values_where_all_of_the_site_do() -> None:
    """One scale per indicator: 20% fills a fifth of a bar, and the MKI of both rules has the same end."""
    model = region(
        {"a": municipality("Els"), "b": municipality("Wilg")},
        projects={
            ("a", "weg"): project(measurement(materials={"percent": 20}, mki=mki_of(200))),
            ("b", "weg"): project(measurement(mki=mki_of(900, weight_set="A2"))),
        },
        report_year=2026,
    )
    groups = data_of(model)["groups"]
    assert groups[0]["end"] == 100
    assert groups[0]["ends"] == ["0%", "100%"]
    assert groups[1]["end"] == groups[2]["end"] >= 0.9


def test_a_break_between_two_assessments_is_told() -> None:
    """The first axis got another description in 2027, so a line ends there; an unknown level is no break."""
    then = records({"a": municipality("Els", assessment(2026, "2?2222"))}, report_year=2026)
    now = records(
        {"a": municipality("Els", assessment(2026, "2?2222"), assessment(2027, "333333"))}, report_year=2027
    )
    axes = list(now.spiderweb.axes)
    anchors = [one.model_copy(update={"text": "Heel anders dan toen."}) for one in axes[0].anchors]
    axes[0] = axes[0].model_copy(update={"anchors": tuple(anchors)})
    now = replace(now, spiderweb=now.spiderweb.model_copy(update={"axes": tuple(axes)}))
    known = Figures(Years(Told(tie(now)), {2026: Told(tie(then))}))
    site = replace(site_of(tie(now)), known=known)
    found = json.loads(json.dumps(compare_data(site)))["municipalities"]["a"]["assessments"]
    assert [found[year]["broken"] for year in ("2026", "2027")] == [[], [0]]


def test_the_script_gets_no_marks() -> None:
    """A mark is for a page; a text in the file is as people read it."""
    model = region(
        {"a": municipality("Els", assessment(2026, "222222"))},
        projects={("a", "weg"): project(measurement(materials={"percent": 70}, seb={"verdict": "complies"}))},
        report_year=2026,
    )
    text = json.dumps(data_of(model), ensure_ascii=False)
    assert unmarked(text) == text
    assert "1 van 1 voldoet" in text


def test_the_file_is_named_after_its_content() -> None:
    """The page links to the file that is made, and another region has another name."""
    names = set()
    for levels in ("222222", "333333"):
        site = site_of(
            region({"a": municipality("Els", assessment(2027, levels)), "b": municipality("Wilg")})
        )
        made = tuple(pages(site))
        (file,) = files(site, made)
        assert f'data-compare="../{file.address}"' in render(*made).decode()
        names.add(file.address)
    assert len(names) == 2


def test_a_hostile_name_stays_a_text() -> None:
    """A name with markup is escaped in the page."""
    model = region({"a": municipality("<b>Els</b>"), "b": municipality("Wilg")})
    text = render(*pages(site_of(model))).decode()
    assert "<b>Els</b>" not in text
    assert "&lt;b&gt;Els&lt;/b&gt;" in text
