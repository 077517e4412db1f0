"""Sentences around the newsletter in an e-mail."""

from __future__ import annotations

from collections.abc import Sequence

READ_ON_SITE = "Lees op de site"
LINKS = "Links"
CONCLUSIONS = "Conclusies"


def subject(title: str, programme: str, year: int, *, draft: bool) -> str:
    """The subject: what it is, of which year, and the heading."""
    return f"{'Concept: ' if draft else ''}Nieuwsbrief {programme} {year}: {title}"


def notice(*, draft: bool, fictional: bool) -> str:
    """The line above everything: what a reader has to know before the rest; empty if nothing."""
    parts = []
    if draft:
        parts.append("Dit is een concept: de tekst en de cijfers kunnen nog veranderen.")
    if fictional:
        parts.append("Dit zijn verzonnen voorbeeldgegevens van een regio die niet bestaat.")
    return " ".join(parts)


def picture_note(year: int, before: Sequence[str]) -> str:
    """What the lines of the picture are."""
    dashed = "".join(f", de stippellijn die van {one}" for one in before)
    return f"De groene lijn is de stand van {year}{dashed}."


def footer(organiser: str, programme: str) -> str:
    """Who sends this, and how to stop it."""
    return (
        f"Deze nieuwsbrief komt één keer per jaar, van {organiser}, bij {programme}. "
        "Wilt u hem niet meer krijgen? Mail ons dan."
    )
