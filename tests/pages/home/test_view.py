"""The home page of regions that are empty, in their first year, small, large or with a year missing."""

from __future__ import annotations

from dataclasses import replace

from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.history import NO_HISTORY
from site_builder.pages.home.sections import MOST_WEBS
from site_builder.pages.home.view import home
from site_builder.pages.municipality.view import municipality as page_of
from site_builder.pages.shared.site import Site
from site_builder.records.measurement import Measurement
from site_builder.records.project import Project
from tests.measures.region import assessment, measurement, mki_of, municipality, project, region

ELS = {"els": municipality("Els")}


def _site(**more: object) -> Site:
    return Site(region(**more), NO_HISTORY, "assets/site.css")  # type: ignore[arg-type]  # by keyword


def _share(percent: float, year: int, phase: str = "delivery") -> Measurement:
    masses = {"reused": percent, "primary": 100 - percent, "total": 100}
    return measurement(phase, f"{year}-06-01", materials=masses)


def _roads(*found: tuple[float, int]) -> dict[tuple[str, str], Project]:
    """Roads of Els with a share of material each, measured in these years."""
    return {("els", f"weg-{place}"): project(_share(*one)) for place, one in enumerate(found)}


def test_an_empty_region_shows_what_is_asked_and_claims_nothing() -> None:
    """Nothing recorded: the questions of the spiderweb, no result, no change, and municipalities unknown."""
    view = home(_site(municipalities={"els": municipality("Els", tile=(1, 1))}))
    assert (view.years, view.tonnes, view.steps) == (None, None, None)
    assert view.begin is not None
    assert len(view.begin.questions) == 6
    assert [(one.note, one.open, one.place) for one in view.webs.tiles] == [("", True, "r1 c1")]
    assert [one.value for one in view.levels.entries if one.value] == []
    assert unmarked(view.webs.heading) == "1 gemeente doet mee, en nog geen spinnenweb van 2026 is ingevuld"


def test_the_first_year_tells_what_public_sources_say() -> None:
    """One claim with a percentage per municipality, while nothing is measured; afterwards none."""
    source = {"title": "Krant"}
    claims = [{"text": "Veel is hergebruikt.", "source": source}, {"text": "90% is oud.", "source": source}]
    found = project(status="public_source", claims=claims)
    begin = home(_site(municipalities=ELS, projects={("els", "a"): found, ("els", "b"): found})).begin
    assert begin is not None
    assert [text for text, _ in begin.examples] == ["90% is oud."]
    assert "openbare bronnen" in begin.examples_note
    assert home(_site(municipalities=ELS, projects=_roads((50, 2026)))).begin is None


def test_the_years_show_each_project_once_in_the_year_of_its_newest_measurement() -> None:
    """By hand, level 62: 2026 none of 2, 2027 nothing, 2028 2 of 3; the design of 2028 is an open sign."""
    projects = _roads((50, 2026), (55, 2026), (70, 2028), (60, 2028))
    projects["els", "ontwerp"] = project(_share(80, 2028, "design"))
    view = home(_site(municipalities=ELS, projects=projects, report_year=2028))
    assert view.years is not None
    assert unmarked(view.years.heading) == (
        "In 2026 haalde geen van de 2 projecten het prestatieniveau. In 2028 halen 2 van de 3 het."
    )
    (panel,) = view.years.panels
    signs = sorted(one.place.sign for one in panel.chart.narrow.signs)
    assert signs == ["below", "below", "below", "met", "promised"]
    assert [unmarked(count.text) for _, count, _ in panel.chart.wide.years][:3] == ["0 van 2", "", "2 van 3"]
    assert "2027: geen project getoetst" in unmarked(panel.text)
    assert len(view.years.table.rows) == 5
    assert [item.key for item in view.years.legend] == ["met", "below", "promised"]
    assert {mark.id for mark in marks_in(view.years.heading)} >= {
        "materials.met.2028",
        "materials.tested.2028",
    }


def test_a_closed_year_does_not_count_the_years_after_it() -> None:
    """Its site knows the figures of all years, and says nothing of what nobody knew at the end of 2027."""
    projects = _roads((50, 2026), (70, 2028))
    today = _site(municipalities=ELS, projects=projects, report_year=2028)
    then = _site(municipalities=ELS, projects=projects, report_year=2027)
    view = home(replace(then, known=today.figures))
    assert view.years is not None
    (panel,) = view.years.panels
    assert [unmarked(count.text) for _, count, _ in panel.chart.wide.years] == ["0 van 1", "", "", "", ""]


def test_signs_of_municipalities_are_not_heard_as_those_of_projects() -> None:
    """A municipality is on the ambition or lower; nothing of it is delivered."""
    there = {"els": municipality("Els", assessment(2026, "333333"))}
    known = {one.id: one for one in home(_site(municipalities=there)).promise.known}
    assert known["gemeenten-ambitie"].heard == "1 op de ambitie"


