"""The growth path of a municipality: which milestones it reached, when, and what comes next.

Source: plan 04.02 and Figuur 3; the milestones themselves are records.
"""

from __future__ import annotations

from typing import Literal

from site_builder.frozen import frozen
from site_builder.measures.profiles import first_position, levels_of
from site_builder.model import Model, MunicipalityEntry
from site_builder.records.spiderweb import GrowthPath, Milestone

State = Literal["on_time", "late", "behind", "upcoming", "unknown"]


@frozen
class Step:
    """One milestone for one municipality.

    `reached` is the first year in which it held, `lost` whether it held once but no longer does, and
    `now` the newest known level of its axis with the year that it was assessed for.
    """

    milestone: Milestone
    state: State
    reached: int | None
    lost: bool
    now: int | None
    now_year: int | None

    @property
    def done(self) -> bool:
        """Whether the milestone holds today."""
        return self.state in ("on_time", "late")


@frozen
class Progress:
    """A municipality on its path. The path is the one of its first profile, and stays so."""

    path: GrowthPath
    first_year: int
    steps: tuple[Step, ...]

    @property
    def next(self) -> Step | None:
        """The first step that is not done, by year and then in the order of the records."""
        return next((step for step in self.steps if not step.done), None)

    @property
    def taken(self) -> int:
        """How many steps are done."""
        return sum(step.done for step in self.steps)


def progress(model: Model, entry: MunicipalityEntry, by: int | None = None) -> Progress | None:
    """Where a municipality is on its path by the end of the reported year, or of the year `by`.

    None as long as it has no profile then, or no path is recorded for it.
    """
    last = model.year if by is None else by
    first = first_position(entry, model.records.profiles, last)
    if first is None:
        return None
    path = path_of(model, first.number)
    if path is None:
        return None
    ordered = sorted(path.milestones, key=lambda milestone: milestone.year)
    return Progress(path, first.year, tuple(step(model, entry, milestone, last) for milestone in ordered))


def path_of(model: Model, profile: int | None) -> GrowthPath | None:
    """The path of a profile, if the records have one."""
    return next((path for path in model.records.growth_paths.paths if path.profile == profile), None)


def step(model: Model, entry: MunicipalityEntry, milestone: Milestone, by: int | None = None) -> Step:
    """The state of one milestone for one municipality, by the end of the reported year or of `by`."""
    last = model.year if by is None else by
    observed = observations(model, entry, milestone, last)
    reached = next((year for year, holds, _ in observed if holds), None)
    if not observed:
        return Step(milestone, _open_state(last, milestone, None), None, False, None, None)
    year, holds, level = observed[-1]
    if holds and reached is not None:
        return Step(
            milestone, "on_time" if reached <= milestone.year else "late", reached, False, level, year
        )
    return Step(milestone, _open_state(last, milestone, year), reached, reached is not None, level, year)


def takers(model: Model, milestone: Milestone) -> tuple[MunicipalityEntry, ...]:
    """The members that already took a step, whatever their own path is."""
    return tuple(entry for entry in model.members if step(model, entry, milestone).done)


def _open_state(last: int, milestone: Milestone, seen: int | None) -> State:
    """The state by the end of `last` of a milestone that does not hold, last seen in the year `seen`."""
    if seen is not None and seen >= milestone.year:
        return "behind"
    if milestone.year > last or (milestone.kind != "level" and milestone.year == last):
        return "upcoming"
    # A level can only be seen in an assessment; that there is none is itself the answer for a baseline.
    return "behind" if milestone.kind == "baseline" else "unknown"


def observations(
    model: Model, entry: MunicipalityEntry, milestone: Milestone, by: int | None = None
) -> tuple[tuple[int, bool, int | None], ...]:
    """(year, whether the milestone holds, level) for each year in which it could be seen, oldest first."""
    last = model.year if by is None else by
    assessments = entry.assessed_until(last)
    if milestone.kind == "level" and milestone.axis is not None and milestone.level is not None:
        known = [(a.year, levels_of(a).get(milestone.axis)) for a in assessments]
        return tuple((year, level >= milestone.level, level) for year, level in known if level is not None)
    if milestone.kind == "baseline":
        axes = {axis.id for axis in model.axes}
        ever = [(a.year, axes <= set(a.levels)) for a in assessments]
        done = [index for index, (_, holds) in enumerate(ever) if holds]
        # What was known once stays known: a later assessment with a gap does not undo a baseline.
        return tuple(
            (year, holds or bool(done and index > done[0]), None) for index, (year, holds) in enumerate(ever)
        )
    shared = sorted(
        session.date.year
        for session in model.sessions
        if session.state == "held" and entry.slug in session.examples_by and session.date.year <= last
    )
    return tuple((year, True, None) for year in shared)
