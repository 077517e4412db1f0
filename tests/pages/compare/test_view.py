"""The page that compares municipalities: everything stands there, each municipality in rows of its own."""

from __future__ import annotations

from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.history import NO_HISTORY
from site_builder.model import Model
from site_builder.pages.compare.bars import BarPanel
from site_builder.pages.compare.view import AREA, CompareView, compare_page, files
from site_builder.pages.shared.site import Site
from site_builder.records.project import Project
from site_builder.render import render
from tests.measures.region import assessment, measurement, mki_of, municipality, project, region


def site_of(model: Model) -> Site:
    """A site over a model."""
    return Site(model=model, history=NO_HISTORY, css="assets/site.css")


def panel_of(view: CompareView, name: str, start: str) -> BarPanel:
    """The panel of an indicator whose title starts with some words."""
    (group,) = (one for one in view.groups if one.name == name)
    (panel,) = (one for one in group.panels if one.title.startswith(start))
    return panel


def test_an_empty_region_says_so_and_has_every_name() -> None:
    """Nothing is claimed of a municipality without a spiderweb."""
    site = site_of(region({"wilg": municipality("Wilg"), "els": municipality("Els")}))
    view = compare_page(site)
    text = render(*AREA.pages(site)).decode()
    assert "Nog niets om te vergelijken" in text
    assert "<form" not in text
    assert view.chrome.scripts == ()
    assert [(one.name, one.note, one.levels) for one in view.members] == [
        ("Els", "nog niet ingevuld", "? ? ? ? ? ?"),
        ("Wilg", "nog niet ingevuld", "? ? ? ? ? ?"),
    ]
    assert (view.panels, view.groups) == ((), ())
    assert view.bars_heading == "Nog geen indicator is bij 2 gemeenten gemeten"


def test_one_municipality_has_nothing_to_be_compared_with() -> None:
    """Then there is no form."""
    text = render(*AREA.pages(site_of(region({"wilg": municipality("Wilg")})))).decode()
    assert "<form" not in text
    assert "Er doet één gemeente mee." in text


def test_every_level_stands_in_a_row_of_its_own_with_its_figure() -> None:
    """In alphabetical order; a year without is unknown, and a rise and a fall are both told."""
    model = region(
        {
            "b": municipality("Zeist", assessment(2026, "32?222"), assessment(2027, "23?222")),
            "a": municipality("Els", assessment(2027, "444444")),
        },
        report_year=2027,
    )
    view = compare_page(site_of(model))
    first, second, third = view.panels[:3]
    assert [row.name for row in first.rows] == ["Els", "Zeist"]
    assert [[unmarked(mark.text) for mark in row.marks] for row in first.rows] == [["?", "4"], ["3", "2"]]
    assert [panel.rows[1].marks[1].heard for panel in (first, second)] == ["−1", "+1"]
    assert [mark.state for mark in third.rows[1].marks] == ["unknown", "unknown"]
    axis = model.axes[0].id
    assert marks_in(first.rows[1].marks[1].text)[0].id == f"spiderweb.{axis}.b.level.2027"


def test_a_draft_is_shown_as_one_and_counts_nowhere() -> None:
    """Its web is there with its status; in the years it is not known."""
    draft = municipality("Els", assessment(2027, "222222", status="draft"))
    other = municipality("Wilg", assessment(2027, "333333"))
    view = compare_page(site_of(region({"els": draft, "wilg": other}, report_year=2027)))
    assert view.members[0].note.endswith(", concept")
    assert [mark.state for mark in view.panels[0].rows[0].marks] == ["unknown", "unknown"]


def test_bars_say_how_many_projects_and_run_from_nothing() -> None:
    """By hand: 60% of one project, and (70 + 50) / 200 = 60% of two; a share ends at 100."""

    def masses(part: int, year: int = 2027) -> Project:
        return project(measurement(date=f"{year}-06-01", materials={"reused": part, "total": 100}))

    model = region(
        {slug: municipality(slug.capitalize()) for slug in ("els", "wilg", "berk")},
        {
            ("els", "a"): masses(60),
            ("wilg", "a"): masses(70),
            ("wilg", "b"): masses(50),
            ("wilg", "c"): masses(90, 2026),
            ("berk", "a"): masses(40, 2026),
        },
        report_year=2027,
    )
    panel = panel_of(compare_page(site_of(model)), "Materials", "Wegen")
    assert panel.ends == ("0%", "100%")
    assert unmarked(panel.level) == "≥\u00a062%"
    told = {row.name: [unmarked(text) for text in (row.value, row.n, row.to_date)] for row in panel.rows}
    assert told == {
        "Berk": ["niet gemeten in 2027", "", "t/m 2027: 40% (n = 1 project)"],
        "Els": ["60%", "n = 1 project", ""],
        "Wilg": ["60%", "n = 2 projecten", "t/m 2027: 70% (n = 3 projecten)"],
    }
    assert {row.name: (row.bar.value, row.bar.to_date, row.bar.level) for row in panel.rows}["Wilg"] == (
        "60",
        "70",
        "62",
    )


def test_only_what_may_be_compared_stands_together() -> None:
    """A1 of two and A2 of one: the two A1 stand together, the lone A2 nowhere."""
    model = region(
        {"els": municipality("Els"), "wilg": municipality("Wilg")},
        {
            ("els", "a"): project(measurement(mki=mki_of(150))),
            ("wilg", "a"): project(measurement(mki=mki_of(160))),
            ("wilg", "b"): project(measurement(mki=mki_of(300, weight_set="A2"))),
        },
    )
    (group,) = compare_page(site_of(model)).groups
    (panel,) = group.panels
    assert "A1" in panel.title
    assert panel.title.endswith("per m² per jaar")


def test_the_style_sheet_has_a_rule_for_each_municipality() -> None:
    """Its name follows its content, and the page links to it."""
    site = site_of(region({"els": municipality("Els"), "wilg": municipality("Wilg")}))
    made = tuple(AREA.pages(site))
    (file,) = files(site, made)
    assert [f'[data-place="{place}"]'.encode() in file.content for place in (1, 2, 3)] == [True, True, False]
    assert f'href="../{file.address}"'.encode() in render(*made)


def test_what_a_person_typed_is_text() -> None:
    """A hostile name is escaped, also in an attribute."""
    hostile = municipality("\"><b>'s-Hage", assessment(2026, "222222"))
    model = region({"x": hostile, "y": municipality("Els")})
    assert b"<b>'s" not in render(*AREA.pages(site_of(model)))
