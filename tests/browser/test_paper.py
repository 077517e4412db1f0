"""Every kind of page prints whole on A4, light and without controls; a page that does not is found."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import serving
from tests.browser.paper import paper_problems, sheets
from tests.kinds import Choose, filled, fullest
from tests.samples import sample_site, spoil, spoiled_sites


@pytest.mark.long
@pytest.mark.parametrize("chosen", [filled, fullest])
def test_every_kind_of_page(chosen: Choose, browser: Browser, site: Path, site_address: str) -> None:
    """Nothing falls off or is cut, nothing is left that only works on a screen, and the paper is white."""
    assert paper_problems(browser, site_address, chosen(site)) == ()


def test_a_municipality_is_short(browser: Browser, site_address: str) -> None:
    """An empty municipality fits on four sheets, the fullest of the demo on eight."""
    assert sheets(browser, site_address, "demo/gemeenten/ulk/") <= 4
    assert sheets(browser, site_address, "demo/gemeenten/heuvelrade/") <= 8


def test_good_sample(browser: Browser, tmp_path: Path) -> None:
    """A plain page prints well, on one sheet."""
    spoil(sample_site(tmp_path), "site.css", "svg {", "@media print { html { color-scheme: light; } } svg {")
    with serving(tmp_path) as base:
        assert paper_problems(browser, base, ("", "gemeenten/")) == ()
        assert sheets(browser, base, "") == 1


WIDE = ".x { width: 800px; } .y { white-space: nowrap; overflow: hidden; width: 5rem; } svg {"
SPOILED = {
    "off": ("index.html", "<p>Lees", '<p class="x">Lees', "p falls off the paper"),
    "cut": ("index.html", "<p>Lees", '<p class="y">Lees', "p is cut off"),
    "pressed": ("index.html", "<p>Lees", "<p><button>Meer</button> Lees", "button has no use on paper"),
    "folded": (
        *("index.html", "<p>Lees", "<details><summary>Meer</summary>x</details><p>Lees"),
        "details has no use on paper",
    ),
    "dark": ("site.css", "svg {", "body { background: #123; } svg {", "the paper is rgb(17, 34, 51)"),
}
"""A file, what stands there, what takes its place, and what is told of that."""


def test_bad_samples(browser: Browser, tmp_path: Path) -> None:
    """What is too wide, cut off, useless or dark on paper is named."""
    spoils = {
        name: [(file, old, new), ("site.css", "svg {", WIDE)] for name, (file, old, new, _) in SPOILED.items()
    }
    with serving(spoiled_sites(tmp_path, spoils)) as base:
        found = paper_problems(browser, base, [f"{name}/" for name in SPOILED])
    for name, (*_, complaint) in SPOILED.items():
        assert f"{name}/ on paper: {complaint}" in found, (name, found)


def test_long_page(browser: Browser, tmp_path: Path) -> None:
    """More text takes more sheets."""
    spoil(sample_site(tmp_path), "index.html", "<p>Lees", "<p>Circulair.</p>\n" * 90 + "<p>Lees")
    with serving(tmp_path) as base:
        assert sheets(browser, base, "") > 1
