"""The home page, and the page of a municipality, in regions that are empty, small or large."""

from __future__ import annotations

from site_builder.formats import unmarked
from site_builder.formats.marks import marks_in
from site_builder.history import NO_HISTORY
from site_builder.pages.home.sections import MOST_WEBS
from site_builder.pages.home.view import home
from site_builder.pages.municipality.view import municipality as page_of
from site_builder.pages.shared.site import Site
from site_builder.records.measurement import Measurement
from site_builder.records.project import Project
from tests.measures.region import assessment, measurement, municipality, project, region


def _site(**more: object) -> Site:
    return Site(region(**more), NO_HISTORY, "assets/site.css")  # type: ignore[arg-type]  # by keyword


def test_an_empty_region_shows_no_web_and_no_figure() -> None:
    """Without any assessment there are no small webs, no line, and no sum of changes."""
    view = home(_site(municipalities={"els": municipality("Els", tile=(1, 1))}))
    assert (view.webs, view.trend, view.changed, view.started) == ((), None, (), False)
    assert [unmarked(fact.value) for fact in view.facts] == ["0", "0"]
    assert view.map is not None


def test_home_says_that_no_project_is_confirmed() -> None:
    """Where every project comes from public sources; one that is confirmed has a label of its own."""
    found = project(status="public_source")
    said = "komt uit openbare bronnen en is niet bevestigd."
    for second, told in ((found, True), (project(status="confirmed"), False)):
        projects = {("els", "a"): found, ("els", "b"): second}
        view = home(_site(municipalities={"els": municipality("Els")}, projects=projects))
        assert (said in view.lead) is told


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
    assert unmarked(view.changed[0].text) == "policy 2 → 3, measuring 2 → 1"
    assert unmarked(view.changed_heading) == "In 2027 ging 1 van de 6 vergeleken niveaus omhoog en 1 omlaag"
    assert (unmarked(view.facts[-1].value), unmarked(view.facts[-1].unit)) == ("1", "van 6")
    assert unmarked(view.facts[-1].text) == "niveaus omhoog sinds de vorige meting; 1 omlaag"


def test_a_municipality_that_left_keeps_its_measured_projects() -> None:
    """Its own page counts them, although the region's figures no longer do."""
    left = municipality("Els", assessment(2026, "222222"), until="2026-12-31")
    stays = municipality("Ulk", assessment(2028, "222222"))
    site = _site(
        municipalities={"els": left, "ulk": stays},
        projects={("els", "weg"): project(measurement(materials={"percent": 70}))},
    )
    view = page_of(site, site.model.by_slug["els"])
    assert view.projects is not None
    assert view.projects.heading == "Het enige project is gemeten"
    assert "doet sinds 1 januari 2027 niet meer mee" in view.head.lead
    assert unmarked(home(site).facts[1].value) == "0"


def _shares(*found: tuple[float, int], kind: str = "roads") -> dict[tuple[str, str], Project]:
    """Projects of Els with a share of material each, measured in these years."""
    return {
        ("els", f"{kind}-{place}"): project(_share(percent, year), kind=kind)
        for place, (percent, year) in enumerate(found)
    }


def _share(percent: float, year: int) -> Measurement:
    return measurement(date=f"{year}-06-01", materials={"reused": percent, "total": 100})


def test_one_assessment_makes_no_claim_about_a_change() -> None:
    """Nothing "stayed the same" since an assessment that does not exist: no number, no heading, no list."""
    partly = assessment(2026, {"policy": 2, "execution": 1})
    view = home(_site(municipalities={"els": municipality("Els", partly, tile=(1, 1))}))
    assert (view.changed_heading, view.changed) == ("", ())
    assert not any("vorige meting" in fact.text for fact in view.facts)
    assert "daarvoor" not in view.webs_caption
    again = municipality("Els", partly, assessment(2027, {"knowledge": 2}))
    other = home(_site(municipalities={"els": again}))
    assert (other.changed_heading, other.changed) == ("", ())


