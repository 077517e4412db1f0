"""The material of a work or of a region as one bar, each kind with the texture of the material."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from site_builder.charts.coordinates import require
from site_builder.formats import share_texts
from site_builder.frozen import frozen

Kind = Literal["reused", "recycled", "biobased", "again", "primary", "unknown"]
"""Bricks, gravel and grain, or plain where nobody knows which of them (`again`); new material is empty, and
what nobody split up has a dashed edge."""


@frozen
class MaterialInput:
    """One kind of material: its name, its mass, and the texts beside it.

    `amount` is the mass as text; `share` stands in the place of the share that the bar computes, for a share
    that is a figure.
    """

    kind: Kind
    label: str
    value: float
    amount: str = ""
    share: str = ""


@frozen
class MaterialPart:
    """One kind: where it begins and how wide it is, both in percent of the bar, and its texts."""

    kind: Kind
    label: str
    amount: str
    share: str
    start: str
    width: str


@frozen
class MaterialBar:
    """All kinds of which there is any, in the order given; as wide as the place where it stands."""

    parts: tuple[MaterialPart, ...]


def material_bar(parts: Sequence[MaterialInput]) -> MaterialBar | None:
    """The geometry of a bar; None where there is nothing. Shares in whole percents add up to 100.

    Raises ValueError for a mass that is negative or not finite.
    """
    total = sum(require(part.value, part.label) for part in parts)
    if not total:
        return None
    done = 0.0
    found = []
    for part, share in zip(parts, share_texts([part.value for part in parts]), strict=True):
        if part.value:
            width = 100 * part.value / total
            found.append(
                MaterialPart(
                    part.kind, part.label, part.amount, part.share or share, _percent(done), _percent(width)
                )
            )
            done += width
    return MaterialBar(tuple(found))


def _percent(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") + "%"
