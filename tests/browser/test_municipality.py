"""What a council member and an official look for on the page of their municipality, on a phone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.acting import follow, using

PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture
def phone(browser: Browser, site_address: str) -> Iterator[Page]:
    """The demo's home page on a phone, without scripts: nothing here needs one."""
    with using(browser, site_address, scripts=False) as page:
        page.set_viewport_size(PHONE)
        page.goto(f"{site_address}demo/")
        yield page


def test_there_is_one_thing_to_do(phone: Page) -> None:
    """One block says what now, and what it says is said nowhere else as what comes first."""
    follow(phone.get_by_role("link", name="Veldoord").first)
    expect(phone.locator("#watnu h2")).to_have_count(1)
    expect(phone.get_by_text("De volgende stap")).to_have_count(0)
