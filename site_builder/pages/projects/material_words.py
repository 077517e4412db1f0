"""What is said about the materials of a project: what was done with them, and with how much of the whole."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from site_builder.formats import count, number, quantity
from site_builder.records.project import MaterialUse

AVOIDED = ("refuse", "rethink", "reduce")
CIRCULAR = ("reuse", "repair", "refurbish", "remanufacture", "repurpose", "recycle", "biobased")
MATERIAL = partial(count, singular="materiaal", plural="materialen")
TOLERANCE = Decimal("0.005")
"""Masses may differ so much of their total by rounding; only a larger gap is a part of its own."""


@dataclass(frozen=True, slots=True)
class Listed:
    """The listed materials beside the measurement.

    `total` is the mass of all material in the work in tonnes, from the newest measurement that knows it;
    None if none does. `new` are the tonnes of new material in it. What was avoided is not in the work, and
    in none of these sums.
    """

    materials: tuple[MaterialUse, ...]
    total: Decimal | None
    new: Decimal = Decimal(0)

    @property
    def used(self) -> tuple[MaterialUse, ...]:
        """The materials that are in the work."""
        return tuple(one for one in self.materials if one.strategy not in AVOIDED)

    @property
    def mass(self) -> Decimal:
        """The known masses together, in tonnes."""
        return sum((one.tonnes for one in self.used if one.tonnes is not None), Decimal(0))

    @property
    def unweighed(self) -> int:
        """How many materials in the work have no mass."""
        return sum(one.tonnes is None for one in self.used)

    @property
    def rest(self) -> Decimal | None:
        """The tonnes in the work that are in no listed mass; None if unknown, 0 for a mere rounding."""
        if self.total is None or self.mass > self.total * (1 + TOLERANCE):
            return None
        rest = self.total - self.mass
        return rest if rest > self.total * TOLERANCE else Decimal(0)

    @property
    def whole(self) -> bool:
        """Whether the list is all material in the work, each with its mass, and tells of what is new in it.

        Recycled asphalt may be new for a part: then the measurement knows more new material than the list.
        """
        if self.rest != 0 or self.unweighed or self.total is None:
            return False
        return self.new <= self.total - self.again + self.total * TOLERANCE

    @property
    def again(self) -> Decimal:
        """The tonnes that are no new material: of a material with a secondary share, that share."""
        return sum((circular(one) for one in self.used), Decimal(0))


def circular(use: MaterialUse) -> Decimal:
    """The tonnes of one material that are no new material, as far as its mass is known."""
    if use.secondary is not None:
        return (use.tonnes or Decimal(0)) * use.secondary / 100
    return use.tonnes or Decimal(0) if use.strategy in CIRCULAR else Decimal(0)


def secondary(percent: Decimal | None) -> str:
    """The share of a material that was used before; empty where nobody recorded it."""
    if percent is None:
        return ""
    return f"{number(percent, 0 if percent == int(percent) else 1)}% eerder gebruikt"


def heading(listed: Listed) -> str:
    """Of how much it is known what was done. Only a list of all material may speak of all of it."""
    used = listed.used
    if not used:
        n = len(listed.materials)
        return f"{MATERIAL(n)} {'is' if n == 1 else 'zijn'} voorkomen of minder gebruikt"
    if listed.total is not None and listed.whole:
        some, every = tonnes(listed.again), tonnes(listed.total)
        return f"Van de {every} is {some} hergebruikt, gerecycled of biobased"
    if listed.total is not None and listed.rest and listed.mass:
        some, every = tonnes(listed.mass), tonnes(listed.total)
        return f"Van {some} van de {every} is vastgelegd wat ermee is gedaan"
    return f"Van {MATERIAL(len(used))} is vastgelegd wat ermee is gedaan"


def caption(listed: Listed) -> str:
    """What the list leaves out, and why it adds up to no whole; empty if it leaves out nothing."""
    if not listed.used or listed.whole:
        return ""
    if not listed.mass:
        return "Hoeveel ton het is, is niet vastgelegd."
    if listed.total is None:
        return "Hoeveel materiaal er in totaal in het werk zit, is niet bekend."
    if listed.rest is None:
        return f"Samen is dit meer dan de {tonnes(listed.total)} van de meting."
    parts = []
    if listed.unweighed:
        parts.append(f"Van {MATERIAL(listed.unweighed)} is de massa niet bekend.")
    if not listed.rest and not listed.unweighed:
        parts.append("Volgens de meting is er meer nieuw materiaal dan in deze lijst staat.")
    return " ".join(parts)


def tonnes(mass: Decimal) -> str:
    """A mass: `1.290 ton`, `2,5 ton`, `0,025 ton`."""
    whole = mass == mass.to_integral_value()
    return quantity(mass, "ton", 0 if whole else 1) if mass >= 1 or whole else f"{number(mass, 3)} ton"
