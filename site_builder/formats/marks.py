"""A figure inside a text: the text as people read it, with the id and the value of the figure that it states.

A sentence is made long before the page, the e-mail or the PDF that shows it. So the mark travels inside the
text, between signs that no record may hold (they are for private use, which `records.base` refuses), and each
output says what becomes of it: a page makes `<data>` of it, everything else drops it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

OPEN, VALUE, TEXT, CLOSE = "\ue000", "\ue001", "\ue002", "\ue003"
"""Before the id, before the value, before the text that is read, and behind it."""
NOTE = "\ue004"
"""Before the note of a figure with an erratum, or of one that follows from such a figure."""
_PLAIN = f"[^{OPEN}-{NOTE}]*"
MARK = re.compile(
    f"{OPEN}(?P<id>{_PLAIN}){VALUE}(?P<value>{_PLAIN}){NOTE}(?P<note>{_PLAIN}){TEXT}(?P<text>{_PLAIN}){CLOSE}"
)


class Mark(NamedTuple):
    """One marked figure: `value` as in the table, `text` as it is read, and the `note` of an erratum."""

    id: str
    value: str
    text: str
    note: str


def marked(figure: str, value: str, text: str, note: str = "") -> str:
    """The text, with the figure that it states."""
    return f"{OPEN}{figure}{VALUE}{value}{NOTE}{note}{TEXT}{text}{CLOSE}"


def inside_mark(text: str) -> tuple[str, str]:
    """What stands before the first letter that is read: the start of a mark, or nothing; and the rest."""
    if not text.startswith(OPEN):
        return "", text
    start = text.index(TEXT) + 1
    return text[:start], text[start:]


def unmarked(text: str) -> str:
    """The text as people read it."""
    return MARK.sub(_text, text) if OPEN in text else text


def marks_in(text: str) -> tuple[Mark, ...]:
    """Every figure that a text states, in its order."""
    return tuple(_mark(found) for found in MARK.finditer(text))


def with_marks(text: str, shown: Callable[[Mark], str]) -> str:
    """The text with something else in the place of each figure."""
    return MARK.sub(lambda found: shown(_mark(found)), text) if OPEN in text else text


def _text(found: re.Match[str]) -> str:
    return found["text"]


def _mark(found: re.Match[str]) -> Mark:
    return Mark(found["id"], found["value"], found["text"], found["note"])
