"""Pages that a person has done something with, in a real browser and in every window."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.acting import using
from tests.browser.anew import Met
from tests.browser.looking import EVERY_STATE, State, seen_in_states
from tests.browser.thinning import Rows

CHOICE = "?gemeente=heuvelrade&gemeente=waalbeek&gemeente=kolkstede&gemeente=lindewaard"


def _compared(page: Page, base: str) -> None:
    page.goto(f"{base}demo/vergelijken/{CHOICE}")
    expect(page.locator("#webben [data-series]")).to_have_count(4)


def _filtered(page: Page, base: str) -> None:
    page.goto(f"{base}demo/projecten/?soort=Wegen")
    expect(page.locator(".filters__status").first).to_contain_text("van de")
    expect(page.locator(".filters__fields select").first).to_be_visible()


def _searched(page: Page, base: str) -> None:
    page.goto(f"{base}demo/zoeken/?q=fietspad")
    page.locator("[data-search-results] a").first.wait_for()


ACTS = (_compared, _filtered, _searched)
DAILY = ((_compared, EVERY_STATE[1:]), (_filtered, EVERY_STATE[:1]), (_searched, EVERY_STATE[:1]))


@pytest.mark.parametrize(
    ("act", "states"),
    [*DAILY, *(pytest.param(act, EVERY_STATE, marks=pytest.mark.long) for act in ACTS)],
    ids=lambda one: str(one.__name__ if callable(one) else len(one)),
)
def test_a_page_in_use(
    act: Callable[[Page, str], None], states: Sequence[State], browser: Browser, site_address: str
) -> None:
    """Four municipalities compared, a list filtered, something found: every bar holds, on few rows each."""
    with using(browser, site_address) as page:
        act(page, site_address)
        Rows().thin(page)
        assert list(seen_in_states(page, states, Met())) == []
