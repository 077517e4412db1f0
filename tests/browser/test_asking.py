"""What is asked once of each form is found wherever it comes first, on whichever page that is."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.asking import page_problems
from tests.browser.looking import serving
from tests.samples import sample_site, spoil

PAGES = ("", "gemeenten/")
EMPTY = "<p>Er staat nog niets in de lijst.</p>"


def asked(browser: Browser, folder: Path) -> list[str]:
    """What is wrong with the sample."""
    with serving(folder) as base:
        return list(page_problems(browser, base, PAGES))


def test_good_sample(browser: Browser, tmp_path: Path) -> None:
    """A page that keeps every bar gets no complaint, also where nothing on it is new."""
    assert asked(browser, sample_site(tmp_path)) == []


@pytest.mark.parametrize(
    ("body", "complaints"),
    [
        ('<p class="x">Niets.</p>', ["320 px, light, unfolded: axe color-c"]),
        ("<p>Niets <a href='./'></a></p>", ["light, unfolded: axe link-name"]),
        ("<h4>Te diep</h4>", ["axe heading-order"]),
        ('<p class="y">Niets.</p>', ["1280 px, dark, unfolded: axe color-c"]),
        ('<p class="z">Niets.</p>', ["516 px wide", "the page is 516 px wide"]),
        ('<p class="p">Niets.</p>', ["1 texts do not grow"]),
        (
            '<p><a href="./">Ga</a> <span role="button">Meer</span></p>',
            ["span 'Meer' is not reached"],
        ),
        (
            "<ul><li><a href='./'>Een</a></li><li><a class='q' href='./'>Twee</a></li></ul>",
            ["the focus on a 'Twee' does not show"],
        ),
    ],
)
def test_bad_sample(body: str, complaints: list[str], browser: Browser, tmp_path: Path) -> None:
    """What is wrong on a later page alone is found there, though most of it was met before."""
    spoil(sample_site(tmp_path), "gemeenten/index.html", EMPTY, body)
    own = (
        ".x { color: #999; background: #fff; } .y { color: light-dark(#000, #333); } .z { width: 500px; }"
        " .p { font-size: 16px; } .q:focus { outline: none; } svg {"
    )
    spoil(tmp_path, "site.css", "svg {", own)
    found = asked(browser, tmp_path)
    assert all(line.startswith("gemeenten/: ") for line in found), found
    for complaint in complaints:
        assert any(complaint in line for line in found), found


def test_what_is_of_one_form_is_told_with_all_of_it(browser: Browser, tmp_path: Path) -> None:
    """A row that is wrong is found by the first of its form, and then the whole page is asked."""
    rows = "".join(f'<li><a href="./"><img src="../icon.svg"> {name}</a></li>' for name in ("Een", "Twee"))
    spoil(sample_site(tmp_path), "gemeenten/index.html", EMPTY, f"<ul>{rows}</ul>")
    (line, *_) = [line for line in asked(browser, tmp_path) if "axe image-alt" in line]
    assert line.count("img") >= 2
