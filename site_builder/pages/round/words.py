"""The sentences of the page that says who has answered."""

from __future__ import annotations

from collections.abc import Sequence

from site_builder.formats import listing
from site_builder.measures.round import Answered, Round

MOST_NAMED = 3
"""Open questions that are named in a cell."""
HOW_TO_READ = (
    "Klaar: alles wat wij vroegen, is er. Concept: het antwoord is er, en moet nog worden nagekeken. "
    "Een gemeente die nog niet heeft geantwoord, kan dat nog doen."
)


def title(year: int) -> str:
    """The name of the page."""
    return f"Wie heeft al geantwoord over {year}?"


def finding(every: Sequence[Round]) -> str:
    """Who is ready, by name; nobody is counted or blamed."""
    if not every:
        return "Geen gemeente doet dit jaar mee."
    ready = [one.entry.name for one in every if not one.missing]
    if len(ready) == len(every):
        return "Elke gemeente heeft alles beantwoord."
    if ready:
        return (
            f"{listing(ready)} {'heeft' if len(ready) == 1 else 'hebben'} alles beantwoord. De rest kan nog."
        )
    begun = any(one.begun for one in every)
    return "De eerste antwoorden zijn er." if begun else "Er is nog geen antwoord."


def far(part: Answered) -> str:
    """How far one part is, with what is still open where that is little."""
    if not part.asked:
        return "niets te vragen"
    if not part.answered:
        return "nog niet"
    if not part.open:
        return "klaar"
    if part.part != "attendance" and len(part.open) <= MOST_NAMED:
        return f"nog {listing(part.open)}"
    return "voor een deel"
