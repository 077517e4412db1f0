"""Letters that no font of ours has: what a reader takes for one letter is replaced as a whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from typing import Any

UNSHOWN = "\N{REPLACEMENT CHARACTER}"
"""Stands for a character that no font of ours has; the standards forbid an empty box."""
JOINER = "\N{ZERO WIDTH JOINER}"
ALSO_JOIN = (
    ("\N{ZERO WIDTH NON-JOINER}", JOINER),
    ("\N{EMOJI MODIFIER FITZPATRICK TYPE-1-2}", "\N{EMOJI MODIFIER FITZPATRICK TYPE-6}"),
    ("\N{REGIONAL INDICATOR SYMBOL LETTER A}", "\N{REGIONAL INDICATOR SYMBOL LETTER Z}"),
    ("\N{TAG SPACE}", "\N{CANCEL TAG}"),
    ("\N{HANGUL JUNGSEONG FILLER}", "\N{HANGUL JONGSEONG SSANGNIEUN}"),
)
"""First and last of the ranges that go on with what stands before them, beside marks (UAX 29, roughly)."""


def clusters(text: str) -> Iterator[str]:
    """The text in pieces that a reader takes for one letter: a letter with its marks, a whole emoji.

    Flags that stand against each other are one piece, and so are marks that follow a space.
    """
    start = 0
    for place in range(1, len(text)):
        before = text[place - 1]
        if before.isspace() or (before != JOINER and not _goes_on(text[place])):
            yield text[start:place]
            start = place
    if text:
        yield text[start:]


def replaced(data: Any, missing: frozenset[str]) -> Any:
    """The data with � for each piece that holds a missing letter, wherever a person would read it.

    Typst also names a letter that it does have, where a mark that it lacks stands on it. So a letter that
    stands in such a piece is left alone elsewhere: where it is really missing, Typst names it again. And a
    space is never missing.
    """
    missing = frozenset(letter for letter in missing if not letter.isspace())
    doubted: set[str] = set()

    def look(text: str) -> str:
        for piece in clusters(text) if not missing.isdisjoint(text) else ():
            if len(piece) > 1 and len(found := missing.intersection(piece)) > 1:
                doubted.update(found)
        return text

    everywhere(data, look)
    sure = missing - doubted
    return everywhere(data, lambda text: without(text, missing, sure))


def without(text: str, missing: frozenset[str], sure: frozenset[str]) -> str:
    """The text with � for each piece of more letters with a missing one, and for each sure letter alone."""
    if missing.isdisjoint(text):
        return text
    return "".join(
        piece if (sure if len(piece) == 1 else missing).isdisjoint(piece) else UNSHOWN
        for piece in clusters(text)
    )


def everywhere(value: Any, change: Callable[[str], str]) -> Any:
    """The data with each text changed that a person would read on paper; an attachment stays as it is."""
    if isinstance(value, str):
        return change(value)
    if isinstance(value, list):
        return [everywhere(item, change) for item in value]
    if isinstance(value, dict):
        return {
            key: item if key == "attachments" else everywhere(item, change) for key, item in value.items()
        }
    return value


def _goes_on(letter: str) -> bool:
    if letter < "\N{COMBINING GRAVE ACCENT}":
        return False
    return unicodedata.category(letter).startswith("M") or any(
        first <= letter <= last for first, last in ALSO_JOIN
    )