def test_a_second_assessment_that_is_the_same_is_told_as_such() -> None:
    """Six levels that can be compared and did not move: that is a finding."""
    same = municipality("Els", assessment(2026, "222222"), assessment(2027, "222222"))
    view = home(_site(municipalities={"els": same}))
    assert unmarked(view.changed_heading) == "In 2027 bleven alle 6 vergeleken niveaus gelijk"
    assert view.changed == ()
    assert "daarvoor" in view.webs_caption


def test_the_headline_is_of_the_year_and_the_second_line_of_all_to_date() -> None:
    """By hand, level 62%: 2026 50 and 55 (0 of 2), 2027 70, 80 and 60 (2 of 3): to date 2 of 5."""
    site = _site(
        municipalities={"els": municipality("Els")},
        projects=_shares((50, 2026), (55, 2026), (70, 2027), (80, 2027), (60, 2027)),
        report_year=2027,
    )
    view = home(site)
    assert unmarked(view.title) == (
        "In 2027 halen 2 van de 3 gemeten projecten het prestatieniveau voor materials."
    )
    assert unmarked(view.soft) == "Tot en met 2027 halen 2 van de 5 getoetste projecten het."
    assert [mark.id for mark in marks_in(view.title)] == ["materials.met.2027", "materials.tested.2027"]
    assert view.trend is not None
    assert [tuple(map(unmarked, row)) for row in view.trend.rows] == [
        ("2026", "52,5%", "2 van de 2", "≥\u00a062%"),
        ("2027", "70%", "3 van de 5", "≥\u00a062%"),
    ]
    assert [unmarked(count.text) for count in view.trend.chart.counts] == ["n=2", "n=3"]
    assert len(view.trend.chart.segments) == 1


def test_years_that_may_not_be_compared_are_not_joined() -> None:
    """Ulk joins in 2027 with a project in the figure: two points, no line, and the reason."""
    projects = _shares((50, 2026), (60, 2026), (70, 2027)) | {
        ("ulk", "weg"): project(_share(80, 2027)),
    }
    site = _site(
        municipalities={"els": municipality("Els"), "ulk": municipality("Ulk", since="2027-01-01")},
        projects=projects,
        report_year=2027,
    )
    trend = home(site).trend
    assert trend is not None
    assert (len(trend.chart.dots), trend.chart.segments) == (2, ())
    assert "Niet vergeleken met 2026: Ulk kwam erbij." in unmarked(trend.caption)
    assert "steeg" not in trend.heading


def test_nothing_measured_in_the_year_is_not_a_result_of_the_year() -> None:
    """Two projects of 2026 in a report over 2027: the year is empty, and its line is told apart."""
    site = _site(
        municipalities={"els": municipality("Els")},
        projects=_shares((50, 2026), (70, 2026)),
        report_year=2027,
    )
    view = home(site)
    assert view.title == "In 2027 is nog geen project getoetst aan het prestatieniveau voor materials."
    assert unmarked(view.soft) == "Tot en met 2027 haalt 1 van de 2 getoetste projecten het."
    (strip,) = view.strips[:1]
    assert (strip.value, strip.note, strip.empty) == ("", "Niet gemeten in 2027", "niet gemeten in 2027")
    assert unmarked(strip.more).startswith("Tot en met 2027: 60%, gewogen gemiddelde van 2 projecten")


def test_one_project_measured_is_told_as_one_project() -> None:
    """No mean, no line and no plural."""
    site = _site(municipalities={"els": municipality("Els")}, projects=_shares((70, 2026)))
    view = home(site)
    assert unmarked(view.title) == (
        "In 2026 haalt het enige gemeten project het prestatieniveau voor materials."
    )
    assert view.soft == ""
    assert unmarked(view.lead).endswith("telt één project mee; dat is getoetst aan een niveau.")
    assert view.trend is None
    assert unmarked(view.strips[0].about) == "Wegen · één project, gemeten in 2026"


def test_profiles_stand_beside_how_many_municipalities_there_are() -> None:
    """One in profile 2 and one without an assessment make two."""
    entries = {"els": municipality("Els", assessment(2026, "222222")), "ulk": municipality("Ulk")}
    fact = home(_site(municipalities=entries)).facts[-1]
    assert (unmarked(fact.value), unmarked(fact.unit)) == ("0 · 1 · 0", "van 2")
    assert "van 1 is het nog niet bekend" in unmarked(fact.text)
