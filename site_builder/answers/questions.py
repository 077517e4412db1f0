"""What one municipality is asked in a round: every question with its path, and what is known by now."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from site_builder.answers.cells import shown, through
from site_builder.answers.fields import Field, Sheet, Value
from site_builder.answers.request import Request, request_rows, request_sheets
from site_builder.answers.round_code import RoundCode
from site_builder.answers.survey import sheets
from site_builder.answers.template_rows import Filled, Row, Template, of_each_project, template
from site_builder.formats import capitalise
from site_builder.frozen import frozen
from site_builder.records.choices import WORK_PHASES
from site_builder.records.collection import Records

NEW = "+"
"""What the number of something that is not in the monitor yet begins with: `projects.+1.name`."""
_PROJECTS = "projects"


@frozen
class Subject:
    """What some of the questions are about: one row of a sheet, such as a project or a session.

    `path` is where it stands in the records: `assessments.2030`, `projects.dorpshart`,
    `projects.dorpshart.measurements.delivery`, `attendance.2030-03-12-meten`, `documents.1`, or with `+1`
    instead of the last for something new. `heading` is what stands above its questions in a letter.
    """

    sheet: Sheet
    path: str
    heading: str
    row: Row

    @property
    def fields(self) -> tuple[Field, ...]:
        """The questions themselves, in their order."""
        return self.sheet.values

    def question(self, field: Field) -> str:
        """The path of a question; an answer is known by it."""
        return f"{self.path}.{field.name}"

    def known(self, field: Field) -> str:
        """What the monitor holds by now, as an answer that changes nothing would say it."""
        return through(field, self.row.cells.get(field.name))

    def told(self, field: Field) -> str:
        """The same as a person reads it; empty where nothing is known."""
        return in_words(field, self.row.cells.get(field.name))


def in_words(field: Field, value: Value) -> str:
    """A recorded value as a person would answer it."""
    cell = shown(field, value)
    if cell is None:
        return ""
    if isinstance(cell, date):
        return f"{cell:%d-%m-%Y}"
    return str(cell).replace(".", ",") if isinstance(cell, float) else str(cell)


def subjects(records: Records, municipality: str, year: int) -> tuple[Subject, ...]:
    """What a municipality is asked about a year, in the order of the sheets; one new of each that is open."""
    asked = {municipality: records.municipalities[municipality].name}
    made = template(records, year, asked)
    return tuple(subject for filled in made.sheets for subject in _of_sheet(made, filled))


def _of_sheet(made: Template, filled: Filled) -> Iterator[Subject]:
    sheet = filled.sheet
    if sheet.of_projects:
        for project, known, new in of_each_project(made, filled):
            yield from (_subject(sheet, row, "", project.cells["name"]) for row in known)
            yield _subject(sheet, new, NEW, project.cells["name"])
        return
    yield from (_subject(sheet, row, "") for row in filled.known)
    if filled.blank and sheet.part != "measurements":
        yield _subject(sheet, filled.rows[-1], NEW)


def subjects_of(records: Records, code: RoundCode) -> tuple[Subject, ...]:
    """The same for a code: of a contractor what was measured in a project in each phase, and its materials.

    None for a project that is not there.
    """
    if not code.project:
        return subjects(records, code.municipality, code.year)
    if (code.municipality, code.project) not in records.projects:
        return ()
    asked = (Request(records, code.municipality, code.project, phase, code.year) for phase in WORK_PHASES)
    return requested(*asked)


def requested(*asked: Request) -> tuple[Subject, ...]:
    """What a contractor is asked of one project in each of these phases, and its materials, with one new."""
    reports, materials = zip(*map(request_rows, asked), strict=True)
    listed = materials[0]
    return (
        *(_subject(report.sheet, row, "") for report in reports for row in report.rows),
        *(_subject(listed.sheet, row, "") for row in listed.known),
        _subject(listed.sheet, listed.rows[-1], NEW),
    )


def _subject(sheet: Sheet, row: Row, new: str, project: str = "") -> Subject:
    """`project` is the name of the project that a list is of, where there are more."""
    cells = row.cells
    if sheet.kind == "project":
        path = f"{_PROJECTS}.{cells.get('project', f'{NEW}1')}"
        if sheet.of_projects:
            key = f"{NEW}1" if new else str(cells["nr"])
            heading = f"{noun(sheet)}: {f'{project}, ' if project else ''}{'nieuw' if new else key}"
            about = "" if new else f" ({cells[sheet.values[0].name]})"
            return Subject(sheet, f"{path}.{sheet.part}.{key}", heading + about, row)
        if sheet.part:
            phase = sheet.keys[-1].labels[str(cells["phase"])]
            heading = f"{noun(sheet)}: {cells['project_name']}, {phase.lower()}"
            return Subject(sheet, f"{path}.{sheet.part}.{cells['phase']}", heading, row)
        return Subject(sheet, path, f"{noun(sheet)}: {cells.get('name', 'nieuw')}", row)
    key = f"{NEW}1" if new else str(cells[sheet.keys[-1].name])
    heading = f"{noun(sheet)}: {'nieuw' if new else key}"
    if sheet.named == "year":
        heading = sheet.name
    elif sheet.named == "session":
        heading += f" ({cells['session_title']})"
    return Subject(sheet, f"{sheet.part}.{key}", heading, row)


def noun(sheet: Sheet) -> str:
    """What one row of a sheet is called, as its record or, where a question has that name, as the sheet."""
    if not sheet.part:
        return "Project"
    own = capitalise(sheet.place(()).noun)
    return own if not sheet.of_projects and all(one.title != own for one in sheet.values) else sheet.name


@frozen
class Asked:
    """What the path of a question names: the sheet, the cells that name the row, and the column."""

    sheet: Sheet
    subject: str
    keys: Mapping[str, str]
    field: Field


def asked_by(path: str, every: Sequence[Sheet]) -> Asked | None:
    """The question of a path, of whatever municipality; None for a path that names none."""
    steps = path.split(".")
    if steps[0] != _PROJECTS:
        sheet = next((one for one in every if one.kind != "project" and one.part == steps[0]), None)
        return _asked(sheet, steps, 2, {sheet.keys[-1].name: steps[1]} if sheet and steps[1:] else {})
    part = steps[2] if any(one.kind == "project" and [one.part] == steps[2:3] for one in every) else ""
    sheet = next((one for one in every if one.kind == "project" and one.part == part), None)
    keys = {"project": steps[1]} if steps[1:] else {}
    if sheet is not None and part and steps[3:]:
        keys[sheet.keys[-1].name] = steps[3]
    return _asked(sheet, steps, 4 if part else 2, keys)


def _asked(sheet: Sheet | None, steps: list[str], length: int, keys: Mapping[str, str]) -> Asked | None:
    name = ".".join(steps[length:])
    field = next((one for one in sheet.values if one.name == name), None) if sheet is not None else None
    if sheet is None or field is None:
        return None
    return Asked(sheet, ".".join(steps[:length]), keys, field)


def paths(records: Records, code: RoundCode) -> Iterator[str]:
    """The path of every question that goes with a code."""
    for subject in subjects_of(records, code):
        yield from map(subject.question, subject.fields)


def sheets_of(records: Records, code: RoundCode) -> tuple[Sheet, ...]:
    """Every sheet that goes with a code, for `asked_by`."""
    return request_sheets(records) if code.project else sheets(records)
