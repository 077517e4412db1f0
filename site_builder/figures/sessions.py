"""Sessions in figures: who came, and how often each series was held (plan 04.03). Never who, only how many.

Where nothing was reported it is not known whether anybody came: such a session is in no denominator.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.origin import Origin, of_municipalities
from site_builder.figures.precision import published
from site_builder.figures.years import Told
from site_builder.measures.attendance import (
    Frequency,
    Turnout,
    frequencies,
    held_sessions,
    seat,
    session_turnout,
)
from site_builder.model import Model, MunicipalityEntry
from site_builder.quantities.quantity import HUNDRED
from site_builder.records.choices import APPROACHES
from site_builder.records.headcount import Few
from site_builder.records.sessions import Session

SESSIONS = "bijeenkomsten"
PLACES = "uitnodigingen"
PEOPLE = "deelnemers"
MUNICIPALITIES = "gemeenten"
STATES = ("held", "planned", "cancelled")
PROMISE = ("promised", "held_of_promised")


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
    origin = of_municipalities(entry.slug for entry in entries)
    found = [*_attendance(start, turnouts, unit, origin)]
    if not municipality:
        found += _region(start, entries, turnouts)
        found += _sizes(model, start, entries, turnouts)
    return {figure.key: figure for figure in found}


def _attendance(start: Key, turnouts: Sequence[Turnout], unit: str, origin: Origin) -> Iterator[Figure]:
    open_to = sum(one.open for one in turnouts)
    unknown = sum(one.unreported for one in turnouts)
    known = open_to - unknown

    def figure(
        statistic: str, value: int | Decimal | None, within: int = known, of_unit: str = unit
    ) -> Figure:
        return origin.known(start._replace(statistic=statistic), value, of_unit, within, open_to)

    attended = sum(one.attended for one in turnouts)
    executive = sum(one.executive for one in turnouts)
    yield figure("open", open_to, open_to)
    yield figure("known", known)
    yield figure("unknown", unknown, open_to)
    yield figure("attended", attended if known else None)
    yield figure("executive", executive if known else None)
    yield figure("share", published(HUNDRED * attended / known) if known else None, of_unit="%")


def _region(
    start: Key, entries: Sequence[MunicipalityEntry], turnouts: Sequence[Turnout]
) -> Iterator[Figure]:
    """How many municipalities came at least once, of those of which anything is known."""
    pairs = [(entry, one) for entry, one in zip(entries, turnouts, strict=True) if one.open]
    invited = len(pairs)
    reported = [one for _, one in pairs if one.known]
    origin = of_municipalities(entry.slug for entry, _ in pairs)
    numbers = {
        "invited": invited,
        "reported": len(reported),
        "unreported": invited - len(reported),
        "came": sum(bool(one.attended) for one in reported) if reported else None,
        "came_executive": sum(bool(one.executive) for one in reported) if reported else None,
    }
    for statistic, value in numbers.items():
        n = invited if statistic in ("invited", "unreported") else len(reported)
        key = start._replace(statistic=statistic)
        yield origin.figure(key, value, MUNICIPALITIES, n, invited, invited - len(reported))


def _sizes(
    model: Model, start: Key, entries: Sequence[MunicipalityEntry], turnouts: Sequence[Turnout]
) -> Iterator[Figure]:
    """The same per class of size; who has no known size stands apart, so that they add up to the whole."""
    pairs = [(entry, one) for entry, one in zip(entries, turnouts, strict=True) if one.open]
    for size in (*model.records.region.size_classes, None):
        own = [(entry, one) for entry, one in pairs if entry.size == size]
        if size is None and not own:
            continue
        reported = [one for _, one in own if one.known]
        rest, part = ("", size.id) if size is not None else ("_unsized", "")
        origin = of_municipalities(entry.slug for entry, _ in own)
        values = {
            "came": sum(bool(one.attended) for one in reported) if reported else None,
            "reported": len(reported),
        }
        for statistic, value in values.items():
            key = start._replace(topic="sizes", statistic=statistic + rest, part=part)
            yield origin.known(key, value, MUNICIPALITIES, len(reported), len(own))


class SessionFigures(NamedTuple):
    """Who came to one session: `invited` and what is known of it; None for what was never recorded."""

    invited: Figure
    known: Figure
    unknown: Figure
    municipalities: Figure
    policy: Figure
    executive: Figure


class Guests(NamedTuple):
    """Who else was there."""

    market: Figure
    knowledge: Figure
    province: Figure


def session_key(session: Session, statistic: str) -> Key:
    """The name of a figure of one session: `sessions.2030-03-12-meten.municipalities.2030`."""
    return Key("sessions", statistic, session.date.year, part=session.id)


def sessions_bundle(told: Told, year: int) -> Mapping[Key, Figure]:
    """How many sessions there were, each series against its promise, and who came to each session."""
    model = told.model
    found = [*_held(model, year), *_series(model, year)]
    for session in held_sessions(model, year):
        found += _session(model, session)
    return {figure.key: figure for figure in found}


def _held(model: Model, year: int) -> Iterator[Figure]:
    """How many sessions there were in the year, and in all years until its end."""
    until = [session for session in model.sessions if session.date.year <= year]
    bases: dict[Basis, list[Session]] = {"in_year": list(model.sessions_in(year)), "to_date": until}
    for basis, every in bases.items():
        origin = _of_years(session.date.year for session in every)
        for state in STATES:
            count = sum(session.state == state for session in every)
            value = count if every else None
            yield origin.figure(Key("sessions", state, year, basis), value, SESSIONS, count, len(every))


def _series(model: Model, year: int) -> Iterator[Figure]:
    """Each series against its promise, those of one approach together, and all of them.

    In a year without any session recorded it is not known what was held, so that is not 0.
    """
    rows = frequencies(model, year)
    known = bool(model.sessions_in(year))
    origin = _of_years((year,) if known else ())
    promised = [row for row in rows if row.promised is not None]
    counts = {
        "kept": (sum(row.held >= (row.promised or 0) for row in promised), "reeksen"),
        "planned_of_promised": (sum(row.planned for row in promised), SESSIONS),
    }
    key = Key("series", "promised_series", year)
    yield Origin().figure(key, len(promised), "reeksen", of=len(rows))
    for statistic, (value, unit) in counts.items():
        number = value if known else None
        yield origin.figure(key._replace(statistic=statistic), number, unit, of=len(promised))
    together = [(Key("series", "", year), rows)]
    together += [(Key("series", "", year, part=row.series.id), (row,)) for row in rows]
    for approach in APPROACHES:
        own = tuple(row for row in rows if row.series.approach == approach)
        if own:
            together.append((Key("approaches", "", year, part=approach), own))
    for start, own in together:
        # How many sessions were held in all is a figure of the sessions.
        every = _against_promise(start, own, known, origin)
        yield from (one for one in every if start.part or one.key.statistic in PROMISE)


def _of_years(years: Iterable[int]) -> Origin:
    return Origin(tuple(f"impactlabs/{year}.yaml" for year in sorted(set(years))))


def _against_promise(start: Key, rows: Sequence[Frequency], known: bool, origin: Origin) -> Iterator[Figure]:
    """What was promised for some series, what was held, and how much of that counts for the promise."""
    wanted = [row.promised for row in rows if row.promised is not None]
    promised = sum(wanted) if wanted else None
    kept = sum(min(row.held, row.promised) for row in rows if row.promised is not None)
    numbers = {
        "promised": promised,
        "held_of_promised": kept if wanted and known else None,
        "held": sum(row.held for row in rows) if known else None,
        "planned": sum(row.planned for row in rows) if known else None,
        "cancelled": sum(row.cancelled for row in rows) if known else None,
    }
    recorded = sum(row.held + row.planned + row.cancelled for row in rows)
    for statistic, value in numbers.items():
        of = promised if statistic in PROMISE else recorded
        own = Origin() if statistic == "promised" else origin
        yield own.figure(start._replace(statistic=statistic), value, SESSIONS, value, of)


def _session(model: Model, session: Session) -> Iterator[Figure]:
    found = session_turnout(model, session)
    known = found.invited - found.unreported
    origin = of_municipalities(sorted(model.attendance.get(session.id, {})))
    numbers = {
        "invited": (found.invited, MUNICIPALITIES),
        "known": (known, MUNICIPALITIES),
        "unknown": (found.unreported, MUNICIPALITIES),
        "municipalities": (found.municipalities if known else None, MUNICIPALITIES),
        "policy": (found.policy if known else None, PEOPLE),
        "executive": (found.executive if known else None, PEOPLE),
    }
    for statistic, (value, unit) in numbers.items():
        yield origin.known(session_key(session, statistic), value, unit, known, found.invited)
    yield from _guests(session)


def _guests(session: Session) -> Iterator[Figure]:
    """Who else was there, as far as the organiser reported it."""
    guests = {
        "market": (session.market_parties, "marktpartijen"),
        "knowledge": (session.knowledge_institutions, "kennisinstellingen"),
        "province": (session.province, PEOPLE),
    }
    origin = _of_years((session.date.year,))
    for statistic, (value, unit) in guests.items():
        if value is not None and not isinstance(value, Few):
            yield origin.figure(session_key(session, statistic), value, unit, value)
