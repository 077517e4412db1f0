"""A page that is used: opened with an ear for everything that goes wrong, which is told at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize

from tests.browser.looking import Ear
from tests.browser.windows import lent

WINDOW: ViewportSize = {"width": 1280, "height": 900}


@contextmanager
def using(browser: Browser, base: str, *, scripts: bool = True) -> Iterator[Page]:
    """A page that is used. At the end nothing may have been wrong: no error or warning on the console (a
    breach of the policy is one), no answer with an error, and no request to another host."""
    ear = Ear(base)

    def make() -> BrowserContext:
        return browser.new_context(
            viewport=WINDOW,
            java_script_enabled=scripts,
            reduced_motion="reduce",
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
        )

    with lent(browser, "with scripts" if scripts else "without scripts", make) as page:
        page.set_viewport_size(WINDOW)
        page.emulate_media(media="null", color_scheme="light", reduced_motion="reduce")
        with ear.listening(page.context):
            yield page
            heard = ear.take()
            assert heard == ()


def follow(link: Locator) -> None:
    """Click a link, and wait until the page that it leads to is whole: what is read next is of that page."""
    with link.page.expect_navigation():
        link.click()


def expect_asked(page: Page, **wanted: list[str]) -> None:
    """What the address says after its question mark comes to be this; a script writes it after a click."""
    page.wait_for_url(lambda url: asked(url) == wanted)


def asked(url: str) -> Mapping[str, list[str]]:
    """What an address says after its question mark."""
    return parse_qs(urlsplit(url).query)
