"""The picture that goes with a link on other sites: one per page, or on a large site one per municipality."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from site_builder import urls
from site_builder.charts.coordinates import text_width
from site_builder.charts.spiderweb import Spiderweb
from site_builder.formats import unmarked
from site_builder.frozen import frozen
from site_builder.model import MunicipalityEntry
from site_builder.pages.pictures.words import web_line, web_note
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Chrome, status_badge
from site_builder.pages.shared.colours import light
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.promise import promise_of
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.webs import web_of
from site_builder.phrases.municipality import levels_heading
from site_builder.phrases.printed import shortened

ROOM_BESIDE_WEB = 570.0
ROOM = 1060.0
"""The width for words, in pixels."""
SIZE, TOP, LINES = 64.0, 215.0, 3
"""The letters of the title, where its first line stands, and how many lines it has at most."""
FINDING, FINDING_BESIDE_WEB, BELOW, FINDING_LINES = 44.0, 36.0, 72.0, 3
"""The letters of the finding, how far it stands below the title, and how many lines it has at most."""
LONGEST, LONGEST_BESIDE_WEB = 130, 80
"""So many characters of a finding have room."""


WITHOUT = frozenset(("editor_window.html", "municipality_changes.html", "municipality_embed.html"))
"""The window of the editor, and pages that nobody links to from elsewhere: they have no picture."""


@frozen
class Row:
    """One line of words; `squeezed` if one word is wider than the room."""

    text: str
    y: str
    squeezed: bool


@frozen
class ShareView:
    """Everything that share.svg uses. Without `web` the words have the whole width."""

    colours: Mapping[str, str]
    brand: str
    rows: tuple[Row, ...]
    size: str
    finding: tuple[Row, ...]
    finding_size: str
    room: str
    note: str
    web: Spiderweb | None


def pages(site: Site) -> Iterator[Page]:
    """The pictures, as far as anyone can point to them: `og:image` needs the address of the site."""
    if not site.model.records.region.settings.address or site.fictional:
        return
    colours = light(site.tokens)
    yield Page(urls.share_image(urls.HOME), "share.svg", later(for_site, site, colours), listed=False)
    for entry in site.model.municipalities:
        address, file = urls.share_image(urls.municipality(entry.slug)), f"municipalities/{entry.slug}.yaml"
        yield Page(
            address, "share.svg", later(for_municipality, site, entry, colours), listed=False, made_of=file
        )


def others(site: Site, made: Iterable[Page]) -> Iterator[Page]:
    """The pictures of the pages that are no municipality's, with the title of each."""
    if not site.model.records.region.settings.address or site.fictional or not site.pictured:
        return
    colours = light(site.tokens)
    drawn = {
        urls.share_image(urls.HOME),
        *(urls.share_image(urls.municipality(e.slug)) for e in site.model.municipalities),
    }
    for page in made:
        address = urls.share_image(page.address, every=True)
        if address not in drawn and page.template not in WITHOUT:
            yield Page(address, "share.svg", later(of_page, site, page, colours), listed=False)


def of_page(site: Site, page: Page, colours: Mapping[str, str]) -> ShareView:
    """The picture of a page, by the frame of its view."""
    frame = cast("Chrome", getattr(page.view, "chrome", None))
    return for_page(site, frame, colours)


def for_page(site: Site, frame: Chrome, colours: Mapping[str, str]) -> ShareView:
    """The title of a page, without the name of the site behind it, and what the page found."""
    title = unmarked(frame.page_title).split(" – ", maxsplit=1)[0]
    return _view(site, colours, title, unmarked(frame.description), _period(site))


def for_site(site: Site, colours: Mapping[str, str]) -> ShareView:
    """What everybody asks of the region, and the answer."""
    promise = site.shared(promise_of)
    finding = unmarked(f"{promise.answer} {promise.promise}")
    return _view(site, colours, promise.question, finding, _period(site))


def for_municipality(site: Site, entry: MunicipalityEntry, colours: Mapping[str, str]) -> ShareView:
    """The name, what its spiderweb shows, and that web with the one before it."""
    own = site.standing(entry.slug)
    current, previous = own.current, own.previous
    draft = current is not None and current.status != "confirmed"
    line = web_line(current.year if current else None)
    note = web_note(
        previous.year if previous else None,
        status_badge(current.status).text if current is not None and draft else "",
        fictional=site.fictional,
    )
    notes = " · ".join(text for text in (line, note) if text)
    web = web_of(site, own, "large")
    return _view(site, colours, entry.name, unmarked(levels_heading(own)), notes, web)


def _period(site: Site) -> str:
    region = site.model.records.region
    return f"{region.name} · {region.from_year}–{region.until_year}"


def _view(
    site: Site, colours: Mapping[str, str], title: str, finding: str, note: str, web: Spiderweb | None = None
) -> ShareView:
    room, most, size = ROOM, LONGEST, FINDING
    if web is not None:
        room, most, size = ROOM_BESIDE_WEB, LONGEST_BESIDE_WEB, FINDING_BESIDE_WEB
    name = rows(title, room, SIZE, TOP, LINES)
    below = float(name[-1].y) + BELOW if name else TOP
    return ShareView(
        colours=colours,
        brand=site.model.records.region.programme,
        rows=name,
        size=f"{SIZE:g}",
        finding=rows(shortened(finding, most), room, size, below, FINDING_LINES),
        finding_size=f"{size:g}",
        room=f"{room:g}",
        note=note,
        web=web,
    )


def rows(text: str, room: float, size: float, top: float, most: int) -> tuple[Row, ...]:
    """A text over at most so many lines, from `top` down; what is left over joins the last, squeezed."""
    lines: list[str] = []
    for word in text.split():
        wider = f"{lines[-1]} {word}" if lines else word
        if lines and (text_width(wider, size) <= room or len(lines) == most):
            lines[-1] = wider
        else:
            lines.append(word)
    step = size * 1.15
    return tuple(
        Row(line, f"{top + step * index:g}", text_width(line, size) > room)
        for index, line in enumerate(lines)
    )


AREA = Area(pages)
