"""Small regions on disk, to build from."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from site_builder.build import build_site
from site_builder.built import before
from site_builder.store import open_disk
from tests.checks import FIRST_YEAR, ROOT
from tests.closing.years import TODAY, region
from tests.conftest import once
from tests.measures import by_hand

MakeRegion = Callable[[Mapping[str, str]], Path]


@pytest.fixture
def make_region(tmp_path: Path) -> MakeRegion:
    """A data folder with the programme of the first year and the given files."""

    def make(files: Mapping[str, str]) -> Path:
        data = tmp_path / "region"
        shutil.copytree(ROOT / FIRST_YEAR / "programme", data / "programme")
        for path, text in files.items():
            (data / path).parent.mkdir(parents=True, exist_ok=True)
            (data / path).write_text(text, encoding="utf-8")
        return data

    return make


@pytest.fixture
def by_hand_region(make_region: MakeRegion) -> Path:
    """The region of the computation by hand."""
    return make_region(by_hand.FILES)


@pytest.fixture(scope="session")
def good(run_folder: Path) -> Path:
    """The good region in `data`, its whole site in `out`, the store that it filled: made once in a run."""

    def make(half: Path) -> None:
        data, disk = region(half / "data"), open_disk(half / "store")
        assert disk is not None
        assert build_site(data, half / "out", today=TODAY, known=before(disk, data)).pages > 0
        disk.close()

    return once(run_folder, "good", make)
