"""A text as a slug: what may stand in a file name and in an address."""

from __future__ import annotations

import re
import unicodedata

# Letters that are no plain letter with a mark on it, so that taking marks off does not make them plain.
_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ð": "d", "ł": "l", "ħ": "h", "\u0131": "i", "æ": "ae", "œ": "oe", "þ": "th"}
)


def slug(text: str) -> str:
    """The text in plain small letters, digits and single hyphens; empty when nothing is left of it.

    `Straße` becomes `strasse`: there is one answer, whoever asks.
    """
    plain = text if text.isascii() else _without_marks(text)
    return re.sub(r"[^a-z0-9]+", "-", plain.casefold().translate(_LETTERS)).strip("-")


def _without_marks(text: str) -> str:
    return "".join(sign for sign in unicodedata.normalize("NFKD", text) if not unicodedata.combining(sign))
