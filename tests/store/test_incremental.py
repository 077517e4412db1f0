"""A build that knows of an earlier one: the same bytes as from nothing, and only what differs is written."""

from __future__ import annotations

import math
import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.build import _build, _told, build, build_site
from site_builder.built import Before, SupersededError, before
from site_builder.closed_year import place
from site_builder.load import load
from site_builder.outputs import Outputs
from site_builder.shares import LIST
from site_builder.store import (
    FORGETFUL,
    Content,
    Disk,
    Kept,
    Memory,
    Share,
    open_disk,
    whole,
)
from site_builder.write import MARK, write_once
from tests.closing.years import TODAY, YEAR, closed_region, files_of, region, spoil
from tests.lone import lone
from tests.some import of

Edit = Callable[[Path], None]
LITTLE = of("index.html", "404.html", "gemeenten/*", "*.of_tables [ap]*")
"""Outputs of each sort, of which there are few: pages, a drawing, a document and tables."""
MOVING = of("*gemeenten*", "projecten/*", "*.of_tables [ap]*", "files.feeds.*")
"""Outputs that tell of municipalities and projects, by their names and by what follows from them."""


def swap(file: str, one: str, other: str) -> Edit:
    """Put one text in the place of another, or the other way round."""

    def edit(data: Path) -> None:
        path = data / file
        if path.exists():
            content = path.read_bytes()
            turned = (one, other) if one.encode() in content else (other, one)
            if turned[0].encode() in content:
                spoil(path, *turned)

    return edit


def moved(one: str, other: str) -> Edit:
    """Give a file another name, or its own again."""

    def edit(data: Path) -> None:
        here, there = (data / one, data / other) if (data / one).exists() else (data / other, data / one)
        if here.exists():
            here.rename(there)

    return edit


def added(data: Path) -> None:
    """A project more, or that project no more."""
    fresh = data / "projects/oost-ravel/nieuw.yaml"
    if fresh.exists():
        fresh.unlink()
    else:
        old = (data / "projects/oost-ravel/fietspad.yaml").read_text(encoding="utf-8")
        fresh.write_text(old.replace("name: ", "name: Nieuw ", 1), encoding="utf-8")


def recorded(data: Path) -> None:
    """Everything is committed, so that pages tell what changed when."""
    for arguments in (("init", "-q"), ("add", "-A"), ("commit", "-q", "--allow-empty", "-m", "x")):
        subprocess.run(
            ["git", "-c", "user.name=T", "-c", "user.email=t@example.org", *arguments],
            cwd=data,
            check=True,
            capture_output=True,
            env={"PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"},
        )


def closed(data: Path) -> None:
    """The year is closed, if it can be and is not."""
    if not (data / place(YEAR)).exists() and build(data, today=TODAY).files:
        write_once(files_of(data), data / place(YEAR))


EDITS: Mapping[str, Edit] = {
    "a level": swap("municipalities/duinbergen.yaml", "        level: 1\n", "        level: 2\n"),
    "a neighbour": swap("municipalities/duinbergen.yaml", "neighbours: [oost-ravel]", "neighbours: []"),
    "the name of a municipality": swap("municipalities/duinbergen.yaml", "name: Duinbergen", "name: Aduin"),
    "who came": swap("municipalities/duinbergen.yaml", "    executive: 2\n", "    executive: 1\n"),
    "a value": swap("projects/duinbergen/dorpsplein.yaml", "reused: 300", "reused: 299"),
    "the name of a project": swap("projects/duinbergen/dorpsplein.yaml", "name: Her", "name: Wéér her"),
    "a phase": swap("projects/duinbergen/dorpsplein.yaml", "phase: delivery\nstatus", "phase: award\nstatus"),
    "a project with another name": moved(
        "projects/oost-ravel/fietspad.yaml", "projects/oost-ravel/ander-pad.yaml"
    ),
    "a project more": added,
    "an address": swap(
        "programme/region.yaml",
        "  fictional: true\n",
        "  fictional: true  # also with an address\n  address: https://r.example/\n",
    ),
    "a goal": swap("programme/region.yaml", "goal: In 2030", "goal: Al in 2030"),
    "a session": swap("impactlabs/2027.yaml", "title: ", "title: Nog "),
    "a letter": swap("newsletters/2026.md", "**meten**", "**rekenen**"),
    "a letter that is a draft": swap("newsletters/2026.md", "status: confirmed", "status: draft"),
    "a mistake": swap("projects/duinbergen/dorpsplein.yaml", "type: public_space", "type: nothing"),
    "no file any more": swap("municipalities/duinbergen.yaml", "code: GM9001", "code: [GM9001"),
    "the history": recorded,
    "a closed year": closed,
}


def contents(out: Path) -> dict[str, bytes]:
    """Every file of a site but the one that says whose it is."""
    return {
        path.relative_to(out).as_posix(): path.read_bytes()
        for path in sorted(out.rglob("*"))
        if path.is_file() and path.name != MARK
    }


