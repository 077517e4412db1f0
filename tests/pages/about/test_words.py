"""What the plan leaves open."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.about import words
from site_builder.records.region import Region
from site_builder.records.spiderweb import GrowthPaths, Profiles, Spiderweb
from tests.measures.region import records
from tests.phrases.reading import check


def test_what_is_open_comes_with_what_the_monitor_does() -> None:
    """Each point is a sentence, and so is its answer."""
    found = words.left_open(records())
    assert any("Nog niet vastgesteld" in point for point, _ in found)
    for point, answer in found:
        check(point)
        check(answer)


def test_what_was_adopted_is_no_longer_open() -> None:
    """The point goes when the region decides, without a change of the program."""
    own = records()
    adopted = replace(
        own,
        spiderweb=Spiderweb.model_validate({**own.spiderweb.model_dump(), "decision": "adopted"}),
        profiles=Profiles.model_validate({**own.profiles.model_dump(), "decision": "adopted"}),
        growth_paths=GrowthPaths.model_validate({**own.growth_paths.model_dump(), "decision": "adopted"}),
    )
    assert not any("vastgesteld" in point for point, _ in words.left_open(adopted))


def test_a_plan_without_a_percentage_has_no_open_formula() -> None:
    """The point is about this plan's ambitions, not about all plans."""
    own = records()
    ambition = {"year": 2030, "text": "Alles beter", "source": {"title": "Het plan"}}
    region = Region.model_validate({**own.region.model_dump(), "ambitions": [ambition]})
    found = words.left_open(replace(own, region=region))
    assert not any("percentage" in point for point, _ in found)


def test_sources_are_counted() -> None:
    """One and more."""
    assert words.sources_heading(1) == "Eén bron over het plan en de regio"
    assert words.sources_heading(5) == "Vijf bronnen over het plan en de regio"


@pytest.mark.parametrize(
    ("count", "text"),
    [(0, "Het plan laat niets open"), (1, "Eén punt staat nog open"), (5, "Vijf punten staan nog open")],
)
def test_open_heading(count: int, text: str) -> None:
    """None, one, many."""
    assert words.open_heading(count) == text


@given(st.integers(0, 30), st.integers(0, 99))
def test_headings_read_well(lines: int, goals: int) -> None:
    """Whatever the plan holds."""
    check(words.ambitions_heading(lines), heading=True)
    check(words.lines_heading(lines, goals), heading=True)
    check(words.open_heading(goals), heading=True)
