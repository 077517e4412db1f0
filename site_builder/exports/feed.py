"""Changes as an Atom feed (RFC 4287)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from xml.etree import ElementTree

from site_builder.frozen import frozen

ATOM = "http://www.w3.org/2005/Atom"


@frozen
class FeedEntry:
    """One change. `id` never changes; `href` is relative to the feed or absolute, and empty for no page."""

    id: str
    title: str
    day: date
    href: str


@frozen
class FeedHead:
    """What a feed says of itself. `updated` counts without entries; `own` is its address, or empty."""

    id: str
    title: str
    subtitle: str
    author: str
    updated: date
    home: str
    own: str


def feed(head: FeedHead, entries: Sequence[FeedEntry]) -> bytes:
    """The feed as UTF-8, entries in the order given."""
    root = ElementTree.Element("feed", {"xmlns": ATOM, "xml:lang": "nl"})
    _text(root, "id", head.id)
    _text(root, "title", head.title)
    _text(root, "subtitle", head.subtitle)
    _text(root, "updated", _moment(max((entry.day for entry in entries), default=head.updated)))
    _text(ElementTree.SubElement(root, "author"), "name", head.author)
    ElementTree.SubElement(root, "link", {"rel": "alternate", "type": "text/html", "href": head.home})
    if head.own:
        ElementTree.SubElement(
            root, "link", {"rel": "self", "type": "application/atom+xml", "href": head.own}
        )
    for entry in entries:
        made = ElementTree.SubElement(root, "entry")
        _text(made, "id", entry.id)
        _text(made, "title", entry.title)
        _text(made, "updated", _moment(entry.day))
        # An entry without a link has to have content (RFC 4287, section 4.1.2).
        _text(made, "content", entry.title)
        if entry.href:
            ElementTree.SubElement(
                made, "link", {"rel": "alternate", "type": "text/html", "href": entry.href}
            )
    ElementTree.indent(root)
    xml: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml + b"\n"


def tag(authority: str, year: int, *parts: str) -> str:
    """A tag: URI (RFC 4151): `tag:circulair@regio.example,2026:wijzigingen/a.yaml`."""
    return f"tag:{authority},{year}:{'/'.join(parts)}"


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(parent, name).text = text


def _moment(day: date) -> str:
    """Midnight of a day: git's clock time says nothing about the data."""
    return f"{day.isoformat()}T00:00:00Z"
