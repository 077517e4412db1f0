"""What two versions have alike, by what an earlier build noted that it read: neither is made to know it.

A trace that holds for both versions gives both the same. Without a store, nothing is known to be alike.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache, partial

from site_builder import urls
from site_builder.assets import scripts
from site_builder.closed_sites import earlier
from site_builder.figures.bundle import Bundle
from site_builder.frozen import frozen
from site_builder.history import History
from site_builder.outputs.face import Face, style_address
from site_builder.outputs.output import recipe_of
from site_builder.outputs.reads import Reads, scopes
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.pdf import available
from site_builder.phrases.answered import disclosed
from site_builder.render import page_files, stylesheet
from site_builder.site_map import frozen_pages
from site_builder.store import Disk, Kept, Known, Ledger, whole
from site_builder.traces import Name

ASIDE = frozenset((("history",), ("site", "changelog"), ("printed",), ("sendable",)))
"""What a difference is not about: when a file changed, and how large the documents beside a page are."""
PLACES = (("", ""), (urls.DEMO, ""), ("", "../"))
"""Where a site may have been built: by itself, above its demo, or as a demo below another one."""

OF_A_DAY = frozenset(("day", "passed", "evaluations"))
"""What a build tells as it is on its day, and a review as it will be one day."""
PROJECT = "project.html"

DIFFERENT = "different"
"""The hash of what is not the same in both versions: nothing that was kept has it."""
Leaf = Callable[[Name], str]
"""What tells the hash of what is read under a name."""


@frozen
class Stored:
    """The store, the version of the program that uses it, and the day on which it builds."""

    disk: Disk
    program: str
    today: date


class Alike:
    """What is alike in two versions of a site: what holds for `both`, of which `reads` tell either.

    `sites` are the two, as a build would make them where one was found; `own` is what holds for each, also
    of what a difference is not about.
    """

    def __init__(
        self,
        sites: tuple[Site, Site],
        both: Ledger | None = None,
        reads: tuple[Reads, ...] = (),
        own: tuple[Ledger, ...] = (),
    ) -> None:
        self.sites = sites
        self._both = both
        self._reads = reads
        self._own = own

    def bundle(self, name: Bundle) -> bool:
        """Whether the figures of a bundle are known to be the same."""
        return self._both is not None and self._both.holds(("figures", "_bundle", *name))

    def page(self, before: Page, after: Page) -> bool:
        """Whether a page is known to say the same."""
        if self._both is None:
            return False
        sides = zip(self._reads, (before, after), strict=True)
        recipe, *others = {reads.digest(recipe_of(page)) for reads, page in sides}
        return not others and self._both.find(urls.file_of(after.address), recipe) is not None

    def kept(self, before: Page, after: Page) -> tuple[bytes | None, bytes | None]:
        """The page as it was kept of one version, where a build would make the same of that."""
        if self._both is None:
            return None, None
        then, now = zip(self._own, self._reads, (before, after), strict=True)
        old = _kept(*then)
        return old, _kept(*now) if old is None else None


def alike(
    stored: Stored | None,
    before: tuple[Site, Mapping[str, str]],
    after: tuple[Site, Mapping[str, str]],
) -> Alike:
    """What two sites have alike; each with the hashes of the files of its data folder."""
    sites = before[0], after[0]
    if stored is None:
        return Alike(sites)
    for place in PLACES:
        old, new = (_reads(_placed(site, *place), files, stored) for site, files in (before, after))
        key = old.everything(available())
        if key == new.everything(available()):
            ledger = Ledger(stored.disk, key, {}, _nothing)
            if not ledger.empty:
                return _alike(stored, ledger, *_dressed(stored, old, new))
    return Alike(sites)


def _alike(stored: Stored, ledger: Ledger, old: Reads, new: Reads) -> Alike:
    reads, leaves = (old, new), _leaves(old, new, stored.today)
    then, now = (_against(ledger, *one) for one in zip(reads, leaves, strict=True))
    both = ledger.beside(scopes(new.site), _same(*leaves), ASIDE, _same(then.now, now.now))
    own = (
        ledger.beside(scopes(each.site), partial(_own, each, leaf), unsure=_different)
        for each, leaf in zip(reads, leaves, strict=True)
    )
    return Alike((old.site, new.site), both, reads, tuple(own))


def _reads(site: Site, files: Mapping[str, str], stored: Stored) -> Reads:
    return Reads(site, Known(files, stored.program, stored.disk), _unknown)


def _placed(site: Site, demo: str, home_site: str) -> Site:
    """A site as a build has it at one of the places."""
    return replace(site, demo=demo, home_site=home_site, searchable=True, history=_WHOLE)


def _dressed(stored: Stored, *every: Reads) -> Iterator[Reads]:
    """Two versions with what pages have around what they tell, in which they do not differ."""
    style = stylesheet(Face(stored.disk, stored.program).typeface)
    css, addresses = style_address(style), scripts().addresses
    for reads in every:
        years = ((one, frozen_pages(one)) for one in reads.site.closed)
        site = replace(reads.site, css=css, scripts=addresses, earlier=earlier(years))
        yield Reads(site, reads.known, _unknown)


def _own(reads: Reads, leaf: Leaf, name: Name) -> str:
    """What a version says itself: not as a build of today may tell it."""
    return reads.hash_of(name) if name[0] in OF_A_DAY else leaf(name)


def _kept(own: Ledger, reads: Reads, page: Page) -> bytes | None:
    file = urls.file_of(page.address)
    # The pictures of projects are not looked for here.
    entry = own.find(file, reads.digest(recipe_of(page))) if page.template != PROJECT else None
    return whole(Kept(entry, reads.known.disk, partial(page_files, page))[file]) if entry else None


def _different(_name: Name) -> str:
    return DIFFERENT


def _against(ledger: Ledger, reads: Reads, leaf: Leaf) -> Ledger:
    """What is kept, held against one version; a part is taken only where all that it read is the same."""
    every = scopes(reads.site)
    ledger.beside(every, leaf).keep_all()
    return ledger.beside(every, leaf, ASIDE)


def _same(then: Leaf, now: Leaf) -> Leaf:
    """What tells the hash that something has in both versions: a trace is verified once for both."""
    return lambda name: one if (one := then(name)) == now(name) else DIFFERENT


def _leaves(old: Reads, new: Reads, today: date) -> tuple[Leaf, Leaf]:
    """What tells the hash of what either version reads: a file that both have tells both the same."""
    settled = old.site.model.records.evaluations == new.site.model.records.evaluations
    then, now = (cache(partial(_leaf, one, today, settled=settled)) for one in (old, new))
    before, after = old.known.files, new.known.files

    def of_new(name: Name) -> str:
        own = f"municipalities/{name[1]}.yaml" if name[0] == "municipality" and name[1:] else ""
        return (then if own and before.get(own) == after.get(own) else now)(name)

    return then, of_new


def _leaf(reads: Reads, today: date, name: Name, *, settled: bool) -> str:
    """What a build of today would have read. Two versions are compared as they will be told one day.

    So what evaluations decide is only alike where all of it is.
    """
    records = reads.site.model.records
    day = records.region.day(today)
    match name:
        case ("day",):
            return reads.digest(day)
        case ("passed", last):
            return reads.digest(day > date.fromisoformat(last))
        case ("evaluations",) if settled:
            return reads.digest(list(disclosed(records, day).evaluations.items()))
        case ("evaluations",):
            return reads.digest(_unknown(name))
    return reads.hash_of(name)


_WHOLE = History({}, complete=True)


def _nothing(_name: Name) -> str:
    return ""


def _unknown(name: Name) -> object:
    """What outputs read of each other is not made here: it is like nothing that was kept."""
    return ("unknown", name)
