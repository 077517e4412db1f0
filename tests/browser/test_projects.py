"""The projects in a real browser: found by what is like one's own, and whole without a script."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.acting import expect_asked, follow, using

MANY = 10_000


@pytest.fixture
def page(browser: Browser, site_address: str) -> Iterator[Page]:
    """A page that may be used, at the demo."""
    with using(browser, site_address) as page:
        yield page


def status(page: Page) -> Locator:
    """What is announced on the list."""
    return page.locator(".filters__status")


def rows(page: Page) -> Locator:
    """The projects that are shown."""
    return page.locator(".prows > .prow")


def total_of(page: Page) -> int:
    """How many projects there are in all, as the server said."""
    return int(page.locator("[data-projects]").get_attribute("data-total") or "0")


def opened(page: Page, site_address: str, query: str = "") -> None:
    """The list with its choices unfolded."""
    page.goto(f"{site_address}demo/projecten/{query}")
    if not query:
        page.get_by_text("Kies zelf").click()
    expect(page.locator(".filters__fields select").first).to_be_visible()


def test_choices_hold_together_and_stand_in_the_address(page: Page, site_address: str) -> None:
    """At the level and with a text: the question of a project leader elsewhere; said in words, and undone."""
    opened(page, site_address)
    total = total_of(page)
    expect(status(page)).to_have_text(f"{total} projecten")
    page.get_by_role("combobox", name="Prestatieniveau").select_option("Haalt elk prestatieniveau")
    expect(status(page)).to_have_text(
        re.compile(rf"^\d+ van de {total} projecten, met prestatieniveau: Haalt elk prestatieniveau\.$")
    )
    many = int((status(page).text_content() or "").split()[0])
    page.get_by_role("combobox", name="Tekst om over te nemen").select_option("Elke tekst")
    expect(status(page)).to_contain_text("tekst om over te nemen: Elke tekst")
    some = rows(page).count()
    assert 0 < some < many < total
    expect_asked(page, niveau=["Haalt elk prestatieniveau"], tekst=["Elke tekst"])
    page.get_by_role("button", name="Alles tonen").click()
    expect(status(page)).to_have_text(f"{total} projecten")
    expect_asked(page)
    expect(page.locator(".prows__whose").first).to_be_visible()


def test_every_choice_says_how_many_it_leaves(page: Page, site_address: str) -> None:
    """The count of an option is what is shown once it is chosen; what would leave none cannot be chosen."""
    opened(page, site_address)
    expect(page.locator(".filters__fields label > span")).to_have_text(
        [
            "Prestatieniveau",
            "Tekst om over te nemen",
            "Materiaal",
            "Contract",
            "Werkwijze",
            "Les over",
            "Soort werk",
            "Fase",
            "Jaar",
            "Gemeente",
            "Volgorde",
        ]
    )
    page.get_by_role("combobox", name="Soort werk").select_option("Wegen")
    expect(status(page)).to_contain_text("soort werk: Wegen")
    option = page.locator("select[name=contract] option:not([disabled]):not([value=''])").first
    count = int(re.findall(r"\((\d+)\)$", option.text_content() or "")[0])
    page.get_by_role("combobox", name="Contract").select_option(option.get_attribute("value"))
    expect(status(page)).to_contain_text(f"{count} van de ")
    expect(rows(page)).to_have_count(count)
    for disabled in page.locator("select[name=materiaal] option[disabled]").all_text_contents():
        assert disabled.endswith("(0)")


def test_the_address_restores_choices_and_order(page: Page, site_address: str) -> None:
    """Who gets the address sees the same projects; what is no longer there is passed over."""
    opened(page, site_address, "?soort=Wegen&volgorde=naam")
    expect(status(page)).to_contain_text(" van de ")
    names = page.locator(".prow__what > a").all_text_contents()
    assert names == sorted(names, key=str.casefold)
    opened(page, site_address, "?soort=Luchtkastelen")
    expect(status(page)).to_have_text(f"{total_of(page)} projecten")


def test_without_a_script_every_project_is_reached(browser: Browser, site_address: str) -> None:
    """The pages of the list have every project once, and each fixed list is a link away."""
    with using(browser, site_address, scripts=False) as page:
        page.goto(f"{site_address}demo/projecten/")
        expect(page.locator(".filters")).to_be_hidden()
        total, found = total_of(page), []
        ways = page.locator(".ways a").all()
        assert len(ways) == 7
        while True:
            found += page.locator(".prow__what > a").all_text_contents()
            following = page.get_by_role("link", name="Volgende")
            if not following.count():
                break
            follow(following)
        assert len(found) == total
        page.goto(f"{site_address}demo/projecten/per-materiaal/")
        assert page.locator("details").count() > 5


def test_ten_thousand_projects_come_in_parts(page: Page, site: Path, site_address: str) -> None:
    """A list of 10,000 projects is filtered whole, and only 50 rows at a time become elements."""
    (file,) = (site / "demo" / "assets").glob("projecten.*.json")
    real = json.loads(file.read_text(encoding="utf-8"))
    made = {**real, "rows": [[f"Werk {one:05}", *real["rows"][0][1:]] for one in range(MANY)]}
    page.route("**/projecten.*.json", lambda route: route.fulfill(json=made))
    page.goto(f"{site_address}demo/projecten/?volgorde=naam")
    expect(rows(page)).to_have_count(50)
    page.get_by_role("button", name="Toon de volgende 50").click()
    expect(rows(page)).to_have_count(100)
    assert page.evaluate("() => document.activeElement.textContent") == "Werk 00050"
