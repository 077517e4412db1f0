"""What tells one item of a list from another: the fields that name it."""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.records.base import Record, Source
from site_builder.records.errata import Erratum
from site_builder.records.evaluation import Change
from site_builder.records.measurement import Measurement
from site_builder.records.municipality import Assessment, Attendance, Document, Period, Support
from site_builder.records.plan import (
    Action,
    ActionLine,
    Goal,
    Indicator,
    PerformanceLevel,
    ProgrammeTool,
    SebLevelPeriod,
    Series,
    SupportKind,
    Theme,
)
from site_builder.records.project import (
    Claim,
    MaterialUse,
    Partner,
    Picture,
    Reduction,
    ReusableText,
    SharedWith,
)
from site_builder.records.project_types import ProjectType
from site_builder.records.region import Ambition, SizeClass
from site_builder.records.sessions import Session
from site_builder.records.spiderweb import (
    Anchor,
    AnchorCondition,
    AtLeast,
    Axis,
    Condition,
    GrowthPath,
    Milestone,
    Nuance,
    Profile,
)
from site_builder.records.vocabularies import LessonSubject, Material

HARD: Mapping[type[Record], tuple[str, ...]] = {
    Action: ("id",),
    ActionLine: ("id",),
    Ambition: ("year",),
    Anchor: ("level",),
    AnchorCondition: ("figure", "all", "any"),
    Assessment: ("year",),
    AtLeast: ("axis",),
    Attendance: ("session",),
    Axis: ("id",),
    Condition: ("id",),
    Goal: ("id",),
    GrowthPath: ("profile",),
    Indicator: ("id",),
    LessonSubject: ("id",),
    Material: ("id",),
    Measurement: ("phase",),
    Milestone: ("year", "kind", "axis"),
    PerformanceLevel: ("type", "from_year", "weight_set"),
    Profile: ("number",),
    ProgrammeTool: ("id",),
    ProjectType: ("id",),
    SebLevelPeriod: ("level", "from_year"),
    Series: ("id",),
    Session: ("id",),
    SharedWith: ("municipality",),
    SizeClass: ("id",),
    SupportKind: ("id",),
    Theme: ("id",),
}
"""Items with a name of their own: another name is another item."""

SOFT: Mapping[type[Record], tuple[str, ...]] = {
    Change: ("kind", "text"),
    Claim: ("text",),
    Document: ("title",),
    Erratum: ("figure", "record"),
    MaterialUse: ("material", "strategy"),
    Nuance: ("profile", "text"),
    Partner: ("name",),
    Period: ("from_",),
    Picture: ("url",),
    Reduction: ("quantity", "scope", "by"),
    ReusableText: ("name",),
    Source: ("title",),
    Support: ("kind", "year", "subject"),
}
"""Items known by a text or day that may be corrected: one that went is held against one that came."""

PROSE = frozenset({"bottlenecks", "conclusions", "criteria", "lessons", "needs", "opportunities"})
"""Lists of texts: a text that went is held against one that came."""

ORDERED = frozenset(
    {Action, ActionLine, Axis, Goal, Indicator, Nuance, Series, SizeClass, SupportKind, Theme}
)
"""Items whose order is a choice of the programme: another order means something."""


def key_of(item: object) -> tuple[object, ...]:
    """What names an item of a list: the value itself for a plain value."""
    if isinstance(item, Record):
        fields = HARD.get(type(item)) or SOFT.get(type(item)) or tuple(type(item).model_fields)
        return tuple(getattr(item, field) for field in fields)
    return (item,)


def may_be_corrected(item: object, field: str) -> bool:
    """Whether an item that went and one that came may be the same one, corrected."""
    return type(item) in SOFT if isinstance(item, Record) else field in PROSE
