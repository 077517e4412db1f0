"""Sentences grouped by their pattern: what differs only in numbers and names is read once."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache

from markupsafe import Markup
from pydantic import BaseModel

from site_builder.formats import capitalise, lower_first, unmarked
from site_builder.frozen import frozen

GAP = "…"
SHORTEST = 3
"""A shorter name is too easily part of something else."""
SKIPPED = frozenset({"chrome", "href", "id", "date", "code", "fields", "examples", "explained"})
"""Fields of views that hold no sentence: addresses, code to copy, the list of fields of the data, and the
figures on the pages that explain them, of which each sentence also stands in their list.
"""
DRAWN = "site_builder.charts"
"""Figures: their texts are numbers and names."""
MONTHS = "jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec"
OPENED = (
    re.compile(
        rf"\b\d{{4}}-\d{{2}}(?:-\d{{2}})?\b|\b\d{{1,2}} (?:{MONTHS})[a-z]*(?: \d{{4}})?\b", re.IGNORECASE
    ),
    re.compile(r"(?:€\s?)?[+\u2212-]?(?<!\w)\d[\d.,]*(?<=\d)%?"),
    re.compile(r"\b(?:[ée]én|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\b", re.IGNORECASE),
)
"""Dates, numbers, and counts in words."""
LISTING = re.compile(rf"{GAP}(?:(?:, | en | of ){GAP})+")
LETTERS = re.compile(r"[^\W\d_]{2,}")


@frozen
class Found:
    """One text on one page: the kind of page, the field that holds it, and the page's address."""

    kind: str
    field: str
    text: str
    address: str


@frozen
class Pattern:
    """Texts that differ in numbers and names only: the first of them, and how many there are."""

    pattern: str
    example: Found
    times: int


def texts(value: object, path: str = "") -> Iterator[tuple[str, str]]:
    """Every text of a view or a record with the names of the fields that lead to it: `projects.note`.

    It is shown as a sentence, so the figures that it states there go unmarked here.
    """
    inside: Iterable[tuple[str, object]] = ()
    if isinstance(value, str) and not isinstance(value, Markup):
        yield path, unmarked(value)
    elif isinstance(value, tuple | Mapping):
        inside = ((path, item) for item in (value.values() if isinstance(value, Mapping) else value))
    elif isinstance(value, BaseModel):
        inside = ((f"{path}.{name}", item) for name, item in value)
    elif is_dataclass(value) and not type(value).__module__.startswith(DRAWN):
        names = (field.name for field in fields(value) if field.name not in SKIPPED)
        inside = ((f"{path}.{name}".lstrip("."), getattr(value, name)) for name in names)
    for below, item in inside:
        yield from texts(item, below)


def names_of(names: Iterable[str]) -> re.Pattern[str]:
    """A pattern for names as whole words, the longest first, at the start of a sentence and within one.

    A name that is one ordinary word ("meten") is left out.
    """
    by_start: dict[str, set[str]] = defaultdict(set)
    for name in (text.strip().rstrip(".") for text in names):
        forms = {name, lower_first(name), capitalise(name)} if " " in name else {name} - {name.lower()}
        for form in forms:
            if len(form) >= SHORTEST:
                by_start[form[:SHORTEST]].add(form)
    starts = []
    for start, forms in sorted(by_start.items()):
        endings = (re.escape(form[SHORTEST:]) for form in sorted(forms, key=_longest))
        starts.append(f"{re.escape(start)}(?:{'|'.join(endings)})")
    return re.compile(rf"(?<!\w)(?:{'|'.join(starts) or '(?!)'})(?!\w)")


def _longest(form: str) -> tuple[int, str]:
    return -len(form), form


def pattern(text: str, names: re.Pattern[str]) -> str:
    """The text with its names, numbers, counts in words and dates left open: `… van de … gemeenten`.

    A list of names is as one. Singular and plural stay apart: they are sentences of their own.
    """
    for opened in (names, *OPENED):
        text = opened.sub(GAP, text)
    return LISTING.sub(GAP, text)


def is_sentence(text: str) -> bool:
    """Whether a text says something: at least two words of letters."""
    return " " in text and len(LETTERS.findall(text)) > 1


def grouped(found: Iterable[Found], names: re.Pattern[str]) -> tuple[Pattern, ...]:
    """The patterns in the order in which their kind and field first occur, then alphabetically.

    A text that is nothing but names and numbers is no pattern.
    """
    opened = cache(lambda text: pattern(text, names) if is_sentence(text) else "")
    groups: dict[tuple[str, str], dict[str, list[Found]]] = {}
    for one in found:
        if is_sentence(opened(one.text)):
            groups.setdefault((one.kind, one.field), {}).setdefault(opened(one.text), []).append(one)
    return tuple(
        Pattern(key, same[0], len(same)) for group in groups.values() for key, same in sorted(group.items())
    )
