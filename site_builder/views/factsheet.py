"""The factsheet of one municipality for its council: two pages, from what the page of the municipality says.

Nothing is computed here that the page does not show; lists are cut to what two pages hold, and say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from site_builder import urls
from site_builder.charts.track import Step
from site_builder.exports.api import municipality_bytes
from site_builder.measures.attendance import Turnout
from site_builder.measures.positions import compare, shown
from site_builder.measures.profiles import levels_of
from site_builder.model import MunicipalityEntry
from site_builder.records.municipality import Assessment
from site_builder.sentences import printed as words
from site_builder.sentences.printed import Unknown, shortened
from site_builder.views.chrome import VERDICTS, LegendItem
from site_builder.views.municipality import Inventory, MunicipalityView, municipality
from site_builder.views.page import Drawing, Later, Page
from site_builder.views.printed import FACTSHEET_PAGES, About, Frame, attachment, drawn, frame
from site_builder.views.site import Site
from site_builder.views.strips import IndicatorStrip
from site_builder.views.webs import web_of

MOST_STRIPS = 6
MOST_STARTED = 5
MOST_PROJECTS = 8
MOST_SESSIONS = 4
MOST_TOLD = 2
MOST_SOURCES = 4
LONG = 120
"""Characters of one thing that a person typed."""
LONG_SOURCE = 200


@dataclass(frozen=True, slots=True)
class LevelLine:
    """One axis: the level as dots up to `top`, and in words. An unknown `level` is None.

    `meaning` is what the level stands for; without a level, what the lowest and the highest do.
    """

    name: str
    meaning: str
    level: int | None
    top: int
    text: str
    before: str
    change: str
    region: str


@dataclass(frozen=True, slots=True)
class Strip:
    """One indicator for one kind of work. Positions run from 0 to 1 and are None where there is none."""

    name: str
    about: str
    value: str
    note: str
    state: str
    at: float | None
    level: float | None
    level_text: str
    higher: bool


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One project with its status, and per indicator the value and the verdict."""

    name: str
    about: str
    values: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class FactsheetView:
    """Everything that factsheet.typ uses; `previous_year` is empty without an earlier assessment."""

    frame: Frame
    name: str
    kicker: str
    lead: str
    badges: tuple[str, ...]
    notes: tuple[str, ...]
    web: Drawing
    web_heading: str
    legend: tuple[LegendItem, ...]
    year: str
    previous_year: str
    levels: tuple[LevelLine, ...]
    caption: str
    why_heading: str
    why: tuple[str, ...]
    path_heading: str
    path: tuple[Step, ...]
    path_text: str
    projects_heading: str
    strips: tuple[Strip, ...]
    started: tuple[tuple[str, str], ...]
    indicators: tuple[str, ...]
    projects: tuple[ProjectRow, ...]
    verdicts: Mapping[str, str]
    projects_note: str
    attendance_heading: str
    attendance: tuple[str, ...]
    attendance_note: str
    told: tuple[tuple[str, str], ...]
    unknown_heading: str
    unknown: tuple[Unknown, ...]
    sources: tuple[str, ...]
    correct: str


def documents(site: Site) -> Iterator[Page]:
    """One factsheet per municipality, also of those that left; none on a site that is too large for them."""
    for entry in site.model.municipalities if site.with_factsheets else ():
        yield Page(urls.factsheet(entry.slug), "factsheet.typ", Later(partial(factsheet, site, entry)), False)


def factsheet(site: Site, entry: MunicipalityEntry) -> FactsheetView:
    """The factsheet of one municipality."""
    model = site.model
    page = municipality(site, entry)
    current = shown(entry, model.year)
    previous = compare(entry, current, ()).previous if current is not None else None
    day = current.date if current is not None else None
    own = frame(
        site,
        About(
            title=f"Factsheet {entry.name}",
            description=words.description(entry.name, page.lead),
            kind="Factsheet voor de gemeenteraad",
            state=words.stand(model.year, day),
            day=day or date(model.year, 1, 1),
            address=urls.municipality(entry.slug),
            draft=current is not None and current.status == "draft",
            pages=FACTSHEET_PAGES,
        ),
        [
            attachment(
                urls.api_municipality(entry.slug),
                municipality_bytes(model, entry),
                f"Alle gegevens van {entry.name} als JSON",
            )
        ],
    )
    web = web_of(site, current, previous, "large")
    unknown = tuple(unknowns(site, entry, current, site.turnout[entry.slug]))
    return FactsheetView(
        frame=own,
        name=entry.name,
        kicker=page.kicker,
        lead=page.lead,
        badges=tuple(badge.text for badge in page.badges),
        notes=tuple(note for note in (page.draft_note, page.advisory) if note),
        web=drawn(own, web, words.levels_alt(entry.name, page.web_text)),
        web_heading=page.web_heading,
        legend=tuple(item for item in page.web_legend if item.key != "region"),
        year=page.web_year,
        previous_year=page.previous_year,
        levels=tuple(_levels(site, page, current)),
        caption=page.web_caption,
        why_heading=page.why_heading,
        why=(*page.why, *((f"Reden van de regio: {shortened(page.reason, LONG)}",) if page.reason else ())),
        path_heading=page.path_heading,
        path=page.path,
        path_text=f"{page.path_caption} {page.next_step}".strip(),
        projects_heading=page.projects_heading,
        strips=tuple(_strip(strip) for strip in page.strips[:MOST_STRIPS]),
        started=tuple((line.name, line.text) for line in page.started_lines[:MOST_STARTED]),
        indicators=page.indicator_names,
        projects=tuple(_projects(page)),
        verdicts={item.key: item.text for item in VERDICTS if item.key != "unknown"},
        projects_note=_note(page),
        attendance_heading=page.attendance_heading,
        attendance=tuple(_sessions(page)),
        attendance_note=words.more(len(page.attendance) - MOST_SESSIONS, "bijeenkomst", "bijeenkomsten"),
        told=tuple(_told(page.inventory)),
        unknown_heading=words.unknown_heading(len(unknown)),
        unknown=unknown,
        sources=tuple(
            shortened(text, LONG_SOURCE).removesuffix(".")
            for text in (page.method, *(source.text for source in page.sources[:MOST_SOURCES]))
            if text
        ),
        correct=words.HOW_TO_CORRECT,
    )


