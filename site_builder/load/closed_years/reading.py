"""Closed years as records and figures, whatever older form they were written in."""

from __future__ import annotations

import datetime
import os
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from pydantic import ValidationError

from site_builder.closed_year import FIGURES, FOLDER, MANIFEST, PACKAGE, RECORDS
from site_builder.closed_year.errata import newest_first
from site_builder.closed_year.figures import Figures, read_figures
from site_builder.closed_year.manifest import Manifest, read_manifest
from site_builder.closed_year.migrations import UnknownFormatError, migrate
from site_builder.closed_year.sealing import BrokenSealError
from site_builder.load.closed_years.seals import SealedYear, sealed_years
from site_builder.load.folder import File, Found
from site_builder.load.kept_records import KeptRecords
from site_builder.load.pipeline import records_of
from site_builder.load.validation import gather
from site_builder.problems import Problem, of_file
from site_builder.records.as_of import as_of
from site_builder.records.collection import Records
from site_builder.records.errata import Errata, Erratum
from site_builder.records.kinds import KINDS
from site_builder.source import read_yaml
from site_builder.store import FORGETFUL, Known


@dataclass(frozen=True, slots=True, eq=False)
class Closed:
    """One closed year in the form of this program.

    `made` is the day of the records it was made from, `records` are those as of the end of the year, and
    `files` is what may be passed on, by name: the tables, their description and the figures. `errata` are
    today's corrections of it, newest first.
    """

    year: int
    made: datetime.date
    manifest: Manifest
    records: Records
    figures: Figures
    files: Mapping[str, bytes]
    errata: tuple[Erratum, ...]

    @property
    def drafts(self) -> bool:
        """Whether something was still a draft when the year was closed."""
        return bool(self.manifest.drafts)


def closed(
    data: Path, today: datetime.date, known: Known | None = None
) -> tuple[tuple[Closed, ...], tuple[Problem, ...]]:
    """The closed years of a data folder, oldest first, and what keeps any of them from being read.

    The rules that records must keep were checked when the year was closed; only their form is checked here.
    A year with a file that changed is a problem and is not given. What is in a file may be `known`.
    """
    # Whoever remembers a year has all of it.
    kept = KeptRecords(replace(known or Known(), memory=FORGETFUL), lasting=True)
    sealed, broken = sealed_years(data)
    found: list[Closed] = []
    problems = list(broken)
    for one in sealed:
        root = f"{data.as_posix()}/{FOLDER}/{one.year}"
        if any(problem.path.startswith(f"{root}/") for problem in broken):
            continue
        year, wrong = _closed(data, root, one, today, kept)
        found.extend(year)
        problems.extend(wrong)
    kept.keep()
    return tuple(found), tuple(sorted(problems))


def year_files(data: Path, year: int) -> Mapping[str, bytes]:
    """Every file of a closed year as it stands on disk, by its path below the folder of the year."""
    folder = data / FOLDER / str(year)
    found = {}
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in names:
            if not name.startswith("."):
                path = Path(parent) / name
                found[path.relative_to(folder).as_posix()] = path.read_bytes()
    return dict(sorted(found.items()))


def _closed(
    data: Path, root: str, sealed: SealedYear, today: datetime.date, kept: KeptRecords
) -> tuple[tuple[Closed, ...], tuple[Problem, ...]]:
    try:
        files = migrate(year_files(data, sealed.year), sealed.form)
        manifest = read_manifest(files[MANIFEST])
        figures = read_figures(files[FIGURES])
    except (BrokenSealError, UnknownFormatError, KeyError):
        return (), (_unreadable(f"{root}/{MANIFEST}", sealed),)
    records, problems = _records(files, root, today, kept)
    if records is None:
        return (), (_unreadable(f"{root}/{MANIFEST}", sealed), *problems)
    package = {path.removeprefix(PACKAGE): files[path] for path in files if path.startswith(PACKAGE)}
    year = Closed(
        year=sealed.year,
        made=manifest.origin.date,
        manifest=manifest,
        records=as_of(records, sealed.year),
        figures=figures,
        files={**package, FIGURES: files[FIGURES]},
        errata=_errata(data, sealed.year),
    )
    return (year,), ()


def _records(
    files: Mapping[str, bytes], root: str, today: datetime.date, kept: KeptRecords
) -> tuple[Records | None, tuple[Problem, ...]]:
    found = []
    for path, content in sorted(files.items()):
        name = path.removeprefix(RECORDS)
        for kind in KINDS if name != path else ():
            match = kind.match(name)
            if match is not None:
                found.append(File(name, kind, match.groups(), content))
    gathered, _, problems = gather(
        Found(tuple(found), (), frozenset()), f"{root}/{RECORDS.rstrip('/')}", today, kept.parsed
    )
    wrong = tuple(problem for problem in problems if problem.severity == "error")
    missing = [kind for kind in KINDS if kind.required and kind.name not in gathered.held]
    return (None if wrong or missing else records_of(gathered)), wrong


def _errata(data: Path, year: int) -> tuple[Erratum, ...]:
    """The corrections of a year; what is wrong with their file is reported where today's records are read."""
    path = data / "errata" / f"{year}.yaml"
    if not path.is_file() or path.is_symlink():
        return ()
    document, problems = read_yaml(path.read_bytes(), path.as_posix())
    if document is None or problems:
        return ()
    try:
        return newest_first(Errata.model_validate(document.data).errata)
    except ValidationError:
        return ()


def _unreadable(path: str, sealed: SealedYear) -> Problem:
    return of_file(
        path,
        f"Dit programma kan het gesloten jaar {sealed.year} (vorm {sealed.form}) niet meer lezen.",
        hint="Geef dit door aan wie de code maakt: er mist een stap in site_builder/closed_year/migrations.",
    )
