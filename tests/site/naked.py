"""Numbers in running text that no figure stands behind: what a page states and nobody can look up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass

from pydantic import BaseModel

from tests.markup import Element, one_line

APART = frozenset(("data", "time", "svg", "script", "style", "code", "pre", "option", "nav"))
"""What holds a figure, a moment, a drawing or code, and is no running text."""
EXPLAINED = frozenset(("term", "term-end"))
"""A word that explains itself, and the same with the mark that must stay on its line."""
QUOTED = frozenset(("source", "session__source"))
"""Blocks by class that name a source."""
DEFINED = ("as-", "indicator-")
"""How the ids begin of blocks that give a definition of the plan with the numbers in it."""
_MONTHS = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_SHORT = "jan|feb|mrt|apr|jun|jul|aug|sep|okt|nov|dec"
_NUMBERS = r"\d+(?:(?:,\s|\sen\s|\sof\s|\stot\sen\smet\s)\d+)*"
NO_COUNT = re.compile(
    rf"""
    \b\d{{1,2}}\s(?:{_MONTHS}|{_SHORT})\b     # a day
    | \b(?:19|20)\d\d\b                       # a year
    | \b\d{{1,2}}:\d\d\b                       # a moment
    | \b\d\d\.\d\d(?:\.\d\d)?\b             # a place in the plan
    | \b\d\d(?=\svan\shet\splan)              # a chapter of it
    | \b(?:profiel|actielijn|niveau|trede|tabel|figuur)\s{_NUMBERS}
    | \b\d+\sprojecten\sof\smeer\b             # from when on a rule of the records holds
    | \b\d\d\smilieueffecten\b                 # what a weight set weighs
    | \bCO[2₂] | \bA\d\b | \bm[23]\b           # names that hold a digit
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What is written in digits and counts nothing."""
GONE = "…"
_DIGITS = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{3}")


def texts_in(record: object) -> Iterator[str]:
    """Every text with words and a digit in it, of a record or of all that it holds."""
    if isinstance(record, BaseModel):
        yield from texts_in(record.model_dump(mode="json"))
    elif is_dataclass(record):
        yield from (text for one in fields(record) for text in texts_in(getattr(record, one.name)))
    elif isinstance(record, str):
        for part in record.split("\n\n"):
            if _DIGITS.search(part) and _WORD.search(part):
                yield one_line(part)
    elif isinstance(record, Mapping):
        for value in record.values():
            yield from texts_in(value)
    elif isinstance(record, Iterable):
        for value in record:
            yield from texts_in(value)


def naked(main: Element, recorded: Iterable[str]) -> tuple[str, ...]:
    """The numbers in the text of a page that are no figure, each with the text around it.

    `recorded` are the texts of the records, which a page repeats and does not count.
    """
    plain = {_without(text) for text in recorded}
    known = sorted((text for text in plain if _DIGITS.search(text)), key=len, reverse=True)
    return tuple(rest for text in _texts(main) if _DIGITS.search(rest := _rest(text, known)))


def _rest(text: str, known: Iterable[str]) -> str:
    rest = _without(text)
    for one in known:
        rest = rest.replace(one, GONE)
    return rest


def _without(text: str) -> str:
    return NO_COUNT.sub(GONE, text)


def _texts(element: Element) -> Iterator[str]:
    """Each run of text between two figures."""
    for child in _runs(element.children):
        if not isinstance(child, str):
            if not _apart(child):
                yield from _texts(child)
        elif _DIGITS.search(child):
            yield one_line(child)


def _runs(children: Iterable[Element | str]) -> Iterator[Element | str]:
    """The children, with each word that explains itself as a part of the text that it stands in."""
    text = ""
    for child in children:
        if isinstance(child, str) or child.classes & EXPLAINED:
            text += child if isinstance(child, str) else child.text
            continue
        yield from (text, child)
        text = ""
    yield text


def _apart(element: Element) -> bool:
    defined = element.attributes.get("id", "").startswith(DEFINED)
    return defined or element.tag in APART or bool(element.classes & QUOTED)
