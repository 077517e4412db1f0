"""The page about the rooms tells the truth: every room, in the order in which they may import each other."""

from __future__ import annotations

import re
import tomllib

from tests.checks import ROOT

_ROW = re.compile(r"^\| ((?:`[a-z_]+`(?:, )?)+) \|", re.MULTILINE)


def layers() -> list[frozenset[str]]:
    """The rooms that may not import each other, earliest first, as import-linter has them."""
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = settings["tool"]["importlinter"]["contracts"]
    (contract,) = (one for one in contracts if one["type"] == "layers")
    rooms = [frozenset(re.findall(r"\((\w+)\)", layer)) for layer in contract["layers"]]
    return [layer for layer in reversed(rooms) if layer != {"__main__"}]


def rows(text: str) -> list[frozenset[str]]:
    """The rooms of each row of the table."""
    return [frozenset(re.findall(r"`(\w+)`", found[1])) for found in _ROW.finditer(text)]


def test_the_table_of_rooms_is_the_rule() -> None:
    """One row per layer, in its order, with every room of it."""
    assert rows((ROOT / "docs/architecture.md").read_text(encoding="utf-8")) == layers()


def test_a_room_that_is_missing_is_noticed() -> None:
    """A table without the last row is another table."""
    text = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")
    assert rows(text.replace("| `cli` |", "| cli |")) != layers()
