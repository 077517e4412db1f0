"""What a build made, and whether there is anything to make: a build of the same things gives the same site.

This room is all that a command has to import when nothing changed, so it asks for as little as it can.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Mapping
from dataclasses import astuple, dataclass, field, fields
from datetime import date
from pathlib import Path

from site_builder.history import tip
from site_builder.problems import Problem
from site_builder.store import Disk, Known, as_left, content_hash, folder_hashes, out_key, program_version


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made. With an error among the problems nothing was written and `pages` is 0.

    `bundled`: whether figures are explored with the small script of Plotly that `make bundle` makes.
    `printable`: whether PDFs could be made; for some systems Typst is not there. `editable`: whether the
    editor that `make bundle` makes is there. What a site may be too large for: `factsheets` of every
    municipality, a picture of every page (`pictured`), and every table in every form (`whole`).
    """

    problems: tuple[Problem, ...]
    region: str = ""
    pages: int = 0
    demo_pages: int = 0
    size: int = 0
    bundled: bool = True
    printable: bool = True
    factsheets: bool = True
    pictured: bool = True
    whole: bool = True
    editable: bool = True
    files: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Before:
    """What is known when a command begins: the store, the program, and each data folder with its history.

    `files` are the hashes of the files of each folder, `tips` what git has of it.
    """

    disk: Disk | None
    program: str = ""
    files: Mapping[Path, Mapping[str, str]] = field(default_factory=dict)
    tips: tuple[str, ...] = ()

    def of(self, folder: Path) -> Known:
        """What is known for the site of one data folder."""
        return Known(self.files[folder], self.program, self.disk) if self.disk is not None else Known()

    def question(self, day: date, *about: object) -> str:
        """The hash of all that an answer depends on: program, folders as they are named, history and day."""
        files = [(folder.as_posix(), list(every.items())) for folder, every in self.files.items()]
        whole = (self.program, files, self.tips, day.isoformat(), *about)
        return content_hash(repr(whole).encode("utf-8", "surrogatepass"))


def before(disk: Disk | None, *folders: Path) -> Before:
    """What is known now. Without a store, or with code that changed while it ran, nothing is."""
    program = program_version() if disk is not None else ""
    if not program:
        return Before(None)
    return Before(
        disk, program, {folder: folder_hashes(folder) for folder in folders}, tuple(map(tip, folders))
    )


def recalled(known: Before, out: Path, day: date, besides: Iterable[str]) -> Built | None:
    """What the last build made in `out`, if it is there as it was left and a build now would make the same.

    `besides` are the files there that are no part of the site.
    """
    kept = known.disk.get(_key(out)) if known.disk is not None else None
    if known.disk is None or kept is None:
        return None
    question, problems, *others = marshal.loads(kept)  # noqa: S302  # checked against its hash, our own
    if question != known.question(day) or not as_left(known.disk, out, besides):
        return None
    return Built(tuple(Problem(*one) for one in problems), *others)


def to_recall(built: Built, known: Before, out: Path, day: date) -> dict[str, bytes]:
    """What is to be kept of a build, by its key."""
    told = [getattr(built, each.name) for each in fields(Built)[1:-1]]
    return {_key(out): marshal.dumps((known.question(day), [astuple(one) for one in built.problems], *told))}


def _key(out: Path) -> str:
    return f"built {out_key(out)}"
