"""What a municipality's page and factsheet say of the sessions that it could come to. Never by name."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder import urls
from site_builder.charts.attendance import Cell, SessionInput, cell_of
from site_builder.charts.attendance import Presence as Mark
from site_builder.figures.standing import Standing, attended
from site_builder.formats import date_long, date_short
from site_builder.measures.attendance import Presence, Turnout
from site_builder.pages.shared.site import Site
from site_builder.phrases import attendance as words
from site_builder.phrases.municipality_sections import people

MARKS: dict[Presence, Mark] = {
    "both": "both",
    "policy": "policy",
    "executive": "execution",
    "none": "absent",
    "unknown": "unknown",
}


@dataclass(frozen=True, slots=True)
class AttendedSession:
    """One session that the municipality could come to, in words and as a sign."""

    session: SessionInput
    cell: Cell
    name: str
    day: str
    href: str
    counts: str


@dataclass(frozen=True, slots=True)
class AttendanceSection:
    """The attendance of one municipality; `sessions` are the newest first."""

    heading: str
    caption: str
    note: str
    sessions: tuple[AttendedSession, ...]
    all_label: str


def attendance_section(site: Site, here: str, own: Standing) -> AttendanceSection:
    """The section for the page at `here`."""
    slug = own.entry.slug
    in_year = attended(site.figures, slug, own.year, "in_year")
    to_date = attended(site.figures, slug, own.year, "to_date")
    sessions = _sessions(site.turnout[slug], here, own.year)
    return AttendanceSection(
        heading=words.heading(own.year, in_year, to_date),
        caption="Bijeenkomsten die voor deze gemeente waren, de nieuwste eerst. Zonder namen."
        if sessions
        else "",
        note=words.note(own.year, in_year, to_date),
        sessions=sessions,
        all_label=words.all_sessions(to_date),
    )


def _sessions(turnout: Turnout, here: str, until: int) -> tuple[AttendedSession, ...]:
    lines = []
    for seat in reversed(turnout.seats):
        mark = MARKS.get(seat.presence)
        session = seat.session
        if mark is None or session.date.year > until:
            continue
        href = urls.link(here, urls.session(session.id))
        lines.append(
            AttendedSession(
                session=SessionInput(date_short(session.date), session.title, href),
                cell=cell_of(mark),
                name=session.title,
                day=date_long(session.date),
                href=href,
                counts=people(seat.policy, seat.executive),
            )
        )
    return tuple(lines)
