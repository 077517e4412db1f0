"""The pages of indicators: what is shown of a region, and what an empty one says."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import Model, tie
from site_builder.pages.indicators.indicator import MOST_ROWS, IndicatorView, indicator_page
from site_builder.pages.indicators.view import IndicatorsView, indicators, pages
from site_builder.pages.shared.site import Site
from site_builder.records.measurement import Measurement
from site_builder.records.project import Project
from site_builder.render import render
from tests.measures.programme import CO2, DEMOLITION, INDICATORS, MATERIALS, MKI, SEB, level
from tests.measures.region import (
    assessment,
    co2_of,
    measurement,
    mki_of,
    municipality,
    project,
    records,
    region,
    with_levels,
)

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
    texts = html(site)
    assert len(texts) == 1 + len(INDICATORS.indicators)
    assert 'href="../../over/verbeteren/"' in texts[f"indicatoren/{MATERIALS.id}/"]
    assert all("0%" not in text for text in texts.values())


def test_projects_without_measurement_are_no_zeros() -> None:
    """Six projects of which nothing is known have no value, and the page says so."""
    site = site_of(*[project() for _ in range(6)])
    view = indicator_page(site, MKI)
    assert unmarked(view.finding) == "Nog geen van de 6 projecten is gemeten."
    assert unmarked(view.nothing).startswith("6 projecten tellen mee")
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
    assert unmarked(part.heading) == "In 2026 halen 2 van de 3 getoetste wegprojecten het niveau"
    assert unmarked(part.coverage).startswith("Gemeten: 3 in 2026, 3 tot en met 2026, van 4 wegprojecten.")
    (group,) = part.groups
    assert [unmarked(fact.value).removesuffix("%").split(",")[0] for fact in group.facts] == ["40", "65", "2"]
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
    assert (a1.heading[:13], a2.heading[:13]) == ("Rekenregel A1", "Rekenregel A2")
    assert [unmarked(row[1].text) for row in a1.years] == ["1 van de 1", "niet gemeten"]
    assert [unmarked(row[1].text) for row in a2.years] == ["niet gemeten", "2 van de 3"]
    assert [unmarked(row[1].text) for row in a1.years_to_date] == ["1 van de 1", "1 van de 3"]
    assert a1.nothing == "In 2027 is hiervan niets gemeten."
    assert (a1.trend, a2.trend) == (None, None)
    assert a2.strip is not None
    assert a2.strip.levels == ()
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
    assert [unmarked(group.facts[0].value) for group in part.groups] == ["20,0\u00a0kg"]
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
    assert unmarked(part.coverage) == (
        "Gemeten: 1 in 2026, 1 tot en met 2026, van 2 wegprojecten."
        " Bij 1 project is niets gesloopt; daar geldt deze indicator niet."
    )
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


def test_the_line_of_the_years_keeps_the_gaps() -> None:
    """By hand: 50% in 2026, nothing in 2027, 80% and 90% in 2028: two dots, no line, and no comparison."""
    site = site_of(
        project(masses(50, 100)),
        project(masses(80, 100, "2028-06-01")),
        project(masses(90, 100, "2028-06-01")),
        report_year=2028,
    )
    (group,) = indicator_page(site, MATERIALS).types[0].groups
    assert [tuple(unmarked(cell.text) for cell in row[:3]) for row in group.years] == [
        ("2026", "1 van de 1", "50%"),
        ("2027", "niet gemeten", "–"),
        ("2028", "2 van de 3", "85%"),
    ]
    assert [unmarked(row[2].text) for row in group.years_to_date] == ["50%", "50%", "73,3%"]
    assert group.trend is not None
    assert (len(group.trend.dots), group.trend.segments) == (2, ())
    assert unmarked(group.trend_heading) == "In 2028 was het gewogen gemiddelde 85%"
    assert group.not_compared == "Niet vergeleken met 2027: van het jaar ervoor is niets bekend."


def test_every_level_that_judged_a_project_has_its_line() -> None:
    """63% of 2027 meets 62%, 63% of 2028 does not meet 65%: both lines stand there, with their years."""
    changed = with_levels(MATERIALS, [level("roads", 62), level("roads", 65, 2028)])
    own = records(
        {"wilg": municipality("Wilg")},
        {
            ("wilg", "oud"): project(masses(63, 100, "2027-06-01")),
            ("wilg", "nieuw"): project(masses(63, 100, "2028-06-01")),
        },
        report_year=2028,
    )
    site = made(tie(replace(own, indicators=INDICATORS.model_copy(update={"indicators": (changed,)}))))
    (group,) = indicator_page(site, changed).types[0].groups
    assert group.strip is not None
    assert [mark.label.text for mark in group.strip.levels] == ["62% t/m 2027", "65% vanaf 2028"]
    assert [mark.current for mark in group.strip.levels] == [False, True]
    assert sorted(dot.state for dot in group.strip.dots) == ["below", "met"]
    assert "Niveaus: 62% t/m 2027, 65% vanaf 2028." in group.strip_desc


def test_a_level_that_judged_nothing_has_no_line() -> None:
    """Everything was measured in 2028: 62% until 2027 says nothing about these dots."""
    changed = with_levels(MATERIALS, [level("roads", 62), level("roads", 65, 2028)])
    own = records(
        {"wilg": municipality("Wilg")},
        {("wilg", f"weg-{n}"): project(masses(60 + n, 100, "2028-06-01")) for n in range(2)},
        report_year=2028,
    )
    site = made(tie(replace(own, indicators=INDICATORS.model_copy(update={"indicators": (changed,)}))))
    (group,) = indicator_page(site, changed).types[0].groups
    assert group.strip is not None
    assert [mark.label.text for mark in group.strip.levels] == ["niveau 65%"]


def test_all_measured_with_the_new_weight_set_is_not_testable_and_named() -> None:
    """A region that only has A2 values beside a level for A1: no verdict, and the strip of A1 is empty."""
    site = site_of(*[project(measurement(mki=mki_of(300, weight_set="A2"))) for _ in range(2)])
    a1, a2 = indicators(site).parts[2].rows
    assert (a1.value, a1.note) == ("", "Nog niet gemeten")
    assert unmarked(a2.about) == "Wegen · rekenregel A2 · gewogen gemiddelde van 2 projecten, gemeten in 2026"
    assert a2.note == "niet te toetsen: er is geen niveau voor rekenregel A2"
    assert a2.unit == "per m² per jaar"
    assert a2.strip is not None
    assert a2.strip.state == "untestable"


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
    assert [unmarked(cell.text) for cell in row] == ["Wilg", "201", "201 van de 201"]
    assert row[0].href == "../../projecten/#gemeente-wilg"


def test_the_overview_compares_only_what_may_be_compared() -> None:
    """The A1 of the year before stands beside the A1 of this year; a type without a level has no strip."""
    site = site_of(
        *[project(measurement(date="2026-06-01", mki=mki_of(200)))] * 2,
        *[project(measurement(date="2027-06-01", mki=mki_of(100)))] * 2,
        project(measurement(mki=mki_of(100)), kind="other"),
        report_year=2027,
    )
    roads, other = indicators(site).parts[2].rows
    assert roads.strip is not None
    assert roads.strip.previous
    assert roads.strip.state == "met"
    assert other.strip is None
    assert other.about == "Geen niveau voor overige werken"
    assert (
        unmarked(other.note)
        == "Niet gemeten in 2027; tot en met 2027 €\u00a00,10 per m² per jaar (één project)"
    )


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


def test_no_two_regions_of_a_page_have_one_name() -> None:
    """Who jumps from table to table hears which one it is: of which kind of work, set and span of years."""
    site = site_of(
        *(
            project(measurement(date=f"{year}-06-01", mki=mki_of(150, weight_set=name)), kind=kind)
            for year in (2026, 2027)
            for name in ("A1", "A2")
            for kind in ("roads", "public_space")
            for _ in range(2)
        ),
        report_year=2027,
    )
    found = re.findall(r'role="region"\s+aria-label="([^"]*)"', html(site)["indicatoren/mki/"])
    assert len(found) > 8
    assert len(set(found)) == len(found)
