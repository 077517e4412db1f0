"""Who was at which session, in numbers per layer and never by name (plan 04.03)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Literal

from site_builder.frozen import frozen
from site_builder.measures.profiles import position
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.collection import Records
from site_builder.records.headcount import Few, few
from site_builder.records.municipality import Municipality
from site_builder.records.plan import Series
from site_builder.records.sessions import Session, SessionYear

Presence = Literal["both", "policy", "executive", "none", "unknown", "not_invited"]


@frozen
class Seat:
    """One municipality at one session; the counts are None where nothing was reported."""

    session: Session
    presence: Presence
    policy: int | None
    executive: int | None


@frozen
class Turnout:
    """One municipality over sessions that were held; `open` counts those that it could come to."""

    seats: tuple[Seat, ...]

    @property
    def open(self) -> int:
        """To how many sessions the municipality could come."""
        return sum(seat.presence != "not_invited" for seat in self.seats)

    @property
    def attended(self) -> int:
        """At how many somebody of the municipality was there."""
        return sum(seat.presence in ("both", "policy", "executive") for seat in self.seats)

    @property
    def executive(self) -> int:
        """At how many the executive layer was there."""
        return sum(seat.presence in ("both", "executive") for seat in self.seats)

    @property
    def unreported(self) -> int:
        """For how many nothing was reported."""
        return sum(seat.presence == "unknown" for seat in self.seats)

    @property
    def known(self) -> int:
        """For how many it is known whether anybody was there."""
        return self.open - self.unreported


@frozen
class SessionTurnout:
    """One session over all municipalities that could come; no number of people where one of them is small."""

    session: Session
    invited: int
    municipalities: int
    policy: int | None
    executive: int | None
    unreported: int


@frozen
class Frequency:
    """A series in one year against the number that the plan promises.

    `promised` is None where the plan names no number, and in a year that the plan is not about.
    """

    series: Series
    year: int
    promised: int | None
    held: int
    planned: int
    cancelled: int


def held_sessions(model: Model, year: int | None = None) -> tuple[Session, ...]:
    """The sessions that were held, oldest first; of one year, or of all."""
    return tuple(s for s in model.sessions if s.state == "held" and year in (None, s.date.year))


def visits(model: Model) -> tuple[Session, ...]:
    """The visits of the roadshow to boards, held and planned, oldest first (plan 04.05)."""
    return tuple(
        session
        for session in model.sessions
        if model.series[session.series].kind == "roadshow" and session.state != "cancelled"
    )


def seat(model: Model, entry: MunicipalityEntry, session: Session) -> Seat:
    """One municipality at one session. Who came to a session for other profiles was there all the same."""
    if not invited(entry, session):
        return Seat(session, "not_invited", None, None)
    line = model.attended(entry.slug, session.id)
    if line is None:
        for_it = _meant_for(model, entry, session)
        return Seat(session, "unknown" if for_it else "not_invited", None, None)
    presence: Presence = "none"
    if line.policy and line.executive:
        presence = "both"
    elif line.policy:
        presence = "policy"
    elif line.executive:
        presence = "executive"
    return Seat(session, presence, line.policy, line.executive)


def invited(entry: MunicipalityEntry, session: Session) -> bool:
    """Whether the municipality took part that day and the session was open to it."""
    open_to = not session.municipalities or entry.slug in session.municipalities
    return open_to and entry.takes_part_on(session.date)


def _meant_for(model: Model, entry: MunicipalityEntry, session: Session) -> bool:
    """Whether a session was for this municipality's staff, as its profile was known that day.

    A visit to a board alone (plan 04.05) asks for no staff. A municipality whose profile was not known could
    come to all other sessions.
    """
    layers = session.layers or model.series[session.series].layers
    if layers and not {"policy", "executive"} & set(layers):
        return False
    if not session.profiles:
        return True
    before = entry.assessed_by(session.date)
    number = position(before, model.records.profiles).number if before is not None else None
    return number is None or number in session.profiles


def turnout(model: Model, entry: MunicipalityEntry) -> Turnout:
    """One municipality over all sessions that were held."""
    return Turnout(tuple(seat(model, entry, session) for session in held_sessions(model)))


def session_turnout(model: Model, session: Session) -> SessionTurnout:
    """One session over all municipalities."""
    seats = [
        s for s in (seat(model, e, session) for e in model.municipalities) if s.presence != "not_invited"
    ]
    return SessionTurnout(
        session=session,
        invited=len(seats),
        municipalities=sum(bool(s.policy or s.executive) for s in seats),
        policy=_total(s.policy for s in seats),
        executive=_total(s.executive for s in seats),
        unreported=sum(s.presence == "unknown" for s in seats),
    )


def _total(numbers: Iterable[int | None]) -> int | None:
    """All people together; None where one of the numbers is not told, as a difference would tell it."""
    found = [number or 0 for number in numbers]
    return None if any(isinstance(number, Few) for number in found) else sum(found)


def without_small(records: Records) -> Records:
    """The records without numbers of people below `suppress_attendance_below`; the same without that."""
    below = records.region.settings.suppress_attendance_below
    if below is None:
        return records

    def of_municipality(record: Municipality) -> Municipality:
        lines = (
            line.model_copy(
                update={"policy": few(line.policy, below), "executive": few(line.executive, below)}
            )
            for line in record.attendance
        )
        return record.model_copy(update={"attendance": tuple(lines)})

    def of_year(year: SessionYear) -> SessionYear:
        sessions = (one.model_copy(update={"province": few(one.province, below)}) for one in year.sessions)
        return year.model_copy(update={"sessions": tuple(sessions)})

    return replace(
        records,
        municipalities={slug: of_municipality(one) for slug, one in records.municipalities.items()},
        sessions={year: of_year(one) for year, one in records.sessions.items()},
    )


def in_plan(model: Model, year: int) -> bool:
    """Whether the plan promises anything for a year."""
    region = model.records.region
    return region.from_year <= year <= region.until_year


def frequencies(model: Model, year: int) -> tuple[Frequency, ...]:
    """Every series in one year, in the plan's order."""
    rows = []
    within = in_plan(model, year)
    for series in model.series.values():
        states = [session.state for session in model.sessions_in(year) if session.series == series.id]
        counts = {state: states.count(state) for state in ("held", "planned", "cancelled")}
        rows.append(Frequency(series, year, series.promised_per_year if within else None, **counts))
    return tuple(rows)
