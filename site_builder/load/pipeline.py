"""The one way in: a folder, a day, and out come all records or all problems."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from site_builder.frozen import frozen
from site_builder.load.collector import uncollected
from site_builder.load.filed_records import Gathered
from site_builder.load.folder import Found, find
from site_builder.load.kept_records import KeptRecords
from site_builder.load.rules import RULES
from site_builder.load.rules.privacy import privacy
from site_builder.load.validation import gather
from site_builder.problems import Problem
from site_builder.records.collection import Records
from site_builder.records.kinds import KINDS
from site_builder.source import Document
from site_builder.source.most import most_of_each
from site_builder.store import Known


@frozen
class Loaded:
    """What a folder holds.

    `records` is None when anything in the whole folder is in error. `problems` are sorted by place. `files`
    are the readable documents, by the path in problems; `closed_until` is the newest year that was closed.
    """

    records: Records | None
    problems: tuple[Problem, ...]
    files: Mapping[str, Document]
    closed_until: int | None = None


def load(folder: Path, today: datetime.date, known: Known | None = None, *, lasting: bool = False) -> Loaded:
    """Read a data folder, check each file and all of them together. Never raises for what is on disk.

    `today` decides what lies in the future; the reference date of a fictional region replaces it. What is
    `known` of the files need not be read, and what is read is kept for the next. With `lasting`, the records
    are to be held for long.
    """
    kept = KeptRecords(known, folder.as_posix(), lasting=lasting)
    loaded = load_found(find(folder, kept.recognise), folder.as_posix(), today, kept)
    kept.keep()
    return loaded


@uncollected()
def load_found(found: Found, root: str, today: datetime.date, kept: KeptRecords | None = None) -> Loaded:
    """Check files that were found before; `root` is the folder as problems name it. Never raises.

    `kept` looks at each file by itself: one for several versions of a folder remembers what it gave.
    """
    kept = kept or KeptRecords()
    gathered, documents, problems = gather(found, root, today, kept.parsed)
    every = {*found.problems, *problems}
    every.update(problem for rule in RULES for problem in rule(gathered))
    # Counted by itself: what tells of a person is not to wait until a hundred other mistakes are put right.
    personal = set(privacy(gathered))
    kept.judged(frozenset(gathered.known.municipalities or ()), {problem.path for problem in personal})
    wrong = any(problem.severity == "error" for problem in {*every, *personal})
    told = sorted({*most_of_each(every), *most_of_each(personal)})
    until = max((one.year for one in found.sealed), default=None)
    return Loaded(None if wrong else records_of(gathered), tuple(told), documents, until)


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
