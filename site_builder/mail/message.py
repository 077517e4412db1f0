"""The newsletter as a message to open in a mail program and send from there."""

from __future__ import annotations

import hashlib
from email.message import EmailMessage

from site_builder.mail.draft import begun, finished
from site_builder.mail.letter import Letter

PICTURE = "spinnenweb.png"
PICTURE_ID = "spinnenweb"


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
