"""The tile map: every municipality one tile of equal size, roughly where it lies."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from site_builder.charts.coordinates import Label, Point, label, point, shorten, wrap

Tone = Literal["strong", "middle", "light", "unknown"]

_WIDTH, _HEIGHT, _GAP, _NAME, _CAPTION = 104.0, 66.0, 6.0, 13.5, 12.5


@dataclass(frozen=True, slots=True)
class TileInput:
    """One municipality: its place in the grid (from 0), a short label, its tone, and a caption that says the
    value.

    The caption (`profiel 2`, `?`) is what carries the value; the tone only repeats it.
    """

    row: int
    column: int
    label: str
    name: str
    href: str
    value_class: Tone
    caption: str


@dataclass(frozen=True, slots=True)
class Tile:
    """One tile: its upper left corner, its name on one or two lines, and its caption."""

    corner: Point
    label: tuple[Label, ...]
    caption: Label
    name: str
    href: str
    value_class: Tone
    title: str


@dataclass(frozen=True, slots=True)
class TileMap:
    """All tiles, in reading order (row by row)."""

    view_box: str
    width: str
    height: str
    columns: int
    tiles: tuple[Tile, ...]


def tile_map(tiles: Sequence[TileInput]) -> TileMap:
    """The geometry of a tile map. Raises ValueError for two tiles on one place or a place below 0."""
    places = {(tile.row, tile.column) for tile in tiles}
    if len(places) != len(tiles):
        raise ValueError("two tiles lie on one place")
    if any(row < 0 or column < 0 for row, column in places):
        raise ValueError("rows and columns count from 0")
    first_row = min((row for row, _ in places), default=0)
    first_column = min((column for _, column in places), default=0)
    rows = max((row for row, _ in places), default=0) - first_row + 1
    columns = max((column for _, column in places), default=0) - first_column + 1
    across, down = _WIDTH + _GAP, _HEIGHT + _GAP
    return TileMap(
        view_box=f"0 0 {columns * across:.0f} {rows * down:.0f}",
        width=f"{_WIDTH:.0f}",
        height=f"{_HEIGHT:.0f}",
        columns=columns,
        tiles=tuple(
            _tile(
                tile,
                (tile.column - first_column) * across + _GAP / 2,
                (tile.row - first_row) * down + _GAP / 2,
            )
            for tile in sorted(tiles, key=lambda tile: (tile.row, tile.column))
        ),
    )


def _tile(tile: TileInput, x: float, y: float) -> Tile:
    middle = x + _WIDTH / 2
    lines = wrap(tile.label, _WIDTH - 6, _NAME)
    top = y + (30 if len(lines) == 1 else 21)
    return Tile(
        corner=point(x, y),
        label=tuple(label(middle, top + index * 16, "middle", text) for index, text in enumerate(lines)),
        caption=label(
            middle, y + (51 if len(lines) == 1 else 56), "middle", shorten(tile.caption, _WIDTH - 6, _CAPTION)
        ),
        name=tile.name,
        href=tile.href,
        value_class=tile.value_class,
        title=f"{tile.name}: {tile.caption}",
    )
