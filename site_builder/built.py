"""What a build made and what a check said, kept for the next: the same things give the same answer.

This room is all that a command has to import where nothing changed, so it asks for as little as it can.
"""

from __future__ import annotations

import marshal
import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import astuple, field, fields
from datetime import date
from pathlib import Path
from typing import Any

from site_builder.frozen import frozen
from site_builder.personal import masked_problem
from site_builder.problems import Problem
from site_builder.store import (
    FORGETFUL,
    Disk,
    Known,
    Memory,
    Share,
    as_left,
    content_hash,
    folder_hashes,
    out_key,
    program_version,
)


@frozen
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


class SupersededError(Exception):
    """More was saved while a site was made: who looks at it has the page, and the rest was not made."""


@frozen
class Checked:
    """What a check of a data folder said: its problems, and the files that could be read."""

    problems: tuple[Problem, ...]
    files: tuple[str, ...]


@frozen
class Before:
    """What is known when a command begins: the store, the program, and each data folder with its history.

    `files` are the hashes of the files of each folder, `tips` what git has of those of which history is told.
    `share` is what is to be made of the site, if not all. `memory` is what this program keeps in mind between
    two builds.
    """

    disk: Disk | None
    program: str = ""
    files: Mapping[Path, Mapping[str, str]] = field(default_factory=dict)
    tips: tuple[str, ...] = ()
    share: Share | None = None
    memory: Memory = field(default=FORGETFUL, compare=False)

    def of(self, folder: Path) -> Known:
        """What is known for the site of one data folder."""
        if self.disk is None:
            return Known()
        return Known(self.files[folder], self.program, self.disk, self.share, self.memory)

    def recall(self, name: str, day: date) -> Any:
        """What was kept under a name as plain data, if all that it depends on is the same; else None."""
        content = self.disk.get(name) if self.disk is not None else None
        if content is None:
            return None
        everything, told = marshal.loads(content)  # noqa: S302  # checked against its hash, our own
        return told if everything == self._everything(day) else None

    def to_recall(self, name: str, day: date, told: Any) -> dict[str, bytes]:
        """What is to be kept under a name."""
        return {name: marshal.dumps((self._everything(day), told))}

    def _everything(self, day: date) -> str:
        """The hash of all that is known: also of the names of the folders, since messages tell them."""
        files = [(folder.as_posix(), list(every.items())) for folder, every in self.files.items()]
        whole = repr((self.program, files, self.tips, str(self.share), day.isoformat()))
        return content_hash(whole.encode("utf-8", "surrogatepass"))


def before(
    disk: Disk | None,
    *folders: Path,
    history: bool = True,
    share: Share | None = None,
    memory: Memory = FORGETFUL,
) -> Before:
    """What is known now. Without a store, or with code that changed while it ran, nothing is."""
    program = program_version(disk) if disk is not None else ""
    if not program:
        return Before(None, share=share)
    files = {folder: folder_hashes(folder, disk=disk) for folder in folders}
    return Before(disk, program, files, _tips(folders) if history else (), share, memory)


def _tips(folders: Iterable[Path]) -> tuple[str, ...]:
    # Here, so that a check does not wait for what asks git.
    from site_builder.history import tip

    return tuple(map(tip, folders))


def recalled(known: Before, out: Path, day: date, besides: Iterable[str]) -> Built | None:
    """What the last build made in `out`, if it is there as it was left and a build now would make the same.

    `besides` are the files there that are no part of the site.
    """
    told = known.recall(f"built {out_key(out)}", day)
    if told is None or known.disk is None or not as_left(known.disk, out, besides):
        return None
    problems, *others = told
    return Built(_problems(problems), *others)


def to_recall(built: Built, known: Before, out: Path, day: date) -> dict[str, bytes]:
    """What is to be kept of a build, by its key; nothing where a problem tells of a person."""
    if not _tellable(built.problems):
        return {}
    others = [getattr(built, each.name) for each in fields(Built)[1:-1]]
    return known.to_recall(f"built {out_key(out)}", day, (_plain(built.problems), *others))


def checked(known: Before, folder: Path, day: date, check: Callable[[], Checked]) -> Checked:
    """What a check of a folder says: as it was kept, or made and kept for the next."""
    name = f"checked {os.path.realpath(folder)}"
    told = known.recall(name, day)
    if told is not None:
        problems, files = told
        return Checked(_problems(problems), tuple(files))
    made = check()
    if (
        _tellable(made.problems)
        and known.disk is not None
        and before(known.disk, folder, history=False) == known
    ):
        known.disk.put(known.to_recall(name, day, (_plain(made.problems), made.files)))
    return made


def _tellable(problems: Iterable[Problem]) -> bool:
    """Whether problems may be kept: what tells of a person is kept nowhere."""
    return all(masked_problem(one) == one for one in problems)


def _plain(problems: Iterable[Problem]) -> list[tuple[object, ...]]:
    return [astuple(one) for one in problems]


def _problems(told: Iterable[Any]) -> tuple[Problem, ...]:
    return tuple(Problem(*one) for one in told)
