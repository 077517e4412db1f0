"""Pictures of the site: every kind of page, narrow and wide, light and dark, in the folder shots/.

`python scripts/shots.py` builds the site first; with `--readme` it makes only the pictures of the README,
in docs/pictures/. The day is fixed, so the same records give the same pictures on the same machine.
With `--editor` the test that works with the editor leaves its pictures for the guide there.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Literal

from playwright.sync_api import Browser, FloatRect, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
SHOTS = ROOT / "shots"
PICTURES = ROOT / "docs" / "pictures"
LARGEST = 150 * 1024
"""A picture in the repository is no heavier than this, in bytes."""
_TALL = "document.documentElement.scrollHeight"
_TALLEST = 16_000
"""A browser draws no surface that is taller, in pixels; the picture of a longer page stops here."""
_DAY = "1796040000"
"""The day that the site is built for in pictures: 30 November 2026, as seconds since 1970."""
_NAMES = ("chromium", "chromium-browser", "google-chrome")
_ARGUMENTS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
)
Scheme = Literal["light", "dark"]
SCHEMES: tuple[Scheme, ...] = ("light", "dark")


@dataclass(frozen=True, slots=True, order=True)
class Window:
    """How a page is seen. Sizes are in CSS pixels; a height of 0 takes the whole page."""

    width: int
    height: int
    scheme: Scheme
    scale: float = 1.0


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: the page, how it is seen, and the file."""

    address: str
    window: Window
    file: Path


def readme_shots() -> tuple[Shot, ...]:
    """The pictures that the README shows: the demo's home page and one of its municipalities."""
    pages = {"home": "demo/", "gemeente": "demo/gemeenten/kolkstede/"}
    return tuple(
        Shot(address, Window(1280, 1440, scheme, 0.7), PICTURES / f"{name}-{scheme}.png")
        for name, address in pages.items()
        for scheme in SCHEMES
    )


def all_shots(site: Path) -> tuple[Shot, ...]:
    """Every kind of page, of the real region and of the demo, at 320 and 1280 px, light and dark."""
    return tuple(
        Shot(address, Window(width, 0, scheme), SHOTS / f"{name}-{width}-{scheme}.png")
        for name, address in one_of_each_kind(site).items()
        for width in (320, 1280)
        for scheme in SCHEMES
    )


def one_of_each_kind(site: Path) -> Mapping[str, str]:
    """Addresses by a name for the picture: of each kind of page the smallest and the largest.

    Pages are of one kind if the first part of their address is the same and they are as deep; each page
    below `over/` is a kind of its own.
    """
    kinds: dict[tuple[str, ...], list[tuple[int, str]]] = {}
    for file in sorted((*site.rglob("index.html"), *site.rglob("404.html"))):
        address = file.relative_to(site).as_posix().removesuffix("index.html")
        region = ("demo",) if address.startswith("demo/") else ("regio",)
        parts = address.removeprefix("demo/").strip("/").split("/")
        kind = parts if parts[0] == "over" else [parts[0], *("x" for _ in parts[1:])]
        kinds.setdefault((*region, *kind), []).append((file.stat().st_size, address))
    named: dict[str, str] = {}
    for kind_parts, pages in kinds.items():
        name = "-".join(part.removesuffix(".html") or "home" for part in kind_parts)
        named[name] = max(pages)[1]
        if len(pages) > 1:
            named[f"{name}-klein"] = min(pages)[1]
    return named


class _Handler(SimpleHTTPRequestHandler):
    """Serves a folder as a plain host does, without a log."""

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """The address, ending in a slash, at which the folder is served as long as the block runs."""
    handler = partial(_Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        server.daemon_threads = True
        Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        try:
            yield f"http://127.0.0.1:{server.server_address[1]}/"
        finally:
            server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    """The Chromium of this machine, without a window and with a fresh profile."""
    program = next((path for name in _NAMES if (path := shutil.which(name))), None)
    if program is None:
        sys.exit("Chromium is not found. On Debian: apt-get install chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, headless=True, args=list(_ARGUMENTS))
        try:
            yield browser
        finally:
            browser.close()


def take(browser: Browser, base: str, shots: Sequence[Shot]) -> Iterator[Path]:
    """Make the pictures, and give the file of each as it is made."""
    for window in sorted({shot.window for shot in shots}):
        context = browser.new_context(
            viewport={"width": window.width, "height": window.height or 900},
            color_scheme=window.scheme,
            reduced_motion="reduce",
            device_scale_factor=window.scale,
            locale="nl-NL",
            timezone_id="Europe/Amsterdam",
        )
        page = context.new_page()
        for shot in (shot for shot in shots if shot.window == window):
            answer = page.goto(base + shot.address, wait_until="load")
            if answer is None or not answer.ok:
                sys.exit(f"There is no page {shot.address}")
            tall = window.height or min(page.evaluate(_TALL), _TALLEST)
            clip: FloatRect = {"x": 0, "y": 0, "width": window.width, "height": tall}
            page.screenshot(path=shot.file, full_page=not window.height, clip=clip, animations="disabled")
            yield shot.file
        context.close()


def build(out: Path, *more: str) -> None:
    """Build the site for the fixed day, with `more` on the command line."""
    command = [sys.executable, "-m", "site_builder", "build", "--out", str(out), *more]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": _DAY}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, check=False, capture_output=True, encoding="utf-8"
    )
    if done.returncode:
        sys.exit(done.stdout + done.stderr)


def editor_shots() -> list[Path]:
    """The pictures of the editor, made by the test that fills in its forms."""
    command = [sys.executable, "-m", "pytest", "tests/browser/test_editor.py"]
    command += ["-m", "", "-k", "score and True or wrong"]
    environment = {**os.environ, "GWW_PICTURES": str(PICTURES)}
    if subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode:
        sys.exit("The editor does not work, so there are no new pictures of it.")
    return sorted(PICTURES.glob("beheer-*.png"))


def site_shots(*, readme: bool) -> list[Path]:
    """Build the site and make its pictures: those of the README, or of every kind of page."""
    with tempfile.TemporaryDirectory(prefix="gww-shots-") as folder:
        site = Path(folder) / "site"
        build(site)
        shots = readme_shots() if readme else all_shots(site)
        if not readme:
            shutil.rmtree(SHOTS, ignore_errors=True)
        with serving(site) as base, chromium() as browser:
            return list(take(browser, base, shots))


def main() -> None:
    """Make the pictures and say how many; stop if one that goes into the repository is too heavy."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--readme", action="store_true", help="only the pictures of the README")
    parser.add_argument(
        "--editor", action="store_true", help="only the pictures of the editor, for the guide"
    )
    asked = parser.parse_args()
    readme: bool = asked.readme
    editor: bool = asked.editor
    made = editor_shots() if editor else site_shots(readme=readme)
    heavy = [file.name for file in made if file.stat().st_size > LARGEST] if readme or editor else []
    where = made[0].parent.relative_to(ROOT)
    print(f"{len(made)} pictures in {where}/")
    if heavy:
        sys.exit(f"Heavier than {LARGEST // 1024} KB: {', '.join(heavy)}. Make the window smaller.")


if __name__ == "__main__":
    main()
