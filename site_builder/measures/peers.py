"""From whom a municipality can learn (plan 03, Samenwerken en kennisdelen). No ranking anywhere."""

from __future__ import annotations

from dataclasses import dataclass

from site_builder.formats import sort_key
from site_builder.measures.paths import Progress
from site_builder.measures.positions import latest
from site_builder.measures.profiles import levels_of
from site_builder.model import Model, MunicipalityEntry

LEAD = 2
"""How many levels higher another municipality stands before it is one to learn from."""
MOST = 3
"""How many municipalities are named per axis."""


@dataclass(frozen=True, slots=True)
class Example:
    """Municipalities that stand two levels or more higher on an axis, nearest in size first."""

    axis: str
    own: int
    peers: tuple[tuple[MunicipalityEntry, int], ...]


def learn_from(model: Model, entry: MunicipalityEntry) -> tuple[Example, ...]:
    """'Leren van verschillen': per axis the members that are clearly further, at most `MOST` of them."""
    own = latest(entry, model.year)
    if own is None:
        return ()
    others = [(other, latest(other, model.year)) for other in model.members if other.slug != entry.slug]
    found = []
    for axis in model.axes:
        level = levels_of(own).get(axis.id)
        if level is None:
            continue
        ahead = [
            (other, levels_of(assessment)[axis.id])
            for other, assessment in others
            if assessment is not None and levels_of(assessment).get(axis.id, -1) >= level + LEAD
        ]
        if ahead:
            ahead.sort(key=lambda pair: (*_distance(entry, pair[0]), sort_key(pair[0].name), pair[0].slug))
            found.append(Example(axis.id, level, tuple(ahead[:MOST])))
    return tuple(found)


def same_step(
    model: Model, entry: MunicipalityEntry, all_progress: dict[str, Progress | None]
) -> tuple[MunicipalityEntry, ...]:
    """'Samen op gelijk niveau': the members whose next step is the same one."""
    own = _next_key(all_progress.get(entry.slug))
    if own is None:
        return ()
    return tuple(
        other
        for other in model.members
        if other.slug != entry.slug and _next_key(all_progress.get(other.slug)) == own
    )


def neighbours(model: Model, entry: MunicipalityEntry) -> tuple[MunicipalityEntry, ...]:
    """'Regionaal': the members on the tiles around, diagonals included, and those that the record names."""
    tile = entry.record.tile
    named = set(entry.record.neighbours)
    around = []
    for other in model.members:
        place = other.record.tile
        touches = (
            tile is not None
            and place is not None
            and max(abs(tile.row - place.row), abs(tile.column - place.column)) == 1
        )
        if other.slug != entry.slug and (
            touches or other.slug in named or entry.slug in other.record.neighbours
        ):
            around.append(other)
    return tuple(around)


def _distance(entry: MunicipalityEntry, other: MunicipalityEntry) -> tuple[int, int]:
    own, theirs = entry.record.population, other.record.population
    if own is None or theirs is None:
        return (2, 0)
    same_class = entry.size is not None and other.size is not None and entry.size.id == other.size.id
    return (0 if same_class else 1, abs(own.count - theirs.count))


def _next_key(progress: Progress | None) -> tuple[str, str | None, int | None] | None:
    if progress is None or progress.next is None:
        return None
    milestone = progress.next.milestone
    return milestone.kind, milestone.axis, milestone.level
