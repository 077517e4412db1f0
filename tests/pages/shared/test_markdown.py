"""Markdown becomes HTML that can do no harm, with one h1 per page."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.pages.shared.markdown import markdown

ALLOWED = {
    *("p", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code"),
    *("em", "strong", "a", "br", "hr"),
}


class Elements(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))


def test_plain_markdown_becomes_html() -> None:
    """Paragraphs, lists, emphasis and relative links become the elements that they stand for."""
    html = markdown("Een **vet** woord.\n\n- [Ulk](../../gemeenten/ulk/)\n")
    assert html == (
        "<p>Een <strong>vet</strong> woord.</p>\n"
        '<ul>\n<li><a href="../../gemeenten/ulk/">Ulk</a></li>\n</ul>\n'
    )


def test_html_is_shown_as_text() -> None:
    """A tag in the text is text on the page."""
    assert (
        markdown("<script>alert(1)</script> & <b>")
        == "<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; &lt;b&gt;</p>\n"
    )


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "&#106;avascript:alert(1)",
        "http://voorbeeld.example/",
        "mailto:naam@voorbeeld.example",
        "data:text/html,x",
        "//voorbeeld.example/",
        "/gemeenten/",
        "\\\\voorbeeld.example",
        "<java\\script:x>",
    ],
)
def test_other_links_stay_text(target: str) -> None:
    """Only a relative link or one with https becomes a link."""
    assert "<a" not in markdown(f"[hier]({target}) en ![beeld]({target})")


@pytest.mark.parametrize(
    "target", ["https://voorbeeld.example/a", "../x/", "#plek", "x/y.csv", "?a=b:c", "./a:b"]
)
def test_relative_links_and_https_stay(target: str) -> None:
    """A link to the site or to the web with https works."""
    assert f'href="{target}"' in markdown(f"[hier]({target})")


def test_no_pictures() -> None:
    """A picture is a link to it: a page loads nothing from elsewhere."""
    assert "<img" not in markdown("![beeld](https://voorbeeld.example/a.png)")


@pytest.mark.parametrize(
    ("text", "top", "levels"),
    [
        ("# A\n\n## B\n\n# C", 2, "232"),
        ("## A\n\n### B\n\n## C", 2, "232"),
        ("## A\n\n#### B\n\n##### C", 2, "234"),
        ("### A\n\n# B", 2, "22"),
        ("# A\n\n## B", 3, "34"),
        ("A\n=\n\nB\n-", 2, "23"),
        ("tekst", 2, ""),
    ],
)
def test_headings_below_the_title(text: str, top: int, levels: str) -> None:
    """The highest heading gets the asked level, and no level is skipped."""
    assert "".join(re.findall(r"<h(\d)>", markdown(text, top))) == levels
    assert "".join(re.findall(r"</h(\d)>", markdown(text, top))) == levels


@given(
    st.text(alphabet=st.sampled_from("#<>&\"'[]()!*_`-\\:/ah t\n1.;=~+"), max_size=80) | st.text(max_size=60)
)
def test_any_text_is_harmless(text: str) -> None:
    """Whatever was typed: only known elements, no attribute but a link's and a list's, no skipped heading."""
    last = 1
    for tag, attributes in Elements(markdown(text)).found:
        assert tag in ALLOWED
        assert set(attributes) <= {"href", "title", "start", "class"}
        href = attributes.get("href") or ""
        assert href.startswith("https://") or not re.match(r"[a-z+.-]*:|[/\\]", href, re.IGNORECASE)
        if re.fullmatch(r"h\d", tag):
            assert 2 <= int(tag[1]) <= last + 1
            last = int(tag[1])
