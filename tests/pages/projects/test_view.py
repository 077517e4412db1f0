"""The list of projects, and the page of one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY, Change, History
from site_builder.load.picture_files import PictureFile
from site_builder.pages.projects.origin import OriginBar
from site_builder.pages.projects.project import ProjectView
from site_builder.pages.projects.project import project as project_page
from site_builder.pages.projects.view import ProjectsView, files, pages, projects
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


def test_where_nothing_was_measured_the_list_explains_that_sign_alone() -> None:
    """Seven signs of which none is drawn would explain nothing."""
    assert [one.text for one in projects(site_of(project()), 1, 1).legend] == ["niet gemeten"]
    assert len(projects(site_of(project(measurement(mki=mki_of(900)))), 1, 1).legend) == 7


def test_the_list_marks_what_was_measured() -> None:
    """Per indicator a mark with its words; a dash where nothing was measured; not applicable told apart."""
    site = site_of(project(measurement(materials={"percent": 70}, mki=mki_of(900), no_demolition=True)))
    (part,) = projects(site, 1, 1).parts
    marks = part.rows[0].marks
    assert [mark.state for mark in marks] == ["met", "", "below", "missing", "missing"]
    assert unmarked(marks[0].text) == "materials: 70%, haalt het prestatieniveau"
    assert marks[1].text.endswith("geldt niet, niets gesloopt")
    assert marks[3].text.endswith("niet gemeten")


def test_a_promise_has_another_sign_than_a_result() -> None:
    """What was designed is an open sign; what was built a full one."""
    site = site_of(project(measurement("design", materials={"percent": 70}, mki=mki_of(900))))
    (part,) = projects(site, 1, 1).parts
    assert [mark.state for mark in part.rows[0].marks][:3] == ["promised", "missing", "lacking"]


def test_the_totals_of_the_list_add_up() -> None:
    """Three on the list: one counts and is measured, a draft and a stopped one do not count."""
    site = site_of(
        project(measurement(materials={"percent": 70})), project(status="draft"), project(phase="stopped")
    )
    view = projects(site, 1, 1)
    assert view.chrome.title == "Projecten"
    assert unmarked(view.finding) == (
        "3 projecten van 1 gemeente. Het ene project dat meetelt, heeft een meting."
    )
    assert unmarked(view.outside) == "Deze tellen niet mee: 1 concept en 1 gestopt project."
    text = text_of(site)["projecten/"]
    for statistic, value in (("listed", 3), ("count", 1), ("measured", 1), ("draft", 1), ("stopped", 1)):
        assert f'<data value="{value}" data-figure="projects.{statistic}.2026.to_date">' in text


def test_a_national_list_has_pages_that_miss_nobody() -> None:
    """At most so many on a page, each project once, with links back and forth and anchors that exist."""
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
    assert view.indicators is None
    assert view.unmeasured.startswith("Nog niet gemeten: de 5 indicatoren")
    assert view.finding == "Een brug."
    assert view.summary == ("Van oud staal.",)
    assert view.claims is not None
    assert view.claims.heading == "1 uitspraak in openbare bronnen, niet getoetst"
    assert view.claims.entries[0].source.href == "https://krant.example/brug"
    assert view.hero is None
    assert view.badges[0].kind == "public"
    text = text_of(site_of(one))["projecten/wilg/werk-0000/"]
    assert "Deze uitspraken passen niet bij een indicator" in text
    assert "Uit openbare bron, niet bevestigd" in text


def test_a_project_of_which_nothing_is_known_is_a_good_page() -> None:
    """A name alone: what is not known is said in one line, and whom to ask."""
    view = view_of(project())
    assert (view.finding, view.phases, view.materials, view.texts, view.lessons) == (
        "",
        None,
        None,
        None,
        None,
    )
    assert view.work.unknown == "Nog niet vastgelegd: kosten, grootte, contract, werkwijze en planning."
    assert view.contact.heading == "Vragen? Schrijf naar de regio"


def test_the_phases_stand_below_each_other_with_what_changed() -> None:
    """Design 70%, delivery 60%: delivery counts, the fall is shown, another weight set is no change."""
    one = project(
        measurement("delivery", "2026-06-01", materials={"percent": 60}, mki=mki_of(100, weight_set="A2")),
        measurement("design", "2026-02-01", materials={"percent": 70}, mki=mki_of(100)),
    )
    view = view_of(one)
    assert view.phases is not None
    assert unmarked(view.phases.heading) == "Van 70% in het ontwerp naar 60% bij oplevering"
    assert view.phases.caption == "Een belofte bij de gunning is nog geen resultaat."
    assert [(bar.phase, unmarked(bar.value), bar.state) for bar in view.phases.bars] == [
        ("Ontwerp", "70%", "promised"),
        ("Oplevering", "60%", "below"),
    ]
    assert view.phases.table is not None
    assert [row[-1].note for row in view.phases.table.rows] == [
        "−10,0\u00a0procentpunt, slechter",
        "niet te vergelijken",
    ]
    assert unmarked(view.finding) == (
        "Bij oplevering is 60% van het materiaal hergebruikt, gerecycled of biobased."
        " Dat haalt het prestatieniveau niet (≥\u00a062%)."
    )


def test_one_measurement_stands_beside_nothing() -> None:
    """With one measurement there is no figure of phases: its bar stands at the top of the page."""
    view = view_of(project(measurement(materials={"percent": 60})))
    assert view.hero is not None
    assert view.phases is not None
    assert (view.phases.several, view.phases.bars) == (False, ())
    text = text_of(site_of(project(measurement(materials={"percent": 60}))))["projecten/wilg/werk-0000/"]
    assert 'id="fasen"' not in text


def shares_of(bar: OriginBar | None) -> list[tuple[str, str, str]]:
    """The parts of a bar: name, share and mass."""
    assert bar is not None
    return [(part.label, part.share, part.amount) for part in bar.bar.parts]


def test_the_material_is_a_bar_that_adds_up() -> None:
    """30 reused and 60 new of 100 tonnes: what is not divided is a part of its own."""
    view = view_of(project(measurement(materials={"reused": 30, "primary": 60, "total": 100})))
    assert shares_of(view.hero) == [
        ("hergebruikt", "30%", "30\u00a0ton"),
        ("nieuw", "60%", "60\u00a0ton"),
        ("niet uitgesplitst", "10%", "10\u00a0ton"),
    ]


def test_a_share_without_masses_is_a_bar_of_two_parts() -> None:
    """70% is not new, and nobody said which part of that is reused: no tonnes are made up."""
    view = view_of(project(measurement(materials={"percent": 70})))
    assert shares_of(view.hero) == [
        ("hergebruikt, gerecycled of biobased", "70%", ""),
        ("nieuw", "30%", ""),
    ]


def test_masses_without_their_whole_are_no_bar() -> None:
    """Of 8 tonnes recycled nobody knows what part that is: it is no bar of 100%."""
    assert view_of(project(measurement(materials={"recycled": 8}))).hero is None


def test_a_level_is_marked_on_the_bar_of_what_is_judged() -> None:
    """The reference design stands beside the work and is never judged."""
    masses = {"reused": 30, "recycled": 0, "biobased": 0, "primary": 70}
    one = project(
        measurement("reference", "2025-01-01", materials=masses),
        measurement("delivery", "2026-06-01", materials={**masses, "reused": 70, "primary": 30}),
    )
    view = view_of(one)
    assert view.phases is not None
    reference, delivery = view.phases.bars
    assert (reference.level, reference.state, reference.value) == ("", "", "")
    assert (delivery.level, delivery.state) == ("62%", "met")
    assert view.hero == delivery


def test_a_measurement_after_the_report_year_is_shown_and_named() -> None:
    """The page has it at once; the region's figures later."""
    view = view_of(project(measurement(date="2027-02-01", materials={"percent": 70})))
    assert view.indicators is not None
    assert view.indicators.table is not None
    assert view.indicators.heading == "De getoetste indicator is gehaald"
    assert "tot en met 2026" in view.indicators.note


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
    assert "4 mei 2026" in view_of(project(), history=History(changes, complete=True)).contact.changed
    assert "niet bekend" in view_of(project()).contact.changed


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


