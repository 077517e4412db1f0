"""The one way in: a folder, a day, and out come all records or all problems."""

from __future__ import annotations

import datetime
import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from site_builder.load.collector import uncollected
from site_builder.load.filed_records import Gathered
from site_builder.load.folder import Found, find
from site_builder.load.rules import RULES
from site_builder.load.rules.privacy import privacy
from site_builder.load.validation import Parse, gather, parsed
from site_builder.problems import Problem, of_file, shown
from site_builder.records.collection import Records
from site_builder.records.kinds import KINDS
from site_builder.source import Document
from site_builder.source.most import most_of_each


@dataclass(frozen=True, slots=True)
class Loaded:
    """What a folder holds.

    `records` is None when anything in the whole folder is in error. `problems` are sorted by place and
    limited to the files that were asked for. `files` are the readable documents, by the path in problems, and
    `closed_until` is the newest year that was closed.
    """

    records: Records | None
    problems: tuple[Problem, ...]
    files: Mapping[str, Document]
    closed_until: int | None = None


def load(folder: Path, today: datetime.date, only: Sequence[Path] = ()) -> Loaded:
    """Read a data folder, check each file and all of them together. Never raises for what is on disk.

    `today` decides what lies in the future; the reference date of a fictional region replaces it. `only`
    limits the problems that are reported to these files or folders; everything is read all the same, so
    that references resolve.
    """
    found = find(folder)
    loaded = load_found(found, folder.as_posix(), today)
    reported = {*limited(loaded.problems, folder, only), *_outside(folder, only)}
    return replace(loaded, problems=tuple(sorted(reported)))


@uncollected()
def load_found(found: Found, root: str, today: datetime.date, parse: Parse = parsed) -> Loaded:
    """Check files that were found before; `root` is the folder as problems name it. Never raises.

    `parse` looks at each file by itself: one for several versions of a folder can remember what it gave.
    """
    gathered, documents, problems = gather(found, root, today, parse)
    every = {*found.problems, *problems}
    every.update(problem for rule in RULES for problem in rule(gathered))
    # Counted by itself: what tells of a person is not to wait until a hundred other mistakes are put right.
    personal = set(privacy(gathered))
    wrong = any(problem.severity == "error" for problem in {*every, *personal})
    told = sorted({*most_of_each(every), *most_of_each(personal)})
    until = max((one.year for one in found.sealed), default=None)
    return Loaded(None if wrong else records_of(gathered), tuple(told), documents, until)


def limited(problems: Iterable[Problem], folder: Path, only: Sequence[Path]) -> set[Problem]:
    """The problems in some files or folders alone; all of them without any."""
    if not only:
        return set(problems)
    root = folder.as_posix()
    wanted = tuple(f"{root}/{shown(_below(folder, path))}".removesuffix("/.") for path in only)
    return {
        problem
        for problem in problems
        if any(_covers(path, problem.path) or _covers(problem.path, path) for path in wanted)
    }


def _outside(folder: Path, only: Sequence[Path]) -> set[Problem]:
    """A file that was asked for and is not there would otherwise seem to be fine."""
    found: set[Problem] = set()
    for path in only:
        below = _below(folder, path)
        if not os.path.lexists(path):
            found.add(
                of_file(shown(path.as_posix()), "Dit bestand bestaat niet.", hint="Controleer de naam.")
            )
        elif below == ".." or below.startswith("../"):
            message = f'Dit bestand staat niet in de gegevensmap "{shown(folder.as_posix())}".'
            found.add(of_file(shown(path.as_posix()), message, hint="Controleer de naam van de gegevensmap."))
    return found


def _below(folder: Path, path: Path) -> str:
    """The path below the folder. Only the spelling counts: links are not followed, so a loop is harmless."""
    return Path(os.path.relpath(path, folder)).as_posix()


def _covers(outer: str, inner: str) -> bool:
    return inner == outer or inner.startswith(f"{outer}/")


def records_of(gathered: Gathered) -> Records:
    """All records of what was gathered. Each file that a region needs has to be there."""
    values: dict[str, Any] = {}
    for kind in KINDS:
        held = gathered.held.get(kind.name, {})
        if kind.keyed != "single":
            values[kind.field] = {key: held[key].record for key in sorted(held)}
        elif held:
            values[kind.field] = held[""].record
    return Records(**values)
