"""The newsletter as a message to open in a mail program and send from there (RFC 5322, RFC 2045 to 2049)."""

from __future__ import annotations

import hashlib
import re
from datetime import UTC, datetime, time
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from site_builder.mail.letter import Letter

PICTURE = "spinnenweb.png"
PICTURE_ID = "spinnenweb"
LINE = 78
"""How long the lines of a message should be at most (RFC 5322, 2.1.1)."""
EMPTY_LINE = re.compile(rb"^(?P<name>[!-9;-~]+):\r\n (?P<value>[^\r\n]+)", re.MULTILINE)
"""A header with nothing beside its name."""
MORNING = time(8, 0, tzinfo=UTC)
"""The time of day of every message: the records know the day only."""


def message(letter: Letter, html: str, text: str, picture: bytes) -> bytes:
    """The message: text, or HTML with the figure beside it. The same letter gives the same bytes.

    It has no receiver: whoever sends it fills that in.
    """
    made = EmailMessage(policy=SMTP)
    made["Subject"] = letter.subject
    made["From"] = _sender(letter)
    made["Date"] = datetime.combine(letter.day, MORNING)
    made["Message-ID"] = _id(letter, html)
    # Outlook opens a message that was not sent as one to write on.
    made["X-Unsent"] = "1"
    made.set_content(text, charset="utf-8", cte="quoted-printable")
    made.add_alternative(html, subtype="html", charset="utf-8", cte="quoted-printable")
    inside = made.get_body(preferencelist=("html",))
    if picture and isinstance(inside, EmailMessage):
        inside.add_related(
            picture, "image", "png", cid=f"<{PICTURE_ID}>", filename=PICTURE, disposition="inline"
        )
    # Set last: what is made of the content takes headers about content along.
    made["Content-Language"] = "nl"
    seed = hashlib.sha256(f"{letter.year}{html}{text}".encode() + picture).hexdigest()
    for number, part in enumerate((made, *made.iter_parts())):
        if part.is_multipart():
            part.set_boundary(f"=_{seed[:24]}_{number}")
    head, blank, body = made.as_bytes().partition(b"\r\n\r\n")
    return EMPTY_LINE.sub(_begun, head) + blank + body


def _begun(found: re.Match[bytes]) -> bytes:
    """A header whose first line was left empty, with the words that fit beside its name.

    Python breaks a value before its first word where the whole of it fits on a line of its own. Some mail
    programs show such a subject with a space in front of it.
    """
    line, *words = (found["name"] + b": " + found["value"]).split(b" ")
    lines = [line]
    for word in words:
        fits = len(lines[-1]) + 1 + len(word) <= LINE
        if fits or lines[-1] == line:
            lines[-1] += b" " + word
        else:
            lines.append(b" " + word)
    return b"\r\n".join(lines)


def _sender(letter: Letter) -> Address | str:
    """The organiser with its address; only the name's letters where the address is none that mail knows."""
    try:
        return Address(display_name=letter.sender, addr_spec=letter.contact)
    except (HeaderParseError, ValueError):
        return letter.contact


def _id(letter: Letter, html: str) -> str:
    """An identity that stays the same as long as the letter does."""
    domain = (
        re.sub(r"[^A-Za-z0-9.-]+", "-", letter.contact.rpartition("@")[2]).strip("-.") or "monitor.invalid"
    )
    return f"<nieuwsbrief-{letter.year}.{hashlib.sha256(html.encode()).hexdigest()[:16]}@{domain}>"
