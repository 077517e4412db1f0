"""Git: who changed which file when. The only room that asks git anything."""

from __future__ import annotations

import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal

ChangeKind = Literal["added", "changed", "removed", "renamed"]
KINDS: Mapping[str, ChangeKind] = {
    "A": "added",
    "M": "changed",
    "T": "changed",
    "D": "removed",
    "R": "renamed",
}
MARK = "\x01"


@dataclass(frozen=True, slots=True)
class Change:
    """One change of one file: the day of the commit, and what happened. No author: people are not data."""

    day: date
    kind: ChangeKind


@dataclass(frozen=True, slots=True)
class History:
    """The changes per file, newest first; files by their path below the data folder.

    `complete` is False in a shallow clone, where git knows the last changes only, and where there is
    no git at all: then `changes` is empty.
    """

    changes: Mapping[str, tuple[Change, ...]]
    complete: bool

    def of(self, path: str) -> tuple[Change, ...]:
        """The changes of one file, newest first; none where git knows none."""
        return self.changes.get(path, ())

    @property
    def newest(self) -> date | None:
        """The day of the last change of anything."""
        return max((changes[0].day for changes in self.changes.values() if changes), default=None)


NO_HISTORY = History({}, complete=False)


def history(folder: Path) -> History:
    """The history of a data folder from one `git log`; `NO_HISTORY` outside a repository or without git."""
    inside = _git(folder, "rev-parse", "--is-shallow-repository", "--show-prefix")
    if inside is None:
        return NO_HISTORY
    shallow, prefix = (inside.split("\n") + ["", ""])[:2]
    log = _git(
        folder,
        "log",
        f"--format={MARK}%cs",
        "--name-status",
        "--find-renames",
        "--no-merges",
        "-z",
        "--",
        ".",
    )
    if log is None:
        return NO_HISTORY
    return History(_read(log, prefix), complete=shallow == "false")


def _read(log: str, prefix: str) -> Mapping[str, tuple[Change, ...]]:
    """Read `git log -z --name-status`: a mark and a day per commit, then a letter and one or two paths."""
    changes: dict[str, list[Change]] = {}
    # A file that was renamed later is followed back under its newest name.
    newest: dict[str, str] = {}
    words = iter(log.split("\0"))
    day = date.min
    for raw in words:
        word = raw.strip("\n")
        if MARK in word:
            day = date.fromisoformat(word.split(MARK)[1][:10])
        elif word:
            kind = KINDS.get(word[0], "changed")
            path = next(words, "")
            if word[0] in "RC":
                old, path = path, next(words, "")
                if word[0] == "R":
                    newest[old] = newest.get(path, path)
            name = newest.get(path, path).removeprefix(prefix)
            changes.setdefault(name, []).append(Change(day, kind))
    return {path: tuple(found) for path, found in sorted(changes.items())}


def _git(folder: Path, *arguments: str) -> str | None:
    """What git prints, or None where it is not there or refuses."""
    try:
        done = subprocess.run(
            ["git", "-c", "core.quotePath=false", "-c", "log.showSignature=false", *arguments],
            cwd=folder,
            capture_output=True,
            check=True,
        )
    except (OSError, subprocess.CalledProcessError):
        return None
    return done.stdout.decode("utf-8", errors="replace")
