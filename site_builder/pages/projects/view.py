"""The list of all projects, in pages; the same projects as fixed lists; and the page of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from itertools import groupby

from site_builder import urls
from site_builder.figures.figure import Figure, Key
from site_builder.figures.projects import OUTSIDE
from site_builder.formats import listing
from site_builder.frozen import frozen
from site_builder.model import ProjectEntry
from site_builder.pages.projects import list_words as say
from site_builder.pages.projects.fixed_lists import fixed_list_links, fixed_lists
from site_builder.pages.projects.index import index_file
from site_builder.pages.projects.project import pages as project_pages
from site_builder.pages.projects.rows import ProjectRow, project_row
from site_builder.pages.projects.words import name_of
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Chrome, LegendItem, Link, chrome
from site_builder.pages.shared.measured import PROJECTS_PER_PAGE, legend, list_page
from site_builder.pages.shared.page import DataFile, File, Page, later
from site_builder.pages.shared.site import Site
from site_builder.phrases.confirmed import unconfirmed
from site_builder.phrases.practice import practice


@frozen
class MunicipalityPart:
    """The projects of one municipality on this page. `left` says that it no longer takes part."""

    id: str
    link: Link
    left: str
    continued: bool
    rows: tuple[ProjectRow, ...]


@frozen
class ProjectsView:
    """Exactly what `pages/projects.html` uses. `rows` holds those of all pages, for the script."""

    chrome: Chrome
    finding: str
    outside: str
    practice: str
    lead: str
    index: tuple[Link, ...]
    fixed: tuple[Link, ...]
    rows: DataFile | None
    total: int
    columns: tuple[str, ...]
    legend: tuple[LegendItem, ...]
    parts: tuple[MunicipalityPart, ...]
    pages: tuple[Link, ...]
    number: int
    previous: Link | None
    next: Link | None
    who: str


def pages(site: Site) -> Iterator[Page]:
    """The list in pages, its fixed lists, then the page of every project."""
    count = max(-(-len(site.model.projects) // PROJECTS_PER_PAGE), 1)
    for number in range(1, count + 1):
        yield Page(urls.projects_page(number), "projects.html", later(projects, site, number, count))
    yield from fixed_lists(site)
    yield from project_pages(site)


def files(site: Site, made: Sequence[Page]) -> Iterator[File]:
    """The rows of the list, for its script, and the pictures; a closed year shows those of today's site."""
    if site.frozen is None:
        yield from (File(urls.picture(name), one.content) for name, one in site.pictures.items())
    if site.model.projects and any(page.address == urls.PROJECTS for page in made):
        yield site.shared(index_file)


def projects(site: Site, number: int, count: int) -> ProjectsView:
    """Page `number` of `count` of the list of all projects."""
    rows = site.shared(index_file) if site.model.projects else None
    here = urls.projects_page(number)
    first = (number - 1) * PROJECTS_PER_PAGE
    there = site.model.projects[first : first + PROJECTS_PER_PAGE]
    owners = {project.municipality for project in site.model.projects}
    of = partial(_total, site)
    # The first page leads to every municipality, the others to their own: 342 links on each would be noise.
    listed = owners if number == 1 else {project.municipality for project in there}
    title = "Projecten" if number == 1 else f"Projecten, pagina {number}"
    finding = say.projects_finding(of("listed"), of("owners"), of("measured"), of("count"))
    names = listing(map(name_of, site.model.indicators))
    return ProjectsView(
        chrome=chrome(site, here, title, finding, scripts=("projects.js",) if site.model.projects else ()),
        finding=finding,
        outside=say.outside({name: of(name) for name in OUTSIDE}, site.model.year),
        practice=practice(of),
        lead=" ".join(
            text
            for text in (
                say.LEAD.format(names=names),
                unconfirmed([project.record.status for project in site.model.projects if project.counts]),
            )
            if text
        ),
        index=tuple(
            Link(
                entry.name, urls.link(here, urls.projects_of(entry.slug, list_page(site, entry.projects[0])))
            )
            for entry in site.model.municipalities
            if entry.slug in listed
        ),
        fixed=fixed_list_links(site, here),
        rows=DataFile(urls.link(here, rows.address), rows) if rows is not None else None,
        total=len(site.model.projects),
        columns=tuple(name_of(indicator, first=True) for indicator in site.model.indicators),
        legend=legend(site, there),
        parts=tuple(_parts(site, here, there, first)),
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
        yield MunicipalityPart(
            id=f"gemeente-{slug}",
            link=Link(entry.name, urls.link(here, urls.municipality(slug))),
            left=say.took_part_until(left) if left else "",
            continued=site.project_places[entry.projects[0].key] < first,
            rows=tuple(project_row(site, here, project) for project in group),
        )


AREA = Area(
    pages,
    {
        "projects.html": "Alle projecten",
        "projects_by.html": "Vaste lijst van projecten",
        "project.html": "Project",
    },
    shown="both",
    files=files,
)
