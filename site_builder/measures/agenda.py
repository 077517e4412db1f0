"""What comes free in one work and another needs, and which works are put out soon.

A match is computed of what is recorded alone: kind, unit, amount and period of both, and where they lie.
What is not recorded matches nothing. Distance is that of the tile map: the same municipality, or one beside.
"""

from __future__ import annotations

from calendar import monthrange
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Literal

from site_builder.formats import slug
from site_builder.frozen import frozen
from site_builder.measures.peers import neighbours
from site_builder.model import Model, ProjectEntry
from site_builder.records.batch import Batch
from site_builder.records.material_choices import BatchUnit
from site_builder.records.vocabularies import MaterialNames

Side = Literal["comes_free", "needed"]
Period = tuple[date, date]
"""The first and the last day."""
COMING = frozenset(("idea", "design", "award"))
"""The phases in which a work is still to be tendered, or is being tendered."""


@frozen
class Lot:
    """A batch of material with the project that it is of; `place` is the municipality where it lies.

    `material` is its code. `period` is None where it is not known from when.
    """

    project: ProjectEntry
    number: int
    batch: Batch
    material: str
    place: str
    period: Period | None

    @property
    def known(self) -> bool:
        """Whether all is recorded that a match is computed of."""
        return None not in (self.batch.amount, self.batch.unit, self.period)


@frozen
class Match:
    """What comes free in one work and may go to another: at most `amount`, in the days that both have.

    `beside`: they lie in two municipalities that are neighbours, and not in the same.
    """

    free: Lot
    needed: Lot
    amount: Decimal
    unit: BatchUnit
    period: Period
    beside: bool


@frozen
class ComingTender:
    """A work that is still to be put out, with the period in which that is planned."""

    project: ProjectEntry
    planned: str
    circular: bool | None
    period: Period


def period_of(first: str, last: str | None = None) -> Period:
    """The days of a year, month or day, or from the first day of one to the last of another."""
    return _days(first)[0], _days(last or first)[1]


def _days(text: str) -> Period:
    parts = [int(part) for part in text.split("-")]
    year, month = parts[0], parts[1] if len(parts) > 1 else None
    if len(parts) > 2:
        day = date.fromisoformat(text)
        return day, day
    if month is not None:
        return date(year, month, 1), date(year, month, monthrange(year, month)[1])
    return date(year, 1, 1), date(year, 12, 31)


def codes_of(names: MaterialNames) -> Mapping[str, str]:
    """The code of a material by each of its names, in small letters."""
    return {name.casefold(): one.id for one in names.materials for name in (one.id, one.name, *one.also)}


def code_of(codes: Mapping[str, str], name: str) -> str:
    """The code of a material; of one that the programme does not name its own name as a code."""
    return codes.get(name.casefold()) or slug(name) or "ander"


def lots(model: Model, side: Side) -> Iterator[Lot]:
    """What comes free or is needed and is not past, by municipality and name of the project.

    Not of drafts and of works that were stopped, and not where a municipality takes no part.
    """
    codes, members = codes_of(model.records.materials), {entry.slug for entry in model.members}
    for project in model.projects:
        record = project.record
        if record.status == "draft" or record.phase == "stopped":
            continue
        found = record.comes_free if side == "comes_free" else record.needed
        for number, batch in enumerate(found, start=1):
            place = batch.municipality or project.municipality
            period = period_of(batch.from_, batch.until) if batch.from_ is not None else None
            if place in members and (period is None or period[1] >= model.day):
                yield Lot(project, number, batch, code_of(codes, batch.material), place, period)


def matches(model: Model) -> tuple[Match, ...]:
    """Every two that fit, those that are due first before the others."""
    wanted: dict[tuple[str, str | None], list[Lot]] = defaultdict(list)
    for needed in lots(model, "needed"):
        wanted[needed.material, needed.batch.unit].append(needed)
    near = {
        entry.slug: {entry.slug, *(other.slug for other in neighbours(model, entry))}
        for entry in model.members
    }
    found = [
        match
        for free in lots(model, "comes_free")
        for needed in wanted[free.material, free.batch.unit]
        if needed.place in near[free.place] and (match := _match(model.day, free, needed)) is not None
    ]
    return tuple(
        sorted(
            found,
            key=lambda one: (
                *one.period,
                one.free.project.key,
                one.free.number,
                one.needed.project.key,
                one.needed.number,
            ),
        )
    )


def _match(day: date, free: Lot, needed: Lot) -> Match | None:
    """The match of two of one material and unit that lie near; None where one is unknown or too late."""
    there, asked, unit = free.batch.amount, needed.batch.amount, free.batch.unit
    if there is None or asked is None or unit is None or free.period is None or needed.period is None:
        return None
    first = max(free.period[0], needed.period[0])
    last = min(free.period[1], needed.period[1])
    if first > last or last < day or free.project.key == needed.project.key:
        return None
    return Match(free, needed, min(there, asked), unit, (first, last), free.place != needed.place)


def to_put_out(model: Model) -> Iterator[ProjectEntry]:
    """The works that are still to be put out, whether it is known when or not; no drafts."""
    members = {entry.slug for entry in model.members}
    for project in model.projects:
        record = project.record
        open_still = record.phase in COMING and record.tendered is None and record.status != "draft"
        if open_still and project.municipality in members:
            yield project


def coming_tenders(model: Model) -> tuple[ComingTender, ...]:
    """The works that are to be put out, circular or not yet known whether; the first planned first."""
    found = []
    for project in to_put_out(model):
        tender = project.record.tender
        if tender is None or tender.planned is None or tender.circular is False:
            continue
        period = period_of(tender.planned)
        if period[1] >= model.day:
            found.append(ComingTender(project, tender.planned, tender.circular, period))
    return tuple(sorted(found, key=lambda one: (*one.period, one.project.key)))
