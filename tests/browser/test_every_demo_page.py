"""Every page of the demo, in a real browser. A file of its own, so that it can run beside the region's."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.looking import look_in_states
from tests.checks import address_of, html_files
from tests.kinds import walked


@pytest.mark.long
def test_every_demo_page(browser: Browser, site: Path, site_address: str) -> None:
    """In every window: WCAG 2.2 AA, no wider than the window, its policy kept, nothing asked of others."""
    # Of closed years one of each kind.
    addresses = walked(site, (address_of(path, site) for path in html_files(site / "demo")))
    assert len(addresses) > 1
    assert look_in_states(browser, site_address, addresses) == ()
