"""What a guide promises, read from its Markdown: examples, mistakes with their message, commands, links.

A comment above a fenced block says what the block is, in words that nobody sees on the rendered page:

- `<!-- bestand: impactlabs/2026.yaml -->`: a whole file below a data folder;
- `<!-- instelling: programme/region.yaml -->`: settings of a region that has an editor;
- `<!-- deel: impactlabs/2026.yaml -->`: lines from such a file;
- `<!-- regio: programme/spiderweb.yaml -->`: lines from a file of the other region in the examples;
- `<!-- erbij: programme/actions.yaml actions -->`: items for the list at that route of keys and codes;
- ``<!-- fout: path: `old` wordt `new` -->``: what the check says after this change to a file of the guide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.checks import ROOT

GUIDES = (
    ROOT / "README.md",
    *(ROOT / "docs" / name for name in ("another-region.md", "architecture.md")),
    *sorted((ROOT / "docs" / "handleiding").glob("*.md")),
)

_BLOCK = re.compile(
    r"^(?:<!-- (?P<what>\w+): (?P<about>.+?) -->\n)?```(?P<language>\w*)\n(?P<text>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
_MISTAKE = re.compile(r"(?P<path>\S+): `(?P<old>.+)` wordt `(?P<new>.+)`")
_INLINE = re.compile(r"(?<!`)`([^`\n]+)`(?!`)")
_LINK = re.compile(r"(?:\]\(|(?:href|src|srcset)=\")([^)\s\"]+)")
_HEADING = re.compile(r"^#{1,6} (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block: the guide, the line it begins on, and what the comment above it says."""

    guide: str
    line: int
    what: str
    about: str
    language: str
    text: str

    def __str__(self) -> str:
        return f"{self.guide}:{self.line}"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A change to one file of a guide, and the message that the guide shows for it."""

    block: Block
    path: str
    old: str
    new: str


def blocks(path: Path) -> tuple[Block, ...]:
    """Every fenced block of a guide, in order."""
    text = path.read_text(encoding="utf-8")
    return tuple(
        Block(
            path.relative_to(ROOT).as_posix(),
            text.count("\n", 0, found.start()) + 1,
            found["what"] or "",
            found["about"] or "",
            found["language"],
            found["text"],
        )
        for found in _BLOCK.finditer(text)
    )


def mistake(block: Block) -> Mistake:
    """The mistake that a block of the kind `fout` is about."""
    found = _MISTAKE.fullmatch(block.about)
    assert found is not None, f"{block}: not a mistake: {block.about}"
    return Mistake(block, found["path"], found["old"], found["new"])


def commands(path: Path) -> Iterator[str]:
    """Every command that begins with `gww` or `make`, from the blocks for a shell and from sentences."""
    text = path.read_text(encoding="utf-8")
    lines = [line for block in blocks(path) if block.language == "sh" for line in block.text.splitlines()]
    lines += _INLINE.findall(_BLOCK.sub("", text))
    for line in lines:
        command = re.sub(r"\s+#.*", "", line).strip().removeprefix(".venv/bin/")
        if command.split(" ")[0] in ("gww", "make") and " " in command:
            yield command


def links(path: Path) -> tuple[str, ...]:
    """Every target of a link or picture outside code."""
    text = _INLINE.sub("", _BLOCK.sub("", path.read_text(encoding="utf-8")))
    return tuple(_LINK.findall(text))


def anchors(path: Path) -> frozenset[str]:
    """The anchors of a guide's headings, as GitHub and GitLab make them."""
    text = _BLOCK.sub("", path.read_text(encoding="utf-8"))
    return frozenset(
        re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in _HEADING.findall(text)
    )
