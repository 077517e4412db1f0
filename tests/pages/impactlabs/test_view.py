"""The page of sessions: what was held of the promise, who came, and a useful page while there is nothing."""

from __future__ import annotations

import re

from site_builder import urls
from site_builder.formats import decimal_text, unmarked
from site_builder.pages.impactlabs.reach import MOST_ROWS, year_of_attendance
from site_builder.pages.impactlabs.sections import frequency_table, promise
from site_builder.pages.impactlabs.view import HERE, impactlabs, newest_year, pages, sessions
from site_builder.pages.shared.sections import Table
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
    assert unmarked(view.finding) == (
        "In 2026 zijn 2 van de 3 beloofde bijeenkomsten gehouden. "
        "Van de beloofde bijeenkomsten staat er nog 1 gepland."
    )


def test_a_year_outside_the_plan_has_no_promise() -> None:
    """Before and after the plan nothing was promised."""
    after = site().model.records.region.until_year + 1
    late = site(sessions=(*SESSIONS, session(f"{after}-a", f"{after}-01-05")))
    assert not promise(late, after).promised.known
    assert "valt buiten het plan" in frequency_table(late, HERE, after).rows[0][1].text


def numbers_of(found: Table) -> list[tuple[str, ...]]:
    """Of each row its name, what was promised and held, and what counts, as people read it."""
    return [tuple(unmarked(cell.text) for cell in row[:4]) for row in found.rows]


def test_sums_are_those_of_the_rows_above() -> None:
    """Held: 1 + 2 + 0 + 1 is 4, of which joint 1 + 0, differentiated 2 and specific 1; 1 + 1 counts of 3.

    The first edition left series without a promise out of the sums: 3 held under rows that add up to 4.
    """
    assert numbers_of(impactlabs(site()).promised.table) == [
        ("Impactlab", "2", "1", "1"),
        ("Casuslab", "1", "2", "1"),
        ("Marktdag", "geen aantal", "0", "–"),
        ("Roadshow", "geen aantal", "1", "–"),
        ("Totaal gezamenlijk", "2", "1", "1"),
        ("Totaal gedifferentieerd", "1", "2", "1"),
        ("Totaal specifiek", "geen aantal", "1", "–"),
        ("Totaal", "3", "4", "2"),
    ]


def test_each_promised_session_is_a_sign() -> None:
    """Of two promised one was held and one is planned; a second where one was promised is no sign."""
    series = {one.name: one for one in impactlabs(site()).promised.series}
    signs = {
        name: [] if one.signs is None else [placed.sign for placed in one.signs.signs]
        for name, one in series.items()
    }
    assert signs == {
        "Impactlab": ["met", "promised"],
        "Casuslab": ["met"],
        "Marktdag": [],
        "Roadshow": ["met"],
    }
    assert unmarked(series["Impactlab"].counts) == "1 van de 2 gehouden, 1 gepland"
    nothing = impactlabs(site(sessions=())).promised.series[0]
    assert nothing.counts == "nog niets vastgelegd"
    assert nothing.signs is not None
    assert {placed.sign for placed in nothing.signs.signs} == {"unknown"}


def test_not_invited_is_not_absent() -> None:
    """Presence per municipality and session; a visit of the roadshow is no column."""
    found = impactlabs(site()).attendance
    assert found is not None
    assert found.grid is not None
    assert [one.href for one in found.grid.sessions] == [
        f"../{urls.session(one)}" for one in ("2026-a", "2026-b", "2026-c")
    ]
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


def test_every_session_is_a_place_on_the_page_of_its_year() -> None:
    """Links from other pages to a session or series arrive, whatever its state."""
    ids = {page.address: re.findall(r'\bid="([^"]+)"', render(page).decode()) for page in pages(site())}
    for found in ids.values():
        assert len(found) == len(set(found))
    for address in [urls.session(one.id) for one in SESSIONS] + [
        urls.series(one) for one in site().model.series
    ]:
        page, _, place = address.partition("#")
        assert place in ids[page]
    assert not any("<Els>" in render(page).decode() for page in pages(site()))


def test_agenda_and_archive() -> None:
    """Planned sessions are on the agenda; those of a year are on its page, newest first."""
    view = impactlabs(site())
    assert view.agenda is not None
    assert [item.id for item in view.agenda.sessions] == ["2026-f"]
    assert view.agenda.sessions[0].when == "donderdag 3 december 2026, tijd volgt"
    assert view.agenda.sessions[0].place == "plaats volgt"
    assert [(unmarked(one.label), one.href) for one in view.archive.entries] == [
        ("2026: 4 gehouden, 1 gepland, 1 afgelast", "../impactlabs/2026/")
    ]
    year = sessions(site(), 2026)
    assert unmarked(year.reports_heading) == "4 bijeenkomsten gehouden, 1 gepland en 1 afgelast"
    assert [item.id for item in year.sessions] == [f"2026-{letter}" for letter in "fedcba"]
    assert year.sessions[1].badge is not None
    assert year.sessions[2].lines == ()
    assert year.sessions[3].paragraphs == ("Eerst dit.", "Dan dat.")
    assert [unmarked(line) for line in year.sessions[5].lines] == [
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
    mains = [parse(render(page).decode()).first("main") for page in pages(own)]
    marks = {
        one.attributes["data-figure"]: one.attributes["value"]
        for main in mains
        if main is not None
        for one in main.all("data")
    }
    assert len(marks) > 50
    every = own.figures.by_id
    for name, value in marks.items():
        figure = every[name]
        assert value == ("" if figure.number is None else decimal_text(figure.number)), name


def test_nothing_recorded_yet() -> None:
    """The page still says what the plan promises and where everything will stand; unknown is not 0."""
    empty = site(sessions=())
    view = impactlabs(empty)
    assert unmarked(view.finding) == (
        "Voor 2026 is nog geen bijeenkomst vastgelegd. Het plan belooft er 3 per jaar."
    )
    assert {held for _, _, held, _ in numbers_of(view.promised.table)} == {"?"}
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
    assert view.promised.table.name == "reeksen-2027"
    assert [one.href for one in view.archive.entries] == ["../impactlabs/2027/", "../impactlabs/2026/"]


def test_a_year_without_sessions() -> None:
    """A gap year has no page, and the years beside it lead to each other."""
    own = site(sessions=(*SESSIONS, session("2028-a", "2028-01-05")))
    assert [page.address for page in pages(own)] == [HERE, "impactlabs/2028/", "impactlabs/2026/"]
    later, earlier = sessions(own, 2028), sessions(own, 2026)
    assert later.previous is not None
    assert earlier.next is not None
    assert (later.previous.href, earlier.next.href, later.next) == (
        "../../impactlabs/2026/",
        "../../impactlabs/2028/",
        None,
    )


def test_a_large_region_has_no_grid() -> None:
    """A grid of hundreds of rows is not made; the sentences with their coverage are."""
    many = {f"g{n}": municipality(f"Gemeente {n}") for n in range(MOST_ROWS + 1)}
    found = year_of_attendance(site(sessions=(SESSIONS[0],), municipalities=many), HERE, 2026)
    assert found is not None
    assert found.grid is None
    assert found.heading == "Voor 2026 is er nog geen opkomst doorgegeven"
    assert unmarked(found.coverage).startswith("Van 61 gemeenten is niets bekend. Samen")
