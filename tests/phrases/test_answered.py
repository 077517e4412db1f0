"""What an evaluation decides about a municipality, before and after the municipality could answer."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from site_builder.phrases.answered import disclosed
from site_builder.records.evaluation import Change, Evaluation
from tests.measures.region import records

DECISION = {"kind": "supported", "text": "Ulk krijgt hulp.", "goal": "meer-hergebruik", "municipality": "ulk"}


def told(day: date, **response: object) -> Change:
    """The decision as it is told on a day."""
    change = {**DECISION, "response": {"respond_by": "2030-12-10", **response}}
    data = {"year": 2030, "date": "2030-11-26", "status": "confirmed", "changes": [change, DECISION]}
    found = disclosed(replace(records(), evaluations={2030: Evaluation.model_validate(data)}), day)
    first, other = found.evaluations[2030].changes
    assert other == Change.model_validate(DECISION)
    return first


def test_until_the_last_day_nobody_is_named() -> None:
    """That there is a decision is told, and until when the municipality can answer."""
    found = told(date(2030, 12, 10))
    assert found.text == (
        "Over één gemeente, die nog kan reageren tot en met 10 december 2030. Daarna staat het hier."
    )
    assert (found.municipality, found.goal, found.response) == (None, None, None)


def test_without_an_answer_that_is_told_too() -> None:
    """From the day after the last."""
    found = told(date(2030, 12, 11))
    assert found.municipality == "ulk"
    assert found.text == (
        "Ulk krijgt hulp. De gemeente kon reageren tot en met 10 december 2030, en deed dat niet."
    )


def test_an_answer_ends_the_wait_and_stands_behind_the_decision() -> None:
    """In the words of the municipality."""
    found = told(date(2030, 12, 1), answer="Graag.", answered="2030-11-30")
    assert found.text == "Ulk krijgt hulp. De gemeente antwoordde op 30 november 2030: “Graag.”"
