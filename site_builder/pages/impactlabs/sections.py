"""The parts of the page of sessions: single sessions, series, and held against promised."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from site_builder import urls
from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.sessions import STATES, Guests, SessionFigures, session_key
from site_builder.formats import lower_first, sort_key
from site_builder.measures.attendance import in_plan
from site_builder.model import Model
from site_builder.pages.impactlabs import words
from site_builder.pages.shared.chrome import Badge, Link, SourceLine, source_line
from site_builder.pages.shared.measured import paragraphs
from site_builder.pages.shared.site import Site
from site_builder.records.choices import APPROACHES, DRIVERS, LAYERS, SESSION_KINDS
from site_builder.records.plan import Series
from site_builder.records.sessions import Session

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
    """All series in one year, with the sums of the rows above."""

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
class Promise:
    """What was held of the plan's promise in one year."""

    promised: Figure
    kept: Figure
    reached: Figure
    series: Figure
    planned: Figure


def promise(site: Site, year: int) -> Promise:
    """Held against promised in one year, over the series with a promised number."""
    names = ("promised", "held_of_promised", "kept", "promised_series", "planned_of_promised")
    return Promise(*(site.figures.at(Key("series", name, year)) for name in names))


def sessions_of(site: Site, year: int, basis: Basis = "in_year") -> tuple[Figure, Figure, Figure]:
    """How many sessions were held, are planned and were cancelled."""
    held, planned, cancelled = (site.figures.at(Key("sessions", state, year, basis)) for state in STATES)
    return held, planned, cancelled


def headline(site: Site, year: int) -> str:
    """What was held of what the plan promises for a year."""
    found = promise(site, year)
    return words.headline(found.kept, found.promised, sessions_of(site, year)[0])


def session_item(site: Site, session: Session) -> SessionItem:
    """One session with everything that is recorded about it."""
    model = site.model
    series = model.series[session.series]
    names = SessionFigures._fields
    came = SessionFigures(*(site.figures.at(session_key(session, name)) for name in names))
    others = Guests(*(site.figures.at(session_key(session, name)) for name in Guests._fields))
    lines = (
        words.turnout(came),
        words.guests(others),
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
            section=series.section or "",
        )
        for series in model.series.values()
    )


def frequency_year(site: Site, year: int) -> FrequencyYear:
    """One year as a table: each series, those of one approach together, and all."""
    model = site.figures.years.model(year)
    held, planned, cancelled = sessions_of(site, year)
    rows = tuple(
        _row(
            site,
            Key("series", "", year, part=series.id),
            series.name,
            f"#{urls.series(series.id).partition('#')[2]}",
        )
        for series in model.series.values()
    )
    approaches = [code for code in APPROACHES if any(one.approach == code for one in model.series.values())]
    sums = [
        _row(
            site,
            Key("approaches", "", year, part=code),
            f"Totaal {lower_first(APPROACHES[code])}",
        )
        for code in approaches
        if len(approaches) > 1
    ]
    if rows:
        sums.append(_row(site, Key("series", "", year), "Totaal", counts=(held, planned, cancelled)))
    return FrequencyYear(
        id=f"reeksen-{year}",
        summary=words.year_summary(held, planned, cancelled),
        caption=words.frequency_caption(year, known=held.known),
        rows=rows,
        sums=tuple(sums),
    )


def _row(
    site: Site,
    start: Key,
    name: str,
    href: str = "",
    counts: tuple[Figure, Figure, Figure] | None = None,
) -> FrequencyRow:
    """One row; `counts` are the sessions held, planned and cancelled where `start` does not count them."""

    def at(statistic: str) -> Figure:
        return site.figures.at(replace(start, statistic=statistic))

    promised = at("promised")
    held, planned, cancelled = counts or (at("held"), at("planned"), at("cancelled"))
    within = in_plan(site.figures.years.model(start.year), start.year)
    return FrequencyRow(
        name=name,
        href=href,
        promised=words.promised_words(promised, in_plan=within),
        held=words.cell(held),
        counts=words.kept_words(at("held_of_promised"), promised),
        planned=words.cell(planned),
        cancelled=words.cell(cancelled),
    )


def archive_year(site: Site, year: int, newest: bool) -> ArchiveYear:
    """The past sessions of one year, newest first."""
    past = [session for session in site.model.sessions_in(year) if session.state != "planned"]
    return ArchiveYear(
        summary=words.year_summary(*sessions_of(site, year)),
        open=newest,
        sessions=tuple(session_item(site, session) for session in reversed(past)),
    )