def test_a_year_without_measurements_says_so() -> None:
    """Nothing measured in the reported year: the heading of the year, and no tonnes."""
    view = home(_site(municipalities=ELS, projects=_roads((50, 2026)), report_year=2027))
    assert view.years is not None
    assert "In 2027 is nog geen project getoetst" in unmarked(view.years.heading)
    assert view.tonnes is None


def test_tonnes_are_told_per_hundred() -> None:
    """70 and 20 of 200 tonnes were used before: of every 100 tonnes 55 are new."""
    view = home(_site(municipalities=ELS, projects=_roads((70, 2026), (20, 2026))))
    assert view.tonnes is not None
    assert unmarked(view.tonnes.heading) == "Van elke 100 ton materiaal was in 2026 nog 55 ton nieuw"
    assert [(part.kind, unmarked(part.share)) for part in view.tonnes.bar.parts] == [
        ("reused", "45%"),
        ("primary", "55%"),
    ]
    assert "samen 200\u00a0ton" in unmarked(view.tonnes.caption)


def test_only_the_set_that_was_measured_stands_among_the_bars() -> None:
    """An MKI measured under A1 shows A1; where nothing was measured the level that holds is shown."""
    measured = project(measurement("delivery", "2026-06-01", mki=mki_of(100)))
    view = home(_site(municipalities=ELS, projects={("els", "weg"): measured}))
    bars = {one.name: unmarked(one.value) for one in view.levels.entries}
    assert bars["Mki, wegen (A1)"] == "€\u00a00,10"
    assert len({one.name for one in view.levels.entries}) == len(view.levels.entries)


def test_a_large_region_has_no_webs_and_no_table() -> None:
    """More webs than a page can hold help nobody."""
    many = {f"m{n}": municipality(f"M {n}", assessment(2027, "222222")) for n in range(MOST_WEBS + 1)}
    view = home(_site(municipalities=many))
    assert (view.webs.tiles, view.steps) == ((), None)
    few = home(_site(municipalities=dict(list(many.items())[:MOST_WEBS])))
    assert len(few.webs.tiles) == MOST_WEBS
    assert few.steps is not None
    assert len(few.steps.rows) == MOST_WEBS


def test_without_a_place_for_each_there_is_no_map() -> None:
    """One municipality without a tile, or far out of the grid: all stand in the order of the alphabet."""
    for tile in (None, (1, 30)):
        entries = {"els": municipality("Els", tile=(1, 1)), "ulk": municipality("Ulk", tile=tile)}
        webs = home(_site(municipalities=entries)).webs
        assert (webs.columns, [one.place for one in webs.tiles]) == (0, ["", ""])


def test_changes_name_falls_like_rises() -> None:
    """What went down stands beside what went up, and a fall since the first year is named."""
    entries = {"els": municipality("Els", assessment(2026, "222222"), assessment(2027, "322221"))}
    steps = home(_site(municipalities=entries)).steps
    assert steps is not None
    assert unmarked(steps.heading) == "In 2027 ging het 1 keer een trede omhoog en 1 keer omlaag"
    assert unmarked(steps.caption).endswith("Lager dan bij de nulmeting staat er 1: measuring in Els.")
    assert [mark.direction for mark in steps.rows[0].marks][::5] == ["up", "down"]


def test_one_assessment_makes_no_claim_about_a_change() -> None:
    """Nothing "stayed the same" since an assessment that does not exist."""
    partly = assessment(2026, {"policy": 2, "execution": 1})
    steps = home(_site(municipalities={"els": municipality("Els", partly)})).steps
    assert steps is not None
    assert (unmarked(steps.heading), steps.caption) == ("Op deze treden staan de gemeenten in 2026", "")
    assert not steps.compared


def test_a_municipality_that_passed_a_year_over_shows_of_which_year_its_web_is() -> None:
    """Its levels of before are shown as such; they are not of the reported year."""
    entries = {
        "els": municipality("Els", assessment(2026, "333333")),
        "ulk": municipality("Ulk", assessment(2027, "333333")),
    }
    view = home(_site(municipalities=entries))
    assert view.steps is not None
    assert [row.note for row in view.steps.rows] == ["spinnenweb 2026", ""]
    assert "(spinnenweb 2026)" in unmarked(view.webs.tiles[0].note)
    assert unmarked(view.webs.heading) == "1 van de 2 gemeenten staat op de ambitie"


def test_a_municipality_that_left_keeps_its_measured_projects() -> None:
    """Its own page counts them, although the region's figures no longer do."""
    left = municipality("Els", assessment(2026, "222222"), until="2026-12-31")
    stays = municipality("Ulk", assessment(2028, "222222"))
    site = _site(
        municipalities={"els": left, "ulk": stays},
        projects={("els", "weg"): project(measurement(materials={"percent": 70}))},
    )
    assert home(site).years is None
    assert page_of(site, site.model.by_slug["els"]).projects is not None
