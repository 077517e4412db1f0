"""One real browser for all tests here, and the built site at an address."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.looking import ARGUMENTS, chromium_program, serving


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """The Chromium of this machine, without a window and with a fresh profile."""
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=chromium_program(), headless=True, args=list(ARGUMENTS)
        )
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site_address(site: Path) -> Iterator[str]:
    """Where the built site is served."""
    with serving(site) as address:
        yield address
