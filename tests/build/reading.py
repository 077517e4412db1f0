"""A site in memory, and what a person reads on a built page."""

from __future__ import annotations

from collections.abc import Mapping
from html.parser import HTMLParser
from pathlib import Path

from site_builder import urls
from site_builder.model import Model
from site_builder.outputs import Outputs
from site_builder.store import whole
from tests.some import of


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


def made_of(model: Model, *names: str) -> dict[str, bytes]:
    """Every file of the site of a model, which has no folder, or of its outputs with these names; nothing may
    be left out. In a name `*` stands for anything."""
    outputs = Outputs(model, Path("nergens"))
    share = of(*(names or "*"))
    made = [outputs.take(output) for output in outputs if share.has(output.name, whole=output.whole)]
    assert [one for each in made for one in each.left_out] == []
    return {path: whole(content) for each in made for path, content in each.files.items()}
