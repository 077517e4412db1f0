"""A page in the hand: what does not fit, breaks a word, repeats a heading, or is too small to read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import StrEnum
from typing import cast

from playwright.sync_api import Browser, Page

from tests.browser.looking import UNFOLD, Window, opened, resize, visit

HEIGHT = 844
"""The height of a phone's window in CSS pixels."""
PHONE = Window(390, "light")
WIDTHS = (PHONE.width, 320, 1280)
"""The widths in CSS pixels in which all but that is asked."""


class Bar(StrEnum):
    """What is asked of every page. All but the first three are asked with everything unfolded."""

    LATE = "late"
    """The first figure starts within a screen and a half; without one the first table or list, or why not."""
    LONG = "long"
    """At most nine screens, with folded what folds."""
    TWICE = "twice"
    """No two headings of one level below the same heading say the same."""
    SIDEWAYS = "sideways"
    """Nothing scrolls sideways but a matrix that says so, has an edge, and keeps its first column."""
    CLIPPED = "clipped"
    """Nothing lies, in part or in whole, beyond the edge of the window."""
    SMALL = "small"
    """Letters in a figure measure at least 11 px on the screen."""
    BROKEN = "broken"
    """A word is broken at a syllable or not at all. Addresses and code may break anywhere."""
    CROWDED = "crowded"
    """Texts in a figure keep clear of each other and inside it, in a wide typeface and in a narrow one."""


