"""The same projects as fixed lists, by link and without a script: per material, contract, text and so on."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder import urls
from site_builder.formats import count, slug, sort_key
from site_builder.frozen import frozen
from site_builder.model import ProjectEntry
from site_builder.pages.projects.facets import ANY_TEXT, Facet, facets_of
from site_builder.pages.projects.rows import ProjectRow, project_row
from site_builder.pages.shared.chrome import Chrome, LegendItem, Link, chrome
from site_builder.pages.shared.measured import legend
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.records.choices import TEXT_KINDS
from site_builder.traces import part

TITLES: Mapping[Facet, str] = {
    "tekst": "Teksten om over te nemen",
    "niveau": "Projecten per prestatieniveau",
    "materiaal": "Projecten per materiaal",
    "contract": "Projecten per contract",
    "werkwijze": "Projecten per werkwijze",
    "les": "Projecten met een les",
    "soort": "Projecten per soort werk",
}
LINKS: Mapping[Facet, str] = {
    "tekst": "teksten om over te nemen",
    "niveau": "prestatieniveau",
    "materiaal": "materiaal",
    "contract": "contract",
    "werkwijze": "proef of gewoon",
    "les": "onderwerp van een les",
    "soort": "soort werk",
}
MOST = 200
"""As many projects as one value may list; of more the list of all projects tells."""
UNFOLDED = 12
"""With so few projects nothing is folded."""


@frozen
class ListedProject:
    """A project on a fixed list, with the texts of it that the list is about."""

    row: ProjectRow
    texts: tuple[Link, ...]


@frozen
class Group:
    """The projects with one value of the facet; `more` leads to those that are too many to list here."""

    id: str
    name: str
    count: str
    projects: tuple[ListedProject, ...]
    more: Link | None


@frozen
class FixedListView:
    """Exactly what `pages/projects_by.html` uses."""

    chrome: Chrome
    finding: str
    open: bool
    legend: tuple[LegendItem, ...]
    groups: tuple[Group, ...]
    others: tuple[Link, ...]


def fixed_list_links(site: Site, here: str) -> tuple[Link, ...]:
    """The ways to the fixed lists that tell projects apart; none in a closed year."""
    return tuple(
        Link(LINKS[facet], urls.link(here, urls.projects_by(facet))) for facet in site.shared(_facets)
    )


def fixed_lists(site: Site) -> Iterator[Page]:
    """A page for each facet that tells projects apart."""
    for facet in site.shared(_facets):
        address = urls.projects_by(facet)
        yield Page(address, "projects_by.html", later(_view, site, address, facet))


@part
def _facets(site: Site) -> tuple[Facet, ...]:
    """The facets that tell projects apart: kept, as they name the pages."""
    return tuple(site.shared(_filed))


def _filed(site: Site) -> Mapping[Facet, Mapping[str, list[ProjectEntry]]]:
    """The projects by facet and value, without a facet in which all are alike or nothing is recorded."""
    filed: dict[Facet, dict[str, list[ProjectEntry]]] = {facet: {} for facet in TITLES}
    for project in site.model.projects if site.frozen is None else ():
        values = facets_of(site, project)
        for facet, found in filed.items():
            for value in values[facet]:
                if value != ANY_TEXT:
                    found.setdefault(value, []).append(project)
    every = len(site.model.projects)
    return {
        facet: found
        for facet, found in filed.items()
        if len(found) > 1 or any(len(projects) < every for projects in found.values())
    }


def _view(site: Site, here: str, facet: Facet) -> FixedListView:
    filed = site.shared(_filed)[facet]
    projects = {project.key for found in filed.values() for project in found}
    finding = f"{count(len(projects), 'project', 'projecten')} in {count(len(filed), 'groep', 'groepen')}."
    return FixedListView(
        chrome=chrome(site, here, TITLES[facet], f"{TITLES[facet]}: {finding}", trail=(urls.PROJECTS,)),
        finding=finding,
        open=sum(map(len, filed.values())) <= UNFOLDED,
        legend=legend(site, (project for found in filed.values() for project in found)),
        groups=tuple(
            Group(
                id=slug(value) or facet,
                name=value,
                count=count(len(found), "project", "projecten"),
                projects=tuple(_listed(site, here, facet, value, project) for project in found[:MOST]),
                more=_more(here, len(found[MOST:])),
            )
            for value, found in sorted(filed.items(), key=lambda one: sort_key(one[0]))
        ),
        others=tuple(link for link in fixed_list_links(site, here) if link.label != LINKS[facet]),
    )


def _more(here: str, left: int) -> Link | None:
    label = f"En nog {count(left, 'project', 'projecten')}: in de lijst van alle projecten"
    return Link(label, urls.link(here, urls.PROJECTS)) if left else None


def _listed(site: Site, here: str, facet: Facet, value: str, project: ProjectEntry) -> ListedProject:
    texts = project.record.texts if facet == "tekst" else ()
    return ListedProject(
        row=project_row(site, here, project),
        texts=tuple(Link(one.name, one.url) for one in texts if TEXT_KINDS[one.kind] == value),
    )
