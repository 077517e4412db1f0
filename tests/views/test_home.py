"""The home page, and the page of a municipality, in regions that are empty, small or large."""

from __future__ import annotations

from site_builder.history import NO_HISTORY
from site_builder.views.home import home
from site_builder.views.home_parts import MOST_WEBS
from site_builder.views.municipality import municipality as page_of
from site_builder.views.site import Site
from tests.measures.region import assessment, measurement, municipality, project, region


def _site(**more: object) -> Site:
    return Site(region(**more), NO_HISTORY, "assets/site.css")  # type: ignore[arg-type]  # by keyword


def test_an_empty_region_shows_no_web_and_no_figure() -> None:
    """Without any assessment there are no small webs, no line, and no sum of changes."""
    view = home(_site(municipalities={"els": municipality("Els", tile=(1, 1))}))
    assert (view.webs, view.trend, view.changed, view.started) == ((), None, (), False)
    assert [fact.value for fact in view.facts] == ["0", "0"]
    assert view.map is not None


def test_a_large_region_has_the_map_and_no_small_webs() -> None:
    """More small webs than a page can hold help nobody."""
    many = {f"m{n}": municipality(f"M {n}", assessment(2027, "222222")) for n in range(MOST_WEBS + 1)}
    assert home(_site(municipalities=many)).webs == ()
    few = dict(list(many.items())[:MOST_WEBS])
    assert len(home(_site(municipalities=few)).webs) == MOST_WEBS


def test_changes_name_falls_like_rises() -> None:
    """What went down in the reported year stands beside what went up."""
    entries = {"els": municipality("Els", assessment(2026, "222222"), assessment(2027, "322221"))}
    view = home(_site(municipalities=entries))
    assert len(view.changed) == 1
    assert view.changed[0].text.count("→") == 2
    assert view.facts[-1].value == "="


def test_a_municipality_that_left_keeps_its_measured_projects() -> None:
    """Its own page counts them, although the region's figures no longer do."""
    left = municipality("Els", assessment(2026, "222222"), until="2026-12-31")
    stays = municipality("Ulk", assessment(2028, "222222"))
    site = _site(
        municipalities={"els": left, "ulk": stays},
        projects={("els", "weg"): project(measurement(materials={"percent": 70}))},
    )
    view = page_of(site, site.model.by_slug["els"])
    assert view.projects_heading == "Het enige project is gemeten"
    assert "deed mee tot en met 31 december 2026" in view.kicker
    assert home(site).facts[1].value == "0"
