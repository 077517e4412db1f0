"""A difference without personal data: told under a proposal, it stays there after the data is put right."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from site_builder.personal import masked, masked_problem
from site_builder.record_changes import Change, FileChange
from site_builder.records.base import Record
from site_builder.review.comparison import Diff


def masked_values(found: Diff) -> Diff:
    """The difference with masked values, before any of them is cut short in a sentence.

    Half a telephone number is no telephone number any more, and tells it all the same.
    """
    return replace(
        found,
        files=tuple(map(_file, found.files)),
        unfed=tuple(map(_file, found.unfed)),
        unpublished=tuple(map(_file, found.unpublished)),
        problems=tuple(map(masked_problem, found.problems)),
    )


def masked_texts(value: Any) -> Any:
    """The same lists and mappings, each text in them masked."""
    if isinstance(value, str):
        return masked(value)
    if isinstance(value, list | tuple):
        return type(value)(map(masked_texts, value))
    if isinstance(value, dict):
        return {key: masked_texts(item) for key, item in value.items()}
    return value


def _file(file: FileChange) -> FileChange:
    return replace(
        file,
        before=_value(file.before),
        after=_value(file.after),
        changes=tuple(map(_change, file.changes)),
    )


def _change(change: Change) -> Change:
    steps = tuple(replace(step, item=_value(step.item)) for step in change.steps)
    return replace(change, steps=steps, before=_value(change.before), after=_value(change.after))


def _value(value: Any) -> Any:
    if isinstance(value, Record):
        texts = {field: getattr(value, field) for field in value.model_fields_set}
        other = {field: _value(one) for field, one in texts.items()}
        return value.model_copy(update={field: one for field, one in other.items() if one != texts[field]})
    if isinstance(value, tuple):
        return tuple(map(_value, value))
    if isinstance(value, dict):
        return {key: _value(item) for key, item in value.items()}
    return masked(value) if isinstance(value, str) else value
