"""The region in one year, in the numbers that the page of all years sets side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from site_builder.measures.attendance import frequencies, held_sessions, turnout
from site_builder.measures.breaks import YearOf
from site_builder.measures.positions import AxisMiddle, latest, region_middle
from site_builder.measures.profiles import position


@dataclass(frozen=True, slots=True)
class YearFigures:
    """One year. `profiles` counts the members by profile, under 0 those whose profile is not known.

    `seats` are places at held sessions that the municipalities could fill, of which `attended` were filled,
    `executive` by the executive layer, and of `unreported` nothing is known. `promises` counts the series
    with a promised number, `kept` those that were held as often.
    """

    year: int
    closed: bool
    members: int
    assessed: int
    middles: Mapping[str, AxisMiddle]
    profiles: Mapping[int, int]
    projects: int
    measured: int
    held: int
    promises: int
    kept: int
    seats: int
    attended: int
    executive: int
    unreported: int


def year_figures(one: YearOf) -> YearFigures:
    """The figures of one year, from the records that speak for it. Linear in the region."""
    model, year = one.model, one.year
    members = model.members_in(year)
    profiles: dict[int, int] = {}
    for entry in members:
        known = latest(entry, year)
        number = position(known, model.records.profiles).number if known is not None else None
        profiles[number or 0] = profiles.get(number or 0, 0) + 1
    own = {entry.slug for entry in members}
    projects = [p for p in model.projects if p.municipality in own and p.counts and p.exists_in(year)]
    measured = {
        value.project.key
        for (_, _, when), aggregate in one.regional.items()
        if when == year
        for value in aggregate.values
    }
    promised = [row for row in frequencies(model, year) if row.promised is not None]
    turnouts = [turnout(model, entry, year) for entry in model.municipalities]
    return YearFigures(
        year=year,
        closed=one.closed,
        members=len(members),
        assessed=sum(entry.assessment(year) is not None for entry in members),
        middles={middle.axis: middle for middle in region_middle(model, year)},
        profiles=profiles,
        projects=len(projects),
        measured=len(measured),
        held=len(held_sessions(model, year)),
        promises=len(promised),
        kept=sum(row.held >= (row.promised or 0) for row in promised),
        seats=sum(found.open for found in turnouts),
        attended=sum(found.attended for found in turnouts),
        executive=sum(found.executive for found in turnouts),
        unreported=sum(found.unreported for found in turnouts),
    )
