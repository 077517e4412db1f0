"""One rule for two years beside each other, and the reasons why it refuses (plan 04.02, 04.06 and Tabel 2).

A figure of the region is held against that of the year before where both are about the same: the same
municipalities, question, rule, definition, weight set and level, with something known in both. Where this
rule refuses, no page compares.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from decimal import Decimal, InvalidOperation

from site_builder.figures.figure import Figure, Key
from site_builder.formats import round_half_up
from site_builder.measures.breaks import (
    Break,
    YearOf,
    asked,
    axis_breaks,
    changed_anchors,
    participation,
    profile_breaks,
)
from site_builder.measures.values import levels_in
from site_builder.records.plan import Indicator

COMPARED = ("mean", "median", "share", "met")
"""The statistics of an indicator that are held against the year before; all others only count."""


def compared_indicators(
    indicator: Indicator,
    before: YearOf,
    now: YearOf,
    earlier: Mapping[Key, Figure],
    bundle: Mapping[Key, Figure],
) -> Mapping[Key, Figure]:
    """The figures of one indicator, each beside the figure of the year before, which is in `earlier`."""
    old = next((one for one in before.model.indicators if one.id == indicator.id), None)
    found = dict(bundle)
    for key, figure in bundle.items():
        if key.statistic in COMPARED and key.type:
            then = earlier.get(replace(key, year=before.year))
            breaks = tuple(_breaks(indicator, old, before, now, then, figure, earlier))
            found[key] = beside(figure, then, breaks)
    return found


def compared_axes(
    before: YearOf, now: YearOf, earlier: Mapping[Key, Figure], bundle: Mapping[Key, Figure]
) -> Mapping[Key, Figure]:
    """The region's middle level per axis and its profiles, each beside that of the year before."""
    found = dict(bundle)
    profiles = profile_breaks(before, now)
    for key, figure in bundle.items():
        then = earlier.get(replace(key, year=before.year))
        if key.topic == "spiderweb" and key.statistic == "median":
            found[key] = beside(figure, then, (*axis_breaks(before, now, key.part), *_missing(then, figure)))
        elif key.topic == "profiles" and key.statistic == "count":
            found[key] = beside(figure, then, (*profiles, *_missing(then, figure)))
    return found


def compared_levels(
    before: YearOf, now: YearOf, earlier: Mapping[Key, Figure], bundle: Mapping[Key, Figure]
) -> Mapping[Key, Figure]:
    """The levels and the profile of a municipality, each beside its newest assessment before.

    `before` is the year of that assessment, which may be more than a year ago; in the first it is `now`.
    """
    axes = {axis.id: axis for axis in now.model.axes}
    old = {axis.id: axis for axis in before.model.axes}
    found = dict(bundle)
    for key, figure in bundle.items():
        then = earlier.get(replace(key, year=before.year)) if before.year != now.year else None
        if key.topic == "spiderweb" and key.statistic == "level":
            asked_otherwise = (
                changed_anchors(old[key.part], axes[key.part]) if key.part in old and key.part in axes else ()
            )
            anchors = (Break("anchors", levels=asked_otherwise),) if asked_otherwise and then else ()
            found[key] = beside(figure, then, (*anchors, *_missing(then, figure)))
        elif key.topic == "profiles" and key.statistic == "profile":
            rules = tuple(one for one in profile_breaks(before, now) if one.cause in ("rule", "anchors"))
            found[key] = beside(figure, then, (*(rules if then else ()), *_missing(then, figure)))
    return found


def beside(figure: Figure, then: Figure | None, breaks: tuple[Break, ...]) -> Figure:
    """A figure held against an earlier one, or with the reasons why it is not."""
    if then is not None and then.definition != figure.definition:
        breaks = (*breaks, Break("edition"))
    if breaks or then is None or figure.number is None or then.number is None:
        return replace(figure, not_compared=breaks)
    return replace(figure, compared_with=then.id, change=figure.number - _right(then, then.number))


def _right(then: Figure, number: Decimal) -> Decimal:
    """What a figure is held against: the value that it should have been, where an erratum says which."""
    if then.erratum is None or then.erratum.right is None:
        return number
    try:
        return Decimal(then.erratum.right)
    except InvalidOperation:
        return number


def direction(figure: Figure, before: Figure, decimals: int, better: str | None) -> str | None:
    """`better`, `worse` or `same` as the two are shown, so that what looks the same is called the same."""
    if figure.compared_with is None or better is None or figure.number is None or before.number is None:
        return None
    now, then = (round_half_up(value, decimals) for value in (figure.number, before.number))
    if now == then:
        return "same"
    return "better" if (now > then) == (better == "higher") else "worse"


def _breaks(
    indicator: Indicator,
    old: Indicator | None,
    before: YearOf,
    now: YearOf,
    then: Figure | None,
    figure: Figure,
    earlier: Mapping[Key, Figure],
) -> Iterator[Break]:
    if old is None:
        yield Break("indicator_new")
        return
    key = figure.key
    if not key.municipality:
        owners = {
            source.split("/")[1]
            for one in (figure, then)
            if one is not None
            for source in one.sources
            if source.startswith("projects/")
        }
        yield from participation(before, now, owners)
    if asked(old) != asked(indicator):
        yield Break("definition")
    if indicator.quantity == "co2" and key.statistic != "met":
        yield Break("units")
        return
    other = _other_set(key, before.year, earlier) if then is None else None
    if other is not None and figure.n:
        yield Break("weight_set", (other, key.set))
        return
    missing = tuple(_missing(then, figure))
    yield from missing
    if key.statistic == "met" and not missing:
        levels = tuple(_level(one, key, year) for one, year in ((old, before.year), (indicator, now.year)))
        if levels[0] != levels[1]:
            yield Break("level", before=levels[0], now=levels[1])


def _missing(then: Figure | None, figure: Figure) -> Iterator[Break]:
    """Nothing known on one of the two sides: with one measurement there is nothing to compare."""
    if not figure.n or figure.number is None:
        yield Break("unknown")
    elif then is None or not then.n or then.number is None:
        yield Break("unknown_before")


def _other_set(key: Key, year: int, earlier: Mapping[Key, Figure]) -> str | None:
    """The set in which something was measured in the year before, where it is not this one."""
    sets = {
        one.set
        for one, figure in earlier.items()
        if one.year == year and one.type == key.type and one.set and one.set != key.set and figure.n
    }
    return min(sets, default=None) if key.set else None


def _level(indicator: Indicator, key: Key, year: int) -> Decimal | None:
    levels = levels_in(indicator, key.type, year)
    own = [level for level in levels if not key.set or level.weight_set in (None, key.set)]
    return own[0].value if own else None
