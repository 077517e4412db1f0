"""How usual a way of working is, in a sentence."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from site_builder.figures.figure import Figure, Key
from site_builder.formats import unmarked
from site_builder.phrases.practice import practice


def said(counts: Mapping[str, int]) -> str:
    """The sentence over these counts."""

    def figure(statistic: str) -> Figure:
        found = counts.get(statistic)
        return Figure(Key("projects", statistic, 2026), None if found is None else Decimal(found))

    return unmarked(practice(figure))


def test_each_way_that_occurs_is_told() -> None:
    """What no project does is left out."""
    assert said({"practice_known": 3, "pilot": 2, "scaled": 0, "standard": 1}) == (
        "Van 3 projecten is bekend hoe gewoon de werkwijze is:"
        " bij 2 is dat een proef en bij 1 is die de gewone."
    )
    assert said({"practice_known": 1, "scaled": 1}) == (
        "Van 1 project is bekend hoe gewoon de werkwijze is: bij dat project is die vaker toegepast."
    )
    assert said({"practice_known": 4, "pilot": 4}).endswith("werkwijze is: bij allemaal is dat een proef.")


def test_nothing_known_says_nothing() -> None:
    """Unknown is no 0."""
    assert said({}) == ""
