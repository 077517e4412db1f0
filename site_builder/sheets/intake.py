"""A spreadsheet that came back to changed files, or every problem in it: all is taken in, or nothing.

A problem of a file that was not written yet stands at the cells that it came from.
"""

from __future__ import annotations

import datetime
import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder.answers.fields import Sheet
from site_builder.answers.request import request_sheets
from site_builder.answers.survey import sheets
from site_builder.frozen import frozen
from site_builder.load.folder import File, Found
from site_builder.load.pipeline import Loaded, load_found
from site_builder.problems import Problem, of_file
from site_builder.records.collection import Records
from site_builder.records.kinds import kind_of
from site_builder.schemas import file_name
from site_builder.sheets.changes import Applying, FileWork, Placed
from site_builder.sheets.columns import recognise
from site_builder.sheets.entries import Entry, Refused
from site_builder.sheets.file_data import in_file
from site_builder.sheets.grids import Spread, State
from site_builder.sheets.limits import check
from site_builder.sheets.lines import Line, file_of
from site_builder.sheets.new_text import CannotPatchError, created, patched
from site_builder.sheets.subjects import resolve
from site_builder.source import Document, Mark, Path, read_yaml
from site_builder.source.most import most_of_each


@frozen
class TakenIn:
    """What a spreadsheet means for a data folder.

    `files` are the new contents of the files that change, by their path below the data folder; none where
    `problems` has an error. `after` is the folder as it becomes, and `records` what it holds
    then; None where it does not load.
    """

    files: Mapping[str, bytes]
    problems: tuple[Problem, ...]
    after: Found
    records: Records | None


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


def titles(records: Records) -> tuple[str, ...]:
    """The titles of all columns of all sheets."""
    return tuple(field.title for sheet in sheets(records) for field in sheet.fields)


def take_in(
    spread: Spread, found: Found, loaded: Loaded, root: str, today: datetime.date, schemas: str
) -> TakenIn:
    """What a spreadsheet changes in a folder that loads without errors.

    `found` and `loaded` are that folder, and `root` is how problems name it; `schemas` is the address of the
    folder with schemas from inside it. Raises ValueError for a folder with errors.
    """
    if loaded.records is None:
        raise ValueError(root)
    entries, problems = recognise(spread.grids, sheets(loaded.records), request_sheets(loaded.records))
    problems = [*spread.problems, *problems]
    if not entries and not any(problem.severity == "error" for problem in problems):
        problems.append(_nothing(spread, root))
    taken = take_in_entries(entries, spread.state, problems, (found, loaded), root, today, schemas)
    year = spread.state.year if spread.state is not None else None
    if year is None or loaded.closed_until is None or year > loaded.closed_until or not taken.files:
        return taken
    closed = of_file(
        spread.grids[0].place.rpartition(":")[0] or root,
        f"Dit werkblad gaat over {year}. Dat jaar is gesloten: daar verandert niets meer aan.",
        "",
        "Vul het werkblad van nu in. Klopt er iets niet over dat jaar? Meld het als fout.",
    )
    return TakenIn({}, (closed,), found, loaded.records)


def take_in_entries(
    entries: Sequence[Entry],
    state: State | None,
    problems: list[Problem],
    of: tuple[Found, Loaded],
    root: str,
    today: datetime.date,
    schemas: str,
) -> TakenIn:
    """The same for what is known to be about the survey, with the problems so far.

    `of` is the folder and what it holds, and loads without errors; `state` is what the cells held when
    they were made.
    """
    found, loaded = of
    if loaded.records is None:
        raise ValueError(root)
    lines, wrong = resolve(entries, loaded.records, state)
    problems += wrong
    cells = check(lines)
    problems += cells
    refused = Refused(problems)
    sound = [line for line in lines if line.entry not in refused]
    named = {file_of(line) for line in sound if line.new and not line.sheet.part}
    sound = [line for line in sound if not line.new or file_of(line) in named]
    return _Taking(found, loaded, loaded.records, root, today, schemas).take(state, sound, problems)


