"""Every page of the real site, in a real browser."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.looking import look_in_every_window
from tests.checks import sitemap_addresses, walked


def test_every_page(browser: Browser, site: Path, site_address: str) -> None:
    """In every window: WCAG 2.2 AA, no wider than the window, its policy kept, nothing asked of others."""
    addresses = (*walked(site, sitemap_addresses(site)), "404.html")
    assert len(addresses) > 2
    assert look_in_every_window(browser, site_address, addresses) == ()
