"""What an item of a list in the records is called, inside a sentence."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from site_builder.formats import date_long, lower_first
from site_builder.phrases.names import Names
from site_builder.phrases.recorded import quoted
from site_builder.record_changes.comparison import Step
from site_builder.records.base import Record
from site_builder.records.choices import SEB_LEVELS
from site_builder.records.measurement import Measurement
from site_builder.records.municipality import Assessment, Attendance, AxisLevel, Period
from site_builder.records.plan import (
    PerformanceLevel,
)
from site_builder.records.region import Ambition
from site_builder.records.seb import SebLevelPeriod
from site_builder.records.spiderweb import (
    Anchor,
    AtLeast,
    Axis,
    GrowthPath,
    Milestone,
    Profile,
)

WHEN: Mapping[str, str] = {"design": "in het ontwerp", "award": "bij de gunning", "delivery": "na oplevering"}
"""The phase of a measurement in a sentence."""


def _assessment(item: Assessment, _names: Names) -> str:
    return f"{'conceptzelfscan' if item.status == 'draft' else 'zelfscan'} {item.year}"


def _level(item: PerformanceLevel, names: Names) -> str:
    weight = f", rekenregel {item.weight_set}" if item.weight_set else ""
    return f"prestatieniveau voor {lower_first(names.of('type', item.type))} vanaf {item.from_year}{weight}"


def _milestone(item: Milestone, names: Names) -> str:
    axis = f" voor {names.of('axis', item.axis)}" if item.axis else ""
    return f"stap van {item.year}{axis}"


_TOLD: Mapping[type[Record], Callable[..., str]] = {
    Ambition: lambda item, _: f"ambitie {item.year}",
    Anchor: lambda item, _: f"trede {item.level}",
    Assessment: _assessment,
    AtLeast: lambda item, names: f"regel voor {names.of('axis', item.axis)}",
    Attendance: lambda item, names: f"aanwezigheid bij {names.of('session', item.session)}",
    Axis: lambda item, _: f"as {item.short_name}",
    GrowthPath: lambda item, _: f"groeipad vanuit profiel {item.profile}",
    Measurement: lambda item, _: f"meting {WHEN[item.phase]}",
    Milestone: _milestone,
    PerformanceLevel: _level,
    Period: lambda item, _: f"periode vanaf {date_long(item.from_)}",
    Profile: lambda item, _: f"profiel {item.number}",
    SebLevelPeriod: lambda item, _: f"niveau {SEB_LEVELS[item.level].lower()} vanaf {item.from_year}",
}


def item_name(step: Step, names: Names, *, public: bool) -> str:
    """What an item is called inside a sentence: `zelfscan 2026`, `as Meten`.

    For the public a text that a person wrote is left out: one that was taken away must stay away.
    """
    item = step.item
    if isinstance(item, AxisLevel):
        return f"as {names.of('axis', str(step.key[0] if step.key else ''))}"
    if not isinstance(item, Record):
        return lower_first(step.title)
    told = _TOLD.get(type(item))
    if told is not None:
        return told(item, names)
    noun, field = item.ITEM.noun or lower_first(step.title), item.ITEM.told_by
    return noun if public or not field else f"{noun} {quoted(getattr(item, field))}"
