"""Who has answered what in the yearly round: what is not there yet, is not there yet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from site_builder import urls
from site_builder.formats import listing
from site_builder.frozen import frozen
from site_builder.measures.round import PARTS, Answered, Round, rounds
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import NOT_EDITED, Badge, Cell, Chrome, chrome
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.sections import Table, filled, table
from site_builder.pages.shared.site import Site
from site_builder.phrases.round import PART_TITLES

HERE = urls.ROUND


@frozen
class RoundView:
    """Everything that round.html uses; without a table nobody takes part."""

    chrome: Chrome
    finding: str
    how_to_read: str
    table: Table | None


MOST_NAMED = 3
"""Open questions that are named in a cell."""
HOW_TO_READ = (
    "Klaar: alles wat wij vroegen, is er. Concept: het antwoord is er, en moet nog worden nagekeken. "
    "Een gemeente die nog niet heeft geantwoord, kan dat nog doen."
)


def pages(site: Site) -> Iterator[Page]:
    """The one page."""
    yield Page(HERE, "round.html", later(standing, site))


def standing(site: Site) -> RoundView:
    """Every municipality that takes part, in the order of the alphabet."""
    year = asked_of_all(site)
    every = rounds(site.model, year)
    title, finding = title_of(year), finding_of(every)
    columns = ("Gemeente", *(PART_TITLES[part] for part in PARTS))
    return RoundView(
        chrome=chrome(site, HERE, title, finding, origin=NOT_EDITED, trail=(urls.PARTICIPATE,)),
        finding=finding,
        how_to_read=HOW_TO_READ,
        table=filled(table("stand", title, columns, map(_row, every))),
    )


def asked_of_all(site: Site) -> int:
    """The year that the programme asks about."""
    asked = site.model.records.region.settings.asked_year
    return asked if asked is not None else site.model.year


def _row(one: Round) -> tuple[Cell, ...]:
    name = Cell(one.entry.name, href=urls.link(HERE, urls.municipality(one.entry.slug)))
    return (name, *(_cell(far(part), draft=part.draft) for part in one.parts))


def _cell(text: str, *, draft: bool) -> Cell:
    return Cell(text, badge=Badge("concept", "concept") if draft else None)


def title_of(year: int) -> str:
    """The name of the page."""
    return f"Wie heeft al geantwoord over {year}?"


def finding_of(every: Sequence[Round]) -> str:
    """Who is ready, by name; nobody is counted or blamed."""
    if not every:
        return "Geen gemeente doet dit jaar mee."
    ready = [one.entry.name for one in every if not one.missing]
    if len(ready) == len(every):
        return "Elke gemeente heeft alles beantwoord."
    if ready:
        return (
            f"{listing(ready)} {'heeft' if len(ready) == 1 else 'hebben'} alles beantwoord. De rest kan nog."
        )
    begun = any(one.begun for one in every)
    return "De eerste antwoorden zijn er." if begun else "Er is nog geen antwoord."


def far(part: Answered) -> str:
    """How far one part is, with what is still open where that is little."""
    if not part.asked:
        return "niets te vragen"
    if not part.answered:
        return "nog niet"
    if not part.open:
        return "klaar"
    if part.part != "attendance" and len(part.open) <= MOST_NAMED:
        return f"nog {listing(part.open)}"
    return "voor een deel"


AREA = Area(pages, {"round.html": "Stand van de ronde"})
"""For the programme, which reminds; and for who wonders."""
