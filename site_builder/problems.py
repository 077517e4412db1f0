"""What is wrong with a file, as a value: collected and reported together, never raised for bad data."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, fields
from operator import attrgetter
from pathlib import Path
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One problem at one place in one file.

    `path` is the file as a person named it, with forward slashes. `line` and `column` count from 1.
    `message` says what is wrong, `allowed` what is allowed, and `hint` the likely fix; all three are
    Dutch sentences, and the last two may be empty. A warning never makes a check fail.
    """

    path: str
    line: int
    column: int
    message: str
    allowed: str = ""
    hint: str = ""
    severity: Severity = "error"


in_order = attrgetter(*(field.name for field in fields(Problem)))
"""Problems by place, as they are compared themselves, for where there may be thousands: ten times as fast."""


def of_file(
    path: str, message: str, allowed: str = "", hint: str = "", severity: Severity = "error"
) -> Problem:
    """A problem of a file as a whole: it stands at its beginning."""
    return Problem(path, 1, 1, message, allowed, hint, severity)


def shown(name: str) -> str:
    """A name from disk as text that any terminal and any file can bear."""
    clean = name.encode("utf-8", "replace").decode("utf-8")
    return "".join(c if c.isprintable() else "?" for c in clean)


def limited(problems: Iterable[Problem], folder: Path, only: Sequence[Path]) -> tuple[Problem, ...]:
    """The problems of a data folder in some files or folders alone, by place; all of them without any.

    A file that was asked for and is not there would otherwise seem to be fine: that is a problem too.
    """
    if not only:
        return tuple(sorted(set(problems)))
    root = folder.as_posix()
    wanted = tuple(f"{root}/{shown(_below(folder, path))}".removesuffix("/.") for path in only)
    found = (
        one for one in problems if any(_covers(each, one.path) or _covers(one.path, each) for each in wanted)
    )
    return tuple(sorted({*found, *_outside(folder, only)}))


def _covers(outer: str, inner: str) -> bool:
    return inner == outer or inner.startswith(f"{outer}/")


def _outside(folder: Path, only: Sequence[Path]) -> Iterator[Problem]:
    for path in only:
        below = _below(folder, path)
        if not os.path.lexists(path):
            yield of_file(shown(path.as_posix()), "Dit bestand bestaat niet.", hint="Controleer de naam.")
        elif below == ".." or below.startswith("../"):
            message = f'Dit bestand staat niet in de gegevensmap "{shown(folder.as_posix())}".'
            yield of_file(shown(path.as_posix()), message, hint="Controleer de naam van de gegevensmap.")


def _below(folder: Path, path: Path) -> str:
    """The path below the folder. Only the spelling counts: links are not followed, so a loop is harmless."""
    return Path(os.path.relpath(path, folder)).as_posix()
