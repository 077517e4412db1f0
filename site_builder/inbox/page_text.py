"""The text of an HTML mail as a person sees it: a block on its own lines, what is quoted behind a `>`."""

from __future__ import annotations

import re
from html.parser import HTMLParser

_BLOCKS = frozenset(
    [
        "p",
        "div",
        "br",
        "tr",
        "li",
        "ul",
        "ol",
        "table",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "blockquote",
        "hr",
        "pre",
        "section",
        "article",
        "header",
        "footer",
        "dl",
        "dt",
        "dd",
    ]
)
_GAPS = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "hr", "pre"])
_REMARKS = re.compile(r"(?s)<!--.*?(?:-->|\Z)|<!\[.*?(?:\]>|\Z)")
_MOST_TAGS = 50_000
"""So much of a page is read: a letter with a long conversation below it has some thousands."""
_UNSEEN = frozenset(("head", "style", "script", "title"))


def page_text(html: str) -> str:
    """The text with its line breaks; at most one empty line between two others."""
    # What never ends would be searched to the end of the page from each place where it begins.
    seen = "<".join(_REMARKS.sub("", html).split("<", _MOST_TAGS)[:_MOST_TAGS])
    ended = seen.rfind(">") + 1
    reader = _Reader()
    reader.feed(seen[:ended] + seen[ended:].replace("<", "&lt;"))
    reader.close()
    return reader.text()


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self.line: list[str] = []
        self.quoted = 0
        self.unseen = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        """A block begins on a new line."""
        if tag in _UNSEEN:
            self.unseen += 1
        if tag in _BLOCKS:
            self._end(gap=tag in _GAPS)
        if tag == "blockquote":
            self.quoted += 1
        if tag == "li":
            self.line.append("- ")
        elif tag in ("td", "th") and self.line:
            self.line.append(" ")

    def handle_endtag(self, tag: str) -> None:
        """A block ends its line."""
        if tag in _UNSEEN:
            self.unseen = max(0, self.unseen - 1)
        if tag in _BLOCKS:
            self._end(gap=tag in _GAPS)
        if tag == "blockquote":
            self.quoted = max(0, self.quoted - 1)

    def handle_data(self, data: str) -> None:
        """Text, in which a line break means nothing."""
        if not self.unseen:
            self.line.append(data)

    def text(self) -> str:
        """All lines so far."""
        self._end(gap=False)
        return "\n".join(self.lines).strip("\n")

    def _end(self, *, gap: bool) -> None:
        text = " ".join("".join(self.line).split())
        self.line = []
        if text:
            self.lines.append("> " * min(self.quoted, 5) + text)
        if gap and self.lines and self.lines[-1]:
            self.lines.append("")
