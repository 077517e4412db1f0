"""A page as a person meets it: the window and scheme it is seen in, and what a browser finds wrong there."""

from __future__ import annotations

import gzip
import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, Literal, cast
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, Response, WebError

from tests.browser.anew import Anew, Met
from tests.browser.windows import lent
from tests.checks import ROOT

_NAMES = ("chromium", "chromium-browser", "google-chrome")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
ALONE = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
"""With this a browser finds no host but this machine; to stop requests one by one costs a page a third."""
AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
_TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
_COLOURS = ("color-contrast", "link-in-text-block")
"""The rules of axe-core that see colours, all that a scheme changes: tests/charts/test_colours.py."""
_RUN_AXE = """async ([type, values]) => {
  const options = {runOnly: {type, values}, resultTypes: ["violations"], preload: false};
  const found = await axe.run(document, options);
  return found.violations.map(rule => [rule.id, rule.help, rule.nodes.map(node => node.target.join(" "))]);
}"""
_TEXT = {
    ".css": "text/css",
    ".html": "text/html",
    ".js": "text/javascript",
    ".json": "application/json",
    ".svg": "image/svg+xml",
}
"""What a host compresses on its way."""
_ROOM = """async ([width, height]) => {
  while (innerWidth !== width || innerHeight !== height) await new Promise(again => setTimeout(again, 5));
}"""
UNFOLD = "() => document.querySelectorAll('main details').forEach(one => { one.open = true; })"
HEIGHT = 900
"""The height of a window in CSS pixels, where none is asked for."""
_WHOLE = "() => { document.body.offsetHeight; return document.fonts.ready.then(() => true); }"
"""Letters ask for their typeface when they are laid out, on a busy machine after all else is there."""
WIDTHS = "() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"


def chromium_program() -> str:
    """Where the Chromium of this machine is."""
    program = next((path for name in _NAMES if (path := shutil.which(name))), None)
    assert program is not None, "Chromium is not found: run `make test`, which installs it"
    return program


def headless_program() -> str:
    """The same browser without what draws its windows, where it is there: a page costs it half of that."""
    return shutil.which("chromium-headless-shell") or chromium_program()


@dataclass(frozen=True, slots=True)
class Window:
    """How a page is seen: the width in CSS pixels and the colour scheme that the person prefers."""

    width: int
    scheme: Literal["light", "dark"]


WINDOWS = tuple(Window(width, scheme) for width in (320, 1280) for scheme in ("light", "dark"))


@dataclass(frozen=True, slots=True)
class State:
    """A page as a person may see it: in a window, as it came or with all that folds out, tested for what."""

    window: Window
    unfolded: bool = False
    colours_only: bool = False

    def __str__(self) -> str:
        return f"at {self.window.width} px, {self.window.scheme}{', unfolded' if self.unfolded else ''}"


