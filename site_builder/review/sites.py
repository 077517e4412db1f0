"""The pages of a site, to be held against those of another version of its data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from site_builder import urls
from site_builder.closed_sites import with_closed
from site_builder.history import NO_HISTORY
from site_builder.load import Closed
from site_builder.model import tie
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.records.collection import Records
from site_builder.render import render, texts, tokens
from site_builder.site_map import frozen_pages, pages

NOT_FED = frozenset({urls.DATA})
"""Pages that change with any value, such as the size of a download: they show none of it to a reader."""


@dataclass(frozen=True, slots=True)
class Made:
    """Every page of a site by its address: its view, and what a browser gets."""

    pages: Mapping[str, Page]
    contents: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class PageChanges:
    """The addresses of the pages that came, went, and say something else; each in order."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]

    @property
    def number(self) -> int:
        """How many pages those are together."""
        return len(self.added) + len(self.removed) + len(self.changed)

    @property
    def feeds(self) -> bool:
        """Whether a reader sees any difference."""
        return bool({*self.added, *self.removed, *self.changed} - NOT_FED)


def site_of(records: Records, years: Sequence[Closed]) -> Site:
    """The site of records and closed years, without history: when a file changed is not what it says."""
    # Style and scripts are the same on both sides, so any address will do.
    site = Site(
        model=tie(records),
        history=NO_HISTORY,
        css=urls.asset("site.css"),
        texts=texts(),
        tokens=tokens(),
        scripts=defaultdict(lambda: urls.asset("site.js")),
    )
    return with_closed(site, years)


def make(site: Site, *, closed: bool = False) -> Made:
    """All pages of a site, in memory; those of its closed years too where they may differ."""
    made = {page.address: page for page in pages(site) if _is_page(page.address)}
    for year in site.closed if closed else ():
        frozen = (page for page in frozen_pages(year) if _is_page(page.address))
        made |= {f"{year.place}{page.address}": page for page in frozen}
    return Made(made, {address: render(page) for address, page in made.items()})


def compare(before: Made, after: Made) -> PageChanges:
    """Which pages differ between two sites."""
    old, new = before.contents, after.contents
    return PageChanges(
        added=tuple(sorted(new.keys() - old.keys())),
        removed=tuple(sorted(old.keys() - new.keys())),
        changed=tuple(sorted(address for address in old if address in new and old[address] != new[address])),
    )


def shows_difference(site: Site, made: Made) -> bool:
    """Whether a site has other pages than those that were made; stops at the first difference."""
    addresses = set(made.pages) - NOT_FED
    for page in pages(site):
        if not _is_page(page.address) or page.address in NOT_FED:
            continue
        if page.address not in addresses:
            return True
        addresses.remove(page.address)
        # An equal view gives an equal page; only a view that differs is worth its rendering.
        if page.view != made.pages[page.address].view and render(page) != made.contents[page.address]:
            return True
    return bool(addresses)


def _is_page(address: str) -> bool:
    return not address or address.endswith(("/", ".html"))
