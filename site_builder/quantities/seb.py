"""Zero-emission construction: whether a work complies with the covenant Schoon en Emissieloos Bouwen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from site_builder.quantities.quantity import Judgement, Predicate
from site_builder.records.choices import SEB_LEVELS, SEB_VERDICTS
from site_builder.records.measurement import Measurement


@dataclass(frozen=True)
class Covenant(Judgement):
    """The verdict on a work, without a number. A verdict that is not known is no verdict."""

    by_covenant: ClassVar[bool] = True
    predicate: ClassVar[Predicate] = Predicate(
        "voldoet", "voldoen", "aan het convenant", "niet aan het convenant"
    )
    wanted: ClassVar[str] = "voldoen aan het convenant"
    shared: ClassVar[str] = "voldoet"
    choice: ClassVar[str] = "Het werk voldoet aan het convenant of voldoet niet."

    def meets(self, measurement: Measurement) -> bool | None:
        """Whether the work complies."""
        seb = measurement.seb
        return None if seb is None or seb.verdict == "unknown" else seb.verdict == "complies"

    def left_open(self, measurement: Measurement) -> bool:
        """Whether the verdict was recorded as not known."""
        return measurement.seb is not None and measurement.seb.verdict == "unknown"

    def judgement_text(self, measurement: Measurement) -> str:
        """The verdict by its name."""
        return SEB_VERDICTS[measurement.seb.verdict] if measurement.seb is not None else ""

    def evidence(self, measurement: Measurement) -> str:
        """What the verdict stands on."""
        return (measurement.seb.evidence or "") if measurement.seb is not None else ""

    def grade(self, measurement: Measurement) -> str:
        """The level of the covenant."""
        seb = measurement.seb
        return f"niveau {SEB_LEVELS[seb.level].lower()}" if seb is not None and seb.level else ""
