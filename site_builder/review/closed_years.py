"""Closed years in two versions: a year that was closed never changes, so a change there is the first news."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from site_builder.frozen import frozen
from site_builder.load.closed_years.seals import SealedYear


@frozen
class YearChange:
    """What happened to one closed year."""

    year: int
    what: Literal["closed", "changed", "removed"]


def year_changes(before: Iterable[SealedYear], after: Iterable[SealedYear]) -> tuple[YearChange, ...]:
    """The closed years that came, changed or went, oldest first; one without a list of files is gone."""
    old = {one.year: one for one in before}
    new = {one.year: one for one in after}
    found = []
    for year in sorted(old.keys() | new.keys()):
        if year not in old:
            found.append(YearChange(year, "closed"))
        elif year not in new:
            found.append(YearChange(year, "removed"))
        elif new[year].digest != old[year].digest or (old[year].intact and not new[year].intact):
            found.append(YearChange(year, "changed"))
    return tuple(found)
