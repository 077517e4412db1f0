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
from tests.store.test_incremental import EDITS, made_anew


def shared(data: Path, out: Path, disk: Disk | None, share: Share) -> bool:
    """Build a share; False where the data have an error, and then nothing is written."""
    built = build_site(data, out, today=TODAY, known=before(disk, data, share=share))
    return bool(built.region)


def one_site(data: Path, folder: Path, disks: list[Disk | None]) -> None:
    """Build each share with a store of its own, or none, and hold them together against one build."""
    of = len(disks)
    outs = [folder / f"{number}-{of}" for number in range(1, of + 1)]
    for number, (out, disk) in enumerate(zip(outs, disks, strict=True), 1):
        whole = shared(data, out, disk, Share(number, of))
    scratch = dict(build(data, today=TODAY).files)
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
        assert shared(data, folder / str(number), disk, Share(number, 2))
    if disk is not None:
        disk.close()
    return folder


def test_shares_with_a_store_and_without_are_one_site(first: Path, tmp_path: Path) -> None:
    """After a change: the first of what is kept of it, the second made anew."""
    data = Path(shutil.copytree(first / "data", tmp_path / "data"))
    EDITS["a level"](data)
    disk = open_disk(Path(shutil.copytree(first / "store", tmp_path / "store")))
    one_site(data, tmp_path, [disk, None])


def test_a_share_makes_nothing_twice(first: Path, tmp_path: Path) -> None:
    """Where nothing changed it makes nothing, also not what another share writes and this one only reads."""
    own = open_disk(Path(shutil.copytree(first / "store", tmp_path / "own")))
    data = Path(shutil.copytree(first / "data", tmp_path / "data"))
    for number in (1, 2):
        known = Before(own, program_version(), {data: folder_hashes(data)}, share=Share(number, 2))
        assert made_anew(known, data) == 0
    EDITS["a level"](data)
    assert made_anew(Before(own, program_version(), {data: folder_hashes(data)}, share=Share(1, 2)), data) > 0


@pytest.mark.long
@settings(max_examples=settings().max_examples // 25)
@given(st.lists(st.tuples(st.sampled_from(sorted(EDITS)), st.integers(1, 3)), min_size=2, max_size=3))
def test_any_edits_give_shares_of_one_site(
    tmp_path_factory: pytest.TempPathFactory, edits: list[tuple[str, int]]
) -> None:
    """After each of them, in as many shares as before or in others; one store is for all but the last."""
    folder = tmp_path_factory.mktemp("edits")
    data, disk = region(folder / "data"), open_disk(folder / "store")
    for name, of in edits:
        one_site(data, folder, [*[disk] * (of - 1), open_disk(folder / f"store-{of}")])
        EDITS[name](data)
    one_site(data, folder, [disk, None])
