"""The levels in force, counted."""

from __future__ import annotations

from tests.figures.years import named
from tests.measures.region import assessment, municipality, records


def test_levels_are_counted_from_the_year_that_they_hold_in() -> None:
    """Material and MKI have a level for roads and one for squares in the little programme: four."""
    found = named(records({"els": municipality("Els", assessment(2026, "111111"))}))
    assert found["indicators.levels.2026"].count == 4
