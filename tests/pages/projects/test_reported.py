"""What a project tells beside its measurements: reductions, costs, whose it is, and masses partly known."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.pages.projects.project import ProjectView
from site_builder.pages.projects.project import project as project_page
from site_builder.pages.projects.reported import differing, less, reductions_finding
from site_builder.pages.projects.view import pages
from site_builder.pages.projects.work_words import amount
from site_builder.pages.shared.site import Site
from site_builder.records.project import Project, Reduction
from site_builder.render import render
from tests.measures.region import measurement, mki_of, municipality, project, region

SOURCE = {"title": "Een krant"}


def site_of(one: Project) -> Site:
    """Two municipalities, of which `wilg` has a project."""
    people = {"els": municipality("Els"), "wilg": municipality("Wilg")}
    return Site(region(people, {("wilg", "werk"): one}, report_year=2026), NO_HISTORY, "assets/site.css")


def view_of(**parts: Any) -> ProjectView:
    """The page of a project."""
    measurements = parts.pop("measurements", ())
    site = site_of(project(*measurements, **parts))
    return project_page(site, site.model.projects[0])


def reduction(percent: float, **more: object) -> Reduction:
    """How much less CO2, by a source."""
    return Reduction.model_validate({"quantity": "co2", "percent": percent, "source": SOURCE, **more})


def test_sources_that_differ_are_named_as_differing() -> None:
    """About 85% by one and 83% by the other are both told, and neither is chosen."""
    found = (reduction(85, sign="about"), reduction(40, quantity="fuel"), reduction(83, expected=True))
    assert reductions_finding(found) == "Bronnen noemen niet hetzelfde getal"
    assert list(differing(found)) == [
        "2 bronnen noemen een ander getal voor CO₂-uitstoot: ongeveer 85% en 83%, verwacht."
    ]
    part = view_of(reductions=found).reductions
    assert part is not None
    assert part.table is not None
    assert [(what.text, said.text) for what, said, _ in part.table.rows] == [
        ("CO₂-uitstoot", "ongeveer 85%"),
        ("CO₂-uitstoot", "83%, verwacht"),
        ("Brandstof", "40%"),
    ]


@pytest.mark.parametrize(
    "other",
    [
        {"percent": 85},
        {"percent": 40, "scope": "de deklaag"},
        {"percent": 40, "quantity": "mki"},
        {"percent": 40, "against": "gewoon asfalt"},
    ],
)
def test_what_is_about_something_else_is_no_difference(other: dict[str, Any]) -> None:
    """The same number, another part of the work, another quantity, another comparison: no contradiction."""
    found = (reduction(85, against="een oude weg"), reduction(**other))
    assert list(differing(found)) == []
    assert reductions_finding(found).endswith("volgens bronnen")


def test_a_number_stands_as_the_source_gives_it() -> None:
    """Nothing is rounded and nothing is added."""
    assert [amount(Decimal(text)) for text in ("85", "7000", "2.50", "0.125")] == [
        "85",
        "7.000",
        "2,5",
        "0,125",
    ]
    assert less(reduction(60, sign="at_least")) == "minstens 60%"
    assert reductions_finding((reduction(60),)) == "Minder CO₂-uitstoot, volgens een bron"


@pytest.mark.parametrize(
    ("difference", "said"),
    [
        (-5, "Het werk kostte 5% minder dan de gewone manier"),
        (2.5, "Het werk kostte 2,5% meer dan de gewone manier"),
        (0, "Het werk kostte evenveel als de gewone manier"),
        (None, "Wegen, stand van 2026"),
    ],
)
def test_costs_beside_the_usual_way(difference: float | None, said: str) -> None:
    """Less, more, the same, or not known: never 0 for unknown."""
    work = view_of(costs={"difference_percent": difference}, tendered="2026").work
    assert work.heading == said
    assert ("Verschil" in [one.name for one in work.pairs]) == (difference is not None)
    assert work.unknown == "Nog niet vastgelegd: kosten, grootte, contract en werkwijze."


def test_whose_a_project_is() -> None:
    """The one that leads has what the partners do not; each is a link, and each has its own address."""
    view = view_of(shared_with=[{"municipality": "els", "share": 40}])
    said = [(one.name, one.value, one.href) for one in view.work.pairs if one.href]
    assert said == [
        ("Gemeente", "Wilg, 60% van het werk", "../../../gemeenten/wilg/"),
        ("Samen met", "Els, 40% van het werk", "../../../gemeenten/els/"),
    ]
    unknown = view_of(shared_with=[{"municipality": "els"}]).work.pairs
    assert [one.value for one in unknown][:2] == ["Wilg, aandeel niet bekend", "Els, aandeel niet bekend"]
    assert [desk.municipality.label for desk in view.contact.desks] == ["Wilg", "Els"]


def test_whom_to_write_is_the_role_of_the_municipality() -> None:
    """Its address and its website, which stood on no page before (review, chapter 4e); else the region."""
    wilg = municipality("Wilg").model_copy(
        update={"contact": "circulair@wilg.example", "website": "https://www.wilg.example/"}
    )
    model = region({"wilg": wilg}, {("wilg", "werk"): project()}, report_year=2026)
    contact = project_page(Site(model, NO_HISTORY, "assets/site.css"), model.projects[0]).contact
    assert contact.heading == "Vragen? Schrijf naar Wilg"
    (desk,) = contact.desks
    assert desk.mail.href == "mailto:circulair@wilg.example"
    assert (desk.website.label, desk.website.href) == ("wilg.example", "https://www.wilg.example/")
    assert contact.region.label == ""
    assert view_of().contact.region.label == "Contact met de regio"


def test_what_was_asked_is_told_where_the_texts_are_missing() -> None:
    """The criteria of a tender are no text to take over: the page says who has it."""
    texts = view_of(tender={"criteria": ["Minstens 55% oud asfalt"]}).texts
    assert texts is not None
    assert texts.heading == "1 eis in de uitvraag"
    assert texts.caption.endswith("Vraag ernaar bij Wilg.")


def test_size_practice_texts_and_subjects_are_told() -> None:
    """Each stands on the page in words."""
    one = project(
        size={"m2": 7000, "m": 2600},
        practice="pilot",
        framework=True,
        texts=[{"kind": "tender", "name": "Leidraad", "url": "https://wilg.example/leidraad"}],
        lessons=["Begin vroeg."],
        lesson_subjects=["asfalt"],
    )
    text = " ".join(
        next(render(page).decode() for page in pages(site_of(one)) if "werk/" in page.address).split()
    )
    for said in (
        "7.000 m² en 2.600 m lang",
        "Proef",
        "elk jaar telt apart",
        "1 tekst om over te nemen",
        "licentie niet bekend: vraag het eerst",
        "Over: asfalt",
    ):
        assert said in text, said


def test_masses_of_a_part_are_tonnes_without_a_bar() -> None:
    """12 tonnes of girders are told, the rest is not known, and the indicator says why it has no value."""
    view = view_of(measurements=[measurement(materials={"reused": 12}, materials_known="part")])
    assert view.hero is None
    assert view.phases is not None
    assert view.phases.table is not None
    assert [[cell.text for cell in row] for row in view.phases.table.rows][1:] == [
        ["Materiaal, hergebruikt", "12\u00a0ton"],
        ["Materiaal, samen", "niet bekend"],
    ]
    assert view.unmeasured.startswith("Massa voor een deel bekend: materials.")


def test_no_new_material_is_beside_the_question() -> None:
    """It is no 0 and not forgotten."""
    view = view_of(measurements=[measurement(no_new_material=True)])
    assert "Geldt niet, want er is geen nieuw materiaal gebruikt: materials." in view.unmeasured


def test_a_reference_stands_beside_the_phases() -> None:
    """€ 0,50 of reference beside € 0,20 as built: no verdict, no difference, and no phase in the heading."""
    view = view_of(
        measurements=[
            measurement("delivery", "2026-09-01", mki=mki_of(200)),
            measurement("reference", "2026-01-01", mki=mki_of(500)),
        ]
    )
    assert view.phases is not None
    assert view.phases.table is not None
    assert [column.label for column in view.phases.table.columns][1:] == ["Referentieontwerp", "Oplevering"]
    (row,) = view.phases.table.rows
    assert [unmarked(cell.text) for cell in row][1:] == ["€\u00a00,50", "€\u00a00,20"]
    assert row[-1].note == ""
    assert view.phases.heading == "1 meting bij oplevering, naast een referentieontwerp"


def test_a_half_recycled_layer_says_which_half() -> None:
    """60% of the asphalt was used before: it stands beside what was done with it."""
    uses = [{"material": "asfalt", "strategy": "recycle", "tonnes": 100, "secondary": 60}]
    section = view_of(materials=uses).materials
    assert section is not None
    assert section.table is not None
    assert section.table.rows[0][1].note == "60% eerder gebruikt"
