"""HTML, SVG and feeds as a tree: for every test that looks at what stands where in a built file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset(
    {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
)


@dataclass(slots=True)
class Element:
    """A tag with its attributes and what stands inside, in reading order; `line` is that in the file."""

    tag: str
    attributes: Mapping[str, str] = field(default_factory=dict)
    line: int = 0
    children: list[Element | str] = field(default_factory=list)

    @property
    def classes(self) -> frozenset[str]:
        """The names in `class`."""
        return frozenset(self.attributes.get("class", "").split())

    @property
    def text(self) -> str:
        """All text inside, also that of scripts, with single spaces."""
        return one_line("".join(child for child in self._below() if isinstance(child, str)))

    def all(self, *tags: str) -> Iterator[Element]:
        """Every element below this one with one of the tags, in reading order; without tags every element."""
        for child in self._below():
            if isinstance(child, Element) and (not tags or child.tag in tags):
                yield child

    def first(self, *tags: str) -> Element | None:
        """The first element below this one with one of the tags."""
        return next(self.all(*tags), None)

    def _below(self) -> Iterator[Element | str]:
        waiting = self.children[::-1]
        while waiting:
            child = waiting.pop()
            yield child
            if isinstance(child, Element):
                waiting.extend(reversed(child.children))


def one_line(text: str) -> str:
    """A text with single spaces; a space that does not break counts as one."""
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = self._add(tag, attrs)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._add(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        for depth in range(len(self.open) - 1, 0, -1):
            if self.open[depth].tag == tag:
                del self.open[depth:]
                return

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)

    def _add(self, tag: str, attrs: list[tuple[str, str | None]]) -> Element:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.getpos()[0])
        self.open[-1].children.append(element)
        return element


def parse(text: str) -> Element:
    """The tree of a file; its root has no tag. An end tag that nothing opened is passed over."""
    builder = _Builder()
    builder.feed(text)
    builder.close()
    return builder.open[0]
