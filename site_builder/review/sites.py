"""The pages of a site, to be held against those of another version of its data."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from site_builder import urls
from site_builder.closed_sites import with_closed
from site_builder.frozen import frozen
from site_builder.history import NO_HISTORY
from site_builder.load import Closed
from site_builder.model import tie
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.records.collection import Records
from site_builder.render import render, texts, tokens
from site_builder.review.alike import Alike
from site_builder.site_map import frozen_pages, own_pages

NOT_COMPARED = frozenset((urls.DATA,))
"""Pages that change with any value, such as the size of a download: they show none of it to a reader."""


@frozen
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
        return self.number > 0


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


def compare(same: Alike, *, closed: bool = False) -> tuple[PageChanges, Mapping[str, tuple[str, str]]]:
    """Which pages differ between two sites, and what those that stay said and say.

    Those of closed years too where they may differ.
    """
    old, new = (_made(site, closed=closed) for site in same.sites)
    changed = {}
    for address in sorted(old.keys() & new.keys()):
        if (texts := _texts(old[address], new[address], same)) is not None:
            changed[address] = texts
    added, removed = sorted(new.keys() - old.keys()), sorted(old.keys() - new.keys())
    return PageChanges(tuple(added), tuple(removed), tuple(changed)), changed


def shows_difference(same: Alike) -> bool:
    """Whether a reader sees any difference between two sites; stops at the first."""
    old, new = map(_made, same.sites)
    return old.keys() != new.keys() or any(
        _texts(old[address], new[address], same) is not None for address in sorted(old)
    )


def _made(site: Site, *, closed: bool = False) -> dict[str, Page]:
    """Every page of a site that is compared, by its address; what is in it is made where it is asked for."""
    made = {page.address: page for page in own_pages(site) if _is_page(page.address)}
    for year in site.closed if closed else ():
        frozen = (page for page in frozen_pages(year) if _is_page(page.address))
        made |= {f"{year.place}{page.address}": page for page in frozen}
    return made


def _texts(before: Page, after: Page, same: Alike) -> tuple[str, str] | None:
    """What two pages of one address say, where that differs: one that a build kept is not made again."""
    if same.page(before, after):
        return None
    kept = same.kept(before, after)
    if kept == (None, None):
        return said(before, after)
    old, new = (render(page) if one is None else one for page, one in zip((before, after), kept, strict=True))
    return None if old == new else _decoded(old, new)


def said(before: Page, after: Page) -> tuple[str, str] | None:
    """What two pages of one address say, where that differs.

    Equal views give equal pages, so most are never rendered.
    """
    then, now = (replace(page, content=page.view) for page in (before, after))
    if (then.template, then.view) == (now.template, now.view):
        return None
    old, new = render(then), render(now)
    return None if old == new else _decoded(old, new)


def _decoded(old: bytes, new: bytes) -> tuple[str, str]:
    return old.decode(errors="replace"), new.decode(errors="replace")


def _is_page(address: str) -> bool:
    return (not address or address.endswith(("/", ".html"))) and address not in NOT_COMPARED
