"""The answers in a mail: in files of the form, in workbooks, and in its text; or why there are none.

Its text is what a person wrote, apart from what it quotes and from what stands below it.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field, replace
from datetime import date

from site_builder.answers.answer import Answer
from site_builder.answers.answer_file import SUFFIXES, read_answer_file
from site_builder.answers.letter import read_letter
from site_builder.answers.round_code import RoundCode, codes_in
from site_builder.frozen import frozen
from site_builder.inbox import words
from site_builder.inbox.opened import File, Opened
from site_builder.load.folder import Found
from site_builder.load.pipeline import Loaded
from site_builder.problems import Problem
from site_builder.records.collection import Records
from site_builder.sheets.answered import take_in_answer
from site_builder.sheets.grids import Spread
from site_builder.sheets.intake import TakenIn, take_in
from site_builder.sheets.returned_workbook import read_workbook

TEXT = "tekst van de mail"
_PGP = "-----BEGIN PGP MESSAGE-----"
_ZIP = b"PK\x03\x04"
_KINDS = (
    ("image/", "image"),
    ("application/pdf", "pdf"),
    ("message/", "mail"),
    ("application/ms-tnef", "tnef"),
)
_ENDINGS: Mapping[str, tuple[str, ...]] = {
    "tnef": ("winmail.dat",),
    "image": (".heic", ".heif", ".jpg", ".jpeg", ".png", ".gif", ".webp", ".tif", ".tiff", ".bmp"),
    "pdf": (".pdf",),
    "word": (".docx", ".doc", ".odt", ".rtf", ".pages", ".pptx", ".ppt", ".odp"),
    "mail": (".eml", ".msg"),
    "other": (".numbers",),
}
"""Files whose name says more than the kind that a mail program gave them; many are a zip inside."""
_UNREAD = frozenset(
    (
        "text/calendar",
        "application/pgp-signature",
        "application/pkcs7-signature",
        "application/x-pkcs7-signature",
    )
)


@frozen
class Folder:
    """The data folder that answers are held against: its files, what it holds, its name, and its day.

    `answered` is the day of the answers that do not say it themselves.
    """

    found: Found
    loaded: Loaded
    root: str
    today: date
    schemas: str
    answered: date | None = None


@frozen
class Source:
    """One answer of a mail: of whom it is, what it means for a folder, a mark of what it says, its day."""

    code: RoundCode
    digest: str
    take: Callable[[Folder], TakenIn]
    day: date | None = None


@frozen
class Sources:
    """What a mail has. `reasons` are sentences on what is no answer, `problems` what is wrong in one."""

    found: tuple[Source, ...] = ()
    reasons: tuple[str, ...] = field(default=())
    problems: tuple[Problem, ...] = field(default=())


Lines = tuple[tuple[int, str], ...]
_SIGNATURE = re.compile(r"-- ?|_{10,}|\*{10,}")
_THREAD = re.compile(
    r"""(?ix) [-_ ]* (oorspronkelijk|original|doorgestuurd|forwarded) [ ] (bericht|message|mail|e-mail) .*
    | (op|on) [ ] .{6,120} (schreef|wrote) .* :?
    | .{3,120} [ ] (schreef|wrote) [ ] (op|on) [ ] .* :
    """
)
_FROM = re.compile(r"(?i)\W*(van|from)\s*:\s*\S.*")
_SENT = re.compile(r"(?i)\W*(verzonden|datum|sent|date|aan|to)\s*:\s*\S.*")
_QUOTED = re.compile(r"^(?:\s?[>|]\s?){1,100}")
LONGEST = 2_000
"""Lines of a mail that are read."""


@frozen
class Written:
    """The lines with their numbers, from 1: those of the sender, and those of the mail that it answers.

    `quoted` are the numbers of lines that have a mark before them.
    """

    own: Lines
    thread: Lines
    quoted: frozenset[int]


def sources(mail: Opened, records: Records) -> Sources:
    """Every answer in a mail, or why there is none; one that cannot be read refuses the others too."""
    if mail.kind or _PGP in mail.text:
        return Sources(reasons=(words.KINDS[mail.kind or "encrypted"],))
    found: list[Source] = []
    reasons: list[str] = []
    problems: list[Problem] = []
    for file in mail.files:
        one = _file(file, mail)
        found += one.found
        problems += one.problems
        reasons += one.reasons
    if not (problems or (reasons and not found)) or _has_code(mail):
        text = _text(mail, records)
        # A letter that goes with a file need not hold an answer.
        if text.found or not (found or problems or reasons):
            found += text.found
            problems += text.problems
            reasons += text.reasons
    if found:
        # A picture in a signature, a pdf for information: there is an answer beside it.
        return Sources(tuple(found), (), tuple(problems))
    serious = any(problem.severity == "error" for problem in problems)
    return Sources(
        (),
        tuple(dict.fromkeys(reasons)) or (() if serious else (words.NO_ANSWER,)),
        tuple(problems),
    )


def _has_code(mail: Opened) -> bool:
    return next(codes_in(f"{mail.subject}\n{mail.text}"), None) is not None


def _file(file: File, mail: Opened) -> Sources:
    name = file.name.lower()
    if file.kind in _UNREAD or name.endswith((".ics", ".asc", ".p7s", ".vcf")):
        return Sources()
    if name.endswith(SUFFIXES) or file.kind == "application/json":
        reading = read_answer_file(file.content, file.name or "antwoorden")
        return _of_answer(reading.answer, reading.problems)
    if name.endswith((".xlsx", ".xlsm", ".xls", ".ods")) or (
        file.content.startswith(_ZIP) and b"xl/workbook" in file.content and not name.endswith(".zip")
    ):
        return _workbook(file, mail)
    return Sources(reasons=(_unread(file),))


def _unread(file: File) -> str:
    name = file.name.lower()
    said = next((kind for begins, kind in _KINDS if file.kind.startswith(begins)), "other")
    kind = next((kind for kind, endings in _ENDINGS.items() if name.endswith(endings)), said)
    if file.content.startswith(_ZIP) and kind == "other" and not name.endswith(_ENDINGS[kind]):
        kind = "zip"
    return words.FILES[kind].format(name=file.name or "zonder naam")


def _workbook(file: File, mail: Opened) -> Sources:
    spread = read_workbook(file.content, file.name or "werkblad.xlsx")
    if any(problem.severity == "error" for problem in spread.problems):
        return Sources(problems=spread.problems)
    code = _code_of(spread, mail)
    if not isinstance(code, RoundCode):
        return Sources(reasons=(code,))

    def take(folder: Folder) -> TakenIn:
        return take_in(
            spread,
            folder.found,
            folder.loaded,
            folder.root,
            folder.today,
            folder.schemas,
        )

    return Sources((Source(code, hashlib.sha256(file.content).hexdigest(), take),))


def _code_of(spread: Spread, mail: Opened) -> RoundCode | str:
    """Of whom a workbook is: it says so itself, or else the mail does; or why that is not known."""
    if spread.state is not None:
        if len(spread.state.asked) != 1:
            return words.MANY_MUNICIPALITIES
        # Of a contractor it names the project too.
        municipality, _, project = next(iter(spread.state.asked)).partition("/")
        return RoundCode(municipality, spread.state.year, project)
    codes = {code for code in codes_in(f"{mail.subject}\n{mail.text}") if isinstance(code, RoundCode)}
    return codes.pop() if len(codes) == 1 else words.NO_CODE


def _text(mail: Opened, records: Records) -> Sources:
    parts = written(mail.text)
    if between := _between(parts):
        mixed = _letter(between, mail, mail.subject, records)
        if mixed.found and not any(problem.severity == "error" for problem in mixed.problems):
            return mixed
    own = _letter(parts.own, mail, mail.subject, records)
    if own.found or not parts.thread:
        return own
    # Many people type their answers above the code, or in the mail that they answer.
    quoted = "\n".join(line for _, line in parts.thread)
    own = _letter(parts.own, mail, f"{mail.subject}\n{quoted}", records)
    if own.found:
        return own
    thread = _letter((*parts.own, *parts.thread), mail, mail.subject, records)
    return thread if thread.found else own


def _between(parts: Written) -> Lines:
    """All lines in their order where somebody typed between quoted ones, as below a question; else none."""
    every = sorted((*parts.own, *parts.thread))
    first, last = min(parts.quoted, default=0), max(parts.quoted, default=0)
    typed = {at for at, line in every if first < at < last and line.strip()} - parts.quoted
    lines: list[tuple[int, str]] = []
    for at, line in every:
        while at in typed and lines and not lines[-1][1].strip():
            # A question and what was typed below it have an empty line between them.
            lines.pop()
        lines.append((at, line))
    return tuple(lines) if typed else ()


def _letter(lines: Lines, mail: Opened, subject: str, records: Records) -> Sources:
    if not any(line.strip() for _, line in lines):
        return Sources(reasons=(words.NO_ANSWER,))
    reading = read_letter(lines, TEXT, records, subject)
    if reading.answer is None or not reading.answer.given:
        return Sources(problems=reading.problems)
    return _of_answer(replace(reading.answer, day=mail.day), reading.problems)


def _of_answer(answer: Answer | None, problems: tuple[Problem, ...]) -> Sources:
    if answer is None:
        return Sources(problems=problems)

    def take(folder: Folder) -> TakenIn:
        dated = replace(answer, day=folder.answered)
        return take_in_answer(dated, folder.found, folder.loaded, folder.root, folder.today, folder.schemas)

    return Sources((Source(answer.code, "".join(_digest(answer)), take, answer.day),), (), problems)


def _digest(answer: Answer) -> Iterator[str]:
    said = sorted((path, given.text) for path, given in answer.given.items())
    yield hashlib.sha256(json.dumps([str(answer.code), said]).encode()).hexdigest()


def written(text: str) -> Written:
    """Tell the lines of a mail apart. A quoted line loses its marks; a signature is in neither."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")[:LONGEST]
    own: list[tuple[int, str]] = []
    thread: list[tuple[int, str]] = []
    marked: set[int] = set()
    below = signed = False
    for number, line in enumerate(lines, start=1):
        quoted = _QUOTED.match(line)
        if not quoted and not below and _begins_thread(lines, number - 1):
            below, signed = True, False
        if quoted:
            marked.add(number)
            thread.append((number, line[quoted.end() :]))
        elif below:
            signed = signed or _SIGNATURE.fullmatch(line.rstrip("\n")) is not None
            if not signed:
                thread.append((number, line))
        elif _SIGNATURE.fullmatch(line):
            signed = True
        elif not signed:
            own.append((number, line))
    return Written(tuple(own), tuple(thread), frozenset(marked))


def _begins_thread(lines: list[str], at: int) -> bool:
    line = lines[at].strip()
    if _THREAD.fullmatch(line):
        return True
    return bool(_FROM.fullmatch(line)) and any(_SENT.fullmatch(one) for one in lines[at + 1 : at + 4])
