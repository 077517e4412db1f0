"""The blindfold test: which numbers on a page does a person see that a screen reader can not say?"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

from playwright.sync_api import Browser, CDPSession

from tests.browser.looking import Window, opened, visit

_WINDOW = Window(1280, "light")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
# Every part that has its own heading, and the head of the page: a number must be said where it is seen.
_PARTS = "[...document.querySelectorAll('main > section, main > header, main > .page-head')]"
_IMAGES = ("image", "img")
_OPEN = "() => document.querySelectorAll('details').forEach(one => { one.open = true; })"
_SEEN = f"""() => {_PARTS}.map(part => {{
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const found = [];
  while (texts.nextNode()) {{
    const parent = texts.currentNode.parentElement;
    const inside = parent.closest("title, desc, script, style, .visually-hidden");
    if (!inside && parent.checkVisibility({{visibilityProperty: true, opacityProperty: true}}))
      found.push(texts.currentNode.data);
  }}
  return [part.id || part.tagName.toLowerCase(), found];
}})"""


def numbers(text: str) -> frozenset[str]:
    """The numbers in a text as they are written: `1.250`, `0,14`, `2026`."""
    return frozenset(_NUMBER.findall(text))


def blindfold_problems(browser: Browser, base: str, addresses: Iterable[str]) -> tuple[str, ...]:
    """Numbers that are visible in a part of a page, also in its figures, and that a screen reader lacks.

    Every fold-out is open. The tree is the browser's own, as a screen reader gets it: in it a figure is one
    image with a name and a description, and the text drawn inside it is not there.
    """
    problems: list[str] = []
    with opened(browser, _WINDOW) as page:
        tool = page.context.new_cdp_session(page)
        for address in addresses:
            visit(page, base + address)
            page.evaluate(_OPEN)
            parts = cast("list[tuple[str, list[str]]]", page.evaluate(_SEEN))
            for index, (name, texts) in enumerate(parts):
                said = numbers(" | ".join(_said(tool, index)))
                lacking = frozenset().union(*map(numbers, texts)) - said
                here = f"{address or '/'}: {name}"
                problems += [f"{here} shows {number} only to the eye" for number in sorted(lacking)]
        tool.detach()
    return tuple(problems)


def seen_numbers(browser: Browser, base: str, address: str) -> frozenset[str]:
    """All numbers that a sighted reader finds in the parts of one page."""
    with opened(browser, _WINDOW) as page:
        visit(page, base + address)
        page.evaluate(_OPEN)
        parts = cast("list[tuple[str, list[str]]]", page.evaluate(_SEEN))
    return frozenset().union(*(numbers(text) for _, texts in parts for text in texts))


def _said(tool: CDPSession, index: int) -> list[str]:
    """What a screen reader says in one part: names, descriptions and values of all that is in the tree."""
    part = tool.send("Runtime.evaluate", {"expression": f"{_PARTS}[{index}]"})["result"]["objectId"]
    nodes: list[dict[str, Any]] = tool.send("Accessibility.queryAXTree", {"objectId": part})["nodes"]
    known = {node["nodeId"]: node for node in nodes}
    return [
        str(node[field].get("value", ""))
        for node in nodes
        if not node["ignored"] and not _drawn(node, known)
        for field in ("name", "description", "value")
        if field in node
    ]


def _drawn(node: Mapping[str, Any], known: Mapping[str, Mapping[str, Any]]) -> bool:
    """Whether it stands inside an image: Chromium keeps it in its tree, but an image is read as one."""
    above = known.get(node.get("parentId", ""))
    while above is not None:
        if above.get("role", {}).get("value") in _IMAGES:
            return True
        above = known.get(above.get("parentId", ""))
    return False
