"""Why the figures of two years may not be held against each other.

A figure of the region is compared with the year before only where both are about the same: the same
municipalities, the same question, the same rule and the same level. Source: plan 04.02, 04.06 and Tabel 2.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal

from site_builder.formats import sort_key
from site_builder.frozen import frozen
from site_builder.model import Model
from site_builder.records.plan import Indicator
from site_builder.records.spiderweb import Axis

Cause = Literal[
    "joined",
    "left",
    "axis_new",
    "axis_gone",
    "anchors",
    "rule",
    "indicator_new",
    "indicator_gone",
    "definition",
    "weight_set",
    "way",
    "units",
    "level",
    "unknown",
    "unknown_before",
    "few",
    "edition",
]
"""What lies between two years: who takes part, what is asked, how it is counted, or what it is held against.
`way` is a mean beside a median, `units` are values over units that differ from project to project (CO2).
`unknown` is nothing known now, `unknown_before` nothing to compare with, `few` fewer than two measurements in
one of the years, `edition` a closed year whose figures were defined otherwise."""


@frozen
class Break:
    """One reason. `names` are municipalities, or the weight sets of then and of now (`A1`, `A1+A2`).

    `levels` are the levels with another description. `before` and `now` are the performance levels, in the
    indicator's unit; None where there was none.
    """

    cause: Cause
    names: tuple[str, ...] = ()
    levels: tuple[int, ...] = ()
    before: Decimal | None = None
    now: Decimal | None = None


@frozen
class YearOf:
    """One year with the records that speak for it: those of the closed year, else today's."""

    year: int
    model: Model

    def members(self) -> Mapping[str, str]:
        """The names of the municipalities that take part at the end of the year, by slug."""
        return {entry.slug: entry.name for entry in self.model.members_in(self.year)}


def participation(before: YearOf, now: YearOf, within: Iterable[str] | None = None) -> tuple[Break, ...]:
    """Who joined and who left between two years; only those `within` these slugs where given."""
    earlier, later = before.members(), now.members()
    counted = None if within is None else set(within)

    def named(found: Mapping[str, str], other: Mapping[str, str]) -> tuple[str, ...]:
        slugs = (slug for slug in found if slug not in other and (counted is None or slug in counted))
        return tuple(sorted((found[slug] for slug in slugs), key=sort_key))

    joined, left = named(later, earlier), named(earlier, later)
    found = [Break("joined", joined)] if joined else []
    return (*found, *((Break("left", left),) if left else ()))


def axis_breaks(before: YearOf, now: YearOf, axis: str) -> tuple[Break, ...]:
    """Why the region's middle level on one axis is not compared; empty where it may be.

    A municipality that joined or left matters where it had a level on this axis.
    """
    old, new = _axis(before.model, axis), _axis(now.model, axis)
    if old is None or new is None:
        return (Break("axis_gone" if new is None else "axis_new"),)
    changed = changed_anchors(old, new)
    texts = (Break("anchors", levels=changed),) if changed or _plain(old.name) != _plain(new.name) else ()
    return (*participation(before, now, {*_with_level(before, axis), *_with_level(now, axis)}), *texts)


def changed_anchors(before: Axis, now: Axis) -> tuple[int, ...]:
    """The levels whose description differs in more than spaces and capitals, or that are there only once."""
    old = {anchor.level: _plain(anchor.text) for anchor in before.anchors}
    new = {anchor.level: _plain(anchor.text) for anchor in now.anchors}
    return tuple(sorted(level for level in old.keys() | new.keys() if old.get(level) != new.get(level)))


def profile_breaks(before: YearOf, now: YearOf) -> tuple[Break, ...]:
    """Why the numbers of municipalities per profile are not compared: another group, rule or question."""
    return (*participation(before, now), *rule_breaks(before, now))


def rule_breaks(before: YearOf, now: YearOf) -> tuple[Break, ...]:
    """Why the profile of a municipality is not compared: another rule, or another question."""
    old, new = before.model, now.model
    rules = [
        (
            tuple(condition.requirement for condition in one.records.profiles.conditions),
            tuple((profile.number, profile.requires) for profile in one.records.profiles.profiles),
        )
        for one in (old, new)
    ]
    if rules[0] != rules[1]:
        return (Break("rule"),)
    asked = {
        wanted.axis
        for condition in new.records.profiles.conditions
        for wanted in (*condition.requirement.all, *condition.requirement.any)
    }
    pairs = ((_axis(old, axis), _axis(new, axis)) for axis in asked)
    levels = {level for a, b in pairs if a is not None and b is not None for level in changed_anchors(a, b)}
    return (Break("anchors", levels=tuple(sorted(levels))),) if levels else ()


def _axis(model: Model, axis: str) -> Axis | None:
    return next((one for one in model.axes if one.id == axis), None)


def _with_level(one: YearOf, axis: str) -> Iterable[str]:
    for entry in one.model.members_in(one.year):
        assessment = entry.assessment(one.year)
        if assessment is not None and axis in assessment.levels:
            yield entry.slug


def asked(one: Indicator) -> tuple[object, ...]:
    """What decides the value of an indicator; its name and its explanation may be put in other words."""
    amounts = tuple((amount.id, amount.unit) for amount in (one.part, one.whole) if amount is not None)
    return (one.quantity, one.of, frozenset(one.counts), amounts, one.better, one.unit)


def _plain(text: str) -> str:
    """A text without what does not change its meaning: capitals, spaces and a full stop."""
    return " ".join(text.casefold().split()).rstrip(".")
