"""The figures that speak for an indicator, one per project type and set, and how many of them got better.

A mean where the sums are known, else a median; of judgements the share that complies. Every page that counts
what got better or worse counts these.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from site_builder.figures.comparison import Direction, direction
from site_builder.figures.figure import Figure, Key
from site_builder.figures.origin import Origin, of_figures
from site_builder.measures.values import levels_in
from site_builder.model import Model
from site_builder.records.plan import Indicator

FIGURES = "cijfers"
SHARE_DECIMALS = 0
"""A share of judgements is shown in whole percents."""
_DIRECTIONS: tuple[Direction, ...] = ("better", "worse", "same")


class Compared(NamedTuple):
    """A leading figure with the one that it is held against and what became of it; None where it is not."""

    indicator: Indicator
    figure: Figure
    before: Figure | None
    direction: Direction | None


def leading(bundle: Mapping[Key, Figure], kind: str) -> tuple[Figure, ...]:
    """Per set the figure that speaks for one project type; none where nothing was measured."""
    found: dict[str, Figure] = {}
    for key, figure in bundle.items():
        if key.type != kind or key.statistic not in ("mean", "median", "share"):
            continue
        if key.statistic != "median" or not found[key.set].known:
            found[key.set] = figure
    return tuple(found[name] for name in sorted(found))


def compared(indicator: Indicator, figure: Figure, before: Figure | None) -> Compared:
    """A leading figure beside the one of the year before."""
    if before is None:
        return Compared(indicator, figure, None, None)
    share = figure.key.statistic == "share"
    decimals = SHARE_DECIMALS if share else indicator.decimals
    better = indicator.better if not share else "higher"
    return Compared(indicator, figure, before, direction(figure, before, decimals, better))


def levels_in_force(model: Model, year: int) -> Figure:
    """How many performance levels hold in a year: one per indicator, project type and weight set."""
    kinds = ((one, kind) for one in model.all_indicators for kind in {level.type for level in one.levels})
    number = sum(len(levels_in(one, kind, year)) for one, kind in kinds)
    return Origin(("programme/indicators.yaml",)).figure(
        Key("indicators", "levels", year), number, "prestatieniveaus"
    )


def direction_key(statistic: str, year: int) -> Key:
    """The name of a count of leading figures: `indicators.better.2030`."""
    return Key("indicators", statistic, year)


def directions(year: int, found: Sequence[Compared]) -> Iterator[Figure]:
    """How many leading figures of the region were compared, and how many got better, worse or stayed.

    Of those that could be compared: nothing is the same where there was nothing to compare.
    """
    kinds = [one.direction for one in found if one.direction is not None]
    origin = of_figures(one.figure for one in found)
    numbers: dict[str, int | None] = {one: kinds.count(one) if kinds else None for one in _DIRECTIONS}
    numbers["compared"] = len(kinds)
    for statistic, number in numbers.items():
        yield origin.known(direction_key(statistic, year), number, FIGURES, len(kinds), len(found))
