"""The page of sessions: what was held of the promise, who came, and a useful page while there is nothing."""

from __future__ import annotations

import re
from collections.abc import Iterable

from site_builder import urls
from site_builder.formats import decimal_text, unmarked
from site_builder.pages.impactlabs.reach import MOST_ROWS, year_of_attendance
from site_builder.pages.impactlabs.sections import FrequencyRow, frequency_year, promise
from site_builder.pages.impactlabs.view import impactlabs, newest_year, pages
from site_builder.render import render
from tests.markup import parse
from tests.measures.region import municipality, session
from tests.pages.labs import SESSIONS, WILG, site


def test_only_the_promised_number_of_a_series_counts() -> None:
    """A second session of a series that was promised once does not fill another series' promise."""
    found = promise(site(), 2026)
    numbers = (found.promised, found.kept, found.reached, found.series, found.planned)
    assert [one.count for one in numbers] == [3, 2, 1, 2, 1]
    view = impactlabs(site())
    assert unmarked(view.title) == "In 2026 zijn 2 van de 3 beloofde bijeenkomsten gehouden."
    assert unmarked(view.soft) == "Van de beloofde bijeenkomsten staat er nog 1 gepland."


def test_a_year_outside_the_plan_has_no_promise() -> None:
    """Before and after the plan nothing was promised."""
    after = site().model.records.region.until_year + 1
    late = site(sessions=(*SESSIONS, session(f"{after}-a", f"{after}-01-05")))
    assert not promise(late, after).promised.known
    assert "valt buiten het plan" in frequency_year(late, after).rows[0].promised


def numbers_of(rows: Iterable[FrequencyRow]) -> list[tuple[str, str, str]]:
    """What was promised and held, and what counts, as people read it."""
    return [(unmarked(row.promised), unmarked(row.held), unmarked(row.counts)) for row in rows]


def test_sums_are_those_of_the_rows_above() -> None:
    """Held: 1 + 2 + 0 + 1 is 4, of which joint 1 + 0, differentiated 2 and specific 1; 1 + 1 counts of 3.

    The first edition left series without a promise out of the sums: 3 held under rows that add up to 4.
    """
    (found,) = impactlabs(site()).frequencies
    assert numbers_of(found.rows) == [
        ("2", "1", "1"),
        ("1", "2", "1"),
        ("het plan noemt geen aantal", "0", "–"),
        ("het plan noemt geen aantal", "1", "–"),
    ]
    assert [row.name for row in found.sums] == [
        "Totaal gezamenlijk",
        "Totaal gedifferentieerd",
        "Totaal specifiek",
        "Totaal",
    ]
    assert numbers_of(found.sums) == [
        ("2", "1", "1"),
        ("1", "2", "1"),
        ("het plan noemt geen aantal", "1", "–"),
        ("3", "4", "2"),
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
    assert {row.name: unmarked(row.total) for row in found.grid.rows} == {
        "'t <Els>": "niet bekend",
        "Wilg": "1 van de 2",
    }
    assert unmarked(found.heading) == (
        "De enige gemeente waarvan dit bekend is, kwam in 2026 minstens één keer"
    )
    assert unmarked(found.coverage) == (
        "Van 1 gemeente is niets bekend: 't <Els>. Samen konden de gemeenten 5 keer naar een bijeenkomst: "
        "van 2 keer is bekend of er iemand kwam, van 3 keer niet."
    )
    assert unmarked(found.sizes) == (
        "Minstens één keer aanwezig, naar grootte: klein 1 van de 1, middelgroot niet bekend."
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
    assert [unmarked(line) for line in archive.sessions[4].lines] == [
        "Aanwezig: de enige gemeente waarvan dit bekend is, "
        "met 1 beleidsmedewerker en 2 uitvoerende medewerkers. Van 1 gemeente is het niet bekend.",
        "Verder aanwezig: 2 marktpartijen.",
    ]


def test_roadshow_and_advisory_group() -> None:
    """Which councils were visited, who is left, and who sits in the advisory group."""
    view = impactlabs(site())
    assert view.roadshow is not None
    assert unmarked(view.roadshow.heading) == "De bestuurlijke roadshow was in 2026 bij 1 van de 2 gemeenten"
    assert [visit.name for visit in view.roadshow.visits] == ["'t <Els>"]
    assert view.roadshow.others == "Nog geen bezoek vastgelegd: Wilg."
    assert [seat.label for seat in view.advisory.seats] == ["'t <Els>"]


def test_who_was_visited_and_left_is_not_counted_and_told() -> None:
    """Els was visited and left: 0 of the 1 members, and the page says why the list holds a name.

    The first edition said `5 of the 9` over a list of six, with no word on the sixth.
    """
    gone = {"els": municipality("Els", until="2026-10-01"), "wilg": WILG}
    found = impactlabs(site(municipalities=gone)).roadshow
    assert found is not None
    assert [visit.name for visit in found.visits] == ["Els"]
    assert found.outside == "Els is ook bezocht, maar doet niet mee en is niet meegeteld."


def test_every_number_on_the_page_has_the_value_of_the_table() -> None:
    """Each marked figure is in the table, with the same value; no other number is a count."""
    own = site()
    (page,) = pages(own)
    main = parse(render(page).decode()).first("main")
    assert main is not None
    marks = {one.attributes["data-figure"]: one.attributes["value"] for one in main.all("data")}
    assert len(marks) > 60
    every = own.figures.by_id
    for name, value in marks.items():
        figure = every[name]
        assert value == ("" if figure.number is None else decimal_text(figure.number)), name


def test_nothing_recorded_yet() -> None:
    """The page still says what the plan promises and where everything will stand; unknown is not 0."""
    empty = site(sessions=())
    view = impactlabs(empty)
    assert view.title == "Voor 2026 is nog geen bijeenkomst vastgelegd."
    assert unmarked(view.soft) == "Het plan belooft er 3 per jaar."
    every = [row for found in view.frequencies for row in found.rows + found.sums]
    assert {unmarked(row.held) for row in every} == {"?"}
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
    found = year_of_attendance(site(sessions=(SESSIONS[0],), municipalities=many), 2026)
    assert found is not None
    assert found.grid is None
    assert found.heading == "Voor 2026 is er nog geen opkomst doorgegeven"
    assert unmarked(found.coverage).startswith("Van 61 gemeenten is niets bekend. Samen")
