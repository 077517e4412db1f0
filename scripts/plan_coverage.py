"""Write docs/plan-coverage.md: every line of the plan, what it asks, and where the site shows that."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
ROWS = ROOT / "scripts/plan_coverage.yaml"
OUT = ROOT / "docs/plan-coverage.md"
HEAD = """\
# What the plan asks, and where the site shows it

Made by `scripts/plan_coverage.py` of `scripts/plan_coverage.yaml`; a test finds every address in the demo.
The words in the third column are ours, in Dutch, as the plan is. A line is that of the text as it was taken
out of the PDF of the plan (chapters 2 to 5 and annex I). An address is relative to the site's root.

{counts}

| section | lines | what it asks | where it is shown | what is not, and why |
| --- | --- | --- | --- | --- |
"""
QUIET = """
## Lines that ask for nothing

| section | lines | what they are |
| --- | --- | --- |
"""


@dataclass(frozen=True, slots=True)
class Row:
    """Lines of the plan from `first` to `last`, and the one thing that they ask.

    `shown` are addresses, `why` says what the site cannot show. Of lines that ask for nothing `quiet` says
    what they are, and the rest is empty.
    """

    section: str
    first: int
    last: int
    asks: str
    shown: tuple[str, ...]
    why: str
    quiet: str

    @property
    def lines(self) -> str:
        """The lines as they stand in a table."""
        return str(self.first) if self.first == self.last else f"{self.first}-{self.last}"


def rows() -> tuple[Row, ...]:
    """Every row, in the order of the plan; each reaches to where the next begins."""
    read = yaml.safe_load(ROWS.read_text(encoding="utf-8"))
    entries = [(section["section"], one) for section in read["sections"] for one in section["entries"]]
    starts = [one["line"] for _, one in entries]
    ends = [max(first, after - 1) for first, after in pairwise([*starts, read["last"] + 1])]
    return tuple(
        Row(
            section=section,
            first=one["line"],
            last=end,
            asks=one.get("asks", ""),
            shown=tuple(one.get("shown", ())),
            why=one.get("why", ""),
            quiet=one.get("quiet", ""),
        )
        for (section, one), end in zip(entries, ends, strict=True)
    )


def document() -> str:
    """The page as Markdown."""
    every = rows()
    asked = [row for row in every if not row.quiet]
    return "".join((HEAD.format(counts=_counts(asked)), *_asked(asked), QUIET, *_quiet(every)))


def _counts(asked: Sequence[Row]) -> str:
    whole = sum(bool(row.shown) and not row.why for row in asked)
    part = sum(bool(row.shown) and bool(row.why) for row in asked)
    return (
        f"Of {len(asked)} things that are asked {whole} are shown, {part} are shown in part or with a limit "
        f"that is said, and {len(asked) - whole - part} are not shown."
    )


def _asked(asked: Sequence[Row]) -> Iterator[str]:
    for row in asked:
        shown = " ".join(f"`/{address}`" for address in row.shown)
        yield f"| {row.section} | {row.lines} | {row.asks} | {shown} | {row.why} |\n"


def _quiet(every: Sequence[Row]) -> Iterator[str]:
    for row in every:
        if row.quiet:
            yield f"| {row.section} | {row.lines} | {row.quiet} |\n"


if __name__ == "__main__":
    OUT.write_text(document(), encoding="utf-8")
