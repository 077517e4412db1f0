"""What people send that cannot be taken in: each gets a reply in plain Dutch, and nothing changes."""

from __future__ import annotations

import base64
import email
import email.policy
import re
from collections.abc import Callable, Mapping
from datetime import date
from email.message import EmailMessage
from functools import cache
from pathlib import Path

import pytest
from openpyxl import Workbook

from site_builder.answers.survey import OWN_SHEETS
from site_builder.inbox import replies
from site_builder.load.folder import find
from site_builder.load.pipeline import load_found
from tests.inbox.post import DUIN, TODAY, Mail, judged
from tests.phrases.reading import check
from tests.sheets.survey import REGION, Survey, survey
from tests.sheets.upright import Typed, filled_in

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LEVEL = ("Spinnenweb", "duinbergen/2026", "levels.policy.level")
THREE: Typed = {LEVEL: "3"}


@pytest.fixture
def sent(tmp_path: Path) -> Survey:
    """The example region, asked about 2026."""
    return survey(tmp_path)


@cache
def _sent_out() -> bytes:
    return Survey(REGION).upright("duinbergen")


def workbook(typed: Typed = THREE, change: Callable[[Workbook], None] | None = None) -> Mail:
    """A mail with the workbook of Duinbergen, in which somebody typed, and did something else too."""
    content = filled_in(_sent_out(), typed, change)
    return Mail("Zie de bijlage.", files=[("werkblad.xlsx", XLSX, content)])


def reply(sent: Survey, mail: Mail | bytes) -> str:
    """What is written back to a mail of which nothing is taken in."""
    made = judged(sent.folder, mail)
    assert made.accepted == ()
    records = load_found(find(sent.folder), "data", TODAY).records
    assert records is not None
    (content,) = replies(made, records.region, date(2026, 12, 1)).values()
    body = email.message_from_bytes(content, EmailMessage, policy=email.policy.default).get_body()
    assert body is not None
    return str(body.get_content())


def _empty_sheet(book: Workbook) -> None:
    """Every sheet is called something else, and the codes in the hidden column are gone."""
    visible = [sheet for sheet in book.worksheets if sheet.title not in OWN_SHEETS]
    for number, sheet in enumerate(visible, start=1):
        sheet.title = f"Blad{number}"
        for area in list(sheet.merged_cells.ranges):
            sheet.unmerge_cells(str(area))
        sheet.delete_cols(1)


def _joined(book: Workbook) -> None:
    book["Spinnenweb"].merge_cells("C6:C9")


def _formula(book: Workbook) -> None:
    book["Spinnenweb"]["C6"] = "=VLOOKUP(A1,B1:B9,1)"


NOTHING = b"?"
_LINE = b"A" * 900 + b"\r\n"


