"""Every kind of page, with everything filled in and as empty as it comes, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.asking import page_problems
from tests.kinds import emptiest, filled, lacking


def test_every_kind_of_page(browser: Browser, site: Path, site_address: str) -> None:
    """Narrow and light, wide and dark, folded and unfolded: WCAG 2.2 AA, no wider than the window, its policy
    kept, nothing asked of others. It can be walked by keyboard, fits a phone and paper, and grows."""
    pages = sorted({*filled(site), *lacking(site)})
    assert list(page_problems(browser, site_address, pages)) == []


@pytest.mark.long
def test_every_row_of_every_kind_of_page(browser: Browser, site: Path, site_address: str) -> None:
    """The same of all that stands on each, and of the emptiest of every kind."""
    pages = sorted({*filled(site), *emptiest(site)})
    assert list(page_problems(browser, site_address, pages, whole=True)) == []
