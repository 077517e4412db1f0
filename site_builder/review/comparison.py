"""Two versions of a data folder: what changed, what follows from it, and which pages show it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from site_builder.cross_checks import advice
from site_builder.exports.datapackage import resources
from site_builder.figures.figures import figures_of
from site_builder.load import Closed, Loaded, closed
from site_builder.load.folder import Found, find
from site_builder.load.pipeline import load_found
from site_builder.model import Model, tie
from site_builder.pages.shared.site import Site
from site_builder.phrases.names import NO_NAMES, Names, names_of
from site_builder.problems import Problem
from site_builder.record_changes import FileChange, compare_files
from site_builder.record_changes.figure_changes import FigureChange, figure_changes
from site_builder.record_changes.levels import LevelChange, rewritten_levels
from site_builder.records.collection import Records
from site_builder.review.closed_years import YearChange, year_changes
from site_builder.review.feeding import apart, most_questions, surely_fed
from site_builder.review.sites import PageChanges, compare, shows_difference, site_of


@dataclass(frozen=True, slots=True)
class Version:
    """A data folder on disk, and how problems are to name it."""

    folder: Path
    shown: str


@dataclass(frozen=True, slots=True)
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


def diff(before: Version, after: Version, today: date) -> Diff:
    """Compare two versions of a data folder. Reads both once; raises nothing for what is in them."""
    old, new = find(before.folder), find(after.folder)
    base = load_found(old, before.folder.as_posix(), today)
    head = load_found(new, after.folder.as_posix(), today)
    files = compare_files(_contents(old), _contents(new))
    versions = [loaded.records for loaded in (base, head) if loaded.records is not None]
    names = names_of(*versions) if versions else NO_NAMES
    closed_then, closed_now = closed(before.folder, today)[0], closed(after.folder, today)[0]
    problems = _new_problems(
        (*base.problems, *advice(base, before.folder, closed_then)),
        (*head.problems, *advice(head, after.folder, closed_now)),
        before,
        after,
    )
    years = year_changes(old.sealed, new.sealed)
    known = Diff(files, names, problems, base.records is not None, None, None, (), years=years)
    if base.records is None or head.records is None:
        return known
    moves = {change.old_path: change.path for change in files if change.old_path and change.path}
    moves = {gone: come for gone, come in moves.items() if gone != come}
    site, site_now = site_of(base.records, closed_then), site_of(head.records, closed_now)
    known = replace(
        known,
        figures=figure_changes(site.figures, site_now.figures, moves),
        model=site_now.model,
        rewritten=rewritten_levels(base.records.indicators, head.records.indicators),
    )
    if not files:
        return replace(known, pages=PageChanges((), (), ()))
    told = any(change.kind.name == "errata" for change in files) or bool(years)
    pages, texts = compare(site, site_now, closed=told)
    sides = _Sides(old, new, site, site_now, closed_then, closed_now, today)
    to_show = [one for one in files if not _for_the_forge(one)]
    most, undecided = most_questions(len(new.files)), files[:0]
    if len(files) == 1:
        unfed = () if pages.feeds else tuple(to_show)
    else:
        sure = surely_fed(files, known.figures or (), pages, texts)
        unfed, undecided = apart([one for one in to_show if one.name not in sure], sides.shown, most)
    unpublished, more = apart(unfed, partial(sides.published, head=head.records), most)
    return replace(known, pages=pages, unfed=unfed, unpublished=unpublished, undecided=(*undecided, *more))


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both versions, to put one record of the one into the other."""

    old: Found
    new: Found
    base_site: Site
    head_site: Site
    base_years: Sequence[Closed]
    head_years: Sequence[Closed]
    today: date

    def shown(self, changes: Sequence[FileChange]) -> bool:
        """Whether a page shows the changes of some records.

        Either the new site without these changes looks different, or the old site with them alone does.
        Where the rest of the data does not hold without the records, others need them: they are used.
        """
        gone, come = _paths(changes)
        without = self._loaded(_swapped(self.new, come, gone, self.old))
        if without.records is None or self._differs(without.records, self.head_years, self.head_site):
            return True
        alone = self._loaded(_swapped(self.old, gone, come, self.new))
        return alone.records is None or self._differs(alone.records, self.base_years, self.base_site)

    def _differs(self, records: Records, years: Sequence[Closed], made: Site) -> bool:
        return shows_difference(site_of(records, years), made)

    def published(self, changes: Sequence[FileChange], head: Records) -> bool:
        """Whether a table of the open data holds changes of records that no page shows."""
        gone, come = _paths(changes)
        without = self._loaded(_swapped(self.new, come, gone, self.old))
        return without.records is None or _tables(without.records) != _tables(head)

    def _loaded(self, found: Found) -> Loaded:
        return load_found(found, "", self.today)


def _tables(records: Records) -> dict[str, bytes]:
    model = tie(records)
    return {table.file: table.content for table in resources(model, figures_of(model))}


def _paths(changes: Sequence[FileChange]) -> tuple[frozenset[str], frozenset[str]]:
    """The paths that some records had, and those that they have."""
    return (
        frozenset(one.old_path for one in changes if one.old_path),
        frozenset(one.path for one in changes if one.path),
    )


def _swapped(found: Found, out: AbstractSet[str], into: AbstractSet[str], source: Found) -> Found:
    """The files of one version with some records of the other in their place."""
    files = [file for file in found.files if file.name not in out | into]
    files += [file for file in source.files if file.name in into]
    return replace(found, files=tuple(sorted(files, key=lambda file: file.name)))


def _for_the_forge(change: FileChange) -> bool:
    """Whether nothing changed but a team, which feeds `CODEOWNERS` and no page."""
    return bool(change.changes) and all(one.last.field == "team" for one in change.changes)


def _contents(found: Found) -> Mapping[str, bytes]:
    return {file.name: file.content for file in found.files if file.content is not None}


def _new_problems(
    base: tuple[Problem, ...], head: tuple[Problem, ...], before: Version, after: Version
) -> tuple[Problem, ...]:
    """The problems of the new version, without the warnings that the old one had as well."""
    there = {(_shown(one, replace(before, shown=after.shown)).path, one.message) for one in base}
    shown = (_shown(one, after) for one in head)
    return tuple(one for one in shown if one.severity == "error" or (one.path, one.message) not in there)


def _shown(problem: Problem, version: Version) -> Problem:
    """The problem with the folder as a person knows it, not the place where it was unpacked."""
    root = version.folder.as_posix()
    path, message, allowed, hint = (
        text.replace(f"{root}/", f"{version.shown}/") if text != root else version.shown
        for text in (problem.path, problem.message, problem.allowed, problem.hint)
    )
    return replace(problem, path=path, message=message, allowed=allowed, hint=hint)
