"""HTML as Python's own reader tells it; what our templates write is read in half the time."""

from __future__ import annotations

import re
from html import unescape
from html.parser import HTMLParser

_PIECE = re.compile(
    r"""([^<]*) <(?:
        /([a-z][\w:-]*)\s*
      | ([a-z][\w:-]*) ((?:\s+ [\w:.@-]+ (?:="[^"]*")?)*) \s*(/?)
      | ([!?][^<>]*)
    )>""",
    re.ASCII | re.IGNORECASE | re.VERBOSE,
)
"""Some text, and behind it an end, a beginning with its attributes, or what is told of the file."""
_ATTRIBUTE = re.compile(r"""\s+([\w:.@-]+)(="[^"]*")?""", re.ASCII)


class QuickReader(HTMLParser):
    """Is asked as `HTMLParser` is, of a whole file at once; of the place of a tag only the line is known."""

    def feed(self, data: str) -> None:
        """Read a file; from what is written in another form on, Python reads it."""
        at = 0
        while (found := _PIECE.match(data, at)) is not None and (to := self._end(found, data)) >= 0:
            text, end, tag, attributes, closed, _ = found.groups()
            if text:
                self.handle_data(unescape(text) if "&" in text else text)
                self.lineno += text.count("\n")
            if end is not None:
                self.handle_endtag(end.lower())
            elif tag is not None:
                begin = self.handle_startendtag if closed else self.handle_starttag
                begin(tag.lower(), _read(attributes))
            at = found.end()
            if at < to:
                self.handle_data(data[at:to])
            self.lineno += data.count("\n", found.end(1), to)
            at = to
        super().feed(data[at:])

    def _end(self, found: re.Match[str], data: str) -> int:
        """Where the next piece begins: behind the text of a script, in which nothing is read; -1 where that
        or what is told of the file has another form."""
        tag, closed, told = found.group(3, 5, 6)
        if told is not None:
            return found.end() if told.lower() == "!doctype html" or told.startswith("?xml ") else -1
        if tag is None or closed or tag.lower() not in self.CDATA_CONTENT_ELEMENTS:
            return found.end()
        to = data.find("</", found.end())
        return to if data.startswith(f"</{tag}>", to) else -1


def _read(attributes: str) -> list[tuple[str, str | None]]:
    return [
        (name.lower(), unescape(value[2:-1]) if value else None)
        for name, value in _ATTRIBUTE.findall(attributes)
    ]