ONCE = (Bar.LATE, Bar.LONG, Bar.TWICE)
"""Asked at 390 px, of the page as it comes."""
_FONTS = {
    "wide": 'Verdana, "DejaVu Sans", sans-serif',
    "narrow": '"Arial Narrow", "Liberation Sans Narrow", "DejaVu Sans Condensed", sans-serif',
}
"""What stands in for the typeface of a phone or a desk where it is not there."""
_MEASURE = r"""([bars, fonts]) => {
  const found = [];
  const say = (bar, text) => { if (bars.includes(bar)) found.push([bar, text]); };
  const told = node => node.tagName.toLowerCase() + (node.id ? "#" + node.id : "") +
    (node.getAttribute("class") ? "." + node.getAttribute("class").trim().split(/\s+/).join(".") : "");
  const styled = (css, work) => {
    const before = document.adoptedStyleSheets;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    document.adoptedStyleSheets = [...before, sheet];
    try { return work(); } finally { document.adoptedStyleSheets = before; }
  };
  const seen = node => node.checkVisibility({visibilityProperty: true});
  const hidden = node => {
    for (let one = node; one && one !== document.body; one = one.parentElement) {
      const box = one.getBoundingClientRect();
      if (getComputedStyle(one).position === "absolute" && (box.width <= 1 || box.right < 0)) return true;
    }
    return false;
  };
  const elements = [...document.querySelectorAll("body *")].filter(seen);
  const main = document.querySelector("main");
  const texts = root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const nodes = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (node.data.trim() && seen(node.parentElement)) nodes.push(node);
    return nodes;
  };
  const rects = (node, start, end) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].filter(rect => rect.width > 0.5);
  };
  const rows = boxes => new Set(boxes.map(box => Math.round(box.top / 4))).size;

  if (bars.includes("late") && main) {
    const top = node => node.getBoundingClientRect().top + scrollY;
    const inside = elements.filter(node =>
      main.contains(node) && !node.closest("nav, form") && !hidden(node));
    const drawn = inside.filter(node => node.matches("svg[role='img'], img, canvas"));
    const listed = inside.filter(node => node.matches("table, dl, ul, ol, details, .empty"));
    const first = drawn[0] ?? listed[0];
    if (first && top(first) > 1.5 * innerHeight)
      say("late", `${told(first)} begins at ${Math.round(top(first))} px`);
  }
  const high = document.documentElement.scrollHeight;
  if (high > 9 * innerHeight) say("long", `${(high / innerHeight).toFixed(1)} screens`);

  const page = document.documentElement;
  if (page.scrollWidth > page.clientWidth) say("sideways", `the page is ${page.scrollWidth} px wide`);
  if (bars.includes("sideways")) {
    for (const node of elements) {
      const style = getComputedStyle(node);
      const wide = node.scrollWidth > node.clientWidth + 1;
      if (!wide || !["auto", "scroll"].includes(style.overflowX) || node.matches("pre, textarea")) continue;
      const name = `${told(node)} (${node.scrollWidth} in ${node.clientWidth})`;
      if (!node.matches(".slides")) { say("sideways", name); continue; }
      const words = [...node.parentElement.children].some(one => /schuif opzij/i.test(one.innerText ?? ""));
      const stays = [...node.querySelectorAll("tbody th:first-child")].every(cell =>
        getComputedStyle(cell).position === "sticky");
      const edge = parseFloat(style.borderRightWidth) > 0 || style.boxShadow !== "none";
      if (!words) say("sideways", `${name} does not say so`);
      if (!stays) say("sideways", `${name} lets its first column go`);
      if (!edge) say("sideways", `${name} has no edge`);
    }
  }
  if (bars.includes("clipped")) {
    const out = elements.filter(node => {
      if (node.closest("svg") && !node.matches("svg")) return false;
      if (node.closest(".slides, pre, textarea") || node.children.length > 8) return false;
      const box = node.getBoundingClientRect();
      const beyond = box.right > page.clientWidth + 1 || box.left < -1;
      return beyond && box.width > 1 && !hidden(node);
    });
    const cut = value => value === "hidden" || value === "clip";
    const lost = elements.filter(node => {
      if (node.closest("svg") || !node.textContent.trim()) return false;
      const style = getComputedStyle(node);
      const less = (cut(style.overflowX) && node.scrollWidth > node.clientWidth + 1) ||
        (cut(style.overflowY) && node.scrollHeight > node.clientHeight + 1);
      return less && !hidden(node);
    });
    for (const node of [...out, ...lost])
      say("clipped", `${told(node)} "${(node.textContent ?? "").trim().slice(0, 30)}"`);
  }
  if (bars.includes("broken")) {
    const split = [];
    for (const node of texts(document.body)) {
      const parent = node.parentElement;
      if (parent.closest("svg, code, pre, textarea") || hidden(parent)) continue;
      if (rows(rects(node, 0, node.length)) < 2) continue;
      for (const word of node.data.matchAll(/\S+/g)) {
        const end = word.index + word[0].length;
        if (/[@_]|:\/\/|\/\w+\/|\w\.\w/.test(word[0])) continue;
        if (rows(rects(node, word.index, end)) < 2) continue;
        for (const part of word[0].matchAll(/[\p{L}\p{N}'’.,]+/gu)) {
          const start = word.index + part.index;
          if (rows(rects(node, start, start + part[0].length)) > 1) split.push([node, start, part[0]]);
        }
      }
    }
    const whole = "* { overflow-wrap: normal !important; word-break: normal !important; }";
    if (split.length) styled(whole, () => {
      for (const [node, start, word] of split)
        if (rows(rects(node, start, start + word.length)) < 2)
          say("broken", `${word} in ${told(node.parentElement)}`);
    });
  }
  const drawings = [...document.querySelectorAll("svg")].filter(svg =>
    seen(svg) && !svg.parentElement.closest("svg"));
  if (bars.includes("small"))
    for (const svg of drawings)
      for (const node of texts(svg)) {
        const text = node.parentElement;
        if (text.closest("title, desc")) continue;
        const drawn = text.closest("text")?.getScreenCTM();
        if (!drawn) continue;
        const size = parseFloat(getComputedStyle(text).fontSize) * Math.hypot(drawn.a, drawn.b);
        const start = node.data.trim().slice(0, 30);
        if (size < 10.95) say("small", `${size.toFixed(1)} px: "${start}" in ${told(svg)}`);
      }
  const lettered = drawings.filter(svg => svg.querySelector("text"));
  // Where no drawing has a text, none is crowded.
  for (const [name, font] of bars.includes("crowded") && lettered.length ? fonts : [])
    styled(`svg, svg * { font-family: ${font} !important; }`, () => {
      for (const svg of lettered) {
        const edge = svg.getBoundingClientRect();
        const boxes = [];
        for (const node of texts(svg)) {
          if (!node.parentElement.closest("text")) continue;
          for (const box of rects(node, 0, node.length)) {
            const less = box.height * 0.2;
            boxes.push({text: node.data.trim().slice(0, 30), left: box.left, right: box.right,
              top: box.top + less, bottom: box.bottom - less});
          }
        }
        boxes.forEach((one, place) => {
          if (one.left < edge.left - 1 || one.right > edge.right + 1 ||
              one.top < edge.top - 1 || one.bottom > edge.bottom + 1)
            say("crowded", `${name}: "${one.text}" leaves ${told(svg)}`);
          for (const other of boxes.slice(place + 1)) {
            const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const tall = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
            if (wide > 1 && tall > 1)
              say("crowded", `${name}: "${one.text}" over "${other.text}" in ${told(svg)}`);
          }
        });
      }
    });
  if (bars.includes("twice")) {
    const above = [];
    const known = new Set();
    for (const node of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      if (!seen(node) && !node.closest("details")) continue;
      const level = Number(node.tagName[1]);
      above.length = level;
      above[level - 1] = node.textContent.trim().replace(/\s+/g, " ");
      const path = JSON.stringify(above);
      if (known.has(path)) say("twice", `h${level} "${above[level - 1]}"`);
      known.add(path);
    }
  }
  return found;
}"""
_MEASURED = """([wide, narrow]) => {
  const pen = document.createElement("canvas").getContext("2d");
  const width = font => { pen.font = `100px ${font}`; return pen.measureText("Lindewaard 2030").width; };
  return [width(wide), width(narrow)];
}"""


