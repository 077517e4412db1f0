"""What a project tells beside its measurements: reductions, costs, whose it is, and masses partly known."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.pages.projects.material_words import Listed, heading
from site_builder.pages.projects.project import ProjectView
from site_builder.pages.projects.project import project as project_page
from site_builder.pages.projects.reported_words import amount, differing, less, reductions_finding
from site_builder.pages.projects.view import pages
from site_builder.pages.projects.words import phases_caption, phases_finding
from site_builder.pages.shared.site import Site
from site_builder.records.project import MaterialUse, Project, Reduction
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
        "Twee bronnen noemen een ander getal voor CO2-uitstoot: ongeveer 85% en 83%, verwacht."
    ]
    part = view_of(reductions=found).reductions
    assert part is not None
    assert [(one.what, one.less) for one in part.lines] == [
        ("CO2-uitstoot", "ongeveer 85%"),
        ("CO2-uitstoot", "83%, verwacht"),
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
    assert reductions_finding((reduction(60),)) == "Minder CO2-uitstoot, volgens een bron"


@pytest.mark.parametrize(
    ("difference", "said"),
    [
        (-5, "Het was 5% goedkoper dan de gewone manier"),
        (2.5, "Het was 2,5% duurder dan de gewone manier"),
        (0, "Het kostte evenveel als de gewone manier"),
        (None, "Wat het kostte naast de gewone manier, is niet bekend"),
    ],
)
def test_costs_beside_the_usual_way(difference: float | None, said: str) -> None:
    """Cheaper, dearer, the same, or not known: never 0 for unknown."""
    part = view_of(costs={"difference_percent": difference}).costs
    assert part is not None
    assert part.heading == said
    assert [one.value for one in part.pairs] == ["niet bekend", "niet bekend"]


def test_whose_a_project_is() -> None:
    """The one that leads has what the partners do not; each is a link to its page."""
    pairs = view_of(shared_with=[{"municipality": "els", "share": 40}]).facts
    said = [(one.name, one.value, one.href) for one in pairs if one.name in ("Gemeente", "Samen met")]
    assert said == [
        ("Gemeente", "Wilg, 60% van het werk", "../../../gemeenten/wilg/"),
        ("Samen met", "Els, 40% van het werk", "../../../gemeenten/els/"),
    ]
    unknown = view_of(shared_with=[{"municipality": "els"}]).facts
    assert [one.value for one in unknown][:2] == ["Wilg, aandeel niet bekend", "Els, aandeel niet bekend"]


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
        "ja, elk jaar telt apart",
        "(Aanbestedingsleidraad; licentie niet bekend: vraag het eerst)",
        "Onderwerp: asfalt",
    ):
        assert said in text, said


def test_masses_of_a_part_are_tonnes_without_a_bar() -> None:
    """12 tonnes of girders are told, the rest is not known, and the indicator says why it has no value."""
    view = view_of(measurements=[measurement(materials={"reused": 12}, materials_known="part")])
    (bar,) = view.masses
    assert bar.bar is None
    assert [[cell.text for cell in row] for row in bar.rows] == [
        ["Hergebruikt", "12\u00a0ton"],
        ["De rest", "niet bekend"],
    ]
    assert view.rows[0].mark.text == "massa voor een deel bekend"


def test_no_new_material_is_beside_the_question() -> None:
    """It is no 0 and not forgotten."""
    view = view_of(measurements=[measurement(no_new_material=True)])
    assert view.rows[0].mark.text == "geldt niet: er is geen nieuw materiaal gebruikt"


def test_a_reference_stands_beside_the_phases() -> None:
    """€ 0,50 of reference beside € 0,20 as built: no verdict, no difference, and no phase in the heading."""
    view = view_of(
        measurements=[
            measurement("delivery", "2026-09-01", mki=mki_of(200)),
            measurement("reference", "2026-01-01", mki=mki_of(500)),
        ]
    )
    assert [column.label for column in view.phase_columns][1:] == [
        "Referentieontwerp, 1 jan 2026",
        "Oplevering, 1 sep 2026",
        "Verschil",
    ]
    (row,) = view.phase_rows
    assert [unmarked(cell.text) for cell in row][1:] == ["€\u00a00,50", "€\u00a00,20", "–"]
    assert view.phases_heading == "Eén meting, bij oplevering, naast een referentieontwerp"
    assert view.phases_caption.startswith("Met het referentieontwerp wordt het werk vergeleken.")


def test_one_measurement_is_no_comparison_of_phases() -> None:
    """As long as there is one phase, nothing stands side by side."""
    assert phases_caption([measurement()]) == ""
    years = [measurement("year", "2025-05-01"), measurement("year", "2026-05-01"), measurement("award")]
    assert phases_finding(years) == "Drie metingen, in 2025 en 2026 en bij gunning"
    assert phases_caption(years[:1]).startswith("Elk jaar van een raamcontract")
    assert phases_finding([measurement("reference")]).startswith("Er is nog niet gemeten, wel is er")


def material(strategy: str, tonnes: float, secondary: float | None = None) -> MaterialUse:
    """A material with its mass."""
    return MaterialUse.model_validate(
        {"material": "asfalt", "strategy": strategy, "tonnes": tonnes, "secondary": secondary}
    )


def test_a_half_recycled_layer_is_recycled_for_a_half() -> None:
    """60% of 100 tonnes of asphalt and all of 50 tonnes of bricks: 110 of 150 tonnes, not both of them."""
    used = (material("recycle", 100, 60), material("reuse", 50))
    listed = Listed(used, Decimal(150), Decimal(40))
    assert heading(listed) == "Van de 150\u00a0ton is 110\u00a0ton hergebruikt, gerecycled of biobased"
    assert heading(Listed(used[1:], Decimal(50))).startswith("Het enige vastgelegde materiaal is")
    assert heading(Listed((material("recycle", 10, 0),), Decimal(10), Decimal(10))).startswith(
        "Het enige vastgelegde materiaal is niet"
    )


def test_the_bar_of_a_half_recycled_layer_has_two_parts() -> None:
    """60 tonnes recycled and 40 new of the 100: the same as the measurement says."""
    view = view_of(
        measurements=[
            measurement(materials={"reused": 0, "recycled": 60, "biobased": 0, "primary": 40, "total": 100})
        ],
        materials=[material("recycle", 100, 60)],
    )
    assert view.materials is not None
    assert view.materials.bar is not None
    assert [[cell.text for cell in row] for row in view.materials.bar.rows][:2] == [
        ["Gerecycled", "60\u00a0ton"],
        ["Nieuw", "40\u00a0ton"],
    ]
    assert view.materials.rows[0][2].text == "60%"
