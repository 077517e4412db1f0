"""A site that is made by more processes is the site of one, whatever becomes of the others."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.build import build_site
from site_builder.built import Before, before
from site_builder.store import open_disk
from tests.build.with_workers import SHARE
from tests.checks import ROOT
from tests.closing.years import TODAY, closed_region, region
from tests.store.test_incremental import EDITS, contents, made_anew
from tests.test_workers import gone
from tests.waiting import PATIENCE


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region with a closed year."""
    return closed_region(tmp_path_factory.mktemp("workers") / "data")


@pytest.fixture(scope="module")
def scratch(data: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, bytes]:
    """That of its site which is made here, by one process."""
    return made(data, tmp_path_factory.mktemp("scratch") / "out")


def made(data: Path, out: Path) -> Mapping[str, bytes]:
    """What one process makes that knows of nothing; no files where the data has errors."""
    build_site(data, out, today=TODAY, known=Before(None, share=SHARE))
    return contents(out) if out.exists() else {}


def built(way: str, data: Path, folder: Path, workers: int = 1) -> tuple[list[int], list[int]]:
    """Build in a program of its own, and tell the processes that it began, of which none is left.

    And how much it held at its end, of each site.
    """
    done = subprocess.run(
        [sys.executable, "-m", "tests.build.with_workers", way, str(data), str(folder), str(workers)],
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stderr) == (0, "")
    begun, held = ([int(each) for each in line.split()] for line in done.stdout.splitlines())
    assert all(map(gone, begun))
    return begun, held


@pytest.mark.parametrize("workers", [1, pytest.param(3, marks=pytest.mark.long)])
def test_more_processes_make_the_site_of_one(
    data: Path, scratch: Mapping[str, bytes], tmp_path: Path, workers: int
) -> None:
    """Byte for byte; and of all that they made, the store knows, and who began them holds nothing."""
    begun, held = built("works", data, tmp_path, workers)
    assert len(begun) > workers
    assert held == [0]
    assert contents(tmp_path / "out") == scratch
    assert made_anew(before(open_disk(tmp_path / "store"), data, share=SHARE), data) == 0
    assert built("works", data, tmp_path, workers)[0] == []


def test_after_a_change_a_process_makes_the_documents(tmp_path: Path) -> None:
    """Those that became otherwise, by one process; what it took to make them goes with it."""
    data = region(tmp_path / "data")
    built("works", data, tmp_path)
    EDITS["a level"](data)
    assert len(built("works", data, tmp_path)[0]) == 1
    assert contents(tmp_path / "out") == made(data, tmp_path / "scratch")


@pytest.mark.parametrize(
    "way", ["dies", *(pytest.param(one, marks=pytest.mark.long) for one in ("fails", "is_full"))]
)
def test_one_that_fails_costs_time_and_nothing_else(
    data: Path, scratch: Mapping[str, bytes], tmp_path: Path, way: str
) -> None:
    """What it would have made, or what the store did not take of it, is made here."""
    assert built(way, data, tmp_path)[0]
    assert contents(tmp_path / "out") == scratch


def test_what_a_worker_holds_is_let_go(data: Path, scratch: Mapping[str, bytes], tmp_path: Path) -> None:
    """Where each may hold next to nothing, another one goes on after each output: the same site."""
    begun, held = built("holds_little", data, tmp_path)
    assert len(begun) > len(scratch) / 10
    assert held == [0]
    assert contents(tmp_path / "out") == scratch


@pytest.mark.long
def test_a_build_that_is_broken_off_leaves_nobody_behind(data: Path, tmp_path: Path) -> None:
    """Nor anything that is half made."""
    assert built("is_broken_off", data, tmp_path)[0]
    assert not (tmp_path / "out").exists()


@pytest.mark.long
@settings(max_examples=settings().max_examples // 25)
@given(st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 3)), min_size=1, max_size=3))
def test_any_edits_give_the_site_of_one(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, int]]
) -> None:
    """After each of them, with another number of processes: also where an edit has all made anew."""
    folder = tmp_path_factory.mktemp("edits")
    data = region(folder / "data")
    for number, (name, workers) in enumerate(edits):
        EDITS[name](data)
        built("works", data, folder, workers)
        scratch = made(data, folder / f"scratch-{number}")
        assert not scratch or contents(folder / "out") == scratch
