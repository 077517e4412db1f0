"""The evaluation as Markdown: every text as it was typed, and tables and room to write."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from site_builder.documents.blocks import bullets, heading, paragraph, room, table
from site_builder.evaluate import as_markdown, escaped

READER = MarkdownIt("commonmark").enable("table")
TYPED = st.text(alphabet="ab1 .-+=*_`#>[]()!&<|\\~;:/\n", max_size=40)


def _texts(document: str) -> list[str]:
    """The text of every inline part, as a reader of Markdown understands it."""
    return [
        "".join(child.content for child in token.children or ())
        for token in READER.parse(document)
        if token.type == "inline"
    ]


@given(TYPED.filter(str.strip))
def test_a_text_stays_what_was_typed(text: str) -> None:
    """No character becomes markup: as a paragraph, in a list, as a heading and in a cell."""
    tidy = " ".join(text.split())
    document = as_markdown(
        "T", "L", [heading(1, text), paragraph(text), bullets([text]), table("c", ("h",), [(text,)], (1,))]
    )
    assert _texts(document) == ["T", "L", tidy, tidy, tidy, "h", tidy]
    assert not re.search(r"<(?!/?(?:h1|h2|p|ul|li|table|thead|tbody|tr|th|td|hr)\b)", READER.render(document))


def test_each_kind_of_block() -> None:
    """Headings one level below the title, bold paragraphs, lists, tables and a question with room."""
    body = [
        heading(1, "Kop"),
        paragraph("Vet", strong=True),
        bullets(["een", "twee"]),
        table("c", ("A", "B"), [("1", "2")], (1, 1)),
        room("Wat nu?", 3),
    ]
    assert as_markdown("Titel", "Inleiding", body) == (
        "# Titel\n\nInleiding\n\n## Kop\n\n**Vet**\n\n- een\n- twee\n\n"
        "| A | B |\n|---|---|\n| 1 | 2 |\n\n**Wat nu?**\n\nAntwoord:\n"
    )


def test_numbers_and_dashes_at_the_start() -> None:
    """What would start a list or a line is kept as text."""
    assert (escaped("1. x"), escaped("- x"), escaped("+ x")) == ("1\\. x", "\\- x", "\\+ x")
