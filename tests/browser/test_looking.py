"""What the browser finds wrong: nothing on a good sample, and every bar can fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import Window, look, look_in_states, serving
from tests.samples import sample_site, spoil, spoiled_sites

PAGES = ("", "gemeenten/")
SMALL = Window(320, "light")
SPOILED = {
    "unnamed": ("index.html", '<title id="t">Een vierkant</title>', "", "axe svg-img-alt"),
    "headless": ("index.html", "<h1>Thuis</h1>", "<h3>Thuis</h3>", "axe page-has-heading-one"),
    "faint": ("site.css", "svg {", "p { color: #999; background: #fff; } svg {", "axe color-contrast"),
    "wide": ("site.css", "svg {", "p { width: 500px; } svg {", "516 px wide"),
    "styled": ("index.html", "<p>Lees", '<p style="margin:0">Lees', "console: "),
    "scripted": ("index.html", "<p>Lees", "<script>document.title = 'x'</script><p>Lees", "console: "),
    "elsewhere": (
        *("index.html", "<p>Lees", '<img src="https://elders.example/x.png" alt=""><p>Lees'),
        "console: ",
    ),
    "gone": ("index.html", "<p>Lees", '<img src="weg.png" alt=""><p>Lees', "404: /gone/weg.png"),
}
"""A file, what stands there, what takes its place, and what is told of that."""


def test_good_sample(browser: Browser, tmp_path: Path) -> None:
    """A page that keeps the bars gets no complaint."""
    with serving(sample_site(tmp_path)) as base:
        assert look(browser, base, PAGES, SMALL, axe=True) == ()


@pytest.fixture(scope="module")
def found(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, ...]:
    """What is found in samples that are each spoiled at one place."""
    spoils = {name: [(file, old, new)] for name, (file, old, new, _) in SPOILED.items()}
    with serving(spoiled_sites(tmp_path_factory.mktemp("spoiled"), spoils)) as base:
        return look(browser, base, [f"{name}/" for name in SPOILED], SMALL, axe=True)


@pytest.mark.parametrize("name", SPOILED)
def test_bad_sample(name: str, found: tuple[str, ...]) -> None:
    """Too little contrast, a missing name, a page too wide, a breach of the policy: each is named."""
    told = [line for line in found if line.startswith(f"{name}/ at 320 px, light: ")]
    assert any(SPOILED[name][-1] in line for line in told), found


def test_request_to_another_host(browser: Browser, tmp_path: Path) -> None:
    """A request that the policy would allow still may not leave for another host; it is stopped."""
    sample_site(tmp_path)
    spoil(tmp_path, "index.html", "img-src 'self'", "img-src 'self' https://elders.example")
    spoil(tmp_path, "index.html", "<p>Lees", '<img src="https://elders.example/x.png" alt=""><p>Lees')
    with serving(tmp_path) as base:
        found = look(browser, base, ("",), SMALL, axe=False)
    assert "/ at 320 px, light: request to another host: https://elders.example/x.png" in found


def test_dark_has_its_own_contrast(browser: Browser, tmp_path: Path) -> None:
    """A colour that only fails in the dark is found in the dark, and not in the light."""
    spoil(sample_site(tmp_path), "site.css", "svg {", "p { color: light-dark(#000, #333); } svg {")
    with serving(tmp_path) as base:
        assert look(browser, base, ("",), SMALL, axe=True) == ()
        found = look(browser, base, ("",), Window(320, "dark"), axe=True)
    assert any("axe color-contrast" in line for line in found)


def test_missing_page(browser: Browser, tmp_path: Path) -> None:
    """An address without a page is a problem, even when the host answers with its own page for that."""
    with serving(sample_site(tmp_path)) as base:
        found = look(browser, base, ("nergens/",), SMALL, axe=False)
    assert "nergens/ at 320 px, light: the page is not there" in found


def test_every_window_at_once(browser: Browser, tmp_path: Path) -> None:
    """A page that is loaded once gets no complaint when it is good, and its own in each window when not."""
    with serving(sample_site(tmp_path)) as base:
        assert look_in_states(browser, base, PAGES) == ()
    spoil(tmp_path, "site.css", "svg {", "p { color: light-dark(#000, #333); width: 500px; } svg {")
    with serving(tmp_path) as base:
        found = look_in_states(browser, base, PAGES)
    for width, scheme, complaint in (
        (320, "light", "516 px wide"),
        (320, "dark", "axe color-contrast"),
        (1280, "dark", "axe color-contrast"),
    ):
        assert any(f"/: at {width} px, {scheme}: {complaint}" in line for line in found), found
    assert not any("light: axe color-contrast" in line or "1280 px, light" in line for line in found)


def test_every_window_hears_too(browser: Browser, tmp_path: Path) -> None:
    """The wide window asks for every rule again, and what goes wrong on loading is told."""
    spoil(sample_site(tmp_path), "index.html", "<h1>Thuis</h1>", '<img src="weg.png" alt=""><h3>Thuis</h3>')
    with serving(tmp_path) as base:
        found = look_in_states(browser, base, ("", "nergens/"))
    for complaint in (
        "/: at 1280 px, light: axe page-has-heading-one",
        "/: 404: /weg.png",
        "nergens/: the page is not there",
    ):
        assert any(line.startswith(complaint) for line in found), found
