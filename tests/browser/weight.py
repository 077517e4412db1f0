"""What a first visit to a page takes over the wire, from the browser's own record of the network."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from playwright.sync_api import Browser

from tests.browser.looking import Window, opened, visit
from tests.waiting import IN_BROWSER

BUDGET = 60 * 1024
"""Bytes of a first view: the page with all that it loads by itself, compressed, headers included."""
_WINDOW = Window(320, "light")
_QUIET = 100
"""Milliseconds after which a script that had something else to load has begun."""
_MOST = IN_BROWSER // _QUIET
"""So often is waited for what was asked."""


def weights(browser: Browser, base: str, addresses: Iterable[str]) -> Mapping[str, int]:
    """The bytes of a first view per address: nothing is in the cache."""
    found: dict[str, int] = {}
    asked: set[str] = set()
    sizes: dict[str, int] = {}
    ended: set[str] = set()

    def finished(end: dict[str, Any]) -> None:
        sizes[end["requestId"]] = int(end["encodedDataLength"])
        ended.add(end["requestId"])

    with opened(browser, _WINDOW) as page:
        network = page.context.new_cdp_session(page)
        network.on("Network.requestWillBeSent", lambda start: asked.add(start["requestId"]))
        network.on("Network.loadingFinished", finished)
        network.on("Network.loadingFailed", lambda end: ended.add(end["requestId"]))
        network.send("Network.enable")
        network.send("Network.setCacheDisabled", {"cacheDisabled": True})
        for address in addresses:
            # On a busy machine the page before may still ask while the next one is called: it is left first,
            # and what it asked for may never be told to have ended.
            page.goto("about:blank")
            asked.clear()
            sizes.clear()
            visit(page, base + address)
            for _ in range(_MOST):
                page.wait_for_timeout(_QUIET)
                if not asked - ended:
                    break
            found[address] = sum(size for request, size in sizes.items() if request in asked)
        network.detach()
    return MappingProxyType(found)


def weight_problems(browser: Browser, base: str, addresses: Iterable[str]) -> tuple[str, ...]:
    """Pages whose first view is over the budget, with their size."""
    return tuple(
        f"{address or '/'}: a first view of {size / 1024:.1f} KB, more than {BUDGET // 1024} KB"
        for address, size in weights(browser, base, addresses).items()
        if size > BUDGET
    )
