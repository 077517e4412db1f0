"""Sentences of the agenda."""

from __future__ import annotations

from site_builder.figures.figure import Figure
from site_builder.phrases.stated import counted


def heading(fit: Figure) -> str:
    """How often a batch fits; one batch may fit at more than one work."""
    if not fit.count:
        return "Nog geen materiaal past bij een ander werk"
    return f"{counted(fit, 'keer', 'keer')} past materiaal uit het ene werk bij een ander"


def tenders(coming: Figure) -> str:
    """Over the works that are put out soon: how many, where there are any."""
    if not coming.count:
        return "Voor de markt: werken met een geplande uitvraag."
    return f"Voor de markt: {counted(coming, 'werk', 'werken')} met een geplande uitvraag."


def batches(free: Figure, needed: Figure) -> str:
    """Over the lists of all batches: how many come free and how many are needed, as far as anybody said."""
    parts = []
    if free.count:
        parts.append(f"{counted(free, 'partij komt', 'partijen komen')} vrij")
    if needed.count:
        parts.append(f"{counted(needed, 'partij is', 'partijen zijn')} nodig")
    return f"{' en '.join(parts)}, ook wat nog nergens bij past." if parts else ""
