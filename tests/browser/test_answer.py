"""The first page on a phone: one screen says what is promised, whether it is reached, what is unknown."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.acting import using
from tests.browser.looking import resize, visit
from tests.browser.test_search import found, search_for

HEIGHT = 844
WANTED = {
    "promised": ".page-head .finding",
    "asked": "#antwoord .q",
    "answered": "#antwoord .a",
    "unknown": "#antwoord .a + p",
}


def beyond_first_screen(page: Page) -> list[str]:
    """What a reader of the first screen does not see whole."""
    boxes = {name: page.locator(place).first.bounding_box() for name, place in WANTED.items()}
    return [name for name, box in boxes.items() if box is None or box["y"] + box["height"] > HEIGHT]


@pytest.mark.parametrize("address", ["", "demo/"])
def test_the_first_screen_tells_the_promise_the_answer_and_what_is_unknown(
    browser: Browser, site_address: str, address: str
) -> None:
    """All four in one screen of a phone, in words; and the test can fail."""
    with using(browser, site_address) as page:
        resize(page, 390, HEIGHT)
        visit(page, f"{site_address}{address}")
        assert beyond_first_screen(page) == []
        assert "belooft" in page.locator(WANTED["promised"]).inner_text()
        assert page.locator(WANTED["asked"]).inner_text().endswith("gehaald?")
        assert page.locator(WANTED["answered"]).inner_text() == "Dat kan nog niemand zeggen."
        assert "niet bekend" in page.locator(WANTED["unknown"]).inner_text()
        page.evaluate("document.querySelector('.page-head').style.marginTop = '700px'")
        assert "unknown" in beyond_first_screen(page)


def test_the_question_is_found(browser: Browser, site_address: str) -> None:
    """A search for 50% leads to the answer first."""
    with using(browser, site_address) as page:
        page.goto(f"{site_address}demo/zoeken/")
        search_for(page, "50%")
        assert found(page)[0].startswith(("De stand in 2030", "Zo meten wij"))
