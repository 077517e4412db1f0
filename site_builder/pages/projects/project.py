"""The page of one project: what it reached, how it was done, what to take over, and whom to write."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.model import ProjectEntry
from site_builder.pages.projects import words as say
from site_builder.pages.projects.contact import ContactPart, contact_part
from site_builder.pages.projects.facets import subject_name, year_of
from site_builder.pages.projects.materials import agenda_link, batches_section, materials_section
from site_builder.pages.projects.origin import OriginBar, origin_bars, origin_names, origin_of
from site_builder.pages.projects.phases import PhaseNote, notes, phases_table
from site_builder.pages.projects.proven import ProofPart, proof_part
from site_builder.pages.projects.reported import Claims, claims_part, reductions_section
from site_builder.pages.projects.similar import SimilarProject, similar_projects
from site_builder.pages.projects.values import Known, all_values, in_order, indicators_section, missing
from site_builder.pages.projects.work import TextsPart, WorkPart, texts_part, work_part
from site_builder.pages.shared.chrome import Badge, Chrome, Link, chrome, status_badge
from site_builder.pages.shared.measured import list_page, paragraphs
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.sections import Group, Section, Table
from site_builder.pages.shared.site import Site
from site_builder.records.measurement import Measurement


@frozen
class PicturePart:
    """A picture with what is on it and who made it, in pixels."""

    src: str
    width: int
    height: int
    alt: str
    credit: str


@frozen
class PhasesPart:
    """The measurements: a bar of material for each, one table of all, and what was said about them.

    `several`: there is more than one, so that they can be compared.
    """

    several: bool
    heading: str
    caption: str
    bars: tuple[OriginBar, ...]
    table: Table | None
    notes: tuple[PhaseNote, ...]


@frozen
class LessonsPart:
    """What a next project learns from this one."""

    heading: str
    subjects: str
    lessons: tuple[tuple[str, ...], ...]


@frozen
class ProjectView:
    """Exactly what `pages/project.html` uses. A part that is None is left out."""

    chrome: Chrome
    name: str
    finding: str
    standing: str
    summary: tuple[str, ...]
    badges: tuple[Badge, ...]
    not_counted: str
    unmeasured: str
    contents: tuple[Link, ...]
    picture: PicturePart | None
    hero: OriginBar | None
    phases: PhasesPart | None
    indicators: Section | None
    proof: ProofPart | None
    materials: Section | None
    batches: Section | None
    agenda: Link | None
    work: WorkPart
    texts: TextsPart | None
    reductions: Section | None
    claims: Group[Claims] | None
    lessons: LessonsPart | None
    contact: ContactPart
    similar: tuple[SimilarProject, ...]


def pages(site: Site) -> Iterator[Page]:
    """The page of every project."""
    for entry in site.model.projects:
        yield Page(urls.project(*entry.key), "project.html", later(project, site, entry))


def project(site: Site, entry: ProjectEntry) -> ProjectView:
    """One project. Its page shows every measurement, also those too new for the region's figures."""
    record, here = entry.record, urls.project(*entry.key)
    owner = site.model.by_slug[entry.municipality]
    kind = site.model.project_types[record.type].name
    measurements = in_order(entry)
    newest = max((one.date.year for one in measurements), default=0)
    known = all_values(site, entry, max(site.model.year, newest))
    bars = tuple(origin_bars(site, known, measurements))
    of_work = tuple(bar for bar in bars if not bar.reference)
    indicators = indicators_section(site, here, entry, known, newest)
    left = owner.left_after(site.model.year)
    materials = materials_section(record.materials, measurements)
    texts, lessons = texts_part(record, owner.name), _lessons(site, entry)
    finding, *summary = (*_finding(site, known, indicators), *paragraphs(record.summary)) or ("",)
    return ProjectView(
        chrome=chrome(
            site,
            here,
            f"{record.name}, {owner.name}",
            next(iter(paragraphs(record.summary)), f"{kind}, {owner.name}."),
            origin=Origin(entry.path, urls.figures_about("", owner.slug, site.model.year)),
            trail=(
                urls.PROJECTS,
                (owner.name, urls.projects_of(owner.slug, list_page(site, owner.projects[0]))),
                (record.name, here),
            ),
        ),
        name=record.name,
        finding=finding,
        standing=say.where_it_stands(record, kind, owner.name, year_of(entry)),
        summary=tuple(summary),
        badges=() if record.status == "confirmed" else (status_badge(record.status),),
        not_counted=say.not_counted(record.status, record.phase, left, owner.name),
        unmeasured=""
        if indicators is not None
        else missing(site, entry, known)
        if measurements
        else say.unmeasured(site.model.indicators),
        contents=tuple(
            Link(label, f"#{place}")
            for label, place, there in (
                ("Cijfers", "indicatoren", indicators),
                ("Materialen", "materialen", materials),
                ("Werk en kosten", "werk", record),
                ("Teksten", "teksten", texts),
                ("Lessen", "lessen", lessons),
                ("Contact", "contact", record),
            )
            if there is not None
        ),
        picture=next(_pictures(site, here, entry), None),
        hero=of_work[-1] if of_work else None,
        phases=_phases(site, here, entry, known, measurements, bars),
        indicators=indicators,
        proof=proof_part(site, here, known, measurements),
        materials=materials,
        batches=batches_section(site, record),
        agenda=agenda_link(site, here),
        work=work_part(site, here, entry, year_of(entry)),
        texts=texts,
        reductions=reductions_section(record),
        claims=claims_part(record),
        lessons=lessons,
        contact=contact_part(site, here, entry),
        similar=similar_projects(site, here, entry),
    )


