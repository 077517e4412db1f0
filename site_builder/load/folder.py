"""The files of a data folder as they stand on disk, and everything in it that does not belong there."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from site_builder.closed_year import FOLDER
from site_builder.formats import slug
from site_builder.frozen import frozen
from site_builder.load.advice.wording import closest, either
from site_builder.load.closed_years.seals import SealedYear, sealed_years
from site_builder.load.other_files import Beside, beside
from site_builder.load.picture_files import read_picture
from site_builder.problems import Problem, of_file, shown
from site_builder.records.base import RESERVED, SLUG
from site_builder.records.kind import Kind
from site_builder.records.kinds import KINDS

_ALWAYS_FINE = frozenset(("README.md", "LICENSE", "datapackage.json"))
_FOLDERS = tuple(dict.fromkeys(kind.folder for kind in KINDS))
_WRITTEN_BY_THE_PROGRAM = FOLDER
_WRONG_ENDING = re.compile(r"(\.(ya?ml|md|markdown|txt|json|docx?))+$", re.IGNORECASE)
_PICTURE = re.compile(r"\.(jpe?g|png|gif|webp|heic|svg|pdf)$", re.IGNORECASE)
_SHOWN = re.compile(r"projects/[^/]+/[a-z0-9]+(-[a-z0-9]+)*\.(svg|png|jpg|webp)")
"""A picture beside the project that names it."""
_KINDS = {folder: tuple(kind for kind in KINDS if kind.folder == folder) for folder in _FOLDERS}
_ONLY_RECORDS = (
    "Alleen gegevens. Een foto staat naast haar project en heet zoals molenstraat.jpg;"
    " van een document komt het webadres bij het project."
)
_YEAR = re.compile(r"(?<!\d)(?:19|20|21)\d\d(?!\d)")


@frozen
class File:
    """A file of a known kind. `name` is its path below the data folder; `content` is None if unreadable.

    `parts` are the parts of the name that differ per file: a slug, two slugs, a year, or none. Where `hashed`
    is given, the content was not read: what is in it is known by that hash.
    """

    name: str
    kind: Kind
    parts: tuple[str, ...]
    content: bytes | None
    hashed: str = ""


Recognise = Callable[[str, Kind], str]
"""The hash by which what is in a file of a kind is known, by the path of the file; empty if it is not."""


@frozen
class Found:
    """What a data folder holds. `meant` are the names that misnamed files should have had.

    `sealed` are the closed years; what is wrong in them is among the problems. `others` are the files that
    are no records. `pictures` tells of each picture beside a project why it cannot be shown, or nothing;
    it is None where nobody looked.
    """

    files: tuple[File, ...]
    problems: tuple[Problem, ...]
    meant: frozenset[str]
    sealed: tuple[SealedYear, ...] = ()
    others: tuple[Beside, ...] = ()
    pictures: Mapping[str, str] | None = None


def find(folder: Path, recognise: Recognise = lambda _name, _kind: "") -> Found:
    """Every file below `folder`, read unless it is recognised. Never raises for what is on disk."""
    search = _Search(folder, folder.as_posix(), recognise)
    if not folder.is_dir():
        what = "Dit is een bestand, geen map." if folder.exists() else "Deze map bestaat niet."
        search.report("", what, hint="Controleer de naam van de gegevensmap.")
    else:
        search.top()
    sealed, broken = sealed_years(folder)
    return Found(
        tuple(sorted(search.files, key=lambda file: file.name)),
        (*search.problems, *broken),
        frozenset(search.meant),
        sealed,
        beside(folder, {*(file.name for file in search.files), *search.pictures}),
        search.pictures,
    )


class _Search:
    def __init__(self, folder: Path, root: str, recognise: Recognise) -> None:
        self.folder = folder
        self.root = root
        self.recognise = recognise
        self.files: list[File] = []
        self.problems: list[Problem] = []
        self.meant: set[str] = set()
        self.pictures: dict[str, str] = {}

    def top(self) -> None:
        """The data folder itself: only known folders stand in it."""
        for entry in self.entries(""):
            name = entry.name
            if entry.is_dir(follow_symlinks=False):
                if name == _WRITTEN_BY_THE_PROGRAM:
                    continue
                if name in _FOLDERS:
                    self.inside(name)
                    continue
                meant = closest(name, (*_FOLDERS, _WRITTEN_BY_THE_PROGRAM))
                if meant:
                    self.meant.add(meant)
                self.unexpected_folder(name, f'Bedoelt u "{meant}"?' if meant else "")
            elif name not in _ALWAYS_FINE:
                self.report(
                    name,
                    "Dit bestand hoort niet in deze map.",
                    f"Gegevens staan in de mappen {either(_FOLDERS, 'en')}.",
                    "Verplaats het bestand naar een van die mappen.",
                )
        self.missing()

    def inside(self, folder: str) -> None:
        """A known folder: files of its kind, and in `projects` a folder per municipality."""
        for entry in self.entries(folder):
            name = f"{folder}/{entry.name}"
            if not entry.is_dir(follow_symlinks=False):
                self.file(name, entry)
            elif folder == "projects":
                self.project_folder(name, entry.name)
            else:
                self.unexpected_folder(name, "Zet de bestanden een map hoger.")

    def project_folder(self, name: str, last: str) -> None:
        if not re.fullmatch(SLUG, last):
            self.meant.add(f"projects/{slug(last)}")
            self.report(
                name,
                f'De naam van deze map klopt niet: "{shown(last)}".',
                "Kleine letters, cijfers en streepjes: de naam van het bestand van de gemeente.",
                f'Noem de map "{slug(last)}".' if slug(last) else "",
            )
        if last in RESERVED:
            self.reserved(name, last)
        for entry in self.entries(name):
            inner = f"{name}/{entry.name}"
            if entry.is_dir(follow_symlinks=False):
                self.unexpected_folder(inner, "Zet de projecten een map hoger.")
            elif re.fullmatch(SLUG, last):
                self.file(inner, entry)

    def file(self, name: str, entry: os.DirEntry[str]) -> None:
        """One file in a known folder."""
        if entry.name in _ALWAYS_FINE:
            return
        if _SHOWN.fullmatch(name):
            read = read_picture(self.folder / name)
            self.pictures[name] = read if isinstance(read, str) else ""
            return
        kind, parts = _kind_of(name)
        if kind is None:
            self.misnamed(name)
        elif not entry.is_file(follow_symlinks=False):
            self.report(name, "Dit is geen gewoon bestand.", hint="Vervang het door een gewoon tekstbestand.")
            self.meant.add(name)
        else:
            if parts and parts[-1] in RESERVED:
                self.reserved(name, parts[-1])
            hashed = self.recognise(name, kind)
            self.files.append(File(name, kind, parts, None if hashed else self.read(name), hashed))

    def read(self, name: str) -> bytes | None:
        try:
            return (self.folder / name).read_bytes()
        except OSError as error:
            self.report(
                name,
                "Dit bestand is niet te lezen.",
                hint=f"Controleer de rechten van het bestand ({error.strerror or type(error).__name__}).",
            )
            return None

    def entries(self, folder: str) -> Iterator[os.DirEntry[str]]:
        """What stands in a folder, without what is hidden; links are refused, so nothing outside is read."""
        try:
            with os.scandir(self.folder / folder) as found:
                entries = sorted(found, key=lambda entry: entry.name)
        except OSError as error:
            self.report(
                folder,
                "Deze map is niet te lezen.",
                hint=f"Controleer de rechten van de map ({error.strerror or type(error).__name__}).",
            )
            return
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_symlink():
                name = f"{folder}/{entry.name}".lstrip("/")
                self.meant.add(name)
                self.report(
                    name,
                    "Dit is een koppeling naar een andere plek (een symlink).",
                    "Alleen gewone bestanden en mappen.",
                    "Zet hier een kopie van het bestand zelf.",
                )
                continue
            yield entry

    def misnamed(self, name: str) -> None:
        """A file whose name tells no kind: the right name is proposed where it can be guessed."""
        folder, _, last = name.rpartition("/")
        meant, allowed = _right_name(folder, last)
        if meant:
            self.meant.add(f"{folder}/{meant}")
        hint = f'Noem het bestand "{meant}".' if meant else ""
        if meant and (self.folder / folder / meant).exists():
            hint = f'Er is ook al een bestand "{meant}". Houd er één over.'
        self.report(name, f'De naam van dit bestand klopt niet: "{shown(last)}".', allowed, hint)

    def reserved(self, name: str, last: str) -> None:
        """A name with which nobody can have the repository on Windows; it is read all the same."""
        self.report(
            name,
            f'Windows kan niets opslaan met de naam "{last}".',
            hint=f'Kies een langere naam, zoals "{last}-1".',
        )

    def unexpected_folder(self, name: str, hint: str) -> None:
        # Where a file belongs: it is not missing as well, and nothing that refers to it is wrong.
        self.meant.add(name)
        fine = "" if "/" in name else f"{either((*_FOLDERS, _WRITTEN_BY_THE_PROGRAM))}."
        self.report(name, "Deze map hoort hier niet.", fine, hint)

    def missing(self) -> None:
        """The programme's files, which all have to be there."""
        present = {file.name for file in self.files} | self.meant
        required = tuple(kind.pattern for kind in KINDS if kind.required)
        if "programme" in self.meant:
            return
        if not any(name in present for name in required) and not (self.folder / "programme").is_dir():
            names = either((name.removeprefix("programme/") for name in required), "en")
            self.report("programme", "Deze map ontbreekt.", f"In deze map staan {names}.")
            return
        for name in required:
            if name not in present:
                self.report(name, "Dit bestand ontbreekt.", "Alle bestanden van het programma zijn nodig.")

    def report(self, name: str, message: str, allowed: str = "", hint: str = "") -> None:
        path = f"{self.root}/{shown(name)}" if name else self.root
        self.problems.append(of_file(path, message, allowed, hint))


