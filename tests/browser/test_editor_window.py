"""The editor's window before anybody has signed in: Dutch, accessible, and asking nothing of other hosts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from site_builder import assets, urls
from site_builder.editor import file
from site_builder.history import NO_HISTORY
from site_builder.model import tie
from site_builder.pages.editor.view import pages
from site_builder.pages.shared.site import Site
from site_builder.render import render
from tests.browser.looking import axe_problems, serving
from tests.checks import FIRST_YEAR, ROOT
from tests.editor.written import records_of, with_repository

HEARD = ("error", "warning")
PLACE = "beheer/editor/#/collections/gemeenten/entries/arnhem"


@pytest.fixture(scope="module")
def base(editor_script: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A site of nothing but the editor."""
    folder = tmp_path_factory.mktemp("window")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(assets, "EDITOR", editor_script)
        own = assets.scripts()
    records = with_repository(records_of(FIRST_YEAR))
    site = Site(tie(records), NO_HISTORY, "assets/site.css", scripts=own.addresses)
    configuration = file(records)
    assert configuration is not None
    icon = (ROOT / "site/templates/pages/icon.svg").read_bytes()
    files = {**own.editor, urls.EDITOR_CONFIG: configuration, urls.ICON: icon}
    files |= {urls.file_of(page.address): render(page) for page in pages(site)}
    for name, content in files.items():
        path: Path = folder / "site" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    with serving(folder / "site") as address:
        yield address


def opened(page: Page, base: str) -> tuple[list[str], list[str]]:
    """Open a record without being signed in: what the page asks for, and what the console says."""
    asked: list[str] = []
    said: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on(
        "console", lambda message: said.append(message.text) if message.type in ("error", "warning") else None
    )
    page.on("pageerror", lambda error: said.append(str(error)))
    page.goto(base + PLACE)
    expect(page.get_by_role("button", name="Inloggen met een toegangstoken")).to_be_visible()
    page.wait_for_load_state("networkidle")
    return asked, said


@pytest.mark.parametrize(
    ("width", "scheme"), [(320, "light"), pytest.param(1280, "dark", marks=pytest.mark.long)]
)
def test_the_way_in(browser: Browser, base: str, scheme: str, width: int) -> None:
    """Nothing is asked of another host: no texts, letters, new release or state of the forge; the policy has
    nothing to refuse. Our bar, and the sign-in of the program below it, keep axe's rules for WCAG 2.2 AA."""
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        reduced_motion="reduce",
        locale="en-US",
    )
    page = context.new_page()
    asked, said = opened(page, base)
    assert [url for url in asked if not url.startswith((base, f"blob:{base}", "data:"))] == []
    assert said == []
    # Dutch, whatever the language of the browser.
    expect(page.get_by_role("heading", name="Gegevens van Circulaire GWW")).to_be_visible()
    expect(page.get_by_text("lokale repository")).to_have_count(0)
    assert axe_problems(page) == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_without_javascript_the_window_says_what_to_do(browser: Browser, base: str) -> None:
    """The message and the way back are there without any script."""
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(base + "beheer/editor/")
    expect(page.get_by_text("dat staat uit in uw browser")).to_be_visible()
    expect(page.get_by_role("link", name="op een andere manier doorgeven")).to_have_attribute(
        "href", "../../beheer/"
    )
    context.close()


def test_inside_another_page_the_editor_does_not_start(browser: Browser, base: str) -> None:
    """Not every host can forbid it with a header; a button may then lie under somebody else's picture."""
    page = browser.new_context().new_page()
    frame = f'<iframe src="{base}{PLACE}" width="900" height="700"></iframe>'
    page.route("**/elders.html", lambda route: route.fulfill(body=frame, content_type="text/html"))
    page.goto(f"{base}elders.html")
    inside = page.frame_locator("iframe")
    expect(inside.get_by_text("De editor werkt niet binnen een andere site.")).to_be_visible()
    expect(inside.get_by_role("button", name="Inloggen met een toegangstoken")).to_have_count(0)
    page.context.close()
