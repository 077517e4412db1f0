"""The newsletter as a message to open and send in a mail program; MJML makes tables that they all show."""

from __future__ import annotations

import hashlib
from dataclasses import fields
from email.message import EmailMessage

from site_builder.formats import unmarked
from site_builder.mail.draft import begun, finished
from site_builder.mail.letter import Letter
from site_builder.render import environment

PICTURE = "spinnenweb.png"
PICTURE_ID = "spinnenweb"
TEMPLATE = "mail/newsletter.mjml"


def message(letter: Letter, html: str, text: str, picture: bytes) -> bytes:
    """The message: text, or HTML with the figure beside it. The same letter gives the same bytes."""
    name = f"nieuwsbrief-{letter.year}.{hashlib.sha256(html.encode()).hexdigest()[:16]}"
    made = begun(letter.subject, (letter.sender, letter.contact), letter.day, name)
    made.set_content(text, charset="utf-8", cte="quoted-printable")
    made.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
    inside = made.get_body(preferencelist=("html",))
    if picture and isinstance(inside, EmailMessage):
        inside.add_related(
            picture,
            "image",
            "png",
            cid=f"<{PICTURE_ID}>",
            filename=PICTURE,
            disposition="inline",
        )
    return finished(made, f"{letter.year}{html}{text}".encode() + picture)


def html(letter: Letter, picture: str) -> str:
    """The letter as one HTML document; `picture` is the address of the figure, empty for its words instead.

    Every text is escaped by the template before MJML sees it, and MJML passes it on as it is. It asks for
    nothing from elsewhere but the picture: no letter, no script.
    """
    from mjml import mjml2html

    context = {field.name: getattr(letter, field.name) for field in fields(letter)}
    source = environment().get_template(TEMPLATE).render(**{**context, "picture": picture})
    # What a mail program shows has no ids of figures: it would be much to send that nobody sees.
    made: str = mjml2html(unmarked(source), disable_comments=True, fonts={})
    return made + "\n"
