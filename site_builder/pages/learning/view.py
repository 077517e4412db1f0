"""One entrance to what others learned: all of it by kind of work, by theme and by material, and the tools."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from site_builder import urls
from site_builder.formats import lower_first, sort_key
from site_builder.pages.learning.shelves import SHELVES, SUBJECTS, Item, address, items
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Chrome, Link, chrome, crumbs
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.writing import mail_to

TITLE = "Leren van een ander"
FINDING = (
    "Lessen, eisen en teksten uit projecten in de regio. Bij elk staat hoe het project het deed en wie u "
    "kunt schrijven."
)
NOTHING = "Nog geen project heeft een les, een eis of een tekst vastgelegd."
FIRST, OPEN = 4, 8
"""So many items of a kind stand on the entrance, and unfolded on the page of a subject."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """The items of one kind: those that are shown, and the rest below what they are called."""

    id: str
    heading: str
    shown: tuple[Item, ...]
    rest: tuple[Item, ...]
    more: str


@dataclass(frozen=True, slots=True)
class Choice:
    """A way to everything about one subject; `current` on that page itself."""

    label: str
    href: str
    count: str
    current: bool


@dataclass(frozen=True, slots=True)
class Choices:
    """The subjects of one sort."""

    name: str
    open: bool
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool that municipalities can use; `href` is empty as long as no address is known."""

    name: str
    text: str
    href: str


@dataclass(frozen=True, slots=True)
class LearningView:
    """Everything that learning.html uses, for the entrance and for the page of one subject.

    `tools` stand on the entrance alone. `mail` is None in a region that does not exist.
    """

    chrome: Chrome
    crumbs: tuple[Link, ...]
    title: str
    finding: str
    choices: tuple[Choices, ...]
    shelves: tuple[Shelf, ...]
    tools: tuple[Tool, ...]
    mail: Link | None


def pages(site: Site) -> Iterator[Page]:
    """The entrance, and a page for every subject that anything is about."""
    yield Page(urls.LEARNING, "learning.html", later(learning, site, urls.LEARNING))
    every = items(site, urls.LEARNING)
    for subject in sorted({subject for item in every for subject in item.about}):
        yield Page(address(subject), "learning.html", later(learning, site, address(subject), subject))


def learning(site: Site, here: str, subject: tuple[str, str] | None = None) -> LearningView:
    """The page at `here`: of everything, or of one subject."""
    every = items(site, here)
    own = [item for item in every if subject is None or subject in item.about]
    title = TITLE if subject is None else f"Leren over {lower_first(subject[1])}"
    finding = FINDING if every else NOTHING
    region = site.model.records.region
    return LearningView(
        chrome=chrome(site, here, title, finding, edit=False),
        crumbs=crumbs(here, (TITLE, urls.LEARNING), (title, here)) if subject is not None else (),
        title=title,
        finding=finding,
        choices=_choices(here, every, subject),
        shelves=tuple(_shelves(own, FIRST if subject is None else OPEN, folded=subject is not None)),
        tools=tuple(Tool(one.name, one.text.strip(), one.url or "") for one in site.model.records.tools.tools)
        if subject is None
        else (),
        mail=None
        if site.fictional
        else Link("Stel uw vraag", mail_to(region.contact, "Vraag over circulair werken")),
    )


def _shelves(own: Sequence[Item], most: int, *, folded: bool) -> Iterator[Shelf]:
    for kind, name, heading, more in SHELVES:
        found = tuple(item for item in own if item.kind == kind)
        if found:
            yield Shelf(name, heading, found[:most], found[most:] if folded else (), more)


def _choices(here: str, every: Sequence[Item], subject: tuple[str, str] | None) -> tuple[Choices, ...]:
    """Every subject with how many items are about it; the sort of the page itself is unfolded."""
    counted = Counter(one for item in every for one in item.about)
    unfolded = subject[0] if subject is not None else SUBJECTS[0][0]
    return tuple(
        Choices(
            name,
            part == unfolded,
            tuple(
                Choice(one[1], urls.link(here, address(one)), str(counted[one]), one == subject)
                for one in sorted(counted, key=lambda one: sort_key(one[1]))
                if one[0] == part
            ),
        )
        for part, name in SUBJECTS
        if any(one[0] == part for one in counted)
    )


AREA = Area(pages, {"learning.html": "Leren van een ander"})
