"""What happened in a year, from the records' own years: steps of growth paths, and who takes part.

Nothing here ranks: municipalities keep the alphabetical order of the model. Source: plan 04.02 and 04.06.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Literal

from site_builder.frozen import frozen
from site_builder.measures.paths import observations, path_of
from site_builder.measures.profiles import first_position
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.spiderweb import Milestone

Taken = Literal["on_time", "late", "again", "lost", "from_start"]
"""What became of a step: `from_start` held already when it was first looked at, so nobody saw it taken."""

TAKEN: tuple[Taken, ...] = ("on_time", "late", "again", "lost", "from_start")


@frozen
class StepTaken:
    """What one year did to one step of a municipality's growth path."""

    entry: MunicipalityEntry
    milestone: Milestone
    taken: Taken


@frozen
class Joining:
    """A municipality that began or stopped taking part, with the first or the last day."""

    entry: MunicipalityEntry
    day: date


def steps_taken(model: Model) -> Mapping[int, tuple[StepTaken, ...]]:
    """Per year what became of the steps of every municipality that took part then, on its own path.

    The path is the one of its first profile, and stays so. Alphabetical, then as the path has its steps.
    """
    found: dict[int, list[StepTaken]] = {year: [] for year in model.years}
    for entry in model.municipalities:
        first = first_position(entry, model.records.profiles, model.year)
        path = path_of(model, first.number) if first is not None else None
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
        for period in entry.its.participation
        if period.from_.year == year and not entry.takes_part_on(period.from_ - timedelta(days=1))
    )


def left(model: Model, year: int) -> tuple[Joining, ...]:
    """Who stopped in the year, and does not take part the day after; in alphabetical order."""
    return tuple(
        Joining(entry, period.until)
        for entry in model.municipalities
        for period in entry.its.participation
        if period.until is not None
        and period.until.year == year
        and not entry.takes_part_on(period.until + timedelta(days=1))
    )
