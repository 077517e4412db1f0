"""The text under a front matter: CommonMark to tokens, and what of it no form of a letter can bear."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

from markdown_it import MarkdownIt
from markdown_it.token import Token

from site_builder.frozen import frozen
from site_builder.source.text import lines_of

SCHEME = re.compile(r"[^/?#]*:")
"""A colon before the path starts is a scheme: `mailto:`, `javascript:`, `http:` (RFC 3986, section 4.2)."""
MAX_CHARACTERS = 20_000
"""A letter of ten printed pages. A reader of CommonMark may take the square of a length."""
MAX_DEPTH = 6
"""Lists and quotes in each other, and forms of letters in each other: people use two, Typst bears more."""
MAX_WORD = 1_000
"""Letters without a space: no word and hardly an address is as long, and a PDF takes no endless one."""
_NESTS = frozenset(("blockquote_open", "bullet_list_open", "ordered_list_open"))
_SEEN = frozenset("LNPS")
"""The first letter of the categories of Unicode that leave something to see."""
_LONG_WORD = re.compile(rf"\S{{{MAX_WORD + 1}}}")


@frozen
class Fault:
    """What is wrong with a text, as Dutch sentences, on a line of it that counts from 0."""

    line: int
    message: str
    allowed: str
    hint: str


@cache
def reader() -> MarkdownIt:
    """The one reader of CommonMark: HTML is text, pictures are links, and links go nowhere unsafe."""
    made = MarkdownIt("commonmark", {"html": False}).disable("image")
    made.validateLink = link_allowed  # type: ignore[method-assign]
    return made


def link_allowed(url: str) -> bool:
    """Whether a link goes to a place relative to the page, or to the web with https.

    A path from the root is refused too: it leaves the site when that stands in a folder.
    """
    if url.startswith("https://"):
        return True
    return not SCHEME.match(url) and not url.startswith(("/", "\\", "%5C"))


def faults(text: str) -> Iterator[Fault]:
    """What makes a text unfit for a page, a PDF or an e-mail; a text that is too long is not read further."""
    if len(text) > MAX_CHARACTERS:
        length = f"{len(text):,}".replace(",", ".")
        limit = f"{MAX_CHARACTERS:,}".replace(",", ".")
        yield Fault(
            0,
            f"De tekst van dit bestand is te lang: {length} tekens.",
            f"Hoogstens {limit} tekens.",
            "Kort de tekst in, of verwijs met een link naar de rest.",
        )
        return
    for line, words in enumerate(lines_of(text)):
        if _LONG_WORD.search(words):
            yield Fault(
                line,
                "Op deze regel staat een woord waar geen einde aan komt.",
                f"Hoogstens {MAX_WORD:,} tekens zonder spatie.".replace(",", "."),
                "Zet er spaties in, of haal het weg.",
            )
    yield from _of_blocks(reader().parse(text))


def _of_blocks(tokens: list[Token]) -> Iterator[Fault]:
    depth, told, heading = 0, False, False
    for token in tokens:
        line = token.map[0] if token.map else 0
        if token.type in _NESTS:
            depth += 1
            if depth > MAX_DEPTH and not told:
                # Said once: what stands deeper in it is part of the same mistake.
                told = True
                yield _too_deep(line, "Hier zitten te veel lijsten en citaten in elkaar.", "- of >")
        elif token.type.removesuffix("_close") + "_open" in _NESTS:
            depth -= 1
            told = told and depth > MAX_DEPTH
        elif token.type == "heading_open":
            heading = True
        elif token.type == "inline":
            inside = token.children or []
            if heading and not _visible(inside):
                yield Fault(
                    line,
                    "Deze kop heeft geen tekst.",
                    "Achter de hekjes (#) van een kop staat wat eronder te lezen is.",
                    "Schrijf de tekst achter de hekjes, of haal ze weg.",
                )
            if _deepest(inside) > MAX_DEPTH:
                yield _too_deep(line, "Hier zitten te veel vormen van letters in elkaar.", "* of _")
            heading = False


def _too_deep(line: int, message: str, signs: str) -> Fault:
    return Fault(line, message, f"Hoogstens {MAX_DEPTH} in elkaar.", f"Haal tekens {signs} weg.")


def _visible(inside: list[Token]) -> bool:
    """Whether anything of a heading can be seen."""
    return any(unicodedata.category(letter)[0] in _SEEN for token in inside for letter in token.content)


def _deepest(inside: list[Token]) -> int:
    depth = deepest = 0
    for token in inside:
        depth += token.nesting
        deepest = max(deepest, depth)
    return deepest
