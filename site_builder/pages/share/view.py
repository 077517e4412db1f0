"""The picture that goes with a link on other sites: one per page, or on a large site one per municipality."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from site_builder import urls
from site_builder.charts.coordinates import text_width
from site_builder.charts.spiderweb import Spiderweb
from site_builder.formats import unmarked
from site_builder.model import MunicipalityEntry
from site_builder.pages.pictures.words import web_line, web_note
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import Chrome, status_badge
from site_builder.pages.shared.colours import light
from site_builder.pages.shared.page import Page
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.webs import web_of

ROOM_BESIDE_WEB = 570.0
ROOM = 1060.0
"""The width for the large words, in pixels."""
SIZE = 72.0
LINES = 3
MIDDLE = 330.0


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the large words; `squeezed` if one word is wider than the room."""

    text: str
    y: str
    squeezed: bool


@dataclass(frozen=True, slots=True)
class ShareView:
    """Everything that share.svg uses. Without `web` the words have the whole width."""

    colours: Mapping[str, str]
    brand: str
    rows: tuple[Row, ...]
    size: str
    room: str
    line: str
    note: str
    web: Spiderweb | None


def pages(site: Site) -> Iterator[Page]:
    """The pictures, as far as anyone can point to them: `og:image` needs the address of the site."""
    if not site.model.records.region.settings.address or site.fictional:
        return
    colours = light(site.tokens)
    yield Page(urls.share_image(urls.HOME), "share.svg", for_site(site, colours), listed=False)
    for entry in site.model.municipalities:
        address, file = urls.share_image(urls.municipality(entry.slug)), f"municipalities/{entry.slug}.yaml"
        yield Page(address, "share.svg", for_municipality(site, entry, colours), listed=False, made_of=file)


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
        frame = getattr(page.view, "chrome", None)
        if address not in drawn and isinstance(frame, Chrome):
            yield Page(address, "share.svg", for_page(site, frame, colours), listed=False)


def for_page(site: Site, frame: Chrome, colours: Mapping[str, str]) -> ShareView:
    """The title of a page, without the name of the site behind it."""
    region = site.model.records.region
    return ShareView(
        colours=colours,
        brand=region.programme,
        rows=rows(unmarked(frame.page_title).split(" – ", maxsplit=1)[0], ROOM),
        size=f"{SIZE:g}",
        room=f"{ROOM:g}",
        line=region.name,
        note=f"{region.from_year}–{region.until_year}",
        web=None,
    )


def for_site(site: Site, colours: Mapping[str, str]) -> ShareView:
    """The name of the region and the years of the plan."""
    region = site.model.records.region
    return ShareView(
        colours=colours,
        brand=region.programme,
        rows=rows(region.name, ROOM),
        size=f"{SIZE:g}",
        room=f"{ROOM:g}",
        line="Hoe ver zijn de gemeenten?",
        note=f"{region.from_year}–{region.until_year}",
        web=None,
    )


def for_municipality(site: Site, entry: MunicipalityEntry, colours: Mapping[str, str]) -> ShareView:
    """The name and the spiderweb that leads the page of a municipality, with the one before it."""
    own = site.standings[entry.slug]
    current, previous = own.current, own.previous
    draft = current is not None and current.status != "confirmed"
    return ShareView(
        colours=colours,
        brand=site.model.records.region.programme,
        rows=rows(entry.name, ROOM_BESIDE_WEB),
        size=f"{SIZE:g}",
        room=f"{ROOM_BESIDE_WEB:g}",
        line=web_line(current.year if current else None),
        note=web_note(
            previous.year if previous else None,
            status_badge(current.status).text if current is not None and draft else "",
            fictional=site.fictional,
        ),
        web=web_of(site, own, "large"),
    )


def rows(text: str, room: float) -> tuple[Row, ...]:
    """A text over at most three lines around the middle; what is left over joins the last, squeezed."""
    lines: list[str] = []
    for word in text.split():
        wider = f"{lines[-1]} {word}" if lines else word
        if lines and (text_width(wider, SIZE) <= room or len(lines) == LINES):
            lines[-1] = wider
        else:
            lines.append(word)
    step = SIZE * 1.1
    top = MIDDLE - step * (len(lines) - 1) / 2
    return tuple(
        Row(line, f"{top + step * index:g}", text_width(line, SIZE) > room)
        for index, line in enumerate(lines)
    )


AREA = Area(pages)
