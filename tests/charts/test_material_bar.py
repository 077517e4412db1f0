"""The bar with the textures of materials."""

from __future__ import annotations

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.material_bar import Kind, MaterialInput, material_bar
from tests.charts.geometry import amounts


@given(st.lists(amounts, min_size=len(get_args(Kind)), max_size=len(get_args(Kind))))
def test_parts_fill_the_bar_in_order(masses: list[float]) -> None:
    """Each kind follows the one before it, in proportion to its mass, up to the end; nothing has no part."""
    given_parts = [MaterialInput(kind, kind, mass) for kind, mass in zip(get_args(Kind), masses, strict=True)]
    bar = material_bar(given_parts)
    if not sum(masses):
        assert bar is None
        return
    assert bar is not None
    assert [part.kind for part in bar.parts] == [one.kind for one in given_parts if one.value]
    end = 0.0
    for part in bar.parts:
        assert float(part.start.rstrip("%")) == pytest.approx(end, abs=0.03)
        end = float(part.start.rstrip("%")) + float(part.width.rstrip("%"))
    assert end == pytest.approx(100, abs=0.03)


def test_shares_add_up_and_a_figure_stands_in_their_place() -> None:
    """One third each is 34, 33 and 33; a share that was given is shown as it was given."""
    thirds = [
        MaterialInput("reused", "a", 1),
        MaterialInput("recycled", "b", 1),
        MaterialInput("primary", "c", 1),
    ]
    bar = material_bar(thirds)
    assert bar is not None
    assert [part.share for part in bar.parts] == ["34%", "33%", "33%"]
    given_share = material_bar([MaterialInput("primary", "nieuw", 1, "1 ton", "alles")])
    assert given_share is not None
    assert (given_share.parts[0].share, given_share.parts[0].amount) == ("alles", "1 ton")


def test_a_negative_mass_is_refused() -> None:
    """A part cannot be less than nothing."""
    with pytest.raises(ValueError, match="nieuw"):
        material_bar([MaterialInput("primary", "nieuw", -1)])
