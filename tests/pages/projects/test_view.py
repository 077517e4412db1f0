"""The list of projects, and the page of one."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from site_builder.charts.stacked_bar import Part
from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY, Change, History
from site_builder.pages.projects.masses import MassBar
from site_builder.pages.projects.project import ProjectView
from site_builder.pages.projects.project import project as project_page
from site_builder.pages.projects.view import ProjectsView, pages, projects
from site_builder.pages.shared.measured import PROJECTS_PER_PAGE
from site_builder.pages.shared.site import Site
from site_builder.records.municipality import Municipality
from site_builder.records.project import Project
from site_builder.render import render
from tests.measures.region import assessment, co2_of, measurement, mki_of, municipality, project, region

SOURCE = {"title": "Een krant", "url": "https://krant.example/brug", "date": "2021-07"}
HOSTILE = "<img src=x onerror=alert(1)>"


def site_of(
    *made: Project, report_year: int = 2026, history: History = NO_HISTORY, owner: Municipality | None = None
) -> Site:
    """A region of one municipality, `wilg`, with these projects."""
    wilg = owner or municipality("Wilg", assessment(2026, "222222"))
    keyed = {("wilg", f"werk-{place:04}"): one for place, one in enumerate(made)}
    return Site(region({"wilg": wilg}, keyed, report_year=report_year), history, "assets/site.css")


def view_of(one: Project, **more: object) -> ProjectView:
    """The page of the only project."""
    site = site_of(one, **more)  # type: ignore[arg-type]
    return project_page(site, site.model.projects[0])


def text_of(site: Site) -> dict[str, str]:
    """Every page of this area as text, by its address."""
    return {page.address: render(page).decode() for page in pages(site)}


def test_a_region_without_projects_has_one_page_that_says_so() -> None:
    """The empty list is designed: who adds a project, and how."""
    site = Site(region(), NO_HISTORY, "assets/site.css")
    (text,) = text_of(site).values()
    assert "Er staan nog geen projecten in de monitor" in text
    assert "over/verbeteren/" in text
    assert "<table" not in text


def test_the_list_marks_what_was_measured() -> None:
    """Per indicator a mark with its words; a dash where nothing was measured; not applicable told apart."""
    site = site_of(project(measurement(materials={"percent": 70}, mki=mki_of(900), no_demolition=True)))
    (part,) = projects(site, 1, 1).parts
    marks = part.rows[0].marks
    assert [mark.state for mark in marks] == ["met", "", "below", "", ""]
    assert marks[0].text.endswith("haalt het niveau")
    assert marks[1].text == "geldt niet, niets gesloopt"
    assert marks[3].text == "niet gemeten"


def test_the_totals_of_the_list_add_up() -> None:
    """Three on the list: one counts and is measured, a draft and a stopped one do not count."""
    site = site_of(
        project(measurement(materials={"percent": 70})), project(status="draft"), project(phase="stopped")
    )
    view = projects(site, 1, 1)
    assert unmarked(view.title) == "3 projecten van 1 gemeente"
    assert unmarked(view.finding) == "Het ene project dat meetelt, heeft een meting."
    assert unmarked(view.outside) == "Deze tellen niet mee: 1 concept en 1 gestopt project."
    text = text_of(site)["projecten/"]
    for statistic, value in (("listed", 3), ("count", 1), ("measured", 1), ("draft", 1), ("stopped", 1)):
        assert f'<data value="{value}" data-figure="projects.{statistic}.2026.to_date">' in text


def test_a_national_list_has_pages_that_miss_nobody() -> None:
    """At most 200 on a page, each project once, with links back and forth and anchors that exist."""
    made = [project(name=f"Werk {place:04}") for place in range(PROJECTS_PER_PAGE * 2 + 1)]
    found = {page.address: page.view for page in pages(site_of(*made)) if isinstance(page.view, ProjectsView)}
    assert list(found) == ["projecten/", "projecten/pagina-2/", "projecten/pagina-3/"]
    names = [row.link.label for view in found.values() for part in view.parts for row in part.rows]
    assert names == [one.name for one in made]
    second = found["projecten/pagina-2/"]
    assert second.previous is not None
    assert second.next is not None
    assert (second.previous.href, second.next.href) == ("../../projecten/", "../../projecten/pagina-3/")
    assert second.parts[0].continued
    assert [link.href for link in found["projecten/"].index] == ["../projecten/#gemeente-wilg"]
    assert found["projecten/"].parts[0].id == "gemeente-wilg"


def test_a_project_of_a_municipality_that_left_is_marked() -> None:
    """The list and the page both say until when the municipality took part."""
    gone = municipality("Wilg", assessment(2026, "222222"), until="2027-06-30")
    site = site_of(project(), report_year=2028, owner=gone)
    assert projects(site, 1, 1).parts[0].left == "deed mee tot en met 30 juni 2027"
    view = project_page(site, site.model.projects[0])
    assert "tot en met 30 juni 2027" in view.not_counted
    assert "Gemeente doet niet meer mee" in [badge.text for badge in view.badges]


def test_a_project_with_claims_only_is_a_good_page() -> None:
    """What public sources tell is shown as told, with its source; no value is made of it."""
    one = project(
        status="public_source",
        summary="Een brug.\n\nVan oud staal.",
        claims=[{"text": "Bijna 90% is hergebruikt.", "source": SOURCE}],
        materials=[{"material": "staal", "strategy": "reuse"}],
        sources=[SOURCE],
    )
    view = view_of(one)
    assert not view.measured
    assert view.finding == "Nog geen indicator is gemeten."
    assert view.claims_heading == "Eén uitspraak in openbare bronnen, niet getoetst"
    assert view.claims[0].source.href == "https://krant.example/brug"
    assert view.summary == ("Een brug.", "Van oud staal.")
    assert view.materials is not None
    assert view.materials.bar is None
    assert view.badges[0].kind == "public"
    text = text_of(site_of(one))["projecten/wilg/werk-0000/"]
    assert "Deze uitspraken passen niet bij een indicator" in text
    assert "Uit openbare bron, niet bevestigd" in text


def test_the_phases_stand_side_by_side_with_what_changed() -> None:
    """Design 70%, delivery 60%: delivery counts, the fall is shown, another weight set is no change."""
    one = project(
        measurement("delivery", "2026-06-01", materials={"percent": 60}, mki=mki_of(100, weight_set="A2")),
        measurement("design", "2025-06-01", materials={"percent": 70}, mki=mki_of(100)),
    )
    view = view_of(one)
    assert view.phases_heading == "Twee metingen, bij ontwerp en oplevering"
    assert [row[-1].text for row in view.phase_rows] == [
        "−10,0\u00a0procentpunt, slechter",
        "niet te vergelijken",
    ]
    assert view.rows[0].mark.state == "below"
    assert view.rows[2].mark.state == "untestable"
    assert view.strips[0].strip is not None
    assert view.strips[0].strip.previous
    assert view.coverage == "Twee van de vijf indicatoren zijn gemeten"


def test_one_phase_stands_beside_nothing() -> None:
    """With one measurement there is no table of phases and no word of why they stand side by side."""
    one = project(measurement(materials={"percent": 60}))
    view = view_of(one)
    assert (view.phase_rows, view.phases_caption, view.phases) == ((), "", False)
    text = text_of(site_of(one))["projecten/wilg/werk-0000/"]
    assert "naast elkaar" not in text
    two = project(
        measurement(materials={"percent": 60}), measurement("design", "2025-06-01", materials={"percent": 6})
    )
    assert "Daarom staan de fasen naast elkaar" in text_of(site_of(two))["projecten/wilg/werk-0000/"]


def parts_of(bar: MassBar) -> Sequence[Part]:
    """The parts of a bar that is there."""
    assert bar.bar is not None
    return bar.bar.parts


def test_the_masses_are_a_bar_that_adds_up() -> None:
    """30 reused and 60 new of 100 tonnes: what is not divided is a part of its own."""
    one = project(
        measurement(
            materials={"reused": 30, "primary": 60, "total": 100},
            demolition={"reused": 0, "recycled": 8, "energy_recovery": 0, "landfill": 2},
        )
    )
    masses = view_of(one).masses
    assert [[part.percentage for part in parts_of(bar)] for bar in masses] == [
        ["30%", "60%", "10%"],
        ["80%", "20%"],
    ]
    assert parts_of(masses[0])[-1].label == "Niet uitgesplitst, 10\u00a0ton"
    assert masses[0].rows[-1][1].text == "100\u00a0ton"


def test_masses_without_their_whole_are_no_bar() -> None:
    """Of 8 tonnes recycled nobody knows what part that is: it is no bar of 100%."""
    assert view_of(project(measurement(demolition={"recycled": 8}))).masses == ()


def test_listed_materials_are_parts_of_all_material_in_the_work() -> None:
    """1290 + 270 + 12 of 2200 tonnes: 628 are not listed, and no heading says that all is reused.

    58,6 + 12,3 + 0,5 + 28,5 percent make 59 + 12 + 1 + 28.
    """
    one = project(
        measurement(
            materials={"reused": 1290, "recycled": 270, "biobased": 12, "primary": 628, "total": 2200}
        ),
        materials=[
            {"material": "klinkers", "strategy": "reuse", "tonnes": 1290},
            {"material": "fundering", "strategy": "recycle", "tonnes": 270},
            {"material": "bankjes", "strategy": "biobased", "tonnes": 12},
        ],
    )
    part = view_of(one).materials
    assert part is not None
    assert part.bar is not None
    assert part.heading == ("Van 1.572\u00a0ton van de 2.200\u00a0ton is vastgelegd wat ermee is gedaan")
    assert [one.percentage for one in parts_of(part.bar)] == ["59%", "12%", "1%", "28%"]
    assert parts_of(part.bar)[-1].label == "Niet uitgesplitst, 628\u00a0ton"
    assert part.bar.rows[-1][1].text == "2.200\u00a0ton"


def test_what_was_avoided_or_has_no_mass_is_not_in_the_bar() -> None:
    """The bar is of known masses in the work; the table has every material."""
    one = project(
        measurement(materials={"reused": 30, "recycled": 10, "biobased": 5, "primary": 0, "total": 45}),
        materials=[
            {"material": "beton", "strategy": "reuse", "tonnes": 30},
            {"material": "asfalt", "strategy": "recycle", "tonnes": 10},
            {"material": "zand", "strategy": "refuse", "tonnes": 500},
            {"material": "hout", "strategy": "biobased"},
        ],
    )
    part = view_of(one).materials
    assert part is not None
    assert part.bar is not None
    assert [one.label for one in parts_of(part.bar)] == [
        "Opnieuw gebruikt, 30\u00a0ton",
        "Gerecycled, 10\u00a0ton",
        "Niet uitgesplitst, 5\u00a0ton",
    ]
    assert len(part.rows) == 4
    assert part.caption.endswith("Van één materiaal is de massa niet bekend.")


def test_a_picture_is_a_link_only_to_a_web_address() -> None:
    """An address is free text: a script in it never becomes a link."""
    pictures = [
        {"url": "javascript:alert(1)", "alt": "Een brug", "credit": "Wilg"},
        {"url": "https://wilg.example/brug.jpg", "alt": "De brug", "credit": "Wilg"},
    ]
    one = project(pictures=pictures)
    assert [picture.link.href for picture in view_of(one).pictures] == ["", "https://wilg.example/brug.jpg"]
    assert "javascript:" not in text_of(site_of(one))["projecten/wilg/werk-0000/"]


def test_a_measurement_after_the_report_year_is_shown_and_named() -> None:
    """The page has it at once; the region's figures later."""
    view = view_of(project(measurement(date="2027-02-01", materials={"percent": 70})))
    assert view.measured
    assert view.rows[0].mark.state == "met"
    assert "tot en met 2026" in view.after_report


