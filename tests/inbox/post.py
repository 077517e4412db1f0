"""Mails as municipalities send them, and a region that they are held against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

from site_builder.answers.round_code import RoundCode
from site_builder.inbox import Folder, Judged, judge, opened
from site_builder.inbox.judged import Earlier, none_waits
from site_builder.inbox.mailbox import cut
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from site_builder.mail.addresses import Addresses
from site_builder.model import tie

TODAY = date(2026, 12, 1)
DUIN, OOST = (str(RoundCode(slug, 2026)) for slug in ("duinbergen", "oost-ravel"))
ADDRESSES = Addresses({"duinbergen": "circulair@duinbergen.example", "oost-ravel": "weg@gmail.com"})
SIGNATURE = "\n\nMet vriendelijke groet,\nJanneke de Wit\n-- \nJanneke de Wit\nTel. 06-12345678\n"
File = tuple[str, str, bytes]


@dataclass(frozen=True)
class Mail:
    """One mail as a person sends it: `html` instead of `text` where it has any, and heads of its own."""

    text: str = ""
    sender: str = "janneke.dewit@duinbergen.example"
    subject: str = "Antwoord"
    html: str = ""
    files: Sequence[File] = ()
    heads: Sequence[tuple[str, str]] = ()

    def sent(self) -> bytes:
        """The mail as it goes over the line."""
        made = EmailMessage(policy=SMTP)
        made["From"] = f"Janneke de Wit <{self.sender}>"
        made["To"] = "circulair@regio.example"
        made["Subject"] = self.subject
        made["Date"] = "Mon, 16 Nov 2026 09:00:00 +0100"
        made["Message-ID"] = "<een@duinbergen.example>"
        for name, value in self.heads:
            made[name] = value
        if self.html:
            made.set_content(self.html, subtype="html")
        else:
            made.set_content(self.text)
        for name, kind, content in self.files:
            made.add_attachment(content, *kind.split("/"), filename=name)
        return made.as_bytes()


def judged(
    region: Path, *mails: Mail | bytes, addresses: Addresses = ADDRESSES, earlier: Earlier = none_waits
) -> Judged:
    """What becomes of mails, named by their number, beside the answers that wait."""
    found = find(region)
    loaded = load_found(found, "data", TODAY)
    assert loaded.records is not None
    held = Folder(found, loaded, "data", TODAY, "../schemas")
    raw = [one.sent() if isinstance(one, Mail) else one for one in mails]
    letters = [opened(cut(f"{number}.eml", content)) for number, content in enumerate(raw, start=1)]
    return judge(letters, held, tie(loaded.records), addresses, earlier)


def reasons(made: Judged) -> list[str]:
    """Why mails were refused, in their order: sentences, and the messages of errors."""
    return [
        " ".join((*one.reasons, *(p.message for p in one.problems if p.severity == "error")))
        for one in made.refused
    ]