def test_a_picture_beside_the_project_comes_first_and_one_elsewhere_is_a_source() -> None:
    """With its size and its words; free text in an address never becomes a link."""
    pictures = [
        {"file": "brug.svg", "alt": "Een brug", "credit": "Wilg, CC0 1.0"},
        {"url": "javascript:alert(1)", "alt": "De brug", "credit": "Wilg"},
        {"url": "https://wilg.example/brug.jpg", "alt": "De brug", "credit": "Wilg"},
    ]
    one = project(pictures=pictures)
    assert view_of(one).picture is None
    file = PictureFile(b"<svg/>", 640, 320)
    site = replace(site_of(one), pictures={"projects/wilg/brug.svg": file})
    view = project_page(site, site.model.projects[0])
    assert view.picture is not None
    assert (view.picture.src, view.picture.width, view.picture.alt) == (
        "../../../projecten/wilg/brug.svg",
        640,
        "Een brug",
    )
    assert [(source.text, source.href) for source in view.contact.sources] == [
        ("Foto: De brug (Wilg)", ""),
        ("Foto: De brug (Wilg)", "https://wilg.example/brug.jpg"),
    ]
    made = {file.address: file.content for file in files(site, tuple(pages(site)))}
    assert made["projecten/wilg/brug.svg"] == b"<svg/>"
    assert "javascript:" not in text_of(site)["projecten/wilg/werk-0000/"]


