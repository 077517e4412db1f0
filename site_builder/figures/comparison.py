"""One rule for two years beside each other, and the reasons why it refuses (plan 04.02, 04.06 and Tabel 2).

A figure of the region is held against that of the year before where both are about the same: the same
municipalities, question, rule, definition, weight set and level, with something known in both. Where this
rule refuses, no page compares.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Set
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Literal

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
    rule_breaks,
)
from site_builder.measures.project_changes import direction_of
from site_builder.measures.values import levels_in
from site_builder.quantities import quantity_of
from site_builder.records.plan import Indicator

Direction = Literal["better", "worse", "same"]
FEWEST = 2
"""Of fewer values there is no mean, median or share to hold another year against: it is one project."""
COMPARED = ("mean", "median", "share", "met")
"""The statistics of an indicator that are held against the year before; all others only count."""


def compared_indicators(
    indicator: Indicator,
    before: YearOf | None,
    now: YearOf,
    earlier: Mapping[Key, Figure],
    bundle: Mapping[Key, Figure],
) -> Mapping[Key, Figure]:
    """The figures of one indicator, each beside the figure of the year before, which is in `earlier`.

    In the first year there is nothing `before`.
    """
    sides = _Sides(indicator, before, now, earlier, bundle)
    found = dict(bundle)
    for key, figure in bundle.items():
        if key.statistic in COMPARED and key.type:
            found[key] = beside(figure, sides.then(key), tuple(sides.breaks(figure)))
    return found


def compared_axes(
    before: YearOf | None, now: YearOf, earlier: Mapping[Key, Figure], bundle: Mapping[Key, Figure]
) -> Mapping[Key, Figure]:
    """The region's middle level per axis and its profiles, each beside that of the year before."""
    found = dict(bundle)
    profiles = profile_breaks(before, now) if before is not None else ()
    for key, figure in bundle.items():
        then = earlier.get(key._replace(year=before.year)) if before is not None else None
        if key.topic == "spiderweb" and key.statistic == "median":
            axis = axis_breaks(before, now, key.part) if before is not None else ()
            found[key] = beside(figure, then, (*axis, *_missing(then, figure)))
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
        then = earlier.get(key._replace(year=before.year)) if before.year != now.year else None
        if key.topic == "spiderweb" and key.statistic == "level":
            question: tuple[Break, ...] = ()
            if key.part not in old:
                question = (Break("axis_new"),)
            elif then is not None and (levels := changed_anchors(old[key.part], axes[key.part])):
                question = (Break("anchors", levels=levels),)
            found[key] = beside(figure, then, (*question, *_missing(then, figure)))
        elif key.topic == "profiles" and key.statistic == "profile":
            rules = rule_breaks(before, now) if then else ()
            found[key] = beside(figure, then, (*rules, *_missing(then, figure)))
    return found


def beside(figure: Figure, then: Figure | None, breaks: tuple[Break, ...]) -> Figure:
    """A figure held against an earlier one, or with the reasons why it is not."""
    if then is not None and then.definition != figure.definition:
        breaks = (*breaks, Break("edition"))
    number = right_number(then)
    if breaks or then is None or figure.number is None or number is None:
        return replace(figure, not_compared=breaks)
    return replace(figure, compared_with=then.id, change=figure.number - number)


def right_number(then: Figure | None) -> Decimal | None:
    """What a later figure is held against: the value that it should have been, where an erratum says which.

    None where nothing is known, also where the erratum says so, or says it in a way that is no number.
    """
    if then is None or then.number is None or then.erratum is None:
        return then.number if then is not None else None
    try:
        right = Decimal(then.erratum.right or "")
    except InvalidOperation:
        return None
    return right if right.is_finite() else None


def direction(
    figure: Figure, before: Figure, decimals: int, better: Literal["higher", "lower"] | None
) -> Direction | None:
    """`better`, `worse` or `same` as the two are shown, so that what looks the same is called the same.

    None where they are not compared, or where neither way is better.
    """
    then = right_number(before)
    if figure.compared_with != before.id or better is None or figure.number is None or then is None:
        return None
    found = direction_of(round_half_up(then, decimals), round_half_up(figure.number, decimals), better)
    return None if found == "incomparable" else found


def _missing(then: Figure | None, figure: Figure) -> Iterator[Break]:
    """Nothing known on one of the two sides: with one measurement there is nothing to compare."""
    if not figure.n or figure.number is None:
        yield Break("unknown")
    elif then is None or not then.n or right_number(then) is None:
        yield Break("unknown_before")


