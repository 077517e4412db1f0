"""Exploring the projects of an indicator, in a real browser: only when asked, in the same place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.acting import using
from tests.browser.looking import resize, visit
from tests.waiting import IN_BROWSER

OPEN = "Verken deze figuur"
BACK = "Terug naar de vaste figuur"
PAGE = "demo/indicatoren/herkomst-materiaal/"
_TWO_FRAMES = "() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))"
_BOX = """element => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y + scrollY, width, height];
}"""


@pytest.fixture
def page(browser: Browser, site_address: str) -> Iterator[Page]:
    """The page of an indicator whose figures can be explored."""
    with using(browser, site_address) as page:
        opened(page, site_address)
        yield page


def opened(page: Page, site_address: str) -> None:
    visit(page, site_address + PAGE)
    page.get_by_role("button", name=OPEN).first.wait_for()


def explored(page: Page) -> None:
    page.get_by_role("button", name=OPEN).first.click()
    drawn(page)


def drawn(page: Page) -> None:
    """The twin is there with its buttons, and was drawn once more when its box was first looked at."""
    page.get_by_role("button", name=BACK).wait_for()
    page.locator(".explore__twin .main-svg").first.wait_for()
    page.evaluate(_TWO_FRAMES)


@pytest.mark.parametrize("width", [320, pytest.param(1280, marks=pytest.mark.long)])
def test_a_figure_is_explored_in_its_place(width: int, browser: Browser, site_address: str) -> None:
    """The first view asks for nothing of Plotly; the first press does, once. The twin has exactly the box of
    the figure, nothing comes beside the page, and back is as before."""
    with using(browser, site_address) as page:
        fetched: list[str] = []
        page.on("request", lambda request: fetched.append(request.url))
        opened(page, site_address)
        resize(page, width)
        _in_its_place(page, width, fetched)


def _in_its_place(page: Page, width: int, fetched: list[str]) -> None:
    assert not any("plotly" in path for path in fetched)
    still, below = page.locator(".explore__still").first, page.locator("footer").last
    before, under = still.evaluate(_BOX), below.evaluate(_BOX)
    page.locator("[data-open]").first.focus()
    page.keyboard.press("Enter")
    drawn(page)
    assert sum("plotly" in path for path in fetched) == 1
    twin = page.locator(".explore__twin").first
    expect(page.get_by_role("button", name=BACK)).to_have_count(1)
    assert twin.evaluate(_BOX) == pytest.approx(before, abs=0.5)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    _without_a_verdict(page)
    page.get_by_role("button", name=BACK).click()
    expect(twin).to_be_hidden()
    assert below.evaluate(_BOX) == under


def _without_a_verdict(page: Page) -> None:
    """With the keyboard: each verdict is a button that says whether it is shown; focus stays where it was."""
    shown = page.locator(".explore__twin").first.locator(".scatterlayer .trace")
    first = page.locator("[data-extra] button[aria-pressed]").first
    expect(first).to_be_visible()
    page.keyboard.press("Tab")
    many = shown.count()
    page.keyboard.press("Space")
    expect(first).to_have_attribute("aria-pressed", "false")
    expect(shown).to_have_count(many - 1)


def test_a_sign_says_its_project_and_leads_to_it(page: Page) -> None:
    """The pointer on a sign shows the name and the value of its project; a press opens its page."""
    explored(page)
    sign = page.locator(".explore__twin .scatterlayer .trace path.point").first
    sign.scroll_into_view_if_needed()
    box = sign.bounding_box()
    assert box is not None
    label = page.locator(".hoverlayer .hovertext").first
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    # A pointer moves in small steps; Plotly leaves out those that follow each other too fast.
    for step in range(IN_BROWSER // 100):
        page.mouse.move(x - step % 3, y)
        page.wait_for_timeout(100)
        if label.count():
            break
    expect(label).to_contain_text(re.compile(r"\d%"))
    page.mouse.move(x, y)
    page.mouse.click(x, y)
    page.wait_for_url(re.compile(r"/demo/projecten/[a-z-]+/[a-z-]+/"))


def test_without_a_script_there_is_no_button(browser: Browser, site_address: str) -> None:
    """And no empty row where it would be."""
    with using(browser, site_address, scripts=False) as page:
        page.goto(site_address + PAGE)
        assert page.locator(".explore__tools").first.is_hidden()
        assert page.locator(".explore__still svg:visible").count() >= 1


def test_a_load_that_fails_keeps_the_figure(browser: Browser, site_address: str) -> None:
    """The static figure stays, a sentence says why, and a second press tries again."""
    context = browser.new_context()
    page = context.new_page()
    opened(page, site_address)
    context.route("**/plotly.*.js", lambda route: route.abort())
    page.locator("[data-open]").first.click()
    expect(page.locator("[data-status]").first).to_have_text(
        "Het laden is niet gelukt. De vaste figuur blijft staan."
    )
    context.unroute("**/plotly.*.js")
    with page.expect_request("**/plotly.*.js"):
        page.locator("[data-open]").first.click()
    context.close()


def test_a_policy_is_no_wider_than_its_page_needs(site: Path) -> None:
    """Plotly's styles only where a figure can be explored."""
    policies = [
        re.findall(
            r'Content-Security-Policy" content="([^"]+)"', (site / name / "index.html").read_text("utf-8")
        )[0]
        for name in ("demo/over", "demo/vergelijken", "demo/indicatoren/herkomst-materiaal")
    ]
    assert ["sha256-" in policy for policy in policies] == [False, False, True]
    assert not any("unsafe" in policy for policy in policies)
