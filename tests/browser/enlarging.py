"""A page for a person who needs it larger, or still: what gets lost with big text, zoom or less motion."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import cast

from playwright.sync_api import Browser, Page

from tests.browser.looking import WIDTHS, Window, opened, resize, visit

WIDE = Window(1280, "light")
ZOOMED = Window(320, "light")
"""A window of 1280 × 1024 px at 400% (WCAG 1.4.10)."""
ZOOMED_HEIGHT = 256
_GROWN = 1.7
_LARGE = 24
"""Headings of this size in pixels are read as they are; text below it must grow."""
_TOLD = """const told = node => node.tagName.toLowerCase() + (node.id ? "#" + node.id : "") +
    (node.getAttribute("class") ? "." + node.getAttribute("class").trim().split(/\\s+/)[0] : "");"""
_CUT = f"""() => {{
  {_TOLD}
  const unseen = style => style.clipPath !== "none" || style.clip !== "auto";
  return [...document.querySelectorAll("body *")].filter(node => {{
    if (node.closest("svg") || !node.textContent.trim() || !node.checkVisibility()) return false;
    const style = getComputedStyle(node);
    if (unseen(style)) return false;
    const cut = value => value === "hidden" || value === "clip";
    return (cut(style.overflowX) && node.scrollWidth > node.clientWidth + 1) ||
      (cut(style.overflowY) && node.scrollHeight > node.clientHeight + 1);
  }}).map(told);
}}"""
_SIDEWAYS = f"""() => {{
  {_TOLD}
  const scrolls = node => ["auto", "scroll"].includes(getComputedStyle(node).overflowX) &&
    node.scrollWidth > node.clientWidth + 1;
  const allowed = node => node.querySelector("table, svg") || node.matches("pre") || node.closest("svg");
  return [...document.querySelectorAll("body *")].filter(node => scrolls(node) && !allowed(node)).map(told);
}}"""
_STUCK = f"""() => {{
  {_TOLD}
  return [...document.querySelectorAll("body *")].filter(node => {{
    if (!["fixed", "sticky"].includes(getComputedStyle(node).position)) return false;
    const high = node.getBoundingClientRect().height > innerHeight / 3;
    return high && node.checkVisibility() && !node.closest("table");
  }}).map(told);
}}"""
_GROWING = f"""() => {{
  const texts = [...document.querySelectorAll("main :is(h1, p, a, td, th, li)")]
    .filter(node => !node.closest("svg"));
  const sizes = () => texts.map(node => parseFloat(getComputedStyle(node).fontSize));
  const before = sizes();
  document.documentElement.style.fontSize = "200%";
  const found = [before, sizes(), ({WIDTHS})(), ({_CUT})()];
  document.documentElement.style.fontSize = "";
  return found;
}}"""
"""In one script, so that nothing is drawn in between and no other script is at work."""
_ZOOMED = f"() => [{', '.join(f'({script})()' for script in (WIDTHS, _CUT, _SIDEWAYS, _STUCK))}]"
_MOVES = f"""() => {{
  {_TOLD}
  const long = text => text.split(",").some(time => parseFloat(time) > 0);
  const moving = [...document.querySelectorAll("*")].filter(node =>
    [null, "::before", "::after"].some(part => {{
      const style = getComputedStyle(node, part);
      const animated = style.animationName !== "none" && long(style.animationDuration);
      return animated || long(style.transitionDuration);
    }}));
  const smooth = [...document.querySelectorAll("*")]
    .filter(node => getComputedStyle(node).scrollBehavior === "smooth");
  return [...moving, ...smooth].map(told);
}}"""


def enlarging_problems(browser: Browser, base: str, addresses: Iterable[str]) -> tuple[str, ...]:
    """What goes wrong for who needs a page still, with text at twice its size, or at four times the zoom.

    Each page is loaded once.
    """
    problems: list[str] = []
    with opened(browser, WIDE) as page:
        for address in addresses:
            resize(page, WIDE.width)
            visit(page, base + address)
            problems += [f"{address or '/'}{line}" for line in enlarged(page)]
    return tuple(problems)


def enlarged(page: Page) -> Iterator[str]:
    """The same of an open page in a wide window, which is left small."""
    yield from _named(cast("list[str]", page.evaluate(_MOVES)), ": {} moves")
    yield from _text_problems(page)
    yield from _zoom_problems(page)


def _text_problems(page: Page) -> Iterator[str]:
    """What goes wrong with text at twice its size (WCAG 1.4.4): text that does not grow, or is cut off."""
    answer = cast("tuple[list[float], list[float], list[int], list[str]]", page.evaluate(_GROWING))
    before, after, widths, cut = answer
    still = sum(_stays(old, new) for old, new in zip(before, after, strict=True))
    where = " with text at 200%: "
    if still:
        yield f"{where}{still} texts do not grow"
    yield from _too_wide(widths, where)
    yield from _named(cut, f"{where}{{}} cuts its text off")


def _zoom_problems(page: Page) -> Iterator[str]:
    """What goes wrong at 400% (WCAG 1.4.10): scrolling in two directions, text cut off, parts that stick.

    A table and a figure may scroll sideways inside a region of their own.
    """
    resize(page, ZOOMED.width, ZOOMED_HEIGHT)
    answer = cast("tuple[list[int], list[str], list[str], list[str]]", page.evaluate(_ZOOMED))
    widths, cut, sideways, stuck = answer
    where = " at 400%: "
    yield from _too_wide(widths, where)
    yield from _named(cut, f"{where}{{}} cuts its text off")
    yield from _named(sideways, f"{where}{{}} scrolls sideways")
    yield from _named(stuck, f"{where}{{}} stays in view and takes a third of it")


def _stays(before: float, after: float) -> bool:
    """Whether a text did not grow with the reader's text size.

    A size that depends on the room steps back a little when the text takes that room.
    """
    return before < _LARGE and after < _GROWN * before


def _too_wide(widths: Sequence[int], where: str) -> list[str]:
    wide, room = widths
    return [f"{where}{wide} px wide in a window of {room} px"] if wide > room else []


def _named(found: Iterable[str], complaint: str) -> list[str]:
    return [complaint.format(name) for name in dict.fromkeys(found)]
