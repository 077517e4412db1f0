"""What a quantity is: one object per quantity, which says everything that differs from one to another.

What a measurement yields, what may be summed and by which factor, what values have in common, whether it is a
judgement, the end of its scale, and its few words. A new one is a module here and a line in `KINDS`
(docs/decisions/0800-quantities.md).
"""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.quantities.co2 import EmbodiedCo2
from site_builder.quantities.demolition import DemolitionShare
from site_builder.quantities.materials import MaterialOrigin
from site_builder.quantities.mki import MkiPerYear
from site_builder.quantities.named import Rate, Share, Total
from site_builder.quantities.quantity import Figure, Quantity
from site_builder.quantities.remainder import Remainder
from site_builder.quantities.seb import Covenant
from site_builder.quantities.yes_no import YesNo
from site_builder.records.plan import Indicator

__all__ = ["KINDS", "Figure", "Quantity", "quantity_of"]

KINDS: Mapping[str, type[Quantity]] = {
    "materials": MaterialOrigin,
    "demolition": DemolitionShare,
    "mki": MkiPerYear,
    "co2": EmbodiedCo2,
    "seb": Covenant,
    "share": Share,
    "remainder": Remainder,
    "rate": Rate,
    "amount": Total,
    "yes_no": YesNo,
}


def quantity_of(indicator: Indicator) -> Quantity:
    """The quantity of an indicator."""
    return KINDS[indicator.quantity](indicator)
