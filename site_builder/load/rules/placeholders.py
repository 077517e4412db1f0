"""Texts that nobody meant as they stand: they are valid, and would be shown as they are."""

from __future__ import annotations

from collections.abc import Iterator

from site_builder.load.advice.unmeant import unmeant
from site_builder.load.filed_records import Gathered
from site_builder.problems import Problem
from site_builder.records.kinds import KIND


def placeholders(gathered: Gathered) -> Iterator[Problem]:
    """Texts that `gww new` wrote for somebody to replace, that say nothing ("n.v.t."), or in quotes."""
    for name, records in gathered.held.items():
        for held in records.values():
            # Whether a file has one was told when it was read: it need not be read again.
            for path, message, hint in unmeant(KIND[name].model, held.document) if held.unmeant else ():
                yield held.warning(path, message, hint=hint)
