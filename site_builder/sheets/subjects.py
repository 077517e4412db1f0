"""Rows to what they are about: a municipality, a project, a session; by code, else by name."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from site_builder.answers.cells import Cell, Unclear, comparable, parsed, through
from site_builder.answers.fields import Field, Sheet, Value
from site_builder.answers.template_rows import recorded, row_key
from site_builder.frozen import frozen
from site_builder.load.advice.wording import MANY, closest, either, quoted
from site_builder.problems import Problem
from site_builder.records.collection import Records
from site_builder.records.project import Project
from site_builder.sheets.entries import Entry
from site_builder.sheets.grids import State, title_key
from site_builder.sheets.lines import Line
from site_builder.source.most import MOST
from site_builder.templates import RefusedError, slug_of


class _WrongError(Exception):
    """What a row is about cannot be told; holds the problem, and whether it may have been there before."""

    def __init__(self, problem: Problem, *, gone: bool = False) -> None:
        super().__init__(problem.message)
        self.problem = problem
        self.gone = gone


@dataclass(slots=True)
class Resolving:
    """Resolves rows against the records. Projects that are new are known to the tables that come after."""

    records: Records
    state: State | None
    projects: dict[tuple[str, str], str] = field(default_factory=dict)
    """The code of a project by its municipality and name."""
    _names: dict[str, str] = field(default_factory=dict)
    _sessions: frozenset[str] = frozenset()
    _new: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        years = self.records.sessions.values()
        self._sessions = frozenset(one.id for year in years for one in year.sessions)
        for slug, record in self.records.municipalities.items():
            self._names[title_key(record.name)] = slug
        for (slug, code), project in self.records.projects.items():
            self.projects[slug, title_key(project.name)] = code

    def lines(self, entries: Sequence[Entry]) -> tuple[list[Line], list[Problem]]:
        """Every entry of a sheet that holds something, and the problems of those that cannot be placed."""
        found: list[Line] = []
        problems: list[Problem] = []
        for entry in entries:
            at = _At(entry)
            if not at.filled:
                continue
            try:
                found.append(self._line(at))
            except _WrongError as wrong:
                if not (wrong.gone and self._as_sent(at)):
                    problems.append(wrong.problem)
            if len(problems) > MOST:
                # Nobody reads more, and each may be held against every name that there is.
                break
        return found, problems

    def _as_sent(self, at: _At) -> bool:
        """Whether the row is as it was when the workbook was made: what it is about may be gone since."""
        if self.state is None:
            return False
        key = row_key([at.text(one) or None for one in at.sheet.keys])
        values = [one for one in at.sheet.values if one.name in at.entry.columns]
        name = at.sheet.name
        was = [self.state.texts.get((name, key, one.name), "") for one in values]
        return was == [comparable(at.value(one)) for one in values]

    def _line(self, at: _At) -> Line:
        municipality = self._municipality(at)
        keys: list[str | None] = [municipality]
        new = False
        for key in at.sheet.keys[1:]:
            match key.name:
                case "year":
                    keys.append(self._year(at, key))
                case "project":
                    code, new = self._project(at, key, municipality)
                    keys.append(code)
                case "session":
                    keys.append(self._session(at, key))
                case "nr":
                    keys.append(self._position(at, key, keys))
                case _:
                    keys.append(self._choice(at, key))
        values = {
            one.name: parsed(one, at.entry.cells.get(one.name, Cell(None)))
            for one in at.sheet.values
            if one.name in at.entry.columns
        }
        return Line(at.entry, tuple(keys), values, new)

    def _municipality(self, at: _At) -> str:
        by_code, by_name = (_field(at, name) for name in ("municipality", "municipality_name"))
        code, name = at.text(by_code), at.text(by_name)
        known = self.records.municipalities
        if not code and not name:
            raise at.wrong(by_name, "hier mist de gemeente.", "Elke rij hoort bij een gemeente.")
        if code and code not in known:
            meant = closest(code, known)
            hint = f'Bedoelt u "{meant}"?' if meant else ""
            raise at.unknown(by_code, f"de gemeente {quoted(code)} is onbekend.", _one_of(known), hint)
        if not code:
            code = self._names.get(title_key(name), name if name in known else "")
        if not code:
            meant = closest(name, [record.name for record in known.values()])
            hint = f'Bedoelt u "{meant}"?' if meant else ""
            raise at.wrong(by_name, f"de gemeente {quoted(name)} is onbekend.", "", hint)
        if name and title_key(name) not in (title_key(known[code].name), code):
            message = f"de code {quoted(code)} hoort bij {known[code].name}, niet bij {quoted(name)}."
            raise at.wrong(by_code, message, "", "Zet de goede code of de goede naam terug.")
        asked = {one.partition("/")[0] for one in self.state.asked} if self.state is not None else {code}
        if code not in asked:
            names = [known[slug].name for slug in sorted(asked) if slug in known]
            message = f"dit bestand is niet voor {known[code].name} gemaakt."
            raise at.wrong(by_name, message, _one_of(names), "Verwijder de rij, of vraag een eigen bestand.")
        return code

    def _year(self, at: _At, key: Field) -> str:
        year = at.value(key)
        if not isinstance(year, int) or not 1990 <= year <= 2100:
            raise at.wrong(key, f"{quoted(at.text(key))} is geen jaar.", "Een jaar, zoals 2026.")
        if self.state is not None and year != self.state.year:
            message = f"dit bestand gaat over {self.state.year}, niet over {year}."
            raise at.wrong(key, message, str(self.state.year), f"Vraag een bestand voor {year}.")
        return str(year)

    def _project(self, at: _At, key: Field, municipality: str) -> tuple[str, bool]:
        code = at.text(key)
        if code:
            asked = self.state.asked if self.state is not None else (municipality,)
            if municipality not in asked and f"{municipality}/{code}" not in asked:
                hint = "Neem het werkblad dat voor dit project is gemaakt."
                raise at.wrong(key, f"dit bestand is niet voor het project {quoted(code)} gemaakt.", "", hint)
            if (municipality, code) in self.records.projects:
                return code, False
            raise at.unknown(key, *self._unknown_project(municipality, code))
        if at.sheet.part:
            name = at.text(_field(at, "project_name"))
            if not name:
                raise at.wrong(_field(at, "project_name"), "hier mist het project.")
            found = self.projects.get((municipality, title_key(name)))
            if found is not None:
                return found, (municipality, found) not in self.records.projects
            meant = closest(name, [known for slug, known in self.projects if slug == municipality]) or ""
            hint = f"Bedoelt u {quoted(meant)}? " if meant else ""
            hint += "Een nieuw project vult u ook in op het blad Projecten."
            raise at.wrong(_field(at, "project_name"), f"het project {quoted(name)} is onbekend.", "", hint)
        return self._new_project(at, municipality)

    def _unknown_project(self, municipality: str, code: str) -> tuple[str, str, str]:
        others = [slug for slug, one in self.records.projects if one == code]
        message = f"het project {quoted(code)} is onbekend bij deze gemeente."
        if others:
            names = self.records.municipalities[others[0]].name
            return message, "", f"Dit is een project van {names}. Zet de goede gemeente terug."
        own = [one for slug, one in self.records.projects if slug == municipality]
        meant = closest(code, own)
        hint = f'Bedoelt u "{meant}"?' if meant else "Laat de code leeg bij een nieuw project."
        return message, _one_of(own), hint

    def _new_project(self, at: _At, municipality: str) -> tuple[str, bool]:
        by_name = _field(at, "name")
        name = at.text(by_name)
        try:
            code = slug_of(name) if name else ""
        except RefusedError:
            code = ""
        if not code:
            message = "een nieuw project heeft een naam nodig."
            raise at.wrong(by_name, message, "Een naam met minstens één letter of cijfer.")
        # By its name it may have another code.
        code = self.projects.get((municipality, title_key(name)), code)
        known = self.records.projects.get((municipality, code))
        if known is not None and self._says(at, known):
            # The same file once more: what it brought is there.
            return code, False
        if known is not None or (municipality, code) in self._new:
            message = f"het project {quoted(name)} is er al, met de code {quoted(code)}."
            raise at.wrong(
                by_name, message, "", "Vul de rij van dat project in, of geef dit een andere naam."
            )
        self._new.add((municipality, code))
        self.projects[municipality, title_key(name)] = code
        return code, True

    @staticmethod
    def _says(at: _At, known: Project) -> bool:
        """Whether every cell that is filled in says what is recorded."""
        typed = [(one, at.value(one)) for one in at.sheet.values]
        said = [(one, value) for one, value in typed if value is not None]
        return all(comparable(value) == through(one, recorded(known, one.path)) for one, value in said)

    def _session(self, at: _At, key: Field) -> str:
        code = at.text(key)
        if code not in self._sessions:
            meant = closest(code, self._sessions)
            hint = f'Bedoelt u "{meant}"?' if meant else "Alleen het programma voegt bijeenkomsten toe."
            what = f"de bijeenkomst {quoted(code)} is onbekend." if code else "hier mist de bijeenkomst."
            raise at.unknown(key, what, "", hint)
        return code

    def _position(self, at: _At, key: Field, keys: Sequence[str | None]) -> str | None:
        number = at.value(key)
        if number is None:
            return None
        owner = (
            self.records.projects[str(keys[0]), str(keys[1])]
            if at.sheet.kind == "project"
            else self.records.municipalities[str(keys[0])]
        )
        known = len(getattr(owner, at.sheet.part))
        if not isinstance(number, int) or not 1 <= number <= known:
            message = f"regel {quoted(at.text(key))} is er niet."
            raise at.unknown(key, message, f"Van 1 tot en met {known}.", "Laat dit leeg bij iets nieuws.")
        return str(number)

    def _choice(self, at: _At, key: Field) -> str:
        value = at.value(key)
        if not isinstance(value, str):
            message = f"{quoted(at.text(key))} past hier niet." if at.text(key) else "dit mist."
            raise at.wrong(key, message, _one_of(tuple(key.labels.values())))
        return value


@frozen
class _At:
    """One entry."""

    entry: Entry

    @property
    def sheet(self) -> Sheet:
        """Which questions these are."""
        return self.entry.sheet

    @property
    def filled(self) -> bool:
        """Whether it holds more than what the template had already put there."""
        return bool(self.entry.cells.keys() - {"municipality", "municipality_name"})

    def value(self, key: Field) -> Value | Unclear:
        """What the cell stands for."""
        return parsed(key, self.entry.cells.get(key.name, Cell(None)))

    def text(self, key: Field) -> str:
        """What stands in the cell, as text."""
        value = self.value(key)
        return "" if value is None else (value.text if isinstance(value, Unclear) else str(value))

    def wrong(self, key: Field, message: str, allowed: str = "", hint: str = "") -> _WrongError:
        """A problem with the cell of a key."""
        return _WrongError(self.entry.problem(key, (message, allowed, hint)))

    def unknown(self, key: Field, message: str, allowed: str = "", hint: str = "") -> _WrongError:
        """A code that does not exist, or not any more."""
        return _WrongError(self.wrong(key, message, allowed, hint).problem, gone=True)


def _one_of(known: Collection[str]) -> str:
    return f"Kies uit: {either(sorted(known))}." if 0 < len(known) <= MANY else ""


def _field(at: _At, name: str) -> Field:
    return next(one for one in at.sheet.fields if one.name == name)


def resolve(
    entries: Sequence[Entry], records: Records, state: State | None
) -> tuple[tuple[Line, ...], list[Problem]]:
    """The entries in order, with what they are about, and every problem with that."""
    resolving = Resolving(records, state)
    lines: list[Line] = []
    problems: list[Problem] = []
    for _, same in groupby(entries, key=lambda one: one.sheet.name):
        found, wrong = resolving.lines(tuple(same))
        lines.extend(found)
        problems.extend(wrong)
    return tuple(lines), problems
