"""The records as they may be told: no decision before its answer, and no number of people that is small."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from site_builder.formats import date_long
from site_builder.measures.attendance import without_small
from site_builder.measures.proof import is_open
from site_builder.phrases.proof import response_words
from site_builder.records.collection import Records
from site_builder.records.evaluation import Change


def disclosed(records: Records, day: date) -> Records:
    """The records as every page, letter and table may tell them on a day.

    A decision that a municipality can still answer is not told yet, but that there is one is. One that it
    answered, or could have, has the answer behind it, wherever it is told. A number of people below
    `suppress_attendance_below` is not among them any more: see `records.headcount`.
    """
    records = without_small(records)
    evaluations = {
        year: one.model_copy(update={"changes": tuple(_told(change, day) for change in one.changes)})
        if any(change.response is not None for change in one.changes)
        else one
        for year, one in records.evaluations.items()
    }
    return replace(records, evaluations=evaluations)


def _told(change: Change, day: date) -> Change:
    if change.response is None:
        return change
    if is_open(change.response, day.__gt__):
        last = date_long(change.response.respond_by)
        text = f"Over één gemeente, die nog kan reageren tot en met {last}. Daarna staat het hier."
        hidden = ("municipality", "goal", "owner", "due", "state", "outcome", "response")
        return change.model_copy(update={"text": text, **dict.fromkeys(hidden)})
    text = " ".join((change.text.strip(), *response_words(change.response, day.__gt__)))
    return change.model_copy(update={"text": text})
