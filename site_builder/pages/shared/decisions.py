"""What the yearly evaluations decided about one municipality (plan 04.06)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from site_builder.model import Model
from site_builder.records.choices import CONCLUSION_KINDS


@dataclass(frozen=True, slots=True)
class MunicipalDecision:
    """One decision: the year that was evaluated, the kind, and what was decided."""

    year: str
    kind: str
    text: str


def decisions_on(model: Model, slug: str) -> tuple[MunicipalDecision, ...]:
    """The decisions of evaluations that were adopted, newest first. A draft decides nothing yet."""
    return tuple(_newest_first(model, slug))


def _newest_first(model: Model, slug: str) -> Iterator[MunicipalDecision]:
    for year in sorted(model.records.evaluations, reverse=True):
        evaluation = model.records.evaluations[year]
        for change in evaluation.changes:
            if change.municipality == slug and evaluation.status != "draft":
                yield MunicipalDecision(str(year), CONCLUSION_KINDS[change.kind], change.text)
