"""What of the site can be found, and the index to find it with (docs/decisions/1020-search.md)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from site_builder import urls
from site_builder.model import Model
from site_builder.pages.search.view import sought
from site_builder.pages.shared.page import Page
from site_builder.search.findable import APART, Findable, of_html, of_record
from site_builder.search.index import index

__all__ = ["Findable", "by_text", "findable", "index", "told"]


def by_text(model: Model, pages: Iterable[Page]) -> frozenset[str]:
    """The addresses of the pages that are found by their text, and not by a record of theirs alone."""
    of_records = {*map(urls.municipality, model.records.municipalities)}
    of_records |= {urls.project(*key) for key in model.records.projects}
    return frozenset(page.address for page in pages if sought(page) and page.address not in of_records)


def findable(model: Model, pages: Iterable[Page], of_text: Callable[[Page], Findable]) -> Iterator[Findable]:
    """What there is to find of the pages that are worth it.

    `of_text` gives what is found of a page by its text: asked for only of those in `by_text`.
    """
    municipalities = {urls.municipality(slug): one for slug, one in model.records.municipalities.items()}
    projects = {urls.project(*key): (key[0], one) for key, one in model.records.projects.items()}
    for page in filter(sought, pages):
        address = page.address
        if address in projects:
            owner, project = projects[address]
            names = (model.records.municipalities[owner].name, model.project_types[project.type].name)
            yield of_record(address, project.name, project, *names)
        elif address in municipalities:
            yield of_record(address, municipalities[address].name, municipalities[address])
        else:
            yield of_text(page)


def told(address: str, html: bytes) -> Findable:
    """What is found of a page by its text.

    A page that lists changes is found by its name: what changed is found on the page where it stands.
    """
    found = of_html(address, html.decode())
    lists_changes = address.startswith(urls.CHANGED) or address.endswith("/wijzigingen/")
    return replace(found, text=found.text.partition(APART)[0], headings=()) if lists_changes else found
