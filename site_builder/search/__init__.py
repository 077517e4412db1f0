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

__all__ = ["Findable", "findable", "index"]


def findable(model: Model, pages: Iterable[Page], html: Callable[[Page], bytes]) -> Iterator[Findable]:
    """What there is to find of the pages that are worth it.

    `html` gives a page as it was rendered: asked for only where it is not of one project or municipality. A
    page that lists changes is found by its name: what changed is found on the page where it stands.
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
            found = of_html(address, html(page).decode())
            lists_changes = address.startswith(urls.CHANGED) or address.endswith("/wijzigingen/")
            yield replace(found, text=found.text.partition(APART)[0], headings=()) if lists_changes else found
