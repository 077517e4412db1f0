"""A page for a person without a mouse: what the Tab key does not reach, show or leave again."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from typing import TypedDict, cast

from playwright.sync_api import Browser, Page

from tests.browser.looking import Window, opened, visit

_COLLECT = """() => {
  const all = "a[href], area[href], button, input, select, textarea, summary, iframe, [tabindex], " +
    "[contenteditable], [role=button], [role=link], [role=checkbox], [role=tab], [role=slider]";
  const seen = new Set();
  window.stops = [...document.querySelectorAll(all)].filter(node => {
    if (node.matches("[tabindex='-1'], :disabled, [type=hidden]")) return false;
    if (!node.checkVisibility({visibilityProperty: true})) return false;
    if (node.type !== "radio") return true;
    const group = node.form?.id + " " + node.name;
    const stop = node.checked || ![...document.getElementsByName(node.name)].some(other => other.checked);
    if (!stop || seen.has(group)) return false;
    seen.add(group);
    return true;
  });
  window.told = node => node.tagName.toLowerCase() + (node.id ? "#" + node.id : "") + " '" +
    (node.getAttribute("aria-label") || node.textContent).trim().replace(/\\s+/g, " ").slice(0, 40) + "'";
  // Focus may show on the thing itself, on a shape inside it, or on the card around it.
  const around = node => [node.parentElement, node.parentElement.parentElement, node.closest("li, article")];
  const near = node => [node, ...node.querySelectorAll("*"), ...around(node)].filter(Boolean);
  window.looks = node => near(node).map(part => {
    const style = getComputedStyle(part);
    const line = style.outlineStyle === "none" ? "" : style.outlineWidth;
    return [line, style.boxShadow, style.stroke, style.strokeWidth].join(" ");
  }).join(";");
  window.resting = window.stops.map(window.looks);
  return window.stops.map(window.told);
}"""
_STOP = """() => {
  const node = document.activeElement;
  const none = !node || node === document.body || node === document.documentElement;
  if (none) return {at: -1, name: "", at_all: false, shown: true, seen: true};
  const at = window.stops.indexOf(node);
  const spots = [[.5, .5], [.1, .5], [.9, .5], [.5, .1]];
  // Of a part that is taller than the window, what stands in the window counts.
  const inside = box => [
    Math.max(box.left, 0), Math.max(box.top, 0),
    Math.min(box.right, innerWidth), Math.min(box.bottom, innerHeight),
  ];
  const seen = [...node.getClientRects()].map(inside).some(([left, top, right, bottom]) =>
    right > left && bottom > top && spots.some(([x, y]) => {
      const hit = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
      return hit && (hit === node || node.contains(hit) || hit.contains(node));
    }));
  const shown = at < 0 || window.looks(node) !== window.resting[at];
  return {at, name: window.told(node), at_all: true, shown, seen};
}"""
_CONTENT = """() => {
  const main = document.querySelector("main");
  const part = node => [node.localName, node.className.baseVal ?? node.className, node.getAttribute("type"),
    node.getAttribute("role")].join(".");
  const form = node => [node, node.parentElement, node.parentElement.parentElement].map(part).join(" ");
  return window.stops.flatMap((node, index) => main.contains(node) ? [[index, form(node)]] : []);
}"""
_FOCUS = "index => (window.stops[index] ?? document.querySelector('main')).focus()"
_AFTER_SKIP = """() => {
  const main = document.querySelector("main");
  const later = node => main.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING;
  return window.stops.findIndex(later);
}"""


class _Stop(TypedDict):
    """Where the focus is: the place among all stops, its name, if it shows, and if nothing covers it."""

    at: int
    name: str
    at_all: bool
    shown: bool
    seen: bool


def keyboard_problems(
    browser: Browser, base: str, addresses: Iterable[str], window: Window, *, frame: bool = True
) -> tuple[str, ...]:
    """What a person who only has the Tab and Enter keys meets that is wrong, as sentences.

    Everything that can be used is reached, in the order of the page (WCAG 2.1.1, 2.4.3); focus shows
    (2.4.7), is not covered (2.4.11) and can leave (2.1.2); the first stop skips to the content (2.4.1).
    Without the `frame` of the page only the content is walked, from where skipping leads.
    """
    problems: list[str] = []
    with opened(browser, window) as page:
        for address in addresses:
            visit(page, base + address)
            names = stops(page)
            found: list[str] = []
            if frame:
                found += _walk(page, names, range(len(names)), _press(page, "Tab"))
                # A click on nothing would move the focus: a fresh visit starts at the top.
                page.reload(wait_until="load")
                page.evaluate(_COLLECT)
            found += _skip(page, names)[0] if frame else content_problems(page, names)
            problems += [f"{address or '/'} at {window.width} px: {line}" for line in found]
    return tuple(problems)


def stops(page: Page) -> list[str]:
    """The names of all that can be used on a fresh page, in its order."""
    return cast("list[str]", page.evaluate(_COLLECT))


def content_problems(page: Page, names: list[str]) -> list[str]:
    """What is wrong with skipping to the content of a fresh page, and with walking that."""
    found, landed = _skip(page, names)
    if landed is None:
        return found
    content = [index for index, _ in _content(page)]
    return [*found, *_walk(page, names, content, landed)]


def anew_problems(page: Page, names: list[str], met: set[str]) -> Iterator[str]:
    """What is wrong with walking along what is of a form in the content that was not met: not in `met`.

    A form is the tag, class, type and role of what can be used, and of the two around it. It is reached from
    the stop before it, or from the start of the content.
    """
    before, run = -1, list[int]()
    for index, form in _content(page):
        if form in met:
            yield from _from(page, names, before, run)
            before, run = index, []
        else:
            met.add(form)
            run.append(index)
    yield from _from(page, names, before, run)


def _content(page: Page) -> list[tuple[int, str]]:
    return cast("list[tuple[int, str]]", page.evaluate(_CONTENT))


def _from(page: Page, names: list[str], before: int, run: list[int]) -> Iterable[str]:
    """Along stops that follow each other, from the one before them."""
    if not run:
        return ()
    page.evaluate(_FOCUS, before)
    return _walk(page, names, run, _press(page, "Tab"))


def _press(page: Page, key: str) -> _Stop:
    page.keyboard.press(key)
    return cast("_Stop", page.evaluate(_STOP))


def _walk(page: Page, names: list[str], wanted: Collection[int], stop: _Stop) -> Iterable[str]:
    """From a stop on, along all those that are wanted."""
    reached: list[int] = []
    before = ""
    # A region that scrolls is a stop too, though it is no control: at most as many again.
    for _ in range(2 * len(wanted) + 5):
        if stop["name"] == before and stop["at"] in reached:
            yield f"the focus stays on {stop['name']}"
            break
        beyond = stop["at"] >= 0 and stop["at"] not in wanted
        if not stop["at_all"] or beyond or (reached and stop["at"] == reached[0]):
            break
        if stop["at"] in reached:
            yield f"the focus goes back to {stop['name']}"
            break
        if stop["at"] >= 0:
            if reached and stop["at"] < reached[-1]:
                yield f"{stop['name']} comes after what stands below it"
            reached.append(stop["at"])
        if not stop["shown"]:
            yield f"the focus on {stop['name']} does not show"
        if not stop["seen"]:
            yield f"{stop['name']} is covered while it has the focus"
        before = stop["name"]
        stop = _press(page, "Tab")
    yield from (f"{names[index]} is not reached" for index in wanted if index not in reached)


def _skip(page: Page, names: list[str]) -> tuple[list[str], _Stop | None]:
    """What is wrong with skipping to the content of a fresh page, and the stop after it."""
    first = _press(page, "Tab")
    target = page.evaluate("() => document.activeElement.getAttribute('href')")
    if first["at"] != 0 or not str(target).startswith("#"):
        return ["the first stop does not skip to the content"], None
    page.keyboard.press("Enter")
    page.wait_for_function("target => location.hash === target", arg=target)
    expected = cast("int", page.evaluate(_AFTER_SKIP))
    landed = _press(page, "Tab")
    if expected < 0:
        wrong = landed["at"] > 0
        told = f"after skipping to the end, the next stop is {landed['name']}"
    else:
        wrong = landed["at"] != expected
        told = f"after skipping, the next stop is {landed['name'] or 'nothing'}, not {names[expected]}"
    return [told] if wrong else [], landed
