"""Parts of a whole in percent."""

from __future__ import annotations

import math
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.formats import share_texts, shares

masses = st.lists(st.decimals(0, 1_000_000, places=3), min_size=1, max_size=8)


@given(masses)
def test_parts_add_up_to_the_whole(parts: list[Decimal]) -> None:
    """Together 100, each within one percent of what it is; a larger part never has a smaller share."""
    found = shares(parts)
    whole = sum(parts)
    assert sum(found) == (100 if whole else 0)
    for part, share in zip(parts, found, strict=True):
        assert abs(share * whole - 100 * part) < whole or not whole
    ordered = sorted(zip(parts, found, strict=True))
    assert all(one[1] <= other[1] for one, other in pairwise(ordered) if one[0] < other[0])


def test_what_is_lost_by_rounding_goes_to_the_largest_remainder() -> None:
    """1180, 260 and 760 of 2200 tonnes: 53,636 + 11,818 + 34,545 makes 54 + 12 + 34, and not 101."""
    assert shares([1180, 260, 760]) == (54, 12, 34)
    assert shares([1, 1, 1]) == (34, 33, 33)
    assert shares([0, 0]) == (0, 0)


@given(masses)
def test_what_is_there_is_never_nothing(parts: list[Decimal]) -> None:
    """A small part is less than 1%, and beside it nothing is everything."""
    found = share_texts(parts)
    for part, text in zip(parts, found, strict=True):
        assert (text == "0%") == (part == 0)
        assert text != "100%" or sum(one > 0 for one in parts) == 1
    assert share_texts([1000, 1]) == ("> 99%", "< 1%")


@pytest.mark.parametrize("part", [-1.0, math.inf, math.nan])
def test_a_part_is_a_number(part: float) -> None:
    """Less than nothing and no number at all are refused."""
    with pytest.raises(ValueError, match="a part is"):
        shares([1, part])
