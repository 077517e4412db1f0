"""Write docs/plan-coverage.md: every section of the plan, and where the site shows what it asks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

ROOT = Path(__file__).parent.parent
ROWS = ROOT / "scripts/plan_coverage.yaml"
OUT = ROOT / "docs/plan-coverage.md"
HEAD = """\
# What the plan asks, and where the site shows it

Made by `scripts/plan_coverage.py` of `scripts/plan_coverage.yaml`; a test finds every address in the demo.
The words in the second column are ours, in Dutch, as the plan is. An address is relative to the site's root.

| section | what it asks | where it is shown | what is not, and why |
| --- | --- | --- | --- |
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that a section asks; `shown` are addresses, and `why` says what the site cannot show."""

    section: str
    asks: str
    shown: tuple[str, ...]
    why: str


def rows() -> Iterator[Row]:
    """Every row, in the order of the plan."""
    for section in yaml.safe_load(ROWS.read_text(encoding="utf-8"))["sections"]:
        for row in section["rows"]:
            yield Row(section["section"], row["asks"], tuple(row["shown"]), row.get("why", ""))


def document() -> str:
    """The page as Markdown."""
    lines = (
        f"| {row.section} | {row.asks} | {' '.join(f'`/{one}`' for one in row.shown)} | {row.why} |"
        for row in rows()
    )
    return HEAD + "\n".join(lines) + "\n"


if __name__ == "__main__":
    OUT.write_text(document(), encoding="utf-8")
