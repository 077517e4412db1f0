"""Draw the pictures of the demo's projects: flat drawings by kind of work, the same for the same name. CC0.

    .venv/bin/python scripts/demo_pictures.py

Each project of `demo/projects` that names `<its own name>.svg` among its pictures gets that file. What is
drawn follows from its names: a bridge, a path along water, a square, or the cross-section of a street.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import yaml

DEMO = Path(__file__).parent.parent / "demo" / "projects"
WIDTH, HEIGHT = 640, 320
GROUND = 236
SKIES = ("#e3ebe6", "#eaf0e4", "#f0ebdd", "#dfe9ec")
HOUSES = ("#d9a07c", "#c98a66", "#e2c9a4", "#b9745a", "#d8b98c")
ROOFS = ("#7d4a38", "#5f6a63", "#8c5a43")
LEAVES = ("#2f7d57", "#4f9a6f", "#86b98f", "#6d9a52")
INK, ASPHALT, KERB, GRASS, WATER, PAPER = "#26332b", "#5d6762", "#e9e3d4", "#a9c795", "#9dc3cc", "#fbfaf6"
BRICKS = ("#b4674a", "#a6573e", "#bf7a55")
WORDS = {
    "brug": ("brug", "viaduct", "duiker", "steiger", "veerstoep"),
    "plein": ("plein", "markt", "dorpshart", "brink", "hof", "station", "speelplek"),
    "pad": ("fietspad", "pad", "park", "kade", "oever", "bosrand", "singel"),
}


class Dice:
    """Numbers that follow from a name, so that a drawing never changes."""

    def __init__(self, name: str) -> None:
        self.left = bytes(hashlib.sha512(name.encode()).digest() * 8)

    def of(self, low: int, high: int) -> int:
        """A number from `low` up to and including `high`."""
        first, self.left = self.left[0] * 256 + self.left[1], self.left[2:]
        return low + first % (high - low + 1)

    def one(self, choices: tuple[str, ...]) -> str:
        """One of the choices."""
        return choices[self.of(0, len(choices) - 1)]


def drawing(slug: str, name: str, used: str) -> str:
    """The drawing of a project, by its names and the materials in it."""
    dice = Dice(slug)
    kind = next(
        (kind for kind, words in WORDS.items() if any(word in f"{slug} {name}".lower() for word in words)),
        "straat",
    )
    brick = any(word in used.lower() for word in ("klinker", "baksteen"))
    scenes: dict[str, Callable[[Dice], Iterator[str]]] = {
        "brug": bridge,
        "plein": square,
        "pad": path,
        "straat": partial(street, brick=brick),
    }
    shapes = (rect(0, 0, WIDTH, HEIGHT, dice.one(SKIES)), sun(dice), *scenes[kind](dice))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">\n'
        + "\n".join(shapes)
        + "\n</svg>\n"
    )


def rect(x: float, y: float, width: float, height: float, fill: str, more: str = "") -> str:
    """A rectangle."""
    return f'<rect x="{x:g}" y="{y:g}" width="{width:g}" height="{height:g}" fill="{fill}"{more}/>'


def line(d: str, stroke: str, width: float = 2, more: str = "") -> str:
    """A line."""
    return f'<path d="{d}" fill="none" stroke="{stroke}" stroke-width="{width:g}"{more}/>'


def shape(d: str, fill: str) -> str:
    """A filled shape."""
    return f'<path d="{d}" fill="{fill}"/>'


def disc(x: int, y: int, radius: int, fill: str) -> str:
    """A filled circle."""
    return f'<circle cx="{x}" cy="{y}" r="{radius}" fill="{fill}"/>'


def sun(dice: Dice) -> str:
    """A pale disc somewhere in the sky."""
    return disc(dice.of(60, 580), dice.of(36, 70), dice.of(16, 26), PAPER)


def houses(dice: Dice, start: int, end: int) -> Iterator[str]:
    """A row of houses with roofs, doors and windows."""
    x = start
    while x < end - 40:
        width, height = min(dice.of(52, 84), end - x), dice.of(78, 128)
        top = GROUND - height
        yield rect(x, top, width, height, dice.one(HOUSES))
        if dice.of(0, 2):
            yield shape(
                f"M{x - 3} {top}L{x + width / 2:g} {top - dice.of(22, 38)}L{x + width + 3} {top}Z",
                dice.one(ROOFS),
            )
        for row in range(2):
            for column in range(2):
                yield rect(x + 9 + column * (width / 2 - 2), top + 14 + row * 34, width / 2 - 18, 20, PAPER)
        yield rect(x + width / 2 - 7, GROUND - 30, 14, 30, dice.one(ROOFS))
        x += width


def tree(dice: Dice, x: int, ground: int = GROUND) -> Iterator[str]:
    """A tree with one or two crowns."""
    height, leaf = dice.of(58, 96), dice.one(LEAVES)
    yield rect(x - 3, ground - height, 6, height, "#6b5140")
    top = ground - height
    yield f'<ellipse cx="{x}" cy="{top}" rx="{dice.of(20, 30)}" ry="{dice.of(26, 38)}" fill="{leaf}"/>'
    if dice.of(0, 1):
        yield disc(x + dice.of(-14, 14), top + 16, dice.of(14, 20), dice.one(LEAVES))


def person(dice: Dice, x: int, ground: int) -> Iterator[str]:
    """Somebody on foot, without a face."""
    coat = dice.one(("#2d5f6e", "#8a4a3a", "#4f5d3a", "#3c4a5c"))
    yield disc(x, ground - 40, 5, INK)
    yield shape(f"M{x - 6} {ground - 33}H{x + 6}L{x + 8} {ground - 14}H{x - 8}Z", coat)
    yield line(f"M{x - 3} {ground - 14}V{ground}M{x + 3} {ground - 14}V{ground}", INK, 3)


def cyclist(dice: Dice, x: int, ground: int) -> Iterator[str]:
    """Somebody on a bicycle."""
    for wheel in (x - 16, x + 16):
        yield f'<circle cx="{wheel}" cy="{ground - 11}" r="11" fill="none" stroke="{INK}" stroke-width="2"/>'
    axle, saddle = ground - 11, ground - 30
    frame = f"M{x - 16} {axle}L{x - 6} {saddle}H{x + 9}L{x + 16} {axle}"
    yield line(f"{frame}M{x - 6} {saddle}L{x} {axle}L{x + 9} {saddle}", INK)
    yield line(
        f"M{x - 6} {ground - 32}L{x - 1} {ground - 52}L{x + 10} {ground - 34}",
        dice.one(("#2d5f6e", "#8a4a3a")),
        6,
    )
    yield disc(x + 1, ground - 60, 6, INK)


def bricks(dice: Dice, x: int, y: int, width: int, height: int) -> Iterator[str]:
    """A surface of clay bricks, its joints drawn."""
    yield rect(x, y, width, height, dice.one(BRICKS))
    rows = range(y + 9, y + height, 9)
    yield line("".join(f"M{x} {row}H{x + width}" for row in rows), KERB, 1, ' stroke-opacity=".55"')
    joints = "".join(
        f"M{at} {row - 9}v9"
        for place, row in enumerate(rows)
        for at in range(x + 8 + 9 * (place % 2), x + width, 18)
    )
    yield line(joints, KERB, 1, ' stroke-opacity=".55"')


def layers(dice: Dice, y: int) -> Iterator[str]:
    """What lies below a road: foundation and sand."""
    yield rect(0, y, WIDTH, HEIGHT - y, "#cdbb97")
    yield rect(0, y, WIDTH, 18, "#9a9484")
    dots = "".join(f"M{dice.of(4, 636)} {y + dice.of(4, 14)}h0" for _ in range(40))
    yield line(dots, KERB, 4, ' stroke-linecap="round"')


def street(dice: Dice, *, brick: bool) -> Iterator[str]:
    """The cross-section of a street: houses, trees, a pavement, a road, and what lies below it."""
    yield from houses(dice, -12, 250 + dice.of(0, 60))
    yield from houses(dice, 470 + dice.of(0, 60), WIDTH + 20)
    for x in (dice.of(296, 330), dice.of(430, 460)):
        yield from tree(dice, x)
    yield from layers(dice, GROUND + 26)
    if brick:
        yield from bricks(dice, 0, GROUND, WIDTH, 27)
    else:
        yield rect(0, GROUND, WIDTH, 27, ASPHALT)
        yield line(f"M0 {GROUND + 14}H{WIDTH}", PAPER, 2, ' stroke-dasharray="22 18"')
    yield rect(0, GROUND - 5, 190, 12, KERB)
    yield rect(450, GROUND - 5, 190, 12, KERB)
    yield from cyclist(dice, dice.of(230, 400), GROUND + 18)
    yield from person(dice, dice.of(60, 170), GROUND - 4)


def path(dice: Dice) -> Iterator[str]:
    """A path through the green, along water."""
    yield shape(
        f"M0 {dice.of(150, 180)}Q160 {dice.of(110, 150)} 330 {dice.of(150, 180)}T{WIDTH} 160V{HEIGHT}H0Z",
        "#c3d6b0",
    )
    yield rect(0, 208, WIDTH, 112, GRASS)
    yield shape(f"M0 {dice.of(262, 276)}Q200 250 360 {dice.of(266, 280)}T{WIDTH} 262V{HEIGHT}H0Z", WATER)
    yield line(
        "".join(f"M{dice.of(0, 600)} {dice.of(286, 312)}h{dice.of(18, 40)}" for _ in range(9)), PAPER, 2
    )
    for x in (dice.of(40, 110), dice.of(170, 230), dice.of(470, 520), dice.of(560, 620)):
        yield from tree(dice, x, 214)
    yield shape("M0 222H640V246H0Z", dice.one((ASPHALT, "#c9b48a", "#b9b3a4")))
    yield line("M0 234H640", PAPER, 2, ' stroke-dasharray="16 16"')
    for x in range(20, WIDTH, dice.of(34, 52)):
        yield line(f"M{x} 270q-3 -14 -6 -20M{x + 4} 270q1 -16 4 -24", dice.one(LEAVES), 2)
    yield from cyclist(dice, dice.of(250, 430), 242)


def square(dice: Dice) -> Iterator[str]:
    """A square: houses around it, trees, benches and people on bricks."""
    yield from houses(dice, -20, WIDTH + 20)
    yield from bricks(dice, 0, GROUND, WIDTH, HEIGHT - GROUND)
    yield shape(f"M{dice.of(60, 120)} 300q90 -34 200 0Z", GRASS)
    for x in (dice.of(90, 150), dice.of(230, 280), dice.of(500, 580)):
        yield from tree(dice, x, dice.of(258, 284))
    bench = dice.of(350, 420)
    yield rect(bench, 272, 70, 6, "#7a5638")
    yield line(f"M{bench + 8} 278v14M{bench + 62} 278v14", INK, 4)
    for _ in range(dice.of(2, 3)):
        yield from person(dice, dice.of(300, 610), dice.of(268, 300))


def bridge(dice: Dice) -> Iterator[str]:
    """A bridge over water, with its piers and its railing."""
    yield rect(0, 186, WIDTH, 40, GRASS)
    for x in (dice.of(20, 70), dice.of(110, 150), dice.of(520, 560), dice.of(590, 630)):
        yield from tree(dice, x, 192)
    yield rect(0, 226, WIDTH, 94, WATER)
    yield line(
        "".join(f"M{dice.of(0, 600)} {dice.of(240, 312)}h{dice.of(18, 46)}" for _ in range(14)), PAPER, 2
    )
    deck, rise = dice.of(172, 186), dice.of(0, 26)
    yield shape("M0 200H96L70 262H0ZM640 200H544L570 262H640Z", "#b7ac96")
    for x in (220, 414):
        yield rect(x, deck, 12, 112, "#8d8571")
    low = deck + 30
    yield shape(
        f"M60 {deck + 14}Q320 {deck - rise} 580 {deck + 14}V{low}Q320 {deck + 16 - rise} 60 {low}Z",
        dice.one(("#8a4a3a", "#5d6762", "#7a5638")),
    )
    posts = "".join(
        f"M{x} {deck + 10 - rise * (1 - ((x - 320) / 260) ** 2) / 2:.0f}v-24" for x in range(80, 570, 24)
    )
    yield line(posts, INK, 2)
    yield line(f"M70 {deck - 13}Q320 {deck - 25 - rise} 570 {deck - 13}", INK, 3)
    yield from cyclist(dice, dice.of(240, 400), round(deck + 4 - rise / 2))


def main() -> None:
    """Draw every picture that a project of the demo names after itself."""
    for file in sorted(DEMO.glob("*/*.yaml")):
        record = yaml.safe_load(file.read_text(encoding="utf-8"))
        name = f"{file.stem}.svg"
        if any(picture.get("file") == name for picture in record.get("pictures", ())):
            used = " ".join(use["material"] for use in record.get("materials", ()))
            file.with_name(name).write_text(drawing(file.stem, record["name"], used), encoding="utf-8")


if __name__ == "__main__":
    main()
