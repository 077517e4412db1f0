"""`gww diff` with a store: the same outcome, without making what an earlier build knows to be the same."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.build import build_site
from site_builder.built import before
from site_builder.load import closed, load
from site_builder.pages.shared.page import Page
from site_builder.render import render
from site_builder.review import Diff, Stored, Version, diff, sites
from site_builder.review.alike import Alike, alike
from site_builder.review.sites import site_of
from site_builder.review.structured import as_json
from site_builder.site_map import pages
from site_builder.store import Disk, folder_hashes, open_disk, program_version
from tests.closing.years import TODAY, closed_region, region, spoil
from tests.some import AsAll
from tests.store.test_incremental import EDITS, recorded

QUICK = ("a level", "a project more")
PAGES = AsAll(1, 1, ("*.html", "jaren/*"))
"""What a review knows of a build."""


@pytest.fixture(scope="module")
def disk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Disk, Path]]:
    """A store with a build of a region that closed a year and is in git, and that region."""
    folder = tmp_path_factory.mktemp("stored")
    found = open_disk(folder / "store")
    assert found is not None
    data = closed_region(folder / "data")
    recorded(data)
    build_site(data, folder / "out", today=TODAY, known=before(found, data, share=PAGES))
    yield found, data
    found.close()


def told(stored: Stored | None, before: Path, after: Path) -> tuple[Diff, str]:
    """The difference of two folders, and as JSON, which is all that is said of it."""
    found = diff(Version(before, "data"), Version(after, "data"), TODAY, stored)
    return found, as_json(found)


def check(disk: tuple[Disk, Path], folder: Path, name: str) -> None:
    """One edit, forwards and backwards: what was stored is of the old version and then of the new one."""
    kept, before = disk
    stored = Stored(kept, program_version(), TODAY)
    after = Path(shutil.copytree(before, folder / "after"))
    EDITS[name](after)
    assert told(stored, before, after)[1] == told(None, before, after)[1]
    assert told(stored, after, before)[1] == told(None, after, before)[1]


@pytest.mark.parametrize("name", QUICK)
def test_a_store_changes_nothing_that_is_told(disk: tuple[Disk, Path], tmp_path: Path, name: str) -> None:
    """A level and a project more: figures, pages, records and problems, word for word."""
    check(disk, tmp_path, name)


@pytest.mark.long
@pytest.mark.parametrize("name", sorted(EDITS.keys() - set(QUICK)))
def test_a_store_changes_nothing_of_any_edit(disk: tuple[Disk, Path], tmp_path: Path, name: str) -> None:
    """Also of names, settings, history, a mistake, and what is read by everything."""
    check(disk, tmp_path, name)


def test_what_was_built_may_be_neither_of_both(disk: tuple[Disk, Path], tmp_path: Path) -> None:
    """As where a branch is reviewed beside another: what one of both alone shares with the store is told."""
    kept, built = disk
    versions = []
    for name in ("a level", "a value"):
        versions.append(Path(shutil.copytree(built, tmp_path / name)))
        EDITS[name](versions[-1])
    assert told(Stored(kept, program_version(), TODAY), *versions)[1] == told(None, *versions)[1]


def known(same: Alike, sites: tuple[object, object]) -> float:
    """Of which part of the pages it is known that they say the same."""
    old, new = ({page.address: page for page in pages(site)} for site in sites)  # type: ignore[arg-type]
    return sum(same.page(old[address], new[address]) for address in old) / len(old)


def test_most_of_a_site_is_known_to_be_alike(disk: tuple[Disk, Path], tmp_path: Path) -> None:
    """After one level of one municipality. Nothing is known of another program, or without a store."""
    kept, before = disk
    after = Path(shutil.copytree(before, tmp_path / "after"))
    EDITS["a level"](after)
    sides = []
    for data in (before, after):
        records = load(data, TODAY).records
        assert records is not None
        sides.append((site_of(records, closed(data, TODAY)[0]), folder_hashes(data)))
    sites = (sides[0][0], sides[1][0])
    program = program_version()
    assert 0.5 < known(alike(Stored(kept, program, TODAY), *sides), sites) < 1
    assert known(alike(Stored(kept, program, TODAY), sides[0], sides[0]), (sites[0], sites[0])) > 0.9
    assert known(alike(Stored(kept, "another", TODAY), *sides), sites) == 0
    assert known(alike(None, *sides), sites) == 0


@pytest.mark.parametrize("name", ["a level", "the name of a project"])
@pytest.mark.parametrize("forward", [True, False])
def test_a_page_that_a_build_kept_is_not_made_again(
    disk: tuple[Disk, Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, *, forward: bool
) -> None:
    """Of a page that changes the other version alone, whichever of both was built."""
    kept, built = disk
    other = Path(shutil.copytree(built, tmp_path / "other"))
    EDITS[name](other)
    versions = (built, other) if forward else (other, built)
    rendered: list[str] = []

    def noted(page: Page) -> bytes:
        rendered.append(page.address)
        return render(page)

    monkeypatch.setattr(sites, "render", noted)
    found, _ = told(Stored(kept, program_version(), TODAY), *versions)
    assert found.pages is not None
    times = [rendered.count(address) for address in found.pages.changed]
    assert set(times) <= {1, 2}
    assert times.count(1) > len(times) / 2


def test_a_number_that_a_build_hides_is_no_difference(tmp_path: Path) -> None:
    """A build hides how few came of the province; a review holds one version as it is against the other."""
    built = region(tmp_path / "data")
    spoil(built / "programme/region.yaml", "settings:", "settings:\n  suppress_attendance_below: 100")
    recorded(built)
    found = open_disk(tmp_path / "store")
    assert found is not None
    build_site(built, tmp_path / "out", today=TODAY, known=before(found, built, share=PAGES))
    other = Path(shutil.copytree(built, tmp_path / "other"))
    EDITS["the name of a project"](other)
    assert told(Stored(found, program_version(), TODAY), built, other)[1] == told(None, built, other)[1]
    found.close()
