"""The bars that every file of the built site keeps; test_checks.py proves that each check can fail."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests import checks, kinds
from tests.samples import wrong_markup

Paths = tuple[Path, ...]


@pytest.fixture(scope="module", params=["site", pytest.param("live_site", marks=pytest.mark.long)])
def built(request: pytest.FixtureRequest) -> Path:
    """The site of the examples, and where it is `long` that of the region itself."""
    folder: Path = request.getfixturevalue(request.param)
    return folder


def of_each_kind(folder: Path) -> Paths:
    """Of every kind the fullest page, the emptiest, and the one that has all and few rows of it."""
    addresses = {*kinds.fullest(folder), *kinds.emptiest(folder), *kinds.filled(folder)}
    return tuple(kinds.path_of(folder, address) for address in sorted(addresses))


@pytest.fixture(
    scope="module", params=[of_each_kind, pytest.param(checks.html_files, marks=pytest.mark.long)]
)
def pages(request: pytest.FixtureRequest, built: Path) -> Paths:
    """The pages that are read, and where it is `long` all."""
    choose: Callable[[Path], Paths] = request.param
    return choose(built)


def test_head(built: Path, pages: Paths) -> None:
    """Every page is Dutch and has one h1, a title, a description, and no id twice."""
    assert checks.head_problems(built, pages) == ()


def test_nothing_inline(built: Path, pages: Paths) -> None:
    """No page holds a style or a script of its own, so the content security policy can forbid them."""
    assert checks.inline_problems(built, pages) == ()


def test_pictures(built: Path, pages: Paths) -> None:
    """A figure that is offered as a picture is on the page, with the script that makes it."""
    assert checks.picture_problems(built, pages) == ()


def test_links(built: Path, pages: Paths) -> None:
    """Every link is relative, and every page, file and id that is linked to exists."""
    assert checks.link_problems(built, pages) == ()


def test_sitemap(built: Path) -> None:
    """The sitemap lists every page that may be indexed, once, and nothing else."""
    assert checks.sitemap_problems(built) == ()


def test_demo_is_not_indexed(built: Path) -> None:
    """Every page of the demo, where it is there, asks not to be indexed."""
    pages = checks.html_files(built / "demo")
    assert [path for path in pages if "noindex" not in checks.robots_of(path)] == []


def test_markup(site: Path, tmp_path: Path) -> None:
    """The Nu HTML checker finds nothing in the pages that have nearly all parts, nor in one picture of each
    name; and all that is wrong in samples. One run of Java for both, which takes seconds to start."""
    pages = {kinds.path_of(site, address) for address in kinds.telling(site)}
    pictures = {path.name: path for path in sorted(site.rglob("*.svg"))}
    wrong = wrong_markup(tmp_path)
    found = checks.markup_problems(tmp_path, [*sorted({*pages, *pictures.values()}), *tmp_path.iterdir()])
    assert [start for start in wrong if not any(line.startswith(start) for line in found)] == []
    names = {start.partition(":")[0].partition("/")[0] for start in wrong}
    assert [line for line in found if line.partition("/")[0] not in names] == []
    assert [line for line in found if line.startswith("good/") and "web.svg" not in line] == []


@pytest.mark.long
def test_markup_of_every_page(built: Path) -> None:
    """Nor in any other page or picture."""
    assert checks.markup_problems(built) == ()
