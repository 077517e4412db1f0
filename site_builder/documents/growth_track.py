"""The growth path of a municipality on paper: one step per year, and the ambition at its end."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.charts.track import Step, StepInput, StepState, track
from site_builder.figures.standing import Standing
from site_builder.measures.paths import Step as Reached
from site_builder.phrases import municipality_sections as words


def growth_track(own: Standing) -> tuple[Step, ...]:
    """One step per year of the path of a municipality that takes part; none without a path."""
    every = own.progress.steps if own.progress is not None else ()
    if not every:
        return ()
    upcoming = own.next.first.step if own.next.first is not None else None
    short = {axis.id: axis.short_name for axis in own.model.axes}
    steps = []
    for year in sorted({step.milestone.year for step in every}):
        of_year = [step for step in every if step.milestone.year == year]
        title = words.milestones([step.milestone for step in of_year], short)
        steps.append(StepInput(str(year), title, _state(of_year, upcoming), word=_word(of_year)))
    web = own.model.records.spiderweb
    goal = f"Ambitie: trede {web.ambition_level} op elke as"
    return track([*steps, StepInput(str(web.ambition_year), goal, "goal")])


def _word(steps: Sequence[Reached]) -> str:
    """That some of a year's milestones are taken; nothing where the state of the year says it of all."""
    taken = [step.state in ("on_time", "late") for step in steps]
    return "deels gezet" if any(taken) and not all(taken) else ""


def _state(steps: Sequence[Reached], upcoming: Reached | None) -> StepState:
    """The state of a year: the worst of its milestones."""
    states = {step.state for step in steps}
    if states <= {"on_time", "late"}:
        return "reached_late" if "late" in states else "reached"
    if "behind" in states:
        return "behind"
    if "unknown" in states:
        return "unknown"
    return "next" if upcoming in steps else "upcoming"
