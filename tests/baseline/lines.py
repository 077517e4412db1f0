"""A tree of HTML or SVG as lines of text: one sentence, one row of a table or one label of a figure each.

What stands between square brackets before a line says what it is, where a heading, an item or a row does not
show that by itself: `[table]` a caption, `[figure]` the name of a figure, `[label]` a text for a screen
reader. A link is `[words](address)`, with the address from the root of the site.
"""

from __future__ import annotations

import json
import posixpath
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from tests.markup import Element, one_line

INLINE = frozenset(
    {"a", "abbr", "b", "bdi", "br", "button", "cite", "code", "data", "em", "i", "img", "input", "kbd"}
    | {
        "label",
        "mark",
        "option",
        "q",
        "s",
        "small",
        "span",
        "strong",
        "sub",
        "sup",
        "time",
        "u",
        "var",
        "wbr",
    }
)
NOT_READ = frozenset({"script", "style", "template", "noscript", "head", "defs"})
HEADING = re.compile(r"h[1-6]")
_SENTENCE = re.compile(r"(?<=[.!?…]) +(?=[A-ZÀ-Ý‘“\[])")
LABELS = ("aria-label", "alt", "title", "placeholder")


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads the elements of one file; `path` is that of the file below the root of the site."""

    path: str

    def flow(self, element: Element) -> Iterator[str]:
        """The lines inside an element."""
        run: list[str] = []
        for child in element.children:
            if isinstance(child, str) or _runs_on(child):
                run.append(child if isinstance(child, str) else self._inline(child))
                continue
            yield from _sentences(run)
            run = []
            yield from self._block(child)
        yield from _sentences(run)

    def _inline(self, element: Element) -> str:
        if element.tag not in INLINE:
            return ""
        if element.tag in {"br", "wbr"}:
            return " "
        label = _label(element)
        words = "".join(
            child if isinstance(child, str) else self._inline(child) for child in element.children
        )
        shown = f"{words}{{{label}}}" if label else words
        if element.tag == "a" and "href" in element.attributes:
            return f"[{shown.strip()}]({self._address(element.attributes['href'])})"
        if element.tag in {"button", "option"} and "popovertarget" not in element.attributes:
            return f" ({shown.strip()}) " if shown.strip() else ""
        return shown

    def _block(self, element: Element) -> Iterator[str]:
        tag = element.tag
        if tag == "script" and element.attributes.get("type") == "application/json":
            yield from _explored(element.text)
        elif tag in NOT_READ or "popover" in element.attributes:
            return
        elif tag == "svg":
            yield from svg_lines(element)
        elif HEADING.fullmatch(tag):
            yield ""
            yield f"{'#' * int(tag[1])} {' '.join(self.flow(element))}"
        elif tag == "tr" and not _only_lays_out(element):
            yield self._row(element)
        else:
            yield from self._marked(element)

    def _marked(self, element: Element) -> Iterator[str]:
        label = _label(element)
        if label:
            yield f"[label] {label}"
        lines = list(self.flow(element))
        mark = {"caption": "[table] ", "summary": "▸ ", "legend": "[group] ", "figcaption": "[caption] "}
        match element.tag:
            case "caption" | "summary" | "legend" | "figcaption" if lines:
                yield mark[element.tag] + " ".join(lines)
            case "dt":
                yield f"{' '.join(lines)}:"
            case "li" if lines:
                yield from _indented(lines, "- ")
            case "dd" if lines:
                yield from _indented(lines, "  ")
            case "a":
                yield from lines
                yield f"→ {self._address(element.attributes.get('href', ''))}"
            case _:
                yield from lines

    def _row(self, row: Element) -> str:
        return " | ".join(one_line(" ".join(self.flow(cell))) for cell in _cells(row)).strip()

    def _address(self, value: str) -> str:
        """An address from the root of the site; one that leads out of it, or within the page, as it is."""
        parts = urlsplit(value.strip())
        if parts.scheme or parts.netloc or not parts.path:
            return unquote(value)
        found = posixpath.normpath(posixpath.join("/", posixpath.dirname(self.path), parts.path))
        slash = "/" if parts.path.endswith(("/", ".")) and found != "/" else ""
        rest = f"?{parts.query}" if parts.query else ""
        return unquote(f"{found}{slash}{rest}" + (f"#{parts.fragment}" if parts.fragment else ""))


def svg_lines(svg: Element) -> Iterator[str]:
    """The name and the description of a figure, and its labels: those of one group on one line."""
    yield from (f"[figure] {text}" for text in (*_texts(svg, "title"), _label(svg)) if text)
    for described in _texts(svg, "desc"):
        yield from _sentences([described])
    for group in (svg, *svg.all()):
        # A title below the figure's own tells what one mark stands for.
        texts = _texts(group, "text") if group is svg else [*_texts(group, "text", "title"), _label(group)]
        if any(texts):
            yield "  " + " · ".join(text for text in texts if text)


def _texts(element: Element, *tags: str) -> list[str]:
    """The texts of the elements with these tags directly inside one."""
    return [child.text for child in element.children if isinstance(child, Element) and child.tag in tags]


def _explored(data: str) -> Iterator[str]:
    """What the figure that can be explored says: a line per series, with its own texts."""
    loaded = json.loads(data)
    figure = loaded if isinstance(loaded, dict) else {}
    for series in figure.get("data", ()):
        texts = series.get("text", ())
        custom = series.get("customdata", ())
        texts = [texts] if isinstance(texts, str) else texts
        pairs = [
            f"{text} {custom[place]}" if len(custom) > place else text for place, text in enumerate(texts)
        ]
        if pairs or "name" in series:
            yield one_line(f"[explore] {series.get('name', '')}: {' · '.join(map(str, pairs))}")
    for note in figure.get("layout", {}).get("annotations", ()):
        yield one_line(f"[explore] {note.get('text', '')}")


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row.children if isinstance(cell, Element) and cell.tag in {"td", "th"}]


def _only_lays_out(row: Element) -> bool:
    """Whether a row is there for the looks, as in an e-mail: one cell, or with a table of its own inside."""
    return len(_cells(row)) == 1 or row.first("table") is not None


def _sentences(run: Iterable[str]) -> Iterator[str]:
    """The sentences of a text; one that ends within the words of a link does not end there."""
    text = one_line("".join(run))
    start = 0
    for end in _SENTENCE.finditer(text):
        before = text[start : end.start()]
        if before.count("[") == before.count("]"):
            yield before
            start = end.end()
    if text:
        yield text[start:]


def _indented(lines: Iterable[str], first: str) -> Iterator[str]:
    for place, line in enumerate(line for line in lines if line):
        yield " " * len(first) + line if place else first + line.lstrip()


def _label(element: Element) -> str:
    found = (one_line(element.attributes[name]) for name in LABELS if name in element.attributes)
    return " · ".join(dict.fromkeys(text for text in found if text))


def _runs_on(element: Element) -> bool:
    """Whether an element is a part of the sentence around it; a figure without words disturbs none."""
    if element.tag == "svg":
        return not any(svg_lines(element))
    inside = (child for child in element.children if isinstance(child, Element))
    return element.tag in INLINE and all(_runs_on(child) for child in inside)
