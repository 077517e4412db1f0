"""The pages of what changed per year."""

from __future__ import annotations

from site_builder.formats import unmarked
from site_builder.history import NO_HISTORY
from site_builder.model import Model
from site_builder.pages.changed.projects import MOST_LINES
from site_builder.pages.changed.view import ChangedView, ChangedYearView, link_for, pages
from site_builder.pages.shared.sections import Section
from site_builder.pages.shared.site import Site
from site_builder.render import render
from tests.measures.region import assessment, measurement, municipality, project, region, session


def site_of(model: Model) -> Site:
    """A site over a model."""
    return Site(model=model, history=NO_HISTORY, css="assets/site.css")


def views(model: Model) -> dict[str, ChangedView | ChangedYearView]:
    """Every view by its address."""
    found = {page.address: page.view for page in pages(site_of(model))}
    return {k: v for k, v in found.items() if isinstance(v, ChangedView | ChangedYearView)}


def year_view(model: Model, year: int) -> ChangedYearView:
    """The view of one year."""
    view = views(model)[f"veranderd/{year}/"]
    assert isinstance(view, ChangedYearView)
    return view


def text_of(model: Model, address: str) -> str:
    """One page as HTML."""
    return next(render(page).decode() for page in pages(site_of(model)) if page.address == address)


REGION = {
    "b": municipality("Zeist", assessment(2026, "000000"), assessment(2028, "400000")),
    "a": municipality(
        "Aalst", assessment(2026, "220222"), assessment(2027, "22?122"), assessment(2028, "21?222")
    ),
    "c": municipality("Curl", assessment(2028, "111111", status="public_source")),
    "d": municipality("Delft"),
}


def texts(section: Section) -> list[tuple[str, ...]]:
    """What stands in the table of a section."""
    rows = () if section.table is None else section.table.rows
    return [tuple(unmarked(cell.text) for cell in row) for row in rows]


def test_an_empty_region_says_that_nothing_can_be_compared_and_links_to_how() -> None:
    """The first year has no year before, and nothing is called unchanged."""
    model = region({"wilg": municipality("Wilg"), "els": municipality("Els")})
    view = year_view(model, 2026)
    assert view.finding == "Voor 2026 is nog niets ingevuld."
    assert view.axes.entries == ()
    assert view.levels.table is view.region.table is None
    assert view.levels.heading == "In 2026 is nog geen trede te vergelijken"
    assert view.region.heading == "2026 is het eerste jaar: er is nog geen cijfer om mee te vergelijken"
    text = text_of(model, "veranderd/2026/")
    assert 'href="../../over/verbeteren/"' in text
    assert "Voor 2026 is nog niets ingevuld" in text
    assert "Op geen enkele as" not in text
    index = text_of(model, "veranderd/")
    assert "Nog geen twee jaren" in index
    assert "Er zijn nog geen twee jaren om te vergelijken." in index


def test_a_year_tells_who_rose_and_fell_in_alphabetical_order() -> None:
    """Also over a gap year, which is said; a first assessment and a status are labelled."""
    view = year_view(region(REGION, report_year=2028), 2028)
    assert unmarked(view.finding) == (
        "Beide vergeleken gemeenten gingen in 2028 op een as vooruit. Eén gemeente ging op een as terug."
    )
    assert [(name, compared) for name, compared, *_ in texts(view.levels)] == [
        ("Aalst", "2027"),
        ("Curl", "eerste keer"),
        ("Zeist", "2026 (1 jaar ertussen niet ingevuld)"),
    ]
    aalst, curl, _ = texts(view.levels)
    assert aalst[2:] == ("knowledge\u00a01\u00a0→\u00a02", "execution\u00a02\u00a0→\u00a01", "3", "1")
    # Of a first assessment nothing stayed the same.
    assert curl[4:] == ("–", "6")
    assert view.levels.table is not None
    badge = view.levels.table.rows[1][0].badge
    assert badge is not None
    assert badge.kind == "public"
    assert view.levels.note == "Voor 2028 niet ingevuld: Delft."
    assert [unmarked(mover.text) for mover in view.axes.entries[0].up] == ["van 0 naar 4"]
    assert unmarked(view.levels.caption).startswith("8 bleven gelijk, en 7 zijn niet te vergelijken.")
    assert unmarked(view.levels.heading) == (
        "2 van de 11 vergelijkbare treden gingen omhoog, één ging omlaag"
    )


