"""A site of which only what a test asks about is made: a tenth of the whole is often all there is to see."""

from __future__ import annotations

from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from site_builder.build import build
from site_builder.built import Before, Built
from site_builder.frozen import frozen
from site_builder.store import Share

ALL = Share(1, 1)


@frozen
class Some(Share):
    """Of a share of a build the outputs with these names, in which `*` stands for anything."""

    names: tuple[str, ...]

    def has(self, output: str, *, whole: bool) -> bool:
        """Whether an output has one of the names; what others need of it is made all the same."""
        share = Share.has(self, output, whole=whole)
        return share and any(fnmatchcase(output, name) for name in self.names)


@frozen
class AsAll(Some):
    """Those outputs, known afterwards as those of a build of all, which is what a review looks for."""

    def __str__(self) -> str:
        return str(None)


def of(*names: str, share: Share = ALL) -> Some:
    """Those of a share, or of the one that has all."""
    return Some(share.number, share.of, names)


FEW = of("index.html", "404.html", "*.svg", "gemeenten/*", "*.of_tables *")
"""Outputs of each sort: pages, drawings, documents and tables."""


def some(data: Path, today: date, *names: str, demo: Path | None = None) -> Built:
    """The check of a data folder and those outputs of its site, in memory."""
    return build(data, today=today, demo=demo, known=Before(None, share=of(*names)))
