"""The page of one project: what it is, what was measured, and what is told about it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from site_builder import urls
from site_builder.formats import partial_date
from site_builder.model import ProjectEntry
from site_builder.pages.indicators.words import WHO_MEASURES
from site_builder.pages.projects import words as say
from site_builder.pages.projects.masses import MassBar, MaterialsPart, mass_bars, materials_part
from site_builder.pages.projects.phases import PhaseNote, notes, phase_columns, phase_rows
from site_builder.pages.projects.reported import (
    CostsPart,
    Pair,
    ReductionsPart,
    TextsPart,
    costs_part,
    reductions_part,
    subjects,
    texts_part,
    whose,
)
from site_builder.pages.projects.reported import facts as reported_facts
from site_builder.pages.projects.values import (
    IndicatorRow,
    all_values,
    in_order,
    indicator_rows,
)
from site_builder.pages.shared.changelog import LogDay, project_log
from site_builder.pages.shared.chrome import (
    Badge,
    Cell,
    Chrome,
    Column,
    LegendItem,
    Link,
    SourceLine,
    chrome,
    crumbs,
    source_line,
    status_badge,
)
from site_builder.pages.shared.measured import list_page, paragraphs
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Later, Page
from site_builder.pages.shared.site import Site
from site_builder.records.choices import PROJECT_PHASES
from site_builder.records.project import Picture, Tender

SAFE = "https://"
"""A picture's address is free text: only a web address becomes a link."""


@dataclass(frozen=True, slots=True)
class ClaimPart:
    """What a public source says."""

    paragraphs: tuple[str, ...]
    source: SourceLine


@dataclass(frozen=True, slots=True)
class TenderPart:
    """How the work was tendered."""

    heading: str
    pairs: tuple[Pair, ...]
    criteria: tuple[str, ...]
    note: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PicturePart:
    """A picture as a link with its description."""

    link: Link
    credit: str


@dataclass(frozen=True, slots=True)
class ProjectView:
    """Exactly what `pages/project.html` uses. An empty text or tuple is left out."""

    chrome: Chrome
    crumbs: tuple[Link, ...]
    name: str
    kicker: str
    finding: str
    summary: tuple[str, ...]
    badges: tuple[Badge, ...]
    not_counted: str
    facts: tuple[Pair, ...]
    measured: bool
    coverage: str
    which_counts: str
    rows: tuple[IndicatorRow, ...]
    strips: tuple[IndicatorRow, ...]
    strip_legend: tuple[LegendItem, ...]
    after_report: str
    nothing: str
    who: str
    phases: bool
    phases_heading: str
    phases_caption: str
    phase_columns: tuple[Column, ...]
    phase_rows: tuple[tuple[Cell, ...], ...]
    phase_notes: tuple[PhaseNote, ...]
    masses: tuple[MassBar, ...]
    materials: MaterialsPart | None
    tender: TenderPart | None
    partners_heading: str
    partners: tuple[Pair, ...]
    lessons_heading: str
    lessons: tuple[tuple[str, ...], ...]
    subjects: str
    reductions: ReductionsPart | None
    costs: CostsPart | None
    texts: TextsPart | None
    claims_heading: str
    claims_caption: str
    claims: tuple[ClaimPart, ...]
    pictures: tuple[PicturePart, ...]
    sources: tuple[SourceLine, ...]
    changed: str
    log: tuple[LogDay, ...]
    downloads: tuple[Link, ...]
    previous: Link | None
    next: Link | None


def pages(site: Site) -> Iterator[Page]:
    """The page of every project."""
    for entry in site.model.projects:
        yield Page(urls.project(*entry.key), "project.html", Later(partial(project, site, entry)))


