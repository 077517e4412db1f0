"""Whom the sessions reach: attendance per year, the layers and sizes, the roadshow and the advisory group."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder import urls
from site_builder.charts.attendance import (
    AttendanceGrid,
    AttendanceRow,
    Presence,
    SessionInput,
    attendance,
    cell_of,
)
from site_builder.figures.bundle import BASES
from site_builder.figures.figure import Figure, Key
from site_builder.figures.programme import advisers
from site_builder.figures.standing import attended
from site_builder.formats import date_long, date_short
from site_builder.frozen import frozen
from site_builder.measures.attendance import Seat, held_sessions, seat, visits
from site_builder.model import Model, MunicipalityEntry
from site_builder.pages.impactlabs import reach_words as words
from site_builder.pages.impactlabs.reach_words import Reach
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.site import Site
from site_builder.phrases.attendance import cell
from site_builder.records.sessions import Session

MOST_ROWS = 60
"""A grid with more municipalities than this is too large to read; the archive has the counts per session."""
MARKS: Mapping[str, Presence] = {
    "both": "both",
    "policy": "policy",
    "executive": "execution",
    "none": "absent",
    "unknown": "unknown",
    "not_invited": "closed",
}


@frozen
class Row:
    """One municipality at the sessions of one year."""

    entry: MunicipalityEntry
    seats: tuple[Seat, ...]

    @property
    def invited(self) -> tuple[Seat, ...]:
        """The sessions that it could come to."""
        return tuple(one for one in self.seats if one.presence != "not_invited")


@frozen
class YearOfAttendance:
    """Who came in one year; `grid` is None where it would be too large."""

    id: str
    heading: str
    caption: str
    coverage: str
    executive: str
    sizes: str
    grid: AttendanceGrid | None
    closed: bool


@frozen
class Visit:
    """The visits of the roadshow to one municipality."""

    name: str
    href: str
    visits: tuple[Link, ...]


@frozen
class Roadshow:
    """Which municipalities the roadshow visited."""

    heading: str
    visits: tuple[Visit, ...]
    others: str
    outside: str


@frozen
class Advisory:
    """Who sits in the advisory group by the end of the reported year."""

    heading: str
    caption: str
    seats: tuple[Link, ...]
    sizes: str


def reach_of(site: Site, year: int) -> Reach:
    """How many municipalities could come in a year, and how many came, as far as it is known."""
    return Reach(*(site.figures.at(Key("attendance", name, year)) for name in Reach._fields))


def year_of_attendance(site: Site, here: str, year: int) -> YearOfAttendance | None:
    """Who came in one year, on the page `here`; None without a session that municipalities could come to."""
    model = site.figures.years.model(year)
    found = reach_of(site, year)
    if not found.invited.count:
        return None
    held = held_sessions(model, year)
    everyone = [Row(entry, tuple(seat(model, entry, one) for one in held)) for entry in model.municipalities]
    rows = [row for row in everyone if row.invited]
    # A visit to a board asked for nobody who is counted here, so it is no column.
    columns = [index for index in range(len(held)) if any(row.seats[index] in row.invited for row in rows)]
    shown = [Row(row.entry, tuple(row.seats[index] for index in columns)) for row in rows]
    silent = [row.entry.name for row in rows if all(one.presence == "unknown" for one in row.invited)]
    few = len(rows) <= MOST_ROWS
    return YearOfAttendance(
        id=f"opkomst-{year}",
        heading=words.attendance_heading(found),
        caption=f"Opkomst in {year} per gemeente en bijeenkomst",
        coverage=words.coverage(found, silent if few else ()),
        executive=words.executive_reach(found),
        sizes=words.size_reach(_sizes(site, model, year)),
        grid=_grid(site, here, year, tuple(held[index] for index in columns), shown) if few else None,
        closed=any(len(row.invited) < len(row.seats) for row in shown),
    )


def _sizes(site: Site, model: Model, year: int) -> list[tuple[str, Figure, Figure]]:
    """Per size its name, how many came, and of how many that is known; a size that nobody has is left out."""

    def at(statistic: str, part: str = "") -> Figure:
        return site.figures.at(Key("sizes", statistic, year, part=part))

    found = [
        (size.name, at("came", size.id), at("reported", size.id))
        for size in model.records.region.size_classes
    ]
    found.append(("grootte onbekend", at("came_unsized"), at("reported_unsized")))
    return [(name, came, known) for name, came, known in found if known.of]


def _grid(
    site: Site,
    here: str,
    year: int,
    sessions: tuple[Session, ...],
    rows: Sequence[Row],
) -> AttendanceGrid:
    return attendance(
        [
            SessionInput(
                date_short(session.date).rsplit(" ", 1)[0],
                session.title,
                urls.link(here, urls.session(session.id)),
            )
            for session in sessions
        ],
        [
            AttendanceRow(
                row.entry.name,
                urls.link(here, urls.municipality(row.entry.slug)),
                tuple(cell_of(MARKS[one.presence]) for one in row.seats),
                cell(attended(site.figures, row.entry.slug, year, "in_year")),
            )
            for row in rows
        ],
    )


def roadshow(site: Site, here: str, year: int) -> Roadshow | None:
    """The visits of the roadshow until the end of a year, and the planned; None where the plan has none."""
    model = site.model
    if not any(series.kind == "roadshow" for series in model.series.values()):
        return None
    sessions = [one for one in visits(model) if one.date.year <= year or one.state == "planned"]
    own = [
        (entry, [session for session in sessions if entry.slug in session.municipalities])
        for entry in model.municipalities
    ]
    listed = [(entry, found) for entry, found in own if found]
    others = [entry.name for entry, found in own if not found and entry.takes_part_in(year)]
    outside = [
        entry.name
        for entry, found in listed
        if not entry.takes_part_in(year) and any(session.state == "held" for session in found)
    ]
    in_year, to_date = (site.figures.at(Key("roadshow", "visited", year, basis)) for basis in BASES)
    few = len(others) <= MOST_ROWS
    return Roadshow(
        heading=words.roadshow_heading(
            in_year, to_date, site.figures.at(Key("municipalities", "count", year))
        ),
        visits=tuple(_visit(here, entry, found) for entry, found in listed),
        others=words.not_visited(others) if listed and few else "",
        outside=words.visited_outside(outside),
    )


def _visit(here: str, entry: MunicipalityEntry, sessions: list[Session]) -> Visit:
    return Visit(
        entry.name,
        urls.link(here, urls.municipality(entry.slug)),
        tuple(
            Link(
                date_long(session.date) + (" (gepland)" if session.state == "planned" else ""),
                urls.link(here, urls.session(session.id)),
            )
            for session in sessions
        ),
    )


def advisory(site: Site, here: str) -> Advisory:
    """The advisory group by the end of the reported year (plan 04.04)."""
    year = site.model.year
    model = site.figures.years.model(year)

    def at(statistic: str, part: str = "") -> Figure:
        return site.figures.at(Key("advisory", statistic, year, part=part))

    return Advisory(
        heading=words.advisory_heading(at("seats")),
        caption=words.advisory_caption(year),
        seats=tuple(
            Link(entry.name, urls.link(here, urls.municipality(entry.slug)))
            for entry in advisers(model, year)
        ),
        sizes=words.advisory_sizes(
            [(size.name, at("seats", size.id)) for size in model.records.region.size_classes], at("unsized")
        ),
    )
