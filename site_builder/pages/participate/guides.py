"""The guides to the yearly round: written by hand, with pictures of what a reader will see."""

from __future__ import annotations

import re
from collections.abc import Iterator

from markupsafe import Markup

from site_builder import urls
from site_builder.frozen import frozen
from site_builder.pages.about.texts import Text, read_text
from site_builder.pages.about.view import values
from site_builder.pages.participate import words
from site_builder.pages.shared.chrome import NOT_EDITED, Chrome, Link, chrome
from site_builder.pages.shared.markdown import markdown
from site_builder.pages.shared.page import Page, later
from site_builder.pages.shared.site import Site

_PICTURE = re.compile(r"^!\[(.+)\]\((.+)\)\n", re.MULTILINE)


@frozen
class Picture:
    """A picture with what it shows in words."""

    src: str
    alt: str


@frozen
class GuideView:
    """Everything that participate_guide.html uses. `steps` are pieces of text, some with a picture below."""

    chrome: Chrome
    title: str
    lead: str
    steps: tuple[tuple[Markup, Picture | None], ...]
    others: tuple[Link, ...]


def pages(site: Site) -> Iterator[Page]:
    """A page per guide."""
    for name, text in _guides(site, urls.PARTICIPATE):
        yield Page(text.address, "participate_guide.html", later(guide, site, name, text.address))


def links(site: Site, here: str) -> tuple[Link, ...]:
    """The way to each guide but the page itself."""
    texts = (text for _, text in _guides(site, here))
    return tuple(Link(text.title, urls.link(here, text.address)) for text in texts if text.address != here)


def guide(site: Site, name: str, here: str) -> GuideView:
    """One guide."""
    text = read_text(site.texts[name], values(site, here))
    return GuideView(
        chrome=chrome(site, here, text.title, text.description, origin=NOT_EDITED, trail=(urls.PARTICIPATE,)),
        title=text.title,
        lead=text.description,
        steps=tuple(_steps(site, here, text)),
        others=links(site, here),
    )


def _guides(site: Site, here: str) -> Iterator[tuple[str, Text]]:
    for name, source in sorted(site.texts.items()):
        if name.startswith(words.GUIDES):
            yield name, read_text(source, values(site, here))


def _steps(site: Site, here: str, text: Text) -> Iterator[tuple[Markup, Picture | None]]:
    """The text in pieces: each picture stands below the piece that it belongs to."""
    pieces = _PICTURE.split(text.source)
    for body, alt, name in zip(pieces[::3], [*pieces[1::3], ""], [*pieces[2::3], ""], strict=True):
        picture = Picture(site.script(here, name), alt) if name in site.scripts else None
        if body.strip():
            yield markdown(body), picture
