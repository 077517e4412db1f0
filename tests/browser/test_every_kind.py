"""Every kind of page of the real site and of the demo, in a real browser and every other window."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import WINDOWS, Window, look
from tests.checks import every_kind


@pytest.mark.parametrize("window", WINDOWS[1:], ids=str)
def test_every_kind_of_page(window: Window, browser: Browser, site: Path, site_address: str) -> None:
    """Of every kind, the fullest and emptiest page keep WCAG 2.2 AA, fit the window and keep their policy."""
    addresses = every_kind(site)
    assert any(address.startswith("demo/") for address in addresses)
    assert not all(address.startswith("demo/") for address in addresses)
    assert look(browser, site_address, addresses, window, axe=True) == ()
