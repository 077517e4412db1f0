"""The spiderweb of a municipality in figures: its levels, profile and growth path (plan 04.02).

An assessment is held against the newest one before it, also where a year lies between; with one assessment
there is nothing to compare, so nothing stayed the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from site_builder.figures.figure import Figure, Key
from site_builder.figures.origin import Origin, of_figures, of_municipalities
from site_builder.figures.proof import rungs_of_levels
from site_builder.figures.years import Told
from site_builder.measures.breaks import Break
from site_builder.measures.paths import progress
from site_builder.measures.profiles import levels_of, position
from site_builder.model import MunicipalityEntry
from site_builder.records.municipality import Assessment

LEVELS = "niveau"
BASELINE = "baseline"
STEPS = "stappen"


def level_key(axis: str, municipality: str, year: int) -> Key:
    """The name of a level: `spiderweb.policy.ulk.level.2030`."""
    return Key("spiderweb", "level", year, part=axis, municipality=municipality)


def profile_key(municipality: str, year: int) -> Key:
    """The name of a profile: `profiles.ulk.profile.2030`."""
    return Key("profiles", "profile", year, municipality=municipality)


def baseline_key(axis: str, municipality: str, year: int) -> Key:
    """The name of what became of a level since the first assessment: `baseline.policy.ulk.change.2030`."""
    return Key(BASELINE, "change", year, part=axis, municipality=municipality)


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


def since_baseline(municipality: str, year: int, levels: Sequence[Figure]) -> Mapping[Key, Figure]:
    """How far each level lies from that of the first assessment, and on how many axes it is higher or lower.

    `levels` are those of the year, each held against its level in the first assessment.
    """
    start = Key(BASELINE, "", year, municipality=municipality)
    found = list(moved(start, levels))
    for level in levels:
        reads = tuple(one for one in (level.id, level.compared_with) if one is not None)
        origin = Origin(level.sources, reads, level.status, level.rungs)
        key, known = baseline_key(level.key.part, municipality, year), int(level.change is not None)
        figure = origin.known(key, level.change, "treden", known, of=1)
        found.append(replace(figure, not_compared=level.not_compared))
    return {figure.key: figure for figure in found}


def fallen(year: int, baselines: Sequence[Figure]) -> Figure:
    """How many levels in the region are lower than at first; `baselines`: what became of each since then."""
    known = [one.number for one in baselines if one.number is not None]
    origin = of_figures(baselines)
    down = sum(change < 0 for change in known) if known else None
    return origin.known(Key(BASELINE, "down", year), down, LEVELS, len(known), len(baselines))


def _of_assessment(told: Told, entry: MunicipalityEntry, assessment: Assessment) -> Iterator[Figure]:
    axes = tuple(axis.id for axis in told.model.axes)
    year, known = assessment.year, levels_of(assessment)
    record = replace(of_municipalities((entry.slug,)), status=assessment.status)
    for axis in axes:
        own = [assessment.levels[axis]] if axis in known else []
        origin = replace(record, rungs=rungs_of_levels(told, own))
        yield origin.known(level_key(axis, entry.slug, year), known.get(axis), LEVELS, len(own), of=1)
    reads = tuple(str(level_key(axis, entry.slug, year)) for axis in axes)
    every = [assessment.levels[axis] for axis in axes if axis in known]
    levels = replace(record, reads=reads, rungs=rungs_of_levels(told, every))
    place = position(assessment, told.model.records.profiles)
    profiles = {"profile": place.number, "computed": place.computed.number}
    if place.adopted is not None:
        profiles["adopted"] = place.adopted
    for statistic, number in profiles.items():
        key = profile_key(entry.slug, year)._replace(statistic=statistic)
        yield levels.known(key, number, "profiel", int(number is not None), of=1)
    if place.computed.nuance is not None:
        key = profile_key(entry.slug, year)._replace(statistic="nuance")
        yield levels.figure(key, place.computed.nuance)
    key = Key("spiderweb", "known", year, municipality=entry.slug)
    yield levels.known(key, len(known), "assen", len(known), len(axes))
    if levels.rungs is not None:
        key = key._replace(statistic="checked")
        yield levels.figure(key, levels.rungs.checked, LEVELS, len(every), len(every))


def _path(told: Told, entry: MunicipalityEntry, year: int) -> Iterator[Figure]:
    way = progress(told.model, entry, year)
    if way is None:
        return
    key = Key("growth_path", "taken", year, "to_date", municipality=entry.slug)
    reads = tuple(
        str(level_key(axis.id, entry.slug, one.year))
        for one in entry.assessed_until(year)
        for axis in told.model.axes
    )
    origin = of_municipalities((entry.slug,), reads)
    steps = len(way.steps)
    unknown = sum(step.state == "unknown" for step in way.steps)
    due = [step for step in way.steps if step.milestone.year <= year]
    behind = sum(step.state == "behind" for step in way.steps)
    yield origin.known(key, way.taken, STEPS, steps - unknown, steps)
    yield origin.figure(key._replace(statistic="steps"), steps, STEPS)
    yield origin.figure(key._replace(statistic="path"), way.path.profile, "profiel")
    for place, step in enumerate(way.steps, start=1):
        yield origin.figure(key._replace(statistic="state", part=str(place)), step.state)
    yield origin.figure(key._replace(statistic="due"), len(due), STEPS, len(due), steps)
    yield origin.figure(key._replace(statistic="behind"), behind, STEPS, len(due), steps)


def moved(start: Key, levels: Sequence[Figure]) -> Iterator[Figure]:
    """How many levels went up, went down and stayed, of those that can be compared; unknown if none can."""
    changes = [one.change for one in levels if one.change is not None]
    numbers = {
        "up": sum(change > 0 for change in changes),
        "down": sum(change < 0 for change in changes),
        "same": sum(change == 0 for change in changes),
    }
    origin = of_figures(levels)
    for statistic, value in numbers.items():
        key, number = start._replace(statistic=statistic), value if changes else None
        figure = origin.known(key, number, LEVELS, len(changes), len(levels))
        yield replace(figure, not_compared=() if changes else (Break("unknown_before"),))
    for statistic, number in (("compared", len(changes)), ("incomparable", len(levels) - len(changes))):
        # Whether two levels can be compared does not follow from how high they are.
        yield Origin().figure(start._replace(statistic=statistic), number, LEVELS, number, len(levels))
