"""Answers as plain text in a mail: written so that a person can read it, and type it without a form.

    Code: veldoord-2030-13

    Spinnenweb
    Beleid: trede: 3
    Beleid: onderbouwing: het college stelde in maart nieuw beleid vast.

A question is its title and a colon; a heading says what the questions below it are about (docs/answers.md).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from site_builder.answers.answer import LONGEST_ANSWER, MOST_ANSWERS, Answer, Given, Reading
from site_builder.answers.answer_file import unknown_code
from site_builder.answers.fields import Field
from site_builder.answers.headings import AS_TYPED, Headings
from site_builder.answers.questions import NEW, Subject, subjects_of
from site_builder.answers.round_code import RoundCode, codes_in
from site_builder.load.advice.guesses import UNKNOWN
from site_builder.load.advice.wording import SAME, closest, quoted
from site_builder.problems import Problem
from site_builder.records.collection import Records
from site_builder.source import Mark, plain_spaces
from site_builder.source.most import MOST

Lines = Sequence[tuple[int, str]]
"""The lines of a letter with their numbers in the mail, from 1."""
CODE = "Code"
WIDE = 60
"""Signs on a line from which on the next line may be its end: mail programs break lines between 65 and 80."""
_END = re.compile(
    r"\W{0,9}(met (?:\w+ )?(?:vriendelijke )?groet\w*|(?:hartelijke|vriendelijke) groet\w*|groet(en|jes)?|"
    r"m\.?v\.?g\.?|hoogachtend|alvast bedankt|verzonden vanaf|verstuurd vanaf|sent from|outlook voor)\b",
    re.IGNORECASE,
)
_BULLET = re.compile(r"[-•*–]\s+")
_LEVEL = re.compile(
    r"(?:trede\s*)?\(?(\d)\)?(?:\s*[-,.;:]\s+|\s+|[-,.;:](?!\d))"
    r"(?![-,.;:]?\s*\d(?!\d)|(?:of|à|a|en|tot|tot en met|t/m|naar)\s+\d)(?=\S)",
    re.IGNORECASE,
)
"""A level and its evidence behind it; no half level ("2,5"), and no two ("1 of 2", "2 - 3")."""
_CODE_LINE = re.compile(rf"\W{{0,9}}{CODE}\s*[:=]", re.IGNORECASE)


def letter(code: RoundCode, every: Iterable[Subject], given: Mapping[str, str]) -> str:
    """The text of answers by their path; with none, the questions that a person can type behind."""
    parts = [f"{CODE}: {code}"]
    for subject in (one for asked in every for one in _copies(asked, given)):
        asked = [one for one in subject.fields if not given or subject.question(one) in given]
        if asked:
            lines = (f"{one.title}: {_one(one, given.get(subject.question(one), ''))}" for one in asked)
            parts.append("\n".join((subject.heading, *(line.rstrip() for line in lines))))
    return "\n\n".join(parts) + "\n"


def _copies(subject: Subject, given: Mapping[str, str]) -> Iterator[Subject]:
    """The subject itself, and the second and further of what is new."""
    yield subject
    start, new, _ = subject.path.rpartition(f"{NEW}1")
    if new:
        told = re.compile(rf"{re.escape(start + NEW)}(\d+)\.")
        numbers = {int(found[1]) for path in given if (found := told.match(path))}
        yield from (replace(subject, path=f"{start}{NEW}{number}") for number in sorted(numbers - {1}))


def _one(asked: Field, text: str) -> str:
    if asked.shape == "lines" and text:
        return "\n" + "\n".join(f"- {line}" for line in text.split("\n"))
    return " ".join(text.split())


def read_letter(lines: Lines, source: str, records: Records, subject: str = "") -> Reading:
    """What a letter says, or every problem with it. `subject` is that of the mail: a code there counts too.

    The lines are those that a person wrote: without a quoted thread and without a signature.
    """
    text = "\n".join(line for _, line in lines)
    codes = dict.fromkeys((*codes_in(text), *codes_in(subject)))
    sound = [code for code in codes if isinstance(code, RoundCode)]
    if len(sound) != 1 or sound[0].municipality not in records.municipalities:
        return Reading(None, (_which(lines, source, [str(code) for code in sound or codes]),))
    return _Letter(records, sound[0], source).read(lines)


def _which(lines: Lines, source: str, codes: Sequence[str]) -> Problem:
    if not codes:
        # What stands behind our word is meant as one.
        told = [
            (number, _CODE_LINE.sub("", line).strip(" *_"))
            for number, line in lines
            if _CODE_LINE.match(line)
        ]
        number, text = next((one for one in told if one[1]), (1, ""))
        return unknown_code(text, source, Mark(number, 1))
    at = Mark(next((number for number, line in lines if codes[0] in line.lower()), 1), 1)
    if len(codes) > 1:
        message = f"Er staan twee codes in deze mail: {codes[0]} en {codes[1]}."
        return Problem(source, at.line, 1, message, "Eén code in elke mail.", "Stuur per code een mail.")
    return unknown_code(codes[0], source, at)


@dataclass(slots=True)
class _Current:
    """The answer that is being read: its question, and the lines so far."""

    subject: Subject
    field: Field
    line: int
    lines: list[str]


@dataclass(slots=True)
class _Letter:
    """Reads one letter, line by line."""

    records: Records
    code: RoundCode
    source: str
    given: dict[str, Given] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    at: Subject | None = None
    now: _Current | None = None
    before: _Current | None = None

    def read(self, lines: Lines) -> Reading:
        headings = Headings(subjects_of(self.records, self.code), self.code)
        # Our own mail has its greeting above the questions, and its code between the two.
        code = max((number for number, line in lines if _CODE_LINE.match(line)), default=0)
        for number, written in lines:
            line = plain_spaces(written).translate(AS_TYPED).strip()
            if _END.match(line) and number > code:
                break
            if not line:
                self._close()
            elif not _CODE_LINE.match(line):
                self._line(headings, number, line)
            if len(self.problems) > MOST or len(self.given) > MOST_ANSWERS:
                break
        self._close()
        if not self.given and not self.problems:
            message = "In deze mail staan geen antwoorden die de monitor herkent."
            hint = "Zet elke vraag op een eigen regel, met een dubbele punt en dan het antwoord."
            self.problems.append(Problem(self.source, 1, 1, message, "Zoals: Beleid: trede: 3", hint))
        return Reading(Answer(self.code, self.given, self.source), tuple(self.problems))

    def _line(self, headings: Headings, number: int, line: str) -> None:
        if (asked := headings.question(self.at, self.before, line)) is not None:
            subject, question, text = asked
            self._close()
            self.at, self.now = subject, _Current(subject, question, number, [text] if text else [])
            self.before = self.now
        elif (heading := headings.subject(line)) is not None:
            self._close()
            self.at = heading
        elif unknown := headings.unknown(line):
            self._close()
            self.problems.append(Problem(self.source, number, 1, *unknown))
        elif self.now is not None and self._goes_on(self.now, line):
            self.now.lines.append(line)
        elif slip := headings.slip(self.at, line):
            message = f"De vraag {quoted(slip[0])} is onbekend."
            self.problems.append(
                Problem(self.source, number, 1, message, "", f"Bedoelt u {quoted(slip[1])}?")
            )
        elif self.given or self.now:
            self._close()
            message = f"Deze regel hoort bij geen vraag en is niet gelezen: {quoted(line)}."
            self.problems.append(Problem(self.source, number, 1, message, severity="warning"))

    def _goes_on(self, now: _Current, line: str) -> bool:
        """Whether a line is more of the answer above it."""
        if not now.lines:
            return True
        if now.field.shape in ("text", "lines"):
            return closest(line.partition(":")[0], [one.title for one in now.subject.fields], SAME) is None
        return len(now.lines[-1]) >= WIDE

    def _close(self) -> None:
        now, self.now = self.now, None
        if now is None:
            return
        text = _joined(now)
        if now.field.shape == "level":
            text = text.lower().removeprefix("trede").strip() if len(text) < 9 else text
        if not text or (now.field.shape not in ("text", "lines") and text.casefold() in UNKNOWN):
            return
        if now.field.shape == "level" and (found := _LEVEL.match(text)) and found[1] in now.field.labels:
            why = text[found.end() :].strip()
            self._put(now, now.field, found[1])
            evidence = next((one for one in now.subject.fields if one.name == _evidence(now.field)), None)
            if evidence is not None and not _says(now.field.labels[found[1]], why):
                self._put(now, evidence, why)
            return
        self._put(now, now.field, text)

    def _put(self, now: _Current, question: Field, text: str) -> None:
        path = now.subject.question(question)
        earlier = self.given.setdefault(path, Given(text[:LONGEST_ANSWER], now.line))
        if len(text) > LONGEST_ANSWER:
            message = f"Het antwoord op {quoted(question.title)} is te lang."
            self.problems.append(
                Problem(self.source, now.line, 1, message, f"Hoogstens {LONGEST_ANSWER} tekens.")
            )
        elif earlier.text != text:
            message = f"{quoted(question.title)} staat er twee keer, met een ander antwoord."
            hint = "Haal een van de twee weg."
            self.problems.append(Problem(self.source, now.line, 1, message, "Elke vraag één keer.", hint))


def _evidence(question: Field) -> str:
    return ".".join((*question.path[:-1], "evidence"))


def _says(label: str, text: str) -> bool:
    """Whether a text is what a level means, which is no evidence of it."""
    words = label.partition("–")[2].translate(AS_TYPED)
    return " ".join(text.split()).casefold().rstrip(".") == " ".join(words.split()).casefold().rstrip(".")


def _joined(now: _Current) -> str:
    """The lines of an answer as its text: broken lines whole again, and each point of a list on its own."""
    if now.field.shape != "lines":
        return " ".join(now.lines)
    points: list[str] = []
    marked = any(_BULLET.match(line) for line in now.lines)
    for line, above in zip(now.lines, ["", *now.lines], strict=False):
        if points and not _BULLET.match(line) and (marked or len(above) >= WIDE):
            points[-1] += f" {line}"
        else:
            points.append(line)
    return "\n".join(points)
