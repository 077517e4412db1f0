"""Filled-in rows to new data of files: what a person changed, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any

from site_builder.answers.cells import comparable, through
from site_builder.answers.fields import BY_CODE, Field, Sheet
from site_builder.answers.template_rows import recorded, row_key
from site_builder.frozen import frozen
from site_builder.load.advice.wording import quoted
from site_builder.problems import Problem
from site_builder.records.collection import Records
from site_builder.records.municipality import Municipality
from site_builder.records.project import Project
from site_builder.sheets.file_data import insert, new_item, plain, prune, put, value_at
from site_builder.sheets.grids import State
from site_builder.sheets.limits import allowed_in
from site_builder.sheets.lines import Line, file_of

DRAFT = "draft"


@frozen
class Placed:
    """Where a row or one of its cells ended up: the part of the data of a file that it is about."""

    line: Line
    item: Any
    """The mapping that the row is about; the very one that is in the new data."""
    field: Field | None


@dataclass(slots=True)
class FileWork:
    """One file: its data as it becomes, and which rows are in it. `old` is None for a new file."""

    path: str
    old: Mapping[str, Any] | None
    data: dict[str, Any]
    placed: list[Placed] = field(default_factory=list)
    gone: list[int] = field(default_factory=list)
    """The identities of the items that go."""

    def items(self, part: str) -> list[Any]:
        """The items of a list; an empty one where there is none yet."""
        found = self.data.get(part)
        if not isinstance(found, list):
            found = self.data[part] = []
        return found


class Applying:
    """Gathers the new data of every file that a row is about. `current` is the data of files by path."""

    def __init__(
        self, records: Records, state: State | None, current: Mapping[str, Mapping[str, Any]]
    ) -> None:
        self.records = records
        self.state = state
        self.current = current
        self.files: dict[str, FileWork] = {}
        self.problems: list[Problem] = []

    def apply(self, lines: Sequence[Line]) -> tuple[FileWork, ...]:
        """The files with something new in them, by path."""
        for line in lines:
            self._line(line)
        for work in self.files.values():
            _finish(work)
        return tuple(work for _, work in sorted(self.files.items()) if work.data != work.old)

    def _line(self, line: Line) -> None:
        sheet = line.sheet
        record = self._recorded(line)
        if record is None and not line.new and all(value is None for value in line.values.values()):
            return
        if record is None and not line.new and self._is_there(line):
            return
        changed = list(self._changed(line, record))
        if not changed:
            return
        work = self._file(line)
        item = self._item(work, line, new=record is None)
        for one in changed:
            put(item, one.path, plain(one, line.values[one.name]))
        groups = {one.path[:length] for one in changed for length in range(1, len(one.path))}
        for group in sorted(groups, key=len, reverse=True):
            prune(item, group, sheet)
        if record is not None and all(value_at(item, one.path) is None for one in sheet.values):
            self._remove(work, line, item)
            return
        self.problems.extend(_lacking(line, item))
        if sheet.drafts:
            (work.data if sheet.kind == "project" else item)["status"] = DRAFT
        work.placed.append(Placed(line, item, None))
        work.placed.extend(Placed(line, item, one) for one in sheet.values if one.name in line.values)

    def _recorded(self, line: Line) -> object:
        """What the row is about as it is recorded now; None where that is nothing."""
        sheet, key = line.sheet, line.keys[-1]
        if not sheet.part:
            return self._owner(line)
        items = self._items(line)
        if not sheet.named:
            return None if key is None else items[int(key) - 1]
        return next((one for one in items if str(getattr(one, sheet.named)) == key), None)

    def _owner(self, line: Line) -> Project | Municipality | None:
        if line.sheet.kind == "project":
            return self.records.projects.get((line.municipality, str(line.keys[1])))
        return self.records.municipalities[line.municipality]

    def _items(self, line: Line) -> Sequence[Any]:
        items: Sequence[Any] = getattr(self._owner(line), line.sheet.part, ())
        return items

    def _is_there(self, line: Line) -> bool:
        """Whether an item without a number is there already: the same file was taken in before."""
        sheet = line.sheet
        if sheet.named or not sheet.part:
            return False
        known = [one for one in sheet.values if one.name in line.values]
        typed = [comparable(line.values[one.name]) for one in known]
        return typed in [
            [through(one, recorded(item, one.path)) for one in known] for item in self._items(line)
        ]

    def _changed(self, line: Line, record: object) -> Iterator[Field]:
        """The fields in which the row says something else than the sheet did when it was made."""
        sheet = line.sheet
        known = [one for one in sheet.values if one.name in line.values]
        now = {one.name: through(one, recorded(record, one.path)) for one in known}
        was = now if self.state is None else {one.name: self._was(line, one) for one in known}
        typed = {one.name: comparable(line.values[one.name]) for one in known}
        changed = [one for one in known if typed[one.name] not in (was[one.name], now[one.name])]
        if changed and sheet.part and not sheet.named and was != now:
            # Known by its position only: another item may stand there by now.
            self.problems.append(_moved(line))
            return
        for one in changed:
            if was[one.name] != now[one.name]:
                self.problems.append(_conflict(line, one, was[one.name], now[one.name]))
            yield one

    def _was(self, line: Line, one: Field) -> str:
        """What the cell held when the workbook was made."""
        texts = self.state.texts if self.state is not None else {}
        return texts.get((line.sheet.name, row_key(line.keys), one.name), "")

    def _file(self, line: Line) -> FileWork:
        path = file_of(line)
        if path not in self.files:
            old = self.current.get(path)
            data = deepcopy(dict(old)) if old is not None else {"status": DRAFT}
            self.files[path] = FileWork(path, old, data)
        return self.files[path]

    def _item(self, work: FileWork, line: Line, *, new: bool) -> dict[str, Any]:
        sheet = line.sheet
        if not sheet.part:
            return work.data
        items = work.items(sheet.part)
        if new:
            made = new_item(sheet, line)
            insert(items, made, sheet)
            return made
        return self._known(work, line)

    def _known(self, work: FileWork, line: Line) -> dict[str, Any]:
        sheet, items = line.sheet, work.items(line.sheet.part)
        if sheet.named:
            name = line.keys[-1]
            found = next(one for one in items if str(one[sheet.named]) == name)
        else:
            # New items come after the known ones, and what was cleared is removed at the end.
            found = items[int(str(line.keys[-1])) - 1]
        known: dict[str, Any] = found
        return known

    def _remove(self, work: FileWork, line: Line, item: dict[str, Any]) -> None:
        if not line.sheet.part:
            hint = "Zet de gegevens terug. Gaat het project niet door? Kies dan bij Fase: Gestopt."
            message = "een project verdwijnt niet door de rij leeg te maken."
            self.problems.append(line.problem(None, message, "", hint))
            del self.files[work.path]
            return
        work.gone.append(id(item))
        if line.sheet.drafts and line.sheet.kind == "project":
            work.data["status"] = DRAFT


def _finish(work: FileWork) -> None:
    """Remove what was cleared, and the lists that are empty then."""
    for key, value in list(work.data.items()):
        if isinstance(value, list):
            kept = [one for one in value if id(one) not in work.gone]
            if kept:
                work.data[key] = kept
            elif (work.old or {}).get(key) != []:
                del work.data[key]


def _lacking(line: Line, item: dict[str, Any]) -> Iterator[Problem]:
    """Cells that have to be filled in because others of their group are."""
    sheet = line.sheet
    for one in sheet.values:
        if one.required and value_at(item, one.path) is None and _wanted(sheet, item, one):
            group = quoted(one.title.partition(":")[0]) if one.group else "hier iets"
            message = f"dit is nog leeg, en is nodig omdat u {group} invult."
            yield line.problem(one, message, allowed_in(sheet, one), one.about)


def _wanted(sheet: Sheet, item: dict[str, Any], one: Field) -> bool:
    """Whether everything around a value is there, or has to be."""
    groups = [one.path[:length] for length in range(1, len(one.path))]
    required = one.path[0] not in BY_CODE
    return all(
        value_at(item, group) is not None or (required and sheet.place(group).required) for group in groups
    )


def _moved(line: Line) -> Problem:
    message = "deze regel is ook in de monitor veranderd of verplaatst sinds dit bestand is gemaakt."
    return line.problem(None, message, "", "Vraag een nieuw bestand, en vul uw wijziging daar in.")


def _conflict(line: Line, one: Field, was: str, now: str) -> Problem:
    def said(text: str) -> str:
        return quoted(text) if text else "leeg"

    return line.problem(
        one,
        f"dit is ook in de monitor veranderd sinds dit bestand is gemaakt: van {said(was)} naar {said(now)}.",
        "",
        f"Vul {said(now)} in als dat klopt. Klopt uw waarde? Pas haar dan aan in een nieuw bestand.",
    )