def _finding(site: Site, known: Known, indicators: Section | None) -> tuple[str, ...]:
    """What the material says where it was measured, else how many indicators are met."""
    indicator = origin_of(site)
    values = known[indicator.id] if indicator is not None else None
    if indicator is not None and values:
        one = values[-1]
        said = say.origin_finding(one.value.measurement, one.text, origin_names(indicator))
        return (f"{said} {say.against_level(one.verdict, one.wanted)}".strip(),)
    return () if indicators is None else (f"{indicators.heading}.",)


def _pictures(site: Site, here: str, entry: ProjectEntry) -> Iterator[PicturePart]:
    """The pictures of a project that stand beside it; one elsewhere on the web is a source."""
    for picture in entry.record.pictures:
        name = f"projects/{entry.municipality}/{picture.file}"
        if file := site.pictures.get(name):
            src = urls.link(here, urls.picture(name))
            yield PicturePart(src, file.width, file.height, picture.alt, picture.credit)


def _phases(
    site: Site,
    here: str,
    entry: ProjectEntry,
    known: Known,
    measurements: tuple[Measurement, ...],
    bars: tuple[OriginBar, ...],
) -> PhasesPart | None:
    """What was measured in each phase; with one measurement its masses and remarks alone."""
    if not measurements:
        return None
    indicator = origin_of(site)
    values = [
        (one.value.measurement, one.number, one.text)
        for one in (known[indicator.id] if indicator is not None else None) or ()
        if one.number is not None
    ]
    return PhasesPart(
        several=len(measurements) > 1,
        heading=say.phases_finding(values) if len(values) > 1 else say.measurements_finding(measurements),
        caption=say.phases_caption(measurements),
        bars=bars if len(bars) > 1 else (),
        table=phases_table(site, here, entry, measurements),
        notes=notes(measurements),
    )


def _lessons(site: Site, entry: ProjectEntry) -> LessonsPart | None:
    record = entry.record
    if not record.lessons:
        return None
    return LessonsPart(
        heading=say.lessons_finding(len(record.lessons)),
        subjects=", ".join(subject_name(site, one) for one in record.lesson_subjects),
        lessons=tuple(paragraphs(text) for text in record.lessons),
    )
