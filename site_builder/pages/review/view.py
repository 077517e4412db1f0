"""The page on which an editor of the programme reads every sentence that the site generates."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from site_builder import urls
from site_builder.formats import count, number
from site_builder.frozen import frozen
from site_builder.model import Model
from site_builder.pages.review.patterns import Found, Pattern, grouped, names_of, texts
from site_builder.pages.shared.chrome import Cell, Chrome, Column, chrome
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site

TITLE = "Alle zinnen op een rij"
LEAD = (
    "Voor de redactie: elke zin die de monitor zelf maakt, met één voorbeeld per vorm. "
    "Wat alleen verschilt in een getal of een naam, staat er één keer."
)
MOST_PAGES = 20
"""How many pages of one kind are read."""
NAMES = frozenset({"name", "short_name", "subject", "programme", "organiser", "title", "material", "unit"})
"""Fields of records that a sentence takes in as a name."""
LONG = 25
"""A recorded text of at least so many letters is left open where it is a part of a sentence."""
COLUMNS = (Column("Zin"), Column("Veld"), Column("Keer", numeric=True), Column("Bijvoorbeeld op"))


@frozen
class KindPart:
    """The sentences of one kind of page, each with its field, how many have its form, and a page."""

    id: str
    name: str
    heading: str
    caption: str
    rows: tuple[tuple[Cell, ...], ...]


@frozen
class ReviewView:
    """Everything that review.html uses."""

    chrome: Chrome
    title: str
    lead: str
    columns: tuple[Column, ...]
    parts: tuple[KindPart, ...]


def page(site: Site, made: Sequence[Page], kinds: Mapping[str, str]) -> Page:
    """The page with all sentences of the pages of a site.

    `kinds` are the names of the kinds of pages, by the template of each.
    """
    return Page(urls.SENTENCES, "review.html", review(site, made, kinds), listed=False)


def review(site: Site, made: Sequence[Page], kinds: Mapping[str, str]) -> ReviewView:
    """The sentences of the pages that were made, of a sample where there are many of a kind."""
    here = urls.SENTENCES
    every = by_kind(made)
    written, names = recorded(site.model)
    found = (
        Found(kind, field, text, page.address)
        for kind, same in every.items()
        for page in sample(same)
        for field, text in texts(page.view)
        if text not in written
    )
    patterns = grouped(found, names_of(names))
    return ReviewView(
        chrome=replace(chrome(site, here, TITLE, LEAD, trail=(urls.ABOUT,)), noindex=True),
        title=title(len(patterns)),
        lead=LEAD,
        columns=COLUMNS,
        parts=tuple(
            _part(here, kind, kinds[f"{kind}.html"], tuple(own), every[kind])
            for kind, own in groupby(patterns, key=lambda group: group.example.kind)
        ),
    )


def by_kind(pages: Sequence[Page]) -> Mapping[str, Sequence[Page]]:
    """The pages by the name of their template; pictures are no pages."""
    kinds: dict[str, list[Page]] = defaultdict(list)
    for page in pages:
        if page.template.endswith(".html"):
            kinds[page.template.removesuffix(".html")].append(page)
    return kinds


def sample(pages: Sequence[Page]) -> Sequence[Page]:
    """Some pages of one kind, spread evenly."""
    return pages[:: -(-len(pages) // MOST_PAGES)]


def recorded(model: Model) -> tuple[frozenset[str], frozenset[str]]:
    """All texts that people wrote in the records, and those that sentences take in as a name."""
    every = [(field.rpartition(".")[2], text) for field, text in texts(model.records)]
    names = {text for field, text in every if field in NAMES or len(text) >= LONG}
    return frozenset(text for _, text in every), frozenset(names)


def _part(here: str, kind: str, name: str, own: Sequence[Pattern], every: Sequence[Page]) -> KindPart:
    return KindPart(
        id=kind.replace("_", "-"),
        name=name,
        heading=kind_heading(name, len(own)),
        caption=kind_caption(len(sample(every)), len(every)),
        rows=tuple(
            (
                *(Cell(group.example.text), Cell(group.example.field), Cell(number(group.times))),
                Cell(group.example.address or "begin van de site", urls.link(here, group.example.address)),
            )
            for group in own
        ),
    )


def title(sentences: int) -> str:
    """How many there are to read."""
    if sentences == 0:
        return "Nog geen zinnen om na te lezen"
    return f"{count(sentences, 'zin', 'zinnen')} die de monitor zelf schrijft"


def kind_heading(name: str, sentences: int) -> str:
    """How many sentences one kind of page has."""
    return f"{name}: {count(sentences, 'zin', 'zinnen')}"


def kind_caption(read: int, pages: int) -> str:
    """How many of the pages were read."""
    if read == pages:
        return "De enige pagina is gelezen." if pages == 1 else f"Alle {number(pages)} pagina’s zijn gelezen."
    verb = "is" if read == 1 else "zijn"
    return f"Van de {number(pages)} pagina’s {verb} er {number(read)} gelezen, verspreid over de lijst."
