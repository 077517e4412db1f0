"""A page at an address of before: it leads on to where the project is now, also on a host that cannot."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.model import ProjectEntry
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import NOT_EDITED, Chrome, Link, chrome
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import absolute


@frozen
class MovedView:
    """Everything that moved.html uses."""

    chrome: Chrome
    title: str
    lead: str
    now: Link


def pages(site: Site) -> Iterator[Page]:
    """A page per former name, and for what left the site. A search engine takes the address of now."""
    for entry in site.model.projects:
        for name in entry.record.formerly:
            here = urls.project(entry.municipality, name)
            yield Page(here, "moved.html", later(moved, site, entry, here), listed=False)
    here = urls.SENTENCES_BEFORE
    yield Page(here, "moved.html", later(left, site, here), listed=False)


def left(site: Site, here: str) -> MovedView:
    """The page at the former address of the list of all sentences, which editors now make for themselves."""
    title = "De lijst met alle zinnen staat niet meer op deze site"
    lead = "De redactie maakt die lijst voortaan zelf."
    return MovedView(
        chrome=replace(chrome(site, here, title, lead, origin=NOT_EDITED), canonical="", noindex=True),
        title=title,
        lead=lead,
        now=Link("Over deze site", urls.link(here, urls.ABOUT)),
    )


def moved(site: Site, entry: ProjectEntry, here: str) -> MovedView:
    """The page at the former address `here` of a project."""
    now = urls.project(*entry.key)
    title = f"{entry.record.name} heeft een ander adres"
    lead = "Deze pagina is verhuisd. Pas uw link of bladwijzer aan."
    frame = chrome(site, here, title, lead, origin=NOT_EDITED)
    return MovedView(
        chrome=replace(frame, canonical=absolute(site, now)),
        title=title,
        lead=lead,
        now=Link(entry.record.name, urls.link(here, now)),
    )


AREA = Area(pages, {"moved.html": "Verhuisde pagina"})
