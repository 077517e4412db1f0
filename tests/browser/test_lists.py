"""Lists in a real browser: sorted, filtered, remembered in the address, and whole without a script."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.acting import expect_asked, using


@pytest.fixture
def page(browser: Browser, site_address: str) -> Iterator[Page]:
    """A page that may be used, at the demo."""
    with using(browser, site_address) as page:
        yield page


def status(page: Page) -> Locator:
    """What is announced on the first list of the page."""
    return page.locator(".filters__status").first


def names(page: Page) -> list[str]:
    """The first cell of each row that is shown."""
    return page.locator("table[data-list] tbody tr > th[scope=row] > a").all_text_contents()


def total_of(page: Page) -> int:
    """How many rows the list has in all, as the server said."""
    return int(page.locator("[data-tools]").first.get_attribute("data-total") or "0")


def test_a_keyboard_sorts_and_hears_it(page: Page, site_address: str) -> None:
    """A heading is a button: Enter sorts up, then down, and aria-sort says so; unknown is last either way."""
    page.goto(f"{site_address}demo/gemeenten/")
    before = names(page)
    button = page.get_by_role("button", name="Sorteer op Meten")
    button.focus()
    for direction in ("ascending", "descending"):
        page.keyboard.press("Enter")
        heading = page.locator("thead th", has=button)
        expect(heading).to_have_attribute("aria-sort", direction)
        cells = page.locator("table[data-list] tbody tr")
        place = heading.evaluate("(cell) => cell.cellIndex")
        levels = [
            cells.nth(row).locator(":scope > *").nth(place).get_attribute("data-value")
            if cells.nth(row).locator("[colspan]").count() == 0
            else None
            for row in range(cells.count())
        ]
        known = [int(level) for level in levels if level]
        assert known == sorted(known, reverse=direction == "descending")
        assert not any(levels[len(known) :])
        assert len(known) < len(levels), "the demo has a municipality without a level"
    assert sorted(names(page)) == sorted(before)
    expect_asked(page, sorteer=["meten"], richting=["af"])


def test_municipalities_are_filtered_by_size_and_profile(page: Page, site_address: str) -> None:
    """The size and the profile are choices, and the count follows."""
    page.goto(f"{site_address}demo/gemeenten/")
    page.get_by_text("Filter deze lijst").click()
    expect(page.locator(".filters__fields label > span")).to_have_text(["Omvang", "Profiel"])
    page.get_by_role("combobox", name="Profiel").select_option("Profiel 2")
    expect(status(page)).to_contain_text(f" van de {total_of(page)} gemeenten")
    assert 0 < len(names(page)) < total_of(page)


def test_two_lists_on_a_page_do_not_mix(page: Page, site_address: str) -> None:
    """An indicator has a list per type of work: each has its own choice, also in the address."""
    page.goto(f"{site_address}demo/indicatoren/milieu-en-klimaatimpact/")
    expect(page.locator("table[data-list]")).not_to_have_count(1)
    page.locator("summary", has_text="Alle gemeten wegprojecten").click()
    page.get_by_role("button", name="Waarde").first.click()
    expect_asked(page, **{"wegen-tabel-sorteer": ["waarde"]})
    expect(page.locator("th[aria-sort]")).to_have_count(1)


def test_without_a_script_everything_is_shown(browser: Browser, site_address: str) -> None:
    """Without JavaScript the list is whole, and nothing that would not work is shown."""
    with using(browser, site_address, scripts=False) as page:
        page.goto(f"{site_address}demo/gemeenten/")
        assert len(names(page)) == total_of(page)
        expect(page.locator("[data-tools]")).to_be_hidden()
        expect(page.locator(".sort")).to_have_count(0)


def test_nothing_moves_when_the_script_starts(page: Page, site_address: str) -> None:
    """The place of the fields has its height before the script fills it (no layout shift)."""
    page.add_init_script(
        "globalThis.moved = 0; new PerformanceObserver((list) => {"
        " for (const entry of list.getEntries()) globalThis.moved += entry.value;"
        " }).observe({ type: 'layout-shift', buffered: true });"
    )
    page.goto(f"{site_address}demo/gemeenten/")
    expect(page.locator(".filters summary")).to_be_visible()
    assert page.evaluate("() => globalThis.moved") < 0.01
