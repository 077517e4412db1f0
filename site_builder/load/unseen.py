"""Characters that nobody sees, told by name and place: one that turns a line around reaches every reader."""

from __future__ import annotations

from site_builder.records.letters import invisible, name_of

ALLOWED = "Letters, cijfers, leestekens, spaties en emoji."
HINT = "Verwijder het teken, of typ de woorden eromheen opnieuw."
_AROUND = 20


def what_is_unseen(text: str) -> str:
    """Which character nobody sees, and where: `bevat een onzichtbaar teken: …, teken 13, na "woord"`."""
    place = next(invisible(text), 0)
    before = " ".join(text[max(place - _AROUND, 0) : place].split())
    where = f'na "{before}"' if before else "aan het begin"
    return (
        f"bevat een onzichtbaar teken: {name_of(text[place : place + 1] or ' ')}, teken {place + 1}, {where}"
    )
