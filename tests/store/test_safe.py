"""Whatever happens to the store or to a build that uses it, the next build is right, byte for byte."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from time import monotonic, sleep

import pytest

from site_builder.cli import main
from site_builder.store import program_version
from site_builder.store.disk import FILE
from tests.checks import ROOT
from tests.closing.years import region, spoil
from tests.lone import lone
from tests.started import started
from tests.store.test_incremental import contents
from tests.waiting import PATIENCE

LEVEL = ("municipalities/duinbergen.yaml", "        level: 1\n", "        level: 2\n")


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A region, with a store of its own for every program that is started."""
    monkeypatch.setenv("GWW_CACHE", str(tmp_path / "store"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1830000000")
    return region(tmp_path / "data")


def arguments(data: Path, out: Path, *more: str) -> tuple[str, ...]:
    """How a build is started."""
    return ("-m", "site_builder", "build", "--data", str(data), "--out", str(out), *more)


def built(data: Path, out: Path, *more: str, program: Path = ROOT) -> dict[str, bytes]:
    """The files of a build by a program of its own."""
    subprocess.run(
        [sys.executable, *arguments(data, out, *more)],
        env={**os.environ, "PYTHONPATH": str(program)},
        cwd=data.parent,
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )
    return contents(out)


def from_nothing(data: Path, *more: str) -> dict[str, bytes]:
    """The files of a build that knows nothing."""
    out = data.parent / "scratch"
    assert main(["build", "--data", str(data), "--out", str(out), "--no-cache", *more]) == 0
    return contents(out)


def until(holds: Callable[[], bool]) -> None:
    """Wait for something that another program does."""
    end = monotonic() + PATIENCE
    while not holds():
        assert monotonic() < end
        sleep(0.002)


def kill_when(data: Path, out: Path, holds: Callable[[], bool], *more: str) -> None:
    """Start a build and kill it, without a chance to clean up, as soon as something holds or it is done."""
    with started(*arguments(data, out, *more)) as process:
        until(lambda: holds() or process.poll() is not None)
        process.send_signal(signal.SIGKILL)


def test_two_builds_at_once_and_one_that_is_killed_share_a_store(data: Path, tmp_path: Path) -> None:
    """The first is killed while it fills the store, and two others that begin at once are right: another
    program, and this one, which makes the site that was killed."""
    shutil.rmtree(data)
    lone(data)
    share = ("--shard", "2/3")
    written = [tmp_path / "store" / name for name in (FILE, f"{FILE}-wal")]
    kill_when(
        data,
        tmp_path / "killed",
        lambda: any(one.exists() and one.stat().st_size for one in written),
        *share,
    )
    before = moment_of(tmp_path / "store")
    with started(*arguments(data, tmp_path / "other", *share)) as process:
        until(lambda: moment_of(tmp_path / "store") != before or process.poll() is not None)
        assert main(arguments(data, tmp_path / "killed", *share)[2:]) == 0
        process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
    assert contents(tmp_path / "other") == contents(tmp_path / "killed") == from_nothing(data, *share)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("more", [(), ("--shard", "1/2")])
def test_a_build_that_is_killed_at_any_moment(
    data: Path, tmp_path: Path, seed: int, more: tuple[str, ...]
) -> None:
    """A first build, or one after a change, stops dead somewhere; the next is as if nothing happened."""
    chance, out = random.Random(seed), tmp_path / "out"  # noqa: S311  # no secret
    if seed % 2:
        built(data, out, *more)
        spoil(data / LEVEL[0], *LEVEL[1:])
    start = monotonic()
    built(data, tmp_path / "timed", *more)
    moment = monotonic() + chance.random() * (monotonic() - start)
    kill_when(data, out, lambda: monotonic() > moment, *more)
    assert built(data, out, *more) == from_nothing(data, *more)


def ruined(folder: Path, how: str) -> None:
    """Do something to a store that a build is using."""
    if how == "deleted":
        shutil.rmtree(folder)
        return
    for name in (FILE, f"{FILE}-wal"):
        # The build may end, and tidy up, at any moment.
        with suppress(FileNotFoundError), (folder / name).open("r+b") as file:
            size = os.fstat(file.fileno()).st_size
            if how == "cut":
                file.truncate(size // 2)
            else:
                file.seek(size // 3)
                file.write(b"\xff" * (size // 3))


@pytest.mark.long
@pytest.mark.parametrize("how", ["deleted", "cut", "overwritten"])
@pytest.mark.parametrize("first", [True, False])
def test_a_store_that_is_ruined_while_a_build_uses_it(
    data: Path, tmp_path: Path, how: str, first: bool
) -> None:
    """Deleted, cut off or overwritten half-way: that build is right or fails, and the next is right."""
    out, folder = tmp_path / "out", tmp_path / "store"
    if not first:
        built(data, out)
        spoil(data / LEVEL[0], *LEVEL[1:])
    before = moment_of(folder)
    with started(*arguments(data, out)) as process:
        until(lambda: moment_of(folder) != before or process.poll() is not None)
        ruined(folder, how)
        process.communicate(timeout=PATIENCE)
        assert process.returncode == 0
    expected = from_nothing(data)
    assert contents(out) == expected
    assert built(data, out) == expected
    assert built(data, tmp_path / "other") == expected


def moment_of(folder: Path) -> tuple[int, ...]:
    """What changes when a build opens a store or writes in it."""
    found = [folder / name for name in (FILE, f"{FILE}-wal", f"{FILE}-shm")]
    return tuple(one.stat().st_mtime_ns if one.exists() else 0 for one in found)


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A copy of the program, to change something in it."""
    folder = tmp_path_factory.mktemp("program")
    for name in ("site_builder", "site"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "schemas", folder / "schemas")
    yield folder
    shutil.rmtree(folder)


@pytest.mark.long
def test_another_template_and_another_text_of_the_code(data: Path, tmp_path: Path, program: Path) -> None:
    """What the program is made of counts: nothing of the one before is taken for its own."""
    out = tmp_path / "out"
    first = built(data, out, program=program)
    template = program / "site/templates/base.html"
    spoil(template, "<main", '<main data-other="1"')
    second = built(data, out, program=program)
    assert b'data-other="1"' in second["index.html"]
    assert second == built(data, tmp_path / "scratch", "--no-cache", program=program) != first
    code = program / "site_builder/pages/municipalities/view.py"
    spoil(code, '"Gemeenten",', '"Alle gemeenten",')
    third = built(data, out, program=program)
    assert third == built(data, tmp_path / "scratch", "--no-cache", program=program) != second


def test_another_python_knows_nothing_of_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its version is part of the key of everything; tests/store/test_incremental.py has another key."""
    own = program_version()
    monkeypatch.setattr(sys, "version", "3.99.0")
    assert program_version() not in ("", own)
    monkeypatch.undo()
    assert program_version() == own
