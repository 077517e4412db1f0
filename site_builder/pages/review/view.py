"""The page on which an editor of the programme reads every sentence that the site generates."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from site_builder import urls
from site_builder.formats import number
from site_builder.pages.review import words
from site_builder.pages.review.found import counts, found, recorded, sample
from site_builder.pages.review.patterns import Pattern, grouped, names_of
from site_builder.pages.shared.chrome import Chrome, Link, chrome, crumbs
from site_builder.pages.shared.page import Later, Page
from site_builder.pages.shared.site import Site

TITLE = "Alle zinnen op een rij"
LEAD = (
    "Voor de redactie: elke zin die de monitor zelf maakt, met één voorbeeld per vorm. "
    "Wat alleen verschilt in een getal of een naam, staat er één keer."
)


@dataclass(frozen=True, slots=True)
class SentenceRow:
    """One sentence as it stands on a page, with how many have the same form."""

    text: str
    field: str
    times: str
    page: Link


@dataclass(frozen=True, slots=True)
class KindPart:
    """The sentences of one kind of page."""

    id: str
    name: str
    heading: str
    caption: str
    rows: tuple[SentenceRow, ...]


@dataclass(frozen=True, slots=True)
class ReviewView:
    """Everything that review.html uses."""

    chrome: Chrome
    crumbs: tuple[Link, ...]
    title: str
    lead: str
    parts: tuple[KindPart, ...]


def pages(site: Site, made: Sequence[Page], kinds: Mapping[str, str]) -> Iterator[Page]:
    """The page with all sentences of the other pages; search engines leave it out.

    `kinds` are the names of the kinds of pages, by the template of each.
    """
    yield Page(urls.SENTENCES, "review.html", Later(partial(review, site, made, kinds)), listed=False)


def review(site: Site, made: Sequence[Page], kinds: Mapping[str, str]) -> ReviewView:
    """The sentences of the pages that were made, of a sample where there are many of a kind."""
    here = urls.SENTENCES
    sampled = sample(made)
    written, names = recorded(site.model, sampled)
    patterns = grouped(found(sampled, written), names_of(names))
    every = counts(made)
    parts = tuple(
        _part(here, kind, kinds[f"{kind}.html"], tuple(own), len(sampled[kind]), every[kind])
        for kind, own in groupby(patterns, key=lambda one: one.kind)
    )
    title = words.title(len(patterns))
    return ReviewView(
        chrome=replace(chrome(site, here, TITLE, LEAD), noindex=True),
        crumbs=crumbs(here, ("Over de monitor", urls.ABOUT), (TITLE, here)),
        title=title,
        lead=LEAD,
        parts=parts,
    )


def _part(here: str, kind: str, name: str, own: tuple[Pattern, ...], read: int, pages: int) -> KindPart:
    return KindPart(
        id=kind.replace("_", "-"),
        name=name,
        heading=words.kind_heading(name, len(own)),
        caption=words.kind_caption(read, pages),
        rows=tuple(
            SentenceRow(
                one.example,
                one.field,
                number(one.times),
                Link(one.address or "begin van de site", urls.link(here, one.address)),
            )
            for one in own
        ),
    )
