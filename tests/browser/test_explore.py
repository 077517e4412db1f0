"""Exploring a figure, in a real browser: only when asked, in the same place, from the same numbers."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.hearing import Heard

OPEN = "Verken deze figuur"
BACK = "Terug naar de vaste figuur"
PAGES = ("demo/", "demo/gemeenten/heuvelrade/", "demo/indicatoren/herkomst-materiaal/")
_BOX = """element => {
  const { x, y, width, height } = element.getBoundingClientRect();
  return [x, y + scrollY, width, height];
}"""


def opened(context: BrowserContext, address: str) -> Page:
    page = context.new_page()
    page.goto(address)
    page.get_by_role("button", name=OPEN).first.wait_for()
    return page


@pytest.mark.parametrize("address", PAGES[:2])
def test_a_page_loads_only_a_small_script_until_a_figure_is_explored(
    address: str, context: BrowserContext, heard: Heard, site_address: str, site: Path
) -> None:
    """The first view asks for less than three kilobytes of script; Plotly comes with the first press."""
    page = opened(context, site_address + address)
    scripts = [path for path in heard.asked if path.endswith(".js")]
    assert sum((site / path.lstrip("/")).stat().st_size for path in scripts) < 3 * 1024
    assert not any("plotly" in path for path in scripts)
    page.get_by_role("button", name=OPEN).first.click()
    page.locator(".explore__twin .main-svg").first.wait_for()
    assert sum("plotly" in path for path in heard.asked) == 1


@pytest.mark.parametrize("width", [320, 1280])
@pytest.mark.parametrize("address", PAGES)
def test_nothing_jumps(
    address: str, width: int, context: BrowserContext, heard: Heard, site_address: str
) -> None:
    """The twin has exactly the box of the figure, and what is below it stays where it is, there and back."""
    page = opened(context, site_address + address)
    page.set_viewport_size({"width": width, "height": 900})
    figure, below = page.locator(".explore__still").first, page.locator(".site-foot")
    before, under = figure.evaluate(_BOX), below.evaluate(_BOX)
    page.get_by_role("button", name=OPEN).first.click()
    twin = page.locator(".explore__twin").first
    twin.locator(".main-svg").first.wait_for()
    expect(page.get_by_role("button", name=BACK)).to_have_count(1)
    assert twin.evaluate(_BOX) == pytest.approx(before, abs=0.5)
    assert below.evaluate(_BOX) == under
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.get_by_role("button", name=BACK).click()
    expect(twin).to_be_hidden()
    expect(figure).to_be_visible()
    assert below.evaluate(_BOX) == under


def test_a_twin_draws_the_numbers_in_the_page(
    context: BrowserContext, heard: Heard, site_address: str
) -> None:
    """What Plotly draws is what the page holds, which tests/charts hold against the static figure."""
    page = opened(context, site_address + PAGES[1])
    held = json.loads(
        page.locator("#web-verken script").inner_text()
        or page.locator("#web-verken script").text_content()
        or ""
    )
    page.locator("#web-verken [data-open]").click()
    page.locator("#web-verken .main-svg").first.wait_for()
    drawn = page.evaluate(
        "document.querySelector('#web-verken .explore__twin').data.map(({name, r}) => [name ?? '', r])"
    )
    assert drawn == [[one.get("name", ""), one["r"]] for one in held["data"]]


def test_hover_says_a_value(context: BrowserContext, heard: Heard, site_address: str) -> None:
    """The pointer on a point shows the axis and level of that point, and of no other."""
    page = opened(context, site_address + PAGES[1])
    page.locator("#web-verken [data-open]").click()
    point = page.locator("#web-verken .scatterlayer .trace path.point").last
    point.wait_for()
    point.scroll_into_view_if_needed()
    box = point.bounding_box()
    assert box is not None
    label = page.locator("#web-verken .hoverlayer .hovertext").first
    # A pointer moves in small steps; Plotly leaves out those that follow each other too fast.
    for step in range(30):
        page.mouse.move(box["x"] + box["width"] / 2 - step % 3, box["y"] + box["height"] / 2)
        page.wait_for_timeout(100)
        if label.count():
            break
    expect(label).to_contain_text(re.compile("Beleid: 4"))


def test_series_can_be_left_out_with_the_keyboard(
    context: BrowserContext, heard: Heard, site_address: str
) -> None:
    """Each series is a button that says whether it is shown; focus stays where it was."""
    page = opened(context, site_address + PAGES[1])
    page.locator("#web-verken [data-open]").focus()
    page.keyboard.press("Enter")
    page.locator("#web-verken .main-svg").first.wait_for()
    first = page.locator("#web-verken [data-extra] button[aria-pressed]").first
    expect(first).to_be_visible()
    assert page.evaluate("document.activeElement.hasAttribute('data-open')")
    page.keyboard.press("Tab")
    shown = page.locator("#web-verken .polarlayer .scatterlayer .trace")
    many = shown.count()
    page.keyboard.press("Space")
    expect(first).to_have_attribute("aria-pressed", "false")
    expect(shown).to_have_count(many - 1)


def test_a_picture_can_be_kept(context: BrowserContext, heard: Heard, site_address: str) -> None:
    """The twin as it is shown, under a name that says what it is."""
    page = opened(context, site_address + PAGES[1])
    page.locator("#web-verken [data-open]").click()
    with page.expect_download() as kept:
        page.locator("#web-verken").get_by_role("button", name="Download als SVG").click()
    assert kept.value.suggested_filename == "spinnenweb-van-heuvelrade.svg"


def test_without_a_script_there_is_no_button(browser: Browser, site_address: str) -> None:
    """And no empty row where it would be."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site_address + PAGES[1])
    assert page.locator(".explore__tools").first.is_hidden()
    assert page.locator(".explore__still svg").first.is_visible()
    context.close()


def test_a_load_that_fails_keeps_the_figure(browser: Browser, site_address: str) -> None:
    """The static figure stays, a sentence says why, and a second press tries again."""
    context = browser.new_context()
    page = opened(context, site_address + PAGES[1])
    context.route("**/plotly.*.js", lambda route: route.abort())
    page.locator("#web-verken [data-open]").click()
    expect(page.locator("#web-verken [data-status]")).to_have_text(
        "Het laden is niet gelukt. De vaste figuur blijft staan."
    )
    expect(page.locator("#web-verken .explore__still")).to_be_visible()
    context.unroute("**/plotly.*.js")
    page.locator("#web-verken [data-open]").click()
    page.locator("#web-verken .main-svg").first.wait_for()
    context.close()


def test_a_policy_is_no_wider_than_its_page_needs(site: Path) -> None:
    """Plotly's styles and blobs only where a figure can be explored."""
    policies = {
        name: re.findall(
            r'Content-Security-Policy" content="([^"]+)"', (site / name / "index.html").read_text("utf-8")
        )[0]
        for name in ("demo/over", "demo/gemeenten/heuvelrade", "demo/vergelijken")
    }
    assert [("sha256-" in policy, "blob:" in policy) for policy in policies.values()] == [
        (False, False),
        (True, True),
        (True, True),
    ]
    assert not any("unsafe" in policy for policy in policies.values())
