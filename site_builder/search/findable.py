"""What can be found of a page: its name, its headings and its words, apart from what figures say.

A project and a municipality are found by what people wrote of them in their records: that needs no page, and
stays as it is when a score changes. Of every other page its text counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape

from site_builder.frozen import frozen
from site_builder.records.base import Record
from site_builder.records.description import Field, root_of

APART = " · "
"""What stands between two sentences of a text that did not stand together."""
_PART = re.compile(r"<(?P<end>/?)(?P<name>[a-z][a-z0-9]*)(?P<rest>[^>]*)>|(?P<text>[^<]+)")
_INLINE = frozenset(("a", "abbr", "b", "br", "button", "code", "data", "em", "i", "mark", "small", "span"))
_INLINE |= {"strong", "sub", "sup", "time", "wbr"}
"""What stands within a sentence; every other element ends one."""
_EMPTY = frozenset(("br", "hr", "img", "input", "link", "meta", "source", "wbr"))
_SKIPPED = ("svg", "script", "style", "template", "nav", "form")
_UNSOUGHT = re.compile(r"\sdata-unsought\b|\sclass=\"[^\"]*(?<![\w-])soft(?![\w-])")
_LETTER = re.compile(r"[^\W\d_]")
"""What a sentence has: a cell with a number alone is found by nothing."""
_HEADINGS = frozenset(("h1", "h2", "h3"))


@frozen
class Findable:
    """A page as a reader may look for it: by its name, its headings, or a word in its text.

    `question` is what the page answers, in the words of its heading, if it answers one. `words` are those of
    a text of which only the beginning is here.
    """

    address: str
    name: str
    text: str
    headings: tuple[str, ...] = ()
    question: str = ""
    words: tuple[str, ...] = ()


def of_record(address: str, name: str, record: Record, *more: str) -> Findable:
    """A page by the prose of its record and the words for its choices; `more` are names of what it is of."""
    prose, choices = dict[str, None](), dict[str, None]()
    for kind, text in _written(root_of(type(record)), record):
        (prose if kind == "text" else choices)[text] = None
    prose.pop(name, None)
    return Findable(address, name, APART.join((*more, *prose, ", ".join(choices))))


def _written(field: Field, value: object) -> Iterator[tuple[str, str]]:
    """Each text that somebody wrote, and each word that somebody chose."""
    if value is None:
        return
    if field.kind == "text":
        if field.text.sort == "prose" and "://" not in str(value):
            yield "text", str(value)
    elif field.kind == "choice":
        if chosen := field.choices.get(str(value)):
            yield "choice", chosen
    elif field.kind == "record":
        for inner in field.fields.values():
            yield from _written(inner, getattr(value, inner.name))
    elif field.items is not None:
        every = value.values() if isinstance(value, Mapping) else value
        for one in every:  # type: ignore[attr-defined]  # a list, by its kind
            yield from _written(field.items, one)


def of_html(address: str, html: str) -> Findable:
    """A page by the text of its main part.

    A sentence, cell or heading with a figure in it is left out, as it changes with every score; only a page's
    name and its question are kept as they are.
    """
    reader = _Reader()
    start, end = html.find("<main"), html.rfind("</main>")
    for part in _PART.finditer(html, max(start, 0), end if end >= 0 else len(html)):
        reader.take(part)
    reader.close()
    name = next((text for tag, text in reader.headings if tag == "h1"), "")
    headings = tuple(text for tag, text in reader.headings if tag != "h1")
    return Findable(address, name, APART.join(dict.fromkeys(reader.sentences)), headings, reader.question)


class _Reader:
    def __init__(self) -> None:
        self.sentences: list[str] = []
        self.headings: list[tuple[str, str]] = []
        self.question = ""
        self.words: list[str] = []
        self.figures = False
        self.heading = ""
        self.asks = False
        self.skipped: list[str] = []
        """The elements that are open from the one on of which nothing is taken."""

    def take(self, part: re.Match[str]) -> None:
        if part["text"] is not None:
            if not self.skipped:
                self.words.append(part["text"])
            return
        name = part["name"]
        if self.skipped:
            if part["end"] and name == self.skipped[-1]:
                self.skipped.pop()
            elif not part["end"] and name == self.skipped[0]:
                self.skipped.append(name)
            return
        if name not in _INLINE:
            self.close()
        if part["end"]:
            return
        self.figures |= name == "data"
        if name in _HEADINGS:
            self.heading, self.asks = name, "data-question" in part["rest"]
        if name in _SKIPPED or (_UNSOUGHT.search(part["rest"]) and name not in _EMPTY):
            self.skipped.append(name)

    def close(self) -> None:
        """A sentence ends here."""
        text = " ".join(unescape("".join(self.words)).split())
        if text and self.heading:
            if self.asks:
                self.question = text
            if self.asks or self.heading == "h1" or not self.figures:
                self.headings.append((self.heading, text))
        elif not self.figures and _LETTER.search(text):
            self.sentences.append(text)
        self.words, self.figures, self.heading, self.asks = [], False, "", False
