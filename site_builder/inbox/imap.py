"""The mails of a box at a mail server (IMAP over TLS, RFC 9051). Nothing is moved, marked or removed."""

from __future__ import annotations

import imaplib
import ssl
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from site_builder.frozen import frozen
from site_builder.inbox.mailbox import HEAD, LARGEST, MOST, Raw, UnreadableError

PORT = 993
SECONDS = 60


@frozen
class Box:
    """Where a box is: the server, the port, the account, and the name of the box."""

    host: str
    port: int
    user: str
    name: str


def box_at(address: str) -> Box:
    """The box of an address such as `imaps://gww%40regio.nl@mail.regio.nl/INBOX`. Raises UnreadableError."""
    try:
        parts = urlsplit(address)
        host, port, user = (
            parts.hostname,
            parts.port or PORT,
            unquote(parts.username or ""),
        )
    except ValueError:
        host, port, user = None, PORT, ""
    if not host or not user or parts.password is not None:
        message = (
            "Dit is geen adres van een postbus. Schrijf imaps://GEBRUIKER@SERVER/MAP, met %40 voor een @ in "
            "de gebruiker, en zet het wachtwoord in de omgeving."
        )
        raise UnreadableError(message)
    return Box(host, port, user, unquote(parts.path.strip("/")) or "INBOX")


def mails_at(box: Box, password: str) -> Iterator[Raw]:
    """Every mail in a box, by its number. Raises UnreadableError where the server does not give them."""
    try:
        with imaplib.IMAP4_SSL(
            box.host,
            box.port,
            ssl_context=ssl.create_default_context(),
            timeout=SECONDS,
        ) as server:
            server.login(box.user, password)
            yield from _mails(server, box)
    except imaplib.IMAP4.error as error:
        message = f"De mailserver {box.host} weigert: {_said(error)}"
        raise UnreadableError(message) from error
    except (OSError, EOFError) as error:
        message = f"De mailserver {box.host} is niet te bereiken: {_said(error)}"
        raise UnreadableError(message) from error


def _mails(server: imaplib.IMAP4, box: Box) -> Iterator[Raw]:
    name = box.name.replace("\\", "\\\\").replace('"', '\\"')
    state, _ = server.select(f'"{name}"', readonly=True)
    if state != "OK":
        message = f"De postbus heeft geen map {box.name}."
        raise UnreadableError(message)
    _, found = server.uid("SEARCH", "ALL")
    numbers = (found[0] or b"").split()
    if len(numbers) > MOST:
        message = f"In {box.name} staan meer dan {MOST} mails. Zet wat is verwerkt in een andere map."
        raise UnreadableError(message)
    for number in numbers:
        uid = number.decode()
        # One byte more than may be tells a mail that is too large; no mark is set by looking.
        content = _part(server, uid, f"BODY.PEEK[]<0.{LARGEST + 1}>")
        whole = len(content) <= LARGEST
        yield Raw(f"{box.name}:{uid}", content if whole else content[:HEAD], whole=whole)


def _part(server: imaplib.IMAP4, uid: str, what: str) -> bytes:
    _, answer = server.uid("FETCH", uid, f"({what})")
    return next((one[1] for one in answer if isinstance(one, tuple)), b"")


def _said(error: BaseException) -> str:
    text = " ".join(
        str(one.decode("utf-8", "replace") if isinstance(one, bytes) else one) for one in error.args
    )
    return " ".join(text.split()) or type(error).__name__
