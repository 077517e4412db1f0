"""Blocks → Markdown (CommonMark with tables as on GitHub), for a document that people go on writing in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from site_builder.documents.blocks import Block, Span
from site_builder.formats import unmarked

SPECIAL = re.compile(r"([\\`*_\[\]<>#|~&])")
"""What could start markup anywhere in a line."""
AT_START = re.compile(r"^(\s*)([-+=]|\d+(?=[.)]))")
"""What could start a list, a line or a heading at the beginning of a line."""
ANSWER = "Antwoord:"


def as_markdown(title: str, lead: str, body: Iterable[Block]) -> str:
    """The document as text; nothing that a person typed becomes markup."""
    parts = [f"# {escaped(title)}", escaped(lead), *(_block(one) for one in body)]
    return "\n\n".join(part for part in parts if part) + "\n"


def escaped(text: str) -> str:
    """A text on one line that Markdown shows as it is."""
    line = SPECIAL.sub(r"\\\1", " ".join(unmarked(text).split()))
    return AT_START.sub(lambda found: f"{found[1]}{_at_start(found[2])}", line)


def _at_start(mark: str) -> str:
    # A number is followed by a point or a bracket, and that is what must not be read.
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _block(block: Block) -> str:
    match block.kind:
        case "heading":
            return f"{'#' * (block.level + 1)} {_line(block.spans)}"
        case "bullets" | "numbers":
            return "\n".join(_items(block))
        case "table":
            return "\n".join(_table(block))
        case "room":
            return f"**{_line(block.spans)}**\n\n{ANSWER}"
        case _:
            return f"**{_line(block.spans)}**" if _strong(block) else _line(block.spans)


def _items(block: Block) -> Iterator[str]:
    for number, item in enumerate(block.children, start=block.level):
        mark = "-" if block.kind == "bullets" else f"{number}."
        yield f"{mark} {' '.join(_line(child.spans) for child in item.children)}"


def _table(block: Block) -> Iterator[str]:
    yield f"| {' | '.join(escaped(cell) for cell in block.head)} |"
    yield f"|{'---|' * len(block.head)}"
    for row in block.rows:
        yield f"| {' | '.join(escaped(cell) for cell in row)} |"


def _line(spans: Iterable[Span]) -> str:
    return escaped("".join(span.text for span in spans))


def _strong(block: Block) -> bool:
    return bool(block.spans) and all(span.strong for span in block.spans)
