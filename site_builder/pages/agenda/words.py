"""Sentences of the agenda."""

from __future__ import annotations

from site_builder.formats import count


def heading(found: int) -> str:
    """How many batches fit."""
    if not found:
        return "Nog geen materiaal past bij een ander werk"
    return f"{count(found, 'partij materiaal past', 'partijen materiaal passen')} bij een ander werk"
