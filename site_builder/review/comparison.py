"""Two versions of a data folder: what changed, what follows from it, and which pages show it.

A year that was closed never changes, so a change there is the first news.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Literal

from site_builder.cross_checks import advice
from site_builder.exports.groups import tables_by_cost
from site_builder.frozen import frozen
from site_builder.load import Closed, Loaded, closed
from site_builder.load.closed_years.seals import SealedYear
from site_builder.load.collector import uncollected
from site_builder.load.folder import Found, find
from site_builder.load.kept_records import KeptRecords
from site_builder.load.pipeline import load_found
from site_builder.model import Model
from site_builder.pages.shared.site import Site
from site_builder.phrases.names import NO_NAMES, Names, names_of
from site_builder.problems import Problem
from site_builder.record_changes import FileChange, compare_files
from site_builder.record_changes.figure_changes import FigureChange, figure_changes
from site_builder.record_changes.levels import LevelChange, rewritten_levels
from site_builder.records.project import Project
from site_builder.review.alike import Stored, alike
from site_builder.review.feeding import apart, most_questions, surely_fed
from site_builder.review.sites import PageChanges, compare, shows_difference, site_of
from site_builder.store import Known, Memory, folder_hashes


@frozen
class Version:
    """A data folder on disk, and how problems are to name it."""

    folder: Path
    shown: str


@frozen
class Diff:
    """What a change of the data means.

    `problems` are those of the new version; warnings that the old one had as well are left out.
    `figures` are those of the table that differ. They and `pages` are None where one of the versions cannot
    be loaded as a whole, and `base_loads` tells whether the old one can; `model` is that of the new version.
    `unfed` are the records that changed while no page shows it, and `unpublished` those of them whose change
    no table of the open data holds either; of the `undecided` that was not looked at, there being too many.
    `years` are the closed years that came, changed or went, and
    `rewritten` the performance levels that already held and changed.
    """

    files: tuple[FileChange, ...]
    names: Names
    problems: tuple[Problem, ...]
    base_loads: bool
    figures: tuple[FigureChange, ...] | None
    pages: PageChanges | None
    unfed: tuple[FileChange, ...]
    model: Model | None = None
    rewritten: tuple[LevelChange, ...] = ()
    years: tuple[YearChange, ...] = ()
    unpublished: tuple[FileChange, ...] = ()
    undecided: tuple[FileChange, ...] = ()

    @property
    def removed_values(self) -> int:
        """How many recorded values are gone."""
        return sum(change.removed_values for change in self.files)

    @property
    def fails(self) -> bool:
        """Whether the change is not fit to be taken in."""
        touched = any(one.what != "closed" for one in self.years)
        wrong = any(problem.severity == "error" for problem in self.problems)
        return touched or wrong or bool(self.unpublished)


@frozen
class YearChange:
    """What happened to one closed year."""

    year: int
    what: Literal["closed", "changed", "removed"]


@uncollected()
def diff(before: Version, after: Version, today: date, stored: Stored | None = None) -> Diff:
    """Compare two versions of a data folder. Reads both once; raises nothing for what is in them.

    What an earlier build `stored` of what it read tells what need not be made to know that it is the same.
    """
    sides = _Sides(today, after.folder.as_posix(), stored)
    old, new = find(before.folder), find(after.folder)
    base, head = sides.loaded(old), sides.loaded(new)
    files = compare_files(_contents(old), _contents(new))
    versions = [loaded.records for loaded in (base, head) if loaded.records is not None]
    names = names_of(*versions) if versions else NO_NAMES
    years = year_changes(old.sealed, new.sealed)
    closed_now, _ = closed(after.folder, today)
    told = bool(years) or any(change.kind.name == "errata" for change in files)
    closed_then = closed(before.folder, today)[0] if told else closed_now
    judged = None if told or base.records is None or head.records is None else _concerned(files)
    problems = _new_problems(
        (*base.problems, *advice(base, after.folder, closed_then, judged)),
        (*head.problems, *advice(head, after.folder, closed_now, judged)),
        before,
        after,
    )
    known = Diff(files, names, problems, base.records is not None, None, None, (), years=years)
    if base.records is None or head.records is None:
        return known
    moves = {change.old_path: change.path for change in files if change.old_path and change.path}
    moves = {gone: come for gone, come in moves.items() if gone != come}
    then = _Side(old, closed_then, site_of(base.records, closed_then), folder_hashes(before.folder))
    now = _Side(new, closed_now, site_of(head.records, closed_now), folder_hashes(after.folder))
    same = alike(stored, (then.site, then.hashes), (now.site, now.hashes))
    known = replace(
        known,
        figures=figure_changes(then.site.figures, now.site.figures, moves, same.bundle),
        model=now.site.model,
        rewritten=rewritten_levels(base.records.indicators, head.records.indicators),
    )
    if not files:
        return replace(known, pages=PageChanges((), (), ()))
    pages, texts = compare(same, closed=told)
    to_show = [one for one in files if not _for_the_forge(one)]
    most, undecided = most_questions(len(new.files)), files[:0]
    if len(files) == 1:
        unfed = () if pages.feeds else tuple(to_show)
    else:
        sure = surely_fed(files, known.figures or (), pages, texts)
        unsure = [one for one in to_show if one.name not in sure]
        unfed, undecided = apart(unsure, partial(sides.shown, then, now), most)
    unpublished, more = apart(unfed, partial(sides.published, then, now), most)
    return replace(known, pages=pages, unfed=unfed, unpublished=unpublished, undecided=(*undecided, *more))


@frozen
class _Side:
    """One version that can be loaded: its files, its closed years, its site, and the hashes of its folder."""

    found: Found
    years: Sequence[Closed]
    site: Site
    hashes: Mapping[str, str]


class _Sides:
    """Reads versions, also one with records of another in it: a file of one content is parsed once."""

    def __init__(self, today: date, root: str, stored: Stored | None) -> None:
        self._today = today
        self._root = root
        self._stored = stored
        known = Known(disk=stored.disk, program=stored.program) if stored is not None else Known()
        self._kept = KeptRecords(replace(known, memory=Memory()))

    def loaded(self, found: Found) -> Loaded:
        """The records of a version, with problems that name files as those of the newest."""
        return load_found(found, self._root, self._today, self._kept)

    def shown(self, then: _Side, now: _Side, changes: Sequence[FileChange]) -> bool:
        """Whether a page shows the changes of some records.

        Either the new site without these changes looks different, or the old site with them alone does.
        Where the rest of the data does not hold without the records, others need them: they are used.
        """
        gone, come = _paths(changes)
        return self._differs(now, come, gone, then) or self._differs(then, gone, come, now)

    def _differs(self, side: _Side, out: AbstractSet[str], into: AbstractSet[str], source: _Side) -> bool:
        other = self._swapped(side, out, into, source)
        if other is None:
            return True
        same = alike(self._stored, (other.site, other.hashes), (side.site, side.hashes))
        return shows_difference(same)

    def published(self, then: _Side, now: _Side, changes: Sequence[FileChange]) -> bool:
        """Whether a table of the open data holds changes of records that no page shows."""
        gone, come = _paths(changes)
        other = self._swapped(now, come, gone, then)
        if other is None:
            return True
        same = alike(self._stored, (other.site, other.hashes), (now.site, now.hashes))
        sites = (other.site, now.site)
        tables = zip(*(tables_by_cost(site.model, site.figures) for site in sites), strict=True)
        return any(before != after for before, after in tables) or bool(
            figure_changes(other.site.figures, now.site.figures, {}, same.bundle)
        )

    def _swapped(
        self, side: _Side, out: AbstractSet[str], into: AbstractSet[str], source: _Side
    ) -> _Side | None:
        """One version with some records of another in their place; None where it does not hold."""
        files = [file for file in side.found.files if file.name not in out | into]
        files += [file for file in source.found.files if file.name in into]
        found = replace(side.found, files=tuple(sorted(files, key=lambda file: file.name)))
        records = self.loaded(found).records
        if records is None:
            return None
        hashes = {name: one for name, one in side.hashes.items() if name not in out | into}
        hashes |= {name: one for name, one in source.hashes.items() if name in into}
        return _Side(found, side.years, site_of(records, side.years), dict(sorted(hashes.items())))


def _concerned(files: Sequence[FileChange]) -> frozenset[str] | None:
    """The municipalities whose warnings may be others than before; None where those of all may be."""
    found: set[str] = set()
    for change in files:
        paths = [path.removesuffix(".yaml").split("/") for path in (change.old_path, change.path) if path]
        if any(parts[0] not in ("municipalities", "projects") for parts in paths):
            return None
        found.update(parts[1] for parts in paths)
        for record in (change.before, change.after):
            if isinstance(record, Project):
                found.update(one.municipality for one in record.shared_with)
    return frozenset(found)


def _paths(changes: Sequence[FileChange]) -> tuple[frozenset[str], frozenset[str]]:
    """The paths that some records had, and those that they have."""
    return (
        frozenset(one.old_path for one in changes if one.old_path),
        frozenset(one.path for one in changes if one.path),
    )


def _for_the_forge(change: FileChange) -> bool:
    """Whether nothing changed but a team, which feeds `CODEOWNERS` and no page."""
    return bool(change.changes) and all(one.last.field == "team" for one in change.changes)


def _contents(found: Found) -> Mapping[str, bytes]:
    return {file.name: file.content for file in found.files if file.content is not None}


def _new_problems(
    base: tuple[Problem, ...], head: tuple[Problem, ...], before: Version, after: Version
) -> tuple[Problem, ...]:
    """The problems of the new version, without the warnings that the old one had as well."""
    there = {(one.path, one.message) for one in _shown(base, before, after)}
    shown = _shown(head, before, after)
    return tuple(one for one in shown if one.severity == "error" or (one.path, one.message) not in there)


def _shown(problems: Iterable[Problem], *versions: Version) -> Iterator[Problem]:
    """Problems with the folder as a person knows it, not the place where it was unpacked."""
    for problem in problems:
        texts = [problem.path, problem.message, problem.allowed, problem.hint]
        for version in versions:
            root = version.folder.as_posix()
            texts = [
                text.replace(f"{root}/", f"{version.shown}/") if text != root else version.shown
                for text in texts
            ]
        path, message, allowed, hint = texts
        yield replace(problem, path=path, message=message, allowed=allowed, hint=hint)


def year_changes(before: Iterable[SealedYear], after: Iterable[SealedYear]) -> tuple[YearChange, ...]:
    """The closed years that came, changed or went, oldest first; one without a list of files is gone."""
    old = {one.year: one for one in before}
    new = {one.year: one for one in after}
    found = []
    for year in sorted(old.keys() | new.keys()):
        if year not in old:
            found.append(YearChange(year, "closed"))
        elif year not in new:
            found.append(YearChange(year, "removed"))
        elif new[year].digest != old[year].digest or (old[year].intact and not new[year].intact):
            found.append(YearChange(year, "changed"))
    return tuple(found)
