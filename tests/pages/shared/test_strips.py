"""Indicators against their levels: the same scale, the same number and the same verdict on every page."""

from __future__ import annotations

from dataclasses import replace

from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.indicators.indicator import indicator_page
from site_builder.pages.indicators.view import indicators
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import indicator_rows
from site_builder.records.project import Project
from tests.measures.programme import CO2, DEMOLITION, INDICATORS, MATERIALS, MKI, level
from tests.measures.region import (
    co2_of,
    measurement,
    mki_of,
    municipality,
    project,
    records,
    region,
    with_levels,
)


def site_of(*projects: Project, year: int = 2026, others: tuple[Project, ...] = ()) -> Site:
    """A region of Els with these projects, and of Ulk with the `others`."""
    found = {("els", f"werk-{place}"): one for place, one in enumerate(projects)}
    found |= {("ulk", f"werk-{place}"): one for place, one in enumerate(others)}
    members = {"els": municipality("Els"), "ulk": municipality("Ulk")}
    return Site(region(members, found, report_year=year), NO_HISTORY, "assets/site.css")


def mki(total: float, year: int = 2026, weight_set: str = "A1") -> Project:
    """A road with an MKI of `total` / 1000 EUR per m2 per year."""
    return project(measurement(date=f"{year}-06-01", mki=mki_of(total, weight_set=weight_set)))


def material(part: float, year: int = 2026) -> Project:
    """A road with this share of material, of which the masses are known."""
    return project(measurement(date=f"{year}-06-01", materials={"reused": part, "total": 100}))


def test_one_scale_for_an_indicator_on_every_page() -> None:
    """D7, by hand: the largest value of all years is 0.33; with room that is 0.35, in round steps 0.40.

    The strip of a municipality, of the region, of a project, the dots and the line all end there.
    """
    site = site_of(mki(330), mki(150), mki(160, 2027), others=(mki(100, 2027), mki(110, 2027)), year=2027)
    assert site.scale(MKI) == 0.4
    words = "De schaal loopt van €\u00a00,00 tot €\u00a00,40."
    strips = [
        *indicator_rows(site, "")[0],
        *indicator_rows(site, "", "els")[0],
        *indicator_rows(site, "", "ulk")[0],
        *indicators(site).parts[2].rows,
    ]
    drawn = [strip for strip in strips if strip.id.startswith("mki-roads") and strip.strip is not None]
    assert len(drawn) == 4
    assert all(strip.text.endswith(words) for strip in drawn)
    (part,) = indicator_page(site, MKI).parts
    assert [strip.text.endswith(words) for strip in part.strips] == [True]
    (own,) = part.years
    assert own.panel is not None
    assert "€\u00a00,40" in [tick.text for tick in own.panel.chart.wide.ticks]


def test_every_share_runs_from_0_to_100_also_that_of_demolition() -> None:
    """D6: a line of 3% is as low as it is, for what goes in and for what comes out."""
    low = {"reused": 3, "total": 100}
    projects = [
        project(measurement(date=f"{year}-06-01", materials=low, demolition=low))
        for year in (2026, 2027)
        for _ in range(2)
    ]
    site = site_of(*projects, year=2027)
    for indicator in (MATERIALS, DEMOLITION):
        assert site.scale(indicator) == 100
        (own,) = indicator_page(site, indicator).parts[0].years
        assert own.panel is not None
        assert {"0%", "100%"} <= {tick.text for tick in own.panel.chart.wide.ticks}


def test_functional_units_have_scales_of_their_own() -> None:
    """By hand: 20 · 1.05 = 21 gives 30 in round steps, 9,000 · 1.05 = 9,450 gives 10,000."""
    site = site_of(
        project(measurement(co2=co2_of(200, 10))), project(measurement(co2=co2_of(9000, 1, unit="brug")))
    )
    small, large = (site.scale(CO2, f"{unit} (A1, A2, A3)") for unit in ("m2 wegdek", "brug"))
    assert (small, large) == (30.0, 10_000.0)


def test_the_verdict_of_a_strip_is_that_of_its_own_weight_set() -> None:
    """By hand: A1 in 2026 € 0.19 (level 0.17, missed); A2 in 2027 € 0.21 (level 0.23, met), of two projects.

    The newest work meets its level; the old set has nothing of this year, and lends it no verdict.
    """
    levels = [level("roads", 0.17, weight_set="A1"), level("roads", 0.23, 2027, "A2")]
    both = with_levels(MKI, levels)
    own = records(
        {"els": municipality("Els")},
        {("els", "a"): mki(190), ("els", "b"): mki(200, 2027, "A2"), ("els", "c"): mki(220, 2027, "A2")},
        report_year=2027,
    )
    model = tie(replace(own, indicators=INDICATORS.model_copy(update={"indicators": (both,)})))
    site = Site(model, NO_HISTORY, "assets/site.css")
    for owner in ("", "els"):
        (a1, a2), _ = indicator_rows(site, "", owner)
        assert (a1.value, a1.note) == ("", "Niet gemeten in 2027")
        assert unmarked(a1.more).startswith("Tot en met 2027: €\u00a00,19 per m² per jaar, één project")
        assert unmarked(a2.about) == (
            "Wegen · rekenregel A2 · gewogen gemiddelde van 2 projecten, gemeten in 2027"
        )
        assert (unmarked(a2.value), a2.note) == ("€\u00a00,21", "prestatieniveau gehaald")
        assert a2.strip is not None
        assert a2.strip.state == "met"


def test_the_numbers_in_a_drawing_carry_their_figures() -> None:
    """The label of the value and that of the level are figures of the table."""
    (strip, *_), _ = indicator_rows(site_of(material(70)), "")
    assert strip.strip is not None
    assert strip.strip.value_label is not None
    assert strip.strip.level_label is not None
    assert [mark.id for mark in marks_in(strip.strip.value_label.text)] == ["materials.roads.mean.2026"]
    assert [mark.id for mark in marks_in(strip.strip.level_label.text)] == ["materials.roads.level.2026"]


def test_the_year_before_is_drawn_only_where_it_is_compared() -> None:
    """50% in 2026 stands beside 70% in 2027; 80% in 2029 beside nothing, as 2028 was missed."""
    two = [material(50), material(70, 2027)] * 2
    near = indicator_rows(site_of(*two, year=2027), "")[0][0]
    found = (*two, *[material(80, 2029)] * 2)
    far = indicator_rows(site_of(*found, year=2029), "")[0][0]
    assert near.strip is not None
    assert far.strip is not None
    assert near.strip.previous
    assert "in 2026 50%" in unmarked(near.text)
    assert not far.strip.previous
