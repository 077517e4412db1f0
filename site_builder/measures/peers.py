"""From whom a municipality can learn (plan 03, Samenwerken en kennisdelen). No ranking anywhere."""

from __future__ import annotations

from heapq import nsmallest
from itertools import takewhile

from site_builder.formats import sort_key
from site_builder.frozen import frozen
from site_builder.measures.positions import latest
from site_builder.measures.profiles import levels_of
from site_builder.model import Model, MunicipalityEntry
from site_builder.traces import read

MOST = 3
"""From how many municipalities one can learn at once."""


@frozen
class Rise:
    """How a municipality came to its level on an axis: `since` when it stands there without a break.

    `before` and `left` are the level before that and its year; None where it stood there from the start.
    `evidence` is the newest that it wrote about this level.
    """

    level: int
    newest: int
    since: int
    before: int | None
    left: int | None
    evidence: str


def ahead(model: Model, entry: MunicipalityEntry, axis: str, level: int) -> tuple[MunicipalityEntry, ...]:
    """'Leren van verschillen': the members that stand at a level or higher, nearest in size first.

    At most `MOST`; of equal distance in the alphabet, which is no order of merit.
    """
    # Every municipality asks it of every axis: what is the same for all of them is made once.
    there = read(model, "peers", _standing, (axis,))
    further = (one for one in there if one[0] >= level and one[2].slug != entry.slug)
    nearest = nsmallest(MOST, further, key=lambda one: (*_distance(entry, one[2]), one[1]))
    return tuple(other for *_, other in nearest)


def _standing(model: Model, axis: str) -> tuple[tuple[int, int, MunicipalityEntry], ...]:
    """The level on an axis of each member of which it is known, and its place in the alphabet."""
    members = sorted(model.members, key=lambda one: (sort_key(one.name), one.slug))
    newest = ((place, one, latest(one, model.year)) for place, one in enumerate(members))
    return tuple(
        (levels_of(assessment)[axis], place, one)
        for place, one, assessment in newest
        if assessment is not None and axis in assessment.levels
    )


def rise(entry: MunicipalityEntry, axis: str, until: int) -> Rise | None:
    """How a municipality came to its level by the end of a year; None where that is not known."""
    known = [(one.year, one.levels[axis]) for one in entry.assessed_until(until) if axis in one.levels]
    if not known:
        return None
    level = known[-1][1].level
    here = len(known) - len(list(takewhile(lambda one: one[1].level == level, reversed(known))))
    told = (claimed.evidence for _, claimed in reversed(known[here:]) if claimed.evidence)
    left, before = known[here - 1] if here else (None, None)
    return Rise(
        level=level,
        newest=known[-1][0],
        since=known[here][0],
        before=before.level if before is not None else None,
        left=left,
        evidence=next(told, ""),
    )


def neighbours(model: Model, entry: MunicipalityEntry) -> tuple[MunicipalityEntry, ...]:
    """'Regionaal': the members on the tiles around, diagonals included, and those that the record names."""
    tile = entry.its.tile
    named = set(entry.its.neighbours)
    around = []
    for other in model.members:
        place = other.its.tile
        touches = (
            tile is not None
            and place is not None
            and max(abs(tile.row - place.row), abs(tile.column - place.column)) == 1
        )
        if other.slug != entry.slug and (
            touches or other.slug in named or entry.slug in other.its.neighbours
        ):
            around.append(other)
    return tuple(around)


def _distance(entry: MunicipalityEntry, other: MunicipalityEntry) -> tuple[int, int]:
    own, theirs = entry.its.population, other.its.population
    if own is None or theirs is None:
        return (2, 0)
    same_class = entry.size is not None and other.size is not None and entry.size.id == other.size.id
    return (0 if same_class else 1, abs(own.count - theirs.count))
