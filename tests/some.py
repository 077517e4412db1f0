"""A site of which only what a test asks about is made: a tenth of the whole is often all there is to see."""

from __future__ import annotations

from datetime import date
from fnmatch import fnmatchcase
from pathlib import Path

from site_builder.build import build
from site_builder.built import Before, Built
from site_builder.frozen import frozen
from site_builder.store import Share


@frozen
class Some(Share):
    """The share of a build that has the outputs with these names, in which `*` stands for anything."""

    names: tuple[str, ...]

    def has(self, output: str, *, whole: bool) -> bool:  # noqa: ARG002  # as a share is asked
        """Whether an output has one of the names; what others need of it is made all the same."""
        return any(fnmatchcase(output, name) for name in self.names)


def of(*names: str) -> Some:
    """That share."""
    return Some(1, 1, names)


FEW = of("index.html", "404.html", "*.svg", "gemeenten/*", "*.of_tables *")
"""Outputs of each sort: pages, drawings, documents and tables."""


def some(data: Path, today: date, *names: str, demo: Path | None = None) -> Built:
    """The check of a data folder and those outputs of its site, in memory."""
    return build(data, today=today, demo=demo, known=Before(None, share=of(*names)))
