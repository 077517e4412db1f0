"""Problems of a file that was not written yet, at the cells that it came from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.answers.fields import Sheet
from site_builder.problems import Problem
from site_builder.sheets.changes import FileWork, Placed
from site_builder.sheets.file_data import in_file
from site_builder.source import Document, Mark, Path

_LINE = re.compile(r",? (?:ook )?op regel \d+")


class Places:
    """The cells of one file by their place in its text."""

    def __init__(self, work: FileWork, document: Document) -> None:
        self._at: dict[Mark, Placed] = {}
        positions = {
            id(item): index
            for value in work.data.values()
            if isinstance(value, list)
            for index, item in enumerate(value)
        }
        for placed in work.placed:
            part = placed.line.sheet.part
            start: Path = (part, positions[id(placed.item)]) if part else ()
            own = in_file(placed.item, placed.field.path) if placed.field else ()
            if own is not None:
                path: Path = (*start, *own)
                self._at.setdefault(document.mark(path), placed)
                self._at.setdefault(document.key_mark(path), placed)
                # What is wrong with a group stands at the first answer in it.
                for length in range(len(start) + 1, len(path)):
                    self._at.setdefault(document.key_mark(path[:length]), placed)
        self._marks = sorted(self._at)

    def problem(self, problem: Problem) -> Problem | None:
        """The problem at its cell; None where no row is near."""
        mark = Mark(problem.line, problem.column)
        placed = self._at.get(mark)
        if placed is None:
            index = bisect_right(self._marks, Mark(problem.line, 10**9))
            if not index:
                return None
            placed = self._at[self._marks[index - 1]]
        sheet = placed.line.sheet
        message, allowed, hint = (
            in_words(text, sheet) for text in (problem.message, problem.allowed, problem.hint)
        )
        said = message, allowed, hint
        return replace(placed.line.entry.problem(placed.field, said), severity=problem.severity)


def in_words(text: str, sheet: Sheet) -> str:
    """What is said of a file, in the words of a form: a code that has its words in brackets behind it
    becomes those words, and a line of the file is left out.
    """
    codes = {step for one in sheet.values for step in one.path}
    known = "|".join(map(re.escape, sorted(codes, key=len, reverse=True)))
    told = re.sub(rf'"?\b(?:{known})"? \(([^()]+)\)', r'"\1"', _LINE.sub("", text))
    for code, words in ((code, words) for one in sheet.values for code, words in one.labels.items()):
        told = told.replace(f"{code} ({words})", f'"{words}"')
    return told


def placed(problems: Sequence[Problem], places: dict[str, Places]) -> Iterator[Problem]:
    """Every problem at its cell; one about something else stays where it is."""
    for problem in problems:
        at = places.get(problem.path)
        yield (at.problem(problem) if at is not None else None) or problem
