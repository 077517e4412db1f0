"""The yearly survey as sheets: a form per subject and per project, and a list of what there are more of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from site_builder.answers.cells import shown
from site_builder.answers.fields import BY_CODE, Field, Sheet, Value
from site_builder.answers.questions import NEW
from site_builder.answers.survey import OWN_SHEETS
from site_builder.answers.template_rows import Filled, Row, Template, row_key
from site_builder.formats import capitalise, count
from site_builder.frozen import frozen
from site_builder.workbooks.codes import Code
from site_builder.workbooks.layout import Ask, Leaf, Line, Said, Told, band, heads, names, text, title
from site_builder.workbooks.looks import explained, width

QUESTION, ANSWER, EVIDENCE, EARLIER = "Vraag", "Antwoord", "Onderbouwing", "Vorig jaar"
FORM = (38.0, 21.0, 25.0, 20.0)
"""The widths of the columns of a form, in characters: together they fill a page of A4 that stands upright."""
PROJECT = (38.0, 22.0, 22.0, 22.0)
UNKNOWN = "niet bekend"
NOTHING = "Hier valt nog niets in te vullen."
_FORMS = ("assessments", "figures")
NEW_PROJECTS = 2
BESIDE = 3
"""So many of a list stand beside one another, as the phases of a measurement do."""
ABOUT_PROJECT = (
    "Wat voor project het is, wat er is gemeten bij ontwerp, gunning en oplevering, en welk materiaal er "
    "vrijkomt of nodig is."
)


def leaves(made: Template) -> Iterator[Leaf]:
    """Every sheet that is filled in, in the order of the workbook."""
    by_name = {filled.sheet.name: filled for filled in made.sheets}
    taken = (*OWN_SHEETS, *by_name)
    for filled in made.sheets:
        part = filled.sheet.part
        if part in _FORMS:
            yield _subject(made, filled)
        elif filled.sheet.kind != "project":
            yield listed(
                _named(made, filled.sheet.name), filled, () if one(made) else (*made.asked.values(),)
            )
        elif not part:
            yield from _projects(made, filled, taken)


def one(made: Template) -> str:
    """The name of the municipality that the workbook is for; empty where it is for more."""
    return next(iter(made.asked.values())) if len(made.asked) == 1 else ""


def _named(made: Template, subject: str) -> str:
    return f"{subject}: {one(made) or made.records.region.name}, {made.year}"


def _subject(made: Template, filled: Filled) -> Leaf:
    sheet = filled.sheet
    columns = [Said(name) for name in (QUESTION, ANSWER, EVIDENCE, EARLIER)]
    lines = [title(_named(made, sheet.name)), text(sheet.about), heads(columns, (ANSWER, EVIDENCE))]
    top = len(lines)
    for row in filled.rows:
        status = f"Status nu: {str(row.cells['status_now']).lower()}"
        name = "" if one(made) else f"{row.cells['municipality_name']}. "
        lines.append(band(f"{name}{status}"))
        lines += grouped((pair[0], _question(sheet, row, *pair)) for pair in _pairs(sheet.values))
    return Leaf(sheet.name, sheet.about, FORM, tuple(lines), top)


def _pairs(fields: Sequence[Field]) -> Iterator[tuple[Field, Field | None]]:
    """Each field, together with the evidence of it where that comes next."""
    rest = iter(fields)
    field = next(rest, None)
    while field is not None:
        after = next(rest, None)
        if after is not None and after.path[-1] == "evidence" and after.path[:-1] == field.path[:-1]:
            yield field, after
            after = next(rest, None)
        else:
            yield field, None
        field = after


def grouped(asked: Iterable[tuple[Field, Line]]) -> Iterator[Line]:
    """The questions, with the name of a group of them above its first."""
    group = ""
    for field, line in asked:
        above = field.title.partition(": ")[0] if _in_group(field) else ""
        if above and above != group:
            yield band(above)
        group = above
        yield line


def _in_group(field: Field) -> bool:
    return len(field.path) > 1 and field.path[0] not in BY_CODE and ": " in field.title


def _said(field: Field) -> Said:
    title = capitalise(field.title.partition(": ")[2]) if _in_group(field) else field.title
    return Said(title, "\n".join((explained(field), *field.notes)))


def _question(sheet: Sheet, row: Row, field: Field, evidence: Field | None) -> Line:
    fields = (field,) if evidence is None else (field, evidence)
    said = _said(field)
    if evidence is not None:
        said = Said(field.title.removesuffix(": trede"), said.help)
    asked: tuple[Ask | Told, ...] = tuple(Ask(each, row.cells.get(each.name)) for each in fields)
    if evidence is None and field.shape not in ("text", "lines"):
        asked = (*asked, Told())
    code = Code(sheet.name, row.key(sheet), [each.name for each in fields])
    return Line("row", (said, *asked, _earlier(row, fields)), str(code))


def _earlier(row: Row, fields: Sequence[Field]) -> Told:
    values = [shown(each, row.before.get(each.name)) for each in fields]
    told = [str(value) for value in values if value is not None]
    return Told("\n".join([f"{row.earlier}: {told[0]}", *told[1:]]) if told else UNKNOWN)


def _projects(made: Template, filled: Filled, taken: Sequence[str]) -> Iterator[Leaf]:
    """A sheet per project for one municipality, and all of them on one sheet for more."""
    known, blank = filled.known, filled.rows[len(filled.known) :][:NEW_PROJECTS]
    below = _Below.of(made)
    forms = [(str(row.cells["name"]), project(made, filled.sheet, row, below)) for row in known]
    whole = next(iter(made.asked)) if one(made) else ""
    for number, row in enumerate(blank, start=1):
        key = f"{whole}/{NEW}{number}"
        forms.append((f"Nieuw project {number}", project(made, filled.sheet, row, below, key)))
    if one(made):
        for name, (_, lines) in zip(names([name for name, _ in forms], taken), forms, strict=True):
            yield Leaf(name, ABOUT_PROJECT, PROJECT, tuple(lines), 1)
    else:
        about = count(len(known), "project", "projecten") + ", onder elkaar. Lege formulieren staan onderaan."
        every = chain((title(_named(made, filled.sheet.name)),), *(lines for _, lines in forms))
        yield Leaf(filled.sheet.name, about, PROJECT, tuple(every), 1)


@frozen
class _Below:
    """What stands below the questions of each project, by its key: its measurements and its lists.

    `sheets` are their sheets, the measurements first.
    """

    sheets: tuple[Sheet, ...]
    rows: Mapping[tuple[str, str], Sequence[Row]]

    @classmethod
    def of(cls, made: Template) -> _Below:
        """Those of every project."""
        parts = [one for one in made.sheets if one.sheet.kind == "project" and one.sheet.part]
        rows: dict[tuple[str, str], list[Row]] = {}
        for filled in parts:
            for row in filled.known:
                key = row_key([row.cells["municipality"], row.cells["project"]])
                rows.setdefault((filled.sheet.name, key), []).append(row)
        return cls(tuple(one.sheet for one in parts), rows)

    def lines(self, key: str) -> Iterator[Line]:
        """The lines below the questions of one project."""
        for sheet in self.sheets:
            rows = self.rows.get((sheet.name, key), ())
            if not sheet.of_projects:
                phase = sheet.keys[-1]
                values = {str(each.cells[phase.name]): each.cells for each in rows}
                titles = tuple(phase.labels.values())
                yield heads([Said("Gemeten bij"), *map(Said, titles)], titles)
                yield from grouped(measurement(sheet, key, phase.labels, values))
                continue
            every = {str(each.cells["nr"]): each.cells for each in rows}
            # There is always room for one more, and the last row of cells is full.
            free = BESIDE - len(every) % BESIDE
            every |= {f"{NEW}{number}": {} for number in range(1, free + 1)}
            slots = list(every)
            for start in range(0, len(slots), BESIDE):
                titles = tuple(f"Partij {number}" for number in range(start + 1, start + BESIDE + 1))
                about = sheet.about if not start else ""
                yield heads([Said(sheet.name, about), *map(Said, titles)], titles)
                asked = measurement(sheet, key, slots[start : start + BESIDE], every)
                yield from (line for _, line in asked)


def project(made: Template, whole: Sheet, row: Row, below: _Below, new: str = "") -> list[Line]:
    """The form of one project: what it is, what was measured, and what material it has or seeks."""
    key = new or row.key(whole)
    many = not one(made)
    if new:
        lines = [title("Nieuw project"), text("Voor een project dat nog niet in de monitor staat.")]
    else:
        where = f"{row.cells['municipality_name']}. " if many else ""
        status = str(row.cells["status_now"]).lower()
        lines = [title(str(row.cells["name"])), text(f"{where}Status nu: {status}.")]
    lines.append(heads([Said(QUESTION), Said(ANSWER)], (ANSWER,)))
    if new and many:
        field = next(each for each in whole.fields if each.name == "municipality_name")
        answer = Ask(field, None, tuple(made.asked.values()))
        code = str(Code(whole.name, key, [field.name]))
        lines.append(Line("row", (Said(field.title, field.about), answer), code))
    lines += grouped(
        (field, Line("row", (_said(field), Ask(field, row.cells.get(field.name))), code))
        for field in whole.values
        for code in (str(Code(whole.name, key, [field.name])),)
    )
    return [*lines, *below.lines(key)]


def measurement(
    sheet: Sheet, key: str, phases: Iterable[str], values: Mapping[str, Mapping[str, Value]]
) -> Iterator[tuple[Field, Line]]:
    """What was measured: a question per row, with an answer for each phase, or for each of a list."""
    for field in sheet.values:
        slots = [f"{phase}:{field.name}" for phase in phases]
        answers = (Ask(field, values.get(phase, {}).get(field.name)) for phase in phases)
        code = Code(sheet.name, key, slots)
        yield field, Line("row", (_said(field), *answers), str(code))


def listed(heading: str, filled: Filled, names: Sequence[str] = ()) -> Leaf:
    """A list with empty rows below it; `names` are the municipalities that a row may be of."""
    sheet = filled.sheet
    hidden = set() if names else {"municipality_name", "project_name"}
    fields = [each for each in sheet.fields if each.role != "key" and each.name not in hidden]
    open_ = [each for each in fields if each.role == "value" or each.name == "municipality_name"]
    columns = [Said(each.title, explained(each)) for each in fields]
    lines = [title(heading), text(sheet.about)]
    lines.append(heads(columns, [each.title for each in open_]))
    top = len(lines)
    known = len(filled.rows) - filled.blank
    for number, row in enumerate(filled.rows):
        new = number >= known
        key = row.key(sheet, f"{NEW}{number - known + 1}" if new else "")
        slots = [each.name if each.role == "value" or new else "" for each in open_]
        cells = tuple(_cell(row, each, names if new else ()) for each in fields)
        lines.append(Line("row", cells, str(Code(sheet.name, key, slots))))
    if not filled.rows:
        lines.append(text(NOTHING))
    widths = [width(each) for each in fields]
    wider = max(1.0, sum(FORM) / sum(widths))
    return Leaf(sheet.name, sheet.about, tuple(one * wider for one in widths), tuple(lines), top)


def _cell(row: Row, field: Field, names: Sequence[str]) -> Ask | Told:
    if field.role == "value":
        return Ask(field, row.cells.get(field.name))
    if names and field.name == "municipality_name":
        return Ask(field, None, tuple(names))
    return Told(row.cells.get(field.name))
