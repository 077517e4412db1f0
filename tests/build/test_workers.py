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
    """A region with a closed year, of which a level changes as the builds of a day go on."""
    return closed_region(tmp_path_factory.mktemp("workers") / "data")


@pytest.fixture(scope="module")
def scratch(
    data: Path, daily: tuple[Path, list[Told]], tmp_path_factory: pytest.TempPathFactory
) -> Mapping[str, bytes]:
    """That of its site which is made here, by one process, when those builds are done."""
    return made(data, tmp_path_factory.mktemp("scratch") / "out")


def made(data: Path, out: Path) -> Mapping[str, bytes]:
    """What one process makes that knows of nothing; no files where the data has errors."""
    build_site(data, out, today=TODAY, known=Before(None, share=SHARE))
    return contents(out) if out.exists() else {}


Told = tuple[list[int], list[int]]
"""The processes that a build began, of which none is left, and how much it held at its end, of each site."""


def built(data: Path, folder: Path, workers: int, *ways: str) -> list[Told]:
    """Build in one program after the other way, each in a folder with its name."""
    for way in ways:
        if way != "changes":
            (folder / way).mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, "-m", "tests.build.with_workers", str(data), str(folder), str(workers), *ways],
        cwd=ROOT,
        check=False,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    assert (done.returncode, done.stderr) == (0, "")
    lines = [[int(each) for each in line.split()] for line in done.stdout.splitlines()]
    assert all(gone(one) for begun in lines[::2] for one in begun)
    return list(zip(lines[::2], lines[1::2], strict=True))


DAILY = ("works", "works", "changes", "holds_little", "dies")
"""A change is one of what stands in `works`. The last leaves a PDF to the program itself, which then begins
nobody any more."""


@pytest.fixture(scope="module")
def daily(data: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[Told]]:
    """The builds of a day, in one program, and their folder."""
    folder = tmp_path_factory.mktemp("daily")
    return folder, built(data, folder, 1, *DAILY)


def test_another_process_makes_the_site_of_one(
    data: Path, scratch: Mapping[str, bytes], daily: tuple[Path, list[Told]]
) -> None:
    """Byte for byte, with what it made before a change; of all that, the store knows, and who began it holds
    nothing. What became otherwise is made by one process more; where nothing did, none begins."""
    folder, ((begun, held), (again, _), (changed, _), *_) = daily
    made_by_workers(data, scratch, folder / "works", begun, held)
    assert len(begun) > 1
    assert again == []
    assert len(changed) == 1


def made_by_workers(
    data: Path, scratch: Mapping[str, bytes], folder: Path, begun: list[int], held: list[int]
) -> None:
    """What more processes made is the site of one."""
    assert begun
    assert held == [0]
    assert contents(folder / "out") == scratch
    assert made_anew(before(open_disk(folder / "store"), data, share=SHARE), data) == 0


@pytest.mark.long
def test_more_processes_make_the_site_of_one(
    data: Path, scratch: Mapping[str, bytes], tmp_path: Path
) -> None:
    """The same for three at once."""
    ((begun, held),) = built(data, tmp_path, 3, "works")
    made_by_workers(data, scratch, tmp_path / "works", begun, held)
    assert len(begun) > 3


def test_one_that_dies_costs_time_and_nothing_else(
    scratch: Mapping[str, bytes], daily: tuple[Path, list[Told]]
) -> None:
    """What it would have made is made here."""
    folder, (*_, (begun, _)) = daily
    assert begun
    assert contents(folder / "dies/out") == scratch


@pytest.mark.long
@pytest.mark.parametrize("way", ["fails", "is_full"])
def test_one_that_fails_costs_time_and_nothing_else(
    data: Path, scratch: Mapping[str, bytes], tmp_path: Path, way: str
) -> None:
    """What it would have made, or what the store did not take of it, is made here."""
    assert built(data, tmp_path, 1, way)[0][0]
    assert contents(tmp_path / way / "out") == scratch


def test_what_a_worker_holds_is_let_go(scratch: Mapping[str, bytes], daily: tuple[Path, list[Told]]) -> None:
    """Where each may hold next to nothing, another one goes on after each output: the same site."""
    folder, (*_, (begun, held), _) = daily
    assert len(begun) > len(scratch) / 10
    assert held == [0]
    assert contents(folder / "holds_little/out") == scratch


@pytest.mark.long
def test_a_build_that_is_broken_off_leaves_nobody_behind(data: Path, tmp_path: Path) -> None:
    """Nor anything that is half made."""
    assert built(data, tmp_path, 1, "is_broken_off")[0][0]
    assert not (tmp_path / "is_broken_off/out").exists()


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
        built(data, folder, workers, "works")
        scratch = made(data, folder / f"scratch-{number}")
        assert not scratch or contents(folder / "works/out") == scratch
