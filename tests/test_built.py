"""The short way: where nothing changed since the last build, a command says so at once; else it builds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import build_site
from site_builder.built import Built, Checked, before, checked, recalled
from site_builder.cli import main
from site_builder.problems import Problem
from site_builder.store import Disk, Share, open_disk
from site_builder.write import MARK
from tests.checks import ROOT
from tests.closing.years import TODAY, region, spoil
from tests.lone import lone
from tests.some import FEW, some
from tests.waiting import PATIENCE

GIT = ("git", "-c", "user.name=T", "-c", "user.email=t@example.org")


def asked(disk: Disk, data: Path, out: Path, day: date = TODAY) -> Built | None:
    """What is recalled of a region in a folder."""
    return recalled(before(disk, data, share=FEW), out, day, (MARK,))


def committed(data: Path, message: str) -> None:
    """A commit, with or without changes."""
    environment = {"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    for words in (("init", "-q"), ("add", "-A"), ("commit", "-q", "--allow-empty", "-m", message)):
        subprocess.run([*GIT, *words], cwd=data, check=True, capture_output=True, env=environment)


def touched(path: Path) -> None:
    """Another content of the same size, at the same moment."""
    moment = path.stat().st_mtime_ns
    spoil(path, "province: P", "province: Q")
    os.utime(path, ns=(moment, moment))


CHANGES: dict[str, Callable[[Path, Path], object]] = {
    "a value of the same size, with the old moment": lambda data, _: touched(
        data / "municipalities/duinbergen.yaml"
    ),
    "a record more": lambda data, _: (data / "municipalities/nieuw.yaml").write_bytes(b"x"),
    "an empty folder": lambda data, _: (data / "municipalities/nieuw").mkdir(),
    "notes that a program left": lambda data, _: (data / "__pycache__").mkdir(),
    "a commit of nothing": lambda data, _: committed(data, "Niets"),
    "a page that is gone": lambda _, out: (out / "404.html").unlink(),
    "a page that somebody changed": lambda _, out: (out / "404.html").write_bytes(b"x"),
    "a file more": lambda _, out: (out / "data/mine.txt").write_bytes(b"x"),
    "a link more": lambda _, out: (out / "mine").symlink_to(out / "data"),
    "no mark any more": lambda _, out: (out / MARK).unlink(),
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Path, Disk]]:
    """A folder, and a store that fills at the first build in it."""
    folder = tmp_path_factory.mktemp("place")
    disk = open_disk(folder / "store")
    assert disk is not None
    yield folder, disk
    disk.close()


@pytest.mark.parametrize("change", sorted(CHANGES))
def test_what_changed_is_seen(place: tuple[Path, Disk], change: str) -> None:
    """Whatever became otherwise asks for a build; without that, what was made is recalled as it was."""
    folder, disk = place
    for name in ("data", "out"):
        shutil.rmtree(folder / name, ignore_errors=True)
    data, out = lone(folder / "data"), folder / "out"
    committed(data, "Alles")
    assert asked(disk, data, out) is None
    built = build_site(data, out, today=TODAY, known=before(disk, data, share=FEW))
    assert asked(disk, data, out) == built
    CHANGES[change](data, out)
    assert asked(disk, data, out) is None


def test_another_day_another_place_another_program(tmp_path: Path) -> None:
    """Those ask for a build too, and so does a folder that is named otherwise: messages tell of it."""
    data, out, disk = lone(tmp_path / "data"), tmp_path / "out", open_disk(tmp_path / "store")
    assert disk is not None
    build_site(data, out, today=TODAY, known=before(disk, data, share=FEW))
    known = before(disk, data, share=FEW)
    assert recalled(known, out, TODAY, (MARK,)) is not None
    assert asked(disk, data, out, date(2027, 6, 2)) is None
    assert asked(disk, data, tmp_path / "elsewhere") is None
    assert asked(disk, data / "../data", out) is None
    other = replace(known, program="another")
    assert recalled(other, out, TODAY, (MARK,)) is None
    assert recalled(before(None, data), out, TODAY, (MARK,)) is None
    disk.close()


def test_data_with_an_error_is_checked_each_time(tmp_path: Path) -> None:
    """Nothing was built, so nothing is recalled."""
    data, out, disk = region(tmp_path / "data"), tmp_path / "out", open_disk(tmp_path / "store")
    assert disk is not None
    spoil(data / "projects/duinbergen/dorpsplein.yaml", "type: public_space", "type: nothing")
    assert build_site(data, out, today=TODAY, known=before(disk, data)).problems
    assert asked(disk, data, out) is None
    disk.close()


def test_a_command_says_the_same_and_imports_little(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The second time `gww build` prints what it did, warnings too, without models, pages or templates."""
    data, out = lone(tmp_path / "data"), tmp_path / "out"
    few = "province: P\npopulation:\n  count: 41200\n  year: 2026\narea_km2: 6250\n"
    spoil(data / "municipalities/duinbergen.yaml", "province: P\n", few)
    monkeypatch.setenv("GWW_CACHE", str(tmp_path / "store"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1811800000")
    command = ["build", "--data", str(data), "--out", str(out)]
    assert main(command) == 0
    first = capsys.readouterr()
    assert "waarschuwing" in first.err
    code = "import sys; from site_builder.cli import main; main(sys.argv[1:]); print(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", code, *command],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
        encoding="utf-8",
        timeout=PATIENCE,
    )
    *said, modules = done.stdout.splitlines(keepends=True)
    assert ("".join(said), done.stderr) == (first.out, first.err)
    heavy = {
        "pydantic",
        "jinja2",
        "yaml",
        "site_builder.load",
        "site_builder.records.kinds",
        "site_builder.build",
    }
    assert not heavy & set(modules.split())


