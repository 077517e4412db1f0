"""Sentences grouped by their pattern: what differs only in numbers and names is read once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from site_builder.formats import capitalise, lower_first

GAP = "…"
KEY = 3
"""Names are looked up by their first letters; a shorter name is too easily part of something else."""
NUMBER_WORDS = "één|eén|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf"
MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "jan|feb|mrt|apr|jun|jul|aug|sep|sept|okt|nov|dec"
)
_DATE = re.compile(
    rf"\b\d{{4}}-\d{{2}}(?:-\d{{2}})?\b|\b\d{{1,2}} (?:{MONTHS})(?: \d{{4}})?\b", re.IGNORECASE
)
_NUMBER = re.compile(r"(?:€\s?)?[+\u2212-]?(?<!\w)\d[\d.,]*(?<=\d)%?")
_WORD = re.compile(rf"\b(?:{NUMBER_WORDS})\b", re.IGNORECASE)
_LISTING = re.compile(rf"{GAP}(?:(?:, | en | of ){GAP})+")
_LETTERS = re.compile(r"[^\W\d_]{2,}")

Names = Mapping[str, tuple[str, ...]]
"""Names and longer texts from the records by their first letters, the longest first."""


@dataclass(frozen=True, slots=True)
class Found:
    """One text on one page: the kind of page, the field that holds it, and the page's address."""

    kind: str
    field: str
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class Pattern:
    """Texts that differ in numbers and names only: the first of them, where it stands, and how many."""

    kind: str
    field: str
    pattern: str
    example: str
    address: str
    times: int


def names_of(texts: Iterable[str]) -> Names:
    """An index of names, as they stand at the start of a sentence and within one.

    A name that is one ordinary word ("meten") is left out, and so is one with fewer letters than the key.
    """
    found: dict[str, set[str]] = {}
    for text in texts:
        name = text.strip().rstrip(".")
        forms = {name, lower_first(name), capitalise(name)} if " " in name else {name} - {name.lower()}
        for form in forms:
            if len(form) >= KEY:
                found.setdefault(form[:KEY], set()).add(form)
    return {key: tuple(sorted(some, key=lambda one: (-len(one), one))) for key, some in found.items()}


def pattern(text: str, names: Names) -> str:
    """The text with its names, numbers, counts in words and dates left open: `… van de … gemeenten`.

    A list of names is as one. Singular and plural stay apart: they are sentences of their own.
    """
    opened = _without_names(text, names)
    for part in (_DATE, _NUMBER, _WORD):
        opened = part.sub(GAP, opened)
    return _LISTING.sub(GAP, opened)


def is_sentence(text: str) -> bool:
    """Whether a text says something: at least two words of letters."""
    return " " in text and len(_LETTERS.findall(text)) > 1


def grouped(found: Iterable[Found], names: Names) -> tuple[Pattern, ...]:
    """The patterns in the order in which their kind and field first occur, then alphabetically.

    A text that is nothing but names and numbers is no pattern.
    """
    opened_texts: dict[str, str] = {}
    order: dict[tuple[str, str], int] = {}
    first: dict[tuple[str, str, str], Found] = {}
    times: dict[tuple[str, str, str], int] = {}
    for one in found:
        if one.text not in opened_texts:
            opened_texts[one.text] = pattern(one.text, names) if is_sentence(one.text) else ""
        opened = opened_texts[one.text]
        if not is_sentence(opened):
            continue
        key = (one.kind, one.field, opened)
        order.setdefault(key[:2], len(order))
        first.setdefault(key, one)
        times[key] = times.get(key, 0) + 1
    keys = sorted(first, key=lambda key: (order[key[:2]], key[2]))
    return tuple(Pattern(*key, first[key].text, first[key].address, times[key]) for key in keys)


def _without_names(text: str, names: Names) -> str:
    """The text with each name that stands in it as whole words left open, the longest first."""
    parts, place, start = [], 0, 0
    while place < len(text):
        name = _name_at(text, place, names)
        if name is None:
            place += 1
            continue
        parts += [text[start:place], GAP]
        place += len(name)
        start = place
    return "".join((*parts, text[start:]))


def _name_at(text: str, place: int, names: Names) -> str | None:
    if place and text[place - 1].isalnum():
        return None
    for name in names.get(text[place : place + KEY], ()):
        end = place + len(name)
        if text.startswith(name, place) and not (end < len(text) and text[end].isalnum()):
            return name
    return None
