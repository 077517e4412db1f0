"""The rows of every sheet for a year, with what is known now."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from datetime import date

from site_builder.answers.fields import Field, Sheet, Value
from site_builder.answers.project_sheets import COMES_FREE, NEEDED
from site_builder.answers.survey import FIGURES, sheets
from site_builder.formats import sort_key
from site_builder.frozen import frozen
from site_builder.load.rules.participation import on
from site_builder.records.amounts import YearFigures
from site_builder.records.base import Record
from site_builder.records.choices import STATUSES, WORK_PHASES
from site_builder.records.collection import Records
from site_builder.records.description import fields_of
from site_builder.records.headcount import Few
from site_builder.records.municipality import Assessment, Municipality
from site_builder.records.project import Project

BLANK_ROWS = 10
"""Rows at the bottom of a sheet for what is not in the monitor yet."""


@frozen
class Row:
    """The cells of one row by the names of the fields; what is not there is empty.

    `before` is what was told the time before, in the year `earlier`.
    """

    cells: Mapping[str, Value]
    before: Mapping[str, Value] = field(default_factory=dict)
    earlier: int = 0

    def key(self, sheet: Sheet, last: str = "") -> str:
        """What names the row, as text; see `row_key`. `last` is the last key of something new."""
        keys = [self.cells.get(field.name) for field in sheet.keys]
        return row_key([*keys[:-1], last] if last else keys)


@frozen
class Filled:
    """A sheet with its rows; the last `blank` of them are for something new."""

    sheet: Sheet
    rows: tuple[Row, ...]
    blank: int = 0

    @property
    def known(self) -> tuple[Row, ...]:
        """The rows of what is in the monitor."""
        return self.rows[: len(self.rows) - self.blank]


@frozen
class Template:
    """What is sent to municipalities: `asked` holds the name of each by its slug, in the order of rows."""

    records: Records
    year: int
    asked: Mapping[str, str]
    sheets: tuple[Filled, ...]


def row_key(keys: Sequence[Value]) -> str:
    """The key cells of a row as one text."""
    return "/".join("" if key is None else str(key) for key in keys)


def asked_in(records: Records, year: int) -> Mapping[str, str]:
    """The municipalities that take part at the end of a year, by slug, in the order of their names."""
    names = {
        slug: record.name
        for slug, record in records.municipalities.items()
        if on(record.participation, date(year, 12, 31))
    }
    return dict(sorted(names.items(), key=lambda one: sort_key(one[1])))


def template(records: Records, year: int, asked: Mapping[str, str]) -> Template:
    """All sheets for a year and these municipalities, with the current values in them."""
    projects: dict[str, list[tuple[str, Project]]] = {slug: [] for slug in asked}
    for (slug, code), project in records.projects.items():
        if slug in projects:
            projects[slug].append((code, project))
    fill = _Filling(records, year, asked, projects)
    rows = {
        "Spinnenweb": fill.assessments,
        "Projecten": fill.projects,
        "Metingen": fill.measurements,
        COMES_FREE: fill.of_projects,
        NEEDED: fill.of_projects,
        FIGURES: fill.figures,
        "Aanwezigheid": fill.attendance,
        "Beleid": fill.positions,
        "Ondersteuning": fill.positions,
    }
    filled = []
    for sheet in sheets(records):
        known = tuple(rows[sheet.name](sheet))
        blank = (fill.blank(),) * BLANK_ROWS if sheet.open else ()
        filled.append(Filled(sheet, (*known, *blank), len(blank)))
    return Template(records, year, asked, tuple(filled))


def of_each_project(made: Template, listed: Filled) -> Iterator[tuple[Row, tuple[Row, ...], Row]]:
    """Each project that is known, what it has of a list, and a row of that list for something new."""
    (projects,) = (one for one in made.sheets if one.sheet.kind == "project" and not one.sheet.part)
    own: dict[Value, list[Row]] = {}
    for row in listed.known:
        own.setdefault((row.cells["municipality"], row.cells["project"]), []).append(row)
    for project in projects.known:
        cells = {key: project.cells[key] for key in ("municipality_name", "municipality", "project")}
        new = Row({**cells, "project_name": project.cells["name"]})
        yield project, tuple(own.get((cells["municipality"], cells["project"]), ())), new


def recorded(item: object, path: Sequence[str]) -> Value:
    """The value at a path in a part of a record; None where nobody wrote one."""
    for step in path:
        if isinstance(item, Record):
            name = fields_of(type(item))[step].name
            item = getattr(item, name) if name in item.model_fields_set else None
        elif isinstance(item, Mapping):
            item = item.get(step)
        elif isinstance(item, tuple):
            item = next((one for one in item if one.kind == step), None)
        else:
            return None
    # Who answers knows the number; what is sent back empty changes nothing.
    return None if item == () or isinstance(item, Few) else item


def values_of(fields: Sequence[Field], item: object) -> dict[str, Value]:
    """What is known of an item, by the names of the fields."""
    found = {field.name: recorded(item, field.path) for field in fields}
    return {name: value for name, value in found.items() if value is not None}


def _year(item: Assessment | YearFigures) -> int:
    return item.year


@frozen
class _Filling:
    records: Records
    year: int
    asked: Mapping[str, str]
    own_projects: Mapping[str, Sequence[tuple[str, Project]]]

    def _of(self, slug: str) -> dict[str, Value]:
        return {"municipality_name": self.asked[slug], "municipality": slug}

    def _municipalities(self) -> Iterator[tuple[str, Municipality]]:
        return ((slug, self.records.municipalities[slug]) for slug in self.asked)

    def _projects(self) -> Iterator[tuple[str, str, Project]]:
        for slug in self.asked:
            for code, project in sorted(self.own_projects[slug], key=lambda one: sort_key(one[1].name)):
                yield slug, code, project

    def blank(self) -> Row:
        """A row for something new; with one municipality it is known whose."""
        return Row(self._of(next(iter(self.asked))) if len(self.asked) == 1 else {})

    def assessments(self, sheet: Sheet) -> Iterator[Row]:
        return self._of_the_year(sheet, lambda municipality: municipality.assessments)

    def figures(self, sheet: Sheet) -> Iterator[Row]:
        return self._of_the_year(sheet, lambda municipality: municipality.figures)

    def _of_the_year(
        self, sheet: Sheet, items: Callable[[Municipality], Sequence[Assessment | YearFigures]]
    ) -> Iterator[Row]:
        for slug, municipality in self._municipalities():
            known = next((one for one in items(municipality) if one.year == self.year), None)
            status = STATUSES[known.status] if known else "Nog niet ingevuld"
            cells = {**self._of(slug), "year": self.year, "status_now": status}
            last = max((one for one in items(municipality) if one.year < self.year), key=_year, default=None)
            before, earlier = values_of(sheet.values, last), last.year if last else 0
            yield Row({**cells, **values_of(sheet.values, known)}, before, earlier)

    def projects(self, sheet: Sheet) -> Iterator[Row]:
        for slug, code, project in self._projects():
            cells = {**self._of(slug), "project": code, "status_now": STATUSES[project.status]}
            yield Row({**cells, **values_of(sheet.values, project)})

    def measurements(self, sheet: Sheet) -> Iterator[Row]:
        for slug, code, project in self._projects():
            known = {one.phase: one for one in project.measurements}
            for phase in WORK_PHASES:
                cells = {**self._of(slug), "project_name": project.name, "project": code, "phase": phase}
                yield Row({**cells, **values_of(sheet.values, known.get(phase))})  # type: ignore[call-overload]

    def of_projects(self, sheet: Sheet) -> Iterator[Row]:
        for slug, code, project in self._projects():
            for number, item in enumerate(getattr(project, sheet.part), start=1):
                cells = {**self._of(slug), "project_name": project.name, "project": code, "nr": number}
                yield Row({**cells, **values_of(sheet.values, item)})

    def attendance(self, sheet: Sheet) -> Iterator[Row]:
        year = self.records.sessions.get(self.year)
        for slug, municipality in self._municipalities():
            known = {one.session: one for one in municipality.attendance}
            for session in year.sessions if year else ():
                invited = session.state == "held" and on(municipality.participation, session.date)
                invited = invited and (not session.municipalities or slug in session.municipalities)
                if invited or session.id in known:
                    about = {"session_title": session.title, "session_date": session.date}
                    cells = {**self._of(slug), **about, "session": session.id}
                    yield Row({**cells, **values_of(sheet.values, known.get(session.id))})

    def positions(self, sheet: Sheet) -> Iterator[Row]:
        for slug, municipality in self._municipalities():
            for number, item in enumerate(getattr(municipality, sheet.part), start=1):
                yield Row({**self._of(slug), "nr": number, **values_of(sheet.values, item)})
