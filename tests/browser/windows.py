"""Windows that stay open: to open one, and a process for it, takes as long as to load a page twice more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from weakref import WeakKeyDictionary

from playwright.sync_api import Browser, BrowserContext, Page

_FORGET = "() => { try { localStorage.clear(); sessionStorage.clear(); } catch { /* of no site */ } }"
_FREE: WeakKeyDictionary[Browser, dict[str, Page]] = WeakKeyDictionary()


@contextmanager
def lent(browser: Browser, kind: str, make: Callable[[], BrowserContext]) -> Iterator[Page]:
    """An empty page in a window of its kind, which nobody else has meanwhile.

    When all went well it is emptied for who asks next; after an error it is closed. What a borrower asked
    of the window itself, such as its size, the next one asks again.
    """
    free = _FREE.setdefault(browser, {})
    page = free.pop(kind, None) or make().new_page()
    try:
        yield page
        page.evaluate(_FORGET)
        page.unroute_all(behavior="ignoreErrors")
        page.goto("about:blank")
    except BaseException:
        leave(page.context)
        raise
    if kind in free:
        leave(page.context)
    else:
        free[kind] = page


def leave(context: BrowserContext) -> None:
    """Close a window, also while a page in it still asks for something: that leads nowhere."""
    context.set_offline(True)
    context.unroute_all(behavior="ignoreErrors")
    context.close()