def _kind_of(name: str) -> tuple[Kind | None, tuple[str, ...]]:
    """The kind of a file and the parts of its name; none if the name is not spelled as it should be."""
    # Only the kinds of its own folder: a country has ten thousand projects, each to be matched once.
    for kind in _KINDS[name.partition("/")[0]]:
        found = kind.match(name)
        if found is not None and all(re.fullmatch(SLUG, part) for part in found.groups()):
            return kind, found.groups()
    return None, ()


def _right_name(folder: str, last: str) -> tuple[str, str]:
    """The name that a file probably should have (or nothing), and which names are allowed."""
    stem = _WRONG_ENDING.sub("", last)
    if _PICTURE.search(last):
        return "", _ONLY_RECORDS
    kind = _KINDS[folder.partition("/")[0]][0]
    ending = kind.ending
    if kind.keyed == "single":
        fixed = tuple(kind.pattern.removeprefix(f"{folder}/") for kind in _KINDS[folder])
        return closest(f"{stem}{ending}", fixed) or "", f"{either(fixed)}."
    if kind.keyed == "pair" and folder == kind.folder:
        return "", f'Een project staat in een map met de naam van de gemeente, zoals "{folder}/nieuw-dorp/".'
    if kind.keyed == "year":
        years = _YEAR.findall(stem)
        return (
            f"{years[0]}{ending}" if len(years) == 1 else ""
        ), f"Een jaar met {ending}, zoals 2026{ending}."
    return (
        f"{slug(stem)}{ending}" if slug(stem) else "",
        f"Kleine letters, cijfers en streepjes met {ending}, zoals nieuw-dorp{ending}.",
    )
