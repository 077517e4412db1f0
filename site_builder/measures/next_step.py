"""What a municipality can best do next: one order for its profile and its growth path (plan 04.02).

A step that serves both comes first; what else the profile or the path asks is called afterwards.
"""

from __future__ import annotations

from site_builder.frozen import frozen
from site_builder.measures.paths import Progress, Step
from site_builder.measures.profiles import Position
from site_builder.records.spiderweb import AtLeast

Asked = tuple[tuple[AtLeast, ...], ...]
"""What a profile asks: per condition one level, or levels of which one is enough."""


@frozen
class ToDo:
    """One thing to do. `wanted` are the levels that would each do: one, or alternatives; none for a step
    without level.

    `step` is the step of the growth path that it takes, or is on the way to; `profile` the profile above that
    asks for it.
    """

    wanted: tuple[AtLeast, ...]
    step: Step | None
    profile: int | None

    @property
    def takes_step(self) -> bool:
        """Whether doing it takes the whole step of the path."""
        if self.step is None:
            return False
        return not self.wanted or self.wanted[0].level == self.step.milestone.level


@frozen
class Next:
    """What to do first, and what afterwards; None where nothing is open."""

    first: ToDo | None
    then: ToDo | None


def next_of(progress: Progress | None, position: Position | None, asked: Asked) -> Next:
    """The order for one municipality. `asked` is what the profile above still asks (`profiles.lacking`)."""
    above = None if position is None or position.number is None else position.number - 1
    steps = () if progress is None else tuple(step for step in progress.steps if not step.done)
    by_axis = {wanted.axis: wanted for group in asked for wanted in group}
    both = next((step for step in steps if step.milestone.axis in by_axis), None)
    if both is not None and both.milestone.axis is not None and both.milestone.level is not None:
        wanted = by_axis[both.milestone.axis]
        level = min(wanted.level, both.milestone.level)
        first = ToDo((AtLeast(axis=wanted.axis, level=level),), both, above)
        rest = tuple(group for group in asked if wanted not in group)
        return Next(first, of_path(steps[0]) if steps[0] is not both else _of_profile(rest, above))
    if steps:
        return Next(of_path(steps[0]), _of_profile(asked, above))
    return Next(_of_profile(asked, above), _of_profile(asked[1:], above))


def of_path(step: Step) -> ToDo:
    """What taking a step of the growth path asks."""
    milestone = step.milestone
    if milestone.axis is None or milestone.level is None:
        return ToDo((), step, None)
    return ToDo((AtLeast(axis=milestone.axis, level=milestone.level),), step, None)


def _of_profile(asked: Asked, above: int | None) -> ToDo | None:
    return ToDo(asked[0], None, above) if asked else None
