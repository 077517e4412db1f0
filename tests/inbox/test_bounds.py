"""A mail of two megabytes is read or refused in little memory, whatever fills it."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

import pytest

from site_builder.inbox.mailbox import cut
from site_builder.inbox.opened import opened
from site_builder.inbox.sources import sources
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from site_builder.records.collection import Records
from tests.limited import DAILY, Try, record, tried
from tests.sheets.survey import REGION, TODAY

SIZE = 2_000_000
HEAD = "From: a@duinbergen.example\nSubject: Antwoord\nMIME-Version: 1.0\n"
MULTIPART = 'Content-Type: multipart/mixed; boundary="b"\n\n'
HTML = "Content-Type: text/html; charset=utf-8\n\n"
PLAIN = "Content-Type: text/plain; charset=utf-8\n\n"
CODE = "Code: duinbergen-2026-21\n"


def filled(start: str, unit: str, end: str = "") -> bytes:
    """A mail that one text fills, between its beginning and its end."""
    begun = f"{HEAD}{start}".encode()
    return begun + unit.encode() * ((SIZE - len(begun) - len(end)) // len(unit.encode())) + end.encode()


def nested() -> bytes:
    """Parts in parts, each with a border of its own."""
    parts = (f'Content-Type: multipart/mixed; boundary="{at}"\n\n--{at}\n' for at in range(30_000))
    return (HEAD + "".join(parts)).encode()


BOMBS: Mapping[str, Callable[[], bytes]] = {
    "codes": lambda: filled(PLAIN, CODE),
    "answers without end": lambda: filled(PLAIN + CODE, "Beleid: trede: 3\n"),
    "lines that nobody asked for": lambda: filled(PLAIN + CODE, "Iets anders: ja\n"),
    "one line": lambda: filled(PLAIN + CODE, "Beleid: "),
    "quotes in quotes": lambda: filled(PLAIN + CODE, "> "),
    "lines of a signature": lambda: filled(PLAIN + CODE, "-- \n"),
    "dashes": lambda: filled(PLAIN, "a - "),
    "letters": lambda: filled(PLAIN, "a"),
    "tags in tags": lambda: filled(HTML, "<div>"),
    "lists in a page": lambda: filled(HTML, "<ul><li>"),
    "entities": lambda: filled(HTML, "&amp;"),
    "open tags": lambda: filled(HTML, "<a "),
    "comments in a page": lambda: filled(HTML, "<!--"),
    "parts": lambda: filled(MULTIPART, "--b\n\na\n"),
    "files": lambda: filled(MULTIPART, "--b\nContent-Disposition: attachment; filename=a.json\n\n{}\n"),
    "parts in parts": nested,
    "mails in mails": lambda: filled("", "Content-Type: message/rfc822\n\n"),
    "heads": lambda: filled("", "X-A: b\n"),
    "one long head": lambda: filled("To: ", "a,", "\n\nx"),
    "a subject of pieces": lambda: filled("Subject: ", "=?utf-8?q?a?= ", "\n\nx"),
    "base64": lambda: filled(f"{PLAIN[:-1]}Content-Transfer-Encoding: base64\n\n", "YWFh"),
    "signs of quoted-printable": lambda: filled(
        f"{PLAIN[:-1]}Content-Transfer-Encoding: quoted-printable\n\n", "=3D"
    ),
    "an answer of brackets": lambda: filled(
        "Content-Type: application/json\nContent-Disposition: attachment; filename=a.json\n"
        "Content-Transfer-Encoding: base64\n\n",
        base64.b64encode(b"[" * 3).decode(),
    ),
}


def every_mail() -> Iterator[Try]:
    """Each of them, held against the example region."""
    records = load_found(find(REGION), "data", TODAY).records
    assert records is not None
    for name, made in BOMBS.items():
        content = made()
        yield name, len(content), partial(_as_tried, content, records)


def _as_tried(content: bytes, records: Records) -> tuple[bool, Sequence[str]]:
    found = sources(opened(cut("1.eml", content)), records)
    return bool(found.found), [*found.reasons, *(one.message for one in found.problems)]


@pytest.mark.parametrize("every", [DAILY, pytest.param(1, marks=pytest.mark.long)])
def test_a_mail_is_read_or_refused_in_little_memory(every: int) -> None:
    """Text, pages, parts, heads and files without end: what is not taken in, is answered."""
    files = tried("tests.inbox.test_bounds", "every_mail", every=every)
    lead = "Mails of 2 MB, filled from their head to their end."
    record("files-mails", "Hostile files: mails", lead, files, every=every)
    assert len(files) == -(-len(BOMBS) // every)
    assert [one.name for one in files if not one.read and not one.told] == []
