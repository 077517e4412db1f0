"""All that is asked of a page in a browser, of a page that is loaded once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from playwright.sync_api import Browser, Page

from tests.browser.anew import Met
from tests.browser.enlarging import WIDE, enlarged
from tests.browser.fitting import HEIGHT, PHONE, fit_as_it_came, fit_at
from tests.browser.keyboard import content_problems, stops
from tests.browser.looking import (
    EVERY_STATE,
    UNFOLD,
    Ear,
    missing,
    opened,
    resize,
    seen_in_states,
    show,
    too_wide,
)

_LEAVE = "() => { document.activeElement.blur(); scrollTo(0, 0); }"


def page_problems(browser: Browser, base: str, addresses: Iterable[str]) -> Iterator[str]:
    """What is wrong with the pages, as sentences: for the keyboard, in a hand, in each state, and enlarged.

    What is slow is asked of what stands there in a form that was not met on a page before: axe-core and each
    stop of the Tab key. What depends on the length of a text is asked of all.
    """
    ear, met, walked = Ear(base), Met(), set[str]()
    with opened(browser, EVERY_STATE[0].window, HEIGHT, axe=True) as page:
        ear.listen(page.context)
        for address in addresses:
            show(page, EVERY_STATE[0].window, HEIGHT)
            found = [*missing(page, base + address), *_asked(page, met, walked), *ear.take()]
            yield from (f"{address or '/'}: {line}" for line in found)


def _asked(page: Page, met: Met, walked: set[str]) -> Iterator[str]:
    """Of a page that was loaded in the first of the states: first as it came, then with all unfolded."""
    yield from too_wide(page)
    yield from content_problems(page, stops(page), walked)
    page.evaluate(_LEAVE)
    resize(page, WIDE.width, HEIGHT)
    yield from too_wide(page)
    yield from enlarged(page)
    yield from (line for _, line in fit_as_it_came(page))
    page.evaluate(UNFOLD)
    yield from (line for _, line in fit_at(page, PHONE.width))
    for state in EVERY_STATE:
        yield from seen_in_states(page, [state], met, HEIGHT)
        yield from (line for _, line in fit_at(page, state.window.width))
