"""What figures follow from, and how one is made of that."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import lru_cache

from site_builder.figures.figure import Figure, Key, Status, Value
from site_builder.figures.proof import Rungs, together
from site_builder.frozen import frozen
from site_builder.model import ProjectEntry

CERTAINTY: tuple[Status, ...] = ("confirmed", "public_source", "draft")


@frozen
class Origin:
    """The records that figures are made of, as paths below the data folder, and the ids of what they read.

    `status` is that of the least certain record, `rungs` are those of the values among them.
    """

    sources: tuple[str, ...] = ()
    reads: tuple[str, ...] = ()
    status: Status = "confirmed"
    rungs: Rungs | None = None

    def figure(
        self,
        key: Key,
        value: int | Value,
        unit: str = "",
        n: int | None = None,
        of: int | None = None,
        unknown: int | None = None,
    ) -> Figure:
        """A figure of these records; a count may be a whole number."""
        number = _whole(value) if isinstance(value, int) else value
        return Figure(
            key,
            number,
            unit,
            n,
            of,
            unknown,
            sources=self.sources,
            reads=self.reads,
            status=self.status,
            rungs=None if number is None else self.rungs,
        )

    def known(
        self,
        key: Key,
        value: int | Value,
        unit: str,
        n: int,
        of: int,
    ) -> Figure:
        """A figure over the `n` of `of` things of which it is known."""
        return self.figure(key, value, unit, n, of, of - n)


@lru_cache(maxsize=1 << 12)
def _whole(count: int) -> Decimal:
    """A count; most figures are one below a thousand, and share it."""
    return Decimal(count)


def of_municipalities(slugs: Iterable[str], reads: tuple[str, ...] = ()) -> Origin:
    """The records of municipalities, in the order given."""
    return Origin(tuple(f"municipalities/{slug}.yaml" for slug in slugs), reads)


def of_projects(projects: Iterable[ProjectEntry]) -> Origin:
    """The records of projects, by path."""
    return Origin(tuple(sorted(project.path for project in projects)))


def of_figures(figures: Iterable[Figure]) -> Origin:
    """What follows from other figures alone; of one that is unknown it says nothing."""
    every = tuple(figures)
    rungs = together(one.rungs for one in every if one.known)
    return Origin(reads=tuple(sorted(one.id for one in every)), rungs=rungs)


def least_certain(statuses: Iterable[Status]) -> Status:
    """The status of what is made of records with these."""
    return max(statuses, key=CERTAINTY.index, default="confirmed")
