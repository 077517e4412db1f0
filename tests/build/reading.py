"""What a person reads on a built page."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser

from site_builder import urls


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, _attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("style", "script")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("style", "script")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def text_of(files: Mapping[str, bytes], address: str) -> str:
    """All text of a page, with single spaces."""
    reader = _Text()
    reader.feed(files[urls.file_of(address)].decode())
    return " ".join(" ".join(reader.parts).replace("\u00a0", " ").split())
