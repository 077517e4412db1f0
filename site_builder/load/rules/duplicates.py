"""What may be there only once: codes, numbers, names, and items of a list of codes."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from typing import Any

from site_builder.load.filed_records import Gathered, Held
from site_builder.problems import Problem
from site_builder.records.description import fields_of
from site_builder.records.kinds import KINDS
from site_builder.records.municipality import Municipality
from site_builder.records.plan import ActionLines, Indicators
from site_builder.records.sessions import SessionYear
from site_builder.records.spiderweb import GrowthPaths, Profiles
from site_builder.source import Path

Named = tuple[Path, Hashable]
"""A value that identifies something, and where it stands."""


def duplicates(gathered: Gathered) -> Iterator[Problem]:
    """A code, number, name or tile that is used a second time."""
    yield from _programme(gathered)
    yield from _profiles(gathered)
    yield from _sessions(gathered)
    yield from _municipalities(gathered)


def twice(held: Held[Any], named: Iterable[Named], what: str, hint: str) -> Iterator[Problem]:
    """A problem for each second use in one file. `what` names the thing with its article: 'De code'."""
    first: dict[Hashable, Path] = {}
    for path, value in named:
        if value in first:
            line = held.line_of(first[value])
            shown = value if isinstance(value, int) else f'"{value}"'
            elsewhere = "" if line == held.line_of(path) else f": ook op regel {line}"
            message = f"{what} {shown} staat er twee keer{elsewhere}."
            yield held.error(path, message, hint=hint)
        else:
            first[value] = path


def _listed(held: Held[Any] | None, key: str, field: str = "id") -> Iterator[Problem]:
    if held is not None:
        named: list[Named] = [
            ((key, index, field), getattr(item, field))
            for index, item in enumerate(getattr(held.record, key))
        ]
        what = _WHAT[field]
        yield from twice(held, named, f"De {what}", f"Geef een van de twee een andere {what}.")


_WHAT = {"id": "code", "name": "naam"}


def _programme(gathered: Gathered) -> Iterator[Problem]:
    for kind in KINDS:
        for key, field in fields_of(kind.model).items() if kind.keyed == "single" else ():
            if field.items and field.items.record and field.items.record.ITEM.key == ("id",):
                yield from _listed(gathered.held.get(kind.name, {}).get(""), key)
    yield from _listed(gathered.one(Indicators), "project_types", "name")
    if lines := gathered.one(ActionLines):
        themes: list[Named] = []
        goals: list[Named] = []
        numbers: list[Named] = []
        for i, line in enumerate(lines.record.action_lines):
            if line.number is not None:
                numbers.append((("action_lines", i, "number"), line.number))
            for j, theme in enumerate(line.themes):
                path: Path = ("action_lines", i, "themes", j)
                themes.append(((*path, "id"), theme.id))
                goals += [((*path, "goals", k, "id"), goal.id) for k, goal in enumerate(theme.goals)]
        hint = "Geef een van de twee een andere code."
        yield from twice(lines, numbers, "Het nummer", "Geef een van de twee een ander nummer.")
        yield from twice(lines, themes, "De code", hint)
        yield from twice(lines, goals, "De code", hint)


def _profiles(gathered: Gathered) -> Iterator[Problem]:
    hint = "Verwijder een van de twee, of verander het nummer."
    if held := gathered.one(Profiles):
        numbers: list[Named] = [
            (("profiles", index, "number"), profile.number)
            for index, profile in enumerate(held.record.profiles)
        ]
        yield from twice(held, numbers, "Profiel", hint)
    if paths := gathered.one(GrowthPaths):
        profiles: list[Named] = [
            (("paths", index, "profile"), path.profile) for index, path in enumerate(paths.record.paths)
        ]
        yield from twice(paths, profiles, "Het groeipad van profiel", hint)


def _sessions(gathered: Gathered) -> Iterator[Problem]:
    first: dict[str, tuple[Held[Any], int]] = {}
    for _, held in sorted(gathered.by_year(SessionYear).items()):
        for index, session in enumerate(held.record.sessions):
            path: Path = ("sessions", index, "id")
            if session.id in first:
                other, position = first[session.id]
                line = other.line_of(("sessions", position, "id"))
                place = f"regel {line}" if other is held else f"regel {line} van {other.path}"
                yield held.error(
                    path,
                    f'De code "{session.id}" staat er twee keer: ook op {place}.',
                    hint="Geef een van de twee bijeenkomsten een andere code.",
                )
            else:
                first[session.id] = (held, index)
            for key in ("layers", "profiles", "municipalities", "examples_by"):
                yield from repeated(held, ("sessions", index, key), getattr(session, key))


def repeated(held: Held[Any], path: Path, values: tuple[Hashable, ...]) -> Iterator[Problem]:
    """A problem for each item of a list that is there already."""
    if len(set(values)) < len(values):
        named: list[Named] = [((*path, index), value) for index, value in enumerate(values)]
        yield from twice(held, named, "Het onderdeel", "Verwijder een van de twee.")


def _municipalities(gathered: Gathered) -> Iterator[Problem]:
    codes: dict[Hashable, str] = {}
    names: dict[Hashable, str] = {}
    tiles: dict[Hashable, str] = {}
    for slug, held in sorted(gathered.by_slug(Municipality).items()):
        record = held.record
        tile = (record.tile.row, record.tile.column) if record.tile else None
        yield from repeated(held, ("neighbours",), record.neighbours)
        for path, value, used, what in (
            (("code",), record.code, codes, f"De CBS-code {record.code}"),
            (("name",), record.name.casefold(), names, f'De naam "{record.name}"'),
            (("tile",), tile, tiles, f"Rij {tile[0]}, kolom {tile[1]} op de kaart" if tile else ""),
        ):
            if value is None:
                continue
            other = used.setdefault(value, slug)
            if other != slug:
                yield held.error(
                    path,
                    f"{what} is al van een andere gemeente.",
                    hint=f"Vergelijk met {gathered.by_slug(Municipality)[other].path}.",
                )
