"""Without a mouse: every kind of page can be walked with the Tab key, and each part of that can fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.keyboard import keyboard_problems
from tests.browser.looking import Window, serving
from tests.kinds import fullest
from tests.samples import sample_site, spoil, spoiled_sites

SMALL, LARGE = Window(320, "light"), Window(1280, "light")
WHOLE = ("demo/", "demo/gemeenten/kolkstede/", "demo/impactlabs/")
LINK = '<a href="gemeenten/">alle gemeenten</a>'


@pytest.mark.long
def test_every_kind_of_page(browser: Browser, site: Path, site_address: str) -> None:
    """Tab reaches everything in the order of the page, shows where it is, and the first stop skips."""
    assert keyboard_problems(browser, site_address, fullest(site), SMALL) == ()


@pytest.mark.parametrize(
    ("window", "addresses"),
    [
        (SMALL, ("demo/over/",)),
        (LARGE, ("demo/projecten/veldoord/dorpshart/",)),
        pytest.param(SMALL, WHOLE, marks=pytest.mark.long),
        pytest.param(LARGE, WHOLE, marks=pytest.mark.long),
    ],
)
def test_whole_pages(window: Window, addresses: tuple[str, ...], browser: Browser, site_address: str) -> None:
    """With head and foot; also in a wide window, where parts stand beside each other."""
    assert keyboard_problems(browser, site_address, addresses, window) == ()


def test_good_sample(browser: Browser, tmp_path: Path) -> None:
    """A page that can be walked gets no complaint."""
    with serving(sample_site(tmp_path)) as base:
        assert keyboard_problems(browser, base, ("", "gemeenten/"), SMALL) == ()


SPOILED = {
    "unreached": (
        *("index.html", LINK, f'{LINK} <span role="button">Meer</span>'),
        "span 'Meer' is not reached",
    ),
    "disordered": (
        *("index.html", '<a href="./">', '<a href="./" tabindex="2">'),
        "comes after what stands below it",
    ),
    "unshown": (
        *("site.css", "svg {", "a:focus { outline: none; } svg {"),
        "the focus on a 'Voorbeeld' does not show",
    ),
    "covered": (
        *("site.css", "svg {", "main { position: fixed; inset: 0; background: #fff; } svg {"),
        "a 'Voorbeeld' is covered while it has the focus",
    ),
    "unskipped": (
        *("index.html", '<a href="#inhoud">', '<a href="gemeenten/">'),
        "the first stop does not skip",
    ),
    "nowhere": (
        *("index.html", ' id="inhoud" tabindex="-1"', ""),
        "after skipping, the next stop is a 'Voorbeeld'",
    ),
}
"""A file, what stands there, what takes its place, and what is told of that."""


def test_bad_samples(browser: Browser, tmp_path: Path) -> None:
    """What is not reached, out of order, not shown, covered or not skipped is named."""
    spoils = {name: [(file, old, new)] for name, (file, old, new, _) in SPOILED.items()}
    with serving(spoiled_sites(tmp_path, spoils)) as base:
        found = keyboard_problems(browser, base, [f"{name}/" for name in SPOILED], SMALL)
    for name, (*_, complaint) in SPOILED.items():
        assert any(line.startswith(f"{name}/") and complaint in line for line in found), (name, found)


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
