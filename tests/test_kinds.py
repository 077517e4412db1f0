"""The pages that tests open: of each kind its states, and no kind is left out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests import kinds
from tests.checks import address_of, html_files
from tests.kinds import HEAVY, MANY_PARTS, kind_in_site

REAL = {"": 9, "a/": 5, "a/x/": 2, "a/y/": 9, "404.html": 1}
DEMO = {"demo/": 12, "demo/a/x/": 40, "demo/a/y/": HEAVY + 7, "demo/a/z/": 8, "demo/b/": HEAVY + 1}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A site and a demo with pages of these sizes."""
    listed = "".join(
        f"<url><loc>https://voorbeeld.example/{one}</loc></url>" for one in REAL if "4" not in one
    )
    (tmp_path / "sitemap.xml").write_text(f"<urlset>{listed}</urlset>", encoding="utf-8")
    for address, size in (REAL | DEMO).items():
        path = kinds.path_of(tmp_path, address)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("." * size, encoding="utf-8")
    return tmp_path


def test_of_each_kind_a_page_in_its_states(folder: Path) -> None:
    """The emptiest and the fullest are anywhere; what is filled is of the demo, and not heavy if it can."""
    assert kinds.emptiest(folder) == ("", "404.html", "a/", "a/x/", "demo/b/")
    assert kinds.fullest(folder) == ("404.html", "a/", "demo/", "demo/a/y/", "demo/b/")
    assert kinds.filled(folder) == ("404.html", "a/", "demo/", "demo/a/z/", "demo/b/")


def test_what_is_filled_has_its_parts_and_few_rows(folder: Path) -> None:
    """The lightest with nearly all parts of its kind; what lacks something shows a part of its own."""
    parts = "".join(f'<p class="part-{number}">x</p>' for number in range(20))
    for address, body in {
        "demo/a/x/": parts + "<p>row</p>" * 99,
        "demo/a/y/": parts + "<p>row</p>",
        "demo/a/z/": '<p class="part-1">x</p>',
        "a/x/": '<p class="part-2">Nog een.</p>',
        "a/y/": '<i class="no">Niets</i>',
        "demo/": '<p class="part-1">x</p>',
        "": "<p></p>",
    }.items():
        kinds.path_of(folder, address).write_text(body, encoding="utf-8")
    assert "demo/a/y/" in kinds.filled(folder)
    assert kinds.lacking(folder) == ("a/y/",)


def test_the_pages_that_tell_have_parts_that_no_other_before_them_has(folder: Path) -> None:
    """First what has most for its weight; one with little of its own is left out."""
    own = [f"own-{number}" for number in range(MANY_PARTS)]
    parts = {"a/": own[:2], "demo/b/": own, "demo/": [*"uvw"]}
    for address, names in parts.items():
        body = "".join(f'<p class="{name}">x</p>' for name in names)
        kinds.path_of(folder, address).write_text(body, encoding="utf-8")
    assert kinds.telling(folder) == ("demo/b/",)


@pytest.mark.parametrize("choose", [kinds.filled, kinds.emptiest, kinds.fullest])
def test_no_kind_of_page_is_left_out(site: Path, choose: kinds.Choose) -> None:
    """What is walked in every run has a page of each kind that the site has, whatever pages come."""
    addresses = (address_of(path, site) for path in html_files(site))
    every = {kind_in_site(one) for one in addresses if not kinds.leads_on(site, one)}
    assert {kind_in_site(address) for address in choose(site)} == every
    assert len(every) > 30


def test_of_closed_years_the_fullest_of_each_kind_is_walked(tmp_path: Path) -> None:
    """Today's pages are all walked, in their order; those of every year and those of figures by kind."""
    pages = {"": 1, "a/x/": 1, "a/y/": 1, "jaren/": 1, "jaren/2026/": 3, "jaren/2027/": 2}
    pages |= {"jaren/2026/a/x/": 1, "jaren/2027/a/x/": 1, "jaren/2027/a/y/": 5}
    pages |= {"cijfers/": 1, "cijfers/x/": 1, "cijfers/y/": 4}
    for address, size in pages.items():
        (tmp_path / address).mkdir(parents=True, exist_ok=True)
        (tmp_path / address / "index.html").write_text("x" * size)
    kept = ("", "a/x/", "a/y/", "jaren/")
    seen = ("cijfers/", "cijfers/y/", "jaren/2026/", "jaren/2027/a/y/")
    assert kinds.walked(tmp_path, pages) == (*kept, *seen)
