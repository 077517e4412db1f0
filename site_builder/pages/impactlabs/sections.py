"""The parts of the page of sessions: single sessions, series, and held against promised."""

from __future__ import annotations

from collections.abc import Iterable

from site_builder import urls
from site_builder.charts.units import Units, units
from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.sessions import STATES, Guests, SessionFigures, session_key
from site_builder.formats import lower_first, sort_key
from site_builder.frozen import frozen
from site_builder.measures.attendance import in_plan
from site_builder.measures.follow_up import promises, told_by
from site_builder.model import Model
from site_builder.pages.impactlabs import words
from site_builder.pages.shared.chrome import Badge, Cell, Link, SourceLine, source_line
from site_builder.pages.shared.measured import paragraphs
from site_builder.pages.shared.sections import Table, numeric, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.promised import STANDINGS
from site_builder.records.choices import APPROACHES, DRIVERS, LAYERS, SESSION_KINDS
from site_builder.records.plan import Series
from site_builder.records.sessions import Session


@frozen
class Became:
    """One thing that was agreed at a session, and how far it is."""

    text: str
    state: str


@frozen
class SessionItem:
    """One session; `id` is its place on the page, `lines` tell who was there, `fold` names what folds out."""

    id: str
    fold: tuple[str, str]
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
    projects: tuple[Link, ...]
    became: tuple[Became, ...]
    source: SourceLine | None


@frozen
class SeriesItem:
    """One series: what the plan says about it, and what was held of it in the year as words and as signs."""

    id: str
    name: str
    about: str
    text: str
    note: str
    section: str
    counts: str
    signs: Units | None


@frozen
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


def session_item(site: Site, here: str, session: Session) -> SessionItem:
    """One session with everything that is recorded about it, on the page `here`."""
    model = site.model
    series = model.series[session.series]
    names = SessionFigures._fields
    came = SessionFigures(*(site.figures.at(session_key(session, name)) for name in names))
    others = Guests(*(site.figures.at(session_key(session, name)) for name in Guests._fields))
    lines = (
        words.turnout(came, model.records.region.settings.suppress_attendance_below),
        words.guests(others, session.province),
        words.shared(_names(model, session.examples_by)),
    )
    return SessionItem(
        id=session.id,
        fold=words.FOLDS[session.state],
        title=session.title,
        date=session.date.isoformat(),
        when=words.when(session.date, session.starts, session.ends, session.state == "planned"),
        place=session.location or ("plaats volgt" if session.state == "planned" else ""),
        series=Link(series.name, urls.link(here, urls.series(series.id))),
        kind=_kind(series),
        badge=Badge("Afgelast", "plain") if session.state == "cancelled" else None,
        for_whom=words.for_whom(
            session.layers or series.layers, session.profiles, _names(model, session.municipalities)
        ),
        paragraphs=paragraphs(session.summary),
        lines=tuple(line for line in lines if line),
        projects=tuple(
            Link(project.record.name, urls.link(here, urls.project(*project.key)))
            for project in model.projects
            if "/".join(project.key) in session.projects
        ),
        became=tuple(
            Became(one.text.strip(), STANDINGS[one.standing(told_by(model, model.year))])
            for one in promises(model)
            if one.session == session.id
        ),
        source=source_line(session.source) if session.source else None,
    )


def _names(model: Model, slugs: Iterable[str]) -> list[str]:
    return sorted((model.by_slug[slug].name for slug in slugs), key=sort_key)


def _kind(series: Series) -> str:
    """The approach, and what drives it where the plan says so: `Gedifferentieerd, casusgestuurd`."""
    approach = APPROACHES[series.approach]
    return f"{approach}, {DRIVERS[series.driver].lower()}" if series.driver else approach


def series_items(site: Site, year: int) -> tuple[SeriesItem, ...]:
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
            counts=words.series_counts(*(found := _counts(site, Key("series", "", year, part=series.id)))),
            signs=_signs(*found),
        )
        for series in site.model.series.values()
    )


def _counts(site: Site, start: Key) -> tuple[Figure, Figure, Figure, Figure]:
    """What was promised and held of one or more series, what of that counts, and what is planned."""
    promised, held, kept, planned = (
        site.figures.at(start._replace(statistic=name))
        for name in ("promised", "held", "held_of_promised", "planned")
    )
    return promised, held, kept, planned


def _signs(promised: Figure, held: Figure, kept: Figure, planned: Figure) -> Units | None:
    """A sign per promised session: held, planned or still open; of a series without a promise per session."""
    if not promised.count:
        return units([("met", held.count), ("promised", planned.count)])
    coming = min(planned.count, promised.count - kept.count)
    return units(
        [("met", kept.count), ("promised", coming), ("unknown", promised.count - kept.count - coming)]
    )


def frequency_table(site: Site, here: str, year: int) -> Table:
    """One year as a table: each series, those of one approach together, and all."""
    model = site.figures.years.model(year)
    known, planned, cancelled = sessions_of(site, year)
    approaches = [code for code in APPROACHES if any(one.approach == code for one in model.series.values())]
    rows = [
        _row(site, Cell(one.name, urls.link(here, urls.series(one.id))), Key("series", "", year, part=one.id))
        for one in model.series.values()
    ]
    if len(approaches) > 1:
        rows += [
            _row(
                site, Cell(f"Totaal {lower_first(APPROACHES[code])}"), Key("approaches", "", year, part=code)
            )
            for code in approaches
        ]
    if rows:
        rows.append(_row(site, Cell("Totaal"), Key("series", "", year), (known, planned, cancelled)))
    columns = numeric("Beloofd", "Gehouden", "Telt mee", "Gepland", "Afgelast")
    caption = words.frequency_caption(year, known=known.known)
    return table(f"reeksen-{year}", caption, ("Reeks", *columns), rows)


def _row(
    site: Site, name: Cell, start: Key, states: tuple[Figure, Figure, Figure] | None = None
) -> tuple[Cell | str, ...]:
    """One row; `states` are the sessions held, planned and cancelled where `start` does not count them."""

    def at(statistic: str) -> Figure:
        return site.figures.at(start._replace(statistic=statistic))

    promised = at("promised")
    held, planned, cancelled = states or tuple(at(state) for state in STATES)
    within = in_plan(site.figures.years.model(start.year), start.year)
    return (
        name,
        words.promised_words(promised, in_plan=within),
        words.cell(held),
        words.kept_words(at("held_of_promised"), promised),
        words.cell(planned),
        words.cell(cancelled),
    )
