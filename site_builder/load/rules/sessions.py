"""Sessions against the calendar and against their own file, and who attended those that were held."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules.participation import described, on
from site_builder.problems import Problem
from site_builder.records.choices import SESSION_STATES
from site_builder.records.municipality import Municipality
from site_builder.records.sessions import Session, SessionYear
from site_builder.source import Path

LONG_PAST = datetime.timedelta(days=30)
"""After this a session that is still planned was probably held or cancelled."""


def sessions(gathered: Gathered) -> Iterator[Problem]:
    """A session has the year of its file, and a state that its date allows."""
    for year, held in gathered.by_year(SessionYear).items():
        for index, session in enumerate(held.record.sessions):
            path: Path = ("sessions", index)
            yield from _year(held, path, session, year)
            yield from _state(held, path, session, gathered.today)


def _year(held: Held[SessionYear], path: Path, session: Session, year: int) -> Iterator[Problem]:
    if not session.id.startswith(f"{year}-"):
        yield held.error(
            (*path, "id"),
            f'De code "{session.id}" begint niet met het jaar van dit bestand.',
            f"Een code die begint met {year}-.",
            f"Schrijf {year}{session.id[4:]}, of zet de bijeenkomst in {session.id[:4]}.yaml.",
        )
    if session.date.year != year:
        yield held.error(
            (*path, "date"),
            f"De datum {session.date} valt niet in het jaar van dit bestand.",
            f"Een datum in {year}.",
            f"Controleer het jaar, of zet de bijeenkomst in {session.date.year}.yaml.",
        )


def _state(held: Held[SessionYear], path: Path, session: Session, today: datetime.date) -> Iterator[Problem]:
    if session.state == "held" and session.date > today:
        yield held.error(
            (*path, "state"),
            f"De bijeenkomst is gehouden, maar {session.date} is nog niet geweest.",
            hint="Maak de stand planned, of controleer de datum.",
        )
    if session.state == "planned" and session.date < today - LONG_PAST:
        yield held.warning(
            (*path, "state"),
            f"De bijeenkomst is nog gepland, maar {session.date} is al lang voorbij.",
            hint="Maak de stand held of cancelled, of controleer de datum.",
        )
    if session.starts and session.ends and session.ends <= session.starts:
        yield held.error(
            (*path, "ends"),
            f"De bijeenkomst eindigt om {session.ends}, maar begint om {session.starts}.",
            f"Een tijd na {session.starts}.",
            "Zijn de twee tijden verwisseld?",
        )


def attendance(gathered: Gathered) -> Iterator[Problem]:
    """Attendance once per session, at a session that was held, on a day of participation."""
    sessions = gathered.known.sessions
    for held in gathered.by_slug(Municipality).values():
        first: dict[str, int] = {}
        for index, attended in enumerate(held.record.attendance):
            path: Path = ("attendance", index, "session")
            if attended.session in first:
                line = held.line_of(("attendance", first[attended.session], "session"))
                yield held.error(
                    path,
                    f'De aanwezigheid bij "{attended.session}" staat er twee keer: ook op regel {line}.',
                    "Elke bijeenkomst één keer.",
                    "Verwijder een van de twee.",
                )
            first.setdefault(attended.session, index)
            if attended.session in sessions:
                yield from _at(gathered, held, path, attended.session)


def _at(gathered: Gathered, held: Held[Municipality], path: Path, code: str) -> Iterator[Problem]:
    at = gathered.known.sessions[code]
    session = at.session
    if session.state != "held":
        place = f"{at.held.path}, regel {at.held.line_of(('sessions', at.index, 'state'))}"
        yield held.error(
            path,
            f'Bij "{code}" was niemand aanwezig: de bijeenkomst is {SESSION_STATES[session.state].lower()}.',
            "Alleen bijeenkomsten met de stand held (Gehouden).",
            f"Verwijder deze regels, of pas de stand aan in {place}.",
        )
    if not on(held.record.participation, session.date):
        yield held.error(
            path,
            f"De gemeente deed niet mee op {session.date}, de dag van deze bijeenkomst.",
            described(held.record.participation),
            "Verwijder deze regels, of vul de deelname aan.",
        )
