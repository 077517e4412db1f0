"""A level of the spiderweb beside what the records of the municipality show (docs/decisions/0730).

Each level may name conditions: minima over the figures of that municipality by the end of that year. A level
that is claimed has to meet those of its own description and of every one below it. Nothing here changes a
level.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Literal

from site_builder.figures.figure import Figure, Key
from site_builder.figures.levels import level_key
from site_builder.figures.origin import Origin, of_municipalities
from site_builder.figures.recorded import part_of, statistic_of
from site_builder.figures.years import Told
from site_builder.frozen import frozen
from site_builder.records.municipality import Assessment
from site_builder.records.spiderweb import AnchorCondition, Axis, Coverage

Support = Literal["agrees", "disagrees", "too_little"]


@frozen
class Found:
    """What one condition asks, and what is recorded.

    `level` is the one that asks it. `shown` is how many projects show it, `whole` of how many that is known,
    `share` the percentage. `holds` is None where too little is recorded to tell.
    """

    level: int
    condition: AnchorCondition
    shown: Figure
    whole: Figure
    share: Figure
    holds: bool | None


@frozen
class Tested:
    """One claimed level with every condition that it has to meet."""

    axis: Axis
    level: int
    found: tuple[Found, ...]

    @property
    def support(self) -> Support:
        """Whether the records agree: one condition that does not hold is enough to disagree."""
        holds = [one.holds for one in self.found]
        if False in holds:
            return "disagrees"
        return "too_little" if None in holds else "agrees"

    @property
    def failing(self) -> tuple[Found, ...]:
        """The conditions that do not hold."""
        return tuple(one for one in self.found if one.holds is False)

    @property
    def reads(self) -> tuple[Figure, ...]:
        """The figures that the answer follows from, each once."""
        every = {figure.key: figure for one in self.found for figure in (one.shown, one.whole, one.share)}
        return tuple(every.values())


def supported_key(axis: str, municipality: str, year: int) -> Key:
    """The name of the answer: `spiderweb.measuring.ulk.supported.2030`."""
    return Key("spiderweb", "supported", year, part=axis, municipality=municipality)


def tested(
    told: Told, municipality: str, assessment: Assessment, recorded: Mapping[Key, Figure]
) -> Iterator[Tested]:
    """Each claimed level that the programme tests, by axis; `recorded` are the figures over the projects."""
    web = told.model.records.spiderweb
    for axis in web.axes:
        claimed = assessment.levels.get(axis.id)
        if claimed is None or web.coverage is None:
            continue
        found = tuple(
            _found(anchor.level, condition, web.coverage, municipality, assessment.year, recorded)
            for anchor in axis.anchors
            if anchor.level <= claimed.level
            for condition in anchor.conditions
        )
        if found:
            yield Tested(axis, claimed.level, found)


def supported_figures(
    told: Told, municipality: str, year: int, recorded: Mapping[Key, Figure]
) -> Mapping[Key, Figure]:
    """What the records say of each level that a municipality claims in a year."""
    entry = told.model.by_slug.get(municipality)
    assessment = entry.assessment(year) if entry is not None else None
    if assessment is None:
        return {}
    made = {}
    for one in tested(told, municipality, assessment, recorded):
        key = supported_key(one.axis.id, municipality, year)
        level = str(level_key(one.axis.id, municipality, year))
        sources = {source for figure in one.reads for source in figure.sources}
        reads = (level, *sorted(figure.id for figure in one.reads))
        own = of_municipalities((municipality,)).sources
        made[key] = Origin((*own, *sorted(sources)), reads, assessment.status).figure(key, one.support)
    return made


def _found(
    level: int,
    condition: AnchorCondition,
    coverage: Coverage,
    municipality: str,
    year: int,
    recorded: Mapping[Key, Figure],
) -> Found:
    statistic, part = statistic_of(condition), part_of(condition)

    def at(name: str, about: str = "") -> Figure:
        key = Key("projects", name, year, "to_date", part=about, municipality=municipality)
        return recorded.get(key) or Figure(key, None, n=0, of=0, unknown=0)

    shown, share = at(statistic, part), at(f"{statistic}_share", part)
    whole = at("count" if condition.figure == "measured" else f"{condition.figure}_known")
    return Found(level, condition, shown, whole, share, _holds(condition, coverage, shown, share))


def _holds(condition: AnchorCondition, coverage: Coverage, shown: Figure, share: Figure) -> bool | None:
    """Whether a condition holds; None for too little. What was counted is there, however little is known."""
    if condition.count is not None and shown.count >= condition.count:
        return True
    of, known = share.of or 0, share.n or 0
    if not known or of < coverage.projects or 100 * known < coverage.known * of:
        return None
    if condition.count is not None:
        return False
    return share.number is not None and share.number >= (condition.percent or Decimal(0))
