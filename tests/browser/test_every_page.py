"""Every page of the region itself, in a real browser and in every window."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import look_in_states, serving
from tests.checks import sitemap_addresses
from tests.kinds import walked


@pytest.mark.long
def test_every_page(browser: Browser, live_site: Path) -> None:
    """In every window: WCAG 2.2 AA, no wider than the window, its policy kept, nothing asked of others."""
    addresses = (*walked(live_site, sitemap_addresses(live_site)), "404.html")
    assert len(addresses) > 2
    with serving(live_site) as base:
        assert look_in_states(browser, base, addresses) == ()