def _nothing(spread: Spread, root: str) -> Problem:
    place = spread.grids[0].place if spread.grids else root
    hint = "Begin met een leeg werkblad van het programma: gww export template."
    return of_file(place, "In dit bestand staat niets dat de monitor herkent.", "", hint)


@frozen
class _Taking:
    found: Found
    loaded: Loaded
    records: Records
    root: str
    today: datetime.date
    schemas: str

    def take(self, state: State | None, lines: Sequence[Line], problems: list[Problem]) -> TakenIn:
        contents = {file.name: file.content for file in self.found.files if file.content is not None}
        paths = {file_of(line) for line in lines}
        current = {}
        for path in paths & contents.keys():
            document, _ = read_yaml(contents[path], path)
            if document is not None and isinstance(document.data, dict):
                current[path] = document.data
        applying = Applying(self.records, state, current)
        works = applying.apply(lines)
        problems = [*problems, *applying.problems]
        files: dict[str, bytes] = {}
        for work in works:
            try:
                files[work.path] = self._written(work, contents.get(work.path))
            except CannotPatchError:
                problems.append(_by_hand(f"{self.root}/{work.path}"))
        after = with_files(self.found, files)
        # What was refused is not to be judged again by what its file lacks.
        refused = Refused(problems)
        told = {spot for line in lines if line.entry in refused for spot in line.entry.spots()}
        loaded = load_found(after, self.root, self.today) if files else self.loaded
        placed_ = self._problems(loaded, works, files)
        problems += [one for one in placed_ if (one.path, one.line, one.column) not in told]
        ordered = most_of_each(problems)
        fails = any(problem.severity == "error" for problem in ordered)
        return TakenIn({} if fails else files, ordered, self.found if fails else after, loaded.records)

    def _written(self, work: FileWork, content: bytes | None) -> bytes:
        kind = kind_of(work.path)
        if kind is None:
            raise CannotPatchError(work.path)
        if content is None:
            address = "../" * work.path.count("/") + f"{self.schemas}/{file_name(kind)}"
            return created(kind, work.path, work.data, address)
        axes = [axis.id for axis in self.records.spiderweb.axes]
        return patched(content, work.path, kind, work.data, axes)

    def _problems(
        self, loaded: Loaded, works: Sequence[FileWork], files: Mapping[str, bytes]
    ) -> Sequence[Problem]:
        """The problems that the folder gets, each at its cell."""
        there = {(problem.path, problem.message) for problem in self.loaded.problems}
        new = [problem for problem in loaded.problems if (problem.path, problem.message) not in there]
        places = {}
        for work in works:
            path = f"{self.root}/{work.path}"
            content = files.get(work.path)
            if content is not None and any(problem.path == path for problem in new):
                document, _ = read_yaml(content, path)
                if document is not None:
                    places[path] = Places(work, document)
        return tuple(placed(new, places))


def with_files(found: Found, files: Mapping[str, bytes]) -> Found:
    """A folder with these files of records in it. Raises CannotPatchError for a file that is none."""
    kept = [file for file in found.files if file.name not in files]
    made = [_file(path, content) for path, content in files.items()]
    return replace(found, files=tuple(sorted((*kept, *made), key=lambda file: file.name)))


def _file(path: str, content: bytes) -> File:
    kind = kind_of(path)
    found = kind.match(path) if kind is not None else None
    if kind is None or found is None:
        raise CannotPatchError(path)
    return File(path, kind, found.groups(), content)


def _by_hand(path: str) -> Problem:
    return of_file(
        path,
        "Dit bestand is zo geschreven dat er niets in te vervangen is, bijvoorbeeld met & en *.",
        "Elke waarde uitgeschreven op een eigen regel.",
        "Schrijf de herhaalde waarden uit, of pas dit bestand met de hand aan.",
    )


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
