"""Which fields of a record were given: one set for all records of which those are the same.

Each record comes with a set of its own, which takes more memory than all that the record says.
"""

from __future__ import annotations

from collections.abc import Mapping

from site_builder.records.base import Record

_sets: dict[frozenset[str], set[str]] = {}


def share_given(value: object) -> None:
    """Let a record, and all records in it, have those sets in common. None of them changes any more."""
    if isinstance(value, Record):
        own = value.model_fields_set
        shared = _sets.setdefault(frozenset(own), own)
        object.__setattr__(value, "__pydantic_fields_set__", shared)
        for one in value.__dict__.values():
            share_given(one)
    elif isinstance(value, tuple):
        for one in value:
            share_given(one)
    elif isinstance(value, Mapping):
        for one in value.values():
            share_given(one)
