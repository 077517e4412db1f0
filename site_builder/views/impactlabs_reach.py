"""Whom the sessions reach: attendance per year, the layers and sizes, the roadshow and the advisory group."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from site_builder import urls
from site_builder.charts.attendance import (
    AttendanceGrid,
    AttendanceInput,
    Presence,
    SessionInput,
    attendance,
)
from site_builder.formats import date_long, date_short
from site_builder.measures.attendance import Seat, held_sessions, seat
from site_builder.model import Model, MunicipalityEntry, runs_on
from site_builder.records.sessions import Session
from site_builder.sentences import impactlabs_reach as words
from site_builder.views.chrome import Link

HERE = urls.IMPACTLABS
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
CAME = ("both", "policy", "executive")


@dataclass(frozen=True, slots=True)
class Row:
    """One municipality at the sessions of one year."""

    entry: MunicipalityEntry
    seats: tuple[Seat, ...]

    @property
    def open(self) -> int:
        """To how many sessions the municipality could come."""
        return sum(seat.presence != "not_invited" for seat in self.seats)

    @property
    def reported(self) -> int:
        """For how many it reported who was there."""
        return sum(seat.presence not in ("not_invited", "unknown") for seat in self.seats)

    @property
    def came(self) -> bool:
        """Whether anybody came at least once."""
        return any(seat.presence in CAME for seat in self.seats)

    @property
    def executive(self) -> bool:
        """Whether anybody who carries out projects came at least once."""
        return any(seat.presence in ("both", "executive") for seat in self.seats)


@dataclass(frozen=True, slots=True)
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


@dataclass(frozen=True, slots=True)
class Visit:
    """The visits of the roadshow to one municipality."""

    name: str
    href: str
    visits: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Roadshow:
    """Which municipalities the roadshow visited."""

    heading: str
    visits: tuple[Visit, ...]
    others: str


@dataclass(frozen=True, slots=True)
class Advisory:
    """Who sits in the advisory group by the end of the reported year."""

    heading: str
    caption: str
    seats: tuple[Link, ...]
    sizes: str


def roadshow_session(model: Model, session: Session) -> bool:
    """Whether a session is a visit to a council, of which no attendance per layer is reported."""
    return model.series[session.series].kind == "roadshow"


def year_of_attendance(model: Model, year: int) -> YearOfAttendance | None:
    """Who came in one year; None without a session that municipalities could come to."""
    sessions = tuple(s for s in held_sessions(model, year) if not roadshow_session(model, s))
    everyone = [
        Row(entry, tuple(seat(model, entry, session) for session in sessions))
        for entry in model.municipalities
    ]
    rows = [row for row in everyone if row.open]
    if not rows:
        return None
    answered = [row for row in rows if row.reported]
    came = sum(row.came for row in rows)
    return YearOfAttendance(
        id=f"opkomst-{year}",
        heading=words.attendance_heading(came, len(answered), year),
        caption=f"Opkomst in {year} per gemeente en bijeenkomst",
        coverage=words.coverage(
            len(answered), len(rows), sum(row.reported for row in rows), sum(row.open for row in rows)
        ),
        executive=words.executive_reach(sum(row.executive for row in rows), len(answered), year),
        sizes=words.size_reach(_sizes(model, answered)),
        grid=_grid(sessions, rows) if len(rows) <= MOST_ROWS else None,
        closed=any(s.presence == "not_invited" for row in rows for s in row.seats),
    )


def _sizes(model: Model, answered: list[Row]) -> list[tuple[str, int, int]]:
    """Per size its name, how many came, and how many reported; a size that nobody has is left out."""
    present = {entry.size for entry in model.municipalities if entry.size is not None}
    found = []
    for size in model.records.region.size_classes:
        own = [row for row in answered if row.entry.size == size]
        if size in present:
            found.append((size.name, sum(row.came for row in own), len(own)))
    return found


def _grid(sessions: tuple[Session, ...], rows: list[Row]) -> AttendanceGrid:
    return attendance(
        [
            SessionInput(
                date_short(session.date).rsplit(" ", 1)[0],
                session.title,
                f"#{session.id}",
            )
            for session in sessions
        ],
        [
            AttendanceInput(
                row.entry.name,
                urls.link(HERE, urls.municipality(row.entry.slug)),
                tuple(MARKS[one.presence] for one in row.seats),
            )
            for row in rows
        ],
    )


def roadshow(model: Model) -> Roadshow | None:
    """The visits of the roadshow over all years; None if the plan has none."""
    if not any(series.kind == "roadshow" for series in model.series.values()):
        return None
    sessions = [s for s in model.sessions if roadshow_session(model, s) and s.state != "cancelled"]
    visits = []
    visited: set[str] = set()
    for entry in model.municipalities:
        own = [session for session in sessions if entry.slug in session.municipalities]
        if not own:
            continue
        if any(session.state == "held" for session in own):
            visited.add(entry.slug)
        visits.append(
            Visit(
                entry.name,
                urls.link(HERE, urls.municipality(entry.slug)),
                tuple(
                    Link(
                        date_long(session.date) + (" (gepland)" if session.state == "planned" else ""),
                        f"#{session.id}",
                    )
                    for session in own
                ),
            )
        )
    named = {visit.name for visit in visits}
    others = [entry.name for entry in model.members if entry.name not in named]
    return Roadshow(
        heading=words.roadshow_heading(
            sum(entry.slug in visited for entry in model.members), len(model.members)
        ),
        visits=tuple(visits),
        others=words.not_visited(others) if visits and len(others) <= MOST_ROWS else "",
    )


def advisory(model: Model) -> Advisory:
    """The advisory group by the end of the reported year (plan 04.04)."""
    day = date(model.year, 12, 31)
    seats = [
        entry
        for entry in model.municipalities
        if any(runs_on(period, day) for period in entry.record.advisory_group)
    ]
    sizes = [
        (size.name, sum(entry.size == size for entry in seats)) for size in model.records.region.size_classes
    ]
    return Advisory(
        heading=words.advisory_heading(len(seats)),
        caption=words.advisory_caption(model.year),
        seats=tuple(Link(entry.name, urls.link(HERE, urls.municipality(entry.slug))) for entry in seats),
        sizes=words.advisory_sizes(sizes, sum(entry.size is None for entry in seats)),
    )
