"""The pages of a site, to be held against those of another version of its data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from site_builder import urls
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages import pages
from site_builder.records.collection import Records
from site_builder.render import render, texts, tokens
from site_builder.views.page import Page
from site_builder.views.site import Site

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


def make(records: Records) -> Made:
    """All pages of a site, in memory. Without history: when a file changed is not what it says."""
    made = {page.address: page for page in pages(_site(records)) if _is_page(page.address)}
    return Made(made, {address: render(page) for address, page in made.items()})


def compare(before: Made, after: Made) -> PageChanges:
    """Which pages differ between two sites."""
    old, new = before.contents, after.contents
    return PageChanges(
        added=tuple(sorted(new.keys() - old.keys())),
        removed=tuple(sorted(old.keys() - new.keys())),
        changed=tuple(sorted(address for address in old if address in new and old[address] != new[address])),
    )


def shows_difference(records: Records, made: Made) -> bool:
    """Whether these records give other pages than those that were made; stops at the first difference."""
    addresses = set(made.pages) - NOT_FED
    for page in pages(_site(records)):
        if not _is_page(page.address) or page.address in NOT_FED:
            continue
        if page.address not in addresses:
            return True
        addresses.remove(page.address)
        # An equal view gives an equal page; only a view that differs is worth its rendering.
        if page != made.pages[page.address] and render(page) != made.contents[page.address]:
            return True
    return bool(addresses)


def _site(records: Records) -> Site:
    # Style and scripts are the same on both sides, so any address will do.
    return Site(
        model=tie(records),
        history=NO_HISTORY,
        css=urls.asset("site.css"),
        texts=texts(),
        tokens=tokens(),
        scripts=defaultdict(lambda: urls.asset("site.js")),
    )


def _is_page(address: str) -> bool:
    return not address or address.endswith(("/", ".html"))
