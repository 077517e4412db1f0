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
NOTE, ABOUT = "\ue004", "\ue005"
"""Before the note of an erratum, and before the id of the figure that it names."""
_PLAIN = f"[^{OPEN}-{ABOUT}]*"
MARK = re.compile(
    f"{OPEN}(?P<id>{_PLAIN}){VALUE}(?P<value>{_PLAIN})"
    f"(?:{NOTE}(?P<note>{_PLAIN}){ABOUT}(?P<about>{_PLAIN}))?{TEXT}(?P<text>{_PLAIN}){CLOSE}"
)


class Mark(NamedTuple):
    """One marked figure: `value` as in the table, `text` as it is read, and the `note` of an erratum.

    `about` is the id of the figure that the erratum names: this one, or one that it follows from.
    """

    id: str
    value: str
    text: str
    note: str
    about: str


def marked(figure: str, value: str, text: str, note: str = "", about: str = "") -> str:
    """The text, with the figure that it states."""
    noted = f"{NOTE}{note}{ABOUT}{about}" if note else ""
    return f"{OPEN}{figure}{VALUE}{value}{noted}{TEXT}{text}{CLOSE}"


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
    return tuple(mark_within(found[0][1:-1]) for found in MARK.finditer(text))


def with_marks(text: str, shown: Callable[[Mark], str]) -> str:
    """The text with something else in the place of each figure."""
    return MARK.sub(lambda found: shown(mark_within(found[0][1:-1])), text) if OPEN in text else text


def _text(found: re.Match[str]) -> str:
    return found["text"]


def mark_within(inside: str) -> Mark:
    """The figure of a mark, by what stands between `OPEN` and `CLOSE`."""
    figure, _, told = inside.partition(VALUE)
    value, _, text = told.partition(TEXT)
    value, _, noted = value.partition(NOTE)
    note, _, about = noted.partition(ABOUT)
    return Mark(figure, value, text, note, about)
