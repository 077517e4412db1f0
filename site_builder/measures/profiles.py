"""The profile of a municipality, from its levels and the rule in the records (plan 04.02)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product

from site_builder.frozen import frozen
from site_builder.model import MunicipalityEntry
from site_builder.records.municipality import Assessment
from site_builder.records.spiderweb import AtLeast, Nuance, Profile, Profiles, Requirement

Levels = Mapping[str, int]
"""The known levels by axis; an axis that is not there is unknown."""


@frozen
class ConditionState:
    """Whether one condition of the rule holds: None while a missing level can still decide it."""

    id: str
    name: str
    holds: bool | None
    requirement: Requirement


@frozen
class ProfileResult:
    """The computed profile; `number` is None as long as missing levels can change it."""

    number: int | None
    nuance: str | None
    possible: tuple[int, ...]
    """Every profile that some completion of the missing levels gives, ascending."""
    conditions: tuple[ConditionState, ...]


@frozen
class Demand:
    """One thing that a profile asks: a level, or levels of which one is enough; None while not known."""

    wanted: tuple[AtLeast, ...]
    holds: bool | None


@frozen
class Position:
    """The profile of a municipality in one year: computed, and adopted where the region decided otherwise."""

    year: int
    computed: ProfileResult
    adopted: int | None
    reason: str | None

    @property
    def number(self) -> int | None:
        """The profile that holds: the adopted one, else the computed one."""
        return self.adopted if self.adopted is not None else self.computed.number


def levels_of(assessment: Assessment) -> dict[str, int]:
    """The known levels of an assessment by axis."""
    return {axis: level.level for axis, level in assessment.levels.items()}


def at_least(levels: Levels, wanted: AtLeast) -> bool | None:
    """Whether an axis reached a level; None if the axis is unknown, unless every level would do."""
    level = levels.get(wanted.axis)
    if level is None:
        return True if wanted.level <= 0 else None
    return level >= wanted.level


def requirement_holds(levels: Levels, requirement: Requirement) -> bool | None:
    """Three-valued: all of `all`, and any of `any` where given."""
    every = _all([at_least(levels, wanted) for wanted in requirement.all])
    some = _any([at_least(levels, wanted) for wanted in requirement.any]) if requirement.any else True
    return _all([every, some])


def profile(levels: Levels, rule: Profiles) -> ProfileResult:
    """The first profile whose conditions all hold.

    With levels missing there is a number only if every way to fill them in gives the same one.
    """
    states = {
        condition.id: ConditionState(
            condition.id,
            condition.name,
            requirement_holds(levels, condition.requirement),
            condition.requirement,
        )
        for condition in rule.conditions
    }
    possible = tuple(sorted({_number(completed, rule) for completed in _completions(levels, rule, states)}))
    number = possible[0] if len(possible) == 1 else None
    nuance = next((n.text for n in rule.nuances if n.profile == number and _fits(n, levels, states)), None)
    return ProfileResult(number, nuance, possible, tuple(states.values()))


def position(assessment: Assessment, rule: Profiles) -> Position:
    """The profile that an assessment gives, with what the region adopted."""
    adopted = assessment.adopted_profile
    computed = profile(levels_of(assessment), rule)
    if adopted is None:
        return Position(assessment.year, computed, None, None)
    return Position(assessment.year, computed, adopted.profile, adopted.reason)


def positions(entry: MunicipalityEntry, rule: Profiles) -> tuple[Position, ...]:
    """The profile of every assessment that counts, oldest first."""
    return tuple(position(assessment, rule) for assessment in entry.assessments)


def first_position(entry: MunicipalityEntry, rule: Profiles, by: int) -> Position | None:
    """The first profile of a municipality, by the end of a year: who asks depends on no later assessment."""
    found = (position(assessment, rule) for assessment in entry.assessed_until(by))
    return next((one for one in found if one.number is not None), None)


def lacking(position: Position, levels: Levels, rule: Profiles) -> tuple[tuple[AtLeast, ...], ...]:
    """What the profile above still asks: per condition one level, or levels of which one is enough.

    Nothing in the first profile, nor where the region adopted another profile than the levels give.
    """
    if position.adopted is not None or position.number is None:
        return ()
    above = next((one for one in rule.profiles if one.number == position.number - 1), None)
    if above is None:
        return ()
    return tuple(one.wanted for one in demands(above, levels, rule) if not one.holds)


def demands(asking: Profile, levels: Levels, rule: Profiles) -> Iterator[Demand]:
    """Each level that a profile asks, in the order of the rule; alternatives together."""
    requirements = {condition.id: condition.requirement for condition in rule.conditions}
    for name in asking.requires:
        requirement = requirements[name]
        for wanted in requirement.all:
            yield Demand((wanted,), at_least(levels, wanted))
        if requirement.any:
            yield Demand(requirement.any, _any([at_least(levels, one) for one in requirement.any]))


def _completions(
    levels: Levels, rule: Profiles, states: Mapping[str, ConditionState]
) -> Iterator[dict[str, int]]:
    """The levels with the missing ones filled in, in every way that can make a difference to the rule.

    The rule has minima only, so of a missing axis just 0 and the levels that an undecided condition asks for
    matter: with one such level per axis, 2 to the power of the missing axes.
    """
    matter: dict[str, set[int]] = {}
    for condition in rule.conditions:
        if states[condition.id].holds is None:
            for wanted in (*condition.requirement.all, *condition.requirement.any):
                if wanted.axis not in levels:
                    matter.setdefault(wanted.axis, {0}).add(wanted.level)
    for chosen in product(*matter.values()):
        yield {**levels, **dict(zip(matter, chosen, strict=True))}


def _number(levels: Levels, rule: Profiles) -> int:
    fulfilled = {c.id for c in rule.conditions if requirement_holds(levels, c.requirement) is True}
    ordered = sorted(rule.profiles, key=lambda one: one.number)
    return next((p.number for p in ordered if fulfilled.issuperset(p.requires)), ordered[-1].number)


def _fits(nuance: Nuance, levels: Levels, states: Mapping[str, ConditionState]) -> bool:
    return (
        requirement_holds(levels, nuance.holds) is True
        and all(states[name].holds is True for name in nuance.fulfilled)
        and all(at_least(levels, wanted) is False for wanted in nuance.lacking)
    )


def _all(parts: list[bool | None]) -> bool | None:
    if False in parts:
        return False
    return None if None in parts else True


def _any(parts: list[bool | None]) -> bool | None:
    if True in parts:
        return True
    return None if None in parts else False
