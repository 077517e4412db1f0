"""An officer at the editor of a site: a real browser, whose forge is the stand-in on this machine."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import Locator, Page, Route, expect

from tests.forge.server import TOKEN, StandIn
from tests.waiting import IN_BROWSER, PATIENCE

FORGE = "https://api.github.com"
PICTURES = os.environ.get("GWW_PICTURES")
"""The folder for pictures of the screens, if somebody asks for them (scripts/shots.py --editor)."""
_SENT = ("authorization", "content-type")
# The form makes only those fields that are in the window: a high window has them all.
HIGH, _SEEN = 5000, 760
WIDTH = 1280
_EVERY = 50
"""Milliseconds between two looks at what the forge holds."""


def forwarded(forge: StandIn) -> Callable[[Route], None]:
    """What brings a request of the page for api.github.com to the stand-in, and its answer back."""
    parts = urlsplit(forge.address)

    def bring(route: Route) -> None:
        request = route.request
        connection = HTTPConnection(parts.hostname or "", parts.port, timeout=PATIENCE)
        headers = {name: value for name, value in request.headers.items() if name in _SENT}
        connection.request(request.method, request.url.removeprefix(FORGE), request.post_data_buffer, headers)
        answer = connection.getresponse()
        route.fulfill(status=answer.status, headers=dict(answer.getheaders()), body=answer.read())
        connection.close()

    return bring


@dataclass(frozen=True, slots=True)
class Desk:
    """One window with the editor, of the site at `base`."""

    page: Page
    base: str

    def open(self, where: str) -> None:
        """The editor at a place, such as `collections/gemeenten/entries/duinbergen`."""
        self.page.goto("about:blank")
        self.page.goto(f"{self.base}beheer/editor/#/{where}")

    def sign_in(self) -> None:
        """With the key that the stand-in accepts."""
        self.button("Inloggen met een toegangstoken").click()
        self.page.get_by_role("textbox").fill(TOKEN)
        self.picture("2-inloggen")
        self.button("Inloggen").click()

    def button(self, name: str) -> Locator:
        """The button with exactly this name."""
        return self.page.get_by_role("button", name=name, exact=True)

    def field(self, path: str) -> Locator:
        """The field of a form by its keys, such as `assessments.0.year`."""
        return self.page.locator(f'[data-key-path="{path}"]')

    def unfold(self, path: str, item: int = 0) -> None:
        """Show the fields of one item of a list."""
        folded = self.field(path).get_by_role("button", name="Uitvouwen", exact=True)
        folded.first.click()
        folded.nth(item).click()

    def choose(self, path: str, label: str) -> None:
        """One of the choices of a field."""
        self.field(path).get_by_role("radio", name=label, exact=True).click()

    def fill(self, path: str, text: str) -> None:
        """Another text or number in a field."""
        self.field(path).locator("input, textarea").first.fill(text)

    def save(self) -> None:
        """Save as a draft; the editor then asks whether it is ready for review."""
        self.button("Opslaan").click()
        self.sees("Item opgeslagen.")

    def sees(self, text: str) -> None:
        """The text comes into sight."""
        expect(self.page.get_by_text(text).first).to_be_visible()

    def complains(self, path: str, text: str) -> None:
        """A field says what is wrong with it."""
        alert = self.field(path).get_by_role("alert").first
        expect(alert).to_contain_text(text)

    def until(self, holds: Callable[[], bool]) -> None:
        """Let the editor go on until the forge holds what it shows already."""
        for _ in range(IN_BROWSER // _EVERY):
            if holds():
                return
            self.page.wait_for_timeout(_EVERY)
        raise AssertionError(self.page.inner_text("body"))

    def picture(self, name: str, at: Locator | None = None) -> None:
        """A picture of the window as an officer has it, scrolled to a part of it; only when asked for."""
        if PICTURES is None:
            return
        self.page.set_viewport_size({"width": WIDTH, "height": _SEEN})
        if at is not None:
            at.evaluate("element => element.scrollIntoView({block: 'center'})")
        self.page.screenshot(path=Path(PICTURES) / f"beheer-{name}.png", animations="disabled")
        self.page.set_viewport_size({"width": WIDTH, "height": HIGH})
