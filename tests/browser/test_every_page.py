"""Every page of the real site and of the demo, in a real browser and one window."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.looking import WINDOWS, look
from tests.checks import address_of, html_files, sitemap_addresses


def test_every_page(browser: Browser, site: Path, site_address: str) -> None:
    """Every page keeps WCAG 2.2 AA, fits 320 px, keeps its policy and asks nothing of another host."""
    demo = tuple(address_of(path, site) for path in html_files(site / "demo"))
    addresses = tuple(dict.fromkeys((*sitemap_addresses(site), "404.html", *demo)))
    assert len(addresses) > len(demo) > 1
    found = look(browser, site_address, addresses, WINDOWS[0], axe=True)
    assert found == ()
