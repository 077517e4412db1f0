"""Sessions in figures: who came, and how often each series was held (plan 04.03). Never who, only how many.

Where nothing was reported it is not known whether anybody came: such a session is in no denominator.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.precision import published
from site_builder.figures.years import Told
from site_builder.measures.attendance import (
    Turnout,
    frequencies,
    held_sessions,
    seat,
    session_turnout,
)
from site_builder.measures.values import HUNDRED
from site_builder.model import Model
from site_builder.records.sessions import Session

SESSIONS = "bijeenkomsten"
PLACES = "uitnodigingen"
PEOPLE = "deelnemers"


def attendance_bundle(told: Told, municipality: str, year: int, basis: Basis) -> Mapping[Key, Figure]:
    """At how many sessions somebody of a municipality was, of those of which that is known; or of all.

    For the region each invitation counts: one municipality at one session.
    """
    model = told.model
    sessions = [
        session
        for session in held_sessions(model)
        if session.date.year == year or (basis == "to_date" and session.date.year <= year)
    ]
    start = Key("attendance", "", year, basis, municipality=municipality)
    if municipality:
        entry = model.by_slug.get(municipality)
        entries = [entry] if entry is not None else []
        unit = SESSIONS
    else:
        entries = list(model.municipalities)
        unit = PLACES
    turnouts = [Turnout(tuple(seat(model, entry, session) for session in sessions)) for entry in entries]
    sources = tuple(f"municipalities/{entry.slug}.yaml" for entry in entries)
    return {figure.key: figure for figure in _attendance(start, turnouts, unit, sources)}


def _attendance(
    start: Key, turnouts: Sequence[Turnout], unit: str, sources: tuple[str, ...]
) -> Iterator[Figure]:
    open_to = sum(one.open for one in turnouts)
    unknown = sum(one.unreported for one in turnouts)
    known = open_to - unknown

    def figure(statistic: str, value: Decimal | None, within: int = known, of_unit: str = unit) -> Figure:
        key = replace(start, statistic=statistic)
        return Figure(key, value, of_unit, n=within, of=open_to, unknown=open_to - within, sources=sources)

    attended = sum(one.attended for one in turnouts)
    executive = sum(one.executive for one in turnouts)
    yield figure("open", Decimal(open_to), open_to)
    yield figure("known", Decimal(known))
    yield figure("unknown", Decimal(unknown), open_to)
    yield figure("attended", Decimal(attended) if known else None)
    yield figure("executive", Decimal(executive) if known else None)
    yield figure("share", published(HUNDRED * attended / known) if known else None, of_unit="%")
    came = sum(bool(one.attended) for one in turnouts)
    reported = sum(one.open > one.unreported for one in turnouts)
    if not start.municipality:
        invited = sum(bool(one.open) for one in turnouts)
        yield Figure(
            replace(start, statistic="came"),
            Decimal(came) if reported else None,
            "gemeenten",
            n=reported,
            of=invited,
            unknown=invited - reported,
            sources=sources,
        )
        yield Figure(
            replace(start, statistic="reported"),
            Decimal(reported),
            "gemeenten",
            n=reported,
            of=invited,
            unknown=invited - reported,
            sources=sources,
        )


def session_key(session: Session, statistic: str) -> Key:
    """The name of a figure of one session: `sessions.2030-03-12-meten.municipalities.2030`."""
    return Key("sessions", statistic, session.date.year, part=session.id)


def sessions_bundle(told: Told, year: int) -> Mapping[Key, Figure]:
    """How many sessions there were, each series against its promise, and who came to each session."""
    model = told.model
    found = [*_series(model, year)]
    for session in held_sessions(model, year):
        found += _session(model, session)
    return {figure.key: figure for figure in found}


def _series(model: Model, year: int) -> Iterator[Figure]:
    rows = frequencies(model, year)
    source = (f"impactlabs/{year}.yaml",) if year in model.records.sessions else ()
    every = model.sessions_in(year)
    for state in ("held", "planned", "cancelled"):
        count = sum(session.state == state for session in every)
        yield Figure(
            Key("sessions", state, year), Decimal(count), SESSIONS, n=count, of=len(every), sources=source
        )
    promised = [row for row in rows if row.promised is not None]
    kept = sum(row.held >= (row.promised or 0) for row in promised)
    numbers = {
        "promised_series": (len(promised), "reeksen"),
        "kept": (kept, "reeksen"),
        "promised": (sum(row.promised or 0 for row in promised), SESSIONS),
        "held_of_promised": (sum(min(row.held, row.promised or 0) for row in promised), SESSIONS),
    }
    for statistic, (value, unit) in numbers.items():
        yield Figure(Key("series", statistic, year), Decimal(value), unit, of=len(promised), sources=source)
    for row in rows:
        states = {"held": row.held, "planned": row.planned, "cancelled": row.cancelled}
        for statistic, value in states.items():
            key = Key("series", statistic, year, part=row.series.id)
            yield Figure(key, Decimal(value), SESSIONS, n=value, of=row.promised, sources=source)
        wanted = None if row.promised is None else Decimal(row.promised)
        yield Figure(Key("series", "promised", year, part=row.series.id), wanted, SESSIONS)


def _session(model: Model, session: Session) -> Iterator[Figure]:
    found = session_turnout(model, session)
    known = found.invited - found.unreported
    sources = tuple(f"municipalities/{slug}.yaml" for slug in sorted(model.attendance.get(session.id, {})))

    def figure(statistic: str, value: Decimal | None, unit: str) -> Figure:
        return Figure(
            session_key(session, statistic),
            value,
            unit,
            n=known,
            of=found.invited,
            unknown=found.unreported,
            sources=sources,
        )

    yield figure("invited", Decimal(found.invited), "gemeenten")
    yield figure("known", Decimal(known), "gemeenten")
    yield figure("municipalities", Decimal(found.municipalities) if known else None, "gemeenten")
    yield figure("policy", Decimal(found.policy) if known else None, PEOPLE)
    yield figure("executive", Decimal(found.executive) if known else None, PEOPLE)
