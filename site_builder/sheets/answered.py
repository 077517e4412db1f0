"""An answer of a municipality as tables of the survey, so that it is taken in as a workbook is."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from site_builder.answers.answer import Answer, Given
from site_builder.answers.cells import Cell
from site_builder.answers.fields import Field, Sheet
from site_builder.answers.questions import NEW, Asked, asked_by, paths
from site_builder.answers.survey import sheets
from site_builder.answers.template_rows import row_key
from site_builder.load.advice.wording import closest, quoted
from site_builder.load.folder import Found
from site_builder.load.pipeline import Loaded
from site_builder.problems import Problem, of_file
from site_builder.records.choices import METHODS
from site_builder.records.collection import Records
from site_builder.sheets.columns import Table
from site_builder.sheets.grids import State
from site_builder.sheets.intake import TakenIn, take_in_tables
from site_builder.source.most import MOST

_ROWS = "antwoord"
"""What the tables of an answer are called until a problem is brought back to its line."""


@dataclass(frozen=True, slots=True)
class _Subject(Table):
    """One row for one subject of an answer: the questions that were answered, in the first row."""

    def problem(self, row: int, column: int, field: Field | None, said: tuple[str, str, str]) -> Problem:
        """A problem with an answer, which the message names by its question."""
        message, allowed, hint = said
        where = f"Bij {quoted(field.title)}" if field is not None else f"Bij {self.sheet.name}"
        return Problem(self.place, row, column, f"{where}: {message}", allowed, hint)


def take_in_answer(
    answer: Answer, found: Found, loaded: Loaded, root: str, today: datetime.date, schemas: str
) -> TakenIn:
    """What an answer changes in a folder that loads without errors; for the rest as `take_in`.

    Raises ValueError for a folder with errors. Each problem stands at the line at which the answer was typed.
    """
    records = loaded.records
    if records is None:
        raise ValueError(root)
    problems = list(_refused(answer, records))
    if problems:
        return TakenIn({}, tuple(problems), found, records)
    rows, unknown = _rows(answer, records)
    tables = [_table(answer, records, row, asked, today) for row, asked in enumerate(rows.values(), start=1)]
    state = _state(answer, records)
    taken = take_in_tables(tables, state, list(unknown), (found, loaded), root, today, schemas)
    marks = {
        (row, column): answer.given[path]
        for row, (table, asked) in enumerate(zip(tables, rows.values(), strict=True), start=1)
        for path, one in asked.items()
        for column in (table.columns[one.field.name],)
    }
    first = {row: next(iter(asked)) for row, asked in enumerate(rows.values(), start=1)}
    return replace(taken, problems=tuple(sorted(_typed_at(answer, taken.problems, marks, first))))


def _refused(answer: Answer, records: Records) -> Iterator[Problem]:
    """Why nothing of an answer can be taken in, whatever it says."""
    code = answer.code
    if code.municipality not in records.municipalities:
        meant = closest(code.municipality, records.municipalities)
        hint = f"Bedoelt u {quoted(meant)}?" if meant else "Neem de code over uit onze mail."
        yield of_file(answer.source, f"De gemeente {quoted(code.municipality)} is onbekend.", "", hint)
    elif code.project and (code.municipality, code.project) not in records.projects:
        yield of_file(
            answer.source, f"Het project {quoted(code.project)} is onbekend.", "", "Vraag een nieuwe code."
        )


def _rows(answer: Answer, records: Records) -> tuple[Mapping[str, dict[str, Asked]], list[Problem]]:
    """The questions that were answered by what they are about, and every path that leads to none."""
    every, code = sheets(records), answer.code
    rows: dict[str, dict[str, Asked]] = {}
    problems: list[Problem] = []
    own = f"projects.{code.project}.measurements." if code.project else ""
    known: list[str] = []
    for path, given in answer.given.items():
        asked = asked_by(path, every) if path.startswith(own) else None
        if asked is not None and asked.keys.get("year", str(code.year)) == str(code.year):
            rows.setdefault(asked.subject, {})[path] = asked
            continue
        known = known or list(paths(records, code))
        meant = closest(path, known) if len(problems) <= MOST else None
        hint = f"Bedoelt u {quoted(meant)}?" if meant else "Gebruik het formulier op de site."
        message = f"De vraag {quoted(path)} is onbekend."
        problems.append(Problem(answer.source, given.line, given.column, message, "", hint))
    # A project comes before what is measured in it.
    order = {sheet.name: number for number, sheet in enumerate(every)}
    ordered = sorted(rows.items(), key=lambda one: order[next(iter(one[1].values())).sheet.name])
    return dict(ordered), problems


def _table(
    answer: Answer, records: Records, row: int, asked: Mapping[str, Asked], today: datetime.date
) -> Table:
    first = next(iter(asked.values()))
    sheet = first.sheet
    cells: dict[str, str | None] = {"municipality": answer.code.municipality}
    for name, key in first.keys.items():
        cells[name] = None if key.startswith(NEW) else key
    if sheet.part == "measurements" and cells["project"] is None:
        title = answer.given.get(f"projects.{first.keys['project']}.name")
        cells["project_name"] = title.text if title is not None else None
    cells |= {one.field.name: answer.given[path].text for path, one in asked.items()}
    for name, text in _assumed(answer, records, sheet, first, today):
        cells.setdefault(name, text)
    columns = {name: number for number, name in enumerate(cells, start=1)}
    filled = {columns[name]: Cell(text) for name, text in cells.items() if text is not None}
    return _Subject(sheet, _ROWS, columns, {row: filled})


def _assumed(
    answer: Answer, records: Records, sheet: Sheet, first: Asked, today: datetime.date
) -> Iterator[tuple[str, str]]:
    """What a first answer about a year says without being asked: it is a survey, of the day it was given."""
    if sheet.part != "assessments":
        return
    year = first.keys["year"]
    if not any(str(one.year) == year for one in records.municipalities[answer.code.municipality].assessments):
        yield "date", (answer.day or today).isoformat()
        yield "method", METHODS["survey"]


def _state(answer: Answer, records: Records) -> State | None:
    """What the person saw, by the cells of the survey."""
    if answer.shown is None:
        return None
    every = sheets(records)
    texts = {}
    for path, text in answer.shown.items():
        asked = asked_by(path, every)
        if asked is not None:
            values: Iterable[str | None] = (
                {"municipality": answer.code.municipality, **asked.keys}.get(one.name)
                for one in asked.sheet.keys
            )
            texts[asked.sheet.name, row_key(list(values)), asked.field.name] = text
    return State(answer.code.year, frozenset((answer.code.municipality,)), texts)


def _typed_at(
    answer: Answer,
    problems: Sequence[Problem],
    marks: Mapping[tuple[int, int], Given],
    first: Mapping[int, str],
) -> Iterator[Problem]:
    """Each problem at the line at which its answer was typed."""
    for problem in problems:
        if problem.path == _ROWS:
            given = marks.get((problem.line, problem.column), answer.given[first[problem.line]])
            yield replace(problem, path=answer.source, line=given.line, column=given.column)
        else:
            yield problem
