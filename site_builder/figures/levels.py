"""The spiderweb of a municipality in figures: its levels, profile and growth path (plan 04.02).

An assessment is held against the newest one before it, also where a year lies between; with one assessment
there is nothing to compare, so nothing stayed the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from site_builder.figures.figure import Figure, Key, Status, Value
from site_builder.figures.years import Told
from site_builder.measures.breaks import Break
from site_builder.measures.paths import progress
from site_builder.measures.profiles import levels_of
from site_builder.model import MunicipalityEntry
from site_builder.records.municipality import Assessment

LEVELS = "niveau"
STEPS = "stappen"


def level_key(axis: str, municipality: str, year: int) -> Key:
    """The name of a level: `spiderweb.policy.ulk.level.2030`."""
    return Key("spiderweb", "level", year, part=axis, municipality=municipality)


def profile_key(municipality: str, year: int) -> Key:
    """The name of a profile: `profiles.ulk.profile.2030`."""
    return Key("profiles", "profile", year, municipality=municipality)


def municipality_bundle(told: Told, municipality: str, year: int) -> Mapping[Key, Figure]:
    """The levels, the profile and the growth path of one municipality in one year, not yet compared."""
    entry = told.model.by_slug.get(municipality)
    if entry is None:
        return {}
    found = [*_path(told, entry, year)]
    assessment = entry.assessment(year)
    if assessment is not None:
        found += _of_assessment(told, entry, assessment)
    return {figure.key: figure for figure in found}


def moved_in(municipality: str, year: int, levels: Sequence[Figure]) -> Mapping[Key, Figure]:
    """How many levels of one municipality went which way; `levels` are its compared figures."""
    start = Key("spiderweb", "", year, municipality=municipality)
    return {figure.key: figure for figure in moved(start, levels)}


def _of_assessment(told: Told, entry: MunicipalityEntry, assessment: Assessment) -> Iterator[Figure]:
    axes = tuple(axis.id for axis in told.model.axes)
    year, known = assessment.year, levels_of(assessment)
    about = _About(entry.slug, assessment.status)
    reads = tuple(str(level_key(axis, entry.slug, year)) for axis in axes)
    for axis in axes:
        level = _number(known.get(axis))
        n = int(level is not None)
        yield about.figure(level_key(axis, entry.slug, year), level, LEVELS, n=n, of=1, unknown=1 - n)
    position = next(one for one in told.positions[entry.slug] if one.year == year)
    profiles = {"profile": position.number, "computed": position.computed.number}
    if position.adopted is not None:
        profiles["adopted"] = position.adopted
    for statistic, number in profiles.items():
        n = int(number is not None)
        key = replace(profile_key(entry.slug, year), statistic=statistic)
        yield about.figure(key, _number(number), "profiel", n=n, of=1, unknown=1 - n, reads=reads)
    if position.computed.nuance is not None:
        key = replace(profile_key(entry.slug, year), statistic="nuance")
        yield about.figure(key, position.computed.nuance, reads=reads)
    yield about.figure(
        Key("spiderweb", "known", year, municipality=entry.slug),
        Decimal(len(known)),
        "assen",
        n=len(known),
        of=len(axes),
        unknown=len(axes) - len(known),
        reads=reads,
    )


def _path(told: Told, entry: MunicipalityEntry, year: int) -> Iterator[Figure]:
    way = progress(told.model, entry, year)
    if way is None:
        return
    key = Key("growth_path", "taken", year, "to_date", municipality=entry.slug)
    reads = tuple(
        str(level_key(axis.id, entry.slug, one.year))
        for one in entry.assessments
        if one.year <= year
        for axis in told.model.axes
    )
    about = _About(entry.slug, "confirmed")
    steps = len(way.steps)
    unknown = sum(step.state == "unknown" for step in way.steps)
    due = [step for step in way.steps if step.milestone.year <= year]
    yield about.figure(
        key, Decimal(way.taken), STEPS, n=steps - unknown, of=steps, unknown=unknown, reads=reads
    )
    yield about.figure(replace(key, statistic="steps"), Decimal(steps), STEPS, reads=reads)
    yield about.figure(replace(key, statistic="path"), Decimal(way.path.profile), "profiel", reads=reads)
    for place, step in enumerate(way.steps, start=1):
        yield about.figure(replace(key, statistic="state", part=str(place)), step.state, reads=reads)
    yield about.figure(
        replace(key, statistic="due"), Decimal(len(due)), STEPS, n=len(due), of=steps, reads=reads
    )
    yield about.figure(
        replace(key, statistic="behind"),
        Decimal(sum(step.state == "behind" for step in way.steps)),
        STEPS,
        n=len(due),
        of=steps,
        reads=reads,
    )


def moved(start: Key, levels: Sequence[Figure]) -> Iterator[Figure]:
    """How many levels went up, went down and stayed, of those that can be compared; unknown if none can."""
    changes = [one.change for one in levels if one.change is not None]
    numbers = {
        "up": sum(change > 0 for change in changes),
        "down": sum(change < 0 for change in changes),
        "same": sum(change == 0 for change in changes),
    }
    reads = tuple(sorted(one.id for one in levels))
    for statistic, value in numbers.items():
        yield Figure(
            replace(start, statistic=statistic),
            Decimal(value) if changes else None,
            LEVELS,
            n=len(changes),
            of=len(levels),
            unknown=len(levels) - len(changes),
            not_compared=() if changes else (Break("unknown_before"),),
            reads=reads,
        )
    for statistic, number in (("compared", len(changes)), ("incomparable", len(levels) - len(changes))):
        key = replace(start, statistic=statistic)
        # Whether two levels can be compared does not follow from how high they are.
        yield Figure(key, Decimal(number), LEVELS, n=number, of=len(levels))


class _About:
    """What the figures of one municipality have in common."""

    def __init__(self, municipality: str, status: Status) -> None:
        self.sources = (f"municipalities/{municipality}.yaml",)
        self.status = status

    def figure(
        self,
        key: Key,
        value: Value,
        unit: str = "",
        *,
        n: int | None = None,
        of: int | None = None,
        unknown: int | None = None,
        reads: tuple[str, ...] = (),
    ) -> Figure:
        """A figure of this municipality."""
        return Figure(
            key,
            value,
            unit,
            n=n,
            of=of,
            unknown=unknown,
            reads=reads,
            sources=self.sources,
            status=self.status,
        )


def _number(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)
