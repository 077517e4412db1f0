"""The pages of indicators: what is shown of a region, and what an empty one says."""

from __future__ import annotations

from decimal import Decimal

import pytest

from site_builder.history import NO_HISTORY
from site_builder.model import Model
from site_builder.records.project import Measurement, Project
from site_builder.render import render
from site_builder.views.indicator import MOST_ROWS, IndicatorView, indicator_page
from site_builder.views.indicators import IndicatorsView, indicators, pages
from site_builder.views.site import Site
from tests.measures.programme import CO2, DEMOLITION, INDICATORS, MATERIALS, MKI, SEB
from tests.measures.region import assessment, co2_of, measurement, mki_of, municipality, project, region

HOSTILE = "<script>alert('O'Brien')</script>"


def site_of(*projects: Project, report_year: int = 2026, until: str | None = None) -> Site:
    """A region of one municipality with these projects."""
    wilg = municipality("Wilg", assessment(2026, "222222"), until=until)
    keyed = {("wilg", f"werk-{place:04}"): one for place, one in enumerate(projects)}
    return made(region({"wilg": wilg}, keyed, report_year=report_year))


def made(model: Model) -> Site:
    """The site of a model."""
    return Site(model=model, history=NO_HISTORY, css="assets/site.css")


def masses(part: float, whole: float, date: str = "2026-06-01") -> Measurement:
    """A measurement of material with its masses."""
    return measurement(date=date, materials={"reused": part, "total": whole})


def html(site: Site) -> dict[str, str]:
    """Every page of this area as text, by its address."""
    return {page.address: render(page).decode() for page in pages(site)}


def test_an_empty_region_says_what_is_missing_and_renders() -> None:
    """No project at all: no figure, no zero, and a way to fill it in."""
    site = made(region())
    view = indicator_page(site, MATERIALS)
    assert not view.measured
    assert view.types == ()
    assert view.finding == "Er zijn nog geen projecten die meetellen."
    assert view.nothing
    assert view.correct.href == "../../over/verbeteren/"
    texts = html(site)
    assert len(texts) == 1 + len(INDICATORS.indicators)
    assert all("0%" not in text for text in texts.values())


def test_projects_without_measurement_are_no_zeros() -> None:
    """Six projects of which nothing is known have no value, and the page says so."""
    site = site_of(*[project() for _ in range(6)])
    view = indicator_page(site, MKI)
    assert view.finding == "Nog geen van de zes projecten is gemeten."
    assert view.nothing.startswith("Zes projecten tellen mee")
    assert all(part.rows == () for part in indicators(site).parts)


def test_one_type_shows_its_mean_median_and_verdicts() -> None:
    """By hand: (70 + 10) / (100 + 100) = 40%; shares 70%, 10% and 65%: median 65%; two of three reach 62%."""
    site = site_of(
        project(masses(70, 100)),
        project(masses(10, 100)),
        project(measurement(materials={"percent": 65})),
        project(),
    )
    (part,) = indicator_page(site, MATERIALS).types
    assert part.heading == "Twee van de drie getoetste wegprojecten halen het niveau"
    assert part.coverage.startswith("Gemeten: 3 van 4 wegprojecten.")
    (group,) = part.groups
    assert [fact.value.removesuffix("%").split(",")[0] for fact in group.facts] == ["40", "65", "2"]
    assert "van 2 projecten" in group.facts[0].text
    assert group.note.startswith("Eén project noemt alleen een percentage")
    assert group.strip is not None
    assert [dot.state for dot in group.strip.dots] == ["below", "met", "met"]
    assert [row.mark.state for row in part.rows] == ["met", "below", "met"]
    assert [item.why for item in part.unmeasured] == ["niet gemeten"]


def test_roads_and_public_space_stay_apart() -> None:
    """Each type has its own section, coverage and level."""
    site = site_of(project(masses(60, 100)), project(masses(60, 100), kind="public_space"))
    parts = indicator_page(site, MATERIALS).types
    assert [part.id for part in parts] == ["wegen", "openbare-ruimte"]
    assert [part.rows[0].mark.state for part in parts] == ["below", "met"]


def test_the_weight_sets_stand_in_groups_and_share_no_line() -> None:
    """A1 in one year and A2 in the next: two groups, no trend through both, A2 is not testable."""
    site = site_of(
        project(measurement(date="2026-06-01", mki=mki_of(150))),
        project(measurement(date="2027-06-01", mki=mki_of(300, weight_set="A2"))),
        project(measurement(date="2027-06-01", mki=mki_of(400, weight_set="A2"))),
        report_year=2027,
    )
    (part,) = indicator_page(site, MKI).types
    a1, a2 = part.groups
    assert (a1.heading[:10], a2.heading[:10]) == ("Weegset A1", "Weegset A2")
    assert [row[0].text for row in a1.years] == ["2026", "2027"]
    assert [row[0].text for row in a2.years] == ["2027"]
    assert a2.trend is None
    assert a2.strip is not None
    assert a2.strip.level == ""
    assert {dot.state for dot in a2.strip.dots} == {"untestable"}
    assert "A2" in part.untestable


