"""Sentences about surveys among partners."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.figures.figure import Figure
from site_builder.formats import listing, lower_first
from site_builder.phrases.stated import counted, part

TITLE = "Wat partners zeggen"
FINDING = "Hoe vaak elk antwoord is gekozen, per groep. Wie wat koos, wordt nergens bewaard."
NOTHING = "Er is nog geen enquête onder marktpartijen, provincie of projectleiders vastgelegd."
SEVERAL = "Meer antwoorden waren mogelijk."


def heading(group: str, answered: Figure, asked: Figure) -> str:
    """Who answered, of how many that were asked as far as that is known."""
    year = answered.key.year
    if asked.known:
        return f"{group}, {year}: {part(answered, asked)} antwoordden"
    return f"{group}, {year}: {counted(answered, 'antwoord', 'antwoorden')}"


def unasked(groups: Sequence[str]) -> str:
    """Of which groups nothing is known; empty where each answered."""
    return f"Nog niet gevraagd: {listing([lower_first(one) for one in groups])}." if groups else ""
