"""Every kind of page, with everything filled in and as empty as it comes, in a real browser."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.asking import glance_problems, page_problems
from tests.kinds import emptiest, filled, lacking, telling


def test_what_pages_are_made_of(browser: Browser, site: Path, site_address: str) -> None:
    """On the pages that together have most parts. Narrow and light, wide and dark, folded and unfolded:
    WCAG 2.2 AA, no wider than the window. It can be walked by keyboard, fits a phone and paper, and grows.
    """
    assert list(page_problems(browser, site_address, telling(site))) == []


def test_every_kind_of_page(browser: Browser, site: Path, site_address: str) -> None:
    """All the others: they fit a phone, keep their policy, ask nothing of others and say nothing is wrong."""
    others = {*filled(site), *lacking(site)}.difference(telling(site))
    assert list(glance_problems(browser, site_address, sorted(others))) == []


@pytest.mark.long
def test_every_row_of_every_kind_of_page(browser: Browser, site: Path, site_address: str) -> None:
    """The same of all that stands on each, and of the emptiest of every kind."""
    pages = sorted({*filled(site), *emptiest(site)})
    assert list(page_problems(browser, site_address, pages, whole=True)) == []
