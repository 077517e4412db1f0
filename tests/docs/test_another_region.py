"""The page for another region shows pieces of the region in the examples, which is built whole."""

from __future__ import annotations

from site_builder.records.kinds import KINDS
from tests.checks import ROOT
from tests.docs.reading import Block, blocks

GUIDE = ROOT / "docs" / "another-region.md"
REGION = ROOT / "tests" / "examples" / "regions" / "zuiderkolk"
PIECES = [block for block in blocks(GUIDE) if block.language == "yaml"]


def shown(block: Block) -> bool:
    """Whether a block stands in its file word for word, from the beginning of a line to the end of one."""
    return f"\n{block.text}" in f"\n{(REGION / block.about).read_text(encoding='utf-8')}"


def test_every_piece_stands_in_the_region() -> None:
    """What is shown passes the check, since the region does; no block stands alone."""
    assert [block.what for block in PIECES] == ["regio"] * len(PIECES)
    assert [str(block) for block in PIECES if not shown(block)] == []


def test_a_piece_of_another_region_is_found() -> None:
    """One that was changed, or that is half a line, is no piece."""
    first = PIECES[0]
    assert not shown(Block(first.guide, 1, "regio", first.about, "yaml", first.text + "x: 1\n"))
    assert not shown(Block(first.guide, 1, "regio", first.about, "yaml", "Zuiderkolk\n"))


def test_every_file_of_a_programme_is_named() -> None:
    """A new file that a region must have is told of."""
    text = GUIDE.read_text(encoding="utf-8")
    required = [kind.pattern.removeprefix("programme/") for kind in KINDS if kind.required]
    assert [name for name in required if name not in text and name != "tools.yaml"] == []
