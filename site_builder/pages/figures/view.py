"""The pages that explain every figure: what it counts, what it was computed from, and its own address."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from site_builder import urls
from site_builder.figures.figure import Figure
from site_builder.figures.listing import number_about, numbers_of, tells_of, years_told
from site_builder.formats import capitalise, number, sort_key
from site_builder.frozen import frozen
from site_builder.pages.figures import words as lines
from site_builder.pages.figures.rows import Explained, explained, named_in
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Cell, Chrome, Column, Link, chrome
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.phrases.figure_meanings import INDICATOR
from site_builder.phrases.figure_titles import NAMES
from site_builder.phrases.figure_words import meaning, names_of, topic_of
from site_builder.records.project_types import MUNICIPALITIES

TITLE = "Alle cijfers"
FEW = 12
"""So many figures stand on a page without folding."""


@frozen
class FigureFold:
    """The figures of one year of the region, or about one thing of a municipality; a few stand open."""

    id: str
    heading: str
    open: bool
    explained: tuple[Explained, ...]


@frozen
class FiguresView:
    """Everything that figures.html uses; of the region the newest year comes first.

    `meanings` tell by topic what each statistic on the page counts, and `other_years` lead to the other years
    of a municipality.
    """

    chrome: Chrome
    lead: str
    heading: str
    folds: tuple[FigureFold, ...]
    reading: tuple[tuple[str, str], ...]
    meanings: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    other_years: tuple[Link, ...]
    links: tuple[Link, ...]


@frozen
class Meaning:
    """What the statistics of one topic count."""

    id: str
    title: str
    rows: tuple[tuple[Cell, ...], ...]


@frozen
class AllFiguresView:
    """Everything that all_figures.html uses."""

    chrome: Chrome
    title: str
    lead: str
    columns: tuple[Column, ...]
    topics: tuple[tuple[Cell, ...], ...]
    municipality_columns: tuple[Column, ...]
    municipalities: tuple[tuple[Cell, ...], ...]
    meaning_columns: tuple[Column, ...]
    meanings: tuple[Meaning, ...]
    reading: tuple[tuple[str, str], ...]
    links: tuple[Link, ...]


def pages(site: Site) -> Iterator[Page]:
    """The list of all figures, a page per topic of the region, and one per municipality and year."""
    yield Page(urls.FIGURES, "all_figures.html", later(all_figures, site))
    for topic, about in _topics(site).items():
        address = urls.figures_about(topic, "", 0)
        yield Page(address, "figures.html", later(figures, site, address, about, topic))
    for slug, name in _municipalities(site).items():
        for year in years_told(site.figures, slug):
            address = urls.figures_about("", slug, year)
            about = f"{name}, {year}"
            yield Page(address, "figures.html", later(figures, site, address, about, "", slug, year))


def _topics(site: Site) -> dict[str, str]:
    """The topics of the region that have figures, each with its name.

    An indicator that is gone still has the figures of the years in which it was there.
    """
    named = dict(NAMES)
    for year in site.figures.years.every:
        named |= {one.id: one.name for one in site.figures.years.model(year).all_indicators}
    return {topic: name for topic, name in named.items() if tells_of(site.figures, topic)}


def _municipalities(site: Site) -> dict[str, str]:
    """Every municipality that has or had figures, by slug."""
    years = site.figures.years
    every = [entry for year in years.every for entry in years.model(year).municipalities]
    named = {entry.slug: entry.name for entry in every}
    return {slug: named[slug] for slug in sorted(named, key=lambda slug: sort_key(named[slug]))}


def all_figures(site: Site) -> AllFiguresView:
    """The list of the pages with figures, and what each statistic counts."""
    here = urls.FIGURES
    topics = {topic: number_about(site.figures, topic) for topic in _topics(site)}
    years = tuple(reversed(site.figures.years.with_figures))
    counts = {slug: numbers_of(site.figures, slug) for slug in _municipalities(site)}
    every = sum(topics.values()) + sum(map(sum, counts.values()))
    title = lines.index_title(every)
    lead = "Zoek op hoe een cijfer is berekend, en haal het met zijn naam op uit de open data."
    return AllFiguresView(
        chrome=chrome(site, here, TITLE, f"{title}. {lead}", origin=Origin(explained=""), trail=(urls.DATA,)),
        title=title,
        lead=lead,
        columns=(Column("Onderwerp"), Column("Cijfers", numeric=True)),
        topics=tuple(
            (Cell(name, urls.link(here, urls.figures_about(topic, "", 0))), Cell(number(topics[topic])))
            for topic, name in _topics(site).items()
        ),
        municipality_columns=(Column("Gemeente"), *(Column(str(year), numeric=True) for year in years)),
        municipalities=tuple(
            (Cell(name), *(_cell(here, slug, *own) for own in zip(years, counts[slug], strict=True)))
            for slug, name in _municipalities(site).items()
            if any(counts[slug])
        ),
        meaning_columns=(Column("Cijfer"), Column("Wat het telt"), Column("Naam in de tabel")),
        meanings=tuple(
            Meaning(
                f"betekenis-{topic.replace('_', '-')}",
                _heading(topic),
                tuple(
                    (Cell(capitalise(name)), Cell(meaning(topic, word)), Cell(word))
                    for word, name in names_of(topic).items()
                ),
            )
            for topic in (INDICATOR, *NAMES)
            if topic != MUNICIPALITIES.id or site.model.municipal_indicators
        ),
        reading=lines.READING,
        links=_links(here),
    )


def _cell(here: str, slug: str, year: int, figures: int) -> Cell:
    """How many figures a municipality has in a year, as a link to them."""
    address = urls.figures_about("", slug, year)
    return Cell(number(figures), urls.link(here, address)) if figures else Cell("geen")


def figures(
    site: Site, here: str, about: str, topic: str, municipality: str = "", year: int = 0
) -> FiguresView:
    """How the figures of one topic of the region, or of one municipality in a year, were computed."""
    found = site.figures.about(topic, municipality, year)
    every = sorted(found, key=lambda figure: -figure.key.year)
    newest = every[0].key.year
    title, lead = lines.page_title(about), lines.page_lead(len(every))
    others = [year for year in years_told(site.figures, municipality) if year != newest]
    named = site.shared(named_in, newest)
    by_fold: dict[str, list[Figure]] = {}
    for figure in every:
        name = lines.fold(figure.key, named) if municipality else str(figure.key.year)
        by_fold.setdefault(name, []).append(figure)
    return FiguresView(
        chrome=chrome(
            site,
            here,
            title,
            lead,
            origin=Origin(explained=""),
            trail=(urls.DATA, urls.FIGURES, (about, here)),
        ),
        lead=lead,
        heading="Per onderwerp en project" if municipality else "Per jaar, het nieuwste eerst",
        folds=tuple(
            FigureFold(
                id=f"deel-{place}" if municipality else f"jaar-{name}",
                heading=lines.fold_heading(name, len(own)),
                open=len(every) <= FEW,
                explained=tuple(explained(site, here, own[0].key.year, own)),
            )
            for place, (name, own) in enumerate(by_fold.items(), start=1)
        ),
        reading=lines.READING,
        meanings=_meanings(every),
        other_years=tuple(
            Link(str(year), urls.link(here, urls.figures_about("", municipality, year))) for year in others
        ),
        links=_links(here),
    )


def _meanings(every: Iterable[Figure]) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """What the statistics of figures count, by topic: most figures of a page are of a few kinds."""
    found: dict[str, dict[str, str]] = {}
    for topic, word in dict.fromkeys((topic_of(figure.key), figure.key.statistic) for figure in every):
        found.setdefault(topic, {})[capitalise(names_of(topic)[word])] = meaning(topic, word)
    return tuple((_heading(topic), tuple(sorted(own.items()))) for topic, own in found.items())


def _heading(topic: str) -> str:
    return "Een indicator" if topic == INDICATOR else NAMES[topic]


def _links(here: str) -> tuple[Link, ...]:
    return (
        Link("Alle cijfers (CSV)", urls.link(here, urls.table("figures.csv"))),
        Link("Zo meten wij", urls.link(here, urls.HOW_WE_MEASURE)),
    )


AREA = Area(pages, {"all_figures.html": "Alle cijfers", "figures.html": "Zo zijn cijfers berekend"})
