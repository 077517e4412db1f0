"""The mails of a box at a real mail server: read, and left as they are."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from site_builder.inbox import UnreadableError, box_at, mails_at
from site_builder.inbox.imap import Box
from site_builder.inbox.mailbox import HEAD, LARGEST
from tests.inbox.imap_server import PASSWORD, USER, Server, serving
from tests.inbox.post import Mail

MAILS = (Mail("Een").sent(), Mail("Twee\n.\n.twee").sent(), Mail("Drie").sent() + b"x" * LARGEST)


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server with three mails, of which one is too large."""
    with serving(tmp_path_factory.mktemp("imap"), MAILS) as running:
        yield running


def test_every_mail_is_read_and_none_is_touched(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """In their order and byte by byte; of one that is too large only the beginning. No mark is set."""
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    before = server.state()
    found = list(mails_at(box_at(server.address), PASSWORD))
    assert [(one.name, one.whole, len(one.content)) for one in found] == [
        ("INBOX:1", True, len(MAILS[0])),
        ("INBOX:2", True, len(MAILS[1])),
        ("INBOX:3", False, HEAD),
    ]
    assert [one.content for one in found[:2]] == list(MAILS[:2])
    assert [name.partition(":2,")[2] for name in server.state()] == [
        name.partition(":2,")[2] for name in before
    ]


def test_a_server_that_refuses_is_told(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong password, a box that is not there, and a certificate that nobody knows."""
    with pytest.raises(UnreadableError, match="is niet te bereiken: .*certificate"):
        list(mails_at(box_at(server.address), PASSWORD))
    monkeypatch.setenv("SSL_CERT_FILE", str(server.certificate))
    with pytest.raises(UnreadableError, match="De mailserver localhost weigert:"):
        list(mails_at(box_at(server.address), "fout"))
    with pytest.raises(UnreadableError, match="De postbus heeft geen map Weg"):
        list(mails_at(box_at(server.address.replace("INBOX", "Weg")), PASSWORD))


def test_nothing_listens() -> None:
    """A server that is not there."""
    with pytest.raises(UnreadableError, match="De mailserver 127.0.0.1 is niet te bereiken"):
        list(mails_at(Box("127.0.0.1", 9, USER, "INBOX"), PASSWORD))


def test_an_address_is_read() -> None:
    """With the port and the name of the box, which may be left out."""
    assert box_at("imaps://a%40b.nl@mail.b.nl/Archief/2026") == Box(
        "mail.b.nl", 993, "a@b.nl", "Archief/2026"
    )
    assert box_at("imaps://a@mail.b.nl:1993") == Box("mail.b.nl", 1993, "a", "INBOX")


@pytest.mark.parametrize(
    "address", ["imaps://mail.b.nl/x", "imaps://a:geheim@mail.b.nl", "imaps://a@b:99999/", "imaps://"]
)
def test_an_address_that_is_none_is_refused(address: str) -> None:
    """Nor may it hold a password: that would be in the list of programs that run."""
    with pytest.raises(UnreadableError, match="Dit is geen adres van een postbus."):
        box_at(address)
