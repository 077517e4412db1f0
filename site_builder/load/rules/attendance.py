"""Attendance at sessions that were held, by municipalities that took part."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.filed_records import Gathered, Held
from site_builder.load.rules.participation import described, on
from site_builder.problems import Problem
from site_builder.records.choices import SESSION_STATES
from site_builder.records.municipality import Municipality
from site_builder.source import Path


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
