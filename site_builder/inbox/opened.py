"""A mail, opened: who sent it, what it says, and the files that came with it."""

from __future__ import annotations

import email
import email.policy
import re
from collections.abc import Iterator
from dataclasses import field
from datetime import date
from email.message import EmailMessage
from email.utils import parseaddr, parsedate_to_datetime

from site_builder.frozen import frozen
from site_builder.inbox.mailbox import FOREIGN, HEAD, Raw
from site_builder.inbox.page_text import page_text

MOST_PARTS = 100
"""Parts of one mail: text, pictures in a signature, files."""
MOST_BORDERS = 5_000
"""Lines that may be the border of a part; with more of them only the head of a mail is read."""
MOST_HEADS = 5_000
"""Lines above the text of a mail; with more of them no more than its head is read either."""
DEEPEST = 30
"""How deep parts may stand in parts."""
LONGEST = 2_000_000
"""Letters of text in one mail."""
_AUTOMATIC = re.compile(
    r"(?i)^\W*(automatisch antwoord|automatic reply|auto(matische)?[- ]?reply|out of office|"
    r"afwezig|niet aanwezig|buiten kantoor)"
)
_LATIN = frozenset(("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"))
_HEADS_END = re.compile(rb"\r?\n\r?\n")
_BOUNCED = re.compile(r"(?i)^(mailer-daemon|postmaster|mail-?daemon)@")


@frozen
class File:
    """A file that came with a mail."""

    name: str
    kind: str
    content: bytes


@frozen
class Opened:
    """One mail. `kind` is what it is other than a letter, empty for a letter; `day` is that of its date."""

    name: str
    sender: str
    subject: str
    identity: str
    day: date | None
    kind: str
    text: str = ""
    files: tuple[File, ...] = field(default=())


def opened(raw: Raw) -> Opened:
    """What a mail holds. Never raises for a bad one."""
    if raw.name.lower().endswith(FOREIGN):
        return Opened(raw.name, "", "", "", None, "foreign")
    heads = _HEADS_END.split(raw.content, 1)[0]
    crowded = raw.content.count(b"\n--") > MOST_BORDERS or heads.count(b"\n") > MOST_HEADS
    try:
        content = _HEADS_END.split(raw.content[:HEAD], 1)[0] if crowded else raw.content
        message = email.message_from_bytes(content, policy=email.policy.default)
        assert isinstance(message, EmailMessage)  # noqa: S101  # that policy makes nothing else
        return _opened(raw, message, crowded=crowded)
    except (
        RecursionError,
        MemoryError,
        ValueError,
        LookupError,
        TypeError,
        AttributeError,
        IndexError,
    ):
        # What the standard library raises for heads and parts that nobody could have meant.
        return Opened(raw.name, "", "", "", None, "broken")


def _opened(raw: Raw, message: EmailMessage, *, crowded: bool) -> Opened:
    sender = parseaddr(_head(message, "From"))[1].strip()
    kind = "" if raw.whole else "large"
    about = (
        raw.name,
        sender,
        _head(message, "Subject"),
        _head(message, "Message-ID"),
        _day(message),
    )
    kind = kind or _kind(message, sender, about[2])
    if kind:
        return Opened(*about, kind)
    if crowded or _count(message) > MOST_PARTS:
        return Opened(*about, "parts")
    texts: dict[str, list[str]] = {"plain": [], "html": []}
    files = []
    for part in _leaves(message):
        name = part.get_filename() or ""
        of = part.get_content_type()
        if of in ("text/plain", "text/html") and not name and part.get_content_disposition() != "attachment":
            texts[of.partition("/")[2]].append(_text(part))
        else:
            files.append(File(_plain(name), of, _bytes(part)))
    text = "\n\n".join(texts["plain"])
    if not text.strip():
        text = page_text("\n".join(texts["html"])[:LONGEST])
    return Opened(*about, "", text[:LONGEST], tuple(files))


def _kind(message: EmailMessage, sender: str, subject: str) -> str:
    """What a mail is that no person wrote to be read, or that nobody but its receiver can open."""
    of = message.get_content_type()
    automatic = _head(message, "Auto-Submitted").lower()
    if of == "multipart/report" or _BOUNCED.match(sender) or _head(message, "Return-Path") == "<>":
        return "bounce"
    if not sender:
        return "unsigned"
    if (automatic and automatic != "no") or message.get("X-Autoreply") or _AUTOMATIC.match(subject):
        return "automatic"
    if of == "multipart/encrypted" or (
        of in ("application/pkcs7-mime", "application/x-pkcs7-mime")
        and "signed" not in str(message.get("Content-Type"))
    ):
        return "encrypted"
    if of == "text/calendar" or any(
        part.get_content_type() == "text/calendar" and "method=reply" in str(part.get("Content-Type")).lower()
        for part in _leaves(message)
    ):
        return "calendar"
    return ""


def _leaves(message: EmailMessage) -> Iterator[EmailMessage]:
    """The parts that hold something, without those of a mail that is attached as a whole."""
    waiting: list[tuple[EmailMessage, int]] = [(message, 0)]
    seen = 0
    while waiting and seen <= 2 * MOST_PARTS:
        part, depth = waiting.pop()
        seen += 1
        inside = (
            part.get_payload()
            if part.is_multipart() and part.get_content_type() != "message/rfc822"
            else None
        )
        if isinstance(inside, list) and depth < DEEPEST:
            waiting.extend((one, depth + 1) for one in reversed(inside) if isinstance(one, EmailMessage))
        elif not part.is_multipart() or part.get_content_type() == "message/rfc822":
            yield part


def _count(message: EmailMessage) -> int:
    return sum(1 for _ in _leaves(message))


def _text(part: EmailMessage) -> str:
    """The text of a part; a charset that does not fit or is not known, is guessed.

    What says that it is Latin-1 is of Windows, as browsers have it too: a dash or a euro stands where
    Latin-1 has signs that nobody can see.
    """
    content = _bytes(part)
    said = part.get_content_charset() or "utf-8"
    for charset in ("cp1252" if said in _LATIN else said, "utf-8", "cp1252", said):
        try:
            return content.decode(charset)
        except (LookupError, UnicodeDecodeError):
            continue
    return content.decode("utf-8", "replace")


def _bytes(part: EmailMessage) -> bytes:
    content = part.get_payload(decode=True)
    return content if isinstance(content, bytes) else b""


def _head(message: EmailMessage, name: str) -> str:
    try:
        return " ".join(str(message.get(name, "")).split())[:500]
    except (ValueError, LookupError, TypeError, AttributeError, IndexError):
        # The standard library stumbles over some heads only when asked for them.
        return ""


def _day(message: EmailMessage) -> date | None:
    try:
        return parsedate_to_datetime(_head(message, "Date")).date()
    except (ValueError, TypeError, OverflowError):
        return None


def _plain(name: str) -> str:
    return re.sub(r"[^\w .()-]", "_", name.replace("\\", "/").rpartition("/")[2])[:100]
