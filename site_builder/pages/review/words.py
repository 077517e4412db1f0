"""Sentences on the page where an editor reads all sentences."""

from __future__ import annotations

from site_builder.formats import count, number


def title(sentences: int) -> str:
    """How many there are to read."""
    if sentences == 0:
        return "Nog geen zinnen om na te lezen"
    return f"{count(sentences, 'zin', 'zinnen')} die de monitor zelf schrijft"


def kind_heading(name: str, sentences: int) -> str:
    """How many sentences one kind of page has."""
    return f"{name}: {count(sentences, 'zin', 'zinnen')}"


def kind_caption(read: int, pages: int) -> str:
    """How many of the pages were read."""
    if read == pages:
        return "De enige pagina is gelezen." if pages == 1 else f"Alle {number(pages)} pagina’s zijn gelezen."
    verb = "is" if read == 1 else "zijn"
    return f"Van de {number(pages)} pagina’s {verb} er {number(read)} gelezen, verspreid over de lijst."
