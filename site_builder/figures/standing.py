"""Where a municipality stands: its newest assessment beside the one before, its profile and its growth path.

Made once per municipality; every page, picture and PDF that speaks of it reads the same. Who left the
programme stands where it stood in the last year that it took part: nothing is said of the years after.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import NamedTuple

from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.figures import Figures
from site_builder.figures.levels import BASELINE, baseline_key, level_key, profile_key
from site_builder.frozen import frozen
from site_builder.measures.next_step import Next, next_of
from site_builder.measures.paths import Progress, progress
from site_builder.measures.profiles import Levels, Position, lacking, levels_of, position
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.municipality import Assessment
from site_builder.records.spiderweb import AtLeast

NOTHING_KNOWN = frozenset(("unknown", "unknown_before"))
"""The reasons that keep two levels from being compared, but not from standing beside each other."""


@frozen
class AxisLevel:
    """One axis in the newest assessment. `figure` is None in a draft, which is in no figure.

    `earlier` is the level of the assessment before, where that may stand beside this one; `since` by how many
    levels it differs from the first assessment, None in that one itself.
    """

    axis: str
    level: int | None
    figure: Figure | None
    earlier: Figure | None
    since: Figure | None = None

    @property
    def change(self) -> int | None:
        """By how many levels it rose (or fell, below 0); None where it is not compared."""
        moved = self.figure.change if self.figure is not None else None
        return None if moved is None else int(moved)

    @property
    def before(self) -> int | None:
        """What the level is held against: the level before, as it was put right where it was wrong."""
        if self.level is not None and self.change is not None:
            return self.level - self.change
        return None if self.earlier is None or self.earlier.number is None else int(self.earlier.number)

    @property
    def start(self) -> int | None:
        """The level of the first assessment, where the two may be held against each other."""
        if self.level is None or self.since is None or self.since.number is None:
            return None
        return self.level - int(self.since.number)


@frozen
class Moved:
    """On how many axes the level went up and down and stayed, and how many could be compared."""

    up: Figure
    down: Figure
    same: Figure
    compared: Figure
    known: Figure


@frozen
class Path:
    """How many steps of its growth path a municipality took by the end of the year, and how many not."""

    taken: Figure
    steps: Figure
    behind: Figure
    first: Figure | None
    """The profile of the first assessment, whose path it is."""


@frozen
class Standing:
    """One municipality in one year: the reported one, or the last in which it took part.

    `model` holds the records that speak for `current`, the newest assessment that counts; without one, a
    draft. The figures are None as long as there is nothing that they could tell: those of a profile by an
    assessment that counts, `adopted` where the region decided, those of a path by a first profile.
    """

    entry: MunicipalityEntry
    model: Model
    year: int
    left: date | None
    current: Assessment | None
    previous: Assessment | None
    axes: tuple[AxisLevel, ...]
    moved: Moved | None
    baseline: int | None
    """The year of the first assessment; None where `current` is that one."""
    since: Moved | None
    """What moved since then."""
    profiles: tuple[Figure, ...]
    """The profile of each assessment that counts until then, oldest first."""
    position: Position | None
    profile: Figure | None
    computed: Figure | None
    adopted: Figure | None
    progress: Progress | None
    path: Path | None
    next: Next
    lacking: tuple[tuple[AtLeast, ...], ...]
    """What the profile above still asks, what comes first in `next` first; alternatives together."""

    @property
    def draft(self) -> bool:
        """Whether what it shows does not count yet."""
        return self.current is not None and self.current.status == "draft"

    @property
    def profile_number(self) -> int | None:
        """The profile that holds; None where it is not known."""
        return None if self.position is None else self.position.number

    @property
    def levels(self) -> Levels:
        """The known levels by axis."""
        return {one.axis: one.level for one in self.axes if one.level is not None}

    @property
    def settled(self) -> Standing:
        """The same without an assessment that does not count yet."""
        if not self.draft:
            return self
        nothing = tuple(AxisLevel(one.axis, None, None, None) for one in self.axes)
        return replace(self, current=None, position=None, axes=nothing)

    def on(self, axis: str) -> AxisLevel | None:
        """The level on one axis; None for an axis that this assessment does not have."""
        return next((one for one in self.axes if one.axis == axis), None)


def standing(figures: Figures, model: Model, entry: MunicipalityEntry) -> Standing:
    """Where a municipality stands by the end of the reported year of `model`."""
    left = entry.left_after(model.year)
    year = model.year if left is None else min(left.year, model.year)
    newest = figures.assessed_before(entry.slug, year + 1)
    current = entry.draft if newest is None else _assessment(figures, entry.slug, newest)
    own = model if newest is None else figures.years.model(newest)
    then = None if newest is None else figures.assessed_before(entry.slug, newest)
    first_year = figures.first_assessed(entry.slug)
    baseline = None if newest is None or first_year == newest else first_year
    way = _progress(figures, entry.slug, year)
    place = None if current is None else position(current, own.records.profiles)
    axes = tuple(_axis(figures, entry.slug, axis.id, current, then) for axis in own.axes)
    known = {one.axis: one.level for one in axes if one.level is not None}
    asked = () if place is None or left is not None else lacking(place, known, own.records.profiles)
    order = next_of(way, place, asked) if left is None else Next(None, None)
    first = {wanted.axis for wanted in order.first.wanted} if order.first is not None else set()
    return Standing(
        entry=entry,
        model=own,
        year=year,
        left=left,
        current=current,
        previous=None if then is None else _assessment(figures, entry.slug, then),
        axes=axes,
        moved=None if newest is None else _moved(figures, entry.slug, newest),
        baseline=baseline,
        since=None if newest is None or baseline is None else _moved(figures, entry.slug, newest, BASELINE),
        profiles=_profiles(figures, entry.slug, year),
        position=place,
        profile=_profile(figures, entry.slug, newest, "profile"),
        computed=_profile(figures, entry.slug, newest, "computed"),
        adopted=_profile(figures, entry.slug, newest, "adopted"),
        progress=way,
        path=None if way is None else _path(figures, entry.slug, year, way),
        next=order,
        lacking=tuple(sorted(asked, key=lambda group: first.isdisjoint(one.axis for one in group))),
    )


def _assessment(figures: Figures, slug: str, year: int) -> Assessment | None:
    return figures.years.model(year).by_slug[slug].assessment(year)


def _axis(figures: Figures, slug: str, axis: str, current: Assessment | None, then: int | None) -> AxisLevel:
    if current is None:
        return AxisLevel(axis, None, None, None)
    if current.status == "draft":
        return AxisLevel(axis, levels_of(current).get(axis), None, None)
    figure = figures.at(level_key(axis, slug, current.year))
    level = None if figure.number is None else int(figure.number)
    beside = all(one.cause in NOTHING_KNOWN for one in figure.not_compared)
    earlier = figures.get(level_key(axis, slug, then)) if then is not None and beside else None
    since = figures.get(baseline_key(axis, slug, current.year))
    return AxisLevel(axis, level, figure, earlier, since)


def _profile(figures: Figures, slug: str, year: int | None, statistic: str) -> Figure | None:
    return None if year is None else figures.get(profile_key(slug, year)._replace(statistic=statistic))


def _profiles(figures: Figures, slug: str, until: int) -> tuple[Figure, ...]:
    every = (figures.get(profile_key(slug, year)) for year in figures.years.every if year <= until)
    return tuple(figure for figure in every if figure is not None)


def _moved(figures: Figures, slug: str, year: int, topic: str = "spiderweb") -> Moved:
    ways = (Key(topic, name, year, municipality=slug) for name in ("up", "down", "same", "compared"))
    known = Key("spiderweb", "known", year, municipality=slug)
    return Moved(*(figures.at(key) for key in (*ways, known)))


def _progress(figures: Figures, slug: str, year: int) -> Progress | None:
    model = figures.years.model(year)
    entry = model.by_slug.get(slug)
    return None if entry is None else progress(model, entry, year)


def _path(figures: Figures, slug: str, year: int, way: Progress) -> Path:
    names = ("taken", "steps", "behind")
    keys = (Key("growth_path", name, year, "to_date", municipality=slug) for name in names)
    taken, steps, behind = (figures.at(key) for key in keys)
    return Path(taken, steps, behind, figures.get(profile_key(slug, way.first_year)))


class Attended(NamedTuple):
    """At how many sessions somebody of a municipality was, and of how many that is known."""

    open: Figure
    known: Figure
    unknown: Figure
    attended: Figure
    executive: Figure


def attended(figures: Figures, municipality: str, year: int, basis: Basis) -> Attended:
    """The attendance of a municipality in one year, or in all until its end."""
    keys = (Key("attendance", name, year, basis, municipality=municipality) for name in Attended._fields)
    return Attended(*(figures.at(key) for key in keys))
