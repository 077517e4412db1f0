"""What every PDF has around its content: title, colours, the day that it speaks of, and the data in it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import PurePosixPath
from urllib.parse import urljoin

from site_builder import urls
from site_builder.charts.spiderweb import Spiderweb
from site_builder.figures.figure import Key
from site_builder.figures.standing import Standing
from site_builder.formats import file_size
from site_builder.frozen import frozen
from site_builder.media_types import bare
from site_builder.pages.shared.chrome import Link
from site_builder.pages.shared.colours import light
from site_builder.pages.shared.page import Drawing
from site_builder.pages.shared.site import Site
from site_builder.pages.shared.whole_addresses import base_of
from site_builder.phrases import printed as words

FACTSHEET_PAGES = 2
"""One sheet of paper for a council: what a factsheet holds is cut to fit."""
LARGEST = 11.5
LETTER = 10.0
SMALLEST = 8.0
"""Sizes in points: what a sheet starts with, what reads well on paper, and what still does."""


@frozen
class Attachment:
    """A file inside a PDF: the data that its figures rest on. `content` is text."""

    name: str
    mime_type: str
    description: str
    content: str


@frozen
class WebView:
    """Everything that web.svg uses."""

    colours: Mapping[str, str]
    web: Spiderweb


@frozen
class About:
    """What one PDF is about. `day` is a day from the records, never that of the build.

    `address` is the page that it belongs to, `draft` whether what it shows does not count yet, and `pages`
    how many it may have; 0 is any number.
    """

    title: str
    description: str
    kind: str
    state: str
    day: date
    address: str
    draft: bool
    pages: int = 0


@frozen
class Frame:
    """Everything that base.typ uses. `day` is ISO 8601; `mark` stands on every page, or is empty.

    `size` is that of the letters in points. Where `pages` may not be passed (0 is any number), the letters
    become as small as it takes, down to `smallest`.
    """

    title: str
    description: str
    brand: str
    region: str
    kind: str
    state: str
    mark: str
    footer: str
    day: str
    colours: Mapping[str, str]
    pages: int
    size: float
    smallest: float
    attachments: tuple[Attachment, ...]


def frame(site: Site, about: About, attachments: Sequence[Attachment]) -> Frame:
    """The frame of one PDF."""
    region = site.model.records.region
    base = base_of(site)
    return Frame(
        title=about.title,
        description=about.description,
        brand=region.programme,
        region=region.short_name,
        kind=about.kind,
        state=about.state,
        mark=words.mark(draft=about.draft, fictional=site.fictional),
        footer=words.footer(region.organiser, f"{base}{about.address}" if base else ""),
        day=about.day.isoformat(),
        colours={name: value for name, value in light(site.tokens).items() if value.startswith("#")},
        pages=about.pages,
        size=LARGEST if about.pages else LETTER,
        smallest=SMALLEST,
        attachments=tuple(attachments),
    )


def factsheet_pages(site: Site, own: Standing) -> int:
    """One sheet of paper; one side of it where there is nothing to show yet, which says what to do."""
    measured = Key("projects", "measured", own.year, "to_date", municipality=own.entry.slug)
    shown = own.current is not None or site.figures.at(measured).count
    return FACTSHEET_PAGES if shown else 1


def factsheet_link(site: Site, here: str, own: Standing) -> Link | None:
    """The link from a municipality's page to its factsheet; None where there is none."""
    return pdf_link(site, here, urls.factsheet(own.entry.slug), "Factsheet", factsheet_pages(site, own))


def drawn(around: Frame, web: Spiderweb, alt: str) -> Drawing:
    """A spiderweb in the colours of the PDF around it, with what it shows in words."""
    return Drawing("web.svg", WebView(around.colours, web), alt)


def attachment(address: str, content: bytes, description: str) -> Attachment:
    """A file of the site as an attachment, under its own name."""
    path = PurePosixPath(address)
    return Attachment(path.name, bare(path.name), description, content.decode())


def pdf_link(
    site: Site, here: str, address: str, label: str, pages: int = 0, form: str = "PDF"
) -> Link | None:
    """The link from the page at `here` to a document, with its length and size; None if it was not made."""
    length = site.printed(address)
    if length is None:
        return None
    return Link(words.pdf_link(label, pages, file_size(length), form), urls.link(here, address))


def region_links(site: Site, here: str) -> tuple[Link, ...]:
    """The ways from the page at `here` to the sheet for boards and the slides, as far as they were made."""
    found = (
        pdf_link(site, here, urls.REGION_SHEET, "Regio-factsheet voor wethouders", 1),
        pdf_link(site, here, urls.SLIDES, "Dia’s om te tonen"),
        pdf_link(site, here, urls.SLIDES_TO_CHANGE, "Dia’s om aan te passen", form="PowerPoint"),
    )
    return tuple(link for link in found if link is not None)


def whole(site: Site, here: str, link: Link) -> Link:
    """A link of the page at `here` for a reader outside the site: with the whole address, or without one.

    Without a fixed address of the site a relative link would lead nowhere, so that the text stays alone.
    """
    base = base_of(site)
    if link.href.startswith(("https://", "mailto:")):
        return link
    return Link(link.label, urljoin(f"{base}{here}", link.href) if base and link.href else "")
