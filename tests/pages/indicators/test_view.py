"""The pages of indicators: what is shown of a region, and what an empty one says."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import Model, tie
from site_builder.pages.indicators.indicator import IndicatorView, indicator_page
from site_builder.pages.indicators.parts import MOST_ROWS, Measured, TypePart
from site_builder.pages.indicators.view import IndicatorsView, indicators, pages
from site_builder.pages.indicators.years import SetYears
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


def measured_in(part: TypePart) -> Measured:
    """What was measured of one part; there is something."""
    assert part.measured is not None
    return part.measured


def drawn(own: SetYears) -> list[tuple[str, str]]:
    """The year and the sign of each project in the figure."""
    assert own.panel is not None
    found = own.panel.chart.wide.signs
    return sorted((one.title.rpartition(":")[0].rpartition(" ")[2], one.place.sign) for one in found)


def test_an_empty_region_says_what_is_missing_and_renders() -> None:
    """No project at all: no figure, no zero, and a way to fill it in."""
    site = made(region())
    view = indicator_page(site, MATERIALS)
    assert view.parts == ()
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
    (part,) = indicator_page(site, MATERIALS).parts
    assert unmarked(part.heading) == "In 2026 halen 2 van de 3 getoetste wegprojecten het prestatieniveau"
    assert unmarked(part.caption).startswith("Gemeten: 3 in 2026, 3 tot en met 2026, van 4 wegprojecten.")
    (strip,) = part.strips
    assert (unmarked(strip.value), strip.name, strip.note) == ("40%", "Wegen", "prestatieniveau niet gehaald")
    assert unmarked(strip.about) == "gewogen gemiddelde van 2 projecten, gemeten in 2026"
    assert unmarked(strip.more) == "In 2026: 2 van de 3 getoetste projecten halen het prestatieniveau."
    (own,) = part.years
    assert own.notes[-1].startswith("Eén project noemt alleen een percentage")
    assert [unmarked(cell.text) for cell in own.table.rows[-1]][2:4] == ["40%", "65%"]
    assert sorted(row.mark.state for row in measured_in(part).rows) == ["below", "met", "met"]
    assert [item.text for item in part.unmeasured] == ["Wilg: niet gemeten"]


def test_roads_and_public_space_stay_apart() -> None:
    """Each type has its own section, coverage and level."""
    site = site_of(project(masses(60, 100)), project(masses(60, 100), kind="public_space"))
    parts = indicator_page(site, MATERIALS).parts
    assert [part.id for part in parts] == ["wegen", "openbare-ruimte"]
    assert [measured_in(part).rows[0].mark.state for part in parts] == ["below", "met"]
    assert len({part.heading for part in parts}) == 2


def test_the_weight_sets_stand_in_groups_and_share_no_line() -> None:
    """A1 in one year and A2 in the next: two groups, no trend through both, A2 is not testable."""
    site = site_of(
        project(measurement(date="2026-06-01", mki=mki_of(150))),
        project(measurement(date="2027-06-01", mki=mki_of(300, weight_set="A2"))),
        project(measurement(date="2027-06-01", mki=mki_of(400, weight_set="A2"))),
        report_year=2027,
    )
    (part,) = indicator_page(site, MKI).parts
    a1, a2 = part.years
    assert (a1.heading[:13], a2.heading[:13]) == ("Rekenregel A1", "Rekenregel A2")
    assert [unmarked(row[1].text) for row in a1.table.rows] == ["1 van de 1", "niet gemeten"]
    assert [unmarked(row[1].text) for row in a2.table.rows] == ["niet gemeten", "2 van de 3"]
    assert [drawn(own) for own in part.years] == [
        [("2026", "met")],
        [("2027", "untestable"), ("2027", "untestable")],
    ]
    old, new = part.strips
    assert (old.value, old.note) == ("", "Niet gemeten in 2027")
    assert unmarked(new.about) == "gewogen gemiddelde van 2 projecten, gemeten in 2027"
    assert new.note == "niet te toetsen: er is geen prestatieniveau voor rekenregel A2"
    assert "A2" in part.caption


def test_co2_over_different_units_is_never_one_number() -> None:
    """A group per functional unit; a unit of one project stands in the table only."""
    site = site_of(
        project(measurement(co2=co2_of(100, 10))),
        project(measurement(co2=co2_of(300, 10))),
        project(measurement(co2=co2_of(9000, 1, unit="brug"))),
    )
    view = indicator_page(site, CO2)
    (part,) = view.parts
    assert [unmarked(strip.value) for strip in part.strips] == ["20,0\u00a0kg"]
    assert len(part.years) == 1
    assert len({row.unit for row in measured_in(part).rows}) == 2
    row = indicators(site).parts[3].rows[0]
    assert (row.value, row.strip) == ("", None)


def test_not_applicable_is_told_apart_from_not_measured() -> None:
    """Nothing was demolished in one project, and nobody measured the other."""
    site = site_of(
        project(measurement(no_demolition=True)), project(), project(measurement(demolition={"percent": 90}))
    )
    (part,) = indicator_page(site, DEMOLITION).parts
    assert unmarked(part.caption) == (
        "Gemeten: 1 in 2026, 1 tot en met 2026, van 2 wegprojecten."
        " Bij 1 project is niets gesloopt; daar geldt deze indicator niet."
    )
    assert {item.text for item in part.unmeasured} == {
        "Wilg: niets gesloopt, geldt niet",
        "Wilg: niet gemeten",
    }


def test_the_covenant_gives_judgements_with_their_evidence() -> None:
    """A verdict per project and no number; an unknown verdict is listed as unknown."""
    site = site_of(
        project(measurement(seb={"verdict": "complies", "evidence": "Rapport van de aannemer."})),
        project(measurement(seb={"verdict": "unknown"})),
    )
    view = indicator_page(site, SEB)
    (part,) = view.parts
    found = measured_in(part)
    assert found.judged
    assert [(row.value, row.note, row.mark.state) for row in found.rows] == [
        ("", "Rapport van de aannemer.", "met")
    ]
    assert part.years == ()
    assert [item.text for item in part.unmeasured] == ["Wilg: oordeel niet bekend"]
    assert view.calculation.covenant == ("Niet openbaar.",)


def test_the_line_of_the_years_keeps_the_gaps() -> None:
    """By hand: 50% in 2026, nothing in 2027, 80% and 90% in 2028: two dots, no line, and no comparison."""
    site = site_of(
        project(masses(50, 100)),
        project(masses(80, 100, "2028-06-01")),
        project(masses(90, 100, "2028-06-01")),
        report_year=2028,
    )
    (own,) = indicator_page(site, MATERIALS).parts[0].years
    assert [tuple(unmarked(cell.text) for cell in row[:3]) for row in own.table.rows] == [
        ("2026", "1 van de 1", "50%"),
        ("2027", "niet gemeten", "–"),
        ("2028", "2 van de 3", "85%"),
    ]
    assert drawn(own) == [("2026", "below"), ("2028", "met"), ("2028", "met")]
    assert unmarked(own.heading) == "In 2028 was het gewogen gemiddelde 85%"
    assert own.notes == ("Niet vergeleken met 2027: van het jaar ervoor is niets bekend.",)


def test_the_list_opens_with_the_year_and_folds_what_came_before() -> None:
    """Newest first: one of 2028, and two more of which only the whole list tells."""
    site = site_of(
        *(project(masses(50, 100, f"{year}-06-01")) for year in (2026, 2028, 2027)), report_year=2028
    )
    found = measured_in(indicator_page(site, MATERIALS).parts[0])
    assert [row.day[:4] for row in found.rows] == ["2028", "2027", "2026"]
    assert found.in_year == found.rows[:1]


def test_a_level_stands_with_its_years_and_its_source() -> None:
    """62% until 2027 and 65% from 2028: the table says which one is in force."""
    changed = with_levels(MATERIALS, [level("roads", 62), level("roads", 65, 2028)])
    own = records({"wilg": municipality("Wilg")}, {("wilg", "weg"): project()}, report_year=2028)
    site = made(tie(replace(own, indicators=INDICATORS.model_copy(update={"indicators": (changed,)}))))
    levels = indicator_page(site, changed).calculation.levels
    assert levels is not None
    assert [[cell.text for cell in row] for row in levels.rows] == [
        ["Wegen", "2026 tot en met 2027", "≥\u00a062%"],
        ["Wegen", "vanaf 2028", "≥\u00a065%"],
    ]
    assert [row[1].badge is not None for row in levels.rows] == [False, True]
    assert all(row[0].note for row in levels.rows)


def test_all_measured_with_the_new_weight_set_is_not_testable_and_named() -> None:
    """A region that only has A2 values beside a level for A1: no verdict, and the strip of A1 is empty."""
    site = site_of(*[project(measurement(mki=mki_of(300, weight_set="A2"))) for _ in range(2)])
    a1, a2 = indicators(site).parts[2].rows
    assert (a1.value, a1.note) == ("", "Nog niet gemeten")
    assert a2.name.startswith("Wegen, rekenregel A2")
    assert unmarked(a2.about) == "gewogen gemiddelde van 2 projecten, gemeten in 2026"
    assert a2.note == "niet te toetsen: er is geen prestatieniveau voor rekenregel A2"
    assert a2.unit == "per m² per jaar"
    assert a2.strip is not None
    assert a2.strip.state == "untestable"


def test_drafts_and_municipalities_that_left_are_in_no_figure() -> None:
    """A draft does not count; nor does a project after its municipality left."""
    assert indicator_page(site_of(project(masses(70, 100), status="draft")), MATERIALS).nothing
    gone = site_of(project(masses(70, 100)), report_year=2028, until="2027-06-30")
    assert indicator_page(gone, MATERIALS).nothing


def test_a_national_table_counts_per_municipality() -> None:
    """Beyond 200 projects of a type the page stays readable: a row per municipality."""
    site = site_of(*[project(masses(70, 100)) for _ in range(MOST_ROWS + 1)])
    (part,) = indicator_page(site, MATERIALS).parts
    assert part.measured is None
    assert part.counted is not None
    (row,) = part.counted.rows
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
