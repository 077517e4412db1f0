"""What every generated Dutch sentence keeps, whatever the numbers in it."""

from __future__ import annotations

import re

NOUNS = {
    "gemeente": "gemeenten",
    "project": "projecten",
    "stap": "stappen",
    "bijeenkomst": "bijeenkomsten",
    "as": "assen",
    "indicator": "indicatoren",
    "niveau": "niveaus",
    "trede": "treden",
    "besluit": "besluiten",
    "doel": "doelen",
    "waarde": "waarden",
    "tabel": "tabellen",
    "cijfer": "cijfers",
    "meting": "metingen",
    "actie": "acties",
    "bestand": "bestanden",
    "rij": "rijen",
    "verbetering": "verbeteringen",
    "nieuwsbrief": "nieuwsbrieven",
}
"""The nouns that the monitor counts, in singular and plural."""
_FEW = "twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
SINGULAR_WITH_MANY = re.compile(
    rf"(?<![\d.,-])(?<!niveau )(?<!trede )(?:[02-9]|[1-9]\d+|{_FEW}) (?:{'|'.join(NOUNS)})\b(?!-| \d)"
)
PLURAL_WITH_ONE = re.compile(rf"(?<![\d.,] )(?<!\bvan )\b(?:1|[Eeé]én) (?:{'|'.join(NOUNS.values())})\b")


def check(text: str, *, heading: bool = False) -> None:
    """Assert that a sentence reads well: spacing, capital, number, and its full stop."""
    assert text == text.strip()
    assert "  " not in text
    assert " ," not in text
    assert " ." not in text
    assert ".." not in text
    assert "None" not in text
    assert not text[0].islower(), text
    assert not PLURAL_WITH_ONE.search(text), text
    assert not SINGULAR_WITH_MANY.search(text), text
    assert text.endswith(".") is not heading, text


def sound(text: str) -> bool:
    """Whether a text could be printed: a capital or digit first, single spaces, singular after one."""
    wrong = ("  ", " 1 gemeenten", "één gemeenten", "Eén gemeenten", "1 stappen", "één stappen", " ,", " .")
    return (text[0].isupper() or text[0].isdigit()) and not any(part in text for part in wrong)
