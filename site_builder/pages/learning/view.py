"""One entrance to what others learned: all of it by kind of work, by theme and by material, and the tools."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain

from site_builder import urls
from site_builder.figures.figure import Key
from site_builder.formats import lower_first, sort_key
from site_builder.frozen import frozen
from site_builder.pages.learning.in_practice import in_practice_page
from site_builder.pages.learning.needs import Need, helps, needs
from site_builder.pages.learning.shelves import SHELVES, Item, items
from site_builder.pages.learning.subjects import SUBJECTS, Subject, address
from site_builder.pages.learning.tools import Tool, tools, tools_page
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import NOT_EDITED, Chrome, Link, chrome
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.writing import mail_to
from site_builder.phrases.stated import counted
from site_builder.traces import part

TITLE = "Leren van een ander"
FINDING = (
    "Lessen, eisen en teksten uit projecten in de regio. Bij elk staat hoe het project het deed en wie u "
    "kunt schrijven."
)
NOTHING = "Nog geen project heeft een les, een eis of een tekst vastgelegd."
FIRST, OPEN = 2, 4
"""So many items of a kind stand on the entrance, and unfolded on the page of a subject."""
ASKED = 3
"""So many needs stand unfolded."""


@frozen
class Shelf:
    """The items of one kind: those that are shown, and the rest below what they are called.

    `count` says how many there are in all, on the entrance alone.
    """

    id: str
    heading: str
    count: str
    shown: tuple[Item, ...]
    rest: tuple[Item, ...]
    more: str


@frozen
class Choice:
    """A way to everything about one subject; `current` on that page itself."""

    label: str
    href: str
    current: bool


@frozen
class Choices:
    """The subjects of one sort."""

    name: str
    open: bool
    choices: tuple[Choice, ...]


@frozen
class LearningView:
    """Everything that learning.html uses, for the entrance and for the page of one subject.

    On the page of a subject `needs`, `tools` and `support` are those about it. `mail` is None in a region
    that does not exist, and `searchable` is whether a word can be looked for.
    """

    chrome: Chrome
    finding: str
    choices: tuple[Choices, ...]
    shelves: tuple[Shelf, ...]
    needs: tuple[Need, ...]
    more_needs: tuple[Need, ...]
    tools: tuple[Tool, ...]
    tools_count: str
    support: tuple[Link, ...]
    searchable: bool
    mail: Link | None


def pages(site: Site) -> Iterator[Page]:
    """The entrance, and a page for every subject that anything is about."""
    yield Page(urls.LEARNING, "learning.html", later(learning, site, urls.LEARNING))
    yield tools_page(site)
    yield in_practice_page(site)
    for subject in site.shared(_subjects):
        yield Page(address(subject), "learning.html", later(learning, site, address(subject), subject))


def learning(site: Site, here: str, subject: Subject | None = None) -> LearningView:
    """The page at `here`: of everything, or of one subject."""
    every = items(site, here)
    own = [item for item in every if subject is None or subject in item.about]
    asked = tuple(one for one in needs(site, here) if subject is None or subject in one.about)
    title = TITLE if subject is None else f"Leren over {lower_first(subject[1])}"
    finding = FINDING if every else NOTHING
    region = site.model.records.region
    return LearningView(
        chrome=chrome(
            site,
            here,
            title,
            finding,
            origin=NOT_EDITED,
            trail=(urls.LEARNING,) if subject is not None else (),
        ),
        finding=finding,
        choices=_choices(here, site.shared(_subjects), subject),
        shelves=tuple(_shelves(site, own, whole=subject is None)),
        needs=asked[:ASKED],
        more_needs=asked[ASKED:],
        tools=tuple(one for one in tools(site, here) if subject is None or subject in one.about),
        tools_count=_count(site, "tools", ("hulpmiddel", "hulpmiddelen")) if subject is None else "",
        searchable=site.searchable,
        support=tuple(one.link for one in helps(site, here) if subject is not None and subject in one.about),
        mail=None
        if site.fictional
        else Link("Stel uw vraag", mail_to(region.contact, "Vraag over circulair werken")),
    )


def _shelves(site: Site, own: Sequence[Item], *, whole: bool) -> Iterator[Shelf]:
    """Of the `whole` library the newest of each kind with how many there are, of a subject all of them."""
    most = FIRST if whole else OPEN
    for kind, name, heading, nouns, statistic in SHELVES:
        found = tuple(item for item in own if item.kind == kind)
        if found:
            count = _count(site, statistic, nouns) if whole else ""
            if whole and len(found) > most:
                count = f"{count} De nieuwste staan hier, alle bij hun onderwerp."
            yield Shelf(name, heading, count, found[:most], () if whole else found[most:], f"Meer {nouns[1]}")


def _count(site: Site, statistic: str, nouns: tuple[str, str]) -> str:
    figure = site.figures.at(Key("library", statistic, site.model.year))
    return f"{counted(figure, *nouns)}."


@part
def _subjects(site: Site) -> tuple[Subject, ...]:
    """Every subject that an item, a tool, a need or a kind of help is about: kept, as it names the pages."""
    here = urls.LEARNING
    there = [one.about for one in items(site, here)] + [one.about for one in tools(site, here)]
    asked = [one.about for one in needs(site, here)] + [one.about for one in helps(site, here)]
    return tuple(sorted(set(chain.from_iterable((*there, *asked)))))


def _choices(here: str, subjects: Collection[Subject], own: Subject | None) -> tuple[Choices, ...]:
    """Every subject by its sort; the sort of the page itself is unfolded."""
    unfolded = own[0] if own is not None else next(iter(SUBJECTS))
    return tuple(
        Choices(
            name,
            part == unfolded,
            tuple(
                Choice(one[1], urls.link(here, address(one)), one == own)
                for one in sorted(subjects, key=lambda one: sort_key(one[1]))
                if one[0] == part
            ),
        )
        for part, name in SUBJECTS.items()
        if any(one[0] == part for one in subjects)
    )


AREA = Area(
    pages,
    {
        "learning.html": "Leren van een ander",
        "learning_tools.html": "Hulpmiddelen en routekaarten",
        "learning_in_practice.html": "Van proef naar gewone werkwijze",
    },
)
