"""Lists in a real browser: sorted, filtered, remembered in the address, and whole without a script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.acting import using

MANY = 10_000


@pytest.fixture
def page(browser: Browser, site_address: str) -> Iterator[Page]:
    """A page that may be used, at the demo."""
    with using(browser, site_address) as page:
        yield page


def asked(page: Page) -> dict[str, list[str]]:
    """What the address says after the question mark."""
    return parse_qs(urlsplit(page.url).query)


def status(page: Page) -> Locator:
    """What is announced on the first list of the page."""
    return page.locator(".filters__status").first


def names(page: Page) -> list[str]:
    """The first cell of each row that is shown."""
    return page.locator("table[data-list] tbody tr > th[scope=row] > a").all_text_contents()


def total_of(page: Page) -> int:
    """How many rows the list has in all, as the server said."""
    return int(page.locator("[data-tools]").first.get_attribute("data-total") or "0")


def test_a_filter_changes_rows_count_and_address(page: Page, site_address: str) -> None:
    """A choice shows only its rows, says how many of how many, and stands in the address."""
    page.goto(f"{site_address}demo/projecten/")
    total = total_of(page)
    expect(status(page)).to_have_text(f"{total} projecten")
    page.get_by_text("Filter deze lijst").click()
    page.get_by_role("combobox", name="Soort werk").select_option("Wegen")
    expect(status(page)).to_have_text(re.compile(rf"^\d+ van de {total} projecten$"))
    shown = page.locator("table[data-list] tbody tr")
    count = shown.count()
    assert 0 < count < total
    expect(status(page)).to_have_text(f"{count} van de {total} projecten")
    assert set(page.locator("table[data-list] tbody tr > td:nth-of-type(1)").all_text_contents()) == {"Wegen"}
    assert asked(page) == {"soort": ["Wegen"]}
    page.get_by_role("button", name="Alles tonen").click()
    expect(status(page)).to_have_text(f"{total} projecten")
    assert asked(page) == {}
    expect(page.locator(".projects__group").first).to_be_visible()


def test_every_facet_of_the_projects_can_be_chosen(page: Page, site_address: str) -> None:
    """Municipality, type, phase, year and level; two choices hold together, and none left is said."""
    page.goto(f"{site_address}demo/projecten/")
    page.get_by_text("Filter deze lijst").click()
    labels = page.locator(".filters__fields label > span")
    expect(labels).to_have_text(["Gemeente", "Soort werk", "Fase", "Jaar", "Niveau"])
    page.get_by_role("combobox", name="Niveau").select_option("Haalt een niveau niet")
    below = page.locator("table[data-list] tbody tr").count()
    page.get_by_role("combobox", name="Soort werk").select_option("Wegen")
    expect(page.locator("table[data-list] tbody tr")).not_to_have_count(below)
    rows = page.locator("table[data-list] tbody tr")
    assert all(rows.nth(place).locator(".key--below").count() for place in range(rows.count()))
    page.get_by_role("combobox", name="Fase").select_option("Verkenning")
    expect(status(page)).to_contain_text("0 van de")
    expect(status(page)).to_contain_text("toon alles")


def test_the_address_restores_filter_and_order(page: Page, site_address: str) -> None:
    """Who gets the address sees the same rows in the same order; what is no longer there is passed over."""
    page.goto(f"{site_address}demo/projecten/?soort=Wegen&sorteer=naam&richting=af")
    expect(status(page)).to_contain_text(" van de ")
    shown = names(page)
    page.get_by_role("button", name="Project", exact=False).first.click()
    expect(page.locator("th[aria-sort=ascending]")).to_have_count(1)
    assert names(page) == shown[::-1]
    page.goto(f"{site_address}demo/projecten/?soort=Luchtkastelen")
    expect(status(page)).to_have_text(f"{total_of(page)} projecten")


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
    assert asked(page) == {"sorteer": ["meten"], "richting": ["af"]}


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
    page.get_by_role("button", name="Waarde").first.click()
    assert list(asked(page)) == ["wegen-tabel-sorteer"]
    expect(page.locator("th[aria-sort]")).to_have_count(1)


@pytest.mark.parametrize("address", ["demo/projecten/", "demo/gemeenten/"])
def test_without_a_script_everything_is_shown(browser: Browser, site_address: str, address: str) -> None:
    """Without JavaScript the list is whole, and nothing that would not work is shown."""
    with using(browser, site_address, scripts=False) as page:
        page.goto(site_address + address)
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


def test_ten_thousand_rows_come_in_parts(page: Page, site: Path, site_address: str) -> None:
    """A list of 10,000 projects is filtered whole, and only 200 rows at a time become elements."""
    (file,) = (site / "demo" / "assets").glob("projecten.*.json")
    real = json.loads(file.read_text(encoding="utf-8"))
    made = {**real, "rows": [[f"Werk {one:05}", *real["rows"][0][1:]] for one in range(MANY)]}
    page.route("**/projecten.*.json", lambda route: route.fulfill(json=made))
    page.goto(f"{site_address}demo/projecten/?sorteer=naam&richting=af")
    rows = page.locator("table[data-list] tbody tr")
    expect(rows).to_have_count(200)
    assert names(page)[:2] == ["Werk 09999", "Werk 09998"]
    page.get_by_role("button", name="Toon de volgende 200").click()
    expect(rows).to_have_count(400)
    assert page.evaluate("() => document.activeElement.textContent") == "Werk 09799"
