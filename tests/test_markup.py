"""A file as a tree: what stands where, and in which line."""

from __future__ import annotations

from tests.markup import parse

PAGE = """<!DOCTYPE html>
<main class="wrap a">
<p>Eén <data value="0.5" data-figure="x">0,5&nbsp;%</data>,<br>en <b>meer</b>.</p></i>
<svg><title>Naam</title><circle r="1" /><text>3</text></svg>
</main>
<p>Na
"""


def test_elements_are_found_in_reading_order() -> None:
    """An element has its attributes, its text with single spaces, and the line on which it begins."""
    page = parse(PAGE)
    figure = page.first("data")
    assert figure is not None
    assert (figure.attributes["value"], figure.attributes["data-figure"]) == ("0.5", "x")
    assert (figure.text, figure.line) == ("0,5 %", 3)
    assert [element.tag for element in page.all()] == [
        *("main", "p", "data", "br", "b", "svg", "title", "circle", "text", "p")
    ]
    assert [element.text for element in page.all("p")] == ["Eén 0,5 %,en meer.", "Na"]
    assert page.first("table") is None


def test_tags_close_what_they_opened() -> None:
    """A tag that has no end, one that closes itself and an end without a start hold nothing after them."""
    page = parse(PAGE)
    main = page.first("main")
    assert main is not None
    assert main.classes == {"wrap", "a"}
    assert [element.tag for element in main.all("p", "svg")] == ["p", "svg"]
    circle = page.first("circle")
    assert circle is not None
    assert circle.children == []
