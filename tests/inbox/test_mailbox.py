"""The mails of a folder, in whatever form a mail program keeps them."""

from __future__ import annotations

import mailbox
from pathlib import Path

import pytest

from site_builder.inbox import UnreadableError, mails_in
from site_builder.inbox import mailbox as limits
from tests.inbox.post import Mail

ONE, TWO = Mail("Een").sent(), Mail("Twee\nFrom twee").sent()


def test_files_are_read_by_name(tmp_path: Path) -> None:
    """Mails as files, an mbox with several, and what only one program reads; other files are left alone."""
    (tmp_path / "d.MSG").write_bytes(b"\xd0\xcf")
    (tmp_path / "b.eml").write_bytes(TWO)
    (tmp_path / "a.EML").write_bytes(ONE)
    (tmp_path / "notities.txt").write_text("x")
    box = mailbox.mbox(tmp_path / "c.mbox")
    box.add(ONE)
    box.add(TWO)
    box.close()
    before = (tmp_path / "c.mbox").read_bytes()
    assert [one.name for one in mails_in(tmp_path)] == ["a.EML", "b.eml", "c.mbox:1", "c.mbox:2", "d.MSG"]
    assert (tmp_path / "c.mbox").read_bytes() == before
    assert [one.content for one in mails_in(tmp_path / "b.eml")] == [TWO]


def test_a_maildir_is_read_and_stays(tmp_path: Path) -> None:
    """What is new stays new."""
    box = mailbox.Maildir(tmp_path / "box")
    box.add(ONE)
    before = sorted((tmp_path / "box/new").iterdir())
    assert [one.content for one in mails_in(tmp_path / "box")] == [path.read_bytes() for path in before]
    assert sorted((tmp_path / "box/new").iterdir()) == before


def test_there_are_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of a large mail only the beginning is read, and a box that is too full not at all."""
    monkeypatch.setattr(limits, "LARGEST", 100)
    monkeypatch.setattr(limits, "HEAD", 50)
    monkeypatch.setattr(limits, "MOST", 1)
    (tmp_path / "a.eml").write_bytes(b"x" * 101)
    assert [(len(one.content), one.whole) for one in mails_in(tmp_path)] == [(50, False)]
    (tmp_path / "b.eml").write_bytes(b"x")
    with pytest.raises(UnreadableError, match="staan meer dan 1 mails"):
        list(mails_in(tmp_path))


def test_nothing_to_read_is_told(tmp_path: Path) -> None:
    """A folder without mails, and one that is not there."""
    with pytest.raises(UnreadableError, match="staan geen mails"):
        list(mails_in(tmp_path))
    with pytest.raises(UnreadableError, match="bestaat niet"):
        list(mails_in(tmp_path / "weg"))
