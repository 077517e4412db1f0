"""The factsheet of one municipality for its council: where it stands, what it can do, and what to ask.

Two pages; one where nothing is recorded, which says what to do. Nothing is computed here; lists are cut to
what the paper holds, and say so.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from itertools import groupby, islice

from site_builder import urls
from site_builder.charts.track import Step
from site_builder.documents.growth_track import growth_track
from site_builder.documents.questions import Question, heading, questions
from site_builder.documents.reach import Reach, reach
from site_builder.documents.terms import terms_in
from site_builder.documents.unknowns import unknowns
from site_builder.exports.api import municipality_bytes
from site_builder.figures.bundle import BASES
from site_builder.figures.of_indicator import IndicatorFigures
from site_builder.figures.standing import Standing, attended
from site_builder.frozen import frozen
from site_builder.model import MunicipalityEntry
from site_builder.pages.municipality.more import inventory
from site_builder.pages.municipality.projects import ProjectsSection, projects_section
from site_builder.pages.municipality.stand import levels_proof
from site_builder.pages.shared.chrome import VERDICTS, LegendItem, source_line, status_badge
from site_builder.pages.shared.page import Drawing, Page, later
from site_builder.pages.shared.printed import About, Frame, attachment, drawn, factsheet_pages, frame
from site_builder.pages.shared.project_cards import ProjectCard, card_indicators
from site_builder.pages.shared.promise import Promise, answer_of
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.webs import LevelRow, level_rows, region_words, web_of, web_text
from site_builder.phrases import attendance
from site_builder.phrases import municipality as told
from site_builder.phrases import next_step as steps
from site_builder.phrases import printed as words
from site_builder.phrases.printed import Unknown, shortened
from site_builder.phrases.tested import tested_headline

MOST_PROJECTS = 8
MOST_TOLD = 2
MOST_KINDS = 3
MOST_SOURCES = 2
LONG = 120
"""Characters of one thing that a person typed."""
LONG_SOURCE = 100
STATES = {"promised": "met", "lacking": "below"}
"""On paper the phase stands beside the verdict in words, with one sign for each verdict."""


@frozen
class Level:
    """One axis: its level as dots up to `top` and in words, what it means, and what became of it.

    An unknown `level` is None. `fell` marks what went down.
    """

    row: LevelRow
    name: str
    meaning: str
    level: int | None
    top: int
    since: str
    fell: bool


@frozen
class Stand:
    """Where the municipality stands: the web beside its levels. An unknown `year` or `start` is empty."""

    heading: str
    web: Drawing
    legend: tuple[LegendItem, ...]
    year: str
    start: str
    levels: tuple[Level, ...]
    caption: str


@frozen
class Now:
    """What to do: first, and then; with the growth path as steps per year."""

    heading: str
    todo: tuple[str, ...]
    steps: tuple[Step, ...]
    caption: str


@frozen
class ProjectRow:
    """One project: what it is, and per indicator the value with the sign of its verdict."""

    name: str
    about: str
    values: tuple[tuple[str, str], ...]


@frozen
class Projects:
    """The projects: how they did in the year, and each of them with its values."""

    heading: str
    findings: tuple[str, ...]
    indicators: tuple[str, ...]
    rows: tuple[ProjectRow, ...]
    verdicts: Mapping[str, str]
    note: str


@frozen
class FactsheetView:
    """Everything that factsheet.typ uses. `told` are a heading and what the municipality says under it.

    Of the promise the answer alone has room: the numbers beside it are on the region's sheet.
    """

    frame: Frame
    name: str
    kicker: str
    lead: str
    badges: tuple[str, ...]
    stand: Stand
    now: Now
    questions_heading: str
    questions: tuple[Question, ...]
    projects: Projects
    attendance: str
    told: tuple[tuple[str, str], ...]
    unknown_heading: str
    unknown: tuple[Unknown, ...]
    terms: tuple[tuple[str, str], ...]
    promise: Promise
    reach: Reach


def documents(site: Site) -> Iterator[Page]:
    """One factsheet per municipality that takes part; none on a site that is too large for them."""
    for entry in site.model.municipalities if site.with_factsheets else ():
        if entry.left_after(site.model.year) is None:
            made = later(factsheet, site, entry)
            file = f"municipalities/{entry.slug}.yaml"
            yield Page(urls.factsheet(entry.slug), "factsheet.typ", made, listed=False, made_of=file)


def factsheet(site: Site, entry: MunicipalityEntry) -> FactsheetView:
    """The factsheet of one municipality."""
    here = urls.municipality(entry.slug)
    own = site.standing(entry.slug)
    current = own.current
    lead = told.lead(own)
    in_year, to_date = (attended(site.figures, entry.slug, own.year, basis) for basis in BASES)
    unknown = tuple(unknowns(site, own, in_year.unknown))
    asked = questions(site.figures, own, unknown)
    projects = projects_section(site, here, own)
    day = current.date if current is not None else None
    around = frame(
        site,
        About(
            title=f"Factsheet {entry.name}",
            description=words.description(entry.name, lead),
            kind="Factsheet voor de gemeenteraad",
            state=words.stand(own.year, day),
            day=day or date(site.model.year, 1, 1),
            address=here,
            draft=own.draft,
            pages=factsheet_pages(site, own),
        ),
        [
            attachment(
                urls.api("municipalities", entry.slug),
                municipality_bytes(site.model, site.figures, entry),
                f"Alle gegevens van {entry.name} als JSON",
            )
        ],
    )
    sources = (source_line(source).text for source in entry.its.sources[:MOST_SOURCES])
    return FactsheetView(
        frame=around,
        name=entry.name,
        kicker=told.about(entry.size.name if entry.size else None, None),
        lead=lead,
        badges=(status_badge(current.status).text,) if current is not None else (),
        stand=_stand(site, around, own),
        now=Now(steps.path_heading(own), steps.next_steps(own), growth_track(own), steps.path_caption(own)),
        questions_heading=heading(len(asked)),
        questions=asked,
        projects=_projects(site, own, projects),
        attendance=attendance.heading(own.year, in_year, to_date),
        told=tuple(
            (label, "; ".join(shortened(one.text, LONG).rstrip(".") for one in islice(items, MOST_TOLD)))
            for label, items in islice(groupby(inventory(current), key=lambda one: one.label), MOST_KINDS)
        ),
        unknown_heading=words.unknown_heading(len(unknown)),
        unknown=unknown,
        terms=terms_in(site, around.brand, lead, asked, projects, unknown, site.model.indicators),
        promise=site.shared(answer_of),
        reach=reach(
            site,
            here,
            entry.its.contact,
            "; ".join(shortened(text, LONG_SOURCE).removesuffix(".") for text in sources),
        ),
    )


def _stand(site: Site, around: Frame, own: Standing) -> Stand:
    year = own.current.year if own.current is not None else None
    legend = [LegendItem("current", str(year))] if year is not None else []
    if own.previous is not None:
        legend.append(LegendItem("previous", str(own.previous.year)))
    legend.append(LegendItem("ambition", f"ambitie: trede {own.model.records.spiderweb.ambition_level}"))
    return Stand(
        heading=told.levels_heading(own),
        web=drawn(around, web_of(site, own, "large"), words.levels_alt(own.entry.name, web_text(own))),
        legend=tuple(legend),
        year=str(year or ""),
        start=str(own.baseline or ""),
        levels=tuple(_levels(site, own)),
        caption=" ".join(
            filter(None, (region_words(site, year) if year is not None else "", _proof(site, own)))
        ),
    )


def _proof(site: Site, own: Standing) -> str:
    """How well the levels are proven, as a sentence."""
    found = levels_proof(site, own)
    return f"{found.text}." if found is not None else ""


def _levels(site: Site, own: Standing) -> Iterator[Level]:
    for axis, one, row in zip(own.model.axes, own.axes, level_rows(site, own), strict=True):
        yield Level(
            row=row,
            name=axis.short_name,
            meaning=row.meaning or words.scale_of({anchor.level: anchor.text for anchor in axis.anchors}),
            level=one.level,
            top=own.model.top_level,
            since=words.since(one.since),
            fell=one.since is not None and (one.since.number or 0) < 0,
        )


def _projects(site: Site, own: Standing, section: ProjectsSection) -> Projects:
    levels = (one for one in site.model.indicators if one.levels)
    cards = (*section.cards, *section.rest)
    every = (IndicatorFigures(site.figures, one, "", own.year, own.entry.slug) for one in levels)
    return Projects(
        heading=section.heading,
        findings=tuple(tested_headline(one) for one in every if one.at("tested").count),
        indicators=tuple(one.name for one in card_indicators(site.model.indicators)),
        rows=tuple(_row(card) for card in cards[:MOST_PROJECTS]),
        verdicts={item.key: item.text for item in VERDICTS if item.key != "unknown"},
        note=f"{words.more(len(cards) - MOST_PROJECTS, 'projecten')} {section.caption}".strip(),
    )


def _row(card: ProjectCard) -> ProjectRow:
    """A card as a row: what was not measured and what does not apply as short as a narrow column needs."""
    short = {"missing": "–", "": "n.v.t."}
    return ProjectRow(
        name=shortened(card.name, LONG // 2),
        about=f"{card.about} · {card.badge.text}" if card.badge is not None else card.about,
        values=tuple(
            (short.get(value.key, value.text), STATES.get(value.key, value.key))
            for value in (card.lead, *card.others)
        ),
    )