def test_the_value_before_a_check_stands_beside_the_one_after() -> None:
    """The MKI was 0.18 and is 0.15 since the region looked; the origin of material was only reported."""
    check = {
        "by": "region",
        "date": "2026-07-01",
        "indicator": "mki",
        "before": 0.18,
        "response": {"respond_by": "2026-08-01", "answer": "Dat klopt.", "answered": "2026-07-10"},
    }
    proof = {
        "kind": "mki_calculation",
        "where": "zaak 7",
        "url": "https://wilg.example/7",
        "indicators": ["mki"],
    }
    made = measurement(
        materials={"percent": 60}, mki=mki_of(150), reported_by="contractor", proofs=[proof], checks=[check]
    )
    view = view_of(project(made))
    assert view.indicators is not None
    assert view.indicators.table is not None
    assert view.proof is not None
    signs = {row[0].text: row[1] for row in view.indicators.table.rows}
    found = [(cell.proof.rung if cell.proof else None, "eerst" in cell.note) for cell in signs.values()]
    assert sorted(found) == [("region", True), ("reported", False)]
    (block,) = view.proof.blocks
    assert block.given.startswith("Opgegeven door de aannemer")
    assert [(one.href, "zaak 7" in one.text) for one in block.proofs] == [("https://wilg.example/7", True)]
    (line,) = block.checks
    assert "0,18" in line.outcome
    assert "0,15" in unmarked(line.outcome)
    assert line.response == ("De gemeente antwoordde op 10 juli 2026: “Dat klopt.”",)
    assert not view.proof.open


def test_nothing_but_values_has_no_part_about_proof() -> None:
    """Each value still says that it was reported."""
    view = view_of(project(measurement(materials={"percent": 60})))
    assert view.proof is None
    assert view.indicators is not None
    assert view.indicators.table is not None
    assert [row[1].proof.text for row in view.indicators.table.rows if row[1].proof] == ["Opgegeven"]
