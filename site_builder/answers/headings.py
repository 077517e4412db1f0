"""The words of a letter: which line is a question, which one says what the questions below it are about."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Protocol

from site_builder.answers.fields import Field, Sheet
from site_builder.answers.questions import NEW, Subject, noun
from site_builder.answers.round_code import RoundCode
from site_builder.load.advice.wording import SAME, closest, quoted

_TITLE = re.compile(r"\W{0,9}([^:=]{2,60}(?::[^:=]{2,30})?)\s*[:=]")
EVIDENCE = re.compile(r"\W{0,9}(?:onderbouwing|toelichting)\s*[:=]\s*(.*)", re.IGNORECASE)
AS_TYPED = str.maketrans(
    {
        **dict.fromkeys("\u2018\u2019\u201a", "'"),
        **dict.fromkeys("\u201c\u201d\u201e", '"'),
        **dict.fromkeys("\u2010\u2011\u2013\u2014", "-"),
    }
)
"""What a mail program makes of the signs on a keyboard, back again; of equal length."""
_NEW = frozenset(("nieuw", "nieuwe", "new"))


class Earlier(Protocol):
    """The question that was answered before."""

    subject: Subject
    field: Field


class Headings:
    """The questions that go with one code."""

    def __init__(self, subjects: Sequence[Subject], code: RoundCode) -> None:
        self.subjects = subjects
        self.code = code
        self.yearly = tuple(one for one in subjects if one.sheet.named == "year")
        self.nouns = {_key(noun(one.sheet)): one.sheet for one in subjects if one.sheet.named != "year"}
        self.added: dict[str, int] = {}
        self._known: dict[str, tuple[re.Pattern[str], Mapping[str, Field]]] = {}

    def question(
        self, at: Subject | None, before: Earlier | None, line: str
    ) -> tuple[Subject, Field, str] | None:
        """The question that a line starts with, and the text behind it: of `at`, else of the year."""
        for subject in (*((at,) if at is not None else ()), *self.yearly):
            pattern, titles = self._titles(subject.sheet)
            found = pattern.match(line)
            if found:
                return subject, titles[_key(found[1])], found[2].strip("*_ ")
        if before is not None and before.field.shape == "level" and (why := EVIDENCE.match(line)):
            name = ".".join((*before.field.path[:-1], "evidence"))
            evidence = next((one for one in before.subject.fields if one.name == name), None)
            return (before.subject, evidence, why[1]) if evidence is not None else None
        return None

    def subject(self, line: str) -> Subject | None:
        """What a line says that the questions below it are about."""
        text = _key(line.strip("*_# ").rstrip(":"))
        for subject in self.yearly:
            if text == _key(subject.heading):
                return subject
        sheet, name = self._heading(line)
        if sheet is None:
            return None
        of_sheet = [one for one in self.subjects if one.sheet.name == sheet.name]
        found = next((one for one in of_sheet if name in _names(one)), None)
        return self._another(found) if found is not None and found.path.endswith(f".{NEW}1") else found

    def unknown(self, line: str) -> tuple[str, str, str] | None:
        """What to say of a heading that leads to nothing: the problem, what is allowed, the likely fix."""
        sheet, name = self._heading(line)
        if sheet is None:
            return None
        known = {other: one for one in self.subjects if one.sheet.name == sheet.name for other in _names(one)}
        meant = closest(name, known)
        hint = f"Bedoelt u {quoted(meant)}?" if meant else "Neem de regel over uit onze mail."
        return f"{quoted(line.rstrip(':'))} is onbekend.", "", hint

    def slip(self, at: Subject | None, line: str) -> tuple[str, str] | None:
        """The title that a line starts with, where that is nearly one of a question; and that question."""
        found = _TITLE.match(line)
        if found is None:
            return None
        titles = [one.title for subject in (at, *self.yearly) if subject for one in subject.fields]
        meant = closest(found[1], titles, SAME)
        return (found[1].strip(), meant) if meant else None

    def _titles(self, sheet: Sheet) -> tuple[re.Pattern[str], Mapping[str, Field]]:
        if sheet.name not in self._known:
            titles = _titles(sheet)
            words = sorted(titles, key=len, reverse=True)
            some = "|".join(
                r"\s+".join(map(re.escape, title.split())).replace(":", r"\s*:") for title in words
            )
            self._known[sheet.name] = re.compile(rf"\W{{0,9}}({some})\s*[:=]\s*(.*)", re.IGNORECASE), titles
        return self._known[sheet.name]

    def _heading(self, line: str) -> tuple[Sheet | None, str]:
        word, colon, name = line.strip("*_# ").partition(":")
        sheet = self.nouns.get(_key(word)) if colon else None
        return sheet, _key(name)

    def _another(self, blank: Subject) -> Subject:
        """The next that is new of its kind."""
        number = self.added[blank.path] = self.added.get(blank.path, 0) + 1
        return replace(blank, path=f"{blank.path.removesuffix('1')}{number}")


def _names(subject: Subject) -> frozenset[str]:
    """By what a person may call a subject: as its heading does, without its brackets, by its code."""
    told = _key(subject.heading.partition(":")[2])
    codes = subject.path.split(".")
    if len(codes) > 2:
        # What is in a project is called after it, but for a contractor, who has one.
        first = subject.row.cells.get(subject.sheet.values[0].name)
        whole, comma, last = told.removesuffix(f" ({_key(str(first))})").rpartition(", ")
        names = {told, f"{whole}{comma}{last}", f"{codes[1]}, {last}" if comma else last}
    else:
        names = {told, codes[-1], *((told.partition(" (")[0],) if subject.sheet.part else ())}
    news = {f"{one.removesuffix('nieuw')}{word}" for one in names if one.endswith("nieuw") for word in _NEW}
    return frozenset(names | news)


def _key(text: str) -> str:
    return re.sub(r"\s*:\s*", ": ", " ".join(text.split())).casefold().strip()


def _titles(sheet: Sheet) -> Mapping[str, Field]:
    """The questions of a sheet by what a person types: the title, and for a level the axis alone."""
    short = {_key(one.title.partition(":")[0]): one for one in sheet.values if one.shape == "level"}
    return {**short, **{_key(one.title.translate(AS_TYPED)): one for one in sheet.values}}