def fit_problems(
    browser: Browser, base: str, addresses: Iterable[str], bars: Sequence[Bar] = tuple(Bar)
) -> Iterator[tuple[str, Bar, str]]:
    """What does not keep the bars, as address, bar and sentence. Each page is loaded once."""
    with opened(browser, PHONE, HEIGHT) as page:
        for address in addresses:
            resize(page, PHONE.width, HEIGHT)
            visit(page, base + address)
            found = [*fit_as_it_came(page, bars)]
            page.evaluate(UNFOLD)
            for width in WIDTHS:
                found += fit_at(page, width, bars)
            yield from ((address, bar, line) for bar, line in found)


def typefaces(browser: Browser) -> tuple[float, float]:
    """How wide the same words are in the wide typeface and in the narrow one."""
    with opened(browser, PHONE, HEIGHT) as page:
        wide, narrow = cast("tuple[float, float]", page.evaluate(_MEASURED, list(_FONTS.values())))
    return wide, narrow


def fit_as_it_came(page: Page, bars: Iterable[Bar] = tuple(Bar)) -> list[tuple[Bar, str]]:
    """What does not keep the bars that are asked once, of an open page on which nothing was unfolded."""
    resize(page, PHONE.width, HEIGHT)
    return _found(page, [bar for bar in bars if bar in ONCE])


def fit_at(page: Page, width: int, bars: Iterable[Bar] = tuple(Bar)) -> list[tuple[Bar, str]]:
    """What does not keep the other bars in this width, of an open page on which all is unfolded."""
    resize(page, width, HEIGHT)
    found = _found(page, [bar for bar in bars if bar not in ONCE])
    return [(bar, f"{width} px: {line}") for bar, line in found]


def _found(page: Page, bars: Sequence[Bar]) -> list[tuple[Bar, str]]:
    found = cast("list[tuple[str, str]]", page.evaluate(_MEASURE, [list(bars), list(_FONTS.items())]))
    return [(Bar(bar), line) for bar, line in dict.fromkeys(map(tuple, found))]
