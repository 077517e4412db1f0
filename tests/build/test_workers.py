"""A site that is made by more processes is the site of one, whatever becomes of the others."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.build import build, build_site
from site_builder.built import Before, before
from site_builder.outputs import Outputs
from site_builder.outputs.output import Made, Output
from site_builder.store import Disk, folder_hashes, open_disk, program_version
from tests.closing.years import TODAY, closed_region, region
from tests.store.test_incremental import EDITS, contents, made_anew

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there are none")


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region with a closed year."""
    return closed_region(tmp_path_factory.mktemp("workers") / "data")


@pytest.fixture(scope="module")
def scratch(data: Path) -> Mapping[str, bytes]:
    """Its site, made by one process."""
    return dict(build(data, today=TODAY).files)


@pytest.fixture
def many(monkeypatch: pytest.MonkeyPatch) -> None:
    """A small site counts as one with much to make."""
    monkeypatch.setattr("site_builder.outputs.crew.MANY", 1)


def built(data: Path, folder: Path, workers: int = 1) -> tuple[dict[str, bytes], Disk]:
    """The files of a build into an empty store, and that store."""
    disk = open_disk(folder / "store")
    assert disk is not None
    build_site(data, folder / "out", today=TODAY, known=before(disk, data), workers=workers)
    return contents(folder / "out"), disk


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("workers", [1, 3])
def test_more_processes_make_the_site_of_one(
    data: Path, scratch: Mapping[str, bytes], tmp_path: Path, workers: int
) -> None:
    """Byte for byte; and of all that they made, the store knows."""
    made, disk = built(data, tmp_path, workers)
    assert made == scratch
    assert made_anew(Before(disk, program_version(), {data: folder_hashes(data)}), data) == 0


def watched(monkeypatch: pytest.MonkeyPatch, sees: Callable[[Output], None]) -> None:
    """Have every output that another process makes seen by that process, before it is made."""
    here, take = os.getpid(), Outputs.take

    def taken(outputs: Outputs, output: Output) -> Made:
        if os.getpid() != here:
            sees(output)
        return take(outputs, output)

    monkeypatch.setattr(Outputs, "take", taken)


def die(output: Output) -> None:
    """Killed by the system, at a page or at a file behind the documents."""
    if output.kind != "document":
        os.kill(os.getpid(), signal.SIGKILL)


def fail(_: Output) -> None:
    """A mistake at the first of all."""
    raise ValueError


@pytest.mark.usefixtures("many")
@pytest.mark.parametrize("sees", [die, fail])
def test_one_that_dies_costs_time_and_nothing_else(
    data: Path,
    scratch: Mapping[str, bytes],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    sees: Callable[[Output], None],
) -> None:
    """What it would have made is made here."""
    watched(monkeypatch, sees)
    assert built(data, tmp_path)[0] == scratch


@pytest.mark.usefixtures("many")
def test_a_store_without_room_costs_time_and_nothing_else(
    data: Path, scratch: Mapping[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What a worker made, and the store did not take, is made again."""
    here, put = os.getpid(), Disk.put

    def puts(disk: Disk, contents: Mapping[str, bytes]) -> None:
        if os.getpid() == here:
            put(disk, contents)

    monkeypatch.setattr(Disk, "put", puts)
    assert built(data, tmp_path)[0] == scratch


@pytest.mark.usefixtures("many")
def test_a_build_that_is_broken_off_leaves_nobody_behind(
    data: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C at the first page: the worker is gone, and so is what was half made."""
    reading, writing = os.pipe()
    here, take = os.getpid(), Outputs.take

    def taken(outputs: Outputs, output: Output) -> Made:
        if os.getpid() == here:
            raise KeyboardInterrupt
        return take(outputs, output)

    monkeypatch.setattr(Outputs, "take", taken)
    with pytest.raises(KeyboardInterrupt):
        built(data, tmp_path)
    # A process that goes on would hold the other end of the pipe open.
    os.close(writing)
    assert os.read(reading, 1) == b""
    os.close(reading)
    assert not (tmp_path / "out").exists()


@pytest.mark.long
@settings(max_examples=settings().max_examples // 25)
@given(st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(0, 3)), min_size=1, max_size=3))
def test_any_edits_give_the_site_of_one(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, int]]
) -> None:
    """After each of them, with another number of processes: also where an edit has all made anew."""
    folder = tmp_path_factory.mktemp("edits")
    data, disk = region(folder / "data"), open_disk(folder / "store")
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr("site_builder.outputs.crew.MANY", 1)
        for name, workers in edits:
            EDITS[name](data)
            known = before(disk, data)
            made = build_site(data, folder / "out", today=TODAY, known=known, workers=workers)
            scratch = build(data, today=TODAY)
            assert made.problems == scratch.problems
            if scratch.files:
                assert contents(folder / "out") == dict(scratch.files)
