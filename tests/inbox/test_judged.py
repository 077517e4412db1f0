"""What becomes of a mail: an answer, or a sentence that says why not; bad mail of every kind."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from site_builder.answers.round_code import RoundCode
from site_builder.inbox import Judged
from site_builder.inbox.mailbox import LARGEST
from site_builder.mail.addresses import Addresses
from tests.inbox.post import ADDRESSES, DUIN, OOST, SIGNATURE, Mail, judged, reasons
from tests.sheets.survey import Survey, survey, typed

FILE = "municipalities/duinbergen.yaml"


@pytest.fixture
def sent(tmp_path: Path) -> Survey:
    """The example region, asked about 2026."""
    return survey(tmp_path)


def form(level: object, code: str = DUIN) -> tuple[str, str, bytes]:
    """The file of the form."""
    answers = {"assessments.2026.levels.policy.level": level}
    content = json.dumps({"gww": 1, "code": code, "answers": answers}).encode()
    return ("antwoorden.json", "application/json", content)


def test_a_typed_answer_is_taken_in(sent: Survey) -> None:
    """What stands in the signature and below it is not."""
    text = f"Hoi,\n\nCode: {DUIN}\n\nBeleid: 3\nOnderbouwing: er ligt een nota{SIGNATURE}"
    made = judged(sent.folder, Mail(text))
    assert reasons(made) == []
    changed = made.accepted[0].files[FILE].decode()
    assert "level: 3\n        evidence: er ligt een nota\n" in changed
    assert "Janneke" not in changed
    assert "12345678" not in changed


def test_each_answer_is_told_with_the_figures_that_it_changes(sent: Survey) -> None:
    """Also where two are held against one region, whose figures are made once: one that was confirmed becomes
    a draft, and takes figures along; a first draft changes none.
    """
    mails = Mail(f"Code: {DUIN}\nBeleid: 3"), Mail(f"Code: {OOST}\nBeleid: 3", sender="weg@gmail.com")
    told = [one.told for one in judged(sent.folder, *mails).accepted]
    assert told == [judged(sent.folder, mail).accepted[0].told for mail in mails]
    lines = [
        [line for section in one.sections for group in section.groups for line in group.lines] for one in told
    ]
    assert "Regio, Gemeenten: gemeenten met een spinnenweb, 2026: 1 → 0" in lines[0]
    assert "Geen enkel cijfer verandert." in lines[1]


@pytest.mark.parametrize(
    "mail",
    [
        Mail("Zie bijlage.", files=[form("3")]),
        Mail(f"> Code: {DUIN}\n> Beleid: trede: 3\n"),
        Mail(f"Zie onder.\n\nVan: Regio\nVerzonden: maandag\nAan: mij\n\nCode: {DUIN}\nBeleid: trede: 3\n"),
        Mail(f"Beleid: 3\n\nOp 2 nov 2026 schreef Regio <x@regio.example>:\n> Code: {DUIN}\n> Beleid: 1"),
        Mail("Beleid: 3", subject=f"RE: gegevens ({DUIN})"),
        Mail(
            html=f"<p>Code: {DUIN}</p><table><tr><td><b>Beleid:&nbsp;trede:</b></td><td>3</td></tr></table>"
        ),
        Mail(
            html=f"<style>p{{}}</style><div>Code: {DUIN}<br>Beleid: 3</div><blockquote>Beleid: 1</blockquote>"
        ),
        Mail("Zie bijlage", files=[form(3), ("logo.png", "image/png", b"\x89PNG")]),
        Mail(f"Code: {DUIN}\nBeleid: 3", heads=[("X-Spam", "nee")]),
    ],
)
def test_an_answer_may_come_in_any_of_these_ways(sent: Survey, mail: Mail) -> None:
    """In a file, in the mail that it answers, with the code in the subject, as HTML, with a logo."""
    made = judged(sent.folder, mail)
    assert reasons(made) == []
    assert b"level: 3" in made.accepted[0].files[FILE]


ABOVE = "Op 2 nov 2026 schreef Regio <x@regio.example>:\n"
EVERY_QUOTE = [
    (mark, empty, above) for mark in ("> ", ">", "| ") for empty in ("", ">") for above in ("", ABOVE)
]
QUOTES = [("> ", "", ABOVE), (">", ">", ""), ("| ", "", "")]


@pytest.mark.parametrize(
    ("mark", "empty", "above"),
    [*QUOTES, *(pytest.param(*one, marks=pytest.mark.long) for one in EVERY_QUOTE if one not in QUOTES)],
)
def test_answers_typed_below_quoted_questions_are_taken_in(
    sent: Survey, mark: str, empty: str, above: str
) -> None:
    """As Gmail and Thunderbird have it: each answer stands without a mark, with empty lines around it; the
    question that somebody typed anew does not hide the others.
    """
    asked = f"Code: {DUIN}\n\nBeleid: trede:\nBeleid: onderbouwing:\nKennis: trede:\nKnelpunten:\nKansen:\n"
    mail = above + "".join(f"{mark}{line}\n" for line in asked.splitlines())
    for question, answer in (("Beleid: trede:", "3"), ("Knelpunten:", "- Geld.\n- Tijd.")):
        mail = mail.replace(f"{question}\n", f"{question}\n{empty}\n{answer}\n\n")
    mail = mail.replace(f"{mark}Kennis: trede:", "Kennis: trede: 2")
    made = judged(sent.folder, Mail(f"Zie hieronder.\n\n{mail}{SIGNATURE}"))
    assert reasons(made) == []
    changed = made.accepted[0].files[FILE].decode()
    assert "policy:\n        level: 3\n" in changed
    assert "knowledge:\n        level: 2\n" in changed
    assert "bottlenecks:\n      - Geld.\n      - Tijd.\n" in changed
    assert "Janneke" not in changed


def test_a_workbook_is_taken_in(sent: Survey) -> None:
    """It says itself of whom it is; one for two municipalities is refused."""
    duin = {"Code gemeente": "duinbergen"}
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    edits = {"Aanwezigheid": [(duin, {"Uitvoerend": 5})]}
    both = typed(sent.workbook(), edits)
    assert reasons(judged(sent.folder, Mail("Hierbij", files=[("a.xlsx", kind, both)]))) == [
        "Dit werkblad gaat over meer dan één gemeente. Stuur per gemeente een werkblad."
    ]


def workbook(sent: Survey, **levels: int) -> Mail:
    """A mail with the workbook of Duinbergen as it was asked, in which levels are typed."""
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    row = {f"{name}: trede": level for name, level in levels.items()}
    content = typed(sent.workbook("duinbergen"), {"Spinnenweb": [({"Code gemeente": "duinbergen"}, row)]})
    return Mail("Hierbij", files=[("a.xlsx", kind, content)])


def after(sent: Survey, first: Mail, second: Mail) -> Judged:
    """What becomes of a mail while the answer in another waits to be looked at."""
    (waits,) = judged(sent.folder, first).accepted
    return judged(sent.folder, second, earlier=lambda *_: waits.files)


@pytest.mark.parametrize("way", ["typed", "workbook"])
def test_the_rest_of_an_answer_is_added_to_what_waits(sent: Survey, way: str) -> None:
    """As the question promises; what is told is all that waits then."""
    rest = workbook(sent, Kennis=2) if way == "workbook" else Mail(f"Code: {DUIN}\nKennis: 2")
    made = after(sent, Mail(f"Code: {DUIN}\nBeleid: 3\nKnelpunten: Geld."), rest)
    assert reasons(made) == []
    changed = made.accepted[0].files[FILE].decode()
    assert "policy:\n        level: 3\n" in changed
    assert "knowledge:\n        level: 2\n" in changed
    assert "- Geld." in changed
    told = str(made.accepted[0].told)
    assert "Beleid 2 → 3" in told
    assert "Kennis 1 → 2" in told


def test_what_was_put_right_is_taken_in(sent: Survey) -> None:
    """The later of two typed answers counts, and a workbook that was sent again has all of the first."""
    made = after(sent, Mail(f"Code: {DUIN}\nBeleid: 3"), Mail(f"Code: {DUIN}\nBeleid: 4"))
    assert b"policy:\n        level: 4\n" in made.accepted[0].files[FILE]
    made = after(sent, workbook(sent, Beleid=3), workbook(sent, Beleid=4))
    assert b"policy:\n        level: 4\n" in made.accepted[0].files[FILE]


def test_what_would_take_away_what_waits_is_refused(sent: Survey) -> None:
    """A workbook that says something else, and is silent on the rest."""
    made = after(sent, Mail(f"Code: {DUIN}\nBeleid: 3\nKansen: Een depot."), workbook(sent, Beleid=4))
    assert made.accepted == ()
    (reason,) = reasons(made)
    assert "kregen wij meer dan één antwoord over 2026, en die verschillen" in reason
    assert "Een depot." in reason


def test_what_waits_and_fits_no_longer_is_told(sent: Survey) -> None:
    """As where the programme changed since: nothing is written over it."""
    made = judged(sent.folder, Mail(f"Code: {DUIN}\nBeleid: 3"), earlier=lambda *_: {FILE: b"name: x\n"})
    assert made.accepted == ()
    assert "past niet meer bij wat de monitor nu heeft" in reasons(made)[0]


@pytest.mark.parametrize(
    ("mail", "said"),
    [
        (
            Mail(sender="x@elders.example", text=f"Code: {DUIN}\nBeleid: 3"),
            "hoort bij geen gemeente op onze lijst",
        ),
        (Mail(f"Code: {OOST}\nBeleid: 3"), "hoort niet bij Oost-Ravel"),
        (
            Mail(sender="ander@gmail.com", text=f"Code: {OOST}\nBeleid: 3"),
            "hoort bij geen gemeente op onze lijst",
        ),
        (Mail("Beleid: 3"), "De code van de ronde mist."),
        (Mail("Code: duinbergen-2026-00\nBeleid: 3"), 'De code "duinbergen-2026-00" klopt niet.'),
        (Mail(files=[form("3", "duinbergen-2025-38")]), "klopt niet"),
        (Mail("Hoi, wij komen er op terug." + SIGNATURE), "De code van de ronde mist."),
        (Mail(""), "In deze mail staan geen antwoorden."),
        (
            Mail("Zie bijlage", files=[("winmail.dat", "application/ms-tnef", b"x")]),
            "winmail.dat is van Outlook",
        ),
        (Mail("Zie scan", files=[("scan.jpg", "image/jpeg", b"\xff\xd8")]), "scan.jpg is een afbeelding"),
        (Mail("Zie pdf", files=[("nota.pdf", "application/pdf", b"%PDF")]), "nota.pdf is een pdf"),
        (Mail("Zie zip", files=[("a.zip", "application/zip", b"PK\x03\x04")]), "a.zip is een zip-bestand"),
        (Mail("Zie doc", files=[("a.docx", "application/x", b"PK\x03\x04")]), "a.docx is een document"),
        (Mail("Zie foto", files=[("a.HEIC", "application/octet-stream", b"x")]), "a.HEIC is een afbeelding"),
        (
            Mail("Zie", files=[("a.numbers", "application/x", b"PK\x03\x04")]),
            "a.numbers kunnen wij niet lezen",
        ),
        (Mail("Zie", files=[("../..\\x.exe", "application/x", b"MZ")]), "x.exe kunnen wij niet lezen"),
        (
            Mail("Zie", files=[("Antwoord.eml", "message/rfc822", b"From: a\n\nBeleid: 3")]),
            "Antwoord.eml is een doorgestuurde mail",
        ),
        (
            Mail("Zie", files=[("", "message/rfc822", b"From: a\n\nBeleid: 3")]),
            "De bijlage zonder naam is een doorgestuurde mail, en die openen wij niet.",
        ),
        (Mail("x", subject="Automatisch antwoord: gegevens"), "is een automatisch antwoord"),
        (Mail("x", heads=[("Auto-Submitted", "auto-replied")]), "is een automatisch antwoord"),
        (Mail("x", sender="mailer-daemon@duinbergen.example"), "dat een mail niet aankwam"),
        (Mail("-----BEGIN PGP MESSAGE-----"), "is versleuteld"),
        (Mail("ok", files=[("a.ods", "application/x", b"PK\x03\x04")]), "Excel"),
        (Mail("Zie", files=[("a.xlsx", "application/x", b"x" * 100)]), "Excel"),
    ],
)
def test_what_is_no_answer_gets_a_clear_sentence(sent: Survey, mail: Mail, said: str) -> None:
    """And nothing is taken in."""
    made = judged(sent.folder, mail)
    assert made.accepted == ()
    assert said in reasons(made)[0]


@pytest.mark.parametrize(
    ("head", "said"),
    [
        (b"Content-Type: multipart/report; boundary=x", "dat een mail niet aankwam"),
        (b"Content-Type: multipart/encrypted; boundary=x", "is versleuteld"),
        (b"Content-Type: application/pkcs7-mime; smime-type=enveloped-data", "is versleuteld"),
        (b"Content-Type: text/calendar; method=REPLY", "antwoord op de afspraak"),
    ],
)
def test_what_only_a_program_reads_is_told_apart(sent: Survey, head: bytes, said: str) -> None:
    """By its type."""
    mail = b"From: a@duinbergen.example\r\nSubject: x\r\n" + head + b"\r\n\r\n--x\r\n\r\nx\r\n--x--\r\n"
    assert said in reasons(judged(sent.folder, mail))[0]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0\xff\xfe" * 1000,
        b"From: =?utf-9?q?=ff?= <a@duinbergen.example>\r\nSubject: =?x?\r\nDate: gisteren\r\n\r\nx",
        b"From: a@duinbergen.example\r\nContent-Type: text/plain; charset=onzin\r\n\r\nCode: \xe9\xff",
        b"From: a@duinbergen.example\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n"
        + b"--a\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n" * 1100,
        b"From: a@duinbergen.example\r\nContent-Transfer-Encoding: base64\r\n\r\n===\r\n",
        b"From: a@duinbergen.example\r\nContent-Type: text/html\r\n\r\n" + b"<blockquote>" * 50_000,
    ],
)
def test_nonsense_is_refused_and_raises_nothing(sent: Survey, content: bytes) -> None:
    """Whatever comes in: an unknown charset, a head that is none, parts in parts without an end."""
    made = judged(sent.folder, content)
    assert made.accepted == ()
    assert len(made.refused) == 1


def test_a_letter_of_windows_that_says_latin_1_is_read_as_it_was_typed(sent: Survey) -> None:
    """As many mail programs send a dash or a euro."""
    text = f"Code: {DUIN}\nBeleid: trede: 3\nBeleid: onderbouwing: \u20ac\xa05 \u2013 \xe9\xe9n."
    heads = b"From: a@duinbergen.example\r\nContent-Type: text/plain; charset=iso-8859-1\r\n\r\n"
    made = judged(sent.folder, heads + text.encode("cp1252"))
    assert "€ 5 - één." in made.accepted[0].files[FILE].decode()


@pytest.mark.parametrize("content", [b"", b"geen mail\n", f"Subject: {DUIN}\n\nBeleid: 3".encode()])
def test_a_mail_that_says_no_sender_waits_for_a_person(sent: Survey, content: bytes) -> None:
    """It may be an answer; a message of a mail server gives itself away."""
    assert [one.mail.kind for one in judged(sent.folder, content).refused] == ["unsigned"]
    bounced = b"Return-Path: <>\n" + content
    assert [one.mail.kind for one in judged(sent.folder, bounced).refused] == ["bounce"]


def test_a_mail_that_is_too_large_is_not_read(sent: Survey) -> None:
    """But who sent it is known, for the reply."""
    mail = Mail(f"Code: {DUIN}").sent() + b"x" * LARGEST
    made = judged(sent.folder, mail)
    assert "meer dan 30 MB" in reasons(made)[0]
    assert made.refused[0].mail.sender == "janneke.dewit@duinbergen.example"


def test_many_attachments_are_refused(sent: Survey) -> None:
    """Nobody sends a hundred files."""
    files = [(f"{number}.txt", "application/x", b"x") for number in range(101)]
    assert "te veel bijlagen" in reasons(judged(sent.folder, Mail(files=files)))[0]


def test_ten_mistakes_are_told_at_once(sent: Survey) -> None:
    """Those of the text, and those of what it says."""
    text = (
        f"Code: {DUIN}\nBeleid: 7\nKennis: veel\nMetn: trede: 1\nSpinnenwep: x\n\nBijeenkomst: 2026-03-metn\n"
        "Beleidsmatig: 1\n\nBijeenkomst: 2026-03-meten\nBeleidsmatig: -2\nUitvoerend: veel\n\n"
        "Project: dorpsplien\n\nProject: dorpsplein\nType werk: auto\n\nProject: nieuw\nNaam: !!!\n\n"
        "Beleidsstuk: 9\nTitel: x"
    )
    made = judged(sent.folder, Mail(text))
    assert made.accepted == ()
    assert len([one for one in made.refused[0].problems if one.severity == "error"]) >= 9


def test_the_same_answer_twice_is_one(sent: Survey) -> None:
    """Two mails, one branch; both are thanked."""
    made = judged(sent.folder, Mail(files=[form("3")]), Mail(f"Code: {DUIN}\nBeleid: 3"))
    assert [len(one.mails) for one in made.accepted] == [2]


def test_answers_to_different_questions_go_together(sent: Survey) -> None:
    """One municipality, two officers."""
    attendance = Mail(f"Code: {DUIN}\n\nBijeenkomst: 2026-03-meten\nUitvoerend: 5")
    made = judged(sent.folder, Mail(f"Code: {DUIN}\nBeleid: 3"), attendance)
    changed = made.accepted[0].files[FILE]
    assert b"level: 3" in changed
    assert b"executive: 5" in changed


def test_of_two_answers_only_the_difference_is_told(sent: Survey) -> None:
    """Not that on which one of them is silent."""
    first = Mail(f"Code: {DUIN}\nBeleid: 3\nKansen: Een depot.\nMeten: 1")
    told = reasons(judged(sent.folder, first, Mail(f"Code: {DUIN}\nBeleid: 1\nKennis: 2")))
    assert [line for line in told[0].splitlines() if line.startswith("- ")] == [
        "- Beleid 3 → 1 (conceptzelfscan 2026)"
    ]


def test_two_answers_that_differ_are_a_conflict(sent: Survey) -> None:
    """Neither is taken in, and both senders hear what differs."""
    made = judged(sent.folder, Mail(f"Code: {DUIN}\nBeleid: 3"), Mail(f"Code: {DUIN}\nBeleid: 1"))
    assert made.accepted == ()
    assert len(made.refused) == 2
    for said in reasons(made):
        assert said.startswith(
            "Van Duinbergen kregen wij meer dan één antwoord over 2026, en die verschillen."
        )
        assert "3" in said
        assert "1" in said


def test_a_year_that_is_not_asked_about_is_refused(sent: Survey) -> None:
    """A workbook or code of another round."""
    text = Mail(f"Code: {RoundCode('duinbergen', 2024)}\nBeleid: 3")
    said = reasons(judged(sent.folder, text))[0]
    assert said.startswith("Deze antwoorden gaan over 2024. Wij vragen nu naar 2026")


def test_what_is_known_already_changes_nothing(sent: Survey) -> None:
    """An answer that says what the monitor says."""
    made = judged(sent.folder, Mail(f"Code: {DUIN}\nBeleid: 2"))
    assert [dict(one.files) for one in made.accepted] == [{}]


def test_a_domain_speaks_for_a_municipality() -> None:
    """But one where anybody may have an address does so only with the very address."""
    assert ADDRESSES.may_answer("duinbergen", "Iemand@Duinbergen.example")
    assert ADDRESSES.may_answer("oost-ravel", "weg@gmail.com")
    assert not ADDRESSES.may_answer("oost-ravel", "ander@gmail.com")
    assert not ADDRESSES.may_answer("duinbergen", "iemand@sub.duinbergen.example")
    assert not Addresses().may_answer("duinbergen", "")