def project(site: Site, entry: ProjectEntry) -> ProjectView:
    """One project. Its page shows every measurement, also those too new for the region's figures."""
    record, here = entry.record, urls.project(*entry.key)
    owner = site.model.by_slug[entry.municipality]
    measurements = in_order(entry)
    year = max((site.model.year, *(one.date.year for one in measurements)))
    found = all_values(site, entry, year)
    latest = [known[-1] for known in found.values() if known]
    values = [replace(one.value, verdict=one.verdict) for one in latest]
    applicable = sum(known is not None for known in found.values())
    rows = tuple(indicator_rows(site, here, entry, found))
    strips = tuple(row for row in rows if row.strip is not None)
    compared = tuple(phase_rows(site, here, entry, measurements))
    remarks, masses = notes(measurements), tuple(mass_bars(measurements))
    left = owner.left_after(site.model.year)
    place = site.project_places[entry.key]
    summary = paragraphs(record.summary)
    described = summary[0] if summary else f"{site.model.project_types[record.type].name}, {owner.name}."
    the_list = urls.projects_of(owner.slug, list_page(site, owner.projects[0]))
    return ProjectView(
        chrome=chrome(
            site,
            here,
            f"{record.name}, {owner.name}",
            described,
            origin=Origin(
                f"projects/{'/'.join(entry.key)}.yaml", urls.figures_about("", owner.slug, site.model.year)
            ),
        ),
        crumbs=crumbs(here, ("Projecten", urls.PROJECTS), (owner.name, the_list), (record.name, here)),
        name=record.name,
        kicker=f"Project · {owner.name} · {site.model.project_types[record.type].name}",
        finding=f"{say.project_finding(values)}.",
        summary=summary,
        badges=_badges(entry, left is not None),
        not_counted=say.not_counted(record.status, record.phase, left, owner.name),
        facts=tuple(_facts(site, here, entry)),
        measured=bool(measurements),
        coverage=say.coverage(len(values), applicable),
        which_counts=say.which_counts(record.framework),
        rows=rows,
        strips=strips,
        strip_legend=_strip_legend(strips),
        after_report=say.after_report(
            max((one.date.year for one in measurements), default=0), site.model.year
        ),
        nothing=say.NOTHING_MEASURED if entry.counts and left is None else say.NOTHING_MEASURED_OUTSIDE,
        who=WHO_MEASURES,
        phases=bool(compared or remarks or masses),
        phases_heading=say.phases_finding(measurements),
        phases_caption=say.phases_caption(measurements),
        phase_columns=phase_columns(measurements),
        phase_rows=compared,
        phase_notes=remarks,
        masses=masses,
        materials=materials_part(record.materials, measurements) if record.materials else None,
        tender=_tender(record.tender) if record.tender else None,
        partners_heading=say.partners_finding(len(record.partners)) if record.partners else "",
        partners=tuple(Pair(partner.name, partner.role or "rol niet vermeld") for partner in record.partners),
        lessons_heading=say.lessons_finding(len(record.lessons)) if record.lessons else "",
        lessons=tuple(paragraphs(lesson) for lesson in record.lessons),
        subjects=subjects(site, record),
        reductions=reductions_part(record),
        costs=costs_part(record),
        texts=texts_part(record),
        claims_heading=say.claims_finding(len(record.claims)) if record.claims else "",
        claims_caption=say.CLAIMS_CAPTION,
        claims=tuple(ClaimPart(paragraphs(one.text), source_line(one.source)) for one in record.claims),
        pictures=tuple(_picture(picture) for picture in record.pictures),
        sources=tuple(source_line(source) for source in record.sources),
        changed=say.last_change(_days(site, entry)),
        log=project_log(site.changelog.get(owner.slug, ()), _path(entry)),
        downloads=(
            Link("Download de gegevens van alle projecten", urls.link(here, urls.DATA)),
            Link("Zo meten wij", urls.link(here, urls.HOW_WE_MEASURE)),
        ),
        previous=_beside(site, here, place - 1),
        next=_beside(site, here, place + 1),
    )


def _badges(entry: ProjectEntry, left: bool) -> tuple[Badge, ...]:
    badges = (status_badge(entry.record.status), Badge(PROJECT_PHASES[entry.record.phase], "plain"))
    return (*badges, Badge("Gemeente doet niet meer mee", "plain")) if left else badges


def _facts(site: Site, here: str, entry: ProjectEntry) -> Iterator[Pair]:
    record = entry.record
    yield from whose(site, here, entry)
    yield Pair("Soort werk", site.model.project_types[record.type].name)
    yield Pair("Fase", PROJECT_PHASES[record.phase])
    if record.location:
        yield Pair("Plaats", record.location)
    dated = (
        ("Aanbesteed", record.tendered),
        ("Start werk", record.started),
        ("Opgeleverd", record.delivered),
    )
    for name, day in dated:
        if day:
            yield Pair(name, partial_date(day))
    if not any(day for _, day in dated):
        yield Pair("Wanneer", "niet bekend")
    yield from reported_facts(record)


def _strip_legend(strips: tuple[IndicatorRow, ...]) -> tuple[LegendItem, ...]:
    if not any(row.strip is not None and row.strip.previous for row in strips):
        return ()
    return (LegendItem("before", "in een eerdere fase"), LegendItem("zone", "op niveau"))


def _tender(tender: Tender) -> TenderPart:
    pairs = (("Procedure", tender.procedure), ("Contract", tender.contract))
    return TenderPart(
        heading=say.tender_finding(tender),
        pairs=tuple(Pair(name, value) for name, value in pairs if value),
        criteria=tender.criteria,
        note=paragraphs(tender.note),
    )


def _picture(picture: Picture) -> PicturePart:
    return PicturePart(Link(picture.alt, picture.url if picture.url.startswith(SAFE) else ""), picture.credit)


def _days(site: Site, entry: ProjectEntry) -> tuple[date, ...]:
    return tuple(change.day for change in site.history.of(_path(entry)))


def _path(entry: ProjectEntry) -> str:
    return f"projects/{entry.municipality}/{entry.slug}.yaml"


def _beside(site: Site, here: str, place: int) -> Link | None:
    if not 0 <= place < len(site.model.projects):
        return None
    other = site.model.projects[place]
    label = f"{other.record.name} ({site.model.by_slug[other.municipality].name})"
    return Link(label, urls.link(here, urls.project(*other.key)))
