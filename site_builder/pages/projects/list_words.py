"""Words for lists that can be filtered."""

from __future__ import annotations

from collections.abc import Iterable


def levels(states: Iterable[str]) -> str:
    """How a project stands against the levels, from the states of its marks; one below is said first."""
    known = frozenset(states)
    if "below" in known:
        return "Haalt een niveau niet"
    return "Haalt elk getoetst niveau" if "met" in known else "Niet getoetst"
