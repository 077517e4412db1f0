"""Two versions of a small region, side by side on disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from site_builder.review import Diff, Version, diff
from tests.checks import FIRST_YEAR, ROOT
from tests.measures import by_hand

TODAY = date(2029, 1, 15)
Compare = Callable[[Mapping[str, str], Mapping[str, str]], Diff]


def region(folder: Path, files: Mapping[str, str]) -> Path:
    """A data folder with the programme of the first year and the given files."""
    shutil.copytree(ROOT / FIRST_YEAR / "programme", folder / "programme")
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def known() -> dict[str, Diff]:
    """What was compared before: several tests look at what comes of the same change."""
    return {}


@pytest.fixture
def compare(tmp_path: Path, known: dict[str, Diff]) -> Compare:
    """Compare two regions by their files beside the programme."""

    def compared(old: Mapping[str, str], new: Mapping[str, str]) -> Diff:
        change = repr((sorted(old.items()), sorted(new.items())))
        if change not in known:
            before, after = region(tmp_path / "before", old), region(tmp_path / "after", new)
            known[change] = diff(Version(before, "data"), Version(after, "data"), TODAY)
        return known[change]

    return compared


def changed(path: str, old: str, new: str, files: Mapping[str, str] = by_hand.FILES) -> dict[str, str]:
    """The files with a text in one of them replaced; the text has to be there."""
    assert old in files[path]
    return {**files, path: files[path].replace(old, new)}
