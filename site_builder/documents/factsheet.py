"""The factsheet of one municipality for its council: two pages, of the sections that its page has.

Nothing is computed here; lists are cut to what two pages hold, and say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from site_builder import urls
from site_builder.charts.track import Step
from site_builder.documents.unknowns import unknowns
from site_builder.exports.api import municipality_bytes
from site_builder.figures.standing import Standing, attended
from site_builder.model import MunicipalityEntry
from site_builder.pages.municipality.attendance import AttendanceSection, attendance_section
from site_builder.pages.municipality.levels import LevelsSection, levels_section
from site_builder.pages.municipality.path import path_section
from site_builder.pages.municipality.projects import ProjectsSection, projects_section
from site_builder.pages.municipality.sections import Inventory, inventory
from site_builder.pages.municipality.view import head
from site_builder.pages.shared.chrome import VERDICTS, LegendItem, source_line
from site_builder.pages.shared.page import Drawing, Later, Page
from site_builder.pages.shared.printed import FACTSHEET_PAGES, About, Frame, attachment, drawn, frame
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.strips import IndicatorStrip
from site_builder.pages.shared.webs import web_of
from site_builder.phrases import printed as words
from site_builder.phrases.printed import Unknown, shortened

MOST_STRIPS = 6
MOST_STARTED = 5
MOST_PROJECTS = 7
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
    """One indicator for one kind of work in one weight set, in the year; `more` is the second line, to date.

    Positions run from 0 to 1 and are None where there is none.
    """

    name: str
    about: str
    value: str
    unit: str
    note: str
    more: str
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
    """One factsheet per municipality, also of one that left with something recorded; none on a site that is
    too large for them.
    """
    for entry in site.model.municipalities if site.with_factsheets else ():
        own = site.standings[entry.slug]
        if own.left is None or own.current is not None or entry.projects:
            made = Later(partial(factsheet, site, entry))
            file = f"municipalities/{entry.slug}.yaml"
            yield Page(urls.factsheet(entry.slug), "factsheet.typ", made, listed=False, made_of=file)


def factsheet(site: Site, entry: MunicipalityEntry) -> FactsheetView:
    """The factsheet of one municipality."""
    model = site.model
    here = urls.municipality(entry.slug)
    own = site.standings[entry.slug]
    top = head(site, here, own)
    levels = levels_section(site, here, own)
    path = path_section(here, own)
    projects = projects_section(site, here, own)
    attendance = attendance_section(site, here, own)
    day = own.current.date if own.current is not None else None
    around = frame(
        site,
        About(
            title=f"Factsheet {entry.name}",
            description=words.description(entry.name, top.lead),
            kind="Factsheet voor de gemeenteraad",
            state=words.stand(own.year, day),
            day=day or date(model.year, 1, 1),
            address=here,
            draft=own.draft,
            pages=FACTSHEET_PAGES,
        ),
        [
            attachment(
                urls.api_municipality(entry.slug),
                municipality_bytes(model, site.figures, entry),
                f"Alle gegevens van {entry.name} als JSON",
            )
        ],
    )
    in_year = attended(site.figures, entry.slug, own.year, "in_year")
    unknown = tuple(unknowns(site, own, in_year.unknown))
    sources = tuple(source_line(source).text for source in entry.record.sources[:MOST_SOURCES])
    return FactsheetView(
        frame=around,
        name=top.name,
        kicker=top.kicker,
        lead=top.lead,
        badges=tuple(badge.text for badge in top.badges),
        notes=tuple(note for note in (top.draft_note, top.advisory) if note),
        web=drawn(around, web_of(site, own, "large"), words.levels_alt(entry.name, levels.text)),
        web_heading=levels.heading,
        legend=tuple(item for item in levels.legend if item.key != "region"),
        year=levels.year,
        previous_year=levels.previous_year,
        levels=tuple(_levels(own, levels)),
        caption=levels.caption,
        why_heading=levels.why_heading,
        why=(
            *levels.why,
            *((f"Reden van de regio: {shortened(levels.reason, LONG)}",) if levels.reason else ()),
        ),
        path_heading=path.heading,
        path=path.steps,
        path_text=" ".join((path.caption, *path.next)).strip(),
        projects_heading=projects.heading,
        strips=tuple(_strip(strip) for strip in projects.strips[:MOST_STRIPS]),
        started=tuple((line.name, line.text) for line in projects.started[:MOST_STARTED]),
        indicators=projects.indicators,
        projects=tuple(_projects(projects)),
        verdicts={item.key: item.text for item in VERDICTS if item.key != "unknown"},
        projects_note=_note(projects),
        attendance_heading=attendance.heading,
        attendance=tuple(_sessions(attendance)),
        attendance_note=_more_sessions(attendance),
        told=tuple(_told(inventory(own.current))),
        unknown_heading=words.unknown_heading(len(unknown)),
        unknown=unknown,
        sources=tuple(
            shortened(text, LONG_SOURCE).removesuffix(".") for text in (levels.method, *sources) if text
        ),
        correct=words.HOW_TO_CORRECT,
    )


def _levels(own: Standing, levels: LevelsSection) -> Iterator[LevelLine]:
    for axis, one, row in zip(own.model.axes, own.axes, levels.rows, strict=True):
        yield LevelLine(
            name=row.label,
            meaning=row.anchor or words.scale_of({anchor.level: anchor.text for anchor in axis.anchors}),
            level=one.level,
            top=own.model.top_level,
            text=row.slope.level,
            before=row.slope.previous_level,
            change=row.slope.change,
            region=row.slope.region_level,
        )


def _strip(strip: IndicatorStrip) -> Strip:
    drawn = strip.strip
    return Strip(
        name=strip.name,
        about=strip.about,
        value=strip.value or "–",
        unit=strip.unit,
        note=strip.note,
        more=strip.more,
        state=drawn.state if drawn is not None else "none",
        at=drawn.value_at if drawn is not None else None,
        level=drawn.level_at if drawn is not None else None,
        level_text=drawn.level_label.text if drawn is not None and drawn.level_label is not None else "",
        higher=drawn is not None and drawn.higher,
    )


def _projects(section: ProjectsSection) -> Iterator[ProjectRow]:
    for project in section.lines[:MOST_PROJECTS]:
        status = () if project.badge.kind == "confirmed" else (project.badge.text,)
        yield ProjectRow(
            name=shortened(project.name, LONG // 2),
            about=" · ".join((project.type, project.phase, *status)),
            values=tuple((value.text, value.key) for value in project.values),
        )


def _note(section: ProjectsSection) -> str:
    """That there are more projects on the site, and which do not count."""
    more = words.more(len(section.lines) - MOST_PROJECTS, "projecten")
    return f"{more} {section.caption}".strip()


def _sessions(section: AttendanceSection) -> Iterator[str]:
    for one in section.sessions[:MOST_SESSIONS]:
        yield f"{one.day}: {shortened(one.name, LONG)} ({one.cell.word})"


def _more_sessions(section: AttendanceSection) -> str:
    """What is not known of the attendance, and that there are more sessions on the site."""
    more = words.more(len(section.sessions) - MOST_SESSIONS, "bijeenkomsten")
    return f"{section.note} {more}".strip()


def _told(inventory: tuple[Inventory, ...]) -> Iterator[tuple[str, str]]:
    """Bottlenecks, opportunities and needs in the words of the municipality."""
    for part in inventory[:3]:
        for item in part.items[:MOST_TOLD]:
            yield part.heading, shortened(item, LONG)
