"""What changed in a year, from the records' own years: levels, profiles, steps and who takes part.

An assessment is held against the newest that counts before it, also where a year lies between. Nothing here
ranks: municipalities keep the alphabetical order of the model. Source: plan 04.02 and 04.06.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from site_builder.measures.paths import observations, path_of
from site_builder.measures.positions import AxisChange, Comparison, compare
from site_builder.measures.profiles import Position
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.spiderweb import Milestone

Kind = Literal["up", "down", "same", "incomparable"]
"""What became of a level or a profile; incomparable where either side is not known."""
Taken = Literal["on_time", "late", "again", "lost", "from_start"]
"""What became of a step: `from_start` held already when it was first looked at, so nobody saw it taken."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many went which way. The four add up to `total`."""

    up: int
    down: int
    same: int
    incomparable: int

    @property
    def total(self) -> int:
        """All of them."""
        return self.up + self.down + self.same + self.incomparable

    @property
    def comparable(self) -> int:
        """Those of which both sides are known."""
        return self.up + self.down + self.same


@dataclass(frozen=True, slots=True)
class Assessed:
    """The assessment of one municipality for one year beside the one before; profiles are numbers or None."""

    entry: MunicipalityEntry
    comparison: Comparison
    profile_before: int | None
    profile_now: int | None

    @property
    def first(self) -> bool:
        """Whether there is nothing before it to compare with."""
        return self.comparison.previous is None

    @property
    def gap(self) -> int:
        """How many years without an assessment lie between the two; 0 for the first."""
        previous = self.comparison.previous
        return self.comparison.current.year - previous.year - 1 if previous is not None else 0

    @property
    def profile_kind(self) -> Kind:
        """Up is a profile with a lower number: the first is the furthest."""
        return kind_of(self.profile_now, self.profile_before)

    def axes(self, kind: Kind) -> tuple[AxisChange, ...]:
        """The axes that went this way, in the figure's order."""
        return tuple(axis for axis in self.comparison.axes if kind_of(axis.before, axis.now) == kind)


@dataclass(frozen=True, slots=True)
class AxisMovers:
    """One axis over all municipalities that were assessed for the year, each in alphabetical order."""

    axis: str
    up: tuple[tuple[MunicipalityEntry, AxisChange], ...]
    down: tuple[tuple[MunicipalityEntry, AxisChange], ...]
    same: int
    incomparable: int

    @property
    def tally(self) -> Tally:
        """How many municipalities went which way."""
        return Tally(len(self.up), len(self.down), self.same, self.incomparable)


@dataclass(frozen=True, slots=True)
class StepTaken:
    """What one year did to one step of a municipality's growth path."""

    entry: MunicipalityEntry
    milestone: Milestone
    taken: Taken


@dataclass(frozen=True, slots=True)
class Joining:
    """A municipality that began or stopped taking part, with the first or the last day."""

    entry: MunicipalityEntry
    day: date


def kind_of(before: int | None, now: int | None) -> Kind:
    """Which way a whole number went; unknown is never read as 0."""
    if before is None or now is None:
        return "incomparable"
    if now == before:
        return "same"
    return "up" if now > before else "down"


def tally(kinds: Iterable[Kind]) -> Tally:
    """How many of each kind. The order does not matter."""
    found = list(kinds)
    return Tally(found.count("up"), found.count("down"), found.count("same"), found.count("incomparable"))


def assessed(model: Model, year: int, positions: Mapping[str, tuple[Position, ...]]) -> tuple[Assessed, ...]:
    """The members with an assessment for the year that counts, in alphabetical order.

    `positions` holds per municipality the profile of every assessment that counts.
    """
    axes = tuple(axis.id for axis in model.axes)
    found = []
    for entry in model.members_in(year):
        assessment = entry.assessment(year)
        if assessment is None:
            continue
        numbers = {position.year: position.number for position in positions[entry.slug]}
        comparison = compare(entry, assessment, axes)
        previous = comparison.previous
        before = numbers[previous.year] if previous is not None else None
        found.append(Assessed(entry, comparison, before, numbers[year]))
    return tuple(found)


def level_tally(found: Iterable[Assessed]) -> Tally:
    """Every axis of every assessment: up, down, the same or not to be compared."""
    return tally(kind_of(axis.before, axis.now) for one in found for axis in one.comparison.axes)


def movers(model: Model, found: Iterable[Assessed]) -> tuple[AxisMovers, ...]:
    """Per axis who rose and who fell, in the order of `found` and never by how much."""
    every = tuple(found)
    rows = []
    for place, axis in enumerate(model.axes):
        pairs = [(one.entry, one.comparison.axes[place]) for one in every]
        kinds = [kind_of(change.before, change.now) for _, change in pairs]
        rows.append(
            AxisMovers(
                axis.id,
                tuple(pair for pair, kind in zip(pairs, kinds, strict=True) if kind == "up"),
                tuple(pair for pair, kind in zip(pairs, kinds, strict=True) if kind == "down"),
                kinds.count("same"),
                kinds.count("incomparable"),
            )
        )
    return tuple(rows)


def steps_taken(
    model: Model, positions: Mapping[str, tuple[Position, ...]]
) -> Mapping[int, tuple[StepTaken, ...]]:
    """Per year what became of the steps of every municipality that took part then, on its own path.

    The path is the one of its first profile, and stays so. Alphabetical, then as the path has its steps.
    """
    found: dict[int, list[StepTaken]] = {year: [] for year in model.years}
    for entry in model.municipalities:
        known = (p.number for p in positions[entry.slug] if p.number is not None and p.year <= model.year)
        path = path_of(model, next(known, None))
        for milestone in sorted(path.milestones, key=lambda one: one.year) if path is not None else ():
            for year, taken in _events(model, entry, milestone):
                if year in found and entry.takes_part_in(year):
                    found[year].append(StepTaken(entry, milestone, taken))
    return {year: tuple(steps) for year, steps in found.items()}


def _events(model: Model, entry: MunicipalityEntry, milestone: Milestone) -> tuple[tuple[int, Taken], ...]:
    """The years in which one step was taken, lost or taken again; at most one thing per year."""
    events: list[tuple[int, Taken]] = []
    held = reached = False
    seen = False
    for year, holds, _ in observations(model, entry, milestone):
        if holds and not held:
            if reached:
                events.append((year, "again"))
            elif milestone.kind == "level" and not seen:
                events.append((year, "from_start"))
            else:
                events.append((year, "on_time" if year <= milestone.year else "late"))
            reached = True
        elif held and not holds:
            events.append((year, "lost"))
        held, seen = holds, True
    return tuple(events)


def joined(model: Model, year: int) -> tuple[Joining, ...]:
    """Who began to take part in the year, and did not the day before; in alphabetical order."""
    return tuple(
        Joining(entry, period.from_)
        for entry in model.municipalities
        for period in entry.record.participation
        if period.from_.year == year and not entry.takes_part_on(period.from_ - timedelta(days=1))
    )


def left(model: Model, year: int) -> tuple[Joining, ...]:
    """Who stopped in the year, and does not take part the day after; in alphabetical order."""
    return tuple(
        Joining(entry, period.until)
        for entry in model.municipalities
        for period in entry.record.participation
        if period.until is not None
        and period.until.year == year
        and not entry.takes_part_on(period.until + timedelta(days=1))
    )
