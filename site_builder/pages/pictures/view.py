"""Pictures as files of their own: the icon of the site, and the spiderweb of a municipality to embed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from html import escape

from site_builder import urls
from site_builder.charts.spiderweb import Spiderweb
from site_builder.frozen import frozen
from site_builder.model import MunicipalityEntry
from site_builder.pages.pictures.words import web_line, web_note, web_title
from site_builder.pages.shared.area import Area
from site_builder.pages.shared.chrome import status_badge
from site_builder.pages.shared.colours import dark, light
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.webs import web_of, web_text

SHORT_NAME = 32
"""So many large letters fit on a line of the picture."""
LONG_NAME = 48
"""So many small ones do."""


@frozen
class IconView:
    """Everything that icon.svg uses: colours by role, in the light and in the dark scheme."""

    light: Mapping[str, str]
    dark: Mapping[str, str]


@frozen
class Embed:
    """The link to the spiderweb of a municipality as a picture, and the HTML to put it on another site.

    `complete` says whether that HTML holds the address of this site; else a person has to fill that in.
    """

    href: str
    label: str
    code: str
    complete: bool


@frozen
class PictureView:
    """Everything that spiderweb.svg uses. A picture outside a page has light colours only.

    `name_size` is the size of its letters, so that a long name fits; `squeezed` says that it still does not.
    """

    colours: Mapping[str, str]
    web: Spiderweb
    title: str
    name: str
    name_size: str
    squeezed: bool
    line: str
    desc: str
    note: str


def embed(site: Site, here: str, entry: MunicipalityEntry) -> Embed:
    """How to show the spiderweb elsewhere: always the newest, with a link to the municipality."""
    address = site.model.records.region.settings.address
    base = f"{(address or 'https://adres-van-deze-site').rstrip('/')}/{site.place}".rstrip("/")
    page, picture = urls.municipality(entry.slug), urls.spiderweb_image(entry.slug)
    alt = escape(f"Spinnenweb van {entry.name}: hoe ver de gemeente is met circulair werken")
    return Embed(
        href=urls.link(here, picture),
        label="Spinnenweb als plaatje (SVG)",
        code=f'<a href="{base}/{page}"><img src="{base}/{picture}" alt="{alt}" width="582" height="636"></a>',
        complete=address is not None,
    )


def pages(site: Site) -> Iterator[Page]:
    """The icon, and one spiderweb per municipality. No picture stands in the site map."""
    both = light(site.tokens)
    yield Page(urls.ICON, "icon.svg", IconView(both, {**both, **dark(site.tokens)}), listed=False)
    for entry in site.model.municipalities:
        address, file = urls.spiderweb_image(entry.slug), f"municipalities/{entry.slug}.yaml"
        yield Page(address, "spiderweb.svg", later(picture, site, entry, both), listed=False, made_of=file)


def picture(site: Site, entry: MunicipalityEntry, colours: Mapping[str, str]) -> PictureView:
    """The spiderweb that leads the page of a municipality, with the one before it."""
    own = site.standing(entry.slug)
    current, previous = own.current, own.previous
    year = current.year if current else None
    return PictureView(
        colours=colours,
        web=web_of(site, own, "large"),
        title=web_title(entry.name, year),
        name=entry.name,
        name_size="16" if len(entry.name) <= SHORT_NAME else "12",
        squeezed=len(entry.name) > LONG_NAME,
        line=web_line(year),
        desc=web_text(own),
        note=web_note(
            previous.year if previous else None,
            status_badge(current.status).text
            if current is not None and current.status != "confirmed"
            else "",
            fictional=site.fictional,
        ),
    )


AREA = Area(pages, shown="both")
