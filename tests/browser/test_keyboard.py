"""Without a mouse: every kind of page can be walked with the Tab key, and each part of that can fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.keyboard import keyboard_problems
from tests.browser.looking import Window, serving
from tests.kinds import fullest
from tests.samples import sample_site, spoil

SMALL, LARGE = Window(320, "light"), Window(1280, "light")
LINK = '<a href="gemeenten/">alle gemeenten</a>'


@pytest.mark.long
def test_every_kind_of_page(browser: Browser, site: Path, site_address: str) -> None:
    """Tab reaches everything in the order of the page, shows where it is, and the first stop skips."""
    assert keyboard_problems(browser, site_address, fullest(site), SMALL) == ()


@pytest.mark.parametrize("window", [SMALL, LARGE], ids=str)
def test_whole_pages(window: Window, browser: Browser, site_address: str) -> None:
    """With head and foot; also in a wide window, where parts stand beside each other."""
    whole = ("demo/", "demo/gemeenten/kolkstede/", "demo/impactlabs/")
    assert keyboard_problems(browser, site_address, whole, window) == ()


def test_good_sample(browser: Browser, tmp_path: Path) -> None:
    """A page that can be walked gets no complaint."""
    with serving(sample_site(tmp_path)) as base:
        assert keyboard_problems(browser, base, ("", "gemeenten/"), SMALL) == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "complaint"),
    [
        ("index.html", LINK, f'{LINK} <span role="button">Meer</span>', "span 'Meer' is not reached"),
        ("index.html", '<a href="./">', '<a href="./" tabindex="2">', "comes after what stands below it"),
        ("site.css", "svg {", "a:focus { outline: none; } svg {", "the focus on a 'Voorbeeld' does not show"),
        (
            "site.css",
            "svg {",
            "main { position: fixed; inset: 0; background: #fff; } svg {",
            "a 'Voorbeeld' is covered while it has the focus",
        ),
        ("index.html", '<a href="#inhoud">', '<a href="gemeenten/">', "the first stop does not skip"),
        ("index.html", ' id="inhoud" tabindex="-1"', "", "after skipping, the next stop is a 'Voorbeeld'"),
    ],
)
def test_bad_sample(name: str, old: str, new: str, complaint: str, browser: Browser, tmp_path: Path) -> None:
    """What is not reached, out of order, not shown, covered or not skipped is named."""
    spoil(sample_site(tmp_path), name, old, new)
    with serving(tmp_path) as base:
        found = keyboard_problems(browser, base, ("",), SMALL)
    assert any(complaint in line for line in found), found


def test_content_alone(browser: Browser, tmp_path: Path) -> None:
    """Without head and foot what is wrong in the content is named all the same, and nothing outside is."""
    spoil(sample_site(tmp_path), "index.html", LINK, f'{LINK} <span role="button">Meer</span>')
    spoil(tmp_path, "site.css", "svg {", "a:focus { outline: none; } svg {")
    with serving(tmp_path) as base:
        found = keyboard_problems(browser, base, ("",), SMALL, frame=False)
    told = [line.removeprefix("/ at 320 px: ") for line in found]
    assert "span 'Meer' is not reached" in told
    assert [one for one in told if "does not show" in one] == [
        "the focus on a 'alle gemeenten' does not show",
        "the focus on a 'ga naar de lijst' does not show",
    ]


@pytest.mark.parametrize("frame", [True, False])
def test_trap(frame: bool, browser: Browser, tmp_path: Path) -> None:
    """A script that keeps the focus is found."""
    spoil(
        sample_site(tmp_path), "index.html", "default-src 'none';", "default-src 'none'; script-src 'self';"
    )
    spoil(tmp_path, "index.html", "</main>", '<script src="trap.js"></script></main>')
    (tmp_path / "trap.js").write_text(
        "document.querySelector('main a').addEventListener('keydown', event => event.preventDefault());\n",
        encoding="utf-8",
    )
    with serving(tmp_path) as base:
        found = keyboard_problems(browser, base, ("",), SMALL, frame=frame)
    assert "/ at 320 px: the focus stays on a 'alle gemeenten'" in found
