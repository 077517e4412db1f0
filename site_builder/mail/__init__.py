"""The newsletter to send: an e-mail to open in a mail program, its HTML with the picture, and its plain text.

All three are made of one value, which is made of the view of the newsletter's page: they say what it says.
The HTML is for a program that sends to many; it stands in a ZIP file with its picture, as those programs
take it. Mail programs read HTML of long ago with styles in it, which is no page of this site.
"""

from __future__ import annotations

from collections.abc import Iterator

from site_builder import urls
from site_builder.exports.archive import archive
from site_builder.mail.letter import Letter, letter
from site_builder.mail.message import PICTURE, PICTURE_ID, html, message
from site_builder.mail.plain import plain
from site_builder.pages.shared.page import File, LeftOut, reason_of
from site_builder.pages.shared.site import Site

__all__ = ["Letter", "html", "letter", "letter_files", "message", "plain"]

REFUSED = (RuntimeError, ValueError, LookupError)
"""What MJML, the standard library's e-mail and Python raise for a letter that they cannot bear."""


def letter_files(site: Site, year: int, picture: bytes) -> tuple[File, ...] | LeftOut:
    """The three forms of the newsletter of a year, or that no e-mail can be made of it.

    `picture` is that of its figure; without one, words take its place.
    """
    try:
        return tuple(_forms(site, year, picture))
    except REFUSED as error:
        reason = reason_of(error)
        return LeftOut(urls.newsletter(year), "De e-mail", f"newsletters/{year}.md", reason)


def _forms(site: Site, year: int, drawn: bytes) -> Iterator[File]:
    one = letter(site, year)
    picture = drawn if one.figure is not None else b""
    text = plain(one)
    inside = html(one, f"cid:{PICTURE_ID}" if picture else "")
    alone = html(one, PICTURE if picture else "")
    parts = {f"nieuwsbrief-{year}.html": alone.encode(), **({PICTURE: picture} if picture else {})}
    yield File(urls.newsletter_file(year, "eml"), message(one, inside, text, picture))
    yield File(urls.newsletter_file(year, "zip"), archive(parts))
    yield File(urls.newsletter_file(year, "txt"), text.encode())
