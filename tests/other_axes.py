"""The good region of the examples with a spiderweb of its own: other axes, other anchors, tested by records.

Nothing of this is known to the program: not the axes, not the indicators, not the number of levels.
"""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.checks import ROOT

GOOD = ROOT / "tests" / "examples" / "good" / "region"
OTHER = ROOT / "tests" / "examples" / "good" / "other-axes"


def other_axes(folder: Path) -> Path:
    """A data folder in `folder`; the files of `other-axes` stand in place of those of the good region."""
    data = folder / "data"
    shutil.copytree(GOOD, data)
    shutil.copytree(OTHER, data, dirs_exist_ok=True)
    return data


def edit(data: Path, name: str, old: str, new: str) -> None:
    """Replace a text that is there exactly once."""
    path = data / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} is {text.count(old)} times in {name}"
    path.write_text(text.replace(old, new), encoding="utf-8")
