"""The quick reader of HTML tells what Python's own tells, call for call."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.baseline.demo import Demo
from tests.quick import QuickReader

Call = tuple[object, ...]


class _Noted(HTMLParser):
    """Every call, with the line of a tag."""

    def __init__(self) -> None:
        super().__init__()
        self.calls: list[Call] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.calls.append(("start", tag, attrs, self.getpos()[0]))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.calls.append(("both", tag, attrs, self.getpos()[0]))

    def handle_endtag(self, tag: str) -> None:
        self.calls.append(("end", tag, self.getpos()[0]))

    def handle_data(self, data: str) -> None:
        self.calls.append(("text", data))

    def handle_comment(self, data: str) -> None:
        self.calls.append(("comment", data))


class _Quick(_Noted, QuickReader):
    """The same of the quick reader."""


def told(reader: _Noted, text: str) -> list[Call]:
    """What a reader tells of a file."""
    reader.feed(text)
    reader.close()
    return reader.calls


PIECES = (
    *("<!DOCTYPE html>\n", "<?xml version='1.0'?>", "<!-- <p> -->", "<![CDATA[x]]>", "<!x>", "<?php > ?>"),
    *("<p>", "<P Class='a'>", '<p class="a  &lt;b"\n  id="x" hidden>', "<br>", '<circle r="1" />', "<p/ a>"),
    *("</p>", "</p\n>", "</ p>", "</>", "<", ">", "<3", "a &amp; b", "&", "&nbsp", "één\n", '"', "=", "<p"),
    *("<script>", '<script type="application/json">{"a": "<b>&amp;"}\n</script>', "</script>", "</SCRIPT>"),
    *("<script>a</b></script>", "<style>p > a {}</style>", "<a href=x>", '<a b="c"d="e">', '<a b = "c">'),
    *('<svg viewBox="0 0 1 1"><title>T</title></svg>', '<a x="', '<a x:y-z.w="">', "<ä>", "<a\u00a0b>"),
)


@given(st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_any_file_is_told_as_python_tells_it(text: str) -> None:
    """What is written well, badly and half, in any order."""
    assert told(_Quick(), text) == told(_Noted(), text)


def test_a_page_is_told_as_python_tells_it(demo: Demo) -> None:
    """And nothing of it is left to Python, so that it is quick."""
    page = demo.files["gemeenten/waalbeek/index.html"].decode()
    with pytest.MonkeyPatch.context() as patched:
        rest: list[str] = []
        patched.setattr(HTMLParser, "feed", lambda _, data: rest.append(data.strip()))
        quick = told(_Quick(), page)
    assert rest == [""]
    assert quick == told(_Noted(), page.strip())
