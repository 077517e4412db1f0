"""Two versions of a small region, side by side on disk."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from site_builder.load import Closed, load
from site_builder.pages.shared.page import Later, Page
from site_builder.pages.shared.site import Site
from site_builder.records.collection import Records
from site_builder.review import Diff, Version, comparison, diff, sites
from tests.checks import FIRST_YEAR, ROOT
from tests.measures import by_hand

TODAY = date(2029, 1, 15)
Compare = Callable[[Mapping[str, str], Mapping[str, str]], Diff]


def region(folder: Path, files: Mapping[str, str]) -> Path:
    """A data folder with the programme of the first year and the given files."""
    shutil.copytree(ROOT / FIRST_YEAR / "programme", folder / "programme")
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def known() -> dict[str, Diff]:
    """What was compared before: several tests look at what comes of the same change."""
    return {}


class Base:
    """The region that nearly every test changes: its figures and its views are made once."""

    def __init__(self, folder: Path) -> None:
        records = load(region(folder / "data", by_hand.FILES), TODAY).records
        assert records is not None
        self._records = records
        self._site = sites.site_of(records, ())
        self._pages = {address: _once(page) for address, page in sites._made(self._site).items()}
        self._site_of, self._made = sites.site_of, sites._made

    def site_of(self, records: Records, years: Sequence[Closed]) -> Site:
        """The site of records: of equal ones that of the base."""
        same = not years and records == self._records
        return self._site if same else self._site_of(records, years)

    def made(self, site: Site, *, closed: bool = False) -> dict[str, Page]:
        """The pages of a site: of that of the base with what was seen of them."""
        return self._pages if site is self._site else self._made(site, closed=closed)


def _once(page: Page) -> Page:
    content = page.content
    return replace(page, content=Later(cache(content.make))) if isinstance(content, Later) else page


@pytest.fixture(scope="session")
def base(tmp_path_factory: pytest.TempPathFactory) -> Base:
    """What is made once of `by_hand.FILES`."""
    return Base(tmp_path_factory.mktemp("base"))


@pytest.fixture
def compare(tmp_path: Path, known: dict[str, Diff], base: Base, monkeypatch: pytest.MonkeyPatch) -> Compare:
    """Compare two regions by their files beside the programme."""
    monkeypatch.setattr(comparison, "site_of", base.site_of)
    monkeypatch.setattr(sites, "_made", base.made)

    def compared(old: Mapping[str, str], new: Mapping[str, str]) -> Diff:
        change = repr((sorted(old.items()), sorted(new.items())))
        if change not in known:
            before, after = region(tmp_path / "before", old), region(tmp_path / "after", new)
            known[change] = diff(Version(before, "data"), Version(after, "data"), TODAY)
        return known[change]

    return compared


def changed(path: str, old: str, new: str, files: Mapping[str, str] = by_hand.FILES) -> dict[str, str]:
    """The files with a text in one of them replaced; the text has to be there."""
    assert old in files[path]
    return {**files, path: files[path].replace(old, new)}