def test_co2_over_different_units_is_never_one_number() -> None:
    """A group per functional unit; a unit of one project stands in the table only."""
    site = site_of(
        project(measurement(co2=co2_of(100, 10))),
        project(measurement(co2=co2_of(300, 10))),
        project(measurement(co2=co2_of(9000, 1, unit="brug"))),
    )
    view = indicator_page(site, CO2)
    (part,) = view.types
    assert [group.facts[0].value for group in part.groups] == ["20,0\u00a0kg"]
    assert part.alone == "Eén eenheid heeft maar één project. Die meting staat alleen in de tabel."
    assert len({row.unit for row in part.rows}) == 2
    row = indicators(site).parts[3].rows[0]
    assert (row.value, row.strip) == ("", None)


def test_not_applicable_is_told_apart_from_not_measured() -> None:
    """Nothing was demolished in one project, and nobody measured the other."""
    site = site_of(
        project(measurement(no_demolition=True)), project(), project(measurement(demolition={"percent": 90}))
    )
    (part,) = indicator_page(site, DEMOLITION).types
    assert part.coverage.startswith("Gemeten: 1 van 2 wegprojecten. Bij één project is niets gesloopt")
    assert {item.why for item in part.unmeasured} == {"niets gesloopt, geldt niet", "niet gemeten"}


def test_the_covenant_gives_judgements_with_their_evidence() -> None:
    """A verdict per project and no number; an unknown verdict is listed as unknown."""
    site = site_of(
        project(measurement(seb={"verdict": "complies", "evidence": "Rapport van de aannemer."})),
        project(measurement(seb={"verdict": "unknown"})),
    )
    view = indicator_page(site, SEB)
    (part,) = view.types
    assert view.is_judgement
    assert [(row.value, row.note, row.mark.state) for row in part.rows] == [
        ("", "Rapport van de aannemer.", "met")
    ]
    assert [item.why for item in part.unmeasured] == ["oordeel niet bekend"]
    assert view.seb_note == ("Niet openbaar.",)


def test_the_trend_keeps_the_gaps_and_ends_in_the_reported_year() -> None:
    """Nothing was known in 2026: the line starts in 2027, and the first year has no row."""
    site = site_of(
        project(masses(50, 100, "2027-06-01")), project(masses(90, 100, "2028-06-01")), report_year=2028
    )
    (group,) = indicator_page(site, MATERIALS).types[0].groups
    assert [row[0].text for row in group.years] == ["2027", "2028"]
    assert group.trend is not None
    assert len(group.trend.dots) == 2
    assert group.trend_heading.startswith("Het gewogen gemiddelde steeg van 50")


def test_drafts_and_municipalities_that_left_are_in_no_figure() -> None:
    """A draft does not count; nor does a project after its municipality left."""
    assert not indicator_page(site_of(project(masses(70, 100), status="draft")), MATERIALS).measured
    gone = site_of(project(masses(70, 100)), report_year=2028, until="2027-06-30")
    assert not indicator_page(gone, MATERIALS).measured


def test_a_national_table_counts_per_municipality() -> None:
    """Beyond 200 projects of a type the page stays readable: a row per municipality."""
    site = site_of(*[project(masses(70, 100)) for _ in range(MOST_ROWS + 1)])
    (part,) = indicator_page(site, MATERIALS).types
    assert part.rows == ()
    (row,) = part.municipalities
    assert [cell.text for cell in row] == ["Wilg", "201", "201 van 201"]
    assert row[0].href == "../../projecten/#gemeente-wilg"


def test_the_overview_compares_only_what_may_be_compared() -> None:
    """Last year's A1 stands beside this year's A1; a type without a level has a note and no strip."""
    site = site_of(
        project(measurement(date="2026-06-01", mki=mki_of(200))),
        project(measurement(date="2027-06-01", mki=mki_of(100))),
        project(measurement(mki=mki_of(100)), kind="other"),
        report_year=2027,
    )
    roads, other = indicators(site).parts[2].rows
    assert roads.strip is not None
    assert roads.strip.previous
    assert roads.strip.state == "met"
    assert other.strip is None
    assert other.note.startswith("Geen niveau voor overige werken")


def test_what_a_person_typed_is_escaped() -> None:
    """A hostile name is text on every page."""
    site = site_of(project(masses(70, 100), name=HOSTILE), project(masses(60, 100), name=HOSTILE))
    for text in html(site).values():
        assert "<script>alert" not in text
    assert "&lt;script&gt;" in html(site)["indicatoren/materials/"]


@pytest.mark.parametrize("value", [Decimal(0), Decimal("0.001"), Decimal(90_000)])
def test_extreme_values_render(value: Decimal) -> None:
    """Zero, next to nothing and very much each have a scale."""
    assert html(site_of(project(measurement(mki=mki_of(value)))))


def test_the_views_are_what_the_templates_use() -> None:
    """Both kinds of page are plain values: the same site gives the same view."""
    site = site_of(project(masses(70, 100)))
    assert isinstance(indicators(site), IndicatorsView)
    assert isinstance(indicator_page(site, MATERIALS), IndicatorView)
    assert indicators(site) == indicators(site_of(project(masses(70, 100))))
