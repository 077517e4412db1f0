"""The page to search the site with."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Chrome, Link, chrome
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site

LEAD = "Zoek een gemeente, een project, een indicator of een woord uit het plan."
LISTS = (
    ("Alle gemeenten", urls.MUNICIPALITIES),
    ("Alle projecten", urls.PROJECTS),
    ("Alle indicatoren", urls.INDICATORS),
    ("De groeipaden", urls.PATHS),
    ("Leren van een ander", urls.LEARNING),
    ("De actielijnen en acties", urls.ACTION_LINES),
    ("De impactlabs", urls.IMPACTLABS),
    ("De nieuwsbrieven", urls.NEWSLETTERS),
    ("Zo meten wij", urls.HOW_WE_MEASURE),
    ("Begrippen", urls.TERMS),
    ("Open data", urls.DATA),
)
"""Where a reader finds everything without searching."""


@frozen
class SearchView:
    """Everything that search.html uses. `index` is the folder of the index, empty where there is none."""

    chrome: Chrome
    lead: str
    index: str
    lists: tuple[Link, ...]


def pages(site: Site) -> Iterator[Page]:
    """The page to search with; no page of its own for a search engine."""
    yield Page(urls.SEARCH, "search.html", later(search, site))


def search(site: Site) -> SearchView:
    """The page to search with."""
    here = urls.SEARCH
    return SearchView(
        chrome=chrome(site, here, "Zoeken", LEAD, scripts=("search.js",) if site.searchable else ()),
        lead=LEAD,
        index=urls.link(here, urls.SEARCH_INDEX) if site.searchable else "",
        lists=tuple(Link(label, urls.link(here, to)) for label, to in LISTS),
    )


def sought(page: Page) -> bool:
    """Whether a page is worth finding: not this one, and neither the further pages of a list, nor the
    explanations of single figures, nor the lessons of all projects by subject: found with every word.
    """
    explains = page.address.startswith(urls.FIGURES) and page.address != urls.FIGURES
    sorted_out = page.address.startswith(urls.LEARNING) and page.address.count("/") > 2
    listed = page.listed and "/pagina-" not in page.address
    return listed and page.address != urls.SEARCH and not explains and not sorted_out


AREA = Area(pages, {"search.html": "Zoeken"})
