"""Of what the table has any figure, which a store knows without one of them being made."""

from __future__ import annotations

from site_builder.figures.figures import Figures
from site_builder.traces import part


@part
def tells_of(figures: Figures, topic: str) -> bool:
    """Whether there is a figure about a topic of the region; takes no more than the first of them to know."""
    return any(True for _ in figures.of_topic(topic))


@part
def years_told(figures: Figures, municipality: str) -> tuple[int, ...]:
    """The years in which a municipality has figures, the newest first."""
    every = reversed(figures.years.with_figures)
    return tuple(year for year in every if any(True for _ in figures.of_owner(municipality, year)))