def moments(out: Path) -> dict[str, tuple[int, int]]:
    """Which files those are on the disk."""
    return {
        path.relative_to(out).as_posix(): (path.stat().st_ino, path.stat().st_mtime_ns)
        for path in out.rglob("*")
        if path.is_file() and path.name != MARK
    }


def kept(
    data: Path, out: Path, disk: Disk | None, memory: Memory = FORGETFUL, share: Share | None = None
) -> bool:
    """Build with the store, and hold the site, or a share, against one that was made from nothing."""
    moment, old = (moments(out), contents(out)) if out.exists() else ({}, {})
    built = build_site(data, out, today=TODAY, known=before(disk, data, memory=memory, share=share))
    nothing = out.with_name("nothing")
    scratch = build_site(data, nothing, today=TODAY, known=Before(None, share=share))
    assert built == scratch
    if not scratch.region:
        return False
    now = contents(out)
    assert now == contents(nothing)
    after = moments(out)
    assert [path for path in now if old.get(path) == now[path] and after[path] != moment[path]] == []
    return True


def test_an_edit_gives_the_bytes_of_a_build_from_nothing(tmp_path: Path, disk: Disk) -> None:
    """A name that is on many pages, and a file more; and of the files that stay the same, none is written."""
    data = region(tmp_path / "data")
    build_site(data, tmp_path / "out", today=TODAY, known=before(disk, data, share=MOVING))
    for name in ("the name of a municipality", "a project more"):
        EDITS[name](data)
    assert kept(data, tmp_path / "out", disk, share=MOVING)


@pytest.mark.long
@settings(max_examples=settings().max_examples // 25)
@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(EDITS)), st.booleans(), st.none() | st.integers(0, 60)),
        min_size=2,
        max_size=3,
    )
)
def test_any_edits_give_the_bytes_of_a_build_from_nothing(
    tmp_path_factory: pytest.TempPathFactory, names: list[tuple[str, bool, int | None]]
) -> None:
    """After each of them; and of the files that stay the same, none is written.

    Each build is one of a program that goes on running, and remembers, or of another one. Some are broken off
    first, since one more thing is saved.
    """
    folder = tmp_path_factory.mktemp("edits")
    data, disk = region(folder / "data"), open_disk(folder / "store")
    assert disk is not None
    memory = Memory()
    kept(data, folder / "out", disk, memory)
    for name, goes_on, patience in names:
        if patience is not None:
            EDITS["a neighbour"](data)
            viewer = Looking("index.html")
            viewer.memory = memory
            broken_off(data, folder / "out", disk, viewer, patience)
        EDITS[name](data)
        kept(data, folder / "out", disk, memory if goes_on else FORGETFUL)
    disk.close()


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(EDITS))
def test_each_edit_and_back(tmp_path: Path, disk: Disk, name: str) -> None:
    """Every edit by itself, and undone, in a region that closed a year."""
    data, memory = closed_region(tmp_path / "data"), Memory()
    for edit in (lambda _: None, EDITS[name], EDITS[name]):
        edit(data)
        kept(data, tmp_path / "out", disk, memory)


