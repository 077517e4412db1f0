"""Dutch words that messages of this room share: numbers, lists, values, and the closest known word."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from decimal import Decimal
from difflib import get_close_matches
from functools import lru_cache

from site_builder.formats import number, slug

LONGEST_WORD = 200
"""Letters in a word that may be a slip of another: comparing takes the square of its length."""
LIKE, SAME = 0.65, 0.8
"""How much two words have in common, from 0 to 1, where one may be a slip of the other, and where it is."""
MANY = 15
"""From this number of words on, a list of everything that is allowed helps nobody."""


def number_text(value: Decimal | int | float) -> str:
    """A number as Dutch text with at most three decimals: `1.234,5`."""
    text = number(value, 3)
    return text.rstrip("0").rstrip(",")


def either(words: Iterable[str], joint: str = "of") -> str:
    """`a`, `a of b`, `a, b of c`."""
    *first, last = words
    return f"{', '.join(first)} {joint} {last}" if first else last


def quoted(text: str) -> str:
    """A text between quotes, on one line, and no longer than a message can bear."""
    line = " ".join(text.split())
    return f'"{line[:59]}…"' if len(line) > 60 else f'"{line}"'


def choice_of(known: Collection[str]) -> str:
    """What is allowed, as a sentence; empty when it would be endless."""
    if not known:
        return ""
    return f"{either(sorted(known))}." if len(known) <= MANY else ""


def closest(word: str, known: Iterable[str], likeness: float = LIKE) -> str | None:
    """The known word that was probably meant; nobody means one with a whole text."""
    if len(word) > LONGEST_WORD:
        return None
    return _closest(word, tuple(known), likeness)


@lru_cache(maxsize=4096)
def _closest(word: str, known: tuple[str, ...], likeness: float) -> str | None:
    by_simple_form = _by_simple_form(known)
    simple = _simple(word)
    if simple in by_simple_form:
        return by_simple_form[simple]
    found = get_close_matches(simple, by_simple_form, n=1, cutoff=likeness)
    return by_simple_form[found[0]] if found else None


@lru_cache(maxsize=256)
def _by_simple_form(known: tuple[str, ...]) -> Mapping[str, str]:
    return {_simple(other): other for other in reversed(known)}


def _simple(word: str) -> str:
    return slug(word).replace("-", "")


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The hint that names the known word that was probably meant; empty if none is close."""
    meant = closest(word, known)
    return f'Bedoelt u "{meant}"?' if meant else ""


def labelled(choices: Mapping[str, str]) -> Iterator[str]:
    """Each choice with what it means: `draft (Concept)`; one whose meaning begins with itself, once."""
    for word, label in choices.items():
        yield f"{word} ({label})" if label and not label.startswith(word) else label or word
