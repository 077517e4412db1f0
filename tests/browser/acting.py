"""A page that is used: opened with an ear for everything that goes wrong, which is told at the end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page

from tests.browser.looking import _Ear


@contextmanager
def using(browser: Browser, base: str, *, scripts: bool = True) -> Iterator[Page]:
    """A page of a new context. At the end nothing may have been wrong: no error or warning on the console (a
    breach of the policy is one), no answer with an error, and no request to another host."""
    ear = _Ear(base)
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
    context.close()
    assert heard == ()
