"""A share that knows of an earlier one is that of none, byte for byte, and makes only what would differ."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.build import build, build_site
from site_builder.built import Before, before
from site_builder.cli import main
from site_builder.store import Disk, Share, folder_hashes, open_disk, program_version
from tests.closing.years import TODAY, closed_region, region
from tests.shares.test_shares import contents
from tests.some import of
from tests.store.test_incremental import EDITS, made_anew

NAMES = ("gemeenten/*", "jaren/*", "files.feeds.*", "*.of_tables [ap]*", "*.answer *")
"""Outputs of each sort, of today and of a closed year; of all tests/shares/test_shares.py asks the same."""


def shared(data: Path, out: Path, disk: Disk | None, share: Share) -> bool:
    """Build a share; False where the data have an error, and then nothing is written."""
    built = build_site(data, out, today=TODAY, known=before(disk, data, share=share))
    return bool(built.region)


def one_site(data: Path, folder: Path, disks: list[Disk | None], *names: str) -> None:
    """Build each share with a store of its own, or none, and hold them together against one build."""
    many = len(disks)
    outs = [folder / f"{number}-{many}" for number in range(1, many + 1)]
    for number, (out, disk) in enumerate(zip(outs, disks, strict=True), 1):
        whole = shared(data, out, disk, of(*names, share=Share(number, many)))
    scratch = dict(build(data, today=TODAY, known=Before(None, share=of(*names))).files)
    assert whole is bool(scratch)
    if scratch:
        assert main(["merge", *map(str, outs), "--out", str(folder / "joined")]) == 0
        joined = contents(folder / "joined")
        assert {path: one for path, one in joined.items() if path != ".gww"} == scratch


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A region with a closed year, and a store that knows of its two shares."""
    folder = tmp_path_factory.mktemp("first")
    data, disk = closed_region(folder / "data"), open_disk(folder / "store")
    for number in (1, 2):
        assert shared(data, folder / str(number), disk, of(*NAMES, share=Share(number, 2)))
    if disk is not None:
        disk.close()
    return folder


def test_shares_with_a_store_and_without_are_one_site(first: Path, tmp_path: Path) -> None:
    """After a change: the first of what is kept of it, the second made anew."""
    data = Path(shutil.copytree(first / "data", tmp_path / "data"))
    EDITS["a level"](data)
    disk = open_disk(Path(shutil.copytree(first / "store", tmp_path / "store")))
    one_site(data, tmp_path, [disk, None], *NAMES)


def test_a_share_makes_nothing_twice(first: Path, tmp_path: Path) -> None:
    """Where nothing changed it makes nothing, also not what another share writes and this one only reads."""
    own = open_disk(Path(shutil.copytree(first / "store", tmp_path / "own")))
    data = Path(shutil.copytree(first / "data", tmp_path / "data"))

    def made(number: int) -> int:
        share = of(*NAMES, share=Share(number, 2))
        return made_anew(Before(own, program_version(), {data: folder_hashes(data)}, share=share), data)

    assert [made(1), made(2)] == [0, 0]
    EDITS["a level"](data)
    assert made(1) > 0


@pytest.mark.long
@settings(max_examples=settings().max_examples // 25)
@given(st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(1, 3)), min_size=2, max_size=3))
def test_any_edits_give_shares_of_one_site(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, int]]
) -> None:
    """After each of them, in as many shares as before or in others; one store is for all but the last."""
    folder = tmp_path_factory.mktemp("edits")
    data, disk = region(folder / "data"), open_disk(folder / "store")
    for name, many in edits:
        one_site(data, folder, [*[disk] * (many - 1), open_disk(folder / f"store-{many}")], "*")
        EDITS[name](data)
    one_site(data, folder, [disk, None], "*")
