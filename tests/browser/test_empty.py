"""Every kind of page as empty as it comes, in a real browser. A file of its own, to run beside the filled."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Browser

from tests.browser.looking import OPPOSITE, look_in_states
from tests.kinds import lacking


def test_every_kind_of_page(browser: Browser, site: Path, site_address: str) -> None:
    """Narrow and light, wide and dark: nothing that lacks breaks a bar. What stands on the filled page of its
    kind too was tested there."""
    assert look_in_states(browser, site_address, lacking(site), OPPOSITE) == ()