def large(mail: Mail, size: int) -> bytes:
    """The mail with a file of so many bytes of nothing; in long lines, which are soon read."""
    before, one, after = mail.sent().partition(base64.b64encode(NOTHING) + b"\r\n")
    assert one
    return before + _LINE * (size * 4 // 3 // 900) + after


SAID: Mapping[str, tuple[Callable[[Survey], Mail | bytes], str]] = {
    "a workbook of another year": (
        lambda sent: Mail(
            "Zie de bijlage.",
            files=[("w.xlsx", XLSX, Survey(sent.folder, 2024).upright("duinbergen"))],
        ),
        "Deze antwoorden gaan over 2024. Wij vragen nu naar",
    ),
    "sheets with other names and without codes": (
        lambda _: workbook(change=_empty_sheet),
        "De codes in kolom A van dit blad zijn weg.",
    ),
    "joined cells": (
        lambda _: workbook(change=_joined),
        "is samengevoegd met andere cellen. Toegestaan: Elke cel apart",
    ),
    "a formula without an outcome": (
        lambda _: workbook(change=_formula),
        "de formule is niet uitgerekend. Toegestaan: Een waarde",
    ),
    "winmail.dat": (
        lambda _: Mail("Zie bijlage", files=[("winmail.dat", "application/ms-tnef", b"\x78\x9f\x3e\x22")]),
        "De bijlage winmail.dat is van Outlook, en die kunnen wij niet openen.",
    ),
    "a zip file with a workbook in it": (
        lambda _: Mail("Zie", files=[("w.zip", "application/zip", b"PK\x03\x04 w.xlsx PK xl/workbook.xml")]),
        "De bijlage w.zip is een zip-bestand. Stuur het bestand dat erin zit.",
    ),
    "an image": (
        lambda _: Mail("Zie scan", files=[("scan.jpg", "image/jpeg", b"\xff\xd8\xff")]),
        "De bijlage scan.jpg is een afbeelding. Daaruit nemen wij niets over. Stuur het werkblad zelf",
    ),
    "an image that is called a workbook": (
        lambda _: Mail("Zie", files=[("werkblad.xlsx", XLSX, b"\x89PNG" + bytes(50))]),
        "Dit is geen Excel-bestand, maar een afbeelding (PNG).",
    ),
    "33 MB": (
        lambda _: large(Mail(f"Code: {DUIN}", files=[("film.mp4", "video/mp4", NOTHING)]), 24_000_000),
        "Deze mail is te groot: meer dan 30 MB.",
    ),
    "a workbook of 25 MB": (
        lambda _: large(Mail("Zie", files=[("werkblad.xlsx", XLSX, NOTHING)]), 21_500_000),
        "Dit bestand is te groot: 22 MB. Toegestaan: Een Excel-werkmap (.xlsx). Hoogstens 20 MB.",
    ),
    "an answer that cannot be": (
        lambda _: workbook({LEVEL: "negen"}),
        '"negen" past hier niet. Toegestaan: Een trede: 0, 1, 2, 3 of 4.',
    ),
}


@pytest.mark.parametrize("name", SAID)
def test_what_cannot_be_taken_in_is_answered(sent: Survey, name: str) -> None:
    """A reply to send as it is: what is wrong, what is allowed, what to do; polite from first to last."""
    made, said = SAID[name]
    text = reply(sent, made(sent)).replace("\r\n", "\n")
    flat = " ".join(text.split())
    assert said in flat, flat
    assert flat.startswith("Beste collega, Wij kregen uw mail van 16 november 2026.")
    assert "Er is niets veranderd in de monitor. Uw mail blijft bewaard." in flat
    told = text.partition("Met vriendelijke groet")[0].partition(",")[2]
    for paragraph in re.split(r"\n\s*\n|\n- ", told.strip()):
        check(" ".join(paragraph.split()).removeprefix("- ").replace(" .xlsx", " xlsx"))


@pytest.mark.parametrize("blank", ["\xa0", "\u202f", "\u2009"])
def test_pasted_text_with_other_blanks_is_taken_in(sent: Survey, blank: str) -> None:
    """No-break and thin spaces come along from web pages and Word; nobody has to mend them."""
    typed: Typed = {LEVEL: f"3{blank}", (*LEVEL[:2], "levels.policy.evidence"): f"een{blank}nota"}
    (answer,) = judged(sent.folder, workbook(typed)).accepted
    changed = answer.files["municipalities/duinbergen.yaml"].decode()
    assert "level: 3\n        evidence: een nota\n" in changed
    text = f"Code:{blank}{DUIN}\n\nBeleid:{blank}3\nOnderbouwing:{blank}een{blank}nota"
    (answer,) = judged(sent.folder, Mail(text)).accepted
    assert "evidence: een nota\n" in answer.files["municipalities/duinbergen.yaml"].decode()


def test_a_cell_is_named_with_its_sheet(sent: Survey) -> None:
    """A workbook has a sheet for each project, and a cell of that name on each."""
    wrong = ("Komt vrij", "duinbergen/dorpsplein", "+1:amount")
    told = reply(sent, workbook({wrong: "veel"}))
    assert re.search(
        r'- Blad "Herinrichting Dorpsplein", cel C\d+ \(Hoeveelheid\): "veel" past hier niet\.', told
    )
