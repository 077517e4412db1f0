"""An answer of a municipality as entries of the survey, so that it is taken in as a workbook is."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from site_builder.answers.answer import Answer
from site_builder.answers.cells import Cell
from site_builder.answers.fields import Field
from site_builder.answers.questions import NEW, Asked, asked_by, paths, sheets_of
from site_builder.answers.template_rows import row_key
from site_builder.load.advice.wording import closest, quoted
from site_builder.load.folder import Found
from site_builder.load.pipeline import Loaded
from site_builder.problems import Problem, of_file
from site_builder.records.choices import METHODS
from site_builder.records.collection import Records
from site_builder.sheets.entries import Entry
from site_builder.sheets.grids import State
from site_builder.sheets.intake import TakenIn, take_in_entries
from site_builder.source.most import MOST


class _Questions(Entry):
    """What was answered about one thing; a problem names the question instead of a cell."""

    def problem(self, field: Field | None, said: tuple[str, str, str]) -> Problem:
        """A problem at the line at which the answer was typed."""
        message, allowed, hint = said
        row, column = self.spot(field.name if field is not None else "")
        where = quoted(field.title) if field is not None else self.sheet.name
        return Problem(self.place, row, column, f"Bij {where}: {message}", allowed, hint)


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
    subjects, unknown = _subjects(answer, records)
    entries = [_entry(answer, records, asked, today) for asked in subjects]
    state = _state(answer, records)
    unknown += _too_early(answer, records, today)
    taken = take_in_entries(entries, state, unknown, (found, loaded), root, today, schemas)
    return replace(taken, problems=tuple(sorted(taken.problems)))


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


def _too_early(answer: Answer, records: Records, today: datetime.date) -> Iterator[Problem]:
    """A spiderweb of a year that has not begun, of which nobody typed the day."""
    year, latest = answer.code.year, records.region.settings.as_of or today
    own = f"assessments.{year}."
    first = next((given for path, given in answer.given.items() if path.startswith(own)), None)
    if latest.year < year and first is not None and f"{own}date" not in answer.given:
        message = f"Het jaar {year} is nog niet begonnen. Over dat jaar is er nog geen spinnenweb."
        hint = f"Stuur deze antwoorden op vanaf 1 januari {year}."
        yield Problem(answer.source, first.line, first.column, message, "", hint)


def _subjects(answer: Answer, records: Records) -> tuple[list[dict[str, Asked]], list[Problem]]:
    """The questions that were answered, by what they are about, and each path that leads to none."""
    every, code = sheets_of(records, answer.code), answer.code
    subjects: dict[str, dict[str, Asked]] = {}
    problems: list[Problem] = []
    own = f"projects.{code.project}." if code.project else ""
    known: list[str] = []
    for path, given in answer.given.items():
        asked = asked_by(path, every) if path.startswith(own) else None
        if asked is not None and asked.keys.get("year", str(code.year)) == str(code.year):
            subjects.setdefault(asked.subject, {})[path] = asked
            continue
        known = known or list(paths(records, code))
        meant = closest(path, known) if len(problems) <= MOST else None
        hint = f"Bedoelt u {quoted(meant)}?" if meant else "Gebruik het formulier op de site."
        message = f"De vraag {quoted(path)} is onbekend."
        problems.append(Problem(answer.source, given.line, given.column, message, "", hint))
    # A project comes before what is measured in it.
    order = {sheet.name: number for number, sheet in enumerate(every)}
    return sorted(subjects.values(), key=lambda asked: order[_first(asked).sheet.name]), problems


def _first(asked: Mapping[str, Asked]) -> Asked:
    return next(iter(asked.values()))


def _entry(answer: Answer, records: Records, asked: Mapping[str, Asked], today: datetime.date) -> Entry:
    first, given = _first(asked), {one.field.name: answer.given[path] for path, one in asked.items()}
    sheet, begin = first.sheet, next(iter(given.values()))
    texts: dict[str, str | None] = {"municipality": answer.code.municipality}
    texts |= {name: None if key.startswith(NEW) else key for name, key in first.keys.items()}
    if sheet.kind == "project" and sheet.part and texts["project"] is None:
        title = answer.given.get(f"projects.{first.keys['project']}.name")
        texts["project_name"] = title.text if title is not None else None
    texts |= {name: one.text for name, one in given.items()}
    for name, text in _assumed(answer, records, first, today):
        texts.setdefault(name, text)
    spots = {name: given.get(name, begin) for name in texts}
    return _Questions(
        sheet,
        answer.source,
        begin.line,
        begin.column,
        {name: Cell(text) for name, text in texts.items() if text is not None},
        {name: one.column for name, one in spots.items()},
        {name: one.line for name, one in spots.items()},
    )


def _assumed(
    answer: Answer, records: Records, first: Asked, today: datetime.date
) -> Iterator[tuple[str, str]]:
    """What a first answer about a year says without being asked: it is a survey, of the day it was given."""
    if first.sheet.part != "assessments":
        return
    year = first.keys["year"]
    if not any(str(one.year) == year for one in records.municipalities[answer.code.municipality].assessments):
        # A clock may be wrong, and a region may live on another day.
        latest = records.region.settings.as_of or today
        day = (
            answer.day if answer.day is not None and answer.day.year in (int(year), int(year) + 1) else latest
        )
        yield "date", min(day, latest).isoformat()
        yield "method", METHODS["survey"]


def _state(answer: Answer, records: Records) -> State | None:
    """What the person saw, by the cells of the survey."""
    if answer.shown is None:
        return None
    every = sheets_of(records, answer.code)
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
