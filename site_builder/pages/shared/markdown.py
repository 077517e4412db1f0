"""Markdown that a person typed → HTML. The only place of the program where something is marked safe."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from markdown_it.token import Token
from markupsafe import Markup

from site_builder.source.body import reader

DEEPEST = 6


def markdown(text: str, top: int = 2) -> Markup:
    """CommonMark as HTML that is safe to put in a page, without a surrounding element.

    HTML in the text is shown as text, and pictures are links. A link stays a link when it is relative to
    the page or starts with `https://`; any other stays as it was typed. The highest heading of the text
    becomes an `h{top}` and no level is skipped, so that a page keeps its one h1. Nothing else in the
    program marks text as safe; whoever needs HTML from a text comes here.
    """
    html = reader().renderer.render(parse(text, top), reader().options, {})
    return Markup(html)  # noqa: S704 – made by markdown-it, which escapes every text and has HTML disabled


def parse(text: str, top: int) -> list[Token]:
    """The tokens of CommonMark by the rules of `markdown`, for other forms than HTML."""
    tokens = reader().parse(text)
    for token, level in _levels(tokens, top):
        token.tag = f"h{level}"
    return tokens


def _levels(tokens: Sequence[Token], top: int) -> Iterator[tuple[Token, int]]:
    """Every opening and closing of a heading with its new level: relative to the highest, without gaps."""
    headings = [token for token in tokens if token.type in ("heading_open", "heading_close")]
    highest = min((int(token.tag[1:]) for token in headings), default=1)
    last = top - 1
    for opening, closing in list(pairwise(headings))[::2]:
        last = min(top + int(opening.tag[1:]) - highest, last + 1, DEEPEST)
        yield opening, last
        yield closing, last
