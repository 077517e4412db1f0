"""A page that is used: opened with an ear for everything that goes wrong, which is told at the end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Browser, Locator, Page

from tests.browser.looking import Ear, leave


@contextmanager
def using(browser: Browser, base: str, *, scripts: bool = True) -> Iterator[Page]:
    """A page of a new context. At the end nothing may have been wrong: no error or warning on the console (a
    breach of the policy is one), no answer with an error, and no request to another host."""
    ear = Ear(base)
    context = browser.new_context(
        viewport={"width": 1280, "height": 900},
        java_script_enabled=scripts,
        reduced_motion="reduce",
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )
    ear.listen(context)
    page = context.new_page()
    yield page
    heard = ear.take()
    leave(context)
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
