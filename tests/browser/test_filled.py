"""Every kind of page with everything filled in, in a real browser and in each of its states."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.looking import EVERY_STATE, OPPOSITE, look_in_states
from tests.kinds import HEAVY, filled, size_of


def test_every_kind_of_page(browser: Browser, site: Path, site_address: str) -> None:
    """Narrow and light, wide and dark, folded and unfolded: WCAG 2.2 AA, no wider than the window, its policy
    kept, nothing asked of others. A heavy page, which takes a browser long, in two of its states."""
    pages = filled(site)
    heavy = [page for page in pages if size_of(site, page) >= HEAVY]
    light = [page for page in pages if page not in heavy]
    assert look_in_states(browser, site_address, light, EVERY_STATE) == ()
    assert look_in_states(browser, site_address, heavy, OPPOSITE) == ()
