"""A question of the programme with yes or no as its answer."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from site_builder.quantities.quantity import Judgement, Predicate
from site_builder.records.amounts import Answer
from site_builder.records.measurement import Measurement


@dataclass(frozen=True)
class YesNo(Judgement):
    """Yes is what is asked. No answer is no judgement."""

    general: ClassVar[bool] = True
    answered: ClassVar[bool] = True
    predicate: ClassVar[Predicate] = Predicate("krijgt", "krijgen", "een ja", "een nee")
    tested: ClassVar[str] = "gemeten"
    wanted: ClassVar[str] = "een ja"
    reached: ClassVar[str] = "met een ja"
    outcome: ClassVar[str] = "antwoord"
    shared: ClassVar[str] = "ja"
    choice: ClassVar[str] = "Het antwoord is ja of nee."

    def answer(self, measurement: Measurement) -> Answer | None:
        """The answer with its evidence."""
        return measurement.answers.get(self.indicator.id)

    def meets(self, measurement: Measurement) -> bool | None:
        """Whether the answer is yes."""
        answer = self.answer(measurement)
        return None if answer is None else answer.answer

    def judgement_text(self, measurement: Measurement) -> str:
        """The answer."""
        answer = self.answer(measurement)
        return "" if answer is None else "Ja" if answer.answer else "Nee"

    def evidence(self, measurement: Measurement) -> str:
        """What the answer stands on."""
        answer = self.answer(measurement)
        return (answer.evidence or "") if answer is not None else ""