def test_all_years_are_linked_newest_first_and_to_each_other() -> None:
    """The first has no year before it and the last none after it."""
    model = region(REGION, report_year=2028)
    index = views(model)["veranderd/"]
    assert isinstance(index, ChangedView)
    assert index.levels is not None
    assert [year for year, *_ in texts(index.levels)] == ["2028", "2027", "2026"]
    first, last = year_view(model, 2026), year_view(model, 2028)
    assert (first.previous, last.next) == (None, None)
    assert first.next is not None
    assert first.next.href == "../../veranderd/2027/"


def test_projects_sessions_and_who_left_are_told() -> None:
    """With what happened, and the values of the phase before."""
    model = region(
        {"wilg": municipality("Wilg", until="2027-12-31")},
        {
            ("wilg", "weg"): project(
                measurement("design", "2026-05-01", materials={"percent": 40}),
                measurement("delivery", "2027-05-01", materials={"percent": 30}),
                delivered="2027-05",
            )
        },
        [session("2027-a", "2027-03-01")],
        report_year=2027,
    )
    view = year_view(model, 2027)
    assert [row[2] for row in texts(view.projects)] == ["Opgeleverd"]
    assert [row[3:] for row in texts(view.values)] == [("Ontwerp: 40%", "Oplevering: 30%", "Slechter")]
    assert [unmarked(link.label) for link in view.sessions.entries] == ["Impactlab: 1 keer"]
    assert [mover.text for mover in view.joining.entries] == ["deed mee tot en met 31 december 2027"]
    assert unmarked(view.values.heading) == "De enige waarde die opnieuw is gemeten, werd slechter"
    assert 'data-figure="projects.remeasured.2027"' in text_of(model, "veranderd/2027/")


def test_what_was_not_measured_in_a_year_is_named_and_no_zero() -> None:
    """A project without a measurement is told of; what was measured the year before stands beside it."""
    model = region(
        {"wilg": municipality("Wilg")},
        {("wilg", "weg"): project(measurement("design", "2026-05-01", materials={"percent": 40}))},
        report_year=2027,
    )
    (row, *_) = texts(year_view(model, 2027).region)
    assert row == ("Materials, wegen", "40%", "?", "Niet gemeten", "0 projecten")


def test_a_long_list_of_projects_ends_with_how_many_are_left_out() -> None:
    """A page of a whole country stays a page."""
    projects = {("wilg", f"weg-{n:03}"): project(tendered="2026") for n in range(MOST_LINES + 5)}
    view = year_view(region({"wilg": municipality("Wilg")}, projects), 2026)
    assert len(texts(view.projects)) == MOST_LINES
    assert view.projects.note.startswith("Nog 5 regels staan hier niet")
    assert unmarked(view.projects.heading).startswith("105 projecten kwamen erbij")


def test_a_municipality_links_to_its_row_where_there_is_one() -> None:
    """Without assessment, or with one of a year that it no longer took part in, to the list of years."""
    model = region(
        {
            "a": municipality("A", assessment(2026, "111111"), assessment(2027, "111111")),
            "b": municipality("B"),
            "c": municipality("C", assessment(2027, "111111"), until="2027-06-30"),
        },
        report_year=2027,
    )
    site = site_of(model)
    links = [link_for(site, f"gemeenten/{entry.slug}/", entry).href for entry in model.municipalities]
    assert links == ["../../veranderd/2027/#gemeente-a", "../../veranderd/", "../../veranderd/"]
    assert 'id="gemeente-a"' in text_of(model, "veranderd/2027/")


def test_a_hostile_name_is_escaped() -> None:
    """What a person typed is text."""
    name = "<b>'s-Hage & Zn"
    model = region({"x": municipality(name, assessment(2026, "000000"), assessment(2027, "111111"))})
    text = text_of(model, "veranderd/2027/")
    assert "<b>" not in text
    assert "&lt;b&gt;" in text
