"""The spiderweb of the region in figures: who takes part, middle levels, profiles, movement (plan 04.02)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from site_builder.figures.figure import Basis, Figure, Key
from site_builder.figures.levels import LEVELS, STEPS, level_key, moved
from site_builder.figures.origin import Origin, least_certain, of_figures, of_municipalities
from site_builder.figures.proof import rungs_of_levels
from site_builder.figures.years import Told
from site_builder.measures.changes import TAKEN, joined, left
from site_builder.measures.positions import latest, region_middle
from site_builder.measures.profiles import levels_of, position
from site_builder.model import Model

MUNICIPALITIES = "gemeenten"


def region_bundle(
    told: Told, year: int, levels: Mapping[str, Sequence[Figure]], profiles: Mapping[str, Figure]
) -> Mapping[Key, Figure]:
    """The members, the middle level per axis, the profiles, and how many levels went which way.

    `levels` are the compared levels and `profiles` the compared profiles of each member with an assessment.
    """
    model = told.model
    every = [figure for own in levels.values() for figure in own]
    found = [
        *_members(model, year, levels),
        *_came_and_went(model, year),
        *_steps(told, year),
        *_middles(told, year),
        *_profiles(told, year),
        *moved(Key("spiderweb", "", year), every),
        *_changed_profiles(year, tuple(profiles.values())),
    ]
    for axis in model.axes:
        own = [figure for figure in every if figure.key.part == axis.id]
        found += moved(Key("spiderweb", "", year, part=axis.id), own)
        found += _at_ambition(told, axis.id, year)
    return {figure.key: figure for figure in found}


def _members(model: Model, year: int, levels: Mapping[str, Sequence[Figure]]) -> Iterator[Figure]:
    members = model.members_in(year)
    compared = {slug: [one.change for one in own if one.change is not None] for slug, own in levels.items()}
    unknown = len(members) - len(levels)
    counts = {
        "count": (len(members), None),
        "assessed": (len(levels), unknown),
        "compared": (sum(bool(changes) for changes in compared.values()), unknown),
        "rose": (sum(any(one > 0 for one in changes) for changes in compared.values()), unknown),
        "fell": (sum(any(one < 0 for one in changes) for changes in compared.values()), unknown),
    }
    reads = tuple(sorted(one.id for own in levels.values() for one in own))
    for statistic, (value, not_known) in counts.items():
        read = reads if statistic in ("rose", "fell") else ()
        origin = of_municipalities((entry.slug for entry in members), read)
        key = Key("municipalities", statistic, year)
        yield origin.figure(key, value, MUNICIPALITIES, value, len(members), not_known)
    ever = [entry.slug for entry in members if any(one <= year for one, _ in entry.assessed)]
    yield from _on_every_axis(model, year)
    key = Key("municipalities", "assessed", year, "to_date")
    yield of_municipalities(ever).known(key, len(ever), MUNICIPALITIES, len(ever), len(members))


def _on_every_axis(model: Model, year: int) -> Iterator[Figure]:
    """How many members are at the ambition on all axes, how many are not, and of how many nobody can say.

    One axis below it decides, whatever is unknown of the others.
    """
    aim, members = model.records.spiderweb.ambition_level, model.members_in(year)
    numbers = {"at_ambition": 0, "below_ambition": 0, "ambition_unknown": 0}
    for entry in members:
        assessment = entry.assessment(year)
        levels = {} if assessment is None else levels_of(assessment)
        if any(level < aim for level in levels.values()):
            numbers["below_ambition"] += 1
        else:
            complete = all(axis.id in levels for axis in model.axes)
            numbers["at_ambition" if complete else "ambition_unknown"] += 1
    known = len(members) - numbers["ambition_unknown"]
    assessed = [entry.slug for entry in members if entry.assessment(year) is not None]
    reads = tuple(str(level_key(axis.id, slug, year)) for slug in assessed for axis in model.axes)
    for statistic, number in numbers.items():
        key = Key("municipalities", statistic, year)
        yield of_municipalities(assessed, reads).known(key, number, MUNICIPALITIES, known, len(members))


def _came_and_went(model: Model, year: int) -> Iterator[Figure]:
    """How many municipalities began to take part in the year, and how many stopped."""
    for statistic, found in (("joined", joined(model, year)), ("left", left(model, year))):
        origin = of_municipalities(one.entry.slug for one in found)
        yield origin.figure(Key("municipalities", statistic, year), len(found), MUNICIPALITIES, len(found))


def _steps(told: Told, year: int) -> Iterator[Figure]:
    """What became of the steps of growth paths in the year, over all members."""
    found = [step.taken for step in told.steps.get(year, ())]
    numbers: dict[str, int] = {taken: found.count(taken) for taken in TAKEN}
    numbers["taken"] = sum(numbers[taken] for taken in ("on_time", "late", "again"))
    for statistic, number in numbers.items():
        key = Key("growth_path", statistic, year)
        yield Origin().figure(key, number, STEPS, len(found), len(found))


def _middles(told: Told, year: int) -> Iterator[Figure]:
    model = told.model
    members = model.members_in(year)
    for middle in region_middle(model, year):
        known = [
            (entry, assessment)
            for entry in members
            if (assessment := entry.assessment(year)) is not None and middle.axis in assessment.levels
        ]
        origin = _of_levels(middle.axis, year, [entry.slug for entry, _ in known])
        certain = least_certain(assessment.status for _, assessment in known)
        rungs = rungs_of_levels(told, [assessment.levels[middle.axis] for _, assessment in known])
        origin = replace(origin, status=certain, rungs=rungs)
        key = Key("spiderweb", "median", year, part=middle.axis)
        yield origin.known(key, middle.median, LEVELS, middle.known, len(members))
        if rungs is not None:
            checked = key._replace(statistic="checked")
            yield origin.figure(checked, rungs.checked, LEVELS, middle.known, middle.known)


def _at_ambition(told: Told, axis: str, year: int) -> Iterator[Figure]:
    """How many members reached the level of the ambition on one axis."""
    model = told.model
    aim = model.records.spiderweb.ambition_level
    members = model.members_in(year)
    levels = {
        entry.slug: assessment.levels[axis]
        for entry in members
        if (assessment := entry.assessment(year)) is not None and axis in assessment.levels
    }
    reached = sum(one.level >= aim for one in levels.values())
    key = Key("spiderweb", "at_ambition", year, part=axis)
    origin = replace(_of_levels(axis, year, levels), rungs=rungs_of_levels(told, levels.values()))
    figure = origin.known(key, reached, MUNICIPALITIES, len(levels), len(members))
    yield replace(figure, level=Decimal(aim))


def _of_levels(axis: str, year: int, slugs: Collection[str]) -> Origin:
    """The records of municipalities, and the level of each on one axis."""
    return of_municipalities(slugs, tuple(str(level_key(axis, slug, year)) for slug in slugs))


def _profiles(told: Told, year: int) -> Iterator[Figure]:
    """How many members have each profile: by their newest assessments, and by those of the year alone."""
    model = told.model
    members = model.members_in(year)
    numbers = [profile.number for profile in model.records.profiles.profiles]
    newest, own = {}, {}
    for entry in members:
        last = latest(entry, year)
        number = position(last, model.records.profiles).number if last is not None else None
        newest[entry.slug] = number
        own[entry.slug] = number if last is not None and last.year == year else None
    bases: tuple[tuple[Basis, Mapping[str, int | None]], ...] = (("to_date", newest), ("in_year", own))
    for basis, found in bases:
        known = sum(number is not None for number in found.values())
        for number in (*sorted(numbers), None):
            there = [slug for slug, one in found.items() if one == number]
            key = Key("profiles", "count" if number else "unknown", year, basis, part=str(number or ""))
            yield of_municipalities(there).known(key, len(there), MUNICIPALITIES, known, len(members))


def _changed_profiles(year: int, profiles: Sequence[Figure]) -> Iterator[Figure]:
    """How many members went to a profile that is further (a lower number), or less far."""
    changes = [one.change for one in profiles if one.change is not None]
    numbers = {
        "rose": sum(change < 0 for change in changes),
        "fell": sum(change > 0 for change in changes),
        "same": sum(change == 0 for change in changes),
    }
    origin = of_figures(profiles)
    whole = len(profiles)
    for statistic, value in numbers.items():
        key = Key("profiles", statistic, year)
        yield origin.known(key, value if changes else None, MUNICIPALITIES, len(changes), whole)
    for statistic, number in (("compared", len(changes)), ("incomparable", whole - len(changes))):
        yield Origin().figure(Key("profiles", statistic, year), number, MUNICIPALITIES, number, whole)
