"""Every quantity of the records has an object, and no other room asks which quantity an indicator has."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.quantities import KINDS
from site_builder.records.plan import QUANTITIES
from tests.checks import ROOT

_BRANCH = re.compile(r"""quantity (==|!=|in\b|not in\b)|match [\w.]*quantity\b|\.get\([\w.]*\.quantity\b""")


def branches(folder: Path) -> Iterator[str]:
    """Where a program compares a quantity by its name."""
    for path in sorted(folder.rglob("*.py")):
        if path.parent.name != "quantities":
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
                if _BRANCH.search(line):
                    yield f"{path.name}:{number}"


def test_every_quantity_has_an_object() -> None:
    """The choices of the field and the objects are the same, in the same order."""
    assert list(KINDS) == list(QUANTITIES)


def test_no_other_room_asks_which_quantity_it_is() -> None:
    """A quantity is compared by its name in its own room alone."""
    assert list(branches(ROOT / "site_builder")) == []


@pytest.mark.parametrize(
    "line",
    ['if indicator.quantity == "seb":', "match indicator.quantity:", 'if one.quantity in ("mki",):'],
)
def test_a_comparison_is_found(tmp_path: Path, line: str) -> None:
    """Each form of asking by name is noticed, outside the room alone."""
    (tmp_path / "quantities").mkdir()
    (tmp_path / "quantities/inside.py").write_text(line, encoding="utf-8")
    (tmp_path / "page.py").write_text(line, encoding="utf-8")
    assert list(branches(tmp_path)) == ["page.py:1"]
