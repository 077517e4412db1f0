"""The real site and the demo, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import WINDOWS, Window, look
from tests.checks import address_of, html_files, one_of_each_kind, sitemap_addresses


def _demo(site: Path) -> tuple[str, ...]:
    return tuple(address_of(path, site) for path in html_files(site / "demo"))


@pytest.mark.parametrize("window", WINDOWS, ids=str)
def test_every_kind_of_page(window: Window, browser: Browser, site: Path, site_address: str) -> None:
    """Of every kind, the fullest and emptiest page keep WCAG 2.2 AA, fit the window and keep their policy."""
    real = one_of_each_kind(site, sitemap_addresses(site))
    demo = tuple(
        f"demo/{address}"
        for address in one_of_each_kind(site / "demo", [name.removeprefix("demo/") for name in _demo(site)])
    )
    assert real
    assert demo
    assert look(browser, site_address, (*real, *demo), window, axe=True) == ()


def test_every_page(browser: Browser, site: Path, site_address: str) -> None:
    """Every page fits a window of 320 px, says nothing on the console and asks nothing of another host."""
    addresses = tuple(dict.fromkeys((*sitemap_addresses(site), "404.html", *_demo(site))))
    found = look(browser, site_address, addresses, Window(320, "light"), axe=False)
    assert found == ()
