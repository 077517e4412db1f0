"""What of the site can be found, and the index to find it with (docs/decisions/1020-search.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from site_builder import urls
from site_builder.model import Model
from site_builder.pages.search.view import sought
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.search.findable import APART, Findable, of_html, of_record
from site_builder.search.index import index, shortened
from site_builder.store import value_part

__all__ = ["Findable", "by_text", "findable", "index", "told"]


def by_text(model: Model, pages: Iterable[Page]) -> frozenset[str]:
    """The addresses of the pages that are found by their text, and not by a record of theirs alone."""
    of_records = {urls.municipality(entry.slug) for entry in model.municipalities}
    of_records |= {urls.project(*project.key) for project in model.projects}
    return frozenset(page.address for page in pages if sought(page) and page.address not in of_records)


def findable(site: Site, pages: Iterable[Page], of_text: Callable[[Page], Findable]) -> Iterator[Findable]:
    """What there is to find of the pages that are worth it.

    `of_text` gives what is found of a page by its text: asked for only of those in `by_text`.
    """
    municipalities = {urls.municipality(entry.slug): entry.slug for entry in site.model.municipalities}
    projects = {urls.project(*project.key): project.key for project in site.model.projects}
    for page in filter(sought, pages):
        if page.address in projects:
            yield of_project(site, *projects[page.address])
        elif page.address in municipalities:
            yield of_municipality(site, municipalities[page.address])
        else:
            yield of_text(page)


@value_part
def of_project(site: Site, municipality: str, slug: str) -> Findable:
    """What is found of a project: by its record, its municipality and its type."""
    project = site.model.records.projects[municipality, slug]
    names = (site.model.by_slug[municipality].name, site.model.project_types[project.type].name)
    return of_record(urls.project(municipality, slug), project.name, project, *names)


@value_part
def of_municipality(site: Site, slug: str) -> Findable:
    """What is found of a municipality: by its record, of which a level is no text."""
    record = site.model.records.municipalities[slug]
    return of_record(urls.municipality(slug), record.name, record)


def told(address: str, html: bytes) -> Findable:
    """What is found of a page by its text.

    A page that lists changes is found by its name: what changed is found on the page where it stands.
    """
    found = shortened(of_html(address, html.decode()))
    lists_changes = address.startswith(urls.CHANGED) or address.endswith("/wijzigingen/")
    return replace(found, text=found.text.partition(APART)[0], headings=()) if lists_changes else found
