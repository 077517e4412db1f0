"""A new mail to an address, with what is asked in it."""

from __future__ import annotations

from urllib.parse import quote


def mail_to(contact: str, subject: str, body: str = "") -> str:
    """The link that opens it (RFC 6068)."""
    text = f"&body={quote(body.replace(chr(10), chr(13) + chr(10)))}" if body else ""
    return f"mailto:{quote(contact, safe='@+')}?subject={quote(subject)}{text}"
