"""The page of sessions: what was held of the promise, who came, and a useful page while there is nothing."""

from __future__ import annotations

import re

from site_builder import urls
from site_builder.render import render
from site_builder.views.impactlabs import impactlabs, newest_year, pages
from site_builder.views.impactlabs_parts import kept
from site_builder.views.impactlabs_reach import MOST_ROWS, year_of_attendance
from tests.measures.region import municipality, session
from tests.views.labs import SESSIONS, site


def test_only_the_promised_number_of_a_series_counts() -> None:
    """A second session of a series that was promised once does not fill another series' promise."""
    found = kept(site().model, 2026)
    assert (found.promised, found.kept, found.reached, found.series, found.planned) == (3, 2, 1, 2, 1)
    assert impactlabs(site()).title == "In 2026 zijn twee van de drie beloofde bijeenkomsten gehouden."
    assert impactlabs(site()).soft == "Er staat er nog één gepland."


def test_a_year_outside_the_plan_has_no_promise() -> None:
    """Before and after the plan nothing was promised."""
    model = site().model
    assert kept(model, model.records.region.until_year + 1).promised == 0


def test_sums_of_promises() -> None:
    """The joint series are summed apart, and all series with a number together."""
    (found,) = impactlabs(site()).frequencies
    assert [(row.promised, row.held, row.counts) for row in found.rows] == [
        ("2", "1", "1"),
        ("1", "2", "1"),
        ("het plan noemt geen aantal", "0", "–"),
        ("het plan noemt geen aantal", "1", "–"),
    ]
    assert [(row.name.partition(",")[0], row.promised, row.held, row.counts) for row in found.sums] == [
        ("Samen gezamenlijk", "2", "1", "1"),
        ("Samen gedifferentieerd", "1", "2", "1"),
        ("Samen", "3", "3", "2"),
    ]


def test_not_invited_is_not_absent() -> None:
    """Presence per municipality and session; a visit of the roadshow is no column."""
    found = impactlabs(site()).attendance[0]
    assert found.grid is not None
    assert [one.href for one in found.grid.sessions] == ["#2026-a", "#2026-b", "#2026-c"]
    assert {row.name: [cell.presence for cell in row.cells] for row in found.grid.rows} == {
        "'t <Els>": ["unknown", "closed", "unknown"],
        "Wilg": ["both", "unknown", "absent"],
    }
    assert {row.name: (row.attended, row.reported, row.open) for row in found.grid.rows} == {
        "'t <Els>": (0, 0, 2),
        "Wilg": (1, 2, 3),
    }
    assert found.coverage.startswith("Opgave van 1 van de 2 gemeenten. Vijf keer ")
    assert found.sizes == (
        "Minstens één keer aanwezig, naar grootte: klein 1 van 1, middelgroot geen opgave."
    )


def test_every_session_is_a_place_on_the_page() -> None:
    """Links from other pages to a session or series arrive, whatever its state."""
    (page,) = pages(site())
    html = render(page).decode()
    ids = re.findall(r'\bid="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    for one in SESSIONS:
        assert urls.session(one.id).partition("#")[2] in ids
    for series in site().model.series:
        assert urls.series(series).partition("#")[2] in ids
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)
    assert "<Els>" not in html


def test_agenda_and_archive() -> None:
    """Planned sessions are on the agenda, held and cancelled ones in the archive, newest first."""
    view = impactlabs(site())
    assert [item.id for item in view.agenda] == ["2026-f"]
    assert view.agenda[0].when == "donderdag 3 december 2026, tijd volgt"
    assert view.agenda[0].place == "plaats volgt"
    (archive,) = view.archive
    assert archive.open
    assert [item.id for item in archive.sessions] == ["2026-e", "2026-d", "2026-c", "2026-b", "2026-a"]
    assert archive.sessions[0].badge is not None
    assert archive.sessions[1].lines == ()
    assert archive.sessions[2].paragraphs == ("Eerst dit.", "Dan dat.")
    assert archive.sessions[4].lines == (
        "Aanwezig: de enige gemeente met een opgave, met 1 beleidsmedewerker en 2 uitvoerende medewerkers. "
        "Van 1 gemeente is er geen opgave.",
        "Verder aanwezig: 2 marktpartijen.",
    )


def test_roadshow_and_advisory_group() -> None:
    """Which councils were visited, who is left, and who sits in the advisory group."""
    view = impactlabs(site())
    assert view.roadshow is not None
    assert view.roadshow.heading == "De bestuurlijke roadshow was bij één van de twee gemeenten"
    assert [visit.name for visit in view.roadshow.visits] == ["'t <Els>"]
    assert view.roadshow.others == "Nog geen bezoek vastgelegd: Wilg."
    assert [seat.label for seat in view.advisory.seats] == ["'t <Els>"]


def test_nothing_recorded_yet() -> None:
    """The page still says what the plan promises and where everything will stand; unknown is not 0."""
    empty = site(sessions=())
    view = impactlabs(empty)
    assert view.title == "Voor 2026 is nog geen bijeenkomst vastgelegd."
    assert view.soft == "Het plan belooft er drie per jaar."
    assert {row.held for found in view.frequencies for row in found.rows + found.sums} == {"?"}
    html = render(next(pages(empty))).decode()
    for text in (
        "Nog geen bijeenkomst gepland",
        "Nog geen opkomst bekend",
        "Nog geen verslagen",
        "Samen leren.",
    ):
        assert text in html


def test_a_session_after_the_reported_year() -> None:
    """A session held in a newer year than the newest assessment makes that year the page's."""
    model = site(sessions=(*SESSIONS, session("2027-a", "2027-01-05"))).model
    assert newest_year(model) == 2027
    view = impactlabs(site(sessions=(*SESSIONS, session("2027-a", "2027-01-05"))))
    assert [found.id for found in view.frequencies] == ["reeksen-2027", "reeksen-2026"]
    assert [found.open for found in view.archive] == [True, False]


def test_a_year_without_sessions() -> None:
    """A gap year is shown as unknown in the table, and left out of attendance and archive."""
    view = impactlabs(site(sessions=(*SESSIONS, session("2028-a", "2028-01-05"))))
    assert [found.summary for found in view.frequencies][1] == "2027: geen bijeenkomsten vastgelegd"
    assert [found.id for found in view.attendance] == ["opkomst-2028", "opkomst-2026"]


def test_a_large_region_has_no_grid() -> None:
    """A grid of hundreds of rows is not made; the sentences with their coverage are."""
    many = {f"g{n}": municipality(f"Gemeente {n}") for n in range(MOST_ROWS + 1)}
    found = year_of_attendance(site(sessions=(SESSIONS[0],), municipalities=many).model, 2026)
    assert found is not None
    assert found.grid is None
    assert found.heading == "Voor 2026 is er nog geen opkomst opgegeven"