def test_a_check_says_the_same_as_before(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Of everything and of one file, also after a change; with a store, new or known, and without."""
    data, store = region(tmp_path / "data"), tmp_path / "store"
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1811800000")
    one, other = data / "projects/duinbergen/dorpsplein.yaml", data / "municipalities/duinbergen.yaml"

    def said(*paths: Path) -> tuple[int, str, str]:
        told = set()
        for folder in (str(store), str(store), ""):
            monkeypatch.setenv("GWW_CACHE", folder)
            told.add((main(["check", *map(str, paths)]), *capsys.readouterr()))
        (found,) = told
        return found

    assert said(data)[0] == said(one)[0] == 0
    spoil(one, "type: public_space", "type: nothing")
    assert said(data)[0] == said(one)[0] == said(data / "projects")[0] == 1
    assert said(other)[0] == 0
    assert "1 bestand" in said(other)[2]
    spoil(one, "type: nothing", "type: public_space")
    assert said(one)[0] == 0


def test_what_tells_of_a_person_is_not_kept(tmp_path: Path) -> None:
    """A problem with an address in it is found each time, and stands nowhere in the store."""
    data, disk = region(tmp_path / "data"), open_disk(tmp_path / "store")
    assert disk is not None
    calls = []

    def check() -> Checked:
        calls.append(1)
        return Checked((Problem("a", 1, 1, "Hier staat jan.jansen@gemeente.example."),), ())

    for _ in range(2):
        checked(before(disk, data, history=False), data, TODAY, check)
    assert len(calls) == 2
    disk.close()


def share_of(page: str) -> Share:
    """The share, of four, that makes a page."""
    return next(share for at in range(4) if (share := Share(at + 1, 4)).has(page, whole=False))


def test_without_the_store_all_is_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--no-cache` asks the store nothing: the files are new ones, with the same bytes."""
    data, out = lone(tmp_path / "data"), tmp_path / "out"
    monkeypatch.setenv("GWW_CACHE", str(tmp_path / "store"))
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1811800000")
    command = ["build", "--data", str(data), "--out", str(out), "--shard", str(share_of("index.html"))]
    assert main(command) == 0
    page = out / "index.html"
    first = page.stat().st_ino, page.read_bytes()
    assert main(command) == 0
    assert page.stat().st_ino == first[0]
    assert main([*command, "--no-cache"]) == 0
    assert page.stat().st_ino != first[0]
    assert page.read_bytes() == first[1] == some(data, TODAY, "index.html").files["index.html"]