EVERY_WINDOW = tuple(State(window, colours_only=window.scheme == "dark") for window in WINDOWS)
"""As it came. In the second scheme of a width only colours are asked for, since nothing else can differ."""
OPPOSITE = (State(WINDOWS[0]), State(WINDOWS[-1], unfolded=True))
"""Two that differ in everything: narrow, light and as it came; wide, dark and unfolded."""
EVERY_STATE = tuple(State(state.window, unfolded=True) for state in OPPOSITE)
"""Both schemes and both widths with everything in sight; whether it fits is also asked as it came."""


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder as a plain host does: `x/` is its index.html, text is compressed, 404.html is there."""

    def do_GET(self) -> None:
        """One file, compressed if it is text."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if self.path.endswith("/") else file
        kind = _TEXT.get(file.suffix)
        if kind is None or not file.is_file() or "gzip" not in self.headers.get("Accept-Encoding", ""):
            super().do_GET()
            return
        body = gzip.compress(file.read_bytes(), 6)
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        # A browser that goes on to the next page may hang up on this one.
        with suppress(ConnectionError):
            self.wfile.write(body)

    def end_headers(self) -> None:
        """A file that is named after its content stays as it is, so a browser may keep it."""
        if "/assets/" in self.path:
            self.send_header("Cache-Control", "max-age=31536000, immutable")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the browser tells what went wrong."""

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """The site's own page for what is missing, if it has one."""
        missing = Path(self.directory) / "404.html"
        if code != HTTPStatus.NOT_FOUND or not missing.is_file():
            super().send_error(code, message, explain)
            return
        body = missing.read_bytes()
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address, ending in a slash, at which the folder is served as long as the block runs."""

    def handler(*args: object) -> _Handler:
        return _Handler(*args, directory=str(folder))  # type: ignore[arg-type]  # the server passes its own three

    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()
            thread.join()


@cache
def _axe() -> str:
    return AXE.read_text(encoding="utf-8")


class Ear:
    """Hears what a page says and asks while it loads: errors on its console, and requests to other hosts."""

    def __init__(self, base: str) -> None:
        self._host = urlsplit(base).netloc
        self.heard: list[str] = []

    @contextmanager
    def listening(self, context: BrowserContext) -> Iterator[None]:
        """Hear every page of this window, as long as the block runs."""
        heard: Sequence[tuple[Any, Callable[[Any], None]]] = (
            ("request", self._request),
            ("console", self._console),
            ("weberror", self._weberror),
            ("response", self._response),
        )
        for event, hear in heard:
            context.on(event, hear)
        yield
        for event, hear in heard:
            context.remove_listener(event, hear)

    def take(self) -> tuple[str, ...]:
        """What was heard since it was last taken."""
        heard, self.heard = tuple(dict.fromkeys(self.heard)), []
        return heard

    def _request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in {"http", "https", "ws", "wss"} and parts.netloc != self._host:
            self.heard.append(f"request to another host: {request.url}")

    def _console(self, message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            self.heard.append(f"console: {message.text}")

    def _weberror(self, error: WebError) -> None:
        self.heard.append(f"script error: {error.error}")

    def _response(self, response: Response) -> None:
        if response.status >= HTTPStatus.BAD_REQUEST and not response.request.is_navigation_request():
            self.heard.append(f"{response.status}: {urlsplit(response.url).path}")


@contextmanager
def opened(browser: Browser, window: Window, height: int = HEIGHT, *, axe: bool = False) -> Iterator[Page]:
    """An empty page in a window, for a Dutch person who asks for less motion.

    With `axe` it has that at hand wherever it goes: to bring it to each page takes three times as long.
    """

    def make() -> BrowserContext:
        context = browser.new_context(
            viewport={"width": window.width, "height": height}, locale="nl-NL", timezone_id="Europe/Amsterdam"
        )
        if axe:
            context.add_init_script(path=AXE)
        return context

    with lent(browser, "with axe" if axe else "to look", make) as page:
        page.emulate_media(media="null")
        show(page, window, height)
        yield page


def visit(page: Page, address: str) -> Response | None:
    """Load a page with its typefaces, so that what is measured stays as it is."""
    answer = page.goto(address, wait_until="load")
    page.evaluate(_WHOLE)
    return answer


def resize(page: Page, width: int, height: int = HEIGHT) -> None:
    """Give the window another size, and wait until the page in it has that."""
    if page.viewport_size == {"width": width, "height": height}:
        return
    page.set_viewport_size({"width": width, "height": height})
    page.evaluate(_ROOM, [width, height])


def look_in_states(
    browser: Browser, base: str, addresses: Iterable[str], states: Sequence[State] = EVERY_WINDOW
) -> tuple[str, ...]:
    """What is wrong with the pages in any of the states, as sentences.

    An error or warning on the console (a breach of the content security policy is one), a request that is
    answered with an error or goes to another host, a page wider than its window (WCAG 1.4.10), and every rule
    of WCAG 2.2 A and AA and of good practice that axe-core can test.

    Every page is loaded once; the window then grows and the scheme changes while the page is open, as
    when a person turns a phone or evening comes.
    """
    ear = Ear(base)
    problems: list[str] = []
    with opened(browser, states[0].window, axe=True) as page, ear.listening(page.context):
        for address in addresses:
            show(page, states[0].window)
            found = [*missing(page, base + address), *seen_in_states(page, states), *ear.take()]
            problems += [f"{address or '/'}: {line}" for line in found]
    return tuple(problems)


def seen_in_states(
    page: Page,
    states: Sequence[State] = EVERY_WINDOW,
    met: Met | None = None,
    height: int = HEIGHT,
) -> Iterator[str]:
    """What is wrong with the page as it is now, in each of the states, as sentences.

    It is left in the last. What was `met` before is passed over: see `axe_problems_anew`.
    """
    for state in states:
        show(page, state.window, height)
        found = too_wide(page)
        if state.unfolded:
            page.evaluate(UNFOLD)
            found += too_wide(page)
        if met is None:
            found += axe_problems(page, colours_only=state.colours_only)
        else:
            found += axe_problems_anew(page, met, str(state))
        yield from (f"{state}: {problem}" for problem in found)


def axe_problems_anew(page: Page, met: Met, state: str) -> list[str]:
    """What axe-core finds on the page, where anything is found without what was met before in this state.

    So what it finds is always of the whole page.
    """
    with met.left_out(page, state) as new:
        found = new is not Anew.NOTHING and axe_problems(page, colours_only=new is Anew.COLOURS)
    return axe_problems(page) if found else []


def axe_problems(page: Page, *, colours_only: bool = False) -> list[str]:
    """What axe-core finds on the page as it is now, as sentences."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(_axe())
    rules = ["rule", _COLOURS] if colours_only else ["tag", _TAGS]
    found = cast("list[tuple[str, str, list[str]]]", page.evaluate(_RUN_AXE, rules))
    return [f"axe {name}: {text}: {json.dumps(nodes[:3])}" for name, text, nodes in found]


def show(page: Page, window: Window, height: int = HEIGHT) -> None:
    """Give the open page this window."""
    page.emulate_media(color_scheme=window.scheme, reduced_motion="reduce")
    resize(page, window.width, height)


def missing(page: Page, address: str) -> list[str]:
    """Load the page, and say so if it is not there; 404.html is asked for by its own name, so it is found."""
    answer = visit(page, address)
    return [] if answer is not None and answer.ok else ["the page is not there"]


def too_wide(page: Page) -> list[str]:
    """That the page is wider than its window (WCAG 1.4.10), as a sentence."""
    wide, room = cast("list[int]", page.evaluate(WIDTHS))
    return [f"{wide} px wide in a window of {room} px"] if wide > room else []
