"""What a change of records does to the figures, one line each, without a full stop."""

from __future__ import annotations

from decimal import Decimal

from site_builder.differences.consequences import (
    Consequence,
    MiddleShift,
    PathShift,
    ProfileShift,
    RegionShift,
    StepShift,
    VerdictShift,
    YearShift,
)
from site_builder.formats import capitalise, count, number
from site_builder.measures.aggregates import Aggregate, Group
from site_builder.measures.positions import AxisMiddle
from site_builder.measures.profiles import Position
from site_builder.measures.values import Value
from site_builder.records.plan import Indicator
from site_builder.sentences.figures import coverage, type_name, value_text, value_words, verdict_words
from site_builder.sentences.items import WHEN
from site_builder.sentences.municipality_parts import STATES
from site_builder.sentences.names import Names


def consequence(shift: Consequence, names: Names) -> str:
    """One consequence: `Ulk: profiel 3 → profiel 2, op weg naar 1`."""
    match shift:
        case YearShift(before, after):
            return f"Verslagjaar: {before} → {after}"
        case ProfileShift(municipality, before_profile, after_profile):
            return f"{municipality.name}: {_profile(before_profile)} → {_profile(after_profile)}"
        case PathShift(municipality, before_path, after_path):
            return f"{municipality.name}: {_path(before_path)} → {_path(after_path)}"
        case StepShift(municipality, milestone, before_step, after_step):
            states = f"{STATES[before_step.state]} → {STATES[after_step.state]}"
            return f"{municipality.name}: stap van {milestone.year} “{milestone.text}”: {states}"
        case VerdictShift(project, indicator, before_value, after_value):
            owner = names.of("municipality", project.municipality)
            told = f"{_value(indicator, before_value)} → {_value(indicator, after_value)}"
            return f"Project {project.record.name} ({owner}): {indicator.subject}: {told}"
        case RegionShift(indicator, before_sum, after_sum):
            kind = type_name(after_sum.type)
            told = f"{_region(indicator, before_sum)} → {_region(indicator, after_sum)}"
            return f"{capitalise(indicator.subject)}, {kind}: {told}"
        case MiddleShift(year, axis, before_middle, after_middle):
            told = f"{_middle(before_middle)} → {_middle(after_middle)}"
            return f"Mediaan van {names.of('axis', axis)} in {year}: {told}"


def _profile(position: Position | None) -> str:
    if position is None:
        return "geen profiel"
    if position.number is None:
        return "profiel nog niet te bepalen"
    if position.adopted is not None:
        return f"profiel {position.number}, vastgesteld door de GMR"
    nuance = position.computed.nuance
    return f"profiel {position.number}{f', {nuance}' if nuance else ''}"


def _path(profile: int | None) -> str:
    return "geen groeipad" if profile is None else f"groeipad vanuit profiel {profile}"


def _value(indicator: Indicator, value: Value | None) -> str:
    if value is None:
        return "niet gemeten"
    when = WHEN[value.measurement.phase]
    if value.figure.value is None:
        return f"{value_words(indicator, value).lower()} ({when})"
    return f"{value_text(indicator, value.figure.value)} ({when}, {verdict_words(indicator, value)})"


def _region(indicator: Indicator, found: Aggregate) -> str:
    group = found.main
    parts = [] if group is None else _figure(indicator, group)
    parts.append(coverage(found))
    met = found.verdicts("met")
    if found.tested:
        verb = "haalt" if met == 1 else "halen"
        parts.append(f"{met} van de {found.tested} {verb} het niveau" if found.tested > 1 else _only(met))
    return f"{parts[0]} ({', '.join(parts[1:])})" if len(parts) > 1 else parts[0]


def _only(met: int) -> str:
    return "het enige getoetste haalt het niveau" if met else "het enige getoetste haalt het niveau niet"


def _figure(indicator: Indicator, group: Group) -> list[str]:
    value = group.total if group.total is not None else group.median
    if value is None:
        return []
    kind = "" if group.total is not None else "mediaan "
    return [f"{kind}{value_text(indicator, value)}"]


def _middle(middle: AxisMiddle) -> str:
    if middle.median is None:
        return "niet bekend"
    decimals = 0 if middle.median == middle.median.to_integral_value() else 1
    known = count(middle.known, "gemeente", "gemeenten")
    return f"{number(Decimal(middle.median), decimals)} ({known})"
