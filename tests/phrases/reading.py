"""What every generated Dutch sentence keeps, whatever the numbers in it."""

from __future__ import annotations

import re

SINGULAR_WITH_MANY = re.compile(
    r"\b(?:[02-9]|[1-9]\d+|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf) "
    r"(?:gemeente|project|stap|bijeenkomst|as|indicator|niveau)\b"
)
PLURAL_WITH_ONE = re.compile(
    r"(?<![\d.,] )(?<!\bvan )\b(?:1|één) "
    r"(?:gemeenten|projecten|stappen|bijeenkomsten|assen|indicatoren|niveaus)\b",
    re.IGNORECASE,
)


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
