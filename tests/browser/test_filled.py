"""Every kind of page, with everything filled in and as empty as it comes, in a real browser."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.asking import page_problems
from tests.kinds import filled, lacking


def test_every_kind_of_page(browser: Browser, site: Path, site_address: str) -> None:
    """Narrow and light, wide and dark, folded and unfolded: WCAG 2.2 AA, no wider than the window, its policy
    kept, nothing asked of others. It can be walked by keyboard, fits a phone, and grows without loss."""
    pages = sorted({*filled(site), *lacking(site)})
    assert list(page_problems(browser, site_address, pages)) == []
