"""Words of the trade: the first mention in running text opens a note, and nothing else changes."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.explaining import with_terms
from site_builder.records.terms import Terms

TERMS = Terms.model_validate(
    {
        "terms": [
            {"id": "circulair", "name": "Circulair", "also": ["circulaire"], "text": "Weer <mee>."},
            {"id": "gww", "name": "GWW", "text": "Wegen en riolen."},
        ]
    }
).terms


def page(inside: str) -> str:
    return f"<html><p>GWW</p><main>{inside}</main><p>circulair</p></html>"


def buttons(html: str) -> list[str]:
    return re.findall(
        r'<button type="button" class="term" popovertarget="begrip-[a-z]+">(.*?)</button>', html
    )


def test_the_first_mention_opens_a_note() -> None:
    """The word stays as it was written; its note stands once at the end, with the way to all words."""
    made = with_terms(
        page("<p>De circulaire GWW: de GWW circulair.</p><p>GWW</p>"), TERMS, "../over/begrippen/"
    )
    assert buttons(made) == ["circulaire", "GWW"]
    main, _, rest = made.partition("</main>")
    assert main.count(" popover ") == 2
    assert 'id="begrip-gww" popover' in main
    assert "Weer &lt;mee&gt;." in main
    assert 'href="../over/begrippen/#gww"' in main
    assert rest == "<p>circulair</p></html>"


def test_the_stop_behind_a_word_stays_with_it() -> None:
    """A line may begin behind a button; what ends a sentence is held to its word, a space is not."""
    made = with_terms(page("<p>De GWW). En circulaire wegen.</p>"), TERMS, "")
    assert re.findall(r'<span class="term-end">.*?>(\w+)</button>(.*?)</span>', made) == [("GWW", ").")]
    assert buttons(made) == ["GWW", "circulaire"]


@pytest.mark.parametrize(
    "inside",
    [
        "<h2>De GWW</h2>",
        '<p><a href="x/">De GWW</a></p>',
        "<p><svg><text>GWW</text></svg></p>",
        "<table><tr><td><p>GWW</p></td></tr></table>",
        "<dl><dt>GWW</dt></dl>",
        "<p title='GWW'>Wegen</p>",
        "<p>De gww, GWW-werk, een NGWW en circulairder.</p>",
    ],
)
def test_where_no_button_can_be_or_no_word_is(inside: str) -> None:
    """A heading, a link, a drawing, a table, an attribute, a part of a word: nothing is changed."""
    assert with_terms(page(inside), TERMS, "x/") == page(inside)


def test_after_a_mention_in_a_link_the_next_one_is_explained() -> None:
    """What could not be a button was no mention."""
    made = with_terms(page('<p><a href="x/">GWW</a> en GWW</p>'), TERMS, "x/")
    assert made.index("</a>") < made.index("<button")


@given(st.lists(st.sampled_from(["GWW", "circulair", " ", "<b>", "</b>", "&amp;", "x", ". "])))
def test_nothing_but_the_buttons_and_the_notes_is_added(parts: list[str]) -> None:
    """Without them, and what holds a stop to a button, the page is what it was."""
    html = page(f"<p>{''.join(parts)}</p>")
    made = with_terms(html, TERMS, "x/")
    bare = re.sub(r'<div class="note".*?</div>\n', "", made, flags=re.DOTALL)
    assert re.sub(r"</?button[^>]*>|<span class=\"term-end\">|</span>", "", bare) == html
    assert len(buttons(made)) == len({word.casefold() for word in buttons(made)})


def test_without_words_or_without_a_page_nothing_happens() -> None:
    """A region may explain nothing; a picture has no main part."""
    assert with_terms(page("<p>GWW</p>"), (), "x/") == page("<p>GWW</p>")
    assert with_terms("<svg><text>GWW</text></svg>", TERMS, "x/") == "<svg><text>GWW</text></svg>"
