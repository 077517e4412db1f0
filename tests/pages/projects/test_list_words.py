"""Words for lists that can be filtered."""

from __future__ import annotations

import pytest

from site_builder.pages.projects.list_words import levels


@pytest.mark.parametrize(
    ("states", "said"),
    [
        ((), "Niet getoetst"),
        (("", "none", "untestable"), "Niet getoetst"),
        (("met", "", "untestable"), "Haalt elk getoetst niveau"),
        (("met", "below", "met"), "Haalt een niveau niet"),
        (("below",), "Haalt een niveau niet"),
    ],
)
def test_a_project_stands_in_one_of_three_ways(states: tuple[str, ...], said: str) -> None:
    """One value below the level is said first; what was not tested is no promise kept."""
    assert levels(states) == said
