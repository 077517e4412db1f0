"""The page of all sessions: series against the plan's promise, agenda and attendance; and a page per year."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.model import Model
from site_builder.pages.impactlabs import words
from site_builder.pages.impactlabs.reach import (
    Advisory,
    Roadshow,
    YearOfAttendance,
    advisory,
    reach_of,
    roadshow,
    year_of_attendance,
)
from site_builder.pages.impactlabs.reach_words import attendance_heading
from site_builder.pages.impactlabs.sections import (
    SeriesItem,
    SessionItem,
    frequency_table,
    headline,
    promise,
    series_items,
    session_item,
    sessions_of,
)
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Chrome, Link, SourceLine, chrome, source_line
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.sections import Group, Table
from site_builder.pages.shared.site import Site

HERE = urls.IMPACTLABS
TITLE = "Impactlabs"


@frozen
class Promised:
    """The series of the plan with what was held of each, as signs and as a table."""

    heading: str
    series: tuple[SeriesItem, ...]
    table: Table
    source: SourceLine


@frozen
class Agenda:
    """What is planned, and how to have it in one's own agenda."""

    heading: str
    sessions: tuple[SessionItem, ...]
    address: str
    contact: str


@frozen
class ImpactlabsView:
    """Everything that impactlabs.html uses. A closed year has no `agenda`."""

    chrome: Chrome
    kicker: str
    finding: str
    lead: str
    promised: Promised
    agenda: Agenda | None
    attendance_heading: str
    attendance: YearOfAttendance | None
    roadshow: Roadshow | None
    advisory: Advisory
    archive: Group[Link]


@frozen
class SessionsView:
    """Everything that sessions.html uses: one year with its series, who came, and the reports."""

    chrome: Chrome
    finding: str
    lead: str
    reports_heading: str
    sessions: tuple[SessionItem, ...]
    series_heading: str
    series: Table
    attendance: YearOfAttendance | None
    previous: Link | None
    next: Link | None


def pages(site: Site) -> Iterator[Page]:
    """The page of all sessions, and one for each year with any."""
    yield Page(HERE, "impactlabs.html", later(impactlabs, site))
    for year in _years(site.model):
        yield Page(urls.sessions_in(year), "sessions.html", later(sessions, site, year))


def newest_year(model: Model) -> int:
    """The year that the page speaks of: the reported one, or a later one in which a session was held."""
    return max([model.year, *(session.date.year for session in model.sessions if session.state == "held")])


def _years(model: Model) -> list[int]:
    """The years with a session, planned ones too, newest first."""
    return sorted({session.date.year for session in model.sessions}, reverse=True)


def impactlabs(site: Site) -> ImpactlabsView:
    """What was held of what the plan promises, and what comes."""
    model = site.model
    year = newest_year(model)
    found = promise(site, year)
    held, _, cancelled = sessions_of(site, year)
    finding = headline(site, year)
    lead = words.lead(found.kept, held, cancelled, found.promised)
    soft = words.still_planned(found.planned) if held.known else words.promise(found.promised)
    ever, _, ever_cancelled = sessions_of(site, year, "to_date")
    reach = year_of_attendance(site, HERE, year)
    return ImpactlabsView(
        chrome=chrome(site, HERE, TITLE, f"{finding} {lead}", origin=Origin("impactlabs/")),
        kicker=f"Impactlabs en andere bijeenkomsten · {year}",
        finding=f"{finding} {soft}".strip(),
        lead=lead,
        promised=Promised(
            words.series_heading(found.reached, found.series, found.promised, words.in_year(found.planned)),
            series_items(site, year),
            frequency_table(site, HERE, year),
            source_line(model.records.series.source),
        ),
        agenda=_agenda(site, year),
        attendance_heading=reach.heading if reach else attendance_heading(reach_of(site, year)),
        attendance=reach,
        roadshow=roadshow(site, HERE, year),
        advisory=advisory(site, HERE),
        archive=Group(
            words.archive_heading(ever, ever_cancelled),
            entries=tuple(
                Link(words.year_summary(*sessions_of(site, one)), urls.link(HERE, urls.sessions_in(one)))
                for one in _years(model)
            ),
        ),
    )


def _agenda(site: Site, year: int) -> Agenda | None:
    """What is planned, in every year."""
    region = site.model.records.region
    coming = tuple(session for session in site.model.sessions if session.state == "planned")
    if not coming and site.frozen is not None:
        return None
    last = max([year, *(session.date.year for session in coming)])
    address = region.settings.address
    return Agenda(
        words.agenda_heading(sessions_of(site, last, "to_date")[1]),
        tuple(session_item(site, HERE, one) for one in coming),
        f"{address.rstrip('/')}/{urls.CALENDAR}" if address else "",
        region.contact,
    )


def sessions(site: Site, year: int) -> SessionsView:
    """The sessions of one year, the newest first, with what was held of the promise and who came."""
    model = site.model
    here, title = urls.sessions_in(year), words.year_title(year)
    found = promise(site, year)
    held, planned, cancelled = sessions_of(site, year)
    finding = headline(site, year)
    lead = words.lead(found.kept, held, cancelled, found.promised)
    years = _years(model)
    earlier = next((one for one in years if one < year), None)
    later = next((one for one in reversed(years) if one > year), None)
    return SessionsView(
        chrome=chrome(
            site,
            here,
            title,
            f"{finding} {lead}",
            origin=Origin(f"impactlabs/{year}.yaml"),
            trail=(urls.HOME, HERE, (str(year), here)),
        ),
        finding=finding,
        lead=lead,
        reports_heading=words.reports_heading(held, planned, cancelled),
        sessions=tuple(session_item(site, here, one) for one in reversed(model.sessions_in(year))),
        series_heading=words.series_heading(
            found.reached, found.series, found.promised, words.in_year(found.planned)
        ),
        series=frequency_table(site, here, year),
        attendance=year_of_attendance(site, here, year),
        previous=_to(here, earlier),
        next=_to(here, later),
    )


def _to(here: str, year: int | None) -> Link | None:
    return None if year is None else Link(str(year), urls.link(here, urls.sessions_in(year)))


AREA = Area(
    pages, {"impactlabs.html": "Impactlabs", "sessions.html": "Bijeenkomsten van een jaar"}, shown="both"
)
