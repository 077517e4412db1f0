"""The list of all projects, in pages, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from site_builder import urls
from site_builder.figures.figure import Figure, Key
from site_builder.figures.projects import OUTSIDE
from site_builder.model import ProjectEntry
from site_builder.pages.projects import words as say
from site_builder.pages.projects.index import index_file, mark, year_of
from site_builder.pages.projects.project import pages as project_pages
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import (
    VERDICTS,
    Badge,
    Chrome,
    Column,
    LegendItem,
    Link,
    chrome,
    status_badge,
)
from site_builder.pages.shared.measured import PROJECTS_PER_PAGE, Mark, list_page
from site_builder.pages.shared.page import DataFile, File, Page
from site_builder.pages.shared.site import Site
from site_builder.phrases.confirmed import unconfirmed
from site_builder.phrases.practice import practice
from site_builder.records.choices import PROJECT_PHASES


@dataclass(frozen=True, slots=True)
class ProjectRow:
    """One project: a mark per indicator, in the order of the columns."""

    link: Link
    kind: str
    phase: str
    marks: tuple[Mark, ...]
    badge: Badge


@dataclass(frozen=True, slots=True)
class MunicipalityPart:
    """The projects of one municipality on this page. `left` says that it no longer takes part."""

    id: str
    link: Link
    left: str
    continued: bool
    rows: tuple[ProjectRow, ...]


@dataclass(frozen=True, slots=True)
class ProjectsView:
    """Exactly what `pages/projects.html` uses. `rows` holds those of all pages, for the script."""

    chrome: Chrome
    kicker: str
    title: str
    finding: str
    outside: str
    practice: str
    lead: str
    index: tuple[Link, ...]
    rows: DataFile | None
    total: int
    columns: tuple[Column, ...]
    legend: tuple[LegendItem, ...]
    parts: tuple[MunicipalityPart, ...]
    caption: str
    pages: tuple[Link, ...]
    number: int
    previous: Link | None
    next: Link | None
    who: str


def pages(site: Site) -> Iterator[Page]:
    """The list, at most 200 projects on a page, then the page of every project."""
    count = max(-(-len(site.model.projects) // PROJECTS_PER_PAGE), 1)
    rows = index_file(site) if site.model.projects else None
    for number in range(1, count + 1):
        yield Page(urls.projects_page(number), "projects.html", projects(site, number, count, rows))
    yield from project_pages(site)


def files(_: Site, made: Sequence[Page]) -> Iterator[File]:
    """The rows of the list, for its script."""
    first = next((page.view for page in made if page.address == urls.PROJECTS), None)
    if isinstance(first, ProjectsView) and first.rows is not None:
        yield first.rows.file


def projects(site: Site, number: int, count: int, rows: File | None = None) -> ProjectsView:
    """Page `number` of `count` of the list of all projects; `rows` are those of all pages."""
    here = urls.projects_page(number)
    first = (number - 1) * PROJECTS_PER_PAGE
    there = site.model.projects[first : first + PROJECTS_PER_PAGE]
    owners = {project.municipality for project in site.model.projects}
    of = partial(_total, site)
    finding = say.projects_finding(of("listed"), of("owners"))
    # The first page leads to every municipality, the others to their own: 342 links on each would be noise.
    listed = owners if number == 1 else {project.municipality for project in there}
    sources = unconfirmed([project.record.status for project in site.model.projects if project.counts])
    title = "Projecten" if number == 1 else f"Projecten, pagina {number}"
    return ProjectsView(
        chrome=chrome(
            site,
            here,
            title,
            f"{finding}. {say.LIST_LEAD}",
            scripts=("list.js",) if site.model.projects else (),
        ),
        kicker=f"Projecten · stand van {site.model.year}"
        + (f" · pagina {number} van {count}" if count > 1 else ""),
        title=finding if number == 1 else title,
        finding=say.measured_finding(of("measured"), of("count")),
        outside=say.outside({name: of(name) for name in OUTSIDE}, site.model.year),
        practice=practice(of),
        lead=f"{say.LIST_LEAD} {sources}".strip(),
        index=tuple(
            Link(
                entry.name, urls.link(here, urls.projects_of(entry.slug, list_page(site, entry.projects[0])))
            )
            for entry in site.model.municipalities
            if entry.slug in listed
        ),
        rows=DataFile(urls.link(here, rows.address), rows) if rows is not None else None,
        total=len(site.model.projects),
        columns=tuple(Column(indicator.name) for indicator in site.model.indicators),
        legend=VERDICTS[:4],
        parts=tuple(_parts(site, here, there, first)),
        caption=f"Alle projecten, pagina {number} van {count}" if count > 1 else "Alle projecten",
        pages=tuple(Link(str(one), urls.link(here, urls.projects_page(one))) for one in range(1, count + 1))
        if count > 1
        else (),
        number=number,
        previous=_page_link(here, number - 1) if number > 1 else None,
        next=_page_link(here, number + 1) if number < count else None,
        who=say.WHO_ADDS,
    )


def _total(site: Site, statistic: str) -> Figure:
    return site.figures.at(Key("projects", statistic, site.model.year, "to_date"))


def _page_link(here: str, number: int) -> Link:
    return Link(f"Pagina {number}", urls.link(here, urls.projects_page(number)))


def _parts(site: Site, here: str, there: Sequence[ProjectEntry], first: int) -> Iterator[MunicipalityPart]:
    for slug, group in groupby(there, key=lambda project: project.municipality):
        entry = site.model.by_slug[slug]
        left = entry.left_after(site.model.year)
        rows = tuple(group)
        yield MunicipalityPart(
            id=f"gemeente-{slug}",
            link=Link(entry.name, urls.link(here, urls.municipality(slug))),
            left=say.took_part_until(left) if left else "",
            continued=site.project_places[entry.projects[0].key] < first,
            rows=tuple(_row(site, here, project) for project in rows),
        )


def _row(site: Site, here: str, project: ProjectEntry) -> ProjectRow:
    record = project.record
    return ProjectRow(
        link=Link(record.name, urls.link(here, urls.project(*project.key))),
        kind=site.model.project_types[record.type].name,
        phase=f"{PROJECT_PHASES[record.phase]}, {year_of(project) or 'jaar onbekend'}",
        marks=tuple(mark(site, project, indicator) for indicator in site.model.indicators),
        badge=status_badge(record.status),
    )


AREA = Area(pages, {"projects.html": "Alle projecten", "project.html": "Project"}, shown="both", files=files)
