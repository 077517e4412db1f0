"""Markdown as blocks: the same text as on the page, for a PDF."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import unescape

from hypothesis import given
from hypothesis import strategies as st

from site_builder.documents.blocks import Block, Span, blocks
from site_builder.pages.shared.markdown import markdown

TEXT = """## Kop

Een *schuine* en **vette** [link](../../gemeenten/els/) met `code`,
op twee regels.

- één
- twee

3. drie
4. vier

> gezegd

    vast

---
"""


def _same(href: str) -> str:
    return href


def _words(found: Iterable[Block]) -> str:
    return " ".join(
        "".join(" " if span.kind == "break" else span.text for span in block.spans)
        + " "
        + _words(block.children)
        for block in found
    )


def _letters(text: str) -> str:
    return re.sub(r"\s", "", text)


def test_every_kind_of_block() -> None:
    """Headings, paragraphs, both lists with the first number, quotes, fixed text and rules."""
    found = blocks(TEXT, _same)
    kinds = ["heading", "paragraph", "bullets", "numbers", "quote", "code", "rule"]
    assert [block.kind for block in found] == kinds
    assert (found[0].level, found[3].level) == (1, 3)
    assert [item.children[0].spans[0].text for item in found[2].children] == ["één", "twee"]
    assert found[1].spans == (
        Span("Een "),
        Span("schuine", emphasis=True),
        Span(" en "),
        Span("vette", strong=True),
        Span(" "),
        Span("link", href="../../gemeenten/els/"),
        Span(" met "),
        Span("code", code=True),
        Span(","),
        Span(" "),
        Span("op twee regels."),
    )


def test_forms_add_up() -> None:
    """A link in bold in italics is all three."""
    [paragraph] = blocks("***[x](https://a.example)***", _same)
    assert paragraph.spans == (Span("x", strong=True, emphasis=True, href="https://a.example"),)


def test_a_link_that_leads_nowhere_is_text() -> None:
    """Where the site has no address, a relative link keeps its words."""
    [paragraph] = blocks("[x](../y/)", lambda _href: "")
    assert paragraph.spans == (Span("x"),)


@given(st.text(alphabet="ab1 .-*_`#>[]()!&<\\\n\t", max_size=80))
def test_no_letter_is_lost(text: str) -> None:
    """What the page says and what the PDF says is the same text."""
    page = _letters(unescape(re.sub(r"<[^>]*>", "", str(markdown(text)))))
    assert _letters(_words(blocks(text, _same))) == page
