"""Whatever a disk does, and whenever a run ends: old or new, and nothing in between."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from site_builder.write import create, mend, replace, replace_all, write, write_once
from tests.write.faults import KILL, killed_at_each, survived

EDIT: dict[str, Callable[[Path], None]] = {
    "write": lambda here: write({"index.html": b"new", "a/b.css": b"x" * 99, "c": b""}, here / "site"),
    "write a first time": lambda here: write({"index.html": b"new", "a/b.css": b"x"}, here / "fresh/site"),
    "write_once": lambda here: write_once({"a.json": b"{}", "b/c.csv": b"1"}, here / "snapshots/2026"),
    "create": lambda here: create(here / "projects/els/weg.yaml", b"name: Weg\n"),
    "replace": lambda here: replace(here / "region.yaml", b"name: Nieuw\n"),
    "replace_all": lambda here: replace_all(
        here, {"region.yaml": b"name: Nieuw\n", "projects/weg.yaml": b"a: 1\n", "b.md": b"-"}
    ),
}


def started(folder: Path) -> Path:
    """A folder with a site and two records."""
    folder.mkdir()
    write({"index.html": b"old", "gone.html": b"old"}, folder / "site")
    (folder / "region.yaml").write_bytes(b"name: Oud\n")
    (folder / "b.md").write_bytes(b"oud")
    return folder


def run(edit: Callable[[Path], None], here: Path) -> int:
    """As a command would: 1 where the disk refuses, and 0 where it is there already."""
    try:
        edit(here)
    except FileExistsError:
        return 0
    except OSError:
        return 1
    return 0


@pytest.mark.parametrize("in_turn", [True, pytest.param(False, marks=pytest.mark.long)])
@pytest.mark.parametrize("name", EDIT)
def test_every_fault_at_every_operation(tmp_path: Path, name: str, in_turn: bool) -> None:
    """A write that fails half-way, a disk that is full from there on, and a run that is killed.

    By day one of these, in turn, at two operations of each sort; what mends is killed at one of each.
    """
    start, together = started(tmp_path / "start"), name == "replace_all"
    parts, heal = (KILL, killed_at_each(mend, 1 if in_turn else None)) if together else ((), None)

    def edit(here: Path) -> int:
        return run(EDIT[name], here)

    each = 2 if in_turn else None
    number = survived(start, tmp_path / "here", edit, each=each, in_turn=in_turn, parts=parts, heal=heal)
    assert number > (6 if in_turn else 20)
