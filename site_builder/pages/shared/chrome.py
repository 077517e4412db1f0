"""What stands around every page: head, navigation and footer; and the small parts that pages share."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from site_builder import urls
from site_builder.figures.figure import Figure
from site_builder.forge import Forge, forge
from site_builder.formats import partial_date
from site_builder.frozen import frozen
from site_builder.measures.asked import asked_year
from site_builder.measures.proof import Rung
from site_builder.pages.shared.closed import Correction, Mark, corrections, mark
from site_builder.pages.shared.menu import FooterColumn, NavigationItem, Sender, footer, menu, sender
from site_builder.pages.shared.origin import Origin
from site_builder.pages.shared.security_policy import ASKING, content_security, editable
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import absolute
from site_builder.records.base import Source
from site_builder.records.terms import Term

OF_EVERYTHING = Origin()
"""The origin of a page that is made of many files."""
NOT_EDITED = Origin(edited=False)
"""The origin of a page on which nobody changes anything."""

NAMES: Mapping[str, str] = {
    urls.HOME: "Stand van zaken",
    urls.CHANGED: "Wat er veranderde",
    urls.IMPACTLABS: "Impactlabs",
    urls.MUNICIPALITIES: "Gemeenten",
    urls.PATHS: "Groeipaden",
    urls.PROJECTS: "Projecten",
    urls.INDICATORS: "Indicatoren",
    urls.PROGRESS: "Voortgang",
    urls.DATA: "Open data",
    urls.FIGURES: "Alle cijfers",
    urls.NEWSLETTERS: "Nieuwsbrief",
    urls.LEARNING: "Leren van een ander",
    urls.PARTICIPATE: "Meedoen",
    urls.ABOUT: "Over de monitor",
}
"""What the way to a page calls the pages above it, by their address."""


@frozen
class Link:
    """A link with its text. An empty `href` is plain text."""

    label: str
    href: str


@frozen
class Fact:
    """One number with what it counts."""

    value: str
    unit: str
    text: str


@frozen
class Column:
    """A column of a plain table."""

    label: str
    numeric: bool = False


@frozen
class ProofSign:
    """A rung of proof as a sign of one to four bars, with its words; without one nobody recorded it."""

    rung: Rung | None
    text: str


@frozen
class Cell:
    """A cell of a plain table: a text or a link, with a label and a small text behind it.

    `state` is the sign before it, a key of the legend, and `proof` the one that tells how well it is proven.
    `id` is the place of its row on the page, for the first cell of a row that something leads to.
    """

    text: str
    href: str = ""
    badge: Badge | None = None
    note: str = ""
    id: str = ""
    state: str = ""
    proof: ProofSign | None = None


@frozen
class SourceLine:
    """Where a fact comes from, for people."""

    text: str
    href: str


@frozen
class LegendItem:
    """What one sign in a figure means; `key` names the sign."""

    key: str
    text: str


@frozen
class Badge:
    """A short label. `kind` is profile, concept, confirmed, public or plain."""

    text: str
    kind: str
    href: str = ""


@frozen
class Chrome:
    """Everything that base.html uses. `here` is the address of the page, and `title` stands over it.

    `crumbs` is the way to the page, which is the last of them; empty on a page that stands by itself. `terms`
    are the words that it explains at their first mention; `terms_page` leads to all of them.
    """

    here: str
    title: str
    page_title: str
    description: str
    brand: str
    sender: Sender
    demo: bool
    root: str
    nav: tuple[NavigationItem, ...]
    footer: tuple[FooterColumn, ...]
    edit_url: str
    report_url: str
    css: str
    icon: str
    canonical: str
    picture: str
    noindex: bool
    csp: str
    feed: str
    crumbs: tuple[Link, ...] = ()
    scripts: tuple[str, ...] = ()
    mark: Mark | None = None
    corrections: tuple[Correction, ...] = ()
    explained: str = ""
    earlier: tuple[Link, ...] = ()
    terms: tuple[Term, ...] = ()
    terms_page: str = ""

    def to(self, address: str, label: str) -> Link:
        """A link from the page whose words are the same on every site: templates have those."""
        return Link(label, urls.link(self.here, address))


def chrome(
    site: Site,
    here: str,
    title: str,
    description: str,
    scripts: Sequence[str] = (),
    origin: Origin = OF_EVERYTHING,
    trail: Sequence[str | tuple[str, str]] = (),
) -> Chrome:
    """The frame of the page at address `here`. The home page's title is the site's name alone.

    `scripts` are the names of the scripts that it loads, each one of `SCRIPTS`. `trail` are the
    pages above it, the highest first, as addresses of `NAMES` or as labels with addresses; and then the page
    itself where it is called otherwise than its title.
    """
    region = site.model.records.region
    found = forge(region.settings)
    way = [(NAMES[one], one) if isinstance(one, str) else one for one in trail]
    if way and way[-1][1] != here:
        way.append((title, here))
    when = f" (eind {site.frozen.year})" if site.frozen else ""
    return Chrome(
        here=here,
        title=title,
        page_title=f"{title}{when} – {region.programme}, {region.short_name}",
        description=description,
        brand=region.programme,
        sender=sender(site),
        demo=site.fictional,
        root=urls.root_of(here),
        nav=menu(site, here),
        footer=footer(site, here),
        edit_url=urls.link(here, origin.in_editor if editable(site) else form_of(site, origin.municipality))
        if origin.edited and site.frozen is None
        else "",
        report_url=_report(site, found, here, origin.file) if origin.edited else "",
        css=urls.link(here, site.css),
        icon=urls.link(here, urls.ICON),
        canonical=absolute(site, site.place + here),
        picture=absolute(site, urls.share_image(urls.HOME if site.frozen else here, site.pictured)),
        noindex=site.fictional or (site.frozen is not None and here != urls.HOME),
        csp=content_security(scripts, found.origins if found else (), asks=here in ASKING),
        feed=urls.link(here, urls.FEED) if site.frozen is None else "",
        crumbs=tuple(Link(label, urls.link(here, to)) for label, to in way),
        scripts=tuple(site.script(here, name) for name in scripts if name in site.scripts),
        mark=mark(site, here),
        corrections=corrections(site, here),
        explained=urls.link(here, origin.explained) if origin.explained else "",
        earlier=tuple(
            Link(str(year), urls.link(here, urls.year(year) + here)) for year in site.earlier.get(here, ())
        ),
        terms=site.model.records.terms.terms,
        terms_page=urls.link(here, urls.TERMS),
    )


def form_of(site: Site, slug: str) -> str:
    """The address of the form of a municipality; of the entrance for one that is not asked, and for none."""
    entry = site.model.by_slug.get(slug)
    if entry is None or site.frozen is not None or not entry.takes_part_in(site.shared(_asked, slug)):
        return urls.PARTICIPATE
    return urls.form(slug)


def _asked(site: Site, slug: str) -> int:
    """The year that a municipality is asked about: of all that it records, a page shows no more than that."""
    return asked_year(site.model, site.model.by_slug[slug])


def _report(site: Site, found: Forge | None, here: str, file: str) -> str:
    """Where a reader says that something is wrong: a form at the forge that knows the page, or by mail."""
    if found is None:
        return urls.link(here, urls.CORRECT)
    address = site.model.records.region.settings.address
    page = site.place + here
    return found.report(
        f"{address.rstrip('/')}/{page}" if address else f"/{page}",
        f"{found.editor.folder}/{file}" if file else "",
    )


VERDICTS = (
    LegendItem("met", "haalt het niveau"),
    LegendItem("below", "haalt het niveau niet"),
    LegendItem("untestable", "niet te toetsen"),
    LegendItem("none", "gemeten, zonder niveau"),
    LegendItem("unknown", "niet gemeten"),
)
"""The signs of a verdict, the same on every page."""


def source_line(source: Source) -> SourceLine:
    """A source as a person reads it: title, date and note."""
    parts = [source.title]
    if source.date:
        parts.append(f"({partial_date(source.date)})")
    text = " ".join(parts)
    return SourceLine(f"{text}: {source.note}" if source.note else text, source.url or "")


def status_badge(status: str) -> Badge:
    """The label that stands wherever a value with this status is shown."""
    return {
        "draft": Badge("Concept, telt nog niet mee", "concept"),
        "confirmed": Badge("Bevestigd", "confirmed"),
        "public_source": Badge("Uit openbare bron, niet bevestigd", "public"),
    }[status]


def figure_address(figure: Figure) -> str:
    """Where a figure is explained; the page of its topic for one that does not stand in the table."""
    key = figure.key
    if not figure.listed:
        return urls.figures_about(key.topic, key.municipality, key.year)
    return urls.figure(figure.id, key.topic, key.municipality, key.year)


def explanation(here: str, figure: Figure) -> Link:
    """The link from the page at `here` to how a figure was computed, for `components/figure_link.html`."""
    return Link("Hoe is dit berekend?", urls.link(here, figure_address(figure)))
