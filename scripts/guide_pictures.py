"""The pictures of the guides to the yearly round, in site/assets/pictures/: what a telephone shows.

`python scripts/guide_pictures.py` builds the demo and fills in the form of one municipality.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))
# The line above finds the other scripts from a plain clone.
from scripts.shots import build, chromium, serving  # noqa: E402
from site_builder.installed import face  # noqa: E402

PICTURES = face() / "assets" / "pictures"
WIDTH, HEIGHT = 390, 600
COLOURS = 8
LARGEST = 16 * 1024
"""No picture is heavier, in bytes: a guide with its pictures stays a light page."""
FORM = "meedoen/kolkstede/"


def main() -> None:
    """Make the pictures; stop if one is too heavy."""
    with tempfile.TemporaryDirectory(prefix="gww-guide-") as folder:
        site = Path(folder) / "site"
        build(site, "--data", "demo")
        with serving(site) as base, chromium() as browser:
            page = browser.new_page(
                viewport={"width": WIDTH, "height": HEIGHT}, locale="nl-NL", reduced_motion="reduce"
            )
            page.goto(base + FORM)
            made = [_keep(name, _shown(page, top)) for name, top in _filled(page)]
    heavy = [path.name for path in made if path.stat().st_size > LARGEST]
    print(f"{len(made)} pictures in {PICTURES.relative_to(ROOT)}/")
    if heavy:
        sys.exit(f"Heavier than {LARGEST // 1024} KB: {', '.join(heavy)}.")


def _filled(page: Page) -> Iterator[tuple[str, str]]:
    """Fill in the form; give the name of each picture when the page shows it, and what stands at its top."""
    page.get_by_role("button", name="Begin").click()
    page.locator(".screen:visible .choice:has(.choice__mark)").click()
    yield "hulp-vraag.png", ".screen[data-on] .ask"
    page.locator(".form__list a", has_text="Uw projecten").click()
    page.locator(".screen:visible .choice").first.click()
    page.locator(".form__list a", has_text=": meting").click()
    page.locator(".screen:visible [data-of]").last.check()
    page.locator(".screen:visible summary", has_text="Herkomst materiaal").click()
    yield "hulp-meting.png", ".screen[data-on] .part details[open]"
    page.locator(".form__list a", has_text="Nakijken").click()
    yield "hulp-nakijken.png", "h1"
    page.get_by_role("button", name="Ga verder").click()
    yield "hulp-versturen.png", "h1"


def _shown(page: Page, top: str) -> bytes:
    """What the telephone shows."""
    page.locator(top).first.evaluate("one => one.scrollIntoView()")
    page.evaluate("document.activeElement.blur()")
    return page.screenshot(animations="disabled")


def _keep(name: str, shown: bytes) -> Path:
    """Keep a picture in few colours."""
    path = PICTURES / name
    path.parent.mkdir(exist_ok=True)
    Image.open(io.BytesIO(shown)).convert("RGB").quantize(COLOURS).save(path, optimize=True)
    return path


if __name__ == "__main__":
    main()
