"""What a field may refer to: choices from the programme's records, and records that grow as people edit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from site_builder import urls
from site_builder.formats import capitalise
from site_builder.frozen import frozen
from site_builder.quantities import quantity_of
from site_builder.quantities.named import named_amounts
from site_builder.records.collection import Records
from site_builder.records.spiderweb import Axis

Way = tuple[str, ...]
"""The name of a kind and the keys down to a field; a list adds no key of its own."""
Option = tuple[str | int, str]
"""What stands in the file, and what a person reads."""


@frozen
class Code:
    """A key that the programme decides: an axis, an amount or a question; `options` are its levels."""

    id: str
    name: str
    options: tuple[Option, ...] = ()


@frozen
class Choices:
    """`options` by the way to a field, `relations` the fields that refer to municipalities or sessions.

    `codes` are the keys of a field whose keys the programme decides.
    """

    options: Mapping[Way, tuple[Option, ...]]
    relations: Mapping[Way, Mapping[str, Any]]
    codes: Mapping[Way, tuple[Code, ...]]


_MUNICIPALITY = {
    "collection": urls.EDITED_MUNICIPALITIES,
    "value_field": "{{slug}}",
    "display_fields": ["name"],
    "search_fields": ["name"],
}
_SESSION = {
    "collection": urls.EDITED_SESSIONS,
    "value_field": "sessions.*.id",
    "display_fields": ["sessions.*.date", "sessions.*.title"],
    "search_fields": ["sessions.*.title", "sessions.*.date"],
}
_RELATIONS: Mapping[Way, Mapping[str, Any]] = {
    ("municipality", "neighbours"): _MUNICIPALITY,
    ("municipality", "attendance", "session"): _SESSION,
    ("project", "shared_with", "municipality"): _MUNICIPALITY,
    ("project", "comes_free", "municipality"): _MUNICIPALITY,
    ("project", "needed", "municipality"): _MUNICIPALITY,
    ("sessions", "sessions", "municipalities"): _MUNICIPALITY,
    ("sessions", "sessions", "examples_by"): _MUNICIPALITY,
    ("evaluation", "changes", "municipality"): _MUNICIPALITY,
    ("follow_up", "follow_up", "municipalities"): _MUNICIPALITY,
    ("follow_up", "follow_up", "session"): _SESSION,
}


def choices(records: Records) -> Choices:
    """Every choice that the programme's records give."""
    axes = records.spiderweb.axes
    lines = records.action_lines.action_lines
    by_axis = tuple((axis.id, axis.name) for axis in axes)
    levels = _levels(axes)
    series = tuple((one.id, one.name) for one in records.series.series)
    support = tuple((one.id, one.name) for one in records.support.support)
    profiles = tuple((one.number, one.name) for one in records.profiles.profiles)
    indicators = tuple((one.id, one.name) for one in records.indicators.indicators)
    of_projects, of_municipalities = (
        tuple((one.id, one.name) for one in records.indicators.indicators if one.of == of)
        for of in ("project", "municipality")
    )
    conditions = tuple((one.id, one.name) for one in records.profiles.conditions)
    themes = tuple((theme.id, f"{line.name}: {theme.name}") for line in lines for theme in line.themes)
    goals = tuple(records.action_lines.goals.items())
    types = tuple((one.id, one.name) for one in records.indicators.project_types)
    subjects = tuple((one.id, one.name) for one in records.lesson_subjects.subjects)
    options: dict[Way, tuple[Option, ...]] = {
        ("project", "type"): types,
        ("indicators", "indicators", "levels", "type"): types,
        ("municipality", "support", "kind"): support,
        ("municipality", "assessments", "adopted_profile", "profile"): profiles,
        ("project", "measurements", "proofs", "indicators"): of_projects,
        ("project", "measurements", "checks", "indicator"): of_projects,
        ("municipality", "figures", "proofs", "indicators"): of_municipalities,
        ("municipality", "figures", "checks", "indicator"): of_municipalities,
        ("project", "lesson_subjects"): subjects,
        ("project", "tools"): tuple((one.id, one.name) for one in records.tools.tools),
        ("municipality", "assessments", "need_subjects"): subjects,
        ("tools", "tools", "subjects"): subjects,
        ("support", "support", "subjects"): subjects,
        ("lesson_subjects", "subjects", "axes"): by_axis,
        ("sessions", "sessions", "series"): series,
        ("sessions", "sessions", "profiles"): profiles,
        ("evaluation", "changes", "goal"): goals,
        ("follow_up", "follow_up", "goal"): goals,
        ("actions", "actions", "goal"): goals,
        ("indicators", "indicators", "theme"): themes,
        ("actions", "actions", "action_lines"): tuple((line.id, line.name) for line in lines),
        ("growth_paths", "paths", "profile"): profiles,
        ("growth_paths", "paths", "milestones", "axis"): by_axis,
        ("growth_paths", "paths", "milestones", "level"): levels,
        ("growth_paths", "paths", "milestones", "series"): series,
        ("growth_paths", "paths", "milestones", "support"): support,
        ("spiderweb", "axes", "anchors", "conditions", "all"): indicators,
        ("spiderweb", "axes", "anchors", "conditions", "any"): indicators,
        ("profiles", "profiles", "requires"): conditions,
        ("profiles", "nuances", "fulfilled"): conditions,
    }
    for place in (
        ("conditions", "requirement", "all"),
        ("conditions", "requirement", "any"),
        ("nuances", "holds", "all"),
        ("nuances", "holds", "any"),
        ("nuances", "lacking"),
    ):
        options[("profiles", *place, "axis")] = by_axis
        options[("profiles", *place, "level")] = levels
    return Choices({way: given for way, given in options.items() if given}, _RELATIONS, _codes(records))


def _codes(records: Records) -> Mapping[Way, tuple[Code, ...]]:
    """The axes, and what the programme asks of projects and of municipalities."""
    found: dict[Way, tuple[Code, ...]] = {
        ("municipality", "assessments", "levels"): tuple(
            Code(axis.id, axis.name, anchors(axis)) for axis in records.spiderweb.axes
        )
    }
    for of, way in (("project", ("project", "measurements")), ("municipality", ("municipality", "figures"))):
        own = [one for one in records.indicators.indicators if one.of == of]
        found[*way, "amounts"] = tuple(
            Code(amount.id, f"{capitalise(amount.name)} ({amount.unit})")
            for amount in named_amounts(own).values()
        )
        found[*way, "answers"] = tuple(Code(one.id, one.name) for one in own if quantity_of(one).answered)
    return found


def anchors(axis: Axis) -> tuple[Option, ...]:
    """The levels of one axis, each with its whole description."""
    return tuple((anchor.level, f"{anchor.level}: {anchor.text}") for anchor in axis.anchors)


def _levels(axes: Iterable[Axis]) -> tuple[Option, ...]:
    """The levels that any axis has, for a field that stands beside the choice of an axis."""
    found = sorted({anchor.level for axis in axes for anchor in axis.anchors})
    return tuple((level, str(level)) for level in found)
