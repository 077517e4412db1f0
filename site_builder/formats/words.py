"""Counts, enumerations, capitals and the alphabet in Dutch."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from site_builder.formats.marks import inside_mark
from site_builder.formats.numbers import number

_WORDS = (
    "geen",
    "één",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
)

# 's- and 't before the first word of a name: 's-Hertogenbosch, 't Zand.
_CLITIC = r"['\u2018\u2019][a-z](?:-|\s+)"
_FIRST_LETTER = re.compile(
    rf"({_CLITIC}|[\"'\u2018\u2019\u201c\u201d\u201e(]*)(\w.*)", re.DOTALL | re.IGNORECASE
)
_LEADING_CLITIC = re.compile(r"\A" + _CLITIC, re.IGNORECASE)

# Letters that Unicode does not decompose into a base and an accent.
_UNDECOMPOSED = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe"})


def in_words(n: int) -> str:
    """A count from 0: "geen", "één", then words up to "twaalf", and digits from "13".

    Raises TypeError for what is no whole number and ValueError for a negative one.
    """
    return _WORDS[n] if _whole(n) < len(_WORDS) else number(n)


def count(n: int, singular: str, plural: str) -> str:
    """A count in digits with its noun: "0 gemeenten", "1 gemeente", "3 gemeenten"."""
    return number(_whole(n)) + " " + (singular if n == 1 else plural)


def count_in_words(n: int, singular: str, plural: str) -> str:
    """A count in words with its noun: "geen gemeenten", "één gemeente", "drie gemeenten", "13 gemeenten"."""
    return in_words(n) + " " + (singular if n == 1 else plural)


def part_of(part: int, whole: int) -> str:
    """A part of a whole, in one style: "drie van de vijf", "11 van de 13", "geen van de 13"."""
    if _whole(whole) < len(_WORDS) or part == 0:
        return f"{in_words(part)} van de {in_words(whole)}"
    return f"{number(_whole(part))} van de {number(whole)}"


def listing(items: Iterable[str]) -> str:
    """An enumeration: "a", "a en b", "a, b en c". No items give an empty text."""
    *most, last = tuple(items) or ("",)
    return f"{', '.join(most)} en {last}" if most else last


def inflected(adjective: str) -> str:
    """An adjective before a plural: `kleine`, `grote`."""
    short = re.sub(r"([aou])\1([^aeiou])$", r"\1\2", adjective)
    return f"{short}e"


@lru_cache(maxsize=1 << 12)
def capitalise(text: str) -> str:
    """The text with a capital as a sentence starts: "ijs" gives "IJs", "één" "Eén", "'s avonds" "'s Avonds".

    Opening quotes are passed over; a text that starts with a digit stays as it is.
    """
    mark, inner = inside_mark(text)
    match = _FIRST_LETTER.fullmatch(inner)
    if match is None:
        return text
    before, rest = mark + match[1], match[2]
    if rest[:2] == "ij":
        return before + "IJ" + rest[2:]
    # The first accent of a stressed é is left out on a capital (Taalunie, taaladvies.net: Eén).
    if rest[:2] == "éé":
        return before + "Eé" + rest[2:]
    return before + rest[0].upper() + rest[1:]


@lru_cache(maxsize=1 << 12)
def lower_first(text: str) -> str:
    """The text for use inside a sentence: "IJs" gives "ijs", "Eén" "één". An abbreviation (MKI, A2) stays."""
    mark, inner = inside_mark(text)
    match = _FIRST_LETTER.fullmatch(inner)
    if match is None:
        return text
    before, rest = mark + match[1], match[2]
    if rest[:2] == "IJ" and not rest[2:3].isupper():
        return before + "ij" + rest[2:]
    if rest[:2] == "Eé":
        return before + "éé" + rest[2:]
    if len(rest) > 1 and (rest[1].isupper() or rest[1].isdigit()):
        return text
    return before + rest[0].lower() + rest[1:]


def sort_key(text: str) -> tuple[str, str]:
    """The place of a name in the Dutch alphabet, the same on every machine.

    Case and accents do not count, nor does a leading 's- or 't; "De" and "Den" do. The text itself breaks
    ties, so that the order never depends on the input's.
    """
    decomposed = unicodedata.normalize("NFKD", _LEADING_CLITIC.sub("", text.strip(), count=1).casefold())
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return letters.translate(_UNDECOMPOSED), text


def _whole(n: int) -> int:
    if isinstance(n, bool) or not isinstance(n, int):
        raise TypeError(f"not a whole number: {n!r}")
    if n < 0:
        raise ValueError(f"not a count: {n}")
    return n
