"""What the browser finds wrong: nothing on a good sample, and every bar can fail."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import WINDOWS, Window, look, look_in_states, serving
from tests.samples import sample_site, spoil

PAGES = ("", "gemeenten/")
SMALL = Window(320, "light")


@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_good_sample(window: Window, browser: Browser, tmp_path: Path) -> None:
    """A page that keeps the bars gets no complaint in any window."""
    with serving(sample_site(tmp_path)) as base:
        assert look(browser, base, PAGES, window, axe=True) == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "complaint"),
    [
        ("index.html", '<title id="t">Een vierkant</title>', "", "axe svg-img-alt"),
        ("index.html", "<h1>Thuis</h1>", "<h3>Thuis</h3>", "axe page-has-heading-one"),
        ("site.css", "svg {", "p { color: #999; background: #fff; } svg {", "axe color-contrast"),
        ("site.css", "svg {", "p { width: 500px; } svg {", "516 px wide"),
        ("index.html", "<p>Lees", '<p style="margin:0">Lees', "console: "),
        ("index.html", "<p>Lees", "<script>document.title = 'x'</script><p>Lees", "console: "),
        ("index.html", "<p>Lees", '<img src="https://elders.example/x.png" alt=""><p>Lees', "console: "),
        ("index.html", "<p>Lees", '<img src="weg.png" alt=""><p>Lees', "404: /weg.png"),
    ],
)
def test_bad_sample(name: str, old: str, new: str, complaint: str, browser: Browser, tmp_path: Path) -> None:
    """Too little contrast, a missing name, a page too wide, a breach of the policy: each is named."""
    spoil(sample_site(tmp_path), name, old, new)
    with serving(tmp_path) as base:
        found = look(browser, base, PAGES, SMALL, axe=True)
    assert any(complaint in line for line in found), found


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


@pytest.mark.parametrize(
    ("name", "old", "new", "complaint"),
    [
        ("index.html", "<h1>Thuis</h1>", "<h3>Thuis</h3>", "at 1280 px, light: axe page-has-heading-one"),
        ("index.html", "<p>Lees", '<img src="weg.png" alt=""><p>Lees', "404: /weg.png"),
    ],
)
def test_every_window_hears_too(
    name: str, old: str, new: str, complaint: str, browser: Browser, tmp_path: Path
) -> None:
    """The wide window asks for every rule again, and what goes wrong on loading is told."""
    spoil(sample_site(tmp_path), name, old, new)
    with serving(tmp_path) as base:
        found = look_in_states(browser, base, ("", "nergens/"))
    assert any(complaint in line for line in found), found
    assert any("nergens/: the page is not there" in line for line in found), found
