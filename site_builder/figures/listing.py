"""Of what the table has any figure, and how many: a store knows it without one of them being made."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.figures.bundle import bundles
from site_builder.figures.figures import Figures
from site_builder.traces import part


def owners(figures: Figures) -> tuple[str, ...]:
    """Every municipality that figures are of, in any year."""
    models = map(figures.years.model, figures.years.with_figures)
    return tuple({entry.slug: None for model in models for entry in model.municipalities})


@part
def tells_of(figures: Figures, topic: str) -> bool:
    """Whether there is a figure about a topic of the region; takes no more than the first of them to know."""
    return any(True for _ in figures.of_topic(topic))


@part
def years_told(figures: Figures, municipality: str) -> tuple[int, ...]:
    """The years in which a municipality has figures, the newest first."""
    every = reversed(figures.years.with_figures)
    return tuple(year for year in every if any(_numbers(figures, municipality, year)))


@part
def number_about(figures: Figures, topic: str) -> int:
    """How many figures there are about a topic of the region."""
    return sum(1 for _ in figures.of_topic(topic))


@part
def numbers_of(figures: Figures, municipality: str) -> tuple[int, ...]:
    """How many figures a municipality has in each year that has any in the region, the newest first."""
    every = reversed(figures.years.with_figures)
    return tuple(sum(_numbers(figures, municipality, year)) for year in every)


def _numbers(figures: Figures, municipality: str, year: int) -> Iterator[int]:
    """How many figures of the table each bundle of a municipality has in a year."""
    found = bundles(figures.years.model(year), municipality, year)
    return (figures.bundle(name).listed for name in found)