@pytest.mark.parametrize(
    ("more", "word"),
    [({"status": "draft"}, "concept"), ({"phase": "idea"}, "verkenning"), ({"phase": "stopped"}, "gestopt")],
)
def test_a_project_that_does_not_count_says_why(more: dict[str, str], word: str) -> None:
    """A draft, an idea and a project that stopped are shown, and are in no figure."""
    assert word in view_of(project(**more)).not_counted


def test_the_last_change_comes_from_git() -> None:
    """The file of the project, by its path below the data folder."""
    changes = {"projects/wilg/werk-0000.yaml": (Change(date(2026, 5, 4), "changed"),)}
    assert "4 mei 2026" in view_of(project(), history=History(changes, complete=True)).changed
    assert "niet bekend" in view_of(project()).changed


def test_neighbours_are_those_of_the_list() -> None:
    """The first has no previous, the last no next."""
    site = site_of(project(name="Aa"), project(name="Bb"))
    first, last = (project_page(site, entry) for entry in site.model.projects)
    assert first.previous is None
    assert first.next is not None
    assert first.next.href == "../../../projecten/wilg/werk-0001/"
    assert last.previous is not None
    assert last.next is None


def test_everything_that_a_person_typed_is_escaped() -> None:
    """Hostile text in every field is text on the page, and no id is used twice."""
    one = project(
        measurement(note=HOSTILE, co2=co2_of(5, unit=HOSTILE), tool={"name": HOSTILE}),
        name=HOSTILE,
        summary=HOSTILE,
        location=HOSTILE,
        tender={"procedure": HOSTILE, "criteria": [HOSTILE], "note": HOSTILE},
        partners=[{"name": HOSTILE, "role": HOSTILE}],
        materials=[{"material": HOSTILE, "strategy": "reuse", "tonnes": 1, "note": HOSTILE}],
        lessons=[HOSTILE],
        claims=[{"text": HOSTILE, "source": {"title": HOSTILE}}],
        sources=[{"title": HOSTILE}],
    )
    for text in text_of(site_of(one, one)).values():
        assert "<img" not in text