def test_what_is_too_large_to_keep_is_made_again(
    tmp_path: Path, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A build that keeps next to no content gives the same bytes, and the next one still knows of them."""
    share = of("*.of_tables [af]*", "files.data_files.answer *", "gemeenten/duinbergen/*")
    data = region(tmp_path / "data")
    monkeypatch.setattr("site_builder.exports.resource.MOST_CELLS", 500)
    for room in ("files", "known"):
        monkeypatch.setattr(f"site_builder.store.{room}.LARGEST_KEPT", 2_000)
    assert kept(data, tmp_path / "out", disk, share=share)
    assert made_anew(before(disk, data, share=share), data) == 0
    EDITS["a level"](data)
    assert kept(data, tmp_path / "out", disk, share=share)


def made_anew(known: Before, data: Path) -> int:
    """How many files a build makes that the store does not have."""
    made: set[bytes] = set()

    def take(files: Mapping[str, Content], _hashes: object, _below: str) -> None:
        if not isinstance(files, Kept):
            made.update(map(whole, files.values()))

    _build(data, take, today=TODAY, demo=None, known=known)
    return len(made)


def test_what_is_kept_and_for_whom(tmp_path: Path, disk: Disk) -> None:
    """A second build makes nothing, nor does a copy elsewhere; another program makes everything."""
    data = lone(tmp_path / "data")
    build_site(data, tmp_path / "out", today=TODAY, known=before(disk, data, share=LITTLE))
    first = moments(tmp_path / "out")
    build_site(data, tmp_path / "out", today=TODAY, known=before(disk, data, share=LITTLE))
    assert moments(tmp_path / "out") == first
    known = before(disk, data, share=LITTLE)
    # The list of a share is made anew each time.
    every = len({content for path, content in contents(tmp_path / "out").items() if path != LIST})
    assert every > 10
    assert made_anew(known, data) == 0
    assert made_anew(replace(known, program="another"), data) == every
    copy = shutil.copytree(data, tmp_path / "copy")
    assert made_anew(before(disk, copy, share=LITTLE), copy) == 0


class Looking:
    """Somebody who looks at some pages."""

    def __init__(self, *paths: str, patience: float = math.inf) -> None:
        self.memory = Memory()
        self.patience = patience
        self.paths = paths
        self.shown: dict[str, bytes] = {}

    def wanted(self) -> tuple[str, ...]:
        """The pages that are looked at."""
        return self.paths

    def show(self, pages: Mapping[str, bytes]) -> None:
        """What came first."""
        self.shown = dict(pages)

    def superseded(self) -> bool:
        """Whether more was saved: after some outputs."""
        self.patience -= 1
        return self.patience < 0


def test_who_looks_at_a_page_gets_it_first(tmp_path: Path, disk: Disk) -> None:
    """As it becomes in the site, also of the demo below it; not what stays, and nothing that is not there."""
    data, demo, out = lone(tmp_path / "data"), region(tmp_path / "demo"), tmp_path / "out"
    spoil(data / "programme/region.yaml", "  fictional: true\n", "  fictional: true\n  demo_site: always\n")
    page = "gemeenten/duinbergen/index.html"
    viewer = Looking("index.html", page, f"demo/{page}", "demo/weg/index.html")

    def built() -> None:
        known = before(disk, data, demo, share=LITTLE, memory=viewer.memory)
        build_site(data, out, today=TODAY, demo=demo, known=known, viewer=viewer)

    built()
    built()
    assert viewer.shown == {}
    EDITS["a level"](demo)
    built()
    assert list(viewer.shown) == [f"demo/{page}"]
    assert viewer.shown[f"demo/{page}"] == (out / "demo" / page).read_bytes()


def test_who_saves_more_gets_that_page_and_waits_for_nothing_else(tmp_path: Path, disk: Disk) -> None:
    """Broken off after any number of outputs, also time after time, and with an undo: the page that is looked
    at comes each time, the folder stays as it was, and in the end it is as it is made from nothing."""
    data, out, page = region(tmp_path / "data"), tmp_path / "out", "gemeenten/duinbergen/index.html"
    viewer, share = Looking(page), of("gemeenten/*.html", "projecten/*", "cijfers/*")
    known = before(disk, data, memory=viewer.memory, share=share)
    build_site(data, out, today=TODAY, known=known, viewer=viewer)
    first = contents(out)
    for name, patience in (("a level", 3), ("the name of a project", 0), ("a level", 9)):
        EDITS[name](data)
        assert broken_off(data, out, disk, viewer, patience, share)
        assert contents(out) == first
        scratch = made_alone(data, page)
        assert viewer.shown == ({page: scratch} if scratch != first[page] else {})
    viewer.patience = math.inf
    assert kept(data, out, disk, viewer.memory, share)


def made_alone(data: Path, page: str) -> bytes:
    """A page as it is made from nothing, without the others."""
    records = load(data, TODAY).records
    assert records is not None
    made = Outputs(_told(records, TODAY), data).page(page)
    assert made is not None
    return made


def broken_off(
    data: Path, out: Path, disk: Disk, viewer: Looking, patience: int, share: Share | None = None
) -> bool:
    """Begin to build, and save more after some outputs; False where there are not that many."""
    viewer.patience = patience
    try:
        known = before(disk, data, memory=viewer.memory, share=share)
        build_site(data, out, today=TODAY, known=known, viewer=viewer)
    except SupersededError:
        return True
    return False


def test_a_file_that_somebody_touched_is_written_again(tmp_path: Path, disk: Disk) -> None:
    """Changed, removed or added in the folder of the site: it is as it should be after the next build."""
    data, out = lone(tmp_path / "data"), tmp_path / "out"
    build_site(data, out, today=TODAY, known=before(disk, data, share=LITTLE))
    first = contents(out)
    (out / "index.html").write_bytes(b"x")
    (out / "404.html").unlink()
    (out / "more.html").write_bytes(b"y")
    build_site(data, out, today=TODAY, known=before(disk, data, share=LITTLE))
    assert contents(out) == first


def test_a_broken_store_costs_time_and_nothing_else(tmp_path: Path) -> None:
    """Contents that changed under their hash, half a file, no file at all, and a file of something else."""
    data, out, folder = lone(tmp_path / "data"), tmp_path / "out", tmp_path / "store"
    build_site(data, out, today=TODAY, known=Before(None, share=LITTLE))
    scratch = contents(out)
    for spoiled in ("gone", "contents", "half", "other"):
        file = folder / "store.sqlite3"
        match spoiled:
            case "contents":
                ruined = open_disk(folder)
                assert ruined is not None
                ruined._connection.execute("update kept set content = x'00' where key > 'content 8'")
                ruined.close()
            case "half":
                os.truncate(file, file.stat().st_size // 2)
            case "other":
                file.write_bytes(b"no store" * 1000)
        shutil.rmtree(out, ignore_errors=True)
        disk = open_disk(folder)
        build_site(data, out, today=TODAY, known=before(disk, data, share=LITTLE))
        assert contents(out) == scratch, spoiled
        if disk is not None:
            disk.close()
