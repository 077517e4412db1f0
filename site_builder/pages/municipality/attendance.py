"""What a municipality's page and factsheet say of the sessions that it could come to. Never by name."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from site_builder import urls
from site_builder.figures.standing import Standing, attended
from site_builder.formats import date_long
from site_builder.frozen import frozen
from site_builder.measures.attendance import Presence, Seat
from site_builder.pages.shared.site import Site
from site_builder.phrases import attendance as words
from site_builder.phrases.municipality_sections import people

Square = Literal["there", "absent", "unknown"]
SQUARES: tuple[Square, ...] = ("there", "absent", "unknown")
"""The order of the squares of a year."""


@frozen
class AttendedSession:
    """One session that the municipality could come to, in words."""

    name: str
    day: str
    href: str
    text: str


@frozen
class AttendanceYear:
    """The sessions of one year as squares, those that it came to first, and how many that were."""

    year: str
    squares: tuple[Square, ...]
    text: str


@frozen
class AttendanceSection:
    """The attendance of one municipality; `sessions` are the newest first, `years` the oldest."""

    heading: str
    note: str
    years: tuple[AttendanceYear, ...]
    sessions: tuple[AttendedSession, ...]
    all_label: str


def attendance_section(site: Site, here: str, own: Standing) -> AttendanceSection:
    """The section for the page at `here`."""
    slug = own.entry.slug
    in_year = attended(site.figures, slug, own.year, "in_year")
    to_date = attended(site.figures, slug, own.year, "to_date")
    seats = [
        seat
        for seat in site.turnout[slug].seats
        if seat.presence != "not_invited" and seat.session.date.year <= own.year
    ]
    return AttendanceSection(
        heading=words.heading(own.year, in_year, to_date),
        note=words.note(own.year, in_year, to_date),
        years=tuple(_years(site, slug, seats)),
        sessions=tuple(_session(here, seat) for seat in reversed(seats)),
        all_label=words.all_sessions(to_date),
    )


def _years(site: Site, slug: str, seats: list[Seat]) -> Iterator[AttendanceYear]:
    for year in sorted({seat.session.date.year for seat in seats}):
        own = attended(site.figures, slug, year, "in_year")
        of_year = [_square(seat.presence) for seat in seats if seat.session.date.year == year]
        yield AttendanceYear(str(year), tuple(sorted(of_year, key=SQUARES.index)), words.cell(own))


def _square(presence: Presence) -> Square:
    return "unknown" if presence == "unknown" else "absent" if presence == "none" else "there"


def _session(here: str, seat: Seat) -> AttendedSession:
    session = seat.session
    return AttendedSession(
        name=session.title,
        day=date_long(session.date),
        href=urls.link(here, urls.session(session.id)),
        text=people(seat.policy, seat.executive),
    )
