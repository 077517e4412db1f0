"""What leads on from every page: the menu, and the foot with who sends the page and where else to go."""

from __future__ import annotations

from site_builder import urls
from site_builder.formats import date_long
from site_builder.frozen import frozen
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.writing import mail_to

MENU: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...] = (
    (
        "Stand",
        urls.HOME,
        (
            ("Wat er veranderde", urls.CHANGED),
            ("Beloofd en gedaan", urls.PROGRESS),
            ("Nieuwsbrief", urls.NEWSLETTERS),
        ),
    ),
    ("Gemeenten", urls.MUNICIPALITIES, ()),
    ("Projecten", urls.PROJECTS, ()),
    (
        "Cijfers",
        urls.INDICATORS,
        (
            ("Indicatoren", urls.INDICATORS),
            ("Groeipaden", urls.PATHS),
            ("Vergelijken", urls.COMPARE),
            ("Alle jaren", urls.YEARS),
            ("Open data", urls.DATA),
            ("Alle cijfers", urls.FIGURES),
        ),
    ),
    (
        "Leren",
        urls.LEARNING,
        (
            ("Leren van een ander", urls.LEARNING),
            ("Hulpmiddelen", urls.TOOLS),
            ("Werkwijze en kosten", urls.IN_PRACTICE),
            ("Agenda", urls.AGENDA),
            ("Impactlabs", urls.IMPACTLABS),
            ("Actielijnen en hulp", urls.ACTION_LINES),
        ),
    ),
    (
        "Meedoen",
        urls.PARTICIPATE,
        (("Gegevens doorgeven", urls.PARTICIPATE), ("De editor", urls.EDITOR), ("Fout melden", urls.CORRECT)),
    ),
    ("Zoeken", urls.SEARCH, ()),
)
"""Every item of the menu with its first page and those that go with it; a page below one of them does too."""
FOOTER = (
    (
        "Over de monitor",
        (
            ("Zo meten wij", urls.HOW_WE_MEASURE),
            ("Begrippen", urls.TERMS),
            ("Het plan", urls.THE_PLAN),
            ("Eerdere jaren", urls.YEARS),
            ("Over deze site", urls.ABOUT),
        ),
    ),
    (
        "Gegevens",
        (
            ("Downloads (CC0)", urls.DATA),
            ("Wijzigingen volgen (Atom)", urls.FEED),
            ("Fout melden", urls.CORRECT),
            ("Toegankelijkheid", urls.ACCESSIBILITY),
            ("Privacy", urls.PRIVACY),
        ),
    ),
)
_IN_MENU = frozenset(address for _, to, below in MENU for address in (to, *(own for _, own in below)))
ONLY_TODAY = frozenset(
    (
        *(urls.SEARCH, urls.COMPARE, urls.FEED, urls.LEARNING, urls.TOOLS, urls.IN_PRACTICE, urls.AGENDA),
        *(urls.PARTICIPATE, urls.EDITOR, urls.TERMS, urls.PROGRESS),
    )
)
"""What a closed year does not have, and has no use for a link to."""


@frozen
class NavigationItem:
    """One entry of the menu or the footer. `current`: `page` for the page itself, `true` above it.

    `below` are the pages that go with it, its own first page among them.
    """

    label: str
    href: str
    current: str = ""
    below: tuple[NavigationItem, ...] = ()


@frozen
class FooterColumn:
    """One column of links in the footer."""

    heading: str
    links: tuple[NavigationItem, ...]


@frozen
class Sender:
    """Whose monitor this is. `mail` leads to the programme's address; none in a region that does not exist.

    `updated` says when the records last changed; empty where that is not known.
    """

    name: str
    organiser: str
    contact: str
    mail: str
    updated: str


def menu(site: Site, here: str) -> tuple[NavigationItem, ...]:
    """The menu on the page at `here`: one for all pages as far from the root, at the same place in it."""
    above = tuple(_within(here, (to, *(own for _, own in below))) for _, to, below in MENU)
    return site.shared(menu_of, urls.root_of(here), here if here in _IN_MENU else None, *above)


def menu_of(site: Site, root: str, page: str | None, *above: bool) -> tuple[NavigationItem, ...]:
    """The menu below a `root`: which `page` of it the page is, and which items have the page below them."""
    return tuple(
        NavigationItem(
            label,
            root + to,
            "page" if page == to else "true" if within else "",
            tuple(
                NavigationItem(name, root + own, "page" if page == own else "")
                for name, own in below
                if _led_to(site, own)
            ),
        )
        for (label, to, below), within in zip(MENU, above, strict=True)
        if _led_to(site, to)
    )


def footer(site: Site, here: str) -> tuple[FooterColumn, ...]:
    """The columns of the footer on the page at `here`; the last also leads to the demo, or back from it."""
    return site.shared(footer_of, urls.root_of(here))


def footer_of(site: Site, root: str) -> tuple[FooterColumn, ...]:
    """The columns of the footer of pages as far from the `root`."""
    columns = [
        [NavigationItem(label, root + to) for label, to in links if _led_to(site, to)] for _, links in FOOTER
    ]
    if site.demo:
        columns[-1].append(NavigationItem("Voorbeeld met een verzonnen regio", root + site.demo))
    elif (site.today or site).home_site:
        columns[-1].append(NavigationItem("Naar de echte regio", root + site.home_site))
    return tuple(
        FooterColumn(heading, tuple(links)) for (heading, _), links in zip(FOOTER, columns, strict=True)
    )


def sender(site: Site) -> Sender:
    """Who sends a page, and when its records last changed: by git, or as a demo says what day it is."""
    region = site.model.records.region
    day = site.frozen.made if site.frozen else region.settings.as_of or site.last_change
    return Sender(
        name=region.name,
        organiser=region.organiser,
        contact=region.contact,
        mail="" if site.fictional else mail_to(region.contact, f"Monitor {region.programme}"),
        updated=f"Laatst bijgewerkt op {date_long(day)}." if day else "",
    )


def _within(here: str, addresses: tuple[str, ...]) -> bool:
    """Whether a page is one of these, or below one; the first page of the site has all pages below it."""
    return any(here.startswith(address) for address in addresses if address)


def _led_to(site: Site, address: str) -> bool:
    """Whether a site leads to a page: a closed year not to what is of today, none to letters it has not."""
    if site.frozen and address in ONLY_TODAY:
        return False
    return address != urls.NEWSLETTERS or bool(site.model.records.newsletters)