def unknowns(
    site: Site, entry: MunicipalityEntry, current: Assessment | None, came: Turnout
) -> Iterator[Unknown]:
    """What nobody filled in yet; `came` is the attendance at the sessions that it speaks of."""
    model = site.model
    if current is None:
        yield words.no_assessment(model.year)
    else:
        if current.year < model.year and entry.left_after(model.year) is None:
            yield words.old_assessment(current.year, model.year)
        known = levels_of(current)
        missing = [axis.short_name.lower() for axis in model.axes if axis.id not in known]
        if missing:
            yield words.unknown_axes(missing)
    counted = tuple(project for project in entry.projects if project.counts)
    measured = site.measured_projects(counted)
    if measured < len(counted) or not counted:
        yield words.unmeasured(len(counted) - measured, len(counted))
    if came.unreported:
        yield words.unreported(came.unreported)


def _levels(site: Site, page: MunicipalityView, current: Assessment | None) -> Iterator[LevelLine]:
    known = levels_of(current) if current is not None else {}
    for axis, row in zip(site.model.axes, page.levels, strict=True):
        yield LevelLine(
            name=row.label,
            meaning=row.anchor or words.scale_of({anchor.level: anchor.text for anchor in axis.anchors}),
            level=known.get(axis.id),
            top=site.model.top_level,
            text=row.slope.level,
            before=row.slope.previous_level,
            change=row.slope.change,
            region=row.slope.region_level,
        )


def _strip(strip: IndicatorStrip) -> Strip:
    drawn = strip.strip
    level = drawn.level_label.text if drawn is not None and drawn.level_label is not None else ""
    return Strip(
        name=strip.name,
        about=strip.about,
        value=strip.value or "–",
        note=strip.note,
        state=drawn.state if drawn is not None else "none",
        at=_share(drawn.value, drawn.track.x, drawn.track.width) if drawn is not None else None,
        level=_share(drawn.level, drawn.track.x, drawn.track.width) if drawn is not None else None,
        level_text=level,
        higher=drawn is not None and drawn.zone is not None and drawn.zone.x == drawn.level,
    )


def _share(x: str, start: str, width: str) -> float | None:
    """Where a mark stands on its track, from 0 to 1; None for a mark that is not drawn."""
    return round((float(x) - float(start)) / float(width), 3) if x else None


def _projects(page: MunicipalityView) -> Iterator[ProjectRow]:
    for project in page.projects[:MOST_PROJECTS]:
        status = () if project.badge.kind == "confirmed" else (project.badge.text,)
        yield ProjectRow(
            name=shortened(project.name, LONG // 2),
            about=" · ".join((project.type, project.phase, *status)),
            values=tuple((value.text, value.key) for value in project.values),
        )


def _note(page: MunicipalityView) -> str:
    """How many projects stand on the site only, and which do not count."""
    more = words.more(len(page.projects) - MOST_PROJECTS, "project", "projecten")
    return f"{more} {page.projects_caption}".strip()


def _sessions(page: MunicipalityView) -> Iterator[str]:
    for one in page.attendance[:MOST_SESSIONS]:
        yield f"{one.day}: {shortened(one.name, LONG)} ({one.cell.word})"


def _told(inventory: tuple[Inventory, ...]) -> Iterator[tuple[str, str]]:
    """Bottlenecks, opportunities and needs in the words of the municipality."""
    for part in inventory[:3]:
        for item in part.items[:MOST_TOLD]:
            yield part.heading, shortened(item, LONG)
