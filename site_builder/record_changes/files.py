"""Two versions of a data folder: which records came, went, moved, and what changed in each."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from site_builder.frozen import frozen
from site_builder.record_changes.comparison import Change, differences, values_in
from site_builder.record_changes.reading import Parsed, parse
from site_builder.records.base import Record
from site_builder.records.kind import Kind
from site_builder.records.kinds import kind_of

ALIKE = 0.5
"""From this share of equal lines on, a file that went and one that came are one that moved (as in git)."""
MOST_PAIRS = 40_000
"""More pairs than this are not held against each other line by line; equal files are found all the same."""


@frozen
class FileChange:
    """What happened to one record. `old_path` is None where it is new, `path` where it is gone.

    `before` and `after` are None where there is no such version or it cannot be read; `unreadable` tells
    that a version is there and cannot.
    """

    kind: Kind
    old_path: str | None
    path: str | None
    before: Record | None
    after: Record | None
    changes: tuple[Change, ...]
    unreadable: bool = False

    @property
    def name(self) -> str:
        """The path that the record has, or had."""
        return self.path or self.old_path or ""

    @property
    def moved(self) -> bool:
        """Whether the record stands elsewhere than before."""
        return self.old_path is not None and self.path is not None and self.old_path != self.path

    @property
    def removed_values(self) -> int:
        """How many recorded values are gone."""
        if self.path is None:
            return max(values_in(self.before), 1)
        return sum(change.removed_values for change in self.changes)


_TO_MUNICIPALITY = frozenset({"examples_by", "municipalities", "municipality", "neighbours"})
_TO_PROJECT = "project"
"""A project of the municipality in whose file it is named."""


@frozen
class Moved:
    """The new name by the old one: of municipalities by slug, of projects by municipality and slug."""

    municipalities: Mapping[str, str]
    projects: Mapping[tuple[str, str], str]

    def follow(self, record: Record | None, path: str) -> Record | None:
        """An older version of the record at `path` (its path then), with every reference by its new name."""
        if record is None or not (self.municipalities or self.projects):
            return record
        folder, _, rest = path.partition("/")
        of = rest.removesuffix(".yaml") if folder == "municipalities" else ""
        projects = {slug: new for (owner, slug), new in self.projects.items() if owner == of}
        return self._record(record, projects)

    def _record(self, record: Record, projects: Mapping[str, str]) -> Record:
        found = {}
        for field in record.model_fields_set:
            old = getattr(record, field)
            new = self._value(old, field, projects)
            if new != old:
                found[field] = new
        return record.model_copy(update=found) if found else record

    def _value(self, value: object, field: str, projects: Mapping[str, str]) -> object:
        match value:
            case str() if field in _TO_MUNICIPALITY:
                return self.municipalities.get(value, value)
            case str() if field == _TO_PROJECT:
                return projects.get(value, value)
            case tuple():
                return tuple(self._value(item, field, projects) for item in value)
            case dict():
                return {key: self._value(item, field, projects) for key, item in value.items()}
            case Record():
                return self._record(value, projects)
        return value


def compare_files(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> tuple[FileChange, ...]:
    """Every record that changed in meaning, by path. Files are named by their path below the data folder.

    A file that only looks different is not among them; neither are files that hold no record. A reference to
    a record that moved is the same reference, by another name.
    """
    moves = follow_renames(old, new)
    followed = moved(moves)
    found = []
    for path in sorted(set(new) | (set(old) - set(moves.values()))):
        old_path = moves.get(path, path if path in old else None)
        before = old[old_path] if old_path is not None else None
        after = new.get(path)
        if before == after and old_path == path:
            continue
        then = parse(old_path, before) if old_path is not None and before is not None else None
        now = parse(path, after) if after is not None else None
        if then is not None and old_path is not None:
            then = Parsed(then.kind, followed.follow(then.record, old_path))
        change = file_change(old_path, then, path if path in new else None, now)
        if change is not None:
            found.append(change)
    return tuple(found)


def file_change(
    old_path: str | None, then: Parsed | None, path: str | None, now: Parsed | None
) -> FileChange | None:
    """What happened to one file, from its parsed versions; None where nothing changed in meaning.

    Also None for a file that holds no record.
    """
    kind = kind_of(path or old_path or "")
    if kind is None:
        return None
    old, new = (then.record if then else None), (now.record if now else None)
    unreadable = (then is not None and old is None) or (now is not None and new is None)
    changes = differences(old, new)
    if not changes and not unreadable and path is not None and old_path == path:
        return None
    return FileChange(kind, old_path, path, old, new, changes, unreadable)


def follow_renames(old: Mapping[str, bytes], new: Mapping[str, bytes]) -> Mapping[str, str]:
    """For each record that moved, its old path by its new one.

    A file that went and one of its kind that came are the same record when their content is equal, or when
    at least half of their lines are; the most alike belong together.
    """
    gone = [path for path in sorted(old) if path not in new and kind_of(path) is not None]
    come = [path for path in sorted(new) if path not in old and kind_of(path) is not None]
    if not gone or not come:
        return {}
    moves: dict[str, str] = {}
    by_content: dict[bytes, list[str]] = defaultdict(list)
    for path in gone:
        by_content[old[path]].append(path)
    for path in come:
        same = [was for was in by_content[new[path]] if kind_of(was) == kind_of(path)]
        if same:
            moves[path] = min(same, key=lambda was: (not _same_name(was, path), was))
            by_content[new[path]].remove(moves[path])
    taken = set(moves.values())
    gone = [path for path in gone if path not in taken]
    come = [path for path in come if path not in moves]
    if len(gone) * len(come) > MOST_PAIRS:
        return moves
    then = {path: _lines(old[path]) for path in gone}
    now = {path: _lines(new[path]) for path in come}
    alike = [
        (-_likeness(then[was], now[path]), not _same_name(was, path), was, path)
        for was in gone
        for path in come
        if kind_of(was) == kind_of(path)
    ]
    for likeness, _, was, path in sorted(alike):
        if -likeness >= ALIKE and path not in moves and was not in taken:
            moves[path] = was
            taken.add(was)
    return moves


def _same_name(was: str, path: str) -> bool:
    return was.rpartition("/")[2] == path.rpartition("/")[2]


def _lines(content: bytes) -> tuple[Counter[bytes], int]:
    """How often a file has each of its lines, and how many lines that are: counted once for all pairs."""
    lines = content.splitlines()
    return Counter(lines), len(lines)


def _likeness(one: tuple[Counter[bytes], int], other: tuple[Counter[bytes], int]) -> float:
    """The share of lines that both have, from 0 to 1; costs what the shorter of both costs."""
    (fewer, _), (more, _) = sorted((one, other), key=lambda lines: len(lines[0]))
    lines = one[1] + other[1]
    # A plain loop over the shorter: `&` would walk over whichever comes first.
    return 2 * sum(min(number, more[line]) for line, number in fewer.items()) / lines if lines else 1.0


def moved(moves: Mapping[str, str]) -> Moved:
    """The new names, from the old path of each record that moved by its new one."""
    municipalities: dict[str, str] = {}
    projects: dict[tuple[str, str], str] = {}
    for new, old in moves.items():
        was, now = old.removesuffix(".yaml").split("/"), new.removesuffix(".yaml").split("/")
        if was[0] == "municipalities":
            municipalities[was[1]] = now[1]
        elif was[0] == "projects" and was[2] != now[2]:
            projects[was[1], was[2]] = now[2]
    return Moved(municipalities, projects)