class _Sides:
    """One indicator in two years: what was asked, which figures there are, and who takes part."""

    def __init__(
        self,
        indicator: Indicator,
        before: YearOf | None,
        now: YearOf,
        earlier: Mapping[Key, Figure],
        bundle: Mapping[Key, Figure],
    ) -> None:
        self.indicator = indicator
        self.before = before
        self.now = now
        self.earlier = earlier
        self.bundle = bundle
        known = before.model.all_indicators if before is not None else ()
        self.old = next((one for one in known if one.id == indicator.id), None)

    def then(self, key: Key) -> Figure | None:
        """The figure of the year before with the same name."""
        return None if self.before is None else self.earlier.get(key._replace(year=self.before.year))

    def breaks(self, figure: Figure) -> Iterator[Break]:
        """Why a figure is not held against that of the year before."""
        key, then = figure.key, self.then(figure.key)
        if self.before is None:
            yield from _missing(None, figure)
            return
        if self.old is None:
            yield Break("indicator_new")
            return
        if not key.municipality:
            yield from participation(self.before, self.now, _owners(figure, then))
        if asked(self.old) != asked(self.indicator):
            yield Break("definition")
        if quantity_of(self.indicator).by_unit and (key.set or key.statistic != "met"):
            yield Break("units")
            return
        sets = self._other_sets(key, then) if figure.n else None
        if sets is not None:
            yield Break("weight_set", sets)
        elif self._another_way(key):
            yield Break("way")
        else:
            missing = tuple(_missing(then, figure))
            yield from missing
            if key.statistic == "met" and not missing:
                yield from self._other_levels(key, self.old, self.before.year)
            elif not missing and self._too_few(figure, then):
                yield Break("few")

    def _too_few(self, figure: Figure, then: Figure | None) -> bool:
        """Whether one of the two is of too few values; of a municipality itself there is one each year."""
        if figure.key.municipality and self.indicator.of == "municipality":
            return False
        return min(figure.n or 0, then.n or 0 if then is not None else 0) < FEWEST

    def _other_sets(self, key: Key, then: Figure | None) -> tuple[str, str] | None:
        """The weight sets of the year before and those of now, where they differ.

        A figure of one set differs only where nothing was measured with it the year before; a count over all
        sets where not the same ones were used.
        """
        if not quantity_of(self.indicator).by_rule or self.before is None:
            return None
        sets = [_sets(figures, key) for figures in (self.earlier, self.bundle)]
        if key.set:
            others = sets[0] - {key.set}
            return ("+".join(sorted(others)), key.set) if then is None and others else None
        if not sets[0] or sets[0] == sets[1]:
            return None
        return "+".join(sorted(sets[0])), "+".join(sorted(sets[1]))

    def _another_way(self, key: Key) -> bool:
        """Whether the sums behind a mean are known in one of the two years alone: then a median stands in."""
        if key.statistic not in ("mean", "median") or self.before is None:
            return False
        found = {
            statistic: [
                figures.get(key._replace(statistic=statistic, year=year))
                for figures, year in ((self.earlier, self.before.year), (self.bundle, self.now.year))
            ]
            for statistic in ("mean", "median")
        }
        means, medians = ([bool(one and one.known) for one in pair] for pair in found.values())
        return all(medians) and means[0] != means[1]

    def _other_levels(self, key: Key, old: Indicator, before: int) -> Iterator[Break]:
        """Another level than the year before, for one of the weight sets that the count is over."""
        for comparable in [key.set] if key.set else sorted(_sets(self.bundle, key)) or [""]:
            levels = [
                _level(one, key.type, comparable, year)
                for one, year in ((old, before), (self.indicator, self.now.year))
            ]
            if levels[0] != levels[1]:
                yield Break("level", before=levels[0], now=levels[1])
                return


def _owners(*figures: Figure | None) -> Set[str]:
    """The municipalities with a project or a measurement in one of the figures."""
    return {
        source.split("/")[1].removesuffix(".yaml")
        for one in figures
        if one is not None
        for source in one.sources
        if source.startswith(("projects/", "municipalities/"))
    }


def _sets(figures: Mapping[Key, Figure], key: Key) -> Set[str]:
    """The weight sets in which projects of the same type were measured."""
    return {
        one.set
        for one, figure in figures.items()
        if one.type == key.type and one.set and one.statistic == "measured" and figure.n
    }


def _level(indicator: Indicator, kind: str, comparable: str, year: int) -> Decimal | None:
    levels = levels_in(indicator, kind, year)
    own = [level for level in levels if not comparable or level.weight_set in (None, comparable)]
    return own[0].value if own else None
