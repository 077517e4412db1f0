"""The page of all sessions: agenda, series against the plan's promise, attendance and archive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder import urls
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
    ArchiveYear,
    FrequencyYear,
    SeriesItem,
    SessionItem,
    archive_year,
    frequency_year,
    headline,
    promise,
    series_items,
    session_item,
    sessions_of,
)
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Chrome, SourceLine, chrome, source_line
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site

HERE = urls.IMPACTLABS


@dataclass(frozen=True, slots=True)
class ImpactlabsView:
    """Everything that impactlabs.html uses; `frequencies` and `attendance` start with the newest year.

    Without `agenda_heading` there is no agenda: this is a closed year.
    """

    chrome: Chrome
    kicker: str
    title: str
    soft: str
    lead: str
    agenda_heading: str
    agenda: tuple[SessionItem, ...]
    calendar_address: str
    contact: str
    series_heading: str
    frequencies: tuple[FrequencyYear, ...]
    series: tuple[SeriesItem, ...]
    source: SourceLine
    attendance_heading: str
    attendance: tuple[YearOfAttendance, ...]
    roadshow: Roadshow | None
    advisory: Advisory
    archive_heading: str
    archive: tuple[ArchiveYear, ...]


def pages(site: Site) -> Iterator[Page]:
    """The page of all sessions."""
    yield Page(HERE, "impactlabs.html", impactlabs(site))


def newest_year(model: Model) -> int:
    """The year that the page speaks of: the reported one, or a later one in which a session was held."""
    return max([model.year, *(session.date.year for session in model.sessions if session.state == "held")])


def impactlabs(site: Site) -> ImpactlabsView:
    """What was held of what the plan promises, and what comes."""
    model = site.model
    year = newest_year(model)
    found = promise(site, year)
    held, _, cancelled = sessions_of(site, year)
    title = headline(site, year)
    lead = words.lead(found.kept, held, cancelled, found.promised)
    coming = tuple(session for session in model.sessions if session.state == "planned")
    last = max([year, *(session.date.year for session in coming)])
    ever, _, ever_cancelled = sessions_of(site, year, "to_date")
    years = sorted({*range(min(model.years[0], year), year + 1), *(s.date.year for s in model.sessions)})
    shown = [one for one in reversed(years) if one <= year] + [one for one in years if one > year]
    reach = tuple(found_year for one in shown if (found_year := year_of_attendance(site, one)) is not None)
    address = model.records.region.settings.address
    return ImpactlabsView(
        chrome=chrome(site, HERE, "Impactlabs", f"{title} {lead}", origin=Origin("impactlabs/")),
        kicker=f"Impactlabs en andere bijeenkomsten · {year}",
        title=title,
        soft=words.still_planned(found.planned) if held.known else words.promise(found.promised),
        lead=lead,
        agenda_heading=words.agenda_heading(sessions_of(site, last, "to_date")[1])
        if coming or site.frozen is None
        else "",
        agenda=tuple(session_item(site, one) for one in coming),
        calendar_address=f"{address.rstrip('/')}/{urls.CALENDAR}" if address else "",
        contact=model.records.region.contact,
        series_heading=words.series_heading(
            found.reached, found.series, found.promised, words.in_year(found.planned)
        ),
        frequencies=tuple(frequency_year(site, one) for one in shown),
        series=series_items(model),
        source=source_line(model.records.series.source),
        attendance_heading=reach[0].heading if reach else attendance_heading(reach_of(site, year)),
        attendance=reach,
        roadshow=roadshow(site, year),
        advisory=advisory(site),
        archive_heading=words.archive_heading(ever, ever_cancelled),
        archive=_archive(site, shown),
    )


def _archive(site: Site, years: list[int]) -> tuple[ArchiveYear, ...]:
    """Every year with a session that was held or cancelled; the first is unfolded."""
    with_past = [y for y in years if any(s.state != "planned" for s in site.model.sessions_in(y))]
    return tuple(archive_year(site, year, year == with_past[0]) for year in with_past)


AREA = Area(pages, {"impactlabs.html": "Impactlabs"}, shown="both")
