"""The newsletter to send: an e-mail to open in a mail program, its HTML with the picture, and its plain text.

All three are made of one value, which is made of the view of the newsletter's page: they say what it says.
The HTML is for a program that sends to many; it stands in a ZIP file with its picture, as those programs
take it. Mail programs read HTML of long ago with styles in it, which is no page of this site.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from site_builder import urls
from site_builder.exports.archive import archive
from site_builder.mail.letter import Letter, letter
from site_builder.mail.markup import html
from site_builder.mail.message import PICTURE, PICTURE_ID, message
from site_builder.mail.plain import plain
from site_builder.pages.shared.page import File, LeftOut, reason_of
from site_builder.pages.shared.site import Site

__all__ = ["Letter", "html", "letter", "mail_files", "message", "plain", "unsendable"]

REFUSED = (RuntimeError, ValueError, LookupError)
"""What MJML, the standard library's e-mail and Python raise for a letter that they cannot bear."""


def unsendable(site: Site) -> Mapping[int, LeftOut]:
    """The newsletters that no e-mail can be made of, by their year: asked before the pages lead to it."""
    found = {}
    for year in site.model.records.newsletters:
        try:
            tuple(_forms(site, year, {}))
        except REFUSED as error:
            found[year] = LeftOut(
                urls.newsletter(year), "De e-mail", f"newsletters/{year}.md", reason_of(error)
            )
    return found


def mail_files(site: Site, made: Mapping[str, bytes]) -> Iterator[File]:
    """The three forms of every newsletter; `made` are the files of the site, for the picture."""
    for year in site.model.records.newsletters:
        if year not in site.unsendable:
            yield from _forms(site, year, made)


def _forms(site: Site, year: int, made: Mapping[str, bytes]) -> Iterator[File]:
    one = letter(site, year)
    picture = made.get(urls.newsletter_picture(year), b"") if one.figure is not None else b""
    text = plain(one)
    inside = html(one, f"cid:{PICTURE_ID}" if picture else "")
    alone = html(one, PICTURE if picture else "")
    parts = {f"nieuwsbrief-{year}.html": alone.encode(), **({PICTURE: picture} if picture else {})}
    yield File(urls.newsletter_mail(year, "eml"), message(one, inside, text, picture))
    yield File(urls.newsletter_mail(year, "zip"), archive(parts))
    yield File(urls.newsletter_mail(year, "txt"), text.encode())
