"""A page on A4: what falls off the paper, and what has no use there."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from playwright.sync_api import Browser, Page

from tests.browser.looking import Window, opened, visit

A4 = Window(680, "dark")
"""The room on A4 between the margins, in CSS pixels; paper is light whatever the person prefers."""
_LOST = """() => {
  const room = document.documentElement.clientWidth + 1;
  const told = node => node.tagName.toLowerCase() + (node.id ? "#" + node.id : "");
  const shown = node => node.checkVisibility({visibilityProperty: true});
  const clips = node => ["auto", "scroll", "hidden"].includes(getComputedStyle(node).overflowX);
  const drawn = [...document.querySelectorAll("table, td, th, svg, p, li, dd, h1, h2, h3")].filter(shown)
    .filter(node => !node.closest(".visually-hidden"));
  const off = drawn.filter(node => node.getBoundingClientRect().right > room);
  const cut = [...document.querySelectorAll("body *")].filter(node => shown(node) && clips(node))
    .filter(node => !node.closest(".visually-hidden") && node.scrollWidth > node.clientWidth + 1);
  const controls = "nav, button, input, select, details:not([open])";
  const useless = [...document.querySelectorAll(controls)].filter(shown);
  return [["falls off the paper", off], ["is cut off", cut], ["has no use on paper", useless]]
    .flatMap(([why, nodes]) => [...new Set(nodes.map(told))].map(name => name + " " + why));
}"""
_PAPER = "() => getComputedStyle(document.body).backgroundColor"


def paper_problems(browser: Browser, base: str, addresses: Iterable[str]) -> tuple[str, ...]:
    """What does not stand whole on paper, controls that no one can press there, and dark paper."""
    problems: list[str] = []
    with opened(browser, A4) as page:
        for address in addresses:
            visit(page, base + address)
            problems += [f"{address or '/'} {line}" for line in printed(page)]
    return tuple(problems)


def printed(page: Page) -> list[str]:
    """The same of an open page, in a window as wide as the room on A4, for a person who prefers the dark."""
    page.emulate_media(media="print", color_scheme="dark")
    found, colour = cast("tuple[list[str], str]", page.evaluate(f"() => [({_LOST})(), ({_PAPER})()]"))
    found += [] if colour in {"rgb(255, 255, 255)", "rgba(0, 0, 0, 0)"} else [f"the paper is {colour}"]
    page.emulate_media(media="screen")
    return [f"on paper: {line}" for line in found]


def sheets(browser: Browser, base: str, address: str) -> int:
    """On how many sheets of paper a page is printed."""
    with opened(browser, A4) as page:
        visit(page, base + address)
        return page.pdf(prefer_css_page_size=True).count(b"/Type /Page\n")
