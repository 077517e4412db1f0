"""Every kind of page of the real site and of the demo, in a real browser and every other window."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import WINDOWS, Window, look
from tests.checks import address_of, html_files, one_of_each_kind, sitemap_addresses


@pytest.mark.parametrize("window", WINDOWS[1:], ids=str)
def test_every_kind_of_page(window: Window, browser: Browser, site: Path, site_address: str) -> None:
    """Of every kind, the fullest and emptiest page keep WCAG 2.2 AA, fit the window and keep their policy."""
    real = one_of_each_kind(site, sitemap_addresses(site))
    demo = site / "demo"
    chosen = one_of_each_kind(demo, (address_of(path, demo) for path in html_files(demo)))
    assert real
    assert chosen
    addresses = (*real, *(f"demo/{address}" for address in chosen))
    assert look(browser, site_address, addresses, window, axe=True) == ()
