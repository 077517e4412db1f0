"""A place in a file."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import yaml


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A place in a file. `line` and `column` count from 1; columns count characters, not bytes."""

    line: int
    column: int


def mark_of(node: yaml.Node) -> Mark:
    """Where the text of a node starts."""
    return Mark(node.start_mark.line + 1, node.start_mark.column + 1)
