"""The list of all projects, in pages, and the page of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from site_builder import urls
from site_builder.measures.values import not_applicable
from site_builder.model import ProjectEntry
from site_builder.records.choices import PROJECT_PHASES, PROJECT_TYPES
from site_builder.records.plan import Indicator
from site_builder.sentences import projects as say
from site_builder.sentences.figures import value_words, verdict_words
from site_builder.views.chrome import (
    VERDICTS,
    Badge,
    Chrome,
    Column,
    LegendItem,
    Link,
    chrome,
    status_badge,
)
from site_builder.views.measured import PROJECTS_PER_PAGE, STATES, Mark, list_page
from site_builder.views.page import Page
from site_builder.views.project import pages as project_pages
from site_builder.views.site import Site


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
    """Exactly what `pages/projects.html` uses."""

    chrome: Chrome
    kicker: str
    title: str
    finding: str
    lead: str
    index: tuple[Link, ...]
    columns: tuple[Column, ...]
    legend: tuple[LegendItem, ...]
    parts: tuple[MunicipalityPart, ...]
    caption: str
    pages: tuple[Link, ...]
    number: int
    previous: Link | None
    next: Link | None
    correct: Link
    who: str
    data: Link


def pages(site: Site) -> Iterator[Page]:
    """The list, at most 200 projects on a page, then the page of every project."""
    count = max(-(-len(site.model.projects) // PROJECTS_PER_PAGE), 1)
    for number in range(1, count + 1):
        yield Page(urls.projects_page(number), "projects.html", projects(site, number, count))
    yield from project_pages(site)


def projects(site: Site, number: int, count: int) -> ProjectsView:
    """Page `number` of `count` of the list of all projects."""
    here = urls.projects_page(number)
    first = (number - 1) * PROJECTS_PER_PAGE
    there = site.model.projects[first : first + PROJECTS_PER_PAGE]
    owners = {project.municipality for project in site.model.projects}
    finding = say.projects_finding(len(site.model.projects), len(owners))
    # The first page leads to every municipality, the others to their own: 342 links on each would be noise.
    listed = owners if number == 1 else {project.municipality for project in there}
    title = "Projecten" if number == 1 else f"Projecten, pagina {number}"
    return ProjectsView(
        chrome=chrome(site, here, title, f"{finding}. {say.LIST_LEAD}"),
        kicker=f"Projecten · stand van {site.model.year}"
        + (f" · pagina {number} van {count}" if count > 1 else ""),
        title=finding if number == 1 else title,
        finding=say.measured_finding(site.measured_projects(site.member_projects), len(site.member_projects)),
        lead=say.LIST_LEAD,
        index=tuple(
            Link(
                entry.name, urls.link(here, urls.projects_of(entry.slug, list_page(site, entry.projects[0])))
            )
            for entry in site.model.municipalities
            if entry.slug in listed
        ),
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
        correct=Link("Zo meldt een gemeente een project aan", urls.link(here, urls.CORRECT)),
        who=say.WHO_ADDS,
        data=Link("Download alle projecten", urls.link(here, urls.DATA)),
    )


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
        kind=PROJECT_TYPES[record.type],
        phase=f"{PROJECT_PHASES[record.phase]}, {_year(project)}",
        marks=tuple(_mark(site, project, indicator) for indicator in site.model.indicators),
        badge=status_badge(record.status),
    )


def _year(project: ProjectEntry) -> str:
    """The year of delivery, else of the newest thing that is known."""
    record = project.record
    if record.delivered:
        return record.delivered[:4]
    known = [int(day[:4]) for day in (record.tendered, record.started) if day]
    known += [measurement.date.year for measurement in record.measurements]
    return str(max(known)) if known else "jaar onbekend"


def _mark(site: Site, project: ProjectEntry, indicator: Indicator) -> Mark:
    value = site.value(project, indicator)
    if value is None:
        nothing = not_applicable(project, indicator, site.model.year)
        return Mark("", "geldt niet, niets gesloopt" if nothing else "niet gemeten")
    words = verdict_words(indicator, value)
    number = "" if value.figure.value is None else f"{value_words(indicator, value)}, "
    return Mark(STATES[value.verdict], f"{number}{words}")
