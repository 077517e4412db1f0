"""All that is asked of a page in a browser, of a page that is loaded once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from playwright.sync_api import Browser, Page

from tests.browser.anew import Met
from tests.browser.enlarging import WIDE, enlarged
from tests.browser.fitting import HEIGHT, PHONE, fit_as_it_came, fit_at
from tests.browser.keyboard import anew_problems, content_problems, stops
from tests.browser.looking import (
    EVERY_STATE,
    OPPOSITE,
    UNFOLD,
    Ear,
    State,
    axe_problems_anew,
    missing,
    opened,
    resize,
    seen_in_states,
    show,
    too_wide,
    visit,
)
from tests.browser.paper import A4, printed
from tests.browser.thinning import Rows

_LEAVE = "() => { document.activeElement.blur(); scrollTo(0, 0); }"


@dataclass(frozen=True, slots=True)
class _Before:
    """What was on pages before, so that what is slow need not be asked of it again."""

    rows: Rows = field(default_factory=Rows)
    met: Met = field(default_factory=Met)
    walked: set[str] = field(default_factory=set)


def page_problems(
    browser: Browser, base: str, addresses: Iterable[str], *, whole: bool = False, again: bool = True
) -> Iterator[str]:
    """What is wrong with the pages, as sentences: in a hand, by keyboard, in each state, on paper, enlarged.

    Unless it is asked `whole`, a page is asked with few rows of each form, and what is slow of what stands
    there in a form that was not met before: each stop of the Tab key, and axe-core. By turns that is in the
    first of the states and enlarged, or in the last and on paper. Where anything is found, the page is asked
    `again` with all that stands on it and in every state, so nothing is told that is not so.
    """
    before = None if whole else _Before()

    def ask(page: Page, place: int) -> Iterator[str]:
        found = list(_anew_on(page, before, turn=place % 2)) if before is not None else []
        if before is None or (found and again):
            if found:
                show(page, PHONE, HEIGHT)
                visit(page, page.url)
            found = list(_all_of(page))
        return iter(found)

    yield from _each(browser, base, addresses, ask)


def glance_problems(browser: Browser, base: str, addresses: Iterable[str]) -> Iterator[str]:
    """What is wrong with the pages at a glance: as they came in a hand, and narrower with all unfolded."""

    def ask(page: Page, _place: int) -> Iterator[str]:
        page.evaluate(UNFOLD)
        yield from (line for _, line in fit_at(page, EVERY_STATE[0].window.width))

    yield from _each(browser, base, addresses, ask)


def gallery_problems(browser: Browser, base: str) -> Iterator[str]:
    """What is wrong with a page of nothing but components: all of it, but that it is longer than any page."""
    ear = Ear(base)
    with opened(browser, PHONE, HEIGHT, axe=True) as page, ear.listening(page.context):
        yield from missing(page, base)
        yield from anew_problems(page, stops(page), set())
        yield from _enlarged(page)
        yield from _printed(page)
        yield from seen_in_states(page, OPPOSITE, Met(), HEIGHT)
        yield from ear.take()


def _each(
    browser: Browser, base: str, addresses: Iterable[str], ask: Callable[[Page, int], Iterator[str]]
) -> Iterator[str]:
    """What is wrong with each page as it came, and with what more is asked of it, by its place."""
    ear = Ear(base)
    with opened(browser, PHONE, HEIGHT, axe=True) as page, ear.listening(page.context):
        for place, address in enumerate(addresses):
            show(page, PHONE, HEIGHT)
            found = [*missing(page, base + address), *too_wide(page)]
            found += [line for _, line in fit_as_it_came(page)]
            found += [*ask(page, place), *ear.take()]
            yield from (f"{address or '/'}: {line}" for line in found)


def _anew_on(page: Page, before: _Before, turn: int) -> Iterator[str]:
    before.rows.thin(page)
    yield from anew_problems(page, stops(page), before.walked)
    yield from (_enlarged, _printed)[turn](page)
    yield from _unfolded(page, EVERY_STATE[: 1 + turn], before.met)


def _all_of(page: Page) -> Iterator[str]:
    yield from content_problems(page, stops(page))
    yield from _enlarged(page)
    yield from _printed(page)
    for state in EVERY_STATE:
        yield from seen_in_states(page, [state], None, HEIGHT)
        yield from (line for _, line in fit_at(page, state.window.width))


def _printed(page: Page) -> Iterator[str]:
    """On paper, of a page as it came."""
    page.evaluate(_LEAVE)
    resize(page, A4.width, HEIGHT)
    yield from printed(page)


def _enlarged(page: Page) -> Iterator[str]:
    """With larger text, zoom and less motion, of a page as it came."""
    page.evaluate(_LEAVE)
    resize(page, WIDE.width, HEIGHT)
    yield from enlarged(page)


def _unfolded(page: Page, states: Sequence[State], met: Met) -> Iterator[str]:
    """With all unfolded, whether it fits in each of the states, and what axe-core finds in the last."""
    page.evaluate(UNFOLD)
    for state in states:
        show(page, state.window, HEIGHT)
        yield from too_wide(page)
        yield from (line for _, line in fit_at(page, state.window.width))
    yield from axe_problems_anew(page, met, str(states[-1]))
