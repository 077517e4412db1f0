"""A message to open in a mail program, look over and send (RFC 5322, RFC 2045 to 2049)."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from email.errors import HeaderParseError
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP

from site_builder.frozen import frozen

LINE = 78
"""How long the lines of a message should be at most (RFC 5322, 2.1.1)."""
EMPTY_LINE = re.compile(rb"^(?P<name>[!-9;-~]+):\r\n (?P<value>[^\r\n]+)", re.MULTILINE)
"""A header with nothing beside its name."""
MORNING = time(8, 0, tzinfo=UTC)
"""The time of day of every message: the records know the day only."""


@frozen
class Attached:
    """A file that goes along, with its media type in two parts."""

    name: str
    kind: tuple[str, str]
    content: bytes


def begun(subject: str, sender: tuple[str, str], day: date, seed: str) -> EmailMessage:
    """A message without text. `sender` is a name and an address; `seed` begins its identity, which stays.

    It has no receiver: whoever sends it fills that in, unless it is set afterwards.
    """
    name, contact = sender
    made = EmailMessage(policy=SMTP)
    made["Subject"] = subject
    made["From"] = _sender(name, contact)
    made["Date"] = datetime.combine(day, MORNING)
    made["Message-ID"] = f"<{seed}@{_domain(contact)}>"
    # Outlook opens a message that was not sent as one to write on.
    made["X-Unsent"] = "1"
    return made


def finished(made: EmailMessage, seed: bytes) -> bytes:
    """The bytes of a message; the same parts and seed give the same bytes."""
    # Set last: what is made of the content takes headers about content along.
    made["Content-Language"] = "nl"
    name = hashlib.sha256(seed).hexdigest()
    for number, part in enumerate((made, *made.iter_parts())):
        if part.is_multipart():
            part.set_boundary(f"=_{name[:24]}_{number}")
    head, blank, body = made.as_bytes().partition(b"\r\n\r\n")
    return EMPTY_LINE.sub(_on_one_line, head) + blank + body


def draft(
    subject: str,
    to: Sequence[str],
    sender: tuple[str, str],
    day: date,
    text: str,
    attached: Sequence[Attached] = (),
    answers: str = "",
) -> bytes:
    """A message of plain text, with files. `answers` is the identity of the message that it answers.

    A paragraph is one line, however long: a mail program breaks it where its window ends.
    """
    seed = hashlib.sha256("\0".join((subject, *to, text, answers)).encode())
    for one in attached:
        seed.update(one.content)
    made = begun(subject, sender, day, seed.hexdigest()[:24])
    made["To"] = ", ".join(to)
    if answers:
        made["In-Reply-To"] = made["References"] = answers
    made.set_content(text, charset="utf-8", cte="quoted-printable")
    for one in attached:
        made.add_attachment(one.content, *one.kind, filename=one.name)
    return finished(made, seed.digest())


def _on_one_line(found: re.Match[bytes]) -> bytes:
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


def _sender(name: str, contact: str) -> Address | str:
    """A name with its address; only the letters of the address where it is none that mail knows."""
    try:
        return Address(display_name=name, addr_spec=contact)
    except (HeaderParseError, ValueError):
        return contact


def _domain(contact: str) -> str:
    return re.sub(r"[^A-Za-z0-9.-]+", "-", contact.rpartition("@")[2]).strip("-.") or "monitor.invalid"
