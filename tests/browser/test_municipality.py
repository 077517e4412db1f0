"""What a council member and an official look for on the page of their municipality, on a phone."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, ViewportSize, expect

from tests.browser.acting import using

PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.fixture
def phone(browser: Browser, site_address: str) -> Iterator[Page]:
    """The demo's home page on a phone, without scripts: nothing here needs one."""
    with using(browser, site_address, scripts=False) as page:
        page.set_viewport_size(PHONE)
        page.goto(f"{site_address}demo/")
        yield page


def test_is_my_municipality_further_than_at_the_start(phone: Page) -> None:
    """Three taps: the menu, the municipalities, Veldoord. The answer stands within a screen and a half."""
    phone.get_by_text("Menu", exact=True).click()
    phone.get_by_role("navigation", name="Menu", exact=True).get_by_role("link", name="Gemeenten").click()
    phone.get_by_role("link", name="Veldoord").first.click()
    answer = phone.get_by_role(
        "heading", name=re.compile("^Op capaciteit staat Veldoord lager dan bij de nulmeting")
    )
    expect(answer).to_be_visible()
    place = answer.bounding_box()
    assert place is not None
    assert place["y"] < 1.5 * PHONE["height"]
    fallen = phone.locator(".axis-line").first
    expect(fallen).to_contain_text("Capaciteit")
    expect(fallen).to_contain_text("1 trede lager")


def test_from_whom_can_my_municipality_learn_and_where_do_i_write(phone: Page) -> None:
    """Two taps: Veldoord, and what its page has about learning. A colleague, what it did, and its address."""
    phone.get_by_role("link", name="Veldoord").first.click()
    phone.get_by_role("navigation", name="Op deze pagina").get_by_role("link", name="Leren van").click()
    colleague = phone.locator("#leren .colleagues > li").first
    expect(colleague).to_be_in_viewport()
    expect(colleague).to_contain_text(re.compile(r"Capaciteit van trede 1 naar 2 \(20\d\d\)"))
    expect(colleague.get_by_role("link", name=re.compile("@"))).to_have_attribute(
        "href", re.compile("^mailto:")
    )


def test_there_is_one_thing_to_do(phone: Page) -> None:
    """One block says what now, and what it says is said nowhere else as what comes first."""
    phone.get_by_role("link", name="Veldoord").first.click()
    assert phone.locator("#watnu h2").count() == 1
    assert phone.get_by_text("De volgende stap").count() == 0
