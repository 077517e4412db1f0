"""The page for an address that does not exist."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import NOT_EDITED, Chrome, Link, chrome
from site_builder.pages.shared.menu import NavigationItem
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import base_of


@frozen
class NotFoundView:
    """Everything that not_found.html uses."""

    chrome: Chrome
    links: tuple[Link, ...]


def pages(site: Site) -> Iterator[Page]:
    """The page that a host sends with status 404."""
    yield Page(urls.NOT_FOUND, "not_found.html", later(not_found, site), listed=False)


def not_found(site: Site) -> NotFoundView:
    """The page, with links that work wherever it is shown.

    A host shows this page at any address, of any depth, so a relative link would lead somewhere else each
    time, and a `base` is forbidden by the policy of the site. With the site's address in the records every
    link is a whole one. Without it links are relative to the root: they work at addresses right below it.
    """
    base = base_of(site)
    here = urls.NOT_FOUND
    frame = replace(
        chrome(
            site, here, "Deze pagina is er niet", "Het adres bestaat niet of niet meer.", origin=NOT_EDITED
        ),
        canonical="",
        noindex=True,
        terms=(),
    )
    links = (
        Link("De stand", urls.link(here, urls.HOME)),
        Link("Alle gemeenten", urls.link(here, urls.MUNICIPALITIES)),
        Link("Alle projecten", urls.link(here, urls.PROJECTS)),
        Link("Contact", urls.link(here, urls.CONTACT)),
    )
    return NotFoundView(
        _whole(frame, base), tuple(replace(link, href=_joined(base, link.href)) for link in links)
    )


def _whole(frame: Chrome, base: str) -> Chrome:
    """The frame with every link from `base`; as it is without one."""
    if not base:
        return frame
    return replace(
        frame,
        root=base,
        nav=tuple(_item(base, item) for item in frame.nav),
        footer=tuple(
            replace(column, links=tuple(_item(base, link) for link in column.links))
            for column in frame.footer
        ),
        css=_joined(base, frame.css),
        icon=_joined(base, frame.icon),
        feed=_joined(base, frame.feed),
    )


def _item(base: str, item: NavigationItem) -> NavigationItem:
    return replace(item, href=_joined(base, item.href), below=tuple(_item(base, one) for one in item.below))


def _joined(base: str, href: str) -> str:
    return base + href.removeprefix("./") if base else href


AREA = Area(pages, {"not_found.html": "Pagina niet gevonden"})
