"""Which file changed when, and what stood in it before and after."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import field
from datetime import date
from heapq import nsmallest
from pathlib import Path
from typing import Literal

from site_builder.frozen import frozen
from site_builder.history.branches import RefusedError
from site_builder.history.git import blobs, git_text, refusal
from site_builder.history.tree import commit_of
from site_builder.traces import Leaves

ChangeKind = Literal["added", "changed", "removed", "renamed"]
KINDS: Mapping[str, ChangeKind] = {
    "A": "added",
    "M": "changed",
    "T": "changed",
    "D": "removed",
    "R": "renamed",
}
MARK = "\x01"
SHOWN = 12
"""So many of the newest changes of one municipality, its projects included, are kept with their content."""
ABSENT = "0"


@frozen
class Change:
    """One change of one file: the day of the commit, and what happened. No author: people are not data.

    `before` and `after` name the contents in git, empty where there is none. `old_path` is where the file
    stood before, if elsewhere. `first_known` tells that this is the oldest commit of a shallow clone: the
    file may well be older, and what changed is not known.
    """

    day: date
    kind: ChangeKind
    before: str = ""
    after: str = ""
    old_path: str = ""
    first_known: bool = False


@frozen
class History:
    """The changes per file, newest first; files by their path below the data folder.

    `complete` is False in a shallow clone, where git knows the last changes only, and where there is
    no git at all: then `changes` is empty. `since` is the first day of which the changes are known, where
    that is not the beginning. `contents` holds what stood in the files, by the names in the changes, for
    the newest `SHOWN` changes of each municipality.
    """

    changes: Mapping[str, tuple[Change, ...]]
    complete: bool
    since: date | None = None
    contents: Mapping[str, bytes] = field(default_factory=dict)

    def of(self, path: str) -> tuple[Change, ...]:
        """The changes of one file, newest first; none where git knows none."""
        return self.changes.get(path, ())

    @property
    def newest(self) -> date | None:
        """The day of the last change of anything."""
        return max((changes[0].day for changes in self.changes.values() if changes), default=None)


NO_HISTORY = History({}, complete=False)


def tip(folder: Path) -> str:
    """On what the history of a data folder depends: its place, the newest commit, and where a clone ends.

    Empty where there is no history.
    """
    told = git_text(folder, "rev-parse", "--show-prefix", "--git-path", "shallow", "--verify", "HEAD")
    if told is None:
        return ""
    _, shallow, _ = ([*told.split("\n"), "", ""])[:3]
    ends = folder / shallow
    return told + (ends.read_text(encoding="utf-8", errors="replace") if ends.is_file() else "")


def history(folder: Path) -> History:
    """The history of a data folder from one `git log`; `NO_HISTORY` outside a repository or without git."""
    inside = git_text(folder, "rev-parse", "--is-shallow-repository", "--show-prefix")
    if inside is None:
        return NO_HISTORY
    shallow, prefix = ([*inside.split("\n"), "", ""])[:2]
    complete = shallow == "false"
    log = git_text(
        folder,
        "log",
        f"--format={MARK}%cs %P",
        "--raw",
        "--no-abbrev",
        "--find-renames",
        "--no-merges",
        "-z",
        "--",
        ".",
    )
    if log is None:
        return NO_HISTORY
    changes = _read(log, prefix, shallow=not complete)
    days = [change.day for found in changes.values() for change in found if not change.first_known]
    edges = [change.day for found in changes.values() for change in found if change.first_known]
    since = max(edges) if edges else min(days, default=None)
    return History(
        Leaves("history", changes, whole=True),
        complete,
        None if complete else since,
        blobs(folder, set(_shown_contents(changes))),
    )


def owner_of(path: str) -> str:
    """The municipality whose page tells of a file; empty if none does."""
    # Here, so that a build in which nothing changed does not wait for the models.
    from site_builder.records.kinds import kind_of

    parts = path.split("/")
    if kind_of(path) is None:
        return ""
    return parts[1].removesuffix(".yaml") if parts[0] in ("municipalities", "projects") else ""


def newest_days(changes: Mapping[str, tuple[Change, ...]]) -> Mapping[str, tuple[tuple[str, date], ...]]:
    """Per municipality the newest `SHOWN` pairs of a file and a day on which it changed, newest first."""
    found: dict[str, set[tuple[str, date]]] = defaultdict(set)
    for path, of_file in changes.items():
        owner = owner_of(path)
        if owner:
            # Of a file no more than SHOWN days can be among the newest.
            days = dict.fromkeys(change.day for change in of_file)
            found[owner].update((path, day) for day, _ in zip(days, range(SHOWN), strict=False))
    return {
        owner: tuple(nsmallest(SHOWN, pairs, key=lambda pair: (-pair[1].toordinal(), pair[0])))
        for owner, pairs in sorted(found.items())
    }


def on_day(changes: tuple[Change, ...], day: date) -> Change:
    """What one day did to a file as a whole: from before its first change to after its last.

    `changes` are those of the file, newest first; raises ValueError for a day without any.
    """
    of_day = [change for change in changes if change.day == day]
    if not of_day:
        message = f"nothing changed on {day}"
        raise ValueError(message)
    last, first = of_day[0], of_day[-1]
    old_path = next((change.old_path for change in reversed(of_day) if change.old_path), "")
    kind: ChangeKind = "renamed" if old_path else "changed"
    if first.kind == "added":
        kind = "added"
    if last.kind == "removed":
        kind = "removed"
    return Change(day, kind, first.before, last.after, old_path, first.first_known)


def _shown_contents(changes: Mapping[str, tuple[Change, ...]]) -> Iterator[str]:
    for pairs in newest_days(changes).values():
        for path, day in pairs:
            change = on_day(changes[path], day)
            if not change.first_known:
                yield from (name for name in (change.before, change.after) if name)


def _read(log: str, prefix: str, *, shallow: bool) -> Mapping[str, tuple[Change, ...]]:
    """Read `git log -z --raw`: a mark with a day and parents per commit, then what changed and its paths."""
    changes: dict[str, list[Change]] = {}
    # A file that was renamed later is followed back under its newest name.
    newest: dict[str, str] = {}
    words = iter(log.split("\0"))
    day, edge = date.min, False
    for raw in words:
        # The first change of a commit follows the line of that commit without a zero between.
        for word in raw.split("\n"):
            if word.startswith(MARK):
                stamp, _, parents = word.removeprefix(MARK).partition(" ")
                day, edge = date.fromisoformat(stamp), shallow and not parents.strip()
            elif word.startswith(":"):
                _, _, before, after, letter = word.split(" ")
                old = path = next(words, "")
                if letter[0] in "RC":
                    path = next(words, "")
                    if letter[0] == "R":
                        newest[old] = newest.get(path, path)
                name = newest.get(path, path).removeprefix(prefix)
                was = old.removeprefix(prefix) if old != path else ""
                kind = KINDS.get(letter[0], "changed")
                change = Change(day, kind, _named(before), _named(after), was, edge)
                changes.setdefault(name, []).append(change)
    return {path: tuple(found) for path, found in sorted(changes.items())}


def _named(content: str) -> str:
    """The name of a content; git writes zeros where there is none."""
    return content if content.strip(ABSENT) else ""


def changed_paths(folder: Path, revision: str) -> tuple[str, ...]:
    """The files of a folder that changed since the branch left a revision, by their path below that folder.

    Committed or not, and those that are gone or new as well; a file that moved is there with both its names.
    Where the branch and the revision share no history, the revision itself counts. Raises
    UnknownRevisionError, and RefusedError where git does not look: nothing changed is another answer.
    """
    commit = commit_of(folder, revision)
    start = (git_text(folder, "merge-base", commit, "HEAD") or "").strip() or commit
    changed = git_text(folder, "diff", "--name-only", "--no-renames", "--relative", "-z", start, "--", ".")
    fresh = git_text(folder, "ls-files", "--others", "--exclude-standard", "-z", "--", ".")
    if changed is None or fresh is None:
        reason = refusal(folder)
        message = f"git zegt niet wat er in {folder} is veranderd{f': {reason}' if reason else '.'}"
        raise RefusedError(message)
    return tuple(sorted({*changed.split("\0"), *fresh.split("\0")} - {""}))
