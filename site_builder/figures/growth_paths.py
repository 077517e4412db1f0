"""The growth paths of the region in figures: who follows which, and how many steps are in which state."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from site_builder.figures.figure import Figure, Key
from site_builder.figures.levels import STEPS
from site_builder.figures.origin import Origin, of_municipalities
from site_builder.figures.years import Told
from site_builder.measures.paths import Progress, State, progress

STATES: tuple[State, ...] = ("on_time", "late", "behind", "unknown", "upcoming")
TAKEN: frozenset[State] = frozenset(("on_time", "late"))


def path_key(statistic: str, year: int, profile: int | None = None, by: int | None = None) -> Key:
    """The name of a figure of one path, or of all: `growth_path.3.2027.taken.2030.to_date`.

    `by` is the year of the plan by whose end steps are to be taken; without it, all years.
    """
    part = ".".join(str(one) for one in (profile, by) if one is not None)
    return Key("growth_path", statistic, year, "to_date", part=part)


def path_bundle(told: Told, year: int) -> Mapping[Key, Figure]:
    """How many members follow each path and all of them, and in which state their steps are."""
    model = told.model
    members = model.members_in(year)
    found = [(entry.slug, progress(model, entry, year)) for entry in members]
    ways = [(slug, way) for slug, way in found if way is not None]
    made = [*_followers(None, ways, len(members), year), *_steps(None, None, ways, year)]
    for path in model.records.growth_paths.paths:
        own = [(slug, way) for slug, way in ways if way.path.profile == path.profile]
        made += _followers(path.profile, own, len(members), year)
        made += _steps(path.profile, None, own, year)
        for by in sorted({milestone.year for milestone in path.milestones}):
            made += _steps(path.profile, by, own, year)
    return {figure.key: figure for figure in made}


def _followers(
    profile: int | None, ways: Sequence[tuple[str, Progress]], members: int, year: int
) -> Iterator[Figure]:
    n = len(ways)
    yield _origin(ways).figure(path_key("followers", year, profile), n, "gemeenten", n, members)


def _steps(
    profile: int | None, by: int | None, ways: Sequence[tuple[str, Progress]], year: int
) -> Iterator[Figure]:
    states = Counter(step.state for _, way in ways for step in way.steps if by in (None, step.milestone.year))
    every = sum(states.values())
    known = every - states["unknown"]
    numbers = {"steps": every, "taken": sum(states[state] for state in TAKEN)}
    if by is None:
        numbers |= {state: states[state] for state in STATES}
    for statistic, value in numbers.items():
        n = known if statistic == "taken" else value
        key = path_key(statistic, year, profile, by)
        yield _origin(ways).figure(key, value, STEPS, n, every, states["unknown"])


def _origin(ways: Sequence[tuple[str, Progress]]) -> Origin:
    return of_municipalities(slug for slug, _ in ways)
