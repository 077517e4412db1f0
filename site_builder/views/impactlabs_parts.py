"""The parts of the page of sessions: single sessions, series, and held against promised."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from site_builder import urls
from site_builder.formats import capitalise, sort_key
from site_builder.measures.attendance import Frequency, frequencies, session_turnout
from site_builder.model import Model
from site_builder.records.choices import APPROACHES, DRIVERS, LAYERS, SESSION_KINDS
from site_builder.records.plan import Series
from site_builder.records.sessions import Session
from site_builder.sentences import impactlabs as words
from site_builder.views.chrome import Badge, Link, SourceLine, source_line
from site_builder.views.measured import paragraphs

HERE = urls.IMPACTLABS


@dataclass(frozen=True, slots=True)
class SessionItem:
    """One session; `id` is its place on the page, `lines` tell who was there."""

    id: str
    title: str
    date: str
    when: str
    place: str
    series: Link
    kind: str
    badge: Badge | None
    for_whom: str
    paragraphs: tuple[str, ...]
    lines: tuple[str, ...]
    source: SourceLine | None


@dataclass(frozen=True, slots=True)
class SeriesItem:
    """One series with what the plan says about it."""

    id: str
    name: str
    about: str
    text: str
    note: str
    section: str


@dataclass(frozen=True, slots=True)
class FrequencyRow:
    """One series, or a sum of series, in one year. `counts` is what counts for the promise."""

    name: str
    href: str
    promised: str
    held: str
    counts: str
    planned: str
    cancelled: str


@dataclass(frozen=True, slots=True)
class FrequencyYear:
    """All series in one year, with sums over those that have a promise."""

    id: str
    summary: str
    caption: str
    rows: tuple[FrequencyRow, ...]
    sums: tuple[FrequencyRow, ...]


@dataclass(frozen=True, slots=True)
class ArchiveYear:
    """The sessions of one year that were held or cancelled, newest first."""

    summary: str
    open: bool
    sessions: tuple[SessionItem, ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """What was held of the promise in one year; `held` of one series counts up to its promise only."""

    promised: int
    kept: int
    reached: int
    series: int
    planned: int


def in_plan(model: Model, year: int) -> bool:
    """Whether the plan promises anything for a year."""
    region = model.records.region
    return region.from_year <= year <= region.until_year


def kept(model: Model, year: int) -> Kept:
    """Held against promised in one year, over the series with a promised number."""
    rows = [(row, row.promised) for row in frequencies(model, year) if in_plan(model, year)]
    promised = [(row, number) for row, number in rows if number is not None]
    return Kept(
        promised=sum(number for _, number in promised),
        kept=sum(min(row.held, number) for row, number in promised),
        reached=sum(row.held >= number for row, number in promised),
        series=len(promised),
        planned=sum(row.planned for row, _ in promised),
    )


def session_item(model: Model, session: Session) -> SessionItem:
    """One session with everything that is recorded about it."""
    series = model.series[session.series]
    # A roadshow speaks with councils, whose members are not among the numbers that municipalities report.
    board = series.kind == "roadshow"
    lines = (
        words.turnout(session_turnout(model, session)) if session.state == "held" and not board else "",
        words.guests(session.market_parties, session.knowledge_institutions, session.province),
        words.shared(_names(model, session.examples_by)),
    )
    return SessionItem(
        id=session.id,
        title=session.title,
        date=session.date.isoformat(),
        when=words.when(session.date, session.starts, session.ends, session.state == "planned"),
        place=session.location or ("plaats volgt" if session.state == "planned" else ""),
        series=Link(series.name, f"#{urls.series(series.id).partition('#')[2]}"),
        kind=_kind(series),
        badge=Badge("Afgelast", "plain") if session.state == "cancelled" else None,
        for_whom=words.for_whom(
            session.layers or series.layers, session.profiles, _names(model, session.municipalities)
        ),
        paragraphs=paragraphs(session.summary),
        lines=tuple(line for line in lines if line),
        source=source_line(session.source) if session.source else None,
    )


def _names(model: Model, slugs: Iterable[str]) -> list[str]:
    return sorted((model.by_slug[slug].name for slug in slugs), key=sort_key)


def _kind(series: Series) -> str:
    """The approach, and what drives it where the plan says so: `Gedifferentieerd, casusgestuurd`."""
    approach = APPROACHES[series.approach]
    return f"{approach}, {DRIVERS[series.driver].lower()}" if series.driver else approach


def series_items(model: Model) -> tuple[SeriesItem, ...]:
    """Every series of the plan, in its order."""
    return tuple(
        SeriesItem(
            id=urls.series(series.id).partition("#")[2],
            name=series.name,
            about=" · ".join(
                [
                    SESSION_KINDS[series.kind],
                    _kind(series).lower(),
                    *(LAYERS[layer].lower() for layer in series.layers),
                ]
            ),
            text=series.text,
            note=words.series_note(series.promised_per_year),
            section=series.section,
        )
        for series in model.series.values()
    )


def frequency_year(model: Model, year: int) -> FrequencyYear:
    """One year as a table."""
    rows = frequencies(model, year)
    known = bool(model.sessions_in(year))
    promised = [row for row in rows if row.promised is not None and in_plan(model, year)]
    sums = []
    for approach, name in APPROACHES.items():
        own = [row for row in promised if row.series.approach == approach]
        if own and len(own) < len(promised):
            sums.append(_sum(f"Samen {name.lower()}, met een beloofd aantal", own, known))
    if promised:
        sums.append(_sum("Samen, met een beloofd aantal", promised, known))
    return FrequencyYear(
        id=f"reeksen-{year}",
        summary=words.year_summary(
            sum(r.held for r in rows), sum(r.planned for r in rows), sum(r.cancelled for r in rows), year
        ),
        caption=words.frequency_caption(year, known),
        rows=tuple(_row(model, row, known) for row in rows),
        sums=tuple(sums),
    )


def _row(model: Model, row: Frequency, known: bool) -> FrequencyRow:
    there = in_plan(model, row.year)
    return FrequencyRow(
        name=row.series.name,
        href=f"#{urls.series(row.series.id).partition('#')[2]}",
        promised=words.promised_words(row.promised, there),
        held=_known(row.held, known),
        counts="–" if row.promised is None or not there else _known(min(row.held, row.promised), known),
        planned=_known(row.planned, known),
        cancelled=_known(row.cancelled, known),
    )


def _sum(name: str, rows: Sequence[Frequency], known: bool) -> FrequencyRow:
    return FrequencyRow(
        name=capitalise(name),
        href="",
        promised=str(sum(row.promised or 0 for row in rows)),
        held=_known(sum(row.held for row in rows), known),
        counts=_known(sum(min(row.held, row.promised or 0) for row in rows), known),
        planned=_known(sum(row.planned for row in rows), known),
        cancelled=_known(sum(row.cancelled for row in rows), known),
    )


def _known(number: int, known: bool) -> str:
    """A count of a year of which anything is recorded; of another year nothing is known, not even a 0."""
    return str(number) if known else "?"


def archive_year(model: Model, year: int, newest: bool) -> ArchiveYear:
    """The past sessions of one year, newest first."""
    past = [session for session in model.sessions_in(year) if session.state != "planned"]
    held = sum(session.state == "held" for session in past)
    return ArchiveYear(
        summary=words.year_summary(held, 0, len(past) - held, year),
        open=newest,
        sessions=tuple(session_item(model, session) for session in reversed(past)),
    )
