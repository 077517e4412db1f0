"""The tile map."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.charts.coordinates import text_width
from site_builder.charts.tile_map import TileInput, tile_map
from tests.charts.geometry import size

places = st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), unique=True, max_size=30)


def tile(row: int, column: int, name: str = "Waalbeek") -> TileInput:
    return TileInput(row, column, name, name, "waalbeek/", "strong", "profiel 1")


@given(places, st.text(max_size=40))
def test_tiles_lie_inside_and_apart(given_places: list[tuple[int, int]], name: str) -> None:
    """Each tile has its own square within the drawing, and its texts fit in it."""
    found = tile_map([tile(row, column, name) for row, column in given_places])
    width, height = size(found.view_box)
    across, down = float(found.width), float(found.height)
    corners = [(float(each.corner.x), float(each.corner.y)) for each in found.tiles]
    assert len(set(corners)) == len(given_places)
    assert all(x >= 0 and x + across <= width and y >= 0 and y + down <= height for x, y in corners)
    assert all(text_width(row.text, 13.5) <= across for each in found.tiles for row in each.label)


@given(places)
def test_reading_order_is_row_by_row(given_places: list[tuple[int, int]]) -> None:
    """A keyboard goes through the tiles as the eye does, whatever the order given."""
    tiles = [tile(row, column) for row, column in given_places]
    found = tile_map(tiles)
    order = [(float(each.corner.y), float(each.corner.x)) for each in found.tiles]
    assert order == sorted(order)
    assert found == tile_map(tiles[::-1])


def test_empty_rows_and_columns_at_the_edge_are_dropped() -> None:
    """A region that starts at row 5 has no empty space above it."""
    found = tile_map([tile(5, 7)])
    assert (found.columns, found.view_box) == (1, "0 0 110 72")


@pytest.mark.parametrize("tiles", [[tile(0, 0), tile(0, 0)], [tile(-1, 0)]])
def test_impossible_maps_are_refused(tiles: list[TileInput]) -> None:
    """Two tiles on one place, or a place below 0, are errors of the caller."""
    with pytest.raises(ValueError, match=r"place|count from 0"):
        tile_map(tiles)
