"""What seven readers come for, on a phone, from the first page, in at most three taps."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, ViewportSize, expect

from tests.browser.acting import follow, using
from tests.pdf.reading import words

PHONE: ViewportSize = {"width": 390, "height": 844}
MOST_TAPS = 3


class Reader:
    """A reader with a phone, who counts taps: nothing is found by an address that is typed."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.taps = 0

    def tap(self, target: Locator) -> None:
        """Tap a link that is there to be tapped, and be where it leads; fails at the fourth."""
        follow(self._counted(target))

    def menu(self, name: str) -> None:
        """Two taps: the menu, and a word of it."""
        self._counted(self.page.get_by_text("Menu", exact=True)).click()
        self.tap(self.page.get_by_role("navigation", name="Menu", exact=True).get_by_role("link", name=name))

    def _counted(self, target: Locator) -> Locator:
        self.taps += 1
        assert self.taps <= MOST_TAPS, "more than three taps"
        return target.locator("visible=true").first

    def expect_in_view(self, target: Locator, screens: float = 1.5) -> None:
        """It stands within so many screens of where the last tap leads."""
        expect(target).to_be_visible()
        box = target.bounding_box()
        assert box is not None
        assert box["y"] < screens * PHONE["height"]


@pytest.fixture
def reader(browser: Browser, site_address: str) -> Iterator[Reader]:
    """At the demo's first page, without scripts: nothing here needs one."""
    with using(browser, site_address, scripts=False) as page:
        page.set_viewport_size(PHONE)
        page.goto(f"{site_address}demo/")
        yield Reader(page)


def test_a_council_member_asks_what_the_college_must_do(reader: Reader, site: Path) -> None:
    """Veldoord, and its factsheet: that has three questions for the college."""
    reader.tap(reader.page.get_by_role("link", name="Veldoord"))
    expect(reader.page.get_by_role("heading", level=1)).to_contain_text("Veldoord")
    link = reader.page.get_by_role("link", name=re.compile(r"^Factsheet \(PDF"))
    assert reader.taps + 1 <= MOST_TAPS
    expect(link).to_have_attribute("href", re.compile(r"factsheet\.pdf$"))
    printed = site / "demo" / "gemeenten" / "veldoord" / "factsheet.pdf"
    assert "3 vragen voor uw college" in words(printed.read_bytes())


def test_is_my_municipality_further_than_at_the_start(reader: Reader) -> None:
    """The menu, the municipalities, Veldoord. The answer stands within a screen and a half."""
    reader.menu("Gemeenten")
    reader.tap(reader.page.get_by_role("link", name="Veldoord"))
    answer = re.compile("^Op capaciteit staat Veldoord lager dan bij de nulmeting")
    reader.expect_in_view(reader.page.get_by_role("heading", name=answer))
    fallen = reader.page.locator(".axis-line").first
    expect(fallen).to_contain_text("Capaciteit")
    expect(fallen).to_contain_text("1 trede lager")


def test_a_resident_sees_what_is_done_with_a_cycle_path(reader: Reader) -> None:
    """The menu, the projects, the one with a picture of a cycle path: who does it, and what it is made of."""
    reader.menu("Projecten")
    reader.tap(reader.page.get_by_role("link", name=re.compile("fietspad", re.IGNORECASE)))
    expect(reader.page.get_by_role("heading", level=1)).to_contain_text(re.compile("fietspad", re.IGNORECASE))
    reader.expect_in_view(reader.page.locator("main img, main svg[role='img']").first)


def test_an_officer_finds_where_to_hand_in(reader: Reader) -> None:
    """One tap from the first page: how to answer, without an account."""
    reader.tap(reader.page.get_by_role("link", name="Gegevens doorgeven"))
    expect(reader.page.get_by_role("heading", level=1)).to_be_visible()
    assert "/meedoen/" in reader.page.url


def test_a_programme_manager_takes_slides_and_one_page_for_aldermen(reader: Reader) -> None:
    """Both stand on the first page: one tap."""
    for name in ("Regio-factsheet voor wethouders", "Dia’s om te tonen", "Dia’s om aan te passen"):
        expect(reader.page.get_by_role("link", name=re.compile(f"^{name} "))).to_be_visible()


def test_a_project_leader_finds_a_text_for_a_project_like_mine(reader: Reader) -> None:
    """The menu, the projects, the texts; there the text itself is a link."""
    reader.menu("Projecten")
    reader.tap(reader.page.get_by_role("link", name="teksten om over te nemen"))
    text = reader.page.get_by_role("link", name="Vraagspecificatie fietspaden van oud beton").first
    expect(text).to_be_visible()
    assert (text.get_attribute("href") or "").startswith("https://")


def test_a_project_leader_finds_whom_to_call(reader: Reader) -> None:
    """The menu, the projects, a project; its page says whom to write."""
    reader.menu("Projecten")
    reader.tap(reader.page.locator("main .prow a"))
    expect(reader.page.locator("#contact a[href^='mailto:']").first).to_be_visible()


def test_from_whom_can_my_municipality_learn(reader: Reader) -> None:
    """Veldoord, and what its page has about learning: a colleague, what it did, and its address."""
    reader.tap(reader.page.get_by_role("link", name="Veldoord"))
    reader.tap(
        reader.page.get_by_role("navigation", name="Op deze pagina").get_by_role("link", name="Leren van")
    )
    colleague = reader.page.locator("#leren .colleagues > li").first
    expect(colleague).to_be_in_viewport()
    expect(colleague).to_contain_text(re.compile(r"Capaciteit van trede 1 naar 2 \(20\d\d\)"))
    address = colleague.get_by_role("link", name=re.compile("@"))
    expect(address).to_have_attribute("href", re.compile("^mailto:"))


def test_a_blind_reader_hears_the_answer_by_its_headings(reader: Reader) -> None:
    """The skip link, and the headings in order: the question comes first, and its answer right behind it."""
    page = reader.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('href')") == "#inhoud"
    page.keyboard.press("Enter")
    headings = page.locator("main :is(h1, h2)").all_inner_texts()
    assert headings[1].endswith("gehaald?")
    expect(page.locator("main h2 + *").first).to_contain_text("Dat kan nog niemand zeggen.")
    assert len(set(headings)) == len(headings)


def test_a_journalist_takes_the_table_of_a_figure_along(reader: Reader, site: Path) -> None:
    """One tap: the CSV below the first figure of years holds what that figure shows."""
    link = reader.page.get_by_role("link", name=re.compile("^CSV van .* per project en per jaar$"))
    expect(link).to_be_visible()
    table = (site / "demo" / (link.get_attribute("href") or "")).read_text(encoding="utf-8-sig")
    assert table.splitlines()[0].count(";") >= 3
    assert len(table.splitlines()) > 10
