"""Closed years on the disk: whether every file is still what it was, by its checksum."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from site_builder.closed_year import FIGURES, FOLDER, FORMAT, MANIFEST, RECORDS, tag
from site_builder.closed_year.manifest import Stamp, stamp
from site_builder.closed_year.sealing import BrokenSealError, unsealed
from site_builder.frozen import frozen
from site_builder.problems import Problem, of_file, shown

_ALWAYS_FINE = frozenset(("README.md", "LICENSE"))


@frozen
class SealedYear:
    """A closed year. `figures` are the bytes of its figures, None where they cannot be read.

    `form` is the number of the form that it was written in, `records` are the paths of its records. `digest`
    tells one list of files from another, and `intact` whether the files are still those of the list.
    """

    year: int
    form: int
    digest: str
    intact: bool
    figures: bytes | None
    records: frozenset[str]


def sealed_years(data: Path) -> tuple[tuple[SealedYear, ...], tuple[Problem, ...]]:
    """The closed years below a data folder, and each file in them that was changed, added or taken away.

    Reads every byte, and parses the list of a year alone. Raises nothing for what is on disk.
    """
    found: list[SealedYear] = []
    problems: list[Problem] = []
    folder = data / FOLDER
    for entry in _entries(folder):
        name = f"{folder.as_posix()}/{shown(entry.name)}"
        if re.fullmatch(r"\d{4}", entry.name) and entry.is_dir(follow_symlinks=False):
            one, wrong = _year(folder / entry.name, int(entry.name))
            found.extend(one)
            problems.extend(wrong)
        elif entry.name not in _ALWAYS_FINE:
            hint = f"Verbeteringen van een gesloten jaar staan in {data.as_posix()}/errata/."
            problems.append(
                of_file(name, "Dit hoort niet in deze map.", "Alleen mappen van gesloten jaren.", hint)
            )
    return tuple(found), tuple(problems)


def _year(folder: Path, year: int) -> tuple[tuple[SealedYear, ...], tuple[Problem, ...]]:
    root = folder.as_posix()
    there = dict(_files(folder, ""))
    listed = there.pop(MANIFEST, None)
    if listed is None:
        return (), (_problem(year, f"{root}/{MANIFEST}", "ontbreekt"),)
    content = _read(folder / MANIFEST)
    try:
        if content is None:
            raise BrokenSealError
        data = unsealed(content)
        form = int(data["format"])
        files = {path: Stamp(one["sha256"], one["bytes"]) for path, one in data["files"].items()}
        named = data["year"]
    except (BrokenSealError, KeyError, TypeError, ValueError, AttributeError):
        return (), (_problem(year, f"{root}/{MANIFEST}", "is veranderd of niet te lezen"),)
    if form > FORMAT:
        newer = of_file(
            f"{root}/{MANIFEST}",
            f"Het jaar {year} is gesloten met een nieuwer programma (vorm {form}).",
            f"Dit programma kent de vormen tot en met {FORMAT}.",
            "Gebruik de nieuwste versie van het programma.",
        )
        return (), (newer,)
    if named != year:
        return (), (_problem(year, f"{root}/{MANIFEST}", f"hoort bij het jaar {named}"),)
    records = frozenset(path.removeprefix(RECORDS) for path in files if path.startswith(RECORDS))
    figures = _read(folder / FIGURES)
    wrong = tuple(_differences(root, year, files, there))
    return (SealedYear(year, form, listed.sha256, not wrong, figures, records),), wrong


def _differences(
    root: str, year: int, files: Mapping[str, Stamp], there: Mapping[str, Stamp | None]
) -> Iterator[Problem]:
    for path, wanted in files.items():
        if path not in there:
            yield _problem(year, f"{root}/{path}", "ontbreekt")
        elif there[path] != wanted:
            yield _problem(year, f"{root}/{path}", "is veranderd")
    for path in sorted(there.keys() - files.keys()):
        yield of_file(
            f"{root}/{shown(path)}",
            f"Dit bestand hoort niet bij het gesloten jaar {year}.",
            "In een gesloten jaar verandert niets meer, en er komt niets bij.",
            "Haal het bestand weg.",
        )


def _problem(year: int, path: str, what: str) -> Problem:
    return of_file(
        path,
        f"Dit bestand van het gesloten jaar {year} {what}.",
        "In een gesloten jaar verandert niets meer.",
        f"Zet het terug met: git checkout {tag(year)} -- {path}. "
        f"Klopt er iets niet in dat jaar? Schrijf dan een verbetering in errata/{year}.yaml.",
    )


def _files(folder: Path, below: str) -> Iterator[tuple[str, Stamp | None]]:
    """Every file by its path below the folder of a year; None for what is no plain, readable file."""
    for entry in _entries(folder / below):
        path = f"{below}{entry.name}"
        if entry.is_dir(follow_symlinks=False):
            yield from _files(folder, f"{path}/")
        else:
            content = _read(folder / path) if entry.is_file(follow_symlinks=False) else None
            yield path, None if content is None else stamp(content)


def _entries(folder: Path) -> tuple[os.DirEntry[str], ...]:
    """What stands in a folder, by name, without what a computer hides; nothing where it is not there.

    A link in the place of the folder is reported with the data folder itself, and nothing behind it is read.
    """
    if folder.is_symlink():
        return ()
    try:
        with os.scandir(folder) as found:
            entries = [entry for entry in found if not entry.name.startswith(".")]
    except OSError:
        return ()
    return tuple(sorted(entries, key=lambda entry: entry.name))


def _read(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
